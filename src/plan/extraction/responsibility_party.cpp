// SPDX-License-Identifier: AGPL-3.0-or-later
// Cutting lists of units and people, and reading one of them as unit, position and person.
#include "plan/extraction/responsibility_party.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

using plan::Assignment;

bool is_whole(const Wording& wording, Category category, Range words) {
  const auto phrase = phrase_at(wording, category, words.from, words.to);
  return phrase && phrase->end == words.to;
}

/// What stands before a separator.
struct Left {
  Range words;
  std::optional<UnitHead> head;
  bool collective = false;     ///< "các phòng"
  bool generic = false;        ///< "Hợp tác xã": a kind of body, none in particular
  bool joint = false;          ///< "HĐND": its complement follows with its twin ("HĐND và UBND")
  bool position = false;       ///< begins with a position
  bool bare_position = false;  ///< is nothing else
  bool person = false;         ///< begins with a person
  bool bare_person = false;    ///< has neither position nor unit yet
  bool single = false;         ///< one word that is no head: "VNPT"
};

/// "HĐND", "Đảng ủy, HĐND": names that want a complement.
bool all_joint(const Wording& wording, Range words) {
  constexpr std::size_t longest = 12;
  while (!words.empty() && words.to - words.from <= longest) {
    const auto joint = phrase_at(wording, "joint_head", words.from, words.to);
    if (!joint) return false;
    if (joint->end == words.to) return true;
    if (!is_separator(wording, joint->end)) return false;
    words.from = joint->end + 1;
  }
  return false;
}

Left look_left(const Wording& wording, Range words) {
  Left left;
  left.words = words;
  left.collective = is_collective(wording, words);
  left.generic = is_whole(wording, "generic_body", words);
  left.head = head_at(wording, words.from, words.to);
  left.joint = all_joint(wording, words) || (left.head && all_joint(wording, {left.head->end, words.to}));
  if (const auto position = position_at(wording, words.from, words.to)) {
    left.position = true;
    left.bare_position = position->end == words.to;
  }
  const std::size_t titled = after_title(wording, words.from, words.to);
  const std::size_t named =
      titled > words.from ? after_given_name(wording, titled, words.to) : after_person(wording, titled, words.to);
  left.person = named > words.from;
  left.bare_person = left.person && named == words.to;
  left.single = words.to == words.from + 1 && !left.head;
  return left;
}

/// Whether a proper name follows the kind of unit at `at`: "Thanh tra | Sở", not "thanh tra, ...".
bool is_named(const Wording& wording, std::size_t after, std::size_t limit) {
  return after < limit && wording.is_word(after) && (wording[after].capital || wording[after].acronym);
}

/// Whether a collective or a list of kinds goes on at `at`: "các phòng, | trạm trực thuộc".
bool goes_on(const Wording& wording, std::size_t at, std::size_t limit) {
  const auto noun = phrase_at(wording, "collective_noun", at, limit);
  // "các phòng, | Thanh tra": a unit by itself.
  const bool alone = noun && (noun->end >= limit || is_separator(wording, noun->end));
  if (alone && wording[at].capital && at >= 2 && !wording[at - 2].capital && head_at(wording, at, limit)) return false;
  if (noun) return !is_named(wording, noun->end, limit);
  const auto head = head_at(wording, at, limit);
  return head && !wording[at].capital && !is_named(wording, head->end, limit) &&
         !phrase_at(wording, "collective", head->end, limit);
}

/// Whether `right` is the unit that the unit on the left belongs to: "Phòng A, | Chi cục B", "Viện X - | Bộ Y".
bool is_parent(const Wording& wording, const Left& left, std::size_t right, std::size_t limit, bool comma) {
  const auto head = head_at(wording, right, limit);
  if (!left.head || !head || left.collective || left.words.to == left.head->end) return false;
  if (!is_named(wording, head->end, limit) && !comma && !wording[right].capital) return false;
  const auto value = rules::lexicon_value("parent_head", wording.key(right, head->end));
  if (!value || (comma && *value != "comma")) return false;
  if (comma && left.head->rank == 3 && head->rank != 5) return false;
  const std::string_view own = wording.key(left.words.from, left.head->end);
  if (comma && (own == "văn phòng" || own == "vp" || own == "thanh tra")) return false;
  return left.head->rank < head->rank || (!comma && left.head->rank == 4 && head->rank == 5);
}

