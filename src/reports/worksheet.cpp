// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/worksheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/base/text.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

using document::Entry;
using document::FormColumn;

void number(JsonWriter& out, const char* name, std::int64_t value) {
  out.key(name);
  out.number(value);
}

/// The columns of the sheet, in their order. Their headings are known to the lexicon (worksheet_column). The key stands
/// between the mark and the title: whoever sorts from the one to the other sorts it along.
std::vector<FormColumn> columns() {
  return {{"STT", 7},
          {"Mã dòng (không sửa)", 26, Entry::none, true},
          {"Nội dung công việc", 44},
          {"Đơn vị, người thực hiện", 22},
          {"Hạn", 12},
          {"Tình trạng", 15},
          {"Đã ghi nhận", 15},
          {"Việc đã làm, kết quả", 40, Entry::text},
          {"Lũy kế số lượng", 10, Entry::number},
          {"Tỷ lệ (%)", 8, Entry::share},
          {"Đã xong", 9, Entry::choice, false, {"x"}},
          {"Ngày xong hoặc ngày cập nhật", 13, Entry::day},
          {"Số văn bản minh chứng", 18, Entry::text},
          {"Vướng mắc, khó khăn", 26, Entry::text}};
}

document::FormRow form_row(const WorksheetRow& row) {
  const ItemLine& line = row.line;
  std::string who = line.unit;
  if (!line.person.empty()) who += (who.empty() ? "" : "\n") + line.person;
  // "-" and "+" tell nobody which line is meant.
  const bool numbered =
      std::any_of(line.number.begin(), line.number.end(), [](char c) { return c >= '0' && c <= '9'; });
  const std::string mark = numbered ? line.number : line.id;
  const std::string empty;
  document::FormRow made;
  made.cells = {mark,
                row.key,
                row.title,
                row.first ? who : empty,
                line.due ? document::GridCell(*line.due) : document::GridCell(line.waits_for),
                row.first ? status_text(line) : empty,
                row.reached,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty};
  const bool counted = row.deliverable > 0, first = row.first;
  made.open = {false, false, false, false, false, false, false, first, counted, first && !counted,
               first, true,  first, first};
  return made;
}

std::string heading(const WorksheetForm& form) {
  return form.unit.empty() ? std::string("BẢNG CẬP NHẬT TIẾN ĐỘ") : "BẢNG CẬP NHẬT TIẾN ĐỘ – " + form.unit;
}

struct Words {
  const char *vi, *en;
};
constexpr auto outcome_words = std::to_array<Words>({{"không có gì mới", "nothing new"},
                                                     {"sẽ ghi", "would be recorded"},
                                                     {"đã ghi", "recorded"},
                                                     {"chưa ghi", "left out"},
                                                     {"đã thay đổi sau khi xuất", "changed since the export"},
                                                     {"bị từ chối", "refused"},
                                                     {"không tìm thấy việc", "no such item"},
                                                     {"cần chỉ rõ việc", "which item is not certain"},
                                                     {"trùng việc với dòng khác", "two rows of one item"}});
constexpr auto outcome_names = std::to_array<std::string_view>(
    {"nothing", "change", "imported", "left", "conflict", "refused", "unknown", "proposed", "twice"});
static_assert(outcome_words.size() == outcomes && outcome_names.size() == outcomes);

std::string field_words(const std::string& field) {
  constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({{"text", "kết quả"},
                                                                                       {"quantity", "lũy kế"},
                                                                                       {"percent", "tỷ lệ"},
                                                                                       {"done", "đã xong"},
                                                                                       {"document", "số văn bản"},
                                                                                       {"obstacle", "vướng mắc"},
                                                                                       {"day", "ngày"}});
  for (const auto& [name, words] : names)
    if (name == field) return std::string(words);
  return field;
}

std::array<int, outcomes> counts_of(const ReturnedSheet& sheet) {
  std::array<int, outcomes> counts{};
  for (const ReturnedRow& row : sheet.rows) ++counts.at(static_cast<std::size_t>(row.outcome));
  return counts;
}

void write_columns(JsonWriter& out, const worksheet::Layout& layout) {
  out.key("columns");
  out.begin_array();
  for (const worksheet::Column& column : layout.columns) {
    out.begin_flat_object();
    member(out, "column", document::column_name(column.at));
    member(out, "heading", column.heading);
    member(out, "role", name_of(column.role));
    member(out, "samples", column.samples);
    out.end_object();
  }
  out.end_array();
}

