// SPDX-License-Identifier: AGPL-3.0-or-later
// Who does what: walks over the words, keeps the role that holds, and gives it to the lists of names it meets.
#include "plan/extraction/responsibility.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/responsibility_party.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

using plan::Assignment;
using plan::Role;

/// A cell holds names, and roles where it needs them; a sentence holds names only where a role introduces or follows
/// them.
enum class Mode : std::uint8_t { cell, sentence };

constexpr std::size_t longest_label = 10;      ///< tokens
constexpr std::size_t longest_glued = 96;      ///< bytes of a label glued to a name
constexpr std::size_t longest_sentence = 160;  ///< tokens that are looked at after the words that assign something

bool is_with(const Wording& wording, std::size_t at) { return wording.is(at, "với") || wording.is(at, "cùng"); }

/// Labels end in ':'. A word glued to the next label ("Phòng NVPhối hợp: ...") is cut in two.
void cut_glued_labels(Wording& wording) {
  for (std::size_t colon = 1; colon < wording.size(); ++colon) {
    if (!wording.is(colon, ":")) continue;
    const std::size_t first = colon > longest_label ? colon - longest_label : 0;
    for (std::size_t i = first; i < colon; ++i) {
      if (!wording.is_word(i)) continue;
      const std::string_view word = wording.written(i, i + 1);
      for (std::size_t cut = word.size(); cut-- > 1;) {
        if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;
        if (wording[colon].begin - wording[i].begin - cut > longest_glued) break;
        std::size_t at = cut;
        if (!is_upper(next_code_point(word, at)) || at >= word.size() || is_upper(next_code_point(word, at))) continue;
        const Wording tail =
            words_of(wording.text.substr(wording[i].begin + cut, wording[colon].begin - wording[i].begin - cut));
        if (!role_of_label(tail, {0, tail.size()})) continue;
        split_token(wording, i, wording[i].begin + cut);
        ++colon;
        i = colon;
        break;
      }
    }
  }
}

class Walk {
 public:
  Walk(const Wording& wording, Range words, Role role, Mode mode)
      : wording_(wording), end_(words.to), from_(words.from), role_(role), fallback_(role), mode_(mode) {
    auto colons = std::make_shared<std::vector<std::size_t>>(wording.size() + 1, wording.size());
    for (std::size_t i = wording.size(); i-- > 0;) (*colons)[i] = wording.is(i, ":") ? i : (*colons)[i + 1];
    colon_ = std::move(colons);
  }

  void run() {
    for (at_ = from_; at_ < end_ && !done_;) step();
    if (!done_) flush(end_);
  }

  std::vector<Assignment> assignments;
  std::size_t work = 0;  ///< token where the work begins, or 0

 private:
  /// Over the words in a bracket of those of `outer`.
  Walk(const Walk& outer, Range words)
      : wording_(outer.wording_),
        colon_(outer.colon_),
        end_(words.to),
        from_(words.from),
        role_(Role::cooperating),
        fallback_(Role::cooperating),
        mode_(outer.mode_),
        nested_(true) {}

  void step() {
    if (wording_.is(at_, "(") && wording_[at_].partner > at_ && wording_[at_].partner < end_) {
      if (!read_bracket()) at_ = wording_[at_].partner + 1;
      return;
    }
    if (divides(wording_, at_)) {
      if (mode_ == Mode::sentence && !said_) from_ = at_ + 1;
      if (skipping_ || suffixed_) restart(at_ + 1);
      ++at_;
      return;
    }
    if (skipping_) {
      if (!read_label()) ++at_;
      return;
    }
    if (read_label() || read_doer() || read_marker() || read_work()) return;
    const auto head = head_at(wording_, at_, end_);
    const auto noun = phrase_at(wording_, "collective_noun", at_, end_);
    const bool starts =
        at_ == from_ || is_separator(wording_, at_ - 1) || phrase_before(wording_, "collective", from_, at_);
    const auto position = starts ? position_at(wording_, at_, end_) : std::nullopt;
    if (position) {
      at_ = position->end;
    } else if (head && (starts || head->end > at_ + 1)) {
      at_ = head->end;
    } else if (noun && starts) {
      at_ = noun->end;
    } else {
      ++at_;
    }
  }

  /// The next list begins at `at`, with the role of the column.
  void restart(std::size_t at) {
    from_ = at;
    role_ = fallback_;
    said_ = skipping_ = suffixed_ = false;
  }

