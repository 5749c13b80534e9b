// SPDX-License-Identifier: AGPL-3.0-or-later
// Values of cells: shared and inline strings, numbers by their format, cached results of formulas.
#include "document/readers/xlsx_cells.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <tuple>

#include "document/readers/xml.h"
#include "foundation/base/text.h"
#include "foundation/calendar/day.h"

namespace sauro::readers::xlsx {
namespace {

/// Excel allows 32,767 characters; longer texts would only serve to fill memory.
constexpr std::size_t max_text = 32'767 * 4;

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// Text without what is not shown: "_x000D_" is a character that XML cannot hold, line ends are '\n'.
std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c == U'_' && at + 5 < text.size() && text[at] == 'x' && text[at + 5] == '_') {
      char32_t code = 0;
      bool valid = true;
      for (std::size_t i = at + 1; i < at + 5; ++i) {
        valid = valid && hex(text[i]) >= 0;
        if (valid) code = code * 16 + static_cast<char32_t>(hex(text[i]));
      }
      if (valid && (code < 0xD800 || code >= 0xE000)) {
        c = code;
        at += 6;
      }
    }
    if (c == U'\n' || c == U'\t' || (c >= U' ' && c != 0xAD && c != 0xFFFE && c != 0xFFFF)) append_code_point(out, c);
  }
  return out;
}

void add_value(const pugi::xml_node& node, std::string& out) {
  out += node.value();
  for (const auto& piece : node.children())
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) out += piece.value();
}

/// <si> or <is>: its text, or that of its runs; the small print of phonetic runs is left out.
std::string string_of(const pugi::xml_node& item) {
  std::string text;
  for (const auto& part : item.children()) {
    const auto name = local_name(part);
    if (name == "t") add_value(part, text);
    if (name == "r") add_value(child(part, "t"), text);
    if (text.size() > max_text) break;
  }
  return to_nfc(shown(cut(text, max_text)));
}

