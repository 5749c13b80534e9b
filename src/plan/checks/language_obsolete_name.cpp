// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// A line of the lexicon's category `abolished`: "2025-03-01|the text that says so|the name of today".
struct Abolished {
  Day from;
  std::string source, today;
};

std::optional<Abolished> read(std::string_view value) {
  const auto first = value.find('|'), second = value.find('|', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto from = Day::parse_iso(value.substr(0, first));
  if (!from) return std::nullopt;
  return Abolished{*from, std::string(value.substr(first + 1, second - first - 1)),
                   std::string(value.substr(second + 1))};
}

/// Documents of old keep the names of old: bases, and lines that cite something from before that day. So does what
/// tells of that time: "tỉnh ... (cũ)", "trước khi sắp xếp".
bool speaks_of_before(std::string_view text, std::string_view key, const std::vector<Word>& words, Day from) {
  if (key.starts_with("căn cứ")) return true;
  if (std::any_of(words.begin(), words.end(),
                  [&](const Word& word) { return rules::longest_prefix("former", key.substr(word.begin)) != nullptr; }))
    return true;
  const auto citations = citations_in(text);
  return std::any_of(citations.begin(), citations.end(),
                     [&](const Citation& one) { return one.year > 0 && one.year <= from.year(); });
}

Found told(const TextLine& line, const std::string& name, const Abolished& body) {
  Found one;
  one.message = {name + " không còn từ ngày " + day_text(body.from),
                 name + " no longer exists since " + day_text(body.from)};
  one.places = {line.place};
  one.repair = body.today.empty() ? plan::Words{"Ghi tên cơ quan hiện nay", "Write the name of the body of today"}
                                  : plan::Words{"Nay là " + quoted(body.today), "It is now " + quoted(body.today)};
  if (!body.source.empty()) one.legal_source = body.source;
  return one;
}

/// The name that stands behind a kind of place at byte `at`: "huyện Lam Sơn". Empty where none does, as in a line in
/// capitals.
std::string_view place_name(const TextLine& line, std::size_t at, std::string_view kind) {
  const std::string_view text = line.text();
  std::size_t second = at;
  next_code_point(text, second);
  const std::size_t first_letter = second - at;
  if (text.substr(second, kind.size() - first_letter) != kind.substr(first_letter)) return {};
  std::size_t end = at + kind.size();
  while (end < text.size() && text[end] == ' ') {
    std::size_t next = end + 1;
    if (next >= text.size() || !is_upper(next_code_point(text, next))) break;
    end += 1 + rules::first_word(text.substr(end + 1)).size();
  }
  return end == at + kind.size() ? std::string_view() : text.substr(at, end - at);
}

/// A body of a level that there is no more: "Phòng Nội vụ huyện Lam Sơn". One finding for each kind of place.
void find_places(const Subject& subject, std::vector<Found>& found) {
  const auto known = [&](const TextLine& line) {
    return std::any_of(found.begin(), found.end(),
                       [&](const Found& other) { return other.places.front() == line.place; });
  };
  for (const rules::Term& term : rules::lexicon("abolished_place")) {
    const auto kind = read(term.value);
    if (!kind || subject.on() < kind->from) continue;
    for (const TextLine& line : subject.lines()) {
      if (line.key.size() != line.text().size()) continue;
      std::string_view name;
      for (auto at = line.key.find(term.term); at != std::string::npos && name.empty();
           at = line.key.find(term.term, at + 1))
        if (at == 0 || !rules::is_of_word(line.key[at - 1])) name = place_name(line, at, term.term);
      if (name.empty() || speaks_of_before(line.text(), line.key, line.words, kind->from)) continue;
      if (!known(line)) found.push_back(told(line, quoted(name), *kind));
      break;
    }
  }
}

/// Names of bodies that were abolished or renamed before the plan's day; each is told where it first stands.
std::vector<Found> find_language_obsolete_name(const Subject& subject) {
  std::vector<Found> found;
  if (!subject.dated() && !subject.draft().head.year) return {};
  for (const rules::Term& term : rules::lexicon("abolished")) {
    const auto body = read(term.value);
    if (!body || subject.on() < body->from) continue;
    for (const TextLine& line : subject.lines()) {
      const auto at = line.key.find(term.term);
      if (at == std::string::npos || speaks_of_before(line.text(), line.key, line.words, body->from)) continue;
      const std::size_t end = at + term.term.size();
      if ((at > 0 && rules::is_of_word(line.key[at - 1])) ||
          (end < line.key.size() && rules::is_of_word(line.key[end])))
        continue;
      found.push_back(told(
          line, quoted(line.key.size() == line.text().size() ? line.text().substr(at, term.term.size()) : term.term),
          *body));
      break;
    }
  }
  find_places(subject, found);
  return found;
}

}  // namespace

const Rule language_obsolete_name{
    "language.obsolete-name",
    plan::Clear::none,
    find_language_obsolete_name,
    {"Tên cơ quan, địa danh đã bãi bỏ hoặc đổi tên trước ngày của kế hoạch.",
     "A body or a place was abolished or renamed before the plan's day.", "Kế hoạch năm 2026 giao “Thanh tra Sở”",
     "Ghi tên cơ quan hiện nay.", "Write the name of the body of today.", "văn bản tổ chức lại, theo từng tên"}};

}  // namespace sauro::checks