void write_row(JsonWriter& out, const ReturnedRow& row) {
  out.begin_flat_object();
  number(out, "row", row.row);
  member(out, "outcome", name_of(row.outcome));
  member_or_null(out, "item", row.item);
  number(out, "deliverable", row.deliverable);
  member(out, "mark", row.mark);
  member(out, "title", row.title);
  out.key("changes");
  out.begin_flat_array();
  for (const CellChange& one : row.changes) {
    out.begin_flat_object();
    member(out, "field", one.change.field);
    member_or_null(out, "cell", one.cell);
    member_or_null(out, "from", one.change.from);
    member(out, "to", one.change.to);
    member_or_null(out, "promised", one.change.promised);
    out.end_object();
  }
  out.end_array();
  out.key("since");
  out.begin_flat_array();
  for (const Since& one : row.since) {
    out.begin_flat_object();
    member(out, "moment", one.moment);
    member(out, "who", one.who);
    member(out, "vi", one.vi);
    member(out, "en", one.en);
    out.end_object();
  }
  out.end_array();
  out.key("problem");
  if (row.problem) {
    out.begin_flat_object();
    member(out, "id", row.problem->id);
    member(out, "vi", row.problem->vi);
    member(out, "en", row.problem->en);
    member_or_null(out, "cell", row.problem->cell);
    out.end_object();
  } else {
    out.null();
  }
  out.key("proposals");
  out.begin_flat_array();
  for (const Proposal& one : row.proposals) {
    out.begin_flat_object();
    member(out, "item", one.item);
    member(out, "mark", one.mark);
    member(out, "title", one.title);
    number(out, "likeness", one.likeness);
    out.end_object();
  }
  out.end_array();
  out.key("others");
  out.begin_flat_array();
  for (const int other : row.others) out.number(std::int64_t{other});
  out.end_array();
  out.end_object();
}

/// Columns that hold something of which nothing is taken: "G (Ghi chú)". Those of the program's own sheet are known.
std::string unused_columns(const ReturnedSheet& sheet) {
  const auto own = sheet.keyed ? columns() : std::vector<FormColumn>();
  std::string unused;
  for (const worksheet::Column& column : sheet.layout.columns) {
    const auto same = [&](const FormColumn& one) { return one.title == column.heading; };
    if (column.role != worksheet::Role::none || column.samples.empty() || std::any_of(own.begin(), own.end(), same))
      continue;
    unused += fmt::format("{}{} ({})", unused.empty() ? "" : ", ", document::column_name(column.at), column.heading);
  }
  return unused;
}

std::string shortened(const std::string& text) {
  constexpr std::size_t most = 200;
  const auto end = byte_of(text, most);
  return end < text.size() ? text.substr(0, end) + "…" : text;
}

/// What is to be known of a row, for people.
std::string details(const ReturnedRow& row) {
  std::string text;
  const auto add = [&](const std::string& words) { text.append(text.empty() ? "" : "\n").append(words); };
  if (row.problem) add(row.problem->cell.empty() ? row.problem->vi : row.problem->cell + ": " + row.problem->vi);
  for (const CellChange& one : row.changes) {
    if (one.change.field == "done")
      add("báo đã xong");
    else
      add(field_words(one.change.field) + ": " + (one.change.from.empty() ? "" : one.change.from + " → ") +
          shortened(one.change.to) +
          (one.change.promised.empty() ? "" : " (vượt số được giao " + one.change.promised + ")"));
  }
  for (const Since& one : row.since) add("sau khi xuất: " + one.vi + " (" + one.who + ")");
  for (const Proposal& one : row.proposals)
    add(fmt::format("có thể là {}: {} ({}%)", one.item, one.title, one.likeness));
  for (const int other : row.others) add(fmt::format("xem dòng {}", other));
  return text;
}

}  // namespace

std::string_view name_of(Outcome outcome) { return outcome_names.at(static_cast<std::size_t>(outcome)); }

