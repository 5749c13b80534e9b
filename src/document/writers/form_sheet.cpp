// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/form_sheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <vector>

#include "document/writers/workbook.h"
#include "document/writers/wrap.h"
#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Entry;
using document::FormRow;
using document::FormSheet;

constexpr std::size_t max_rows = 1'048'000;
constexpr lxw_color_t head_colour = 0xD9E2F3, fill_head_colour = 0xFFD966, fill_colour = 0xFFF9E5;

/// The formats of a workbook, each made once.
class Formats {
 public:
  explicit Formats(lxw_workbook* book) : book_(book) {}

  lxw_format* above(bool title) {
    lxw_format* format = letters();
    if (title) format_set_bold(format);
    return format;
  }
  lxw_format* head(bool open) {
    lxw_format* format = bordered();
    format_set_bold(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, open ? fill_head_colour : head_colour);
    return format;
  }
  lxw_format* cell(Entry entry, bool is_day, bool open) {
    lxw_format*& format = made_[{entry, is_day, open}];
    if (format != nullptr) return format;
    format = bordered();
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (is_day || (entry != Entry::none && entry != Entry::text)) format_set_align(format, LXW_ALIGN_CENTER);
    if (is_day || entry == Entry::day) format_set_num_format(format, "dd/mm/yyyy");
    if (entry == Entry::text) format_set_num_format(format, "@");  // "12/2026" is no day there
    if (open) {
      format_set_unlocked(format);
      format_set_bg_color(format, fill_colour);
    }
    return format;
  }

 private:
  lxw_format* letters() {
    lxw_format* format = workbook_add_format(book_);
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, 12);
    return format;
  }
  lxw_format* bordered() {
    lxw_format* format = letters();
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0x808080);
    return format;
  }

  lxw_workbook* book_;
  std::map<std::tuple<Entry, bool, bool>, lxw_format*> made_;
};

class FormPrinter {
 public:
  FormPrinter(lxw_workbook* book, lxw_worksheet* sheet, const FormSheet& form)
      : sheet_(sheet), formats_(book), form_(form), head_(static_cast<lxw_row_t>(1 + form.guide.size())) {}

  void print() {
    worksheet_write_string(sheet_, 0, 0, cell_string(form_.title).c_str(), formats_.above(true));
    for (std::size_t i = 0; i < form_.guide.size(); ++i)
      worksheet_write_string(sheet_, static_cast<lxw_row_t>(i + 1), 0, cell_string(form_.guide[i]).c_str(),
                             formats_.above(false));
    for (std::size_t c = 0; c < form_.columns.size(); ++c) put_column(c);
    worksheet_set_row(sheet_, head_, 3 * line_height, nullptr);
    for (std::size_t r = 0; r < form_.rows.size(); ++r) {
      const auto at = static_cast<lxw_row_t>(head_ + 1 + r);
      worksheet_set_row(sheet_, at, height_of(form_.rows[r]), nullptr);
      for (std::size_t c = 0; c < form_.columns.size(); ++c) put_cell(form_.rows[r], at, c);
    }
    set_up_page();
  }

 private:
  static lxw_col_t column(std::size_t c) { return static_cast<lxw_col_t>(c); }
  lxw_row_t last_row() const { return static_cast<lxw_row_t>(head_ + std::max<std::size_t>(form_.rows.size(), 1)); }

  void put_column(std::size_t c) {
    const document::FormColumn& one = form_.columns[c];
    lxw_row_col_options options{};
    options.hidden = one.hidden ? LXW_TRUE : LXW_FALSE;
    worksheet_set_column_opt(sheet_, column(c), column(c), one.width, nullptr, &options);
    worksheet_write_string(sheet_, head_, column(c), cell_string(one.title).c_str(),
                           formats_.head(one.entry != Entry::none));
    put_validation(c);
  }