/// Whether the head at `right` only names another field of the unit on the left: "Phòng Thu - | Chi",
/// "doanh nghiệp bưu chính, | viễn thông".
bool is_field(const Wording& wording, const Left& left, std::size_t right, std::size_t limit, bool dash) {
  constexpr int highest = 3;  // rank of units that are named by their fields
  if (!left.head || left.collective || left.words.to == left.head->end) return false;
  const auto head = head_at(wording, right, limit);
  if (!head || (wording[right].capital && left.head->rank > highest)) return false;
  const auto value = rules::lexicon_value("field_head", wording.key(right, head->end));
  if (!value || (!dash && *value != "and")) return false;
  return head->end >= limit || is_separator(wording, head->end) || wording.is(head->end, "(");
}

/// "Phòng, ban": kinds of units without "các".
bool are_kinds(const Wording& wording, Range words) {
  constexpr std::size_t longest = 12;
  while (!words.empty() && words.to - words.from <= longest) {
    const auto noun = phrase_at(wording, "collective_noun", words.from, words.to);
    if (!noun) return false;
    if (noun->end == words.to) return true;
    if (!wording.is(noun->end, ",")) return false;
    words.from = noun->end + 1;
  }
  return false;
}

bool cuts_at_comma(const Wording& wording, const Left& left, std::size_t right, std::size_t limit) {
  const bool begins = begins_party(wording, right, limit);
  const bool many = phrase_at(wording, "collective", right, limit).has_value();
  const bool position = position_at(wording, right, limit).has_value();
  const bool person = after_title(wording, right, limit) > right || after_person(wording, right, limit) > right;
  if (many) return !left.generic;
  if (left.joint && phrase_at(wording, "joint_head", right, limit)) return false;
  if (left.bare_position) return position || person || (left.head && begins);  // "Văn thư, Kế toán"
  if (!wording[right].capital && is_field(wording, left, right, limit, true)) return false;
  if (left.bare_person && !person) {
    const auto head = head_at(wording, right, limit);
    if (position || (head && head->rank <= 3)) return false;
  }
  if (left.person && !begins) return wording.is_word(right) && wording[right].capital && left.bare_person;
  if ((left.collective || left.generic) && goes_on(wording, right, limit)) return false;
  if (!wording[right].capital && phrase_at(wording, "collective_noun", right, limit) && are_kinds(wording, left.words))
    return false;
  if (is_parent(wording, left, right, limit, true)) return false;
  // "Phòng Công tác học sinh, sinh viên": the name goes on with the like.
  if (left.head && !wording[right].capital && phrase_at(wording, "generic_body", right, limit) &&
      phrase_before(wording, "generic_body", left.head->end, left.words.to))
    return false;
  if (begins && !is_whole(wording, "generic_body", {right, limit})) return true;
  if (begins || left.single) return true;
  if (!wording.is_word(right) || left.collective) return false;
  if (wording[right].acronym && (right + 1 >= limit || is_separator(wording, right + 1))) return true;
  if (!wording[right].capital) return false;
  const bool closed =
      left.words.to > left.words.from + 1 && rules::lexicon_value("closing_word", wording.key(left.words.to - 1));
  return closed || (!left.head && !left.position);
}

bool goes_over_comma(const Wording& wording, Range words) {
  for (std::size_t at = words.from; at < words.to; ++at)
    if (wording.is(at, ",")) return true;
  return false;
}

bool cuts_at_and(const Wording& wording, const Left& left, std::size_t right, std::size_t limit) {
  if (left.joint || is_field(wording, left, right, limit, false)) return false;
  if (phrase_at(wording, "collective", right, limit)) return true;
  if ((left.collective || left.generic) && goes_on(wording, right, limit)) return false;
  // "Phòng Tổ chức, biên chế và | tổ chức phi chính phủ": the name has gone on over a comma, and ends with the last.
  if (left.head && !wording[right].capital && goes_over_comma(wording, left.words)) {
    const auto head = head_at(wording, right, limit);
    if (!head || !is_named(wording, head->end, limit)) return false;
  }
  if (begins_party(wording, right, limit)) return true;
  if (left.bare_person) return wording.is_word(right) && wording[right].capital;
  return left.single && wording.is_word(right) && wording[right].capital &&
         (right + 1 >= limit || is_separator(wording, right + 1));
}