  bool at_clause_start() const { return at_ == from_ || is_separator(wording_, at_ - 1); }

  /// At the start of a part, but for bullets.
  bool at_line_start() const {
    std::size_t before = at_;
    while (before > from_ && wording_.is_dash(before - 1)) --before;
    return before == from_ || divides(wording_, before - 1);
  }

  /// "Phòng A | (phối hợp: Phòng B)", "Phòng A | (chủ trì, phối hợp với Phòng B)"
  bool read_bracket() {
    if (nested_ || mode_ != Mode::cell || skipping_ || !has_names()) return false;
    const std::size_t close = wording_[at_].partner;
    std::size_t inner = at_ + 1;
    bool leads = !said_;
    auto marker = marker_at(inner);
    if (marker && marker->role == Role::lead && wording_.is(marker->end, ",")) {
      leads = true;
      inner = marker->end + 1;
      marker = marker_at(inner);
    }
    if (!marker || marker->role != Role::cooperating || marker->end >= close || !names_after(*marker)) return false;
    if (leads) role_ = Role::lead;
    flush(at_);
    Walk bracket(*this, {inner, close});
    bracket.run();
    std::move(bracket.assignments.begin(), bracket.assignments.end(), std::back_inserter(assignments));
    at_ = close + 1;
    restart(at_);
    return true;
  }

  /// "Đơn vị phối hợp: ..." at the walk's place.
  bool read_label() {
    const std::size_t colon = (*colon_)[at_];
    if (colon >= end_ || colon - at_ > longest_label || colon == at_) return false;
    if (!wording_[at_].capital && !at_clause_start()) return false;
    for (std::size_t i = at_; i < colon; ++i) {
      if (divides(wording_, i) || (wording_.is(i, "(") && wording_[i].partner > colon)) return false;
    }
    // "Phòng A phối hợp với: Phòng B"
    if (phrase_before(wording_, "role", at_ + 1, colon) && begins_party(wording_, at_, colon) &&
        !role_of_label(wording_, {at_, colon}))
      return false;
    // "Phòng A: chủ trì; Phòng B: phối hợp"
    if (marker_at(colon + 1) && begins_party(wording_, at_, colon) && !role_of_label(wording_, {at_, colon}))
      return false;
    // "... Sở | Đơn vị phối hợp: ...": of several beginnings inside a name, the last.
    if (!at_clause_start() && holds_role_label({at_, colon})) return false;
    if (const auto role = role_of_label(wording_, {at_, colon})) {
      if (!skipping_) flush(at_);
      restart(colon + 1);
      role_ = *role;
      fallback_ = *role;
      said_ = true;
    } else if (at_line_start()) {
      // A label of something else. That of an office ("Chủ tịch HĐ: ...") belongs to the name.
      const Range label{at_, colon};
      if (position_at(wording_, at_, colon) || holds_role_label(label)) return false;
      if (head_at(wording_, at_, colon) && begins_person(wording_, colon + 1, end_)) return false;
      if (phrase_at(wording_, "no_assignment", label.from, label.to)) {
        flush(at_);
        skipping_ = true;
      } else if (mode_ == Mode::cell || !said_) {
        flush(at_);
        from_ = colon + 1;
      } else {
        return false;
      }
    } else {
      return false;
    }
    at_ = colon + 1;
    return true;
  }

  /// "Văn phòng Sở | Đơn vị phối hợp": a label glued to the name before it.
  bool holds_role_label(Range words) const {
    for (std::size_t i = words.from + 1; i < words.to; ++i) {
      if ((wording_[i].capital || is_separator(wording_, i - 1)) && role_of_label(wording_, {i, words.to})) return true;
    }
    return false;
  }

  /// "Tổ kiểm tra lưu động | do Phòng A chủ trì": who leads does the work, not the body it forms.
  bool read_doer() {
    constexpr std::size_t farthest = 16;  // tokens from "do" to the role
    if (!wording_.is(at_, "do") || at_ == from_ || !begins_party(wording_, at_ + 1, end_)) return false;
    for (std::size_t i = at_ + 2; i < std::min(end_, at_ + farthest) && !divides(wording_, i); ++i) {
      const auto marker = marker_at(i);
      if (!marker) continue;
      if (marker->role != Role::lead && marker->role != Role::performing) return false;
      from_ = at_ = at_ + 1;
      return true;
    }
    return false;
  }