  void put_validation(std::size_t c) {
    const document::FormColumn& one = form_.columns[c];
    if (one.entry == Entry::none || one.entry == Entry::text) return;
    lxw_data_validation rule{};
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;  // whoever knows better goes on
    rule.ignore_blank = LXW_VALIDATION_ON;
    std::string title, message;  // the library takes what it could write to, and copies it
    std::vector<std::string> texts = one.choices;
    std::vector<char*> choices;
    if (one.entry == Entry::number) {
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
      rule.value_number = 0;
      title = "Số lượng";
      message = "Ghi một số, từ 0 trở lên. / A number, 0 or more.";
    } else if (one.entry == Entry::share) {
      rule.validate = LXW_VALIDATION_TYPE_INTEGER;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.minimum_number = 0, rule.maximum_number = 100;
      title = "Tỷ lệ";
      message = "Ghi số nguyên từ 0 đến 100, không ghi dấu %. / A whole number, 0 to 100, without %.";
    } else if (one.entry == Entry::day) {
      rule.validate = LXW_VALIDATION_TYPE_DATE;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.minimum_datetime = {1990, 1, 1, 0, 0, 0}, rule.maximum_datetime = {2100, 12, 31, 0, 0, 0};
      title = "Ngày";
      message = "Ghi ngày theo dạng 31/12/2026. / A day, 31/12/2026.";
    } else {
      for (std::string& choice : texts) choices.push_back(choice.data());
      choices.push_back(nullptr);
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = choices.data();
      rule.dropdown = LXW_VALIDATION_ON;
      title = "Chọn";
      message = "Chọn trong danh sách, hoặc để trống. / Choose from the list, or leave it empty.";
    }
    rule.error_title = title.data(), rule.error_message = message.data();
    worksheet_data_validation_range(sheet_, head_ + 1, column(c), last_row(), column(c), &rule);
  }

  double height_of(const FormRow& row) const {
    std::size_t most = 1;
    for (std::size_t c = 0; c < form_.columns.size(); ++c) {
      const auto* text = std::get_if<std::string>(&row.cells[c]);
      if (text == nullptr || text->empty() || form_.columns[c].hidden) continue;
      most = std::max(most, wrap(printable(*text), std::max(form_.columns[c].width * 23 / 20, 1)).size());
    }
    return std::min(static_cast<double>(most) * line_height, max_row_height);
  }

  void put_cell(const FormRow& row, lxw_row_t at, std::size_t c) {
    const document::GridCell& cell = row.cells[c];
    const Entry entry = form_.columns[c].entry;
    if (const auto* day = std::get_if<Day>(&cell)) {
      lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
      worksheet_write_datetime(sheet_, at, column(c), &date, formats_.cell(entry, true, row.open[c]));
    } else if (const auto* number = std::get_if<document::GridNumber>(&cell)) {
      worksheet_write_number(sheet_, at, column(c), std::strtod(number->value.str().c_str(), nullptr),
                             formats_.cell(entry, false, row.open[c]));
    } else if (const auto& text = std::get<std::string>(cell); text.empty()) {
      worksheet_write_blank(sheet_, at, column(c), formats_.cell(entry, false, row.open[c]));
    } else {
      worksheet_write_string(sheet_, at, column(c), cell_string(text).c_str(),
                             formats_.cell(entry, false, row.open[c]));
    }
  }

  void set_up_page() {
    const auto last = column(form_.columns.empty() ? 0 : form_.columns.size() - 1);
    worksheet_freeze_panes(sheet_, head_ + 1, 0);
    worksheet_autofilter(sheet_, head_, 0, last_row(), last);
    worksheet_repeat_rows(sheet_, head_, head_);
    worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.5, 0.5);
    worksheet_set_footer(sheet_, "&C&P/&N");
  }

  lxw_worksheet* sheet_;
  Formats formats_;
  const FormSheet& form_;
  lxw_row_t head_;
};

}  // namespace

Result<std::string> form_sheet(const FormSheet& form, std::string_view sheet_name) {
  if (form.rows.size() > max_rows) return Error{ErrorCode::over_limit, "more than 1048000 rows in a sheet"};
  return workbook([&](lxw_workbook* book) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, std::string(sheet_name).c_str());
    if (sheet != nullptr) FormPrinter(book, sheet, form).print();
    return sheet != nullptr;
  });
}

}  // namespace sauro::writers