/// "B12" as column and row from 0; -1 what is missing.
std::pair<int, int> place_of(std::string_view reference) {
  int column = 0;
  std::size_t at = 0;
  for (; at < reference.size(); ++at) {
    const char c = reference[at] >= 'a' && reference[at] <= 'z' ? static_cast<char>(reference[at] - 32) : reference[at];
    if (c == '$') continue;
    if (c < 'A' || c > 'Z' || column > max_columns) break;
    column = column * 26 + (c - 'A' + 1);
  }
  if (at < reference.size() && reference[at] == '$') ++at;
  const auto row = whole_number(reference.substr(at));
  return {column - 1, row ? *row - 1 : -1};
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  text = trim(text);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

class SheetReader {
 public:
  SheetReader(Walk& walk, const Workbook& workbook, std::size_t& text_left)
      : walk_(walk), workbook_(workbook), text_left_(text_left) {}

  Sheet read(const pugi::xml_node& root) {
    for (const auto& part : root.children()) {
      const auto name = local_name(part);
      if (name == "cols") read_columns(part);
      if (name == "sheetData") read_rows(part);
      if (name == "mergeCells") read_merges(part);
      if (walk_.error) return {};
    }
    put_in_order();
    return std::move(sheet_);
  }

 private:
  void read_columns(const pugi::xml_node& node) {
    for (const auto& column : node.children()) {
      if (!is_on(attribute(column, "hidden"))) continue;
      const int first = std::max(1, whole_number(attribute(column, "min")).value_or(1));
      const int last = std::min(max_columns, whole_number(attribute(column, "max")).value_or(first));
      if (first > last) continue;
      if (sheet_.hidden_columns.size() < static_cast<std::size_t>(last))
        sheet_.hidden_columns.resize(static_cast<std::size_t>(last));
      std::fill(sheet_.hidden_columns.begin() + first - 1, sheet_.hidden_columns.begin() + last, true);
    }
  }

  void read_rows(const pugi::xml_node& node) {
    int row = -1;
    for (auto at = node.first_child(); at && !walk_.error; at = at.next_sibling()) {
      if (local_name(at) != "row") continue;
      const auto told = whole_number(attribute(at, "r"));
      row = told ? *told - 1 : row + 1;
      if (row < 0 || row >= max_rows) return walk_.fail(ErrorCode::damaged, "number of a row");
      if (is_on(attribute(at, "hidden"))) sheet_.hidden_rows.push_back(row);
      int column = -1;
      for (auto cell = at.first_child(); cell && !walk_.error; cell = cell.next_sibling()) {
        if (local_name(cell) != "c") continue;
        const auto place = place_of(attribute(cell, "r")).first;
        column = place >= 0 ? place : column + 1;
        if (column >= max_columns) return walk_.fail(ErrorCode::damaged, "name of a cell");
        add({row, column, {}}, cell);
      }
    }
  }

  void add(SheetCell to, const pugi::xml_node& cell) {
    to.text = text_of(cell, to.kind);
    if (trim(to.text).empty()) return;
    if (to.text.size() > text_left_) return walk_.fail(ErrorCode::over_limit, "too much text in the cells of sheets");
    text_left_ -= to.text.size();
    sheet_.cells.push_back(std::move(to));
  }

  std::string text_of(const pugi::xml_node& cell, CellKind& kind) {
    const auto type = attribute(cell, "t");
    if (type == "inlineStr") return string_of(child(cell, "is"));
    std::string value;
    add_value(child(cell, "v"), value);
    if (value.empty()) {
      // A program that reckons nothing wrote it. A formula that comes to an empty text has that type.
      const auto formula = child(cell, "f");
      if (!formula || type == "str") return value;
      kind = CellKind::formula;
      value = "=";
      add_value(formula, value);
      return to_nfc(shown(cut(value, max_text)));
    }
    if (type == "s") {
      const auto index = whole_number(trim(value));
      if (index && *index >= 0 && static_cast<std::size_t>(*index) < workbook_.strings.size())
        return workbook_.strings[static_cast<std::size_t>(*index)];
      walk_.fail(ErrorCode::damaged, "index of a shared string");
      return {};
    }
    if (type == "b") return value == "0" ? "FALSE" : "TRUE";
    if (type == "d") {
      const auto day = Day::parse_iso(std::string_view(value).substr(0, 10));
      if (!day) return to_nfc(shown(cut(value, max_text)));
      kind = CellKind::number;
      const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
      return two(day->day()) + "/" + two(day->month()) + "/" + std::to_string(day->year());
    }
    if (type.empty() || type == "n")
      if (const auto number = number_of(value)) {
        kind = CellKind::number;
        return to_nfc(shown(show(*number, workbook_.formats.of_style(attribute(cell, "s")), workbook_.system1904)));
      }
    return to_nfc(shown(cut(value, max_text)));
  }

  void read_merges(const pugi::xml_node& node) {
    for (const auto& merge : node.children()) {
      const auto reference = attribute(merge, "ref");
      const auto colon = std::min(reference.find(':'), reference.size());
      const auto [first_column, first_row] = place_of(reference.substr(0, colon));
      const auto [last_column, last_row] = place_of(reference.substr(std::min(colon + 1, reference.size())));
      if (first_column < 0 || first_row < 0 || last_column < first_column || last_row < first_row) continue;
      sheet_.merges.push_back({first_row, first_column, last_row, last_column});
    }
  }

  void put_in_order() {
    const auto place = [](const SheetCell& cell) { return std::pair(cell.row, cell.column); };
    auto& cells = sheet_.cells;
    const auto before = [&](const SheetCell& a, const SheetCell& b) { return place(a) < place(b); };
    if (!std::is_sorted(cells.begin(), cells.end(), before)) std::stable_sort(cells.begin(), cells.end(), before);
    const auto same = [&](const SheetCell& a, const SheetCell& b) { return place(a) == place(b); };
    cells.erase(std::unique(cells.begin(), cells.end(), same), cells.end());
    std::sort(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end());
    sheet_.hidden_rows.erase(std::unique(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end()),
                             sheet_.hidden_rows.end());
  }

  Walk& walk_;
  const Workbook& workbook_;
  std::size_t& text_left_;
  Sheet sheet_;
};

}  // namespace

std::vector<std::string> read_strings(const pugi::xml_node& root) {
  std::vector<std::string> strings;
  for (const auto& item : root.children())
    if (local_name(item) == "si") strings.push_back(string_of(item));
  return strings;
}

Sheet read_sheet(Walk& walk, const pugi::xml_node& root, const Workbook& workbook, std::size_t& text_left) {
  return SheetReader(walk, workbook, text_left).read(root);
}

}  // namespace sauro::readers::xlsx
