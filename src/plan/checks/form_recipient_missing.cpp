// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

/// Names are joined by several signs: "Kế hoạch - Tài chính", "Kế hoạch – Tài chính".
std::string with_plain_dashes(std::string_view text) {
  std::string key = spelling_key(text);
  for (auto at = key.find("–"); at != std::string::npos; at = key.find("–", at))
    key.replace(at, std::string_view("–").size(), "-");
  return key;
}

std::string initials_of(std::string_view key);

/// "ĐD" and "QLCL" in "Phòng QLCL, ĐD" for "Phòng Điều dưỡng", "Phòng Quản lý chất lượng": the letters of a name
/// without what the unit is, all of them or all but the last.
bool shortens(std::string_view recipient, std::string_view name) {
  const std::string key = spelling_key(name);
  const rules::Term* head = rules::longest_prefix("inner_unit", key);
  if (head == nullptr) return false;
  const std::string letters = initials_of(std::string_view(key).substr(head->term.size()));
  std::string joined(recipient);  // "VT-TBYT"
  std::erase(joined, '-');
  constexpr std::size_t least = 2;  // letters
  for (const Word& word : words_in(joined)) {
    const std::string_view written = std::string_view(joined).substr(word.begin, word.end - word.begin);
    const std::string one = spelling_key(written);
    if (to_upper(written) != written || code_points(one) < least) continue;
    if (letters == one || (letters.starts_with(one) && code_points(letters) <= code_points(one) + 2)) return true;
  }
  return false;
}

bool names(std::string_view recipient, const plan::Unit& unit) {
  const std::string key = with_plain_dashes(recipient);
  const auto named = [&](std::string_view name) {
    if (key.find(with_plain_dashes(name)) != std::string::npos || shortens(recipient, name)) return true;
    for (std::size_t begin = 0; begin < recipient.size();) {
      const std::size_t end = std::min(recipient.find_first_of(",;(", begin), recipient.size());
      // A short form begins with the same word and is shorter: "Trung tâm Cung ứng DVC".
      const std::string_view piece = trim(recipient.substr(begin, end - begin));
      if (piece.size() < name.size() && rules::first_word(piece) == rules::first_word(name) && abbreviates(piece, name))
        return true;
      begin = end + 1;
    }
    return false;
  };
  return named(unit.name) || std::any_of(unit.aliases.begin(), unit.aliases.end(), named);
}

/// Whether a recipient line stands for `unit`: by name, by a collective that holds it ("Các phòng, đơn vị thuộc Sở").
bool reaches(std::string_view recipient, const plan::Unit& unit, bool may_be_inner = true) {
  if (names(recipient, unit)) return true;
  const std::string key = with_plain_dashes(recipient);
  const bool many = rules::opening("collective", recipient) != nullptr || key.find(" các ") != std::string::npos;
  if (key.starts_with("như ") || !many) return key.starts_with("như ");
  // "Các sở, ban, ngành" holds what begins with "Sở"; "đơn vị" and "cơ quan" hold all.
  const std::string head = spelling_key(rules::first_word(unit.name));
  // "Các phòng thuộc Sở" holds the office, the inspectors and the like too; "Thanh tra tỉnh" is no unit of the Sở.
  const auto last = head.empty() ? std::string::npos : spelling_key(unit.name).rfind(' ');
  const bool of_place =
      last != std::string::npos && rules::lexicon_value("place_noun", spelling_key(unit.name).substr(last + 1));
  const bool inner = may_be_inner && !(of_place && key.find("trung tâm") != std::string::npos) &&
                     rules::longest_prefix("inner_unit", spelling_key(unit.name)) != nullptr &&
                     (key.find("các phòng") != std::string::npos || key.find("thuộc") != std::string::npos);
  return inner || key.find(head) != std::string::npos || key.find("đơn vị") != std::string::npos ||
         key.find("cơ quan") != std::string::npos;
}

/// "Hạt Kiểm lâm các huyện": bodies of one kind, each in its place. `kind` is the word for it, `place` the first.
struct Spread {
  std::string kind, place;
};

std::optional<Spread> spread_of(const plan::Unit& unit) {
  constexpr std::string_view many = " các ";
  const std::string key = spelling_key(unit.name);
  const auto at = key.find(many);
  if (at == std::string::npos) return std::nullopt;
  const rules::Term* place = rules::longest_prefix("place_noun", std::string_view(key).substr(at + many.size()));
  if (place == nullptr) return std::nullopt;
  return Spread{key.substr(0, key.find(" (")).substr(0, at), std::string(place->term)};
}