  struct Marker {
    std::size_t end = 0;
    Role role = Role::performing;
  };

  /// A word of role at `at`: "chủ trì", "có trách nhiệm theo dõi".
  std::optional<Marker> marker_at(std::size_t at) const {
    std::size_t begin = at;
    for (int i = 0; i < 3; ++i) {
      const auto blank = phrase_at(wording_, "role_blank", begin, end_);
      if (!blank) break;
      begin = blank->end;
    }
    for (const std::size_t start : {at, begin}) {
      const auto phrase = phrase_at(wording_, "role", start, end_);
      if (!phrase) continue;
      const auto role = role_of_value(phrase->value);
      if (!role || in_compound(wording_, start, phrase->end)) continue;
      const bool weak =
          *role == Role::performing || rules::lexicon_value("weak_role", wording_.key(start, phrase->end));
      if (mode_ == Mode::sentence && weak) continue;
      return Marker{phrase->end, *role};
    }
    return std::nullopt;
  }

  bool names_follow(std::size_t at) const {
    if (at >= end_) return false;
    if (mode_ == Mode::sentence && phrase_at(wording_, "work_verb", at, end_) && !head_at(wording_, at, end_))
      return false;
    if (begins_party(wording_, at, end_)) return true;
    // "phối hợp với 12 xã, phường": a number of units.
    if (wording_.is_number(at))
      return phrase_at(wording_, "collective_noun", at + 1, end_) || head_at(wording_, at + 1, end_);
    return wording_.is_word(at) && (wording_[at].acronym || (wording_[at].capital && mode_ == Mode::cell));
  }

  /// The rest of a chain of roles for the same names: "theo dõi, đôn đốc", "chủ trì và chịu trách nhiệm".
  std::size_t after_chain(std::size_t at) const {
    for (;;) {
      const std::size_t next = wording_.is(at, ",") || wording_.is(at, "và") || wording_.is(at, "/") ? at + 1 : at;
      const auto more = next < end_ ? marker_at(next) : std::nullopt;
      if (!more || names_after(*more)) return at;
      at = more->end;
    }
  }

  /// The token after "với" and ':' at `at`.
  std::size_t after_with(std::size_t at) const {
    if (is_with(wording_, at)) ++at;
    return wording_.is(at, ":") ? at + 1 : at;
  }

  bool names_after(const Marker& marker) const { return names_follow(after_with(marker.end)); }

  bool read_marker() {
    const auto marker = marker_at(at_);
    if (!marker) return false;
    // "Phòng A: chủ trì", "Phòng A - chủ trì"
    const bool tied =
        at_ > from_ && (wording_.is(at_ - 1, ":") || wording_.is_dash(at_ - 1)) && has_names() && !names_after(*marker);
    const bool introduces = wording_.is(marker->end - 1, "của");  // "dưới sự chỉ đạo của ..."
    return introduces || (at_clause_start() && !tied) ? read_before_names(*marker) : read_behind_names(*marker);
  }

  /// "phối hợp với Phòng B"
  bool read_before_names(const Marker& marker) {
    // "... theo dõi, đôn đốc các thôn thực hiện": whom a sentence has followed are its objects.
    const bool follows = marker.role == Role::monitoring || marker.role == Role::supervising;
    if (mode_ == Mode::sentence && follows && said_ && !wording_.is(marker.end - 1, "của") && names_after(marker)) {
      flush(at_);
      stop(at_);
      return true;
    }
    // "Giám sát ...", "Chỉ đạo" may begin the name of a thing; what follows tells.
    std::size_t next = is_with(wording_, marker.end) ? marker.end + 1 : marker.end;
    if (wording_.is_dash(next) && names_follow(next + 1)) ++next;
    if (marker.role == Role::cooperating && !said_ && mode_ == Mode::cell && has_names()) role_ = Role::lead;
    if (names_follow(next)) {
      if (said_ || mode_ == Mode::cell || marker.role == Role::cooperating) flush(at_);
      from_ = at_ = next;
      role_ = marker.role;
      said_ = true;
      suffixed_ = false;
      return true;
    }
    if (has_names() && !said_ && mode_ == Mode::cell) return false;
    if (said_) flush(at_);
    // Nobody is named: "Chủ trì, phối hợp với ...".
    from_ = at_ = marker.end;
    if (mode_ == Mode::sentence && at_ < end_ && wording_.is_word(at_) && !wording_.is(at_, "và") && !marker_at(at_))
      stop(at_);
    return true;
  }