bool cuts_at_dash(const Wording& wording, const Left& left, std::size_t at, std::size_t limit) {
  const std::size_t right = at + 1;
  if (wording.tight(at)) return false;
  if (phrase_at(wording, "collective", right, limit)) return true;
  const bool person = after_title(wording, right, limit) > right || after_person(wording, right, limit) > right;
  if (person) return left.person;
  const bool given = is_given_name(wording, {right, std::min(right + 1, limit)}) &&
                     (right + 1 >= limit || is_separator(wording, right + 1));
  if (given && (left.bare_person || is_given_name(wording, left.words))) return true;
  if (left.person || left.position || !head_at(wording, right, limit)) return false;
  if (is_field(wording, left, right, limit, true)) return false;
  return (left.head || left.single) && !left.joint && !is_parent(wording, left, right, limit, false);
}

bool cuts_at_stroke(const Wording& wording, const Left& left, std::size_t right, std::size_t limit) {
  if (left.collective || left.joint) return false;
  if (left.single) {
    const bool name = wording.is_word(right) && wording[right].capital && wording[left.words.from].acronym &&
                      (right + 1 >= limit || is_separator(wording, right + 1));  // "VNPT/Viettel"
    return name || (wording.is_word(right) && (wording[right].acronym || head_at(wording, right, limit)));
  }
  return (left.head || left.person) && begins_party(wording, right, limit);
}

/// A note in parentheses that gives a role: "(chủ trì)".
std::optional<plan::Role> role_of_note(const Wording& wording, Range words) {
  if (is_whole(wording, "role_note", words))
    return role_of_value(phrase_at(wording, "role_note", words.from, words.to)->value);
  return role_of_label(wording, words);
}

void set_unit(const Wording& wording, Range words, Assignment& assignment) {
  words = without_separators(wording, words);
  if (!words.empty() && !assignment.unit_name) assignment.unit_name = wording.written(words.from, words.to);
}

void set_person(const Wording& wording, Range words, Assignment& assignment) {
  if (!words.empty()) assignment.person_name = wording.written(words.from, words.to);
}

/// The place of a name at the end of `words`, after a position and its unit: "GĐ TTYT | Lê Thị Sen".
std::size_t closing_person(const Wording& wording, Range words) {
  for (std::size_t at = words.to; at-- > words.from;) {
    if (words.to - at > 6) break;
    if (const std::size_t titled = after_title(wording, at, words.to);
        titled > at && after_given_name(wording, titled, words.to) == words.to)
      return at;
    if (after_person(wording, at, words.to) != words.to) continue;
    const std::size_t count = words.to - at;
    const auto place = at > words.from ? phrase_before(wording, "place_word", words.from, at) : std::nullopt;
    const bool province = wording.is(at - 1, "tỉnh") || wording.is(at - 1, "phố");
    if (!place || count > 2 || province) {
      const bool longer = at > words.from && after_person(wording, at - 1, words.to) == words.to;
      if (!longer) return at;
    }
  }
  return words.to;
}

/// "nhân viên | thiết bị", "cán bộ | thư viện": what a position is for, no unit that it belongs to.
bool is_field_of_work(const Wording& wording, Range words) {
  if (begins_party(wording, words.from, words.to) || phrase_at(wording, "collective_noun", words.from, words.to))
    return false;
  for (std::size_t at = words.from; at < words.to; ++at)
    if (!wording.is_word(at) || wording[at].capital) return false;
  return true;
}