Answer worksheet_form(const WorksheetForm& form) {
  Answer answer;
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.sheet/1");
  member(out, "as_of", std::optional(form.as_of));
  member(out, "plan", form.plan);
  member_or_null(out, "unit", form.unit);
  number(out, "fact", form.fact);
  out.key("rows");
  out.begin_array();
  for (const WorksheetRow& row : form.rows) {
    out.begin_flat_object();
    member(out, "item", row.line.id);
    number(out, "deliverable", row.deliverable);
    member(out, "mark", row.line.number);
    member(out, "title", row.title);
    member(out, "unit", row.line.unit);
    member(out, "due", row.line.due);
    member(out, "status", name_of(row.line.status));
    member(out, "reached", row.reached);
    member(out, "key", row.key);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  answer.json = out.take() + "\n";
  auto sheet = std::make_shared<document::FormSheet>();
  sheet->title = heading(form);
  sheet->guide = {
      fmt::format("{} – số liệu đến hết ngày {}. Chỉ điền ô màu vàng; không có gì mới thì để trống. Được sắp xếp, lọc, "
                  "chèn, xóa dòng; không sửa nội dung công việc.",
                  form.title, document::day_text(form.as_of)),
      "“Lũy kế” là tổng số đã làm được từ đầu năm đến nay. Đã xong thì chọn x, ghi ngày xong và số văn bản minh chứng. "
      "Xong, gửi lại tệp này cho văn phòng.",
      "Fill in the yellow cells only; leave empty what is not new. “Lũy kế” is the total so far. Sorting and inserting "
      "rows does no harm."};
  sheet->columns = columns();
  document::Grid grid;
  grid.columns = {{"Mã", 9, 9, 0},    {"Nội dung", 44, 20, 0},   {"Đơn vị", 22, 12, 1},
                  {"Hạn", 10, 10, 0}, {"Tình trạng", 16, 10, 0}, {"Đã ghi nhận", 14, 8, 2}};
  for (const WorksheetRow& row : form.rows) {
    sheet->rows.push_back(form_row(row));
    grid.rows.push_back({{row.line.id, row.title, row.line.unit,
                          row.line.due ? document::GridCell(*row.line.due) : document::GridCell(row.line.waits_for),
                          status_text(row.line), row.reached}});
  }
  answer.tables.push_back({sheet->title, std::move(grid)});
  if (form.rows.empty()) {
    answer.tables.clear();
    answer.nothing = "Không có việc nào đang mở. / There is no open work.\n";
  }
  answer.form = std::move(sheet);
  return answer;
}

Answer returned_sheet(const ReturnedSheet& sheet) {
  Answer answer;
  const auto counts = counts_of(sheet);
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", sheet.written ? "sauro.sheet-import/1" : "sauro.sheet-preview/1");
  member(out, "file", sheet.file);
  member(out, "sheets", sheet.sheets);
  member(out, "sheet", sheet.sheets.at(sheet.layout.sheet));
  number(out, "head", sheet.layout.head + 1);
  member(out, "keyed", sheet.keyed);
  number(out, "fact", sheet.fact);
  if (sheet.written) {
    member(out, "stopped", sheet.stopped);
    number(out, "recorded", sheet.recorded);
  }
  write_columns(out, sheet.layout);
  out.key("counts");
  out.begin_flat_object();
  for (std::size_t i = 0; i < counts.size(); ++i) number(out, std::string(outcome_names.at(i)).c_str(), counts.at(i));
  out.end_object();
  out.key("rows");
  out.begin_array();
  for (const ReturnedRow& row : sheet.rows) write_row(out, row);
  out.end_array();
  out.end_object();
  answer.json = out.take() + "\n";

  std::string columns;
  for (const worksheet::Column& column : sheet.layout.columns)
    if (column.role != worksheet::Role::none)
      columns += fmt::format("{}{}={} ({})", columns.empty() ? "" : ", ", name_of(column.role),
                             document::column_name(column.at), column.heading);
  answer.fields = {{"Bảng / sheet", sheet.sheets.at(sheet.layout.sheet)}, {"Cột / columns", columns}};
  if (const std::string unused = unused_columns(sheet); !unused.empty())
    answer.fields.push_back(
        {"Cột không đọc / left out", unused + "; đọc: --map text=CỘT / to read one: --map text=COLUMN"});
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts.at(i) > 0)
      answer.fields.push_back(
          {fmt::format("{} / {}", outcome_words.at(i).vi, outcome_words.at(i).en), std::to_string(counts.at(i))});
  document::Grid grid;
  grid.columns = {
      {"Dòng", 6, 5, 0}, {"Mã", 9, 9, 0}, {"Nội dung", 34, 16, 1}, {"Kết quả", 16, 10, 0}, {"Chi tiết", 54, 20, 0}};
  for (const ReturnedRow& row : sheet.rows) {
    if (row.outcome == Outcome::nothing) continue;
    grid.rows.push_back({{std::to_string(row.row), row.item, row.title,
                          std::string(outcome_words.at(static_cast<std::size_t>(row.outcome)).vi), details(row)}});
  }
  if (!grid.rows.empty()) answer.tables.push_back({{}, std::move(grid)});
  const auto uncertain = [](const ReturnedRow& row) {
    return row.outcome == Outcome::unknown || row.outcome == Outcome::proposed;
  };
  if (const auto row = std::find_if(sheet.rows.begin(), sheet.rows.end(), uncertain); row != sheet.rows.end())
    answer.notes.push_back(
        {fmt::format("Chỉ rõ dòng nào là việc nào: --match {0}=MÃ_VIỆC / Say which item a row is about: --match "
                     "{0}=ITEM",
                     row->row),
         {}});
  if (sheet.stopped)
    answer.notes.push_back(
        {"Đã dừng giữa chừng: các dòng “đã ghi” là trọn vẹn; nhập lại tệp này để ghi nốt. / Stopped half way: the rows "
         "recorded are whole; import the file again for the rest.",
         {},
         document::Tone::warning});
  return answer;
}

}  // namespace sauro::reports