  /// "Phòng A chủ trì"
  bool read_behind_names(const Marker& marker) {
    const bool tied = wording_.is_dash(at_ - 1) || wording_.is(at_ - 1, ":");  // "Phòng A - Chủ trì"
    if (wording_[at_].capital && !wording_[at_].acronym && !tied) return false;
    const Range left = without_separators(wording_, {from_, at_});
    if (left.empty() || (mode_ == Mode::sentence && !said_ && !names_follow(left.from))) return false;
    // "Tổ kiểm tra lưu động": the verb begins the name.
    if (marker.role != Role::lead && marker.role != Role::cooperating && is_bare_verb_head(left)) return false;
    const std::size_t end = after_chain(marker.end);
    const auto many = phrase_at(wording_, "collective", left.from, left.to);
    const auto kind = many ? phrase_at(wording_, "collective_noun", many->end, left.to) : std::nullopt;
    const bool bare = kind && kind->end == left.to;
    const bool bounded = end >= end_ || is_separator(wording_, end) || wording_.is(end, "(") || marker_at(end) ||
                         names_follow(end) || is_with(wording_, end) || phrase_at(wording_, "work_verb", end, end_);
    if (bare && (!bounded || (end < end_ && wording_[end].acronym))) return false;  // "các tổ chủ trì XDCB"
    if (mode_ == Mode::cell && !bounded && wording_[end].capital) return false;
    // "phối hợp với Phòng B theo dõi ...": what they do together.
    if (said_ && marker.role != Role::cooperating && (role_ == Role::cooperating || marker.role == Role::performing))
      return false;
    const bool with = marker.role == Role::cooperating && names_after({end, marker.role});
    // "Phòng A; các phòng liên quan phối hợp": only the last part cooperates.
    if (marker.role == Role::cooperating && !with && !said_) {
      for (std::size_t i = at_; i-- > from_;) {
        if (!divides(wording_, i)) continue;
        flush(i);
        from_ = i + 1;
        break;
      }
    }
    role_ = with ? Role::lead : marker.role;
    said_ = true;
    flush(at_);
    suffixed_ = true;
    from_ = at_ = end;
    if (with) {
      from_ = at_ = after_with(at_);
      role_ = Role::cooperating;
      suffixed_ = false;
      return true;
    }
    role_ = fallback_;
    const bool monitors =
        marker.role == Role::monitoring || marker.role == Role::supervising || marker.role == Role::approving;
    const std::size_t next = at_ < end_ && (wording_.is(at_, ",") || wording_.is(at_, "và")) ? at_ + 1 : at_;
    const auto more = next < end_ ? marker_at(next) : std::nullopt;
    if (more || next >= end_ || divides(wording_, next)) {
      said_ = more.has_value();
      return true;
    }
    if (names_follow(next) && !(mode_ == Mode::sentence && phrase_at(wording_, "work_verb", next, end_))) {
      said_ = false;
      return true;
    }
    if (wording_.is_word(next)) stop(monitors ? left.to : next);
    return true;
  }

  /// "Tổ", "Hội đồng": a kind of unit whose name may begin with a verb, and nothing more.
  bool is_bare_verb_head(Range words) const {
    const auto head = head_at(wording_, words.from, words.to);
    return head && head->end == words.to && rules::lexicon_value("verb_head", wording_.key(words.from, words.to));
  }

  bool has_names() const { return !without_separators(wording_, {from_, at_}).empty(); }

