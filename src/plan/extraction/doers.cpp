// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/doers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/responsibility_terms.h"

namespace sauro::extraction {

bool has_doer(const std::vector<plan::Assignment>& assignments) {
  return std::any_of(assignments.begin(), assignments.end(),
                     [](const auto& a) { return a.role == plan::Role::lead || a.role == plan::Role::performing; });
}

namespace {

/// "Khi nhận hồ sơ, Phòng A rà soát ...": who acts stands behind the clause that the sentence begins with. `lead` tries
/// the words from a byte on.
template <typename Lead>
bool lead_behind_clause(std::string_view text, const Lead& lead) {
  if (!rules::opening("fronted_opening", text)) return false;
  const std::size_t end = std::min(text.find(';'), text.size());
  for (std::size_t comma = text.find(", "); comma < end; comma = text.find(", ", comma + 1))
    if (lead(text.substr(comma + 2, end - comma - 2), comma + 2)) return true;
  return false;
}

/// Who leads or performs, by words of role or as the subject of a clause.
void read_leaders(plan::Item& item, const Wording& words, const Passage& passage) {
  const std::string_view text = words.text;
  if (is_all_caps(text)) return;  // "CÔNG TÁC GIÁM SÁT" is a heading
  const auto add = [&](std::vector<plan::Assignment> found, std::size_t byte) {
    const int before = static_cast<int>(code_points(text.substr(0, byte)));
    for (plan::Assignment& a : found) {
      const bool known = std::any_of(item.assignments.begin(), item.assignments.end(),
                                     [&](const auto& b) { return b.role == a.role && b.text == a.text; });
      if (known) continue;
      a.origin = passage.origin(before + a.origin.start, a.origin.length);
      item.assignments.push_back(std::move(a));
    }
  };
  const auto lead = [&](std::string_view clause, std::size_t byte) {
    const auto unit = leading_unit(clause);
    if (unit) {
      auto parties = parse_assignments(clause.substr(unit->start, unit->length), plan::Role::performing);
      // "Tổ nhận đơn": what acts is a unit, though people bear the name too.
      for (plan::Assignment& party : parties)
        if (party.person_name && !party.unit_name && is_unit_name(party.text)) {
          party.unit_name = party.text;
          party.person_name.reset();
        }
      add(std::move(parties), byte + unit->start);
    }
    return unit.has_value();
  };
  add(find_assignments(words).assignments, 0);
  // "Phòng A chủ trì mở lớp: tháng 3": what stands before the colon is a sentence of its own.
  if (const auto colon = text.find(':'); item.assignments.empty() && colon != std::string_view::npos)
    add(find_assignments(text.substr(0, colon)).assignments, 0);
  if (has_doer(item.assignments)) return;
  // "Đợt 1, từ ngày 15/9, Phòng A chủ trì ...": its words of role stand behind the clause too.
  const auto stated_lead = [&](std::string_view clause, std::size_t byte) {
    if (!begins_with_doer(clause)) return false;
    auto stated = find_assignments(clause).assignments;
    if (!has_doer(stated)) return false;
    add(std::move(stated), byte);
    return true;
  };
  bool acts = lead(text, 0) || lead_behind_clause(text, lead) || lead_behind_clause(text, stated_lead);
  for (const Stretch& clause : clauses(text)) {
    if (clause.start == 0) continue;
    const std::string_view stretch = text.substr(clause.start, clause.length);
    // "Phòng A rà soát ...; Phòng B ký ...": each does its part.
    if (lead(stretch, clause.start)) {
      acts = true;
      continue;
    }
    if (acts) continue;
    auto stated = find_assignments(stretch).assignments;
    if (has_doer(stated)) {
      add(std::move(stated), clause.start);
      return;
    }
  }
}

/// Whether what an authority does with what is submitted to it begins at token `at`: "phê duyệt", "ban hành".
bool decides(const Wording& words, std::size_t at) {
  const auto role = phrase_at(words, "role", at, words.size());
  return (role && role->value == "approving") || rules::longest_prefix("decision_verb", words.key(at, words.size()));
}

/// "gửi Phòng A trong tuần đầu", "trình UBND xã danh mục": the name ends before what is sent, when and why.
void cut_receiver(plan::Assignment& receiver) {
  const Wording name = words_of(receiver.text);
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool stops = name.is(at, "(") || rules::longest_prefix("receiver_stop", name.key(at, name.size()));
    if (name[at].capital || !stops) continue;
    receiver.text = std::string(trim(name.written(0, at)));
    if (receiver.unit_name) receiver.unit_name = receiver.text;
    return;
  }
}

/// "Phòng A gửi danh sách về Phòng B": who receives what another sends takes part; who decides on what is submitted to
/// it ("trình UBND tỉnh phê duyệt") approves.
void read_receivers(plan::Item& item, const Wording& words, const Passage& passage) {
  constexpr std::size_t farthest = 20;  // tokens from the verb to whom
  const bool sent = has_doer(item.assignments);
  for (std::size_t verb = 0; verb < words.size(); ++verb) {
    const auto kind = rules::lexicon_value("sending_verb", words.key(verb));
    if (!kind || in_compound(words, verb, verb + 1)) continue;
    const bool submits = *kind == "submit";
    const auto names = [&](std::size_t i) {
      return head_at(words, i, words.size()) || (submits && position_at(words, i, words.size()));
    };
    std::size_t at = verb + 1;
    if (!submits && !names(at))
      while (at < std::min(words.size(), verb + farthest) && !divides(words, at) &&
             !(rules::lexicon_value("sending_link", words.key(at)) && names(at + 1)))
        ++at;
    if (rules::lexicon_value("sending_link", words.key(at))) ++at;
    if (!names(at)) continue;
    // A list of names behind a word of role ends where these do.
    constexpr std::string_view role = "phối hợp với ";
    const std::string tail = std::string(role) + std::string(words.text.substr(words[at].begin));
    auto found = find_assignments(tail);
    if (found.assignments.empty()) continue;
    plan::Assignment receiver = std::move(found.assignments.front());
    cut_receiver(receiver);
    const std::size_t next = at + words_of(receiver.text).size();
    if (submits && decides(words, next))
      receiver.role = plan::Role::approving;
    else if (!sent)
      continue;
    const bool known = std::any_of(item.assignments.begin(), item.assignments.end(),
                                   [&](const auto& a) { return a.text == receiver.text; });
    if (known) continue;
    receiver.origin = passage.origin(static_cast<int>(code_points(words.text.substr(0, words[at].begin))),
                                     static_cast<int>(code_points(receiver.text)));
    item.assignments.push_back(std::move(receiver));
  }
}

}  // namespace

