// SPDX-License-Identifier: AGPL-3.0-or-later
// A grid as a workbook, over libxlsxwriter.
#include "document/writers/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "document/writers/workbook.h"
#include "document/writers/wrap.h"
#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridCell;
using document::GridNumber;
using document::GridRow;

constexpr std::size_t max_rows = 1'048'575;  // below the head row
constexpr int most_indent = 15;

enum class Shape : std::uint8_t { text, day, number };

/// The formats of a workbook, each made once.
class Formats {
 public:
  explicit Formats(lxw_workbook* book) : book_(book) {}

  lxw_format* head() {
    lxw_format* format = plain();
    format_set_bold(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, 0xD9E2F3);
    return format;
  }

  lxw_format* cell(Shape shape, bool band, int indent, const std::string& sign = {}) {
    lxw_format*& format = made_[{shape, band, indent, sign}];
    if (format) return format;
    format = plain();
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (shape != Shape::text) format_set_align(format, LXW_ALIGN_CENTER);
    if (shape == Shape::day) format_set_num_format(format, "dd/mm/yyyy");
    if (shape == Shape::number && !sign.empty()) format_set_num_format(format, ("\"" + sign + "\"General").c_str());
    if (indent > 0) format_set_indent(format, static_cast<std::uint8_t>(std::min(indent, most_indent)));
    if (band) {
      format_set_bold(format);
      format_set_bg_color(format, 0xF2F2F2);
    }
    return format;
  }

 private:
  lxw_format* plain() {
    lxw_format* format = workbook_add_format(book_);
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, 12);
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0x808080);
    return format;
  }

  lxw_workbook* book_;
  std::map<std::tuple<Shape, bool, int, std::string>, lxw_format*> made_;
};

class SheetPrinter {
 public:
  SheetPrinter(lxw_workbook* book, lxw_worksheet* sheet) : sheet_(sheet), formats_(book) {}

  void print(const Grid& grid) {
    set_up_page(grid);
    lxw_format* head = formats_.head();
    for (std::size_t c = 0; c < grid.columns.size(); ++c)
      worksheet_write_string(sheet_, 0, column(c), cell_string(grid.columns[c].title).c_str(), head);
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      worksheet_set_row(sheet_, static_cast<lxw_row_t>(r + 1), row_height(grid, grid.rows[r]), nullptr);
      for (std::size_t c = 0; c < grid.columns.size(); ++c) write(grid, r, c);
    }
  }

 private:
  static lxw_col_t column(std::size_t c) { return static_cast<lxw_col_t>(c); }

  /// In points, with room for every line. Not every program fits rows to wrapped text when it opens a file.
  static double row_height(const Grid& grid, const GridRow& row) {
    std::size_t most = 1;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const auto* text = std::get_if<std::string>(&row.cells[c]);
      if (!text || text->empty()) continue;
      const int indent = grid.columns[c].indented ? 2 * std::min(row.depth, most_indent) : 0;
      // Letters of words are narrower than the digits that a width counts, bold ones nearly as wide.
      const int width = grid.columns[c].width * (row.band ? 20 : 23) / 20 - indent;
      most = std::max(most, wrap(printable(*text), std::max(width, 1)).size());
    }
    return std::min(static_cast<double>(most) * line_height, max_row_height);
  }

  void set_up_page(const Grid& grid) {
    const auto last = column(grid.columns.empty() ? 0 : grid.columns.size() - 1);
    for (std::size_t c = 0; c < grid.columns.size(); ++c)
      worksheet_set_column(sheet_, column(c), column(c), grid.columns[c].width, nullptr);
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(grid.rows.size()), last);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");  // labels like "1" are no slips
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.5, 0.5);
    worksheet_set_footer(sheet_, "&C&P/&N");
  }

  void write(const Grid& grid, std::size_t r, std::size_t c) {
    const GridRow& row = grid.rows[r];
    const auto at = static_cast<lxw_row_t>(r + 1);
    const GridCell& cell = row.cells[c];
    if (const auto* day = std::get_if<Day>(&cell)) {
      lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
      worksheet_write_datetime(sheet_, at, column(c), &date, formats_.cell(Shape::day, row.band, 0));
    } else if (const auto* number = std::get_if<GridNumber>(&cell)) {
      write_number(*number, at, c, row.band);
    } else {
      write_text(std::get<std::string>(cell), at, c, row.band, grid.columns[c].indented ? row.depth : 0);
    }
  }

  void write_text(const std::string& text, lxw_row_t row, std::size_t c, bool band, int indent) {
    lxw_format* format = formats_.cell(Shape::text, band, indent);
    if (text.empty())
      worksheet_write_blank(sheet_, row, column(c), format);
    else
      worksheet_write_string(sheet_, row, column(c), cell_string(text).c_str(), format);
  }

  void write_number(const GridNumber& number, lxw_row_t row, std::size_t c, bool band) {
    const std::string digits = number.value.str();
    if (digits.size() > 15) return write_text(number.sign + digits, row, c, band, 0);
    worksheet_write_number(sheet_, row, column(c), std::strtod(digits.c_str(), nullptr),
                           formats_.cell(Shape::number, band, 0, number.sign));
  }

  lxw_worksheet* sheet_;
  Formats formats_;
};

}  // namespace

Result<std::string> xlsx(const Grid& grid, std::string_view sheet_name) {
  if (grid.rows.size() > max_rows) return Error{ErrorCode::over_limit, "more than 1048575 rows in a sheet"};
  return workbook([&](lxw_workbook* book) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, std::string(sheet_name).c_str());
    if (sheet != nullptr) SheetPrinter(book, sheet).print(grid);
    return sheet != nullptr;
  });
}

}  // namespace sauro::writers