/// "TTYT" is "Trung tâm Y tế": the letters that its words begin with.
std::string initials_of(std::string_view key) {
  std::string letters;
  for (const Word& word : words_in(key)) {
    std::size_t end = word.begin;
    next_code_point(key, end);
    letters += key.substr(word.begin, end - word.begin);
  }
  return letters;
}

bool reaches(std::string_view recipient, const Spread& spread) {
  const std::string key = spelling_key(recipient);
  if (key.starts_with("như ")) return true;
  const bool all = rules::opening("collective", recipient) != nullptr;
  const bool place = key.find(spread.place) != std::string::npos;
  // "Các cơ quan chuyên môn thuộc UBND huyện" are not those of its communes.
  if (!place && (key.find("thuộc") != std::string::npos || key.find("sự nghiệp") != std::string::npos)) return false;
  if (all && (place || key.find("đơn vị") != std::string::npos || key.find("cơ quan") != std::string::npos ||
              key.find("địa phương") != std::string::npos))
    return true;
  // The kind in words or in letters, whichever is the longer.
  const std::string letters = initials_of(key), kind = initials_of(spread.kind);
  const bool named = key.find(spread.kind) != std::string::npos || letters.find(spread.kind) != std::string::npos ||
                     (kind.size() > 2 && key.find(kind) != std::string::npos);
  return named && (place || key.find(" các ") != std::string::npos);
}

Found left_out(const std::string& name, const plan::Words& why, plan::Place where, const Subject& subject) {
  Found one;
  one.message = {quoted(name) + " " + why.vi + " nhưng không có trong nơi nhận",
                 quoted(name) + " " + why.en + " and is not among the recipients"};
  one.places = {std::move(where), last_line_with(subject, subject.draft().head.recipients.front())};
  one.repair = {"Thêm vào nơi nhận", "Add it to the recipients"};
  return one;
}

/// The offices named one after the other from byte `at` on: "UBND tỉnh, Sở Nội vụ và Ban Tổ chức Tỉnh ủy".
std::vector<std::string_view> offices_at(const TextLine& line, std::size_t at) {
  constexpr std::size_t reach = 300;  // bytes
  const std::string_view key = std::string_view(line.key).substr(0, at + reach);
  std::size_t end = std::min(key.find_first_of(";.:()", at), key.size());
  std::vector<std::size_t> begins;
  auto word = std::lower_bound(line.words.begin(), line.words.end(), at,
                               [](const Word& one, std::size_t byte) { return one.begin < byte; });
  std::size_t before = at;
  for (; word != line.words.end() && word->begin < end; ++word) {
    const std::string_view gap = trim(key.substr(before, word->begin - before));
    const std::string_view here = key.substr(word->begin);
    if (rules::longest_prefix("receiver_stop", here) != nullptr) {
      end = word->begin;
      break;
    }
    std::size_t letter = word->begin;
    const bool capital = is_upper(next_code_point(line.text(), letter));
    const bool joined = begins.empty() ? word->begin == at : gap == "," || gap == "và" || gap == ", và";
    if (capital && joined && rules::longest_prefix("agency_word", here) != nullptr)
      begins.push_back(word->begin);
    else if (begins.empty())
      return {};
    // "và" may join two names: it is looked at with the next word.
    if (key.substr(word->begin, word->end - word->begin) != "và") before = word->end;
  }
  std::vector<std::string_view> offices;
  offices.reserve(begins.size());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    std::string_view name =
        trim(line.text().substr(begins[i], (i + 1 < begins.size() ? begins[i + 1] : end) - begins[i]));
    while (name.ends_with(',') || name.ends_with(" và"))
      name = trim(name.substr(0, name.size() - (name.ends_with(',') ? 1 : std::string_view(" và").size())));
    offices.push_back(name);
  }
  return offices;
}

/// "báo cáo gửi UBND tỉnh, Sở Nội vụ": of several who get a report, one is among the recipients and another is not.
void find_unsent_reports(const Subject& subject, std::vector<Found>& found) {
  const auto& recipients = subject.draft().head.recipients;
  const auto& abolished = rules::lexicon("abolished");
  std::set<std::string> told;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || line.key.size() != line.text().size()) continue;
    for (const rules::Term& term : rules::lexicon("sends_report"))
      for (auto at = line.key.find(term.term); at != std::string::npos; at = line.key.find(term.term, at + 1)) {
        if (at > 0 && rules::is_of_word(line.key[at - 1])) continue;
        const auto offices = offices_at(line, at + term.term.size() + 1);
        std::vector<plan::Unit> missing;
        std::size_t reached = 0;
        for (const std::string_view office : offices) {
          plan::Unit unit;
          unit.name = office;
          const std::string key = spelling_key(office);
          const bool inner = rules::longest_prefix("inner_unit", key) != nullptr && key.find("ủy") == std::string::npos;
          // An old name is another matter.
          const bool gone = std::any_of(abolished.begin(), abolished.end(), [&](const rules::Term& old) {
            const auto from = Day::parse_iso(old.value.substr(0, old.value.find('|')));
            return key.starts_with(old.term) && from && !(subject.on() < *from);
          });
          if (inner || key.find("các ") != std::string::npos) continue;
          if (std::any_of(recipients.begin(), recipients.end(),
                          [&](const std::string& one) { return reaches(one, unit, false); }))
            ++reached;
          else if (!gone)
            missing.push_back(std::move(unit));
        }
        if (reached == 0) continue;
        for (const plan::Unit& unit : missing)
          if (told.insert(unit.name).second)
            found.push_back(left_out(unit.name, {"nhận báo cáo", "gets a report"}, line.place, subject));
      }
  }
}

