// SPDX-License-Identifier: AGPL-3.0-or-later
// Recognising heads of units, positions, people, collectives and roles.
#include "plan/extraction/responsibility_terms.h"

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

using plan::Role;

constexpr std::size_t longest_name = 5;  ///< words of a person's name

bool is_name_word(const Wording& wording, std::size_t at, std::size_t limit) {
  return at < limit && wording.is_word(at) && wording[at].capital && !wording[at].acronym && wording[at].letters < 9;
}

bool is_short(const Wording& wording, std::size_t at) {
  return wording.is_word(at) && (wording[at].acronym || (wording[at].capital && wording[at].letters == 1));
}

/// "P." before an office: "P. Trưởng phòng", "P.CT"; of short names only those that no room has.
bool is_deputy(const Wording& wording, std::size_t at, std::size_t limit) {
  if (!wording.is(at, "p") || !wording[at].capital || !wording.is(at + 1, ".") || at + 2 >= limit) return false;
  return phrase_at(wording, "position", at + 2, limit) || wording.is(at + 2, "ct") || wording.is(at + 2, "gđ") ||
         wording.is(at + 2, "tgđ");
}

std::string capitalised(std::string_view text) {
  std::size_t second = 0;
  if (!text.empty()) next_code_point(text, second);
  return to_upper(text.substr(0, second)) + std::string(text.substr(second));
}

}  // namespace

std::optional<UnitHead> head_at(const Wording& wording, std::size_t at, std::size_t limit) {
  auto head = phrase_at(wording, "unit_head", at, limit);
  // "Phòng Dịch vụ" is a unit's name where "phòng dịch" is work.
  if (head && head->value == "0" && head->end > at + 1 && wording[at].capital && wording[at + 1].capital)
    head = phrase_at(wording, "unit_head", at, at + 1);
  if (!head || head->value == "0" || head->value.empty()) return std::nullopt;
  // "Phòng, chống tham nhũng": a verb.
  if (wording.is(at, "phòng") && wording.is(at + 1, ",") && wording.is(at + 2, "chống")) return std::nullopt;
  // "P." stands for a room, but "P. Giám đốc" for a deputy; "p" for nothing.
  if (is_deputy(wording, at, limit)) return std::nullopt;
  if (wording[at].letters == 1 && !(wording[at].capital && wording.is(at + 1, "."))) return std::nullopt;
  if (wording[at].letters == 2 && head->end == at + 1 && wording.key(at) == "tt" && !wording[at].acronym)
    return std::nullopt;
  return UnitHead{head->end, head->value[0] - '0'};
}

std::optional<Position> position_at(const Wording& wording, std::size_t at, std::size_t limit) {
  Position position;
  // "Q. Giám đốc", "Phó TP": a word before the position.
  const bool acting = wording.is(at, "q") && wording.is(at + 1, ".") && wording[at].capital;
  if (is_deputy(wording, at, limit)) {
    auto whole = position_at(wording, at + 2, limit);
    if (whole) whole->name = "Phó " + whole->name;
    return whole;
  }
  const std::size_t main = acting ? at + 2 : at + 1;
  if ((acting || wording.is(at, "phó")) && main < limit && (acting || is_short(wording, main)) &&
      !wording.is(main, "q") && !wording.is(main, "phó")) {
    if (auto whole = position_at(wording, main, limit)) {
      whole->name = (acting ? "Quyền " : "Phó ") + whole->name;
      return whole;
    }
  }
  if (const auto word = phrase_at(wording, "position", at, limit)) {
    position.end = word->end;
    position.name = capitalised(collapse_blanks(wording.written(at, word->end)));
  } else if (at < limit && is_short(wording, at)) {
    const auto abbreviation = rules::lexicon_value("position_short", wording.key(at));
    if (!abbreviation) return std::nullopt;
    position.end = at + 1;
    position.name = *abbreviation;
    const std::size_t next = wording.is(at + 1, ".") ? at + 2 : at + 1;
    // "TP Hồ Chí Minh" is a city.
    if (wording.is(at, "tp") && phrase_at(wording, "province", next, limit)) return std::nullopt;
  } else {
    return std::nullopt;
  }
  if (const auto unit = rules::lexicon_value("position_unit", wording.key(at, position.end))) position.unit = *unit;
  if (const auto tail = phrase_at(wording, "position_tail", position.end, limit)) {
    position.name += ' ' + collapse_blanks(wording.written(position.end, tail->end));
    position.end = tail->end;
    while (position.end < limit && wording.is_word(position.end) &&
           (!wording[position.end].capital || wording[position.end].acronym) && !is_separator(wording, position.end) &&
           !begins_party(wording, position.end, limit)) {
      position.name += ' ' + std::string(wording.written(position.end, position.end + 1));
      ++position.end;
    }
  }
  if (wording.is(position.end, ".") && position.end < limit && is_short(wording, at)) ++position.end;
  return position;
}