/// Unit, position and person from words without notes.
void read_party(const Wording& wording, Range words, Assignment& assignment) {
  words = without_separators(wording, words);
  if (words.empty()) return;
  std::size_t titled = after_title(wording, words.from, words.to);
  // "đồng chí Bí thư Chi bộ": an office behind the title, no name.
  if (titled > words.from && position_at(wording, titled, words.to)) {
    words.from = titled;
    titled = after_title(wording, words.from, words.to);
  }
  const std::size_t named =
      titled > words.from ? after_given_name(wording, titled, words.to) : after_person(wording, titled, words.to);
  if (named > titled && !assignment.person_name) {
    set_person(wording, {titled, named}, assignment);
    read_party(wording, {named, words.to}, assignment);
    return;
  }
  if (const auto position = position_at(wording, words.from, words.to); position && !assignment.position) {
    assignment.position = position->name;
    Range rest = without_separators(wording, {position->end, words.to});
    if (!assignment.person_name && !rest.empty()) {
      // "Chuyên viên Lan", but "TP Vinh"
      const bool given = is_given_name(wording, rest) && !wording[rest.from].acronym && !wording.is(words.from, "tp");
      const std::size_t person = given ? rest.from : closing_person(wording, rest);
      if (person < rest.to) {
        set_person(wording, {std::max(person, after_title(wording, person, rest.to)), rest.to}, assignment);
        rest = without_separators(wording, {rest.from, person});
      }
    }
    if (rest.empty() || assignment.unit_name) return;
    if (position->unit.empty() && is_field_of_work(wording, rest)) {
      *assignment.position += ' ' + std::string(wording.written(rest.from, rest.to));
      return;
    }
    const bool spelled = wording.key(words.from, position->end).ends_with(position->unit);
    const auto kind = phrase_at(wording, "unit_head", rest.from, rest.to);
    const bool repeats = kind && wording.key(rest.from, kind->end) == position->unit;
    std::string unit(wording.written(rest.from, rest.to));
    if (!position->unit.empty() && !repeats) {
      std::string own(position->unit);
      if (spelled) {
        const std::string_view written = wording.written(words.from, position->end);
        own = written.substr(written.size() - position->unit.size());
      } else {
        std::size_t first = 0;
        next_code_point(own, first);
        own = to_upper(own.substr(0, first)) + own.substr(first);
      }
      unit = own + ' ' + unit;
    }
    assignment.unit_name = unit;
    return;
  }
  // A unit, behind which a person or a position may stand: "Phòng NV - đ/c Sen".
  Range unit = words;
  for (std::size_t at = words.from + 1; at < words.to; ++at) {
    const bool behind_dash = wording.is_dash(at - 1) && !wording.tight(at - 1);
    const bool title =
        after_title(wording, at, words.to) > at && (wording.is(at, "đ/c") || wording.is(at, "đồng") || behind_dash);
    const bool person = title || (behind_dash && after_person(wording, at, words.to) > at);
    const bool position = behind_dash && position_at(wording, at, words.to);
    if ((person && !assignment.person_name) || (position && !assignment.position)) {
      unit = without_separators(wording, {unit.from, at});
      if (is_given_name(wording, unit) && !assignment.person_name) {  // "Khải - TP KHTC"
        set_person(wording, unit, assignment);
      } else {
        set_unit(wording, unit, assignment);
      }
      read_party(wording, {at, words.to}, assignment);
      return;
    }
  }
  set_unit(wording, unit, assignment);
}

/// Without "1)", "(2)", "a)" before it.
Range without_number(const Wording& wording, Range words) {
  const std::size_t at = wording.is(words.from, "(") ? words.from + 1 : words.from;
  const bool number =
      at + 2 < words.to && wording.is(at + 1, ")") && (wording.is_number(at) || wording[at].letters == 1);
  return number ? Range{at + 2, words.to} : words;
}

}  // namespace

