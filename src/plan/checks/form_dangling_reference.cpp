// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: the annexes and sections that the document says it has are there.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

using extraction::LabelKind;

constexpr std::string_view annex_word = "phụ lục";
constexpr std::size_t most_told = 5;  // of one line

/// A number as references and headings write it: "02", "II", "2.1"; `value` of the first two is 2.
struct Number {
  std::string text;  ///< in one spelling
  int value = 0;     ///< 0 where it is no plain number
  bool roman = false;
};

/// The number that `key` begins with, behind "số"; moves `at` past it. `text` is the same as written: "i" is a number
/// where it stands as "I".
std::optional<Number> number_at(std::string_view text, std::string_view key, std::size_t& at) {
  std::size_t i = at;
  const auto skip = [&] {
    while (i < key.size() && key[i] == ' ') ++i;
  };
  skip();
  if (key.substr(i).starts_with("số ")) i += std::string_view("số ").size();
  skip();
  std::size_t end = i;
  while (end < text.size() && (rules::is_of_word(text[end]) || (text[end] == '.' && end + 1 < text.size() &&
                                                                is_digit(static_cast<unsigned char>(text[end + 1])))))
    ++end;
  const std::string_view written = text.substr(i, end - i);
  constexpr std::size_t longest = 6;
  if (written.empty() || written.size() > longest) return std::nullopt;
  Number number;
  number.text = key.substr(i, end - i);
  if (is_digit(static_cast<unsigned char>(written.front()))) {
    if (written.find_first_not_of("0123456789") == std::string_view::npos)
      number.value = std::stoi(std::string(written));
  } else {
    if (written.find_first_not_of("IVXL") != std::string_view::npos) return std::nullopt;
    const auto label = extraction::whole_label(written);
    if (!label || label->kind != LabelKind::roman) return std::nullopt;
    number.value = label->ordinal;
    number.roman = true;
  }
  at = end;
  return number;
}

/// What the words behind a reference say of whose it is.
enum class Whose : std::uint8_t { unknown, own, other };

/// "kèm theo Kế hoạch này)", "của Kế hoạch này", "kèm theo." are the document's own; "Thông tư số 19/..." is another's.
Whose whose(std::string_view behind, bool attached) {
  constexpr std::size_t most_words = 4;  // "ban hành kèm theo", "của", "trong"
  for (std::size_t words = 0; words <= most_words; ++words) {
    behind = trim(behind);
    if (behind.empty() || std::string_view(".;,)").find(behind.front()) != std::string_view::npos)
      return attached ? Whose::own : Whose::unknown;
    if (const auto* type = rules::longest_prefix("document_type", behind); type != nullptr) {
      behind = trim(behind.substr(type->term.size()));
      if (behind.starts_with("này")) return Whose::own;
      // "kèm theo Kế hoạch.": this one, as no other is named.
      const bool ends = behind.empty() || std::string_view(".;,)").find(behind.front()) != std::string_view::npos;
      return ends && attached ? Whose::own : Whose::other;
    }
    const auto* link = rules::longest_prefix("reference_link", behind);
    if (link == nullptr) return Whose::unknown;
    attached = attached || link->value == "attached";
    behind = behind.substr(link->term.size());
  }
  return Whose::unknown;
}

/// The byte behind the words "Phụ lục" where a line names an annex as its head: at its start, or in a title in
/// capitals; npos where it only refers to one.
std::size_t behind_annex_head(std::string_view text, std::string_view key) {
  constexpr std::size_t word = 7, alone = 16;  // code points
  const auto at = key.find(annex_word);
  if (at == std::string_view::npos) return at;
  const bool capitals = text.substr(at, byte_of(text.substr(at), word)) == "PHỤ LỤC";
  const bool opens = trim(key.substr(0, at)).empty();
  const bool head = capitals || (opens && (code_points(text) < alone || key.find(" này") == std::string_view::npos));
  return head ? at + annex_word.size() : std::string_view::npos;
}

struct Annexes {
  std::set<std::string> texts;
  std::set<int> values;
  std::size_t unnumbered = 0;

