// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/owner.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/heading_time.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/responsibility_terms.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

std::string_view without_end_marks(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view(" .;,)").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

/// A few words that are a time of any kind: "tháng 7/2026", "hàng tháng", "xong trước 30/9".
bool is_time_words(std::string_view text) {
  text = trim(text);
  if (text.empty() || word_count(text) > 8) return false;
  const auto time = find_time(text, {2000, std::nullopt, false});
  if (time && time->start == 0 && time->length == text.size()) return true;
  const auto read =
      word_count(text) <= 3 ? parse_time(text, {2000, std::nullopt, false}) : Result<plan::Schedule>(plan::Schedule{});
  return read && read->kind != plan::ScheduleKind::none;
}

/// Whether the last words of `text` name a unit: then what follows goes on with a list of units.
bool ends_with_unit(std::string_view text) {
  text = without_end_marks(text);
  std::size_t at = text.size();
  for (int words = 0; words < 5 && at > 0; ++words) {
    const auto blank = text.find_last_of(' ', at - 1);
    at = blank == std::string_view::npos ? 0 : blank;
    const std::string_view name = trim(text.substr(at));
    const std::string key = spelling_key(name);
    if (((rules::longest_prefix("agency_word", key) && !starts_lower(name)) || key.starts_with("các ")) &&
        is_unit_name(name))
      return true;
  }
  return false;
}

/// The last of the marks that set a unit off behind its work (" - ", ";", ":", "(", ","), not the first byte of `line`;
/// empty where there is none.
std::string_view last_mark(std::string_view line) {
  for (std::size_t at = line.size(); at-- > 1;) {
    const std::string_view from = line.substr(at);
    if (std::string_view(";:(,").find(from.front()) != std::string_view::npos) return from.substr(0, 1);
    for (const std::string_view dash : {" - ", " – "})
      if (from.front() == ' ' && from.starts_with(dash)) return from.substr(0, dash.size());
  }
  return {};
}

std::string_view without_colon(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

/// "Lãnh đạo, chỉ đạo ...", "Lãnh đạo việc ...": the verb, no leader.
bool is_leading_verb(std::string_view name_key) {
  const rules::Term* verb = rules::longest_prefix("verb_or_position", name_key);
  if (!verb) return false;
  const std::string_view rest = trim(name_key.substr(verb->term.size()));
  return rest.empty() || rest.front() == ',' || rules::longest_prefix("unit_verb", rest) ||
         rules::longest_prefix("work_verb", rest) || rules::longest_prefix("unit_stop", rest);
}

/// Whether the word that begins at byte `at` of the key is the end of another: "khách | hàng", "công | trình".
bool ends_compound(std::string_view key, std::size_t at) {
  std::size_t begin = at;
  for (int words = 0; words < 2 && begin > 1; ++words) {
    const auto blank = key.find_last_of(' ', begin - 2);
    begin = blank == std::string_view::npos ? 0 : blank + 1;
    const rules::Term* compound = rules::longest_prefix("compound", key.substr(begin));
    if (compound && begin + compound->term.size() > at) return true;
  }
  return false;
}

/// "Tổ Hành chính phối hợp Tổ Chuyên môn": a unit, and with whom it works.
bool names_who_cooperates(std::string_view text) {
  const auto unit = leading_unit(text);
  if (!unit || unit->start > 0) return false;
  std::string_view rest = trim(text.substr(unit->length));
  const rules::Term* role = rules::opening("field_label", rest);
  if (!role || role->value != "cooperating" || role->term.size() >= rest.size()) return false;
  rest = trim(rest.substr(role->term.size()));
  if (rest.starts_with("với ")) rest = trim(rest.substr(std::string_view("với").size()));
  return names_owners(rest);
}

}  // namespace

std::string_view owner_words(std::string_view heading) {
  heading = without_colon(heading);
  const rules::Term* charge = rules::opening("charge_opening", heading);
  return charge && charge->term.size() < heading.size() ? trim(heading.substr(charge->term.size())) : heading;
}

bool names_owners(std::string_view heading) {
  heading = owner_words(heading);
  // Behind a colon stands the work of whom the words before it name.
  if (heading.empty() || word_count(heading) > 30 || heading.find(':') != std::string_view::npos) return false;
  const std::string key = spelling_key(heading.substr(0, 200));
  if (rules::longest_prefix("person_opening", key)) {
    if (word_count(heading) > 20 || leading_unit(heading)) return false;
    const auto found = parse_assignments(heading, plan::Role::performing);
    return !found.empty() && found.front().person_name.has_value();
  }
  if (is_leading_verb(key)) return false;
  // "Các sở, ban, ngành; UBND các xã": each part names its own.
  if (const auto part = heading.find(';'); part != std::string_view::npos)
    return names_owners(heading.substr(0, part)) && names_owners(heading.substr(part + 1));
  if (is_unit_name(heading)) return true;
  const auto comma = heading.find(',');
  return comma != std::string_view::npos && is_unit_name(heading.substr(0, comma)) &&
         find_assignments(heading).assignments.empty() && is_unit_name(trim(heading.substr(heading.rfind(',') + 1)));
}

bool begins_with_doer(std::string_view text) {
  const Wording wording = words_of(text.substr(0, std::min<std::size_t>(text.size(), 200)));
  return wording.size() > 0 && begins_party(wording, 0, wording.size());
}

bool states_owners(std::string_view line) {
  const std::string_view text = without_colon(line);
  if (!trim(line).ends_with(':') || word_count(text) > 50 || text.find_first_of(":;") != std::string_view::npos ||
      !begins_with_doer(text) || role_of_heading(text))
    return false;
  const auto stated = find_assignments(text);
  return stated.work == 0 && std::any_of(stated.assignments.begin(), stated.assignments.end(),
                                         [](const auto& a) { return a.role == plan::Role::lead; });
}

std::optional<Stretch> unit_before_colon(std::string_view text, bool duty, std::size_t& work) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 160) return std::nullopt;
  std::size_t begin = 0;
  if (const std::string key = spelling_key(text.substr(0, colon)); key.size() == colon)
    if (const auto* charge = rules::longest_prefix("charge_opening", key))
      begin = std::min(charge->term.size() + 1, colon);
  const std::string_view name = trim(text.substr(begin, colon - begin));
  const std::string_view rest = trim(text.substr(colon + 1));
  if (rest.empty() || name.empty()) return std::nullopt;
  if (!names_owners(name)) {
    // Names that the field's words do not know: among duties any that begins no work, elsewhere those of several ("Các
    // ...").
    const std::string key = spelling_key(name);
    const bool several = key.starts_with("các ");
    if (!(duty || several) || word_count(name) > 14 || begins_with_work(name) || !begins_with_work(rest))
      return std::nullopt;
    if (rules::longest_prefix("topic_opening", key) ||
        rules::longest_prefix("section", several ? std::string_view(key).substr(std::string_view("các ").size())
                                                 : std::string_view(key)) ||
        rules::longest_prefix("field_label", key))
      return std::nullopt;
  }
  if ((!begins_with_work(rest) && names_owners(rest)) || is_time_alone(rest)) return std::nullopt;
  work = static_cast<std::size_t>(rest.data() - text.data());
  return Stretch{static_cast<std::size_t>(name.data() - text.data()), name.size()};
}