std::vector<Range> parties_in(const Wording& wording, Range words) {
  std::vector<Range> parties;
  std::size_t from = words.from;
  std::size_t limit = words.from;  // of the part without sure divisions that `at` stands in
  const auto push = [&](std::size_t to) {
    const Range party = without_number(wording, without_separators(wording, {from, to}));
    if (!party.empty()) parties.push_back(party);
    from = to + 1;
  };
  bool several = false;  // "Các đ/c A, B": the title is for all
  for (std::size_t at = words.from; at < words.to; ++at) {
    if (at >= limit) {
      while (from < words.to && is_separator(wording, from) && from == at) ++from, ++at;
      limit = std::max(at, from);
      while (limit < words.to && !divides(wording, limit)) {
        if (wording.is(limit, "(") && wording[limit].partner > limit && wording[limit].partner < words.to)
          limit = wording[limit].partner;
        ++limit;
      }
      if (at >= words.to) break;
    }
    if (at == from && phrase_at(wording, "title_many", at, limit) && after_title(wording, at, limit) > at) {
      from = at = after_title(wording, at, limit);
      several = true;
    }
    if (wording.is(at, "(") && wording[at].partner > at && wording[at].partner < limit) {
      at = wording[at].partner;
      continue;
    }
    if (divides(wording, at)) {
      push(at);
      several = false;
      limit = at + 1;
      continue;
    }
    // "Vụ A | Các trường": a capital inside a list begins a name; the comma before it was forgotten.
    if (at > from && !several && wording[at].capital && wording.is(at, "các") && wording.is_word(at - 1) &&
        !is_separator(wording, at - 1)) {
      push(at);
      from = at;
      continue;
    }
    const bool comma = wording.is(at, ","),
               conjunction = wording.is(at, "và") || (wording.is(at, "&") && !wording.tight(at)),
               dash = wording.is_dash(at), stroke = wording.is(at, "/");
    if (at == from || !(comma || conjunction || dash || stroke)) continue;
    const std::size_t right = at + 1;
    if (right >= limit) continue;
    Range own = without_separators(wording, {from, at});
    // A note in parentheses does not belong to the name.
    if (own.to > own.from && wording.is(own.to - 1, ")") && wording[own.to - 1].partner > own.from)
      own.to = wording[own.to - 1].partner;
    const Left left = look_left(wording, own);
    const bool cut = several ? (comma || conjunction) && wording.is_word(right) && wording[right].capital
                     : comma && wording.is(right, "và") ? cuts_at_and(wording, left, right + 1, limit)
                     : comma && left.head && !left.collective && wording.tight(at) && wording[right].acronym
                         ? false  // "Sở VH,TT&DL"
                     : comma       ? cuts_at_comma(wording, left, right, limit)
                     : conjunction ? cuts_at_and(wording, left, right, limit)
                     : dash        ? cuts_at_dash(wording, left, at, limit)
                                   : cuts_at_stroke(wording, left, right, limit);
    if (cut) push(at);
  }
  push(words.to);
  return parties;
}

std::optional<Assignment> party_of(const Wording& wording, Range words, plan::Role role) {
  Assignment assignment;
  assignment.role = role;
  Range named = words;  // what the parties' names stand in
  while (!named.empty() && wording.is(named.to - 1, ")") && wording[named.to - 1].partner > named.from) {
    const std::size_t open = wording[named.to - 1].partner;
    const Range note{open + 1, named.to - 1};
    // "Đ/c Hùng (CT)" is a chairman, "Phòng A (CT)" is in charge.
    const bool office = position_at(wording, note.from, note.to) && !head_at(wording, named.from, named.to);
    const auto said = office ? std::nullopt : role_of_note(wording, note);
    if (said) {
      assignment.role = *said;
      if (words.to == named.to) words.to = open;
    } else if (after_title(wording, note.from, note.to) > note.from ||
               after_person(wording, note.from, note.to) == note.to || position_at(wording, note.from, note.to)) {
      read_party(wording, note, assignment);
    } else {
      Assignment left;
      const Range own = without_separators(wording, {named.from, open});
      if (is_given_name(wording, own)) {  // "Mai (VP)"
        set_unit(wording, note, assignment);
        set_person(wording, own, assignment);
        named.from = named.to;
        break;
      }
      read_party(wording, {named.from, open}, left);
      if (!left.person_name && !left.position) break;
      if (!left.unit_name) set_unit(wording, note, assignment);
    }
    named.to = open;
  }
  words = without_separators(wording, words);
  std::size_t first = named.from;
  while (first < named.to && !wording.is_word(first)) ++first;
  if (first == named.to && !assignment.person_name) return std::nullopt;
  // "Trưởng ban: Giám đốc Sở": the office in the council, then who holds it.
  Range unit, office;  // "Phòng A: đồng chí Lan", "Giám đốc: Lê Thị Sen"
  for (std::size_t at = named.from; at < named.to; ++at) {
    if (!wording.is(at, ":")) continue;
    if (begins_person(wording, at + 1, named.to)) {
      (head_at(wording, named.from, at) ? unit : office) = {named.from, at};
    }
    named.from = at + 1;
  }
  read_party(wording, named, assignment);
  set_unit(wording, unit, assignment);
  if (!assignment.position && position_at(wording, office.from, office.to)) read_party(wording, office, assignment);
  if (!assignment.unit_name && !assignment.position && !assignment.person_name) return std::nullopt;
  const std::string_view text = wording.written(words.from, words.to);
  assignment.text = text;
  assignment.origin = origin_of(wording.text, text);
  return assignment;
}

}  // namespace sauro::extraction