void read_doers(plan::Item& item, const Wording& words, const Passage& passage) {
  if (!has_doer(item.assignments)) read_leaders(item, words, passage);
  read_receivers(item, words, passage);
}

void give_owner(plan::Item& item, plan::Role role, const Passage& name, Reading& reading) {
  const std::string_view field = role == plan::Role::lead          ? "lead"
                                 : role == plan::Role::cooperating ? "cooperating"
                                                                   : "performing";
  const std::string_view words = owner_words(name.text);
  // Names set off by commas, each beginning as a unit's name does: several owners.
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = words.find_first_of(",;", begin);
    // "Các sở, ban, ngành" is one; "Phòng A, phòng Giáo dục B" are two.
    const auto names_another = [&](std::string_view rest) {
      rest = trim(rest);
      const std::string_view one = rest.substr(0, rest.find_first_of(",;"));
      return rules::opening("agency_word", rest) && to_lower(one) != one;
    };
    while (end != std::string_view::npos && words[end] == ',' && !names_another(words.substr(end + 1)))
      end = words.find_first_of(",;", end + 1);
    if (end == std::string_view::npos) end = words.size();
    if (const std::string_view one = trim(words.substr(begin, end - begin)); !one.empty()) names.push_back(one);
    begin = end + 1;
  }
  const bool single = !rules::opening("agency_word", words) && words.find(';') == std::string_view::npos;
  if (names_owners(words) && (single || names.size() < 2 || is_unit_name(words))) {
    Passage known = name;
    const std::size_t at = static_cast<std::size_t>(words.data() - name.text.data());
    if (!known.lines.empty())
      known.lines.front() =
          passage_of_rest(known.lines.front(), std::min(at, known.lines.front().text.size()), name.part).lines.front();
    known.text = std::string(words);
    apply_field(item, field, known, reading);
    return;
  }
  if (single) names.assign(1, words);
  for (const std::string_view one : names) {
    plan::Assignment owner;
    owner.role = role;
    owner.text = collapse_blanks(one);
    owner.unit_name = owner.text;
    const std::string_view whole = name.text;
    owner.origin =
        name.origin(static_cast<int>(code_points(whole.substr(0, static_cast<std::size_t>(one.data() - whole.data())))),
                    static_cast<int>(code_points(one)));
    item.assignments.push_back(std::move(owner));
  }
}

}  // namespace sauro::extraction
