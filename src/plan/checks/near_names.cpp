// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/near_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

constexpr std::size_t ends = 2;    ///< words that two names share at each end, the kind of unit not counted
constexpr std::size_t within = 8;  ///< words that may stand between

/// A name of the plan without where it is ("huyện"), and how often it stands in the text.
struct Usual {
  std::string key, tail;  ///< the last two words
  std::string_view name;
  std::size_t times = 0;
  const TextLine* line = nullptr;  ///< the first
};

/// What stands in the text and is nearly a usual name.
struct Near {
  std::string text;
  const Usual* usual = nullptr;
  const TextLine* line = nullptr;
  std::size_t times = 0;
  bool beside = false;  ///< a line names both: two units
};

/// The words with which a name opens: "phòng công tác"; its bytes from `begin` on. 0 where no unit is named so.
std::size_t opening_length(std::string_view key, std::size_t begin) {
  const rules::Term* head = rules::longest_prefix("named_unit", key.substr(begin));
  if (head == nullptr) return 0;
  std::size_t at = begin + head->term.size();
  for (std::size_t word = 0; word < ends; ++word) {
    if (at >= key.size() || key[at] != ' ') return 0;
    const std::size_t from = ++at;
    while (at < key.size() && rules::is_of_word(key[at])) ++at;
    if (at == from) return 0;
  }
  return at - begin;
}

using Names = std::unordered_map<std::string, std::vector<Usual>>;  // by opening

Names names_of(const Subject& subject) {
  Names names;
  for (const plan::Unit& unit : subject.draft().units) {
    const std::string key = spelling_key(unit.name);
    const std::size_t opening = opening_length(key, 0);
    auto words = words_in(std::string_view(key).substr(opening));
    // "Ban Chỉ huy Quân sự huyện": where it is tells no units apart.
    while (!words.empty() &&
           rules::lexicon_value("place_noun", word_at(std::string_view(key).substr(opening), words.back())))
      words.pop_back();
    if (opening == 0 || words.size() < ends || std::any_of(key.begin(), key.end(), is_digit)) continue;
    const std::size_t end = opening + words.back().end, tail = opening + words[words.size() - ends].begin;
    names[key.substr(0, opening)].push_back({key.substr(0, end), key.substr(tail, end - tail), unit.name, 0, nullptr});
  }
  return names;
}

/// Whether a name may end here: at a mark, or before what the unit does.
bool ends_name(std::string_view behind) {
  if (behind.empty() || behind.front() != ' ') return behind.empty() || !rules::is_of_word(behind.front());
  behind = trim(behind);
  return !rules::is_of_word(behind.front()) || rules::longest_prefix("unit_verb", behind) != nullptr ||
         rules::longest_prefix("work_verb", behind) != nullptr ||
         rules::longest_prefix("behind_unit", behind) != nullptr;
}

/// Where the name that goes on behind byte `at` ends with `tail`; npos where a mark or a verb ends it before.
std::size_t end_with_tail(const TextLine& line, std::size_t at, std::string_view tail) {
  const std::string_view key = line.key;
  auto word = std::lower_bound(line.words.begin(), line.words.end(), at,
                               [](const Word& one, std::size_t byte) { return one.begin < byte; });
  for (std::size_t count = 0; word != line.words.end() && count <= within; ++word, ++count) {
    const std::string_view gap = key.substr(at, word->begin - at);
    if (gap != " " && gap != ", " && gap != " - ") break;
    if (key.substr(word->begin).starts_with(tail)) {
      const std::size_t end = word->begin + tail.size();
      return ends_name(key.substr(end)) ? end : std::string_view::npos;
    }
    // "Phòng Công tác xã hội hỗ trợ sinh viên": a small letter begins what the unit does.
    const bool small = line.text().substr(word->begin, word->end - word->begin) == word_at(key, *word);
    if (small && rules::longest_prefix("work_verb", key.substr(word->begin)) != nullptr) break;
    at = word->end;
  }
  return std::string_view::npos;
}

/// A unit's name: the kind of unit, and the words behind it.
struct Parted {
  const plan::Unit* unit = nullptr;
  std::string key, head;
  std::vector<std::string> words;
};

std::vector<Parted> parted_names(const Subject& subject) {
  std::vector<Parted> names;
  for (const plan::Unit& unit : subject.draft().units) {
    Parted name{&unit, collapse_blanks(spelling_key(unit.name)), {}, {}};
    const rules::Term* head = rules::longest_prefix("named_unit", name.key);
    if (head == nullptr || std::any_of(name.key.begin(), name.key.end(), is_digit)) continue;
    name.head = head->term;
    const std::string_view rest = std::string_view(name.key).substr(head->term.size());
    for (const Word& word : words_in(rest)) name.words.emplace_back(word_at(rest, word));
    while (!name.words.empty() && rules::lexicon_value("place_noun", name.words.back())) name.words.pop_back();
    names.push_back(std::move(name));
  }
  return names;
}