  /// A verb of work ends the list of names.
  bool read_work() {
    if (!wording_.is_word(at_)) return false;
    const bool clause = at_ > from_ && begins_clause(wording_, at_, end_);
    if (!clause && (wording_[at_].capital || (!said_ && mode_ == Mode::cell))) return false;
    const auto verb = phrase_at(wording_, "work_verb", at_, end_);
    if (!verb || in_compound(wording_, at_, verb->end)) return false;
    // "Phòng Kế hoạch tổng hợp chủ trì": a verb without an object closes a name.
    const bool no_object = verb->end >= end_ || !wording_.is_word(verb->end) || marker_at(verb->end);
    if (no_object && at_ > from_ && !is_separator(wording_, at_ - 1) &&
        rules::lexicon_value("name_tail", wording_.key(at_, verb->end)))
      return false;
    const Range left = without_separators(wording_, {from_, at_});
    if (left.empty()) {
      if (mode_ == Mode::sentence) stop(at_);
      return mode_ == Mode::sentence;
    }
    const auto head = head_at(wording_, left.from, left.to);
    const auto many = phrase_at(wording_, "collective", left.from, left.to);
    // "Phòng tổ chức ..." is a name; "Văn phòng", "Công an" are names already.
    if ((head && head->end == left.to && head->end == left.from + 1) || (many && many->end == left.to)) return false;
    const bool after_separator = is_separator(wording_, at_ - 1);
    const auto noun = phrase_at(wording_, "collective_noun", at_, end_);
    if (noun && phrase_before(wording_, "collective", from_, at_)) return false;
    if (after_separator) {
      if (noun && is_collective(wording_, left)) return false;
      const bool chain = wording_.is(verb->end, ",") && phrase_at(wording_, "work_verb", verb->end + 1, end_);
      if (!chain && (verb->end >= end_ || !wording_.is_word(verb->end))) return false;
      if (wording_.is(at_ - 1, "và") && mode_ == Mode::cell) return false;
    }
    if (mode_ == Mode::sentence && !said_) {
      from_ = at_ + 1;
      done_ = true;  // a unit at work, but no word of role
      return true;
    }
    flush(left.to);
    stop(at_);
    return true;
  }

  /// The names are over: the rest of the clause says what is to be done.
  void stop(std::size_t at) {
    if (mode_ == Mode::sentence) {
      work = at;
      done_ = true;
    } else {
      skipping_ = true;
    }
    from_ = at_ = at;
  }

  /// Gives the role to the names before `to`.
  void flush(std::size_t to) {
    if (skipping_ || from_ >= to) return;
    if (mode_ == Mode::sentence && !said_) return;
    Range names = without_separators(wording_, {from_, to});
    if (mode_ == Mode::cell) {
      const auto charge = phrase_at(wording_, "charge", names.from, names.to);
      if (charge && begins_party(wording_, charge->end, names.to)) names.from = charge->end;
    }
    bool after_person = false;  // "Đ/c Nga, Khánh": the second is a person too
    for (const Range& party : parties_in(wording_, names)) {
      if (mode_ == Mode::sentence && !names_follow(party.from)) continue;
      auto assignment = party_of(wording_, party, role_);
      if (!assignment) continue;
      const bool name_only = !assignment->position && !assignment->person_name;
      if (after_person && name_only && after_given_name(wording_, party.from, party.to) == party.to) {
        assignment->person_name.swap(assignment->unit_name);
      }
      after_person = assignment->person_name && !assignment->position && !assignment->unit_name;
      assignments.push_back(std::move(*assignment));
    }
  }

  const Wording& wording_;
  std::shared_ptr<const std::vector<std::size_t>> colon_;  ///< the next ':' from each token on
  std::size_t end_, from_, at_ = 0;
  Role role_, fallback_;
  Mode mode_;
  bool said_ = false;      ///< words, not the column, gave `role_`
  bool skipping_ = false;  ///< up to the next clause
  bool suffixed_ = false;  ///< a role stood behind the names of this clause
  bool done_ = false;
  bool nested_ = false;  ///< in a bracket: no further ones are read
};

/// "Nga, Khánh; Minh": where all of a cell are given names, they are people. Two such words ("Lan Anh") may be a place,
/// unless somebody else of the cell is surely a person.
void name_people(std::vector<Assignment>& assignments) {
  bool sure = false;
  std::vector<Assignment*> people;
  for (Assignment& one : assignments) {
    if (one.person_name) sure = true;
    if (one.person_name || one.position || !one.unit_name) continue;
    const Wording name = words_of(*one.unit_name);
    if (name.size() > 2 || phrase_at(name, "province", 0, name.size())) return;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (!name[i].capital || name[i].acronym || !rules::lexicon_value("given_name", name.key(i))) return;
    sure = sure || name.size() == 1;
    people.push_back(&one);
  }
  if (!sure) return;
  for (Assignment* one : people) one->person_name.swap(one->unit_name);
}