bool begins_with_work(std::string_view text) {
  const std::string key = spelling_key(text.substr(0, std::min<std::size_t>(text.size(), 120)));
  if (rules::longest_prefix("work_verb", key) || rules::longest_prefix("unit_verb", key)) return true;
  const rules::Term* role = rules::longest_prefix("field_label", key);
  return role && (role->value == "lead" || role->value == "cooperating" || role->value == "monitoring" ||
                  role->value == "supervising");
}

/// "Đ/c Lò Văn Mơ - Phó Chủ tịch tiếp công dân": the person, with the office behind the name, before the verb.
static std::optional<Stretch> leading_person(std::string_view sentence) {
  if (!rules::opening("person_opening", sentence)) return std::nullopt;
  const Wording words = words_of(sentence.substr(0, std::min<std::size_t>(sentence.size(), 300)));
  const std::size_t title = after_title(words, 0, words.size());
  if (title == 0) return std::nullopt;
  std::size_t end = after_given_name(words, title, words.size());
  if (end == title) return std::nullopt;
  if (end < words.size() && (words.is_dash(end) || words.is(end, ",")))
    if (const auto position = position_at(words, end + 1, words.size())) {
      end = position->end;
      if (const auto head = head_at(words, end, words.size())) end = head->end;
    }
  if (end >= words.size() || words[end].capital) return std::nullopt;
  const std::string_view rest = words.key(end, words.size());
  if (!rules::longest_prefix("unit_verb", rest) && !rules::longest_prefix("work_verb", rest)) return std::nullopt;
  return Stretch{words[0].begin, words[end - 1].end - words[0].begin};
}