bool is_given_name(const Wording& wording, Range words) {
  return words.to == words.from + 1 && wording.is_word(words.from) && wording[words.from].capital &&
         rules::lexicon_value("given_name", wording.key(words.from));
}

bool in_compound(const Wording& wording, std::size_t at, std::size_t end) {
  constexpr std::size_t longest_start = 3;  // tokens of a compound before its verb
  for (std::size_t begin = at > longest_start ? at - longest_start : 0; begin <= at; ++begin) {
    const auto compound = phrase_at(wording, "compound", begin, wording.size());
    if (compound && compound->end > at && (begin < at || compound->end > end)) return true;
  }
  return false;
}

std::size_t after_title(const Wording& wording, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  const auto step = [&](Category category) {
    const auto title = phrase_at(wording, category, end, limit);
    if (!title || title->end >= limit) return false;
    const std::size_t next = wording.is(title->end, ".") || wording.is(title->end, ":") ? title->end + 1 : title->end;
    if (!is_name_word(wording, next, limit) && !phrase_at(wording, "degree", next, limit) &&
        !phrase_at(wording, "title", next, limit))
      return false;
    if (category.bit == Category("degree").bit && !wording[end].capital) return false;
    end = next;
    return true;
  };
  if (!step("title_many")) step("title");
  for (int more = 0; more < 4 && (step("degree") || (end > at && step("title"))); ++more) {
  }
  return end;
}

std::size_t after_given_name(const Wording& wording, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < at + longest_name && is_name_word(wording, end, limit)) {
    // "Nguyễn Văn An Phòng Kế toán": the unit begins a new thing.
    const bool unit = end > at + 1 && (head_at(wording, end, limit) || position_at(wording, end, limit)) &&
                      end + 1 < limit && wording.is_word(end + 1);
    if (unit) break;
    ++end;
  }
  return end;
}

std::size_t after_person(const Wording& wording, std::size_t at, std::size_t limit) {
  if (at >= limit || !wording.is_word(at) || !rules::lexicon_value("family_name", wording.key(at))) return at;
  if (wording[at].acronym) {  // "LÊ THỊ SEN"
    std::size_t last = at;
    while (last + 1 < limit && last < at + longest_name && wording.is_word(last + 1) && wording[last + 1].acronym)
      ++last;
    return last >= at + 2 && is_given_name(wording, {last, last + 1}) ? last + 1 : at;
  }
  if (!is_name_word(wording, at, limit)) return at;
  if (phrase_at(wording, "province", at, limit)) return at;
  const std::size_t end = after_given_name(wording, at, limit);
  if (end < at + 2) return at;
  const bool goes_on = end < limit && wording.is_word(end) && !head_at(wording, end, limit) &&
                       !position_at(wording, end, limit) && !phrase_at(wording, "role", end, limit) &&
                       !wording.is(end, "và");
  return goes_on ? at : end;
}

bool begins_person(const Wording& wording, std::size_t at, std::size_t limit) {
  return at < limit && (after_title(wording, at, limit) > at || after_person(wording, at, limit) > at);
}

bool begins_party(const Wording& wording, std::size_t at, std::size_t limit) {
  if (at >= limit) return false;
  return head_at(wording, at, limit) || position_at(wording, at, limit) || after_title(wording, at, limit) > at ||
         phrase_at(wording, "collective", at, limit) || after_person(wording, at, limit) > at ||
         phrase_at(wording, "generic_body", at, limit);
}

