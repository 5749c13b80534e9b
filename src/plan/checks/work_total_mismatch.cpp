// SPDX-License-Identifier: AGPL-3.0-or-later
// Totals against what they count: "gồm 05 nhiệm vụ:" over four lines, "Tổng cộng" under a column that adds up to more.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "foundation/values/decimal.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

using extraction::OutlineNode;

/// How many things a line announces that are listed under it: "gồm 05 nhiệm vụ sau:" 5; 0 where it announces none.
int announced_by(std::string_view text) {
  if (!text.ends_with(':')) return 0;
  const std::string key = spelling_key(text);
  const auto words = words_in(key);
  const auto word = [&](std::size_t i) {
    return std::string_view(key).substr(words[i].begin, words[i].end - words[i].begin);
  };
  int told = 0;
  std::size_t numbers = 0, at = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(word(i).front())) continue;
    ++numbers;
    at = i;
    told = word(i).size() <= 2 && word(i).find_first_not_of("0123456789") == std::string_view::npos
               ? std::stoi(std::string(word(i)))
               : 0;
  }
  if (numbers != 1 || told < 2 || at + 1 >= words.size()) return 0;
  const rules::Term* things = rules::longest_prefix("announced", std::string_view(key).substr(words[at + 1].begin));
  if (key.ends_with("gồm:")) return told;  // "Ban hành 05 quy trình, gồm:"
  if (things == nullptr) return 0;
  // "... có 05 nhiệm vụ:", "05 nhiệm vụ, cụ thể như sau:": it is the list that is meant.
  const std::string_view behind = std::string_view(key).substr(words[at + 1].begin + things->term.size());
  const std::string_view before = trim(std::string_view(key).substr(0, words[at].begin));
  const auto ends = [&](std::string_view cue) { return before.ends_with(cue); };
  const auto holds = [&](std::string_view cue) { return behind.find(cue) != std::string_view::npos; };
  if (ends("gồm") || ends("gồm có") || ends("thành")) return told;
  if (things->value == "thing") return 0;
  return holds("sau") || holds("cụ thể") || holds("gồm") ? told : 0;
}

/// The rows of a table that count 1, 2, 3 in its first column; 0 where they do not.
int counted_rows(const document::Table& table) {
  int count = 0;
  for (const document::Row& row : table.rows) {
    if (row.cells.empty() || row.cells.front().column != 0) continue;
    const auto label = extraction::whole_label(trim(document::cell_text(row.cells.front())));
    if (!label || label->kind != extraction::LabelKind::decimal || label->depth != 1) continue;
    if (label->ordinal != ++count) return 0;
  }
  return count;
}

/// Lines under `node` that are marked alike, or the rows of the one table there; 0 where they are marked in several
/// ways.
int listed_under(const OutlineNode& node) {
  if (node.children.size() == 1 && node.children.front().is_table())
    return counted_rows(*node.children.front().element->table);
  int count = 0;
  const extraction::Label* first = nullptr;
  for (const OutlineNode& child : node.children) {
    if (child.is_table()) return 0;
    const extraction::Label& label = child.line().label;
    if (label.kind == extraction::LabelKind::none) continue;
    if (first != nullptr && !first->same_style(label)) return 0;
    first = &label;
    ++count;
  }
  return count;
}

void look_at_lists(const std::vector<OutlineNode>& nodes, std::vector<Found>& found) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const OutlineNode& node = nodes[i];
    if (node.is_table()) continue;
    look_at_lists(node.children, found);
    const int told = announced_by(node.line().rest());
    // A table may stand beside the line that announces it.
    const bool table_next = node.children.empty() && i + 1 < nodes.size() && nodes[i + 1].is_table();
    const int listed = table_next ? counted_rows(*nodes[i + 1].element->table) : listed_under(node);
    if (told == 0 || listed < 2 || told == listed) continue;
    Found one;
    one.message = {fmt::format("Nêu {} nhưng bên dưới liệt kê {}: {}", told, listed, quoted(node.line().text)),
                   fmt::format("It announces {} and lists {}: {}", told, listed, quoted(node.line().text))};
    one.places = {extraction::place_of(node.line(), plan::Part::body)};
    one.repair = {"Sửa số, hoặc bổ sung mục còn thiếu", "Mend the number, or add what is missing"};
    found.push_back(std::move(one));
  }
}