  bool any() const { return unnumbered > 0 || !texts.empty(); }
  bool holds(const Number& number) const {
    if (number.value == 0)
      return texts.contains(number.text) || texts.contains(number.text.substr(0, number.text.find('.')));
    // A single annex without a number may be called the first.
    return values.contains(number.value) || (number.value == 1 && unnumbered > 0) || unnumbered > 1;
  }
};

Annexes annexes_of(const Subject& subject) {
  Annexes annexes;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    std::size_t begin = 0;
    for (const std::string_view text : split_lines(line.text())) {
      const std::string_view key = std::string_view(line.key).substr(begin, text.size());
      begin += text.size() + 1;
      std::size_t at = behind_annex_head(text, key);
      if (at == std::string_view::npos) continue;
      while (at < key.size() && std::string_view(" :-.(").find(key[at]) != std::string_view::npos) ++at;
      const auto number = number_at(text, key, at);
      if (!number) {
        ++annexes.unnumbered;
        continue;
      }
      annexes.texts.insert(number->text);
      if (number->value > 0) annexes.values.insert(number->value);
    }
  }
  return annexes;
}

/// The numbers of the document's headings and points.
struct Headings {
  std::set<int> roman, decimal;
};

Headings headings_of(const Subject& subject) {
  Headings numbers;
  for (const TextLine& line : subject.lines()) {
    const auto label = extraction::read_label(trim(line.text()));
    if (label.depth > 1) continue;
    if (label.kind == LabelKind::roman) numbers.roman.insert(label.ordinal);
    if (label.kind == LabelKind::decimal) numbers.decimal.insert(label.ordinal);
  }
  return numbers;
}

Found told(const TextLine& line, const plan::Words& what) {
  Found one;
  one.message = what;
  one.places = {line.place};
  one.repair = {"Sửa số dẫn chiếu, hoặc bổ sung phần được dẫn", "Mend the number, or add what it refers to"};
  return one;
}

/// "phát quà theo Phụ lục 03.": its sentence names no document whose annex it could be.
bool names_no_other(const TextLine& line, std::size_t at) {
  constexpr std::size_t reach = 400;  // bytes
  const std::string_view key = line.key, behind = trim(key.substr(at));
  if (!behind.empty() && std::string_view(".;,)").find(behind.front()) == std::string_view::npos) return false;
  std::size_t begin = at - std::min(at, reach);
  if (const auto stop = key.substr(begin, at - begin).rfind(". "); stop != std::string_view::npos) begin += stop;
  auto word = std::lower_bound(line.words.begin(), line.words.end(), begin,
                               [](const Word& one, std::size_t byte) { return one.begin < byte; });
  for (; word != line.words.end() && word->begin < at; ++word)
    if (rules::longest_prefix("cited_document", key.substr(word->begin)) != nullptr) return false;
  return true;
}

/// "theo Phụ lục 03 ban hành kèm theo Kế hoạch này", "các Phụ lục I, II kèm theo".
void look_for_annexes(const TextLine& line, const Annexes& annexes, bool ends, std::vector<Found>& found) {
  const std::string_view key = line.key;
  std::size_t told_here = 0;
  for (auto at = key.find(annex_word); at != std::string_view::npos; at = key.find(annex_word, at)) {
    at += annex_word.size();
    std::vector<Number> numbers;
    std::size_t behind = at;
    constexpr std::size_t most = 20;
    while (const auto number = number_at(line.text(), key, behind)) {
      numbers.push_back(*number);
      if (numbers.size() == most) break;
      std::size_t next = behind;
      const std::string_view rest = key.substr(next);
      if (rest.starts_with(", "))
        next += 2;
      else if (rest.starts_with(" và "))
        next += std::string_view(" và ").size();
      else
        break;
      if (trim(key.substr(next)).starts_with(annex_word)) next = key.find(annex_word, next) + annex_word.size();
      std::size_t there = next;
      if (!number_at(line.text(), key, there)) break;
      behind = next;
    }
    at = std::max(at, behind);
    // "Phụ lục kèm theo." may be a file of its own; "kèm theo Kế hoạch này" must be here.
    constexpr std::size_t near = 48;  // bytes
    if (numbers.empty() && ends && !annexes.any() && key.substr(behind, near).find(" này") != std::string_view::npos &&
        whose(key.substr(behind), false) == Whose::own) {
      found.push_back(told(line, {"Dẫn tới phụ lục nhưng văn bản không có phụ lục nào",
                                  "It refers to an annex, and the document has none"}));
      return;
    }
    if (numbers.empty()) continue;
    const Whose its = whose(key.substr(behind), false);
    const bool supposed = its == Whose::unknown && annexes.any() && names_no_other(line, behind);
    if (its != Whose::own && !supposed) continue;
    for (const Number& number : numbers) {
      if (annexes.holds(number) || ++told_here > most_told) continue;
      const std::string shown = quoted("Phụ lục " + (number.roman ? to_upper(number.text) : number.text));
      found.push_back(told(line, {"Dẫn tới " + shown + " nhưng văn bản không có phụ lục này",
                                  "It refers to " + shown + ", which the document does not have"}));
    }
  }
}

