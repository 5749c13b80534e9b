// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/document_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/text.h"
#include "reports/sentences.h"

namespace sauro::reports {
namespace {

using document::Align;
using document::OfficialCell;
using document::OfficialTable;
using tracking::Status;

OfficialCell cell(std::string_view text, Align align = Align::left, bool bold = false) {
  OfficialCell made;
  made.align = align;
  made.bold = bold;
  for (const std::string_view line : split_lines(text))
    if (!line.empty()) made.lines.push_back({{std::string(line)}});
  return made;
}

OfficialCell number(std::int64_t value, bool bold = false) {
  return cell(Decimal::of(value).str(NumberFormat::vietnamese), Align::right, bold);
}

/// Column titles and their widths.
OfficialTable begin(const std::vector<std::pair<const char*, double>>& columns) {
  OfficialTable table;
  table.rows.emplace_back();
  for (const auto& [title, width] : columns) {
    table.widths.push_back(width);
    table.rows.back().push_back(cell(title, Align::center, true));
  }
  return table;
}

std::string short_day(const std::optional<Day>& day) { return day ? document::short_date(*day) : std::string(); }

std::string result_of(const ItemLine& line) {
  if (!line.counted.empty()) return line.counted;
  return line.percent ? std::to_string(*line.percent) + " %" : std::string();
}

std::string note_of(const ItemLine& line) {
  std::vector<std::string> notes;
  if (line.done_day) notes.push_back("Xong " + short_day(line.done_day));
  if (line.days_late > 0) notes.push_back(fmt::format("Chậm {} ngày", line.days_late));
  if (line.never_updated) notes.emplace_back(never_updated_note);
  if (line.blocked) notes.emplace_back("Có vướng mắc");
  if (line.extended) notes.push_back("Hạn ban đầu " + short_day(line.first_due));
  if (line.outside) notes.emplace_back("Ngoài kế hoạch");
  std::string text;
  for (const std::string& note : notes) text += (text.empty() ? "" : "; ") + note;
  return text;
}

}  // namespace

OfficialTable counts_table(const std::string& first, const std::vector<NamedCounts>& rows,
                           const tracking::Counts& all) {
  OfficialTable table = begin({{"TT", 1.2},
                               {first.c_str(), 6},
                               {"Tổng số", 1.7},
                               {"Xong đúng hạn", 1.8},
                               {"Xong chậm", 1.7},
                               {"Còn trong hạn", 1.8},
                               {"Còn quá hạn", 1.8},
                               {"Tỷ lệ hoàn thành", 3.2}});
  int order = 0;
  const auto add = [&](const std::string& name, const tracking::Counts& counts, bool last) {
    table.rows.push_back({cell(last ? "" : std::to_string(++order), Align::center), cell(name, Align::left, last),
                          number(counts.all(), last), number(counts.of(Status::done_on_time), last),
                          number(counts.of(Status::done_late), last), number(counts.in_time(), last),
                          number(counts.of(Status::open_overdue), last),
                          cell(ratio_text(counts.done(), counts.all()), Align::center, last)});
  };
  for (const NamedCounts& row : rows) add(row.name.empty() ? "Chưa rõ đơn vị" : row.name, row.counts, false);
  add("Cộng", all, true);
  return table;
}

OfficialTable tasks_table(const std::vector<ItemLine>& lines) {
  OfficialTable table = begin({{"TT", 1},
                               {"Nhiệm vụ", 7.5},
                               {"Đơn vị chủ trì", 4},
                               {"Thời hạn", 2.7},
                               {"Tình trạng", 4},
                               {"Kết quả", 3},
                               {"Ghi chú", 3}});
  int order = 0;
  for (const ItemLine& line : lines) {
    const std::string due = line.due ? short_day(line.due) : line.waits_for;
    table.rows.push_back({cell(std::to_string(++order), Align::center), cell(line.title),
                          cell(line.unit.empty() ? line.person : line.unit), cell(due, Align::center),
                          cell(official_status(line.status)), cell(result_of(line), Align::center),
                          cell(note_of(line))});
  }
  return table;
}

OfficialTable plan_table(const std::vector<PlannedLine>& lines) {
  const auto any = [&](std::string PlannedLine::*member) {
    return std::any_of(lines.begin(), lines.end(), [&](const PlannedLine& line) { return !(line.*member).empty(); });
  };
  struct Column {
    const char* title;
    double width;
    std::string PlannedLine::*member;
    bool wanted;
    Align align = Align::left;
  };
  const std::vector<Column> columns = {
      {"TT", 1.3, &PlannedLine::number, true, Align::center},
      {"Nội dung nhiệm vụ", 9, &PlannedLine::title, true},
      {"Chủ trì", 3.6, &PlannedLine::lead, true},
      {"Đơn vị thực hiện", 3.6, &PlannedLine::performing, any(&PlannedLine::performing)},
      {"Phối hợp", 3.6, &PlannedLine::cooperating, any(&PlannedLine::cooperating)},
      {"Thời gian thực hiện", 3.2, &PlannedLine::time, true, Align::center},
      {"Sản phẩm", 4, &PlannedLine::products, true}};
  OfficialTable table;
  table.rows.emplace_back();
  for (const Column& column : columns)
    if (column.wanted) {
      table.widths.push_back(column.width);
      table.rows.back().push_back(cell(column.title, Align::center, true));
    }
  for (const PlannedLine& line : lines) {
    auto& row = table.rows.emplace_back();
    if (line.kind == plan::ItemKind::group) {
      row = {cell(line.number, Align::center, true), cell(line.title, Align::left, true)};
      row.back().columns = static_cast<int>(table.widths.size()) - 1;
      continue;
    }
    for (const Column& column : columns)
      if (column.wanted) row.push_back(cell(line.*column.member, column.align));
  }
  return table;
}

OfficialTable obstacles_table(const std::vector<ObstacleLine>& obstacles) {
  OfficialTable table =
      begin({{"TT", 1}, {"Nhiệm vụ", 6}, {"Đơn vị chủ trì", 4}, {"Khó khăn, vướng mắc", 6}, {"Đề xuất", 6}});
  int order = 0;
  for (const ObstacleLine& one : obstacles)
    table.rows.push_back({cell(std::to_string(++order), Align::center), cell(one.title), cell(one.unit), cell(one.text),
                          cell(one.proposal)});
  return table;
}

OfficialTable official_table(const document::Grid& grid) {
  OfficialTable table;
  table.rows.emplace_back();
  for (const document::GridColumn& column : grid.columns) {
    table.widths.push_back(column.width);
    table.rows.back().push_back(cell(column.title, Align::center, true));
  }
  for (const document::GridRow& row : grid.rows) {
    auto& cells = table.rows.emplace_back();
    for (const document::GridCell& one : row.cells)
      cells.push_back(cell(document::text_of(one, NumberFormat::vietnamese),
                           std::holds_alternative<std::string>(one) ? Align::left : Align::right));
  }
  return table;
}

}  // namespace sauro::reports
