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
#include "plan/checks/counts.h"
#include "plan/checks/listed_in_line.h"
#include "plan/checks/numbered_parts.h"
#include "plan/checks/rules.h"
#include "plan/checks/stated_totals.h"
#include "plan/checks/told_counts.h"
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
    if (!is_digit(static_cast<unsigned char>(word(i).front())) || is_time_or_label(key, words, i)) continue;
    const bool year = word(i).size() == 4 && (word(i).starts_with("19") || word(i).starts_with("20"));
    if (year) continue;
    ++numbers;
    at = i;
    told = word(i).size() <= 2 && word(i).find_first_not_of("0123456789") == std::string_view::npos
               ? std::stoi(std::string(word(i)))
               : 0;
  }
  if (numbers != 1 || told < 2 || at + 1 >= words.size()) return 0;
  // "05 (năm) nhiệm vụ" is of nothing else than "05 nhiệm vụ".
  std::size_t thing = at + 1;
  if (key[words[thing].begin - 1] == '(') {
    while (thing < words.size() && rules::lexicon_value("number_word", word(thing))) ++thing;
    if (thing == words.size()) return 0;
  }
  const rules::Term* things = rules::longest_prefix("announced", std::string_view(key).substr(words[thing].begin));
  if (key.ends_with("gồm:")) return told;  // "Ban hành 05 quy trình, gồm:"
  if (things == nullptr) return 0;
  // "... có 05 nhiệm vụ:", "05 nhiệm vụ, cụ thể như sau:": it is the list that is meant.
  const std::string_view behind = std::string_view(key).substr(words[thing].begin + things->term.size());
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