/// Whether headings bear the word itself: "PHẦN II", "Mục 3". Their numbers are read by no label.
bool heads_bear(const Subject& subject, std::string_view word) {
  return std::any_of(subject.lines().begin(), subject.lines().end(),
                     [&](const TextLine& line) { return trim(line.key).starts_with(word); });
}

/// "tại Mục VIII của Kế hoạch này"; `words` are those that sections go by.
void look_for_sections(const TextLine& line, const Headings& headings, const std::vector<std::string_view>& words,
                       std::vector<Found>& found) {
  const std::string_view key = line.key;
  std::size_t told_here = 0;
  for (const std::string_view word : words)
    for (auto at = key.find(word); at != std::string_view::npos; at = key.find(word, at)) {
      const bool whole = at == 0 || !rules::is_of_word(key[at - 1]);
      at += word.size();
      std::size_t behind = at;
      const auto number = whole ? number_at(line.text(), key, behind) : std::nullopt;
      if (!number || number->value == 0 || whose(key.substr(behind), false) != Whose::own) continue;
      const auto& known = number->roman ? headings.roman : headings.decimal;
      if (known.size() < 2 || known.contains(number->value) || ++told_here > most_told) continue;
      const std::string shown = quoted("mục " + (number->roman ? to_upper(number->text) : number->text));
      found.push_back(told(line, {"Dẫn tới " + shown + " nhưng văn bản không có mục này",
                                  "It refers to " + shown + ", which the document does not have"}));
    }
}

/// Whether nothing stands behind who signs: what does may be an annex under another name.
bool ends_with_signer(const Subject& subject) {
  const auto& parts = subject.parts();
  const auto last = std::find_if(parts.rbegin(), parts.rend(), [](const PartLine& part) {
    return part.part == FormPart::signer || part.part == FormPart::recipient;
  });
  return last != parts.rend() && last->line->place.table == subject.lines().back().place.table &&
         &subject.lines().back() - last->line < 8;
}

std::vector<Found> find_form_dangling_reference(const Subject& subject) {
  std::vector<Found> found;
  const bool ends = ends_with_signer(subject);
  const Annexes annexes = annexes_of(subject);
  const Headings headings = headings_of(subject);
  std::vector<std::string_view> words = {"mục ", "phần "};
  std::erase_if(words, [&](std::string_view word) { return heads_bear(subject, word); });
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    look_for_annexes(line, annexes, ends, found);
    look_for_sections(line, headings, words, found);
  }
  return found;
}

}  // namespace

const Rule form_dangling_reference{
    "form.dangling-reference",
    plan::Clear::none,
    find_form_dangling_reference,
    {"Dẫn tới phụ lục hoặc mục của chính văn bản mà văn bản không có.",
     "The document refers to an annex or a section of its own that it does not have.",
     "theo Phụ lục III kèm theo Kế hoạch này (chỉ có Phụ lục I, II)", "Sửa số dẫn chiếu, hoặc bổ sung phần được dẫn.",
     "Mend the number, or add what it refers to.", "thể thức văn bản"}};

}  // namespace sauro::checks