std::optional<Stretch> leading_unit(std::string_view sentence) {
  if (const auto person = leading_person(sentence)) return person;
  const std::string key = spelling_key(sentence);
  if (key.size() != sentence.size()) return std::nullopt;
  std::size_t begin = 0;
  if (const auto* charge = rules::longest_prefix("charge_opening", key)) begin = charge->term.size() + 1;
  if (begin >= sentence.size()) return std::nullopt;
  // "Ban Quản lý ... có trách nhiệm ...": words that only a unit can stand before.
  for (std::size_t blank = sentence.find(' ', begin), words = 1; blank != std::string_view::npos && words < 16;
       blank = sentence.find(' ', blank + 1), ++words)
    if (rules::longest_prefix("duty_verb", std::string_view(key).substr(blank + 1)) &&
        (is_unit_name(sentence.substr(begin, blank - begin)) ||
         (rules::longest_prefix("agency_word", std::string_view(key).substr(begin)) &&
          !starts_lower(sentence.substr(begin)))))
      return Stretch{begin, blank - begin};
  // No name goes on behind these marks.
  const auto sentence_end = sentence.find(". ", begin);
  const std::size_t stop = std::min(sentence.find_first_of(";:(", begin),
                                    sentence_end == std::string_view::npos ? sentence_end : sentence_end + 2);
  std::size_t blank = sentence.find(' ', begin);
  for (int words = 0; words < 16 && blank < stop; ++words, blank = sentence.find(' ', blank + 1)) {
    const std::string_view name = sentence.substr(begin, blank - begin);
    const std::string_view rest_key = std::string_view(key).substr(blank + 1);
    const bool stops = rules::longest_prefix("unit_stop", rest_key) != nullptr;
    const bool acts = starts_lower(sentence.substr(blank + 1)) && !name.ends_with(",") &&
                      (rules::longest_prefix("unit_verb", rest_key) || rules::longest_prefix("work_verb", rest_key));
    if (!stops && !acts) continue;
    // "công trình", "chương trình": the verb's syllable ends a noun.
    const auto last = name.rfind(' ');
    const bool noun = last != std::string_view::npos &&
                      rules::longest_prefix("noun_pair", std::string_view(key).substr(begin + last + 1));
    if (noun || is_leading_verb(std::string_view(key).substr(begin, name.size())) || ends_compound(key, blank + 1))
      continue;
    if (stops && !rules::longest_prefix("unit_verb", rest_key)) return std::nullopt;
    // "thường xuyên" may go on with a name.
    const bool several = name.find(',') != std::string_view::npos && !rest_key.starts_with("thường xuyên") &&
                         !rules::longest_prefix("title_many", key) && !rules::longest_prefix("person_opening", key);
    if (acts && (is_unit_name(name) || (several && names_owners(name)))) return Stretch{begin, name.size()};
  }
  return std::nullopt;
}

std::optional<Stretch> trailing_unit(std::string_view line, std::size_t& cut) {
  std::size_t end = line.size();
  // The last mark may stand within a list of names: "... - Phòng A, Công đoàn".
  for (int tries = 0; tries < 3; ++tries) {
    const std::string_view mark = last_mark(line.substr(0, end));
    if (mark.empty()) return std::nullopt;
    end = static_cast<std::size_t>(mark.data() - line.data());
    const std::string_view tail = without_end_marks(line.substr(end + mark.size()));
    const std::string_view before = trim(line.substr(0, end));
    if (tail.empty() || before.empty() || word_count(tail) > 14) return std::nullopt;
    if (rules::opening("per_each", tail) != nullptr) return std::nullopt;  // "(mỗi xã 200 người)"
    if (!(tries == 0 ? is_unit_name(tail) || (mark.size() > 1 && names_who_cooperates(tail))
                     : names_owners(tail) && tail.find('(') == std::string_view::npos))
      return std::nullopt;
    const bool listed = mark == ",";
    // A semicolon in a bracket that is still open parts what the work is about: "(Bệnh viện A; Trung tâm B)".
    const bool objects =
        mark == ";" && std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')');
    bool stands = false;
    if (listed || objects) {
      // The last of it does the work only where a time stands before it: "(tháng 7/2026, Tổ Hành chính)".
      const auto previous = before.find_last_of(",;:(");
      stands = previous != std::string_view::npos && is_time_words(before.substr(previous + 1));
    } else {
      stands = mark == "(" || !ends_with_unit(before);
    }
    if (stands) {
      cut = end;
      return Stretch{static_cast<std::size_t>(tail.data() - line.data()), tail.size()};
    }
    if (!listed) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Stretch> clauses(std::string_view text) {
  std::vector<Stretch> found;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view piece = trim(text.substr(begin, end - begin));
    if (!piece.empty()) found.push_back({static_cast<std::size_t>(piece.data() - text.data()), piece.size()});
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool stop = text[at] == ';';
    // "Về đề nghị của ...: Giao Sở A ..."
    if (text[at] == ':' && at + 2 < text.size())
      stop = rules::opening("charge_opening", trim(text.substr(at + 1, 24))) != nullptr;
    if (text[at] == '.' && at + 2 < text.size() && text[at + 1] == ' ') {
      std::size_t next = at + 2;
      stop = is_upper(next_code_point(text, next));
    }
    if (!stop) continue;
    add(at);
    begin = at + 1;
  }
  add(text.size());
  return found;
}

}  // namespace sauro::extraction