/// Whether two names of one kind of unit are so much alike that they may name one: three words at either end are the
/// same, and at most two of each are not.
bool much_alike(const Parted& one, const Parted& other) {
  constexpr std::size_t same = 3, most_other = 2;
  const auto& a = one.words;
  const auto& b = other.words;
  if (one.head != other.head || a == b) return false;
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  std::size_t front = 0, back = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (back < shorter && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  // Words left out or added at the end are of another unit within the first: find_shortened() asks of those.
  if (front == shorter) return false;
  return std::max(front, back) >= same && longer - std::min(front + back, shorter) <= most_other;
}

/// The lines in which a name stands, and not within a longer one.
std::vector<const TextLine*> lines_with(const Subject& subject, const Parted& name, const Parted& other) {
  std::vector<const TextLine*> lines;
  for (const TextLine& line : subject.lines())
    for (auto at = line.key.find(name.key); at != std::string::npos; at = line.key.find(name.key, at + 1)) {
      const std::size_t end = at + name.key.size();
      const bool whole = (at == 0 || !rules::is_of_word(line.key[at - 1])) &&
                         (end == line.key.size() || !rules::is_of_word(line.key[end]));
      const bool longer = other.key.size() > name.key.size() && other.key.find(name.key) != std::string::npos &&
                          line.key.find(other.key) != std::string::npos;
      if (whole && !longer) lines.push_back(&line);
    }
  return lines;
}

bool is_told(const std::vector<Found>& found, const Found& one) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Found& before) { return before.message.vi == one.message.vi; });
}

/// "Trạm Theo dõi giống cây ăn quả", once, where the plan says "Trạm Bảo vệ giống cây ăn quả" again and again.
void find_like_names(const Subject& subject, std::vector<Found>& found) {
  const auto names = parted_names(subject);
  constexpr std::size_t most_names = 60, often = 2;
  if (names.size() > most_names) return;
  for (const Parted& name : names)
    for (const Parted& usual : names) {
      if (!much_alike(name, usual)) continue;
      const auto here = lines_with(subject, name, usual);
      if (here.size() != 1 || here.front()->place.part == plan::Part::assignment) continue;
      const auto there = lines_with(subject, usual, name);
      if (there.size() < often || std::find(there.begin(), there.end(), here.front()) != there.end()) continue;
      Found one;
      one.message = {quoted(name.unit->name) + " có phải là " + quoted(usual.unit->name) + "?",
                     "Is " + quoted(name.unit->name) + " the same as " + quoted(usual.unit->name) + "?"};
      one.places = {here.front()->place, there.front()->place};
      one.repair = {"Nếu là một thì dùng một tên", "If it is, use one name"};
      if (!is_told(found, one)) found.push_back(std::move(one));
      break;
    }
}

}  // namespace

void find_near_names(const Subject& subject, std::vector<Found>& found) {
  find_like_names(subject, found);
  Names names = names_of(subject);
  if (names.empty()) return;
  std::map<std::string, Near> near;  // by key
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    if (key.size() != line.text().size()) continue;
    for (const Word& word : line.words) {
      std::size_t first = word.begin;
      if (!is_upper(next_code_point(line.text(), first))) continue;
      const std::size_t opening = opening_length(key, word.begin);
      const auto usual = opening == 0 ? names.end() : names.find(std::string(key.substr(word.begin, opening)));
      if (usual == names.end()) continue;
      const std::string_view here = key.substr(word.begin);
      const auto itself = [&](const Usual& one) {
        return here.starts_with(one.key) && (here.size() == one.key.size() || !rules::is_of_word(here[one.key.size()]));
      };
      for (Usual& one : usual->second) {
        if (itself(one)) {
          ++one.times;
          if (one.line == nullptr) one.line = &line;
          continue;
        }
        const std::size_t end = end_with_tail(line, word.begin + opening, one.tail);
        if (end == std::string_view::npos) continue;
        const std::string other(key.substr(word.begin, end - word.begin));
        if (content_words(other) == content_words(one.key)) continue;
        Near& it = near[other];
        if (it.usual == nullptr)
          it = {std::string(line.text().substr(word.begin, end - word.begin)), &one, &line, 0, false};
        ++it.times;
        it.beside = it.beside || key.find(one.key) != std::string_view::npos;
      }
    }
  }
  for (const auto& [key, it] : near) {
    if (it.times > 1 || it.beside || it.usual->times < 2) continue;
    Found one;
    one.message = {quoted(it.text) + " có phải là " + quoted(it.usual->name) + "?",
                   "Is " + quoted(it.text) + " the same as " + quoted(it.usual->name) + "?"};
    one.places = {it.line->place, it.usual->line->place};
    one.repair = {"Nếu là một thì dùng một tên", "If it is, use one name"};
    if (!is_told(found, one)) found.push_back(std::move(one));
  }
}

}  // namespace sauro::checks