bool is_collective(const Wording& wording, Range words) {
  if (words.empty()) return false;
  if (phrase_at(wording, "collective", words.from, words.to)) return true;
  std::size_t at = words.from;
  if (const auto position = position_at(wording, at, words.to)) at = position->end;
  if (const auto head = head_at(wording, at, words.to)) at = head->end;
  return at > words.from && at < words.to && phrase_at(wording, "collective", at, words.to);
}

bool ends_sentence(const Wording& wording, std::size_t at) {
  if (!wording.is(at, ".")) return false;
  if (at + 1 < wording.size() && wording[at + 1].glued) return false;
  const bool abbreviation = at > 0 && wording[at].glued && wording[at - 1].letters <= 6 && wording[at - 1].capital &&
                            rules::lexicon_value("abbreviation", wording.key(at - 1));
  return !(abbreviation && at + 1 < wording.size());
}

bool divides(const Wording& wording, std::size_t at) {
  if (wording[at].kind == TokenKind::line_break) return true;
  if (wording[at].kind != TokenKind::mark) return false;
  return wording.is(at, ";") || wording.is(at, "·") || wording.is(at, "•") || wording.is(at, "|") ||
         (wording.is(at, "+") && !wording.tight(at)) || ends_sentence(wording, at);
}

bool is_separator(const Wording& wording, std::size_t at) {
  if (wording.is_word(at)) return wording.is(at, "và");
  return divides(wording, at) || wording.is(at, ",") || wording.is(at, "và") || wording.is(at, "&") ||
         wording.is_dash(at) || wording.is(at, "/") || wording.is(at, ":") || wording.is(at, "*");
}

std::optional<Role> role_of_value(std::string_view value) {
  if (value == "lead") return Role::lead;
  if (value == "performing") return Role::performing;
  if (value == "cooperating") return Role::cooperating;
  if (value == "supervising") return Role::supervising;
  if (value == "monitoring") return Role::monitoring;
  if (value == "approving") return Role::approving;
  return std::nullopt;
}

std::optional<Role> role_of_label(const Wording& wording, Range words) {
  words = without_separators(wording, words);
  if (words.empty() || words.to - words.from > 12) return std::nullopt;
  const auto whole = phrase_at(wording, "role_label", words.from, words.to);
  if (whole && whole->end == words.to) return role_of_value(whole->value);
  std::optional<Role> role;
  for (std::size_t at = words.from; at < words.to;) {
    const auto verb = phrase_at(wording, "role", at, words.to);
    const auto subject = phrase_at(wording, "role_subject", at, words.to);
    const auto suffix = phrase_at(wording, "role_suffix", at, words.to);
    if (verb && (!subject || verb->end >= subject->end)) {
      if (!role) role = role_of_value(verb->value);
      at = verb->end;
    } else if (role && suffix) {
      at = suffix->end;
    } else if (subject) {  // also behind a role: "Cơ quan chủ trì, cơ quan phối hợp"
      at = subject->end;
    } else if (is_separator(wording, at) || wording.is(at, "(") || wording.is(at, ")")) {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  return role;
}

bool begins_clause(const Wording& wording, std::size_t at, std::size_t limit) {
  if (at < 2 || !wording[at].capital || wording[at].acronym || !wording[at - 1].acronym) return false;
  if (rules::lexicon_value("kind_acronym", wording.key(at - 1)) || head_at(wording, at - 1, limit)) return false;
  const auto verb = phrase_at(wording, "work_verb", at, limit);
  return verb && verb->end + 1 < limit && wording.is_word(verb->end) && !wording[verb->end].capital &&
         wording.is_word(verb->end + 1);
}

Range without_separators(const Wording& wording, Range words) {
  while (words.from < words.to && is_separator(wording, words.from)) ++words.from;
  while (words.from < words.to && (is_separator(wording, words.to - 1) || wording.is(words.to - 1, "."))) --words.to;
  return words;
}

}  // namespace sauro::extraction