/// The number that a cell is, as Vietnamese writes them: "1.250", "12,5".
std::optional<Decimal> number_of(const document::Cell& cell) {
  const std::string text(trim(document::cell_text(cell)));
  const auto number = Decimal::parse(text, NumberFormat::vietnamese);
  return number ? std::optional(*number) : std::nullopt;
}

const document::Cell* cell_at(const document::Row& row, int column) {
  for (const document::Cell& cell : row.cells)
    if (cell.column == column) return &cell;
  return nullptr;
}

bool is_total(const document::Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const document::Cell& cell) {
    const std::string key = collapse_blanks(spelling_key(document::cell_text(cell)));
    return key.starts_with("tổng cộng") || key.starts_with("tổng số") ||
           rules::lexicon_value("total_row", key.substr(0, key.find_last_not_of(" .:") + 1)).has_value();
  });
}

/// "Tổng cộng" at the foot of a table whose rows above all tell a number in that column. Tables with sums of their own
/// in between are left alone.
void look_at_table(const document::Table& table, int number, std::vector<Found>& found) {
  const auto totals = std::count_if(table.rows.begin(), table.rows.end(), is_total);
  if (totals != 1) return;
  const auto total = std::find_if(table.rows.begin(), table.rows.end(), is_total);
  for (const document::Cell& cell : total->cells) {
    const auto told = number_of(cell);
    if (!told || cell.column == 0) continue;
    Decimal sum;
    std::size_t counted = 0, headings = 0;
    bool whole = true;
    for (auto row = table.rows.begin(); row != total; ++row) {
      const document::Cell* above = cell_at(*row, cell.column);
      const auto value = above == nullptr || above->merged_up ? std::nullopt : number_of(*above);
      if (value) {
        const auto more = add(sum, *value);
        if (!more) return;
        sum = *more;
        ++counted;
      } else if (counted == 0) {
        ++headings;
      } else {
        whole = false;
      }
    }
    if (!whole || counted < 2 || headings > 2 || sum == *told) continue;
    Found one;
    one.places.push_back({plan::Part::appendix, std::nullopt, 1, number,
                          static_cast<int>(total - table.rows.begin()) + 1, cell.column + 1,
                          document::cell_text(cell)});
    one.message = {fmt::format("Dòng tổng ghi {}, các dòng trên cộng lại được {}", told->str(), sum.str()),
                   fmt::format("The total says {}, the rows above add up to {}", told->str(), sum.str())};
    one.repair = {"Cộng lại, sửa dòng tổng hoặc dòng sai", "Add again; mend the total or the row that is wrong"};
    found.push_back(std::move(one));
  }
}

std::string_view word_at(std::string_view text, const Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

bool is_whole_number(std::string_view word) {
  return word.size() <= 6 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number that begins at word `i`, "1.200" and "9,25" in one, in hundredths, and moves `i` to its last word;
/// nothing where it is written otherwise or too long.
std::optional<std::int64_t> figure_at(std::string_view key, const std::vector<Word>& words, std::size_t& i) {
  constexpr std::size_t group = 3;
  std::string figures(word_at(key, words[i]));
  const auto goes_on = [&](char mark) {
    return i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 && key[words[i].end] == mark &&
           is_digit(static_cast<unsigned char>(key[words[i + 1].begin]));
  };
  while (goes_on('.') && words[i + 1].end - words[i + 1].begin == group) figures += word_at(key, words[++i]);
  if (goes_on(',') || goes_on('.') || figures.size() > 9 ||
      figures.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return std::stoi(figures);
}

/// "240 học viên, gồm 90 học viên của thị xã, 70 học viên của huyện": the parts are counted in the words of the whole.
void look_at_sums(const TextLine& line, std::vector<Found>& found) {
  const std::string& key = line.key;
  const auto gom = key.find("gồm ");
  if (gom == std::string::npos || key.find("gồm ", gom + 1) != std::string::npos) return;
  const auto& words = line.words;
  const auto closed = key.find(';', gom);
  std::int64_t whole = 0, sum = 0;
  std::string_view thing;
  std::size_t parts = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_digit(static_cast<unsigned char>(key[words[i].begin]))) continue;
    const std::size_t begin = words[i].begin;
    const auto value = figure_at(key, words, i);
    if (!value) return;
    if (i + 1 >= words.size() || words[i + 1].begin != words[i].end + 1 || key[words[i].end] != ' ') continue;
    const std::string_view next = word_at(key, words[i + 1]);
    if (is_whole_number(next)) continue;
    if (begin < gom) {
      whole = *value;
      thing = next;
    } else if (begin < closed && key.find(". ", gom) > begin) {
      if (next != thing) return;  // something else is counted too
      sum += *value;
      ++parts;
    }
  }
  if (whole == 0 || parts < 2 || sum == whole) return;
  const auto shown = [](std::int64_t hundredths) {
    constexpr int places = 2;
    const Decimal exact = Decimal::of(hundredths, places);
    const Decimal shorter = exact.rounded(hundredths % 100 == 0  ? 0
                                          : hundredths % 10 == 0 ? 1
                                                                 : places,
                                          Rounding::half_up);
    return shorter.str(NumberFormat::vietnamese);
  };
  Found one;
  one.message = {
      fmt::format("Tổng ghi {}, các phần cộng lại được {}: {}", shown(whole), shown(sum), quoted(line.text())),
      fmt::format("The whole is {}, its parts add up to {}: {}", shown(whole), shown(sum), quoted(line.text()))};
  one.places = {line.place};
  one.repair = {"Cộng lại, sửa con số sai", "Add again; mend the figure that is wrong"};
  found.push_back(std::move(one));
}

/// "03 tổ chuyên môn: Tổ Toán; Tổ Văn.": things of one kind listed behind a colon, each beginning with the thing's
/// name.
void look_at_run(const TextLine& line, std::vector<Found>& found) {
  const std::string& key = line.key;
  const auto colon = key.rfind(':');
  if (colon == std::string::npos || colon + 2 >= key.size()) return;
  const auto words = words_in(std::string_view(key).substr(0, colon));
  int told = 0;
  std::string_view thing;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (is_whole_number(word_at(key, words[i])) && words[i + 1].begin == words[i].end + 1) {
      told = std::stoi(std::string(word_at(key, words[i])));
      thing = word_at(key, words[i + 1]);
    }
  if (told < 2 || thing.empty()) return;
  int listed = 0;
  std::string_view rest = std::string_view(key).substr(colon + 1);
  for (std::size_t begin = 0; begin <= rest.size();) {
    const std::size_t end = std::min(rest.find(';', begin), rest.size());
    const std::string_view part = trim(rest.substr(begin, end - begin));
    if (!part.empty() && !part.starts_with(thing)) return;
    listed += part.empty() ? 0 : 1;
    begin = end + 1;
  }
  if (listed < 2 || listed == told) return;
  Found one;
  one.message = {fmt::format("Nêu {} nhưng liệt kê {}: {}", told, listed, quoted(line.text())),
                 fmt::format("It announces {} and lists {}: {}", told, listed, quoted(line.text()))};
  one.places = {line.place};
  one.repair = {"Sửa số, hoặc bổ sung mục còn thiếu", "Mend the number, or add what is missing"};
  found.push_back(std::move(one));
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    look_at_sums(line, found);
    look_at_run(line, found);
  }
  look_at_lists(subject.outline(), found);
  int number = 0;
  for (const document::Block& block : subject.document().blocks)
    if (const document::Table* table = block.table()) look_at_table(*table, ++number, found);
  return found;
}

}  // namespace

const Rule work_total_mismatch{
    "work.total-mismatch",
    plan::Clear::work,
    find,
    {"Con số tổng khác với số mục liệt kê, hoặc với tổng các dòng.",
     "A total is not the number of what is listed, or not the sum of the rows.",
     "Gồm 05 nhiệm vụ sau: (chỉ có 04 dòng); Tổng cộng: 120 (các dòng cộng lại: 130)",
     "Sửa số, hoặc bổ sung mục còn thiếu.", "Mend the number, or add what is missing.", "rõ việc"}};

}  // namespace sauro::checks