/// The lines behind a paragraph that announces them, up to the next paragraph; 0 where a list of dashes may go on
/// behind that.
int listed_behind(const std::vector<OutlineNode>& nodes, std::size_t at) {
  int count = 0;
  const extraction::Label* first = nullptr;
  for (std::size_t i = at + 1; i < nodes.size() && !nodes[i].is_table(); ++i) {
    const extraction::Label& label = nodes[i].line().label;
    const bool of_list = label.kind != extraction::LabelKind::none && (first == nullptr || first->same_style(label));
    if (!of_list) {
      if (first == nullptr || first->kind != extraction::LabelKind::bullet) break;
      constexpr std::size_t reach = 12;
      const std::size_t last = std::min(nodes.size(), i + reach);
      const bool again = std::any_of(
          nodes.begin() + static_cast<std::ptrdiff_t>(i), nodes.begin() + static_cast<std::ptrdiff_t>(last),
          [&](const OutlineNode& node) { return !node.is_table() && first->same_style(node.line().label); });
      return again ? 0 : count;
    }
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
    if (told == 0) continue;
    // A table may stand beside the line that announces it.
    const bool table_next = node.children.empty() && i + 1 < nodes.size() && nodes[i + 1].is_table();
    const bool paragraph = node.children.empty() && node.line().label.kind == extraction::LabelKind::none;
    const int listed = table_next  ? counted_rows(*nodes[i + 1].element->table)
                       : paragraph ? listed_behind(nodes, i)
                                   : listed_under(node);
    if (listed < 2 || told == listed) continue;
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

bool names_total(const document::Cell& cell) {
  const std::string text = document::cell_text(cell);
  constexpr std::size_t longest = 200;  // bytes; a longer text tells more than a name
  const std::string key = collapse_blanks(spelling_key(trim(text).substr(0, longest)));
  return key.starts_with("tổng cộng") || key.starts_with("tổng số") ||
         rules::lexicon_value("total_row", key.substr(0, key.find_last_not_of(" .:") + 1)).has_value();
}

bool is_total(const document::Row& row) { return std::any_of(row.cells.begin(), row.cells.end(), names_total); }

/// What a row of totals is called: "Tổng cộng kinh phí".
std::string name_of(const document::Row& total) {
  const auto cell = std::find_if(total.cells.begin(), total.cells.end(), names_total);
  return cell == total.cells.end() ? std::string() : std::string(trim(document::cell_text(*cell)));
}

/// "Tổng cộng" at the foot of a table whose rows above all tell a number in that column. Tables with sums of their own
/// in between are left alone.
void look_at_table(const document::Table& table, int number, std::vector<Found>& found) {
  const auto total = std::find_if(table.rows.begin(), table.rows.end(), is_total);
  if (total == table.rows.end() || std::any_of(total + 1, table.rows.end(), is_total)) return;
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
    const auto shown = [](const Decimal& value) { return value.str(NumberFormat::vietnamese); };
    one.places.push_back({plan::Part::appendix, std::nullopt, 1, number,
                          static_cast<int>(total - table.rows.begin()) + 1, cell.column + 1,
                          collapse_blanks(name_of(*total) + ": " + document::cell_text(cell))});
    one.message = {fmt::format("Dòng tổng ghi {}, các dòng trên cộng lại được {}", shown(*told), shown(sum)),
                   fmt::format("The total says {}, the rows above add up to {}", shown(*told), shown(sum))};
    one.repair = {"Cộng lại, sửa dòng tổng hoặc dòng sai", "Add again; mend the total or the row that is wrong"};
    found.push_back(std::move(one));
  }
}

bool is_whole_number(std::string_view word) {
  return word.size() <= 6 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A whole and what it is said to be made of, in hundredths.
struct Sum {
  std::int64_t whole = 0, parts = 0;
  std::size_t count = 0;  ///< of the parts
  std::size_t begin = 0;  ///< byte of the whole's figure
  std::string_view thing;
};

/// Where the parts end that "trong đó" or "gồm" announces: behind a colon they are told apart by semicolons.
std::size_t end_of_parts(std::string_view key, std::size_t link) {
  const std::size_t colon = key.find(':', link);
  constexpr std::size_t near = 12;  // bytes: "trong đó:", "bao gồm:"
  return colon != std::string_view::npos && colon - link <= near ? end_of_sentence(key, colon)
                                                                 : end_of_clause(key, link);
}

/// The parts from `link` on against the last number before it in its clause: all are counted in one word, or nothing
/// is told.
std::optional<Sum> sum_at(const TextLine& line, std::size_t link) {
  const std::string_view key = line.key;
  const auto& words = line.words;
  const std::size_t end = end_of_parts(key, link);
  std::size_t begin = 0;
  for (const std::string_view mark : {"; ", ". "})
    if (const auto at = key.rfind(mark, link); at != std::string_view::npos) begin = std::max(begin, at);
  Sum sum;
  int open = 0;  // brackets behind `link`: what stands in them is a part of a part
  std::size_t read = link;
  for (std::size_t i = 0; i + 1 < words.size() && words[i].begin < end; ++i) {
    for (; read < words[i].begin; ++read) open += key[read] == '(' ? 1 : key[read] == ')' ? -1 : 0;
    if (words[i].begin < begin || !is_digit(static_cast<unsigned char>(key[words[i].begin]))) continue;
    const bool is_part = words[i].begin > link;
    const std::size_t begin_of_figure = words[i].begin;
    const bool other = is_time_or_label(key, words, i);
    const auto value = figure_at(key, words, i);
    if (other || (is_part && open > 0)) continue;
    if (!value) return std::nullopt;
    const bool counts = i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 && key[words[i].end] == ' ' &&
                        !is_whole_number(word_at(key, words[i + 1]));
    if (!counts) {
      if (is_part) return std::nullopt;  // "30%"
      continue;
    }
    const std::string_view next = word_at(key, words[i + 1]);
    if (!is_part) {
      sum.whole = *value;
      sum.begin = begin_of_figure;
      sum.thing = next;
      continue;
    }
    if (next != sum.thing) return std::nullopt;  // something else is counted too
    constexpr std::int64_t most = 1'000'000'000'000'000'000;
    if (sum.parts > most) return std::nullopt;
    sum.parts += *value;
    ++sum.count;
  }
  return sum;
}

/// "trong đó" may name some of the parts only, or parts that overlap.
bool names_all_parts(const TextLine& line, std::size_t link, const Sum& sum) {
  const std::string_view key = line.key;
  const std::string_view parts = key.substr(link, end_of_parts(key, link) - link);
  for (const rules::Term& term : rules::lexicon("overlapping_part"))
    if (parts.find(term.term) != std::string_view::npos) return false;
  if (sum.parts > sum.whole) return true;
  const bool money = rules::lexicon_value("money_unit", sum.thing).has_value();
  const bool told_as_whole = key.substr(0, link).find("tổng") != std::string_view::npos;
  if (sum.count < 3) return money && told_as_whole;
  return money || told_as_whole || sum.parts * 10 >= sum.whole * 7;
}

/// "240 học viên, gồm 90 học viên của thị xã, 70 học viên của huyện", "tổng số 240 bộ, trong đó xã An 90 bộ, ...".
void look_at_sums(const TextLine& line, std::vector<Found>& found) {
  constexpr std::string_view made_of = "gồm", among = "trong đó";
  const std::string_view key = line.key;
  const auto gom = key.find(made_of), trong = key.find(among);
  const bool all = gom != std::string_view::npos;
  if (all == (trong != std::string_view::npos)) return;
  const std::size_t link = all ? gom : trong;
  if (key.find(all ? made_of : among, link + 1) != std::string_view::npos) return;
  const auto sum = sum_at(line, link);
  if (!sum || sum->whole == 0 || sum->count < 2 || sum->parts == sum->whole) return;
  if (!all && !names_all_parts(line, link, *sum)) return;
  Found one;
  const std::string from = quoted(line.text().substr(sum->begin));
  one.message = {
      fmt::format("Tổng ghi {}, các phần cộng lại được {}: {}", shown_count(sum->whole), shown_count(sum->parts), from),
      fmt::format("The whole is {}, its parts add up to {}: {}", shown_count(sum->whole), shown_count(sum->parts),
                  from)};
  one.places = {line.place};
  one.repair = {"Cộng lại, sửa con số sai", "Add again; mend the figure that is wrong"};
  found.push_back(std::move(one));
}

std::vector<Found> find_work_total_mismatch(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    look_at_sums(line, found);
    find_listed_in_line(line, found);
  }
  find_stated_totals(subject, found);
  find_told_counts(subject, found);
  find_numbered_parts(subject, found);
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
    find_work_total_mismatch,
    {"Con số tổng khác với số mục liệt kê, với tổng các dòng hay các phần, hoặc với quy mô đã nêu.",
     "A total is not the number of what is listed, not the sum of rows or parts, or not the scale that is told.",
     "Gồm 05 nhiệm vụ sau: (chỉ có 04 dòng); Tổng cộng: 120 (các dòng cộng lại: 130)",
     "Sửa số, hoặc bổ sung mục còn thiếu.", "Mend the number, or add what is missing.", "rõ việc"}};

}  // namespace sauro::checks