bool says_nothing(const Wording& wording) {
  const auto none = phrase_at(wording, "no_assignment", 0, wording.size());
  if (none && none->end == wording.size()) return true;
  for (std::size_t i = 0; i < wording.size(); ++i) {
    if (wording.is(i, "@")) return true;  // an e-mail address
  }
  return false;
}

}  // namespace

std::optional<Role> role_of_heading(std::string_view heading) {
  const Wording wording = words_of(heading);
  return role_of_label(wording, {0, wording.size()});
}

std::vector<Assignment> parse_assignments(std::string_view text, Role role) {
  if (text.size() > longest_text) return {};
  Wording wording = words_of(text);
  if (says_nothing(wording)) return {};
  cut_glued_labels(wording);
  Walk walk(wording, {0, wording.size()}, role, Mode::cell);
  walk.run();
  name_people(walk.assignments);
  return std::move(walk.assignments);
}

namespace {

/// Whether the text holds any word of role: many sentences of a plan do not.
bool says_role(const Wording& wording) {
  for (std::size_t i = 0; i < wording.size(); ++i)
    for (const Category category :
         {Category("role"), Category("charge"), Category("role_label"), Category("role_suffix"), Category("role_note")})
      if (phrase_at(wording, category, i, wording.size())) return true;
  return false;
}

}  // namespace

namespace {

/// "Trong tháng 4/2026, | Văn phòng Cục sửa đổi ...": where the unit begins behind a time that opens the sentence.
std::size_t after_time(const Wording& wording, std::size_t start) {
  constexpr std::size_t longest = 12;  // tokens
  if (begins_party(wording, start, wording.size())) return start;
  for (std::size_t at = start + 1; at < std::min(wording.size(), start + longest); ++at) {
    if (!wording.is(at, ",")) continue;
    if (!begins_party(wording, at + 1, wording.size())) return start;
    const auto time = parse_time(wording.written(start, at), {2000, std::nullopt, false});
    return time && time->kind != plan::ScheduleKind::none ? at + 1 : start;
  }
  return start;
}

}  // namespace

AssignmentsInText find_assignments(std::string_view sentence) {
  return sentence.size() > longest_text ? AssignmentsInText() : find_assignments(words_of(sentence));
}

AssignmentsInText find_assignments(Wording wording) {
  if (wording.text.size() > longest_text || !says_role(wording)) return {};
  cut_glued_labels(wording);
  std::size_t start = 0;
  while (start < wording.size() && (wording[start].kind == TokenKind::mark || wording.is_number(start))) ++start;
  start = after_time(wording, start);
  const auto found = [&](std::size_t from, bool whole) {
    AssignmentsInText in_text;
    const auto charge = phrase_at(wording, "charge", from, wording.size());
    // Where other words come first, the work has begun already.
    whole =
        whole && (charge || begins_party(wording, from, wording.size()) ||
                  phrase_at(wording, "role", from, wording.size()) || (from < wording.size() && wording[from].acronym));
    if (charge) from = charge->end;
    Walk walk(wording, {from, std::min(wording.size(), from + longest_sentence)}, Role::performing, Mode::sentence);
    walk.run();
    in_text.assignments = std::move(walk.assignments);
    if (whole && walk.work > 0 && !in_text.assignments.empty()) in_text.work = wording[walk.work].begin;
    return in_text;
  };
  auto in_text = found(start, true);
  // Further on: "..., phối hợp với Sở B ...", "... do Phòng A chủ trì".
  std::size_t tries = 0;
  for (std::size_t at = start + 1; at < wording.size() && in_text.assignments.empty() && tries < 8; ++at) {
    const auto charge = phrase_at(wording, "charge", at, wording.size());
    const auto role = phrase_at(wording, "role", at, wording.size());
    const bool with =
        role && (wording.is(role->end - 1, "của") ||
                 (role->value == "cooperating" && (is_with(wording, role->end) || is_with(wording, role->end - 1) ||
                                                   head_at(wording, role->end, wording.size()))));
    const std::size_t next = charge ? charge->end : role ? role->end + (is_with(wording, role->end) ? 1 : 0) : at;
    if ((!charge && !with) || !begins_party(wording, next, wording.size())) continue;
    ++tries;
    in_text = found(at, false);
  }
  return in_text;
}

}  // namespace sauro::extraction