/// Where the plan gives the unit its work: under a heading of its name, or where the work names it.
plan::Place place_of_unit(const Subject& subject, const plan::Unit& unit, const plan::Item& work) {
  for (const TextLine& line : subject.lines())
    if (line.place.part == plan::Part::assignment && !line.place.table && line.text().ends_with(unit.name) &&
        trim(line.text().substr(std::min(extraction::read_label(line.text()).rest, line.text().size()))) == unit.name)
      return line.place;
  for (const plan::Assignment& a : work.assignments)
    if (a.unit == unit.id && !a.origin.inherited && a.origin.table) return place_of(work, a.origin, a.text);
  return place_of(work);
}

/// Units that the plan gives work to, and to which nobody sends it. A plan that names few of them among its recipients
/// reaches them in another way.
std::vector<Found> find_form_recipient_missing(const Subject& subject) {
  const auto& recipients = subject.draft().head.recipients;
  if (recipients.size() < 3) return {};
  std::vector<Found> found, spread_found;
  std::size_t reached = 0, outside = 0;
  for (const plan::Unit& unit : subject.draft().units) {
    const std::string name = spelling_key(unit.name);
    const auto spread = spread_of(unit);
    const bool office =
        spread || (rules::longest_prefix("addressed", name) != nullptr && name.find("các ") == std::string::npos);
    if (!office || rules::opening("collective", unit.name) != nullptr) continue;
    const plan::Item *work = nullptr, *part = nullptr;
    for (const plan::Item& item : subject.draft().items) {
      for (const plan::Assignment& a : item.assignments) {
        if (a.unit != unit.id) continue;
        if (part == nullptr) part = &item;
        if ((a.role == plan::Role::lead || a.role == plan::Role::performing) && work == nullptr) work = &item;
      }
      if (work == nullptr && item.kind == plan::ItemKind::duty && item.title.starts_with(unit.name)) work = &item;
    }
    if (part == nullptr && work == nullptr) continue;
    if (std::any_of(recipients.begin(), recipients.end(),
                    [&](const std::string& one) { return reaches(one, unit) || (spread && reaches(one, *spread)); })) {
      ++reached;
      outside += rules::longest_prefix("inner_unit", name) == nullptr &&
                         std::any_of(recipients.begin(), recipients.end(),
                                     [&](const std::string& one) { return names(one, unit); })
                     ? 1
                     : 0;
    } else if (work != nullptr) {
      auto& which = spread ? spread_found : found;
      which.push_back(
          left_out(unit.name, {"được giao việc", "is given work"}, place_of_unit(subject, unit, *work), subject));
      which.back().items = {work};
    }
  }
  if (reached < 2 || found.size() > reached) found.clear();
  // A plan that goes to its own units alone reaches the others in another way.
  const std::string agency = spelling_key(subject.draft().head.agency.value_or(""));
  const bool of_place = agency.starts_with("ủy ban nhân dân") || agency.starts_with("ubnd");
  if ((outside > 1 && spread_found.size() < outside) || (of_place && spread_found.size() == 1 && reached > 2))
    std::move(spread_found.begin(), spread_found.end(), std::back_inserter(found));
  find_unsent_reports(subject, found);
  return found;
}

}  // namespace

const Rule form_recipient_missing{"form.recipient-missing",
                                  plan::Clear::none,
                                  find_form_recipient_missing,
                                  {"Cơ quan, đơn vị được giao việc hoặc nhận báo cáo mà không có trong nơi nhận.",
                                   "An office is given work or gets a report and is not among the recipients.",
                                   "Giao UBND xã Lam Sơn chủ trì; nơi nhận không có UBND xã Lam Sơn hay “UBND các xã”",
                                   "Thêm vào nơi nhận.", "Add it to the recipients.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks
