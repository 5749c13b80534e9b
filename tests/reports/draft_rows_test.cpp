// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/draft_rows.h"

#include <gtest/gtest.h>

#include "plan/model/example_draft.h"
#include "reports/draft_summary.h"

namespace sauro::reports {
namespace {

using document::Grid;
using document::GridCell;
using plan::example_draft;

std::size_t column(const Grid& grid, std::string_view title) {
  for (std::size_t c = 0; c < grid.columns.size(); ++c)
    if (grid.columns[c].title == title) return c;
  ADD_FAILURE() << "no column " << title;
  return 0;
}

std::string shown(const Grid& grid, std::size_t row, std::string_view title) {
  return text_of(grid.rows.at(row).cells.at(column(grid, title)), NumberFormat::vietnamese);
}

plan::Draft with_schedule(plan::Schedule schedule) {
  plan::Draft draft;
  draft.items.push_back(plan::example_item("i1", "", plan::ItemKind::task, "1", "Sửa cầu ao"));
  draft.items.back().schedule = std::move(schedule);
  return draft;
}

}  // namespace

TEST(DraftSheet, HasTheFixedColumnsAndARowForEachItem) {
  const Grid grid = draft_sheet(example_draft());
  std::vector<std::string> titles;
  for (const auto& one : grid.columns) titles.push_back(one.title);
  EXPECT_EQ(titles, (std::vector<std::string>{"STT", "Nhiệm vụ", "Nội dung", "Bắt đầu", "Kết thúc", "Sản phẩm",
                                              "Số lượng", "Đơn vị tính", "Chủ trì", "Thực hiện", "Phối hợp", "Nguồn"}));
  ASSERT_EQ(grid.rows.size(), 4u);
  for (const auto& row : grid.rows) EXPECT_EQ(row.cells.size(), titles.size());
}

TEST(DraftSheet, PutsStepsUnderContentAndAllElseUnderTask) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(shown(grid, 1, "Nhiệm vụ"), "Sửa cầu ao");
  EXPECT_EQ(shown(grid, 1, "Nội dung"), "");
  EXPECT_EQ(shown(grid, 2, "Nhiệm vụ"), "");
  EXPECT_EQ(shown(grid, 2, "Nội dung"), "Thay ván");
  EXPECT_EQ(shown(grid, 3, "Nhiệm vụ"), "Vườn sạch");
}

TEST(DraftSheet, ShowsDepthAndBands) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(grid.rows[0].depth, 0);
  EXPECT_EQ(grid.rows[1].depth, 1);
  EXPECT_EQ(grid.rows[2].depth, 2);
  EXPECT_EQ(grid.rows[3].depth, 0);
  EXPECT_TRUE(grid.rows[0].band);
  EXPECT_FALSE(grid.rows[1].band);
}

TEST(DraftSheet, KeepsDaysAndSingleNumbersAsValues) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(grid.rows[1].cells[column(grid, "Kết thúc")], GridCell(*Day::make(2031, 6, 30)));
  EXPECT_EQ(grid.rows[2].cells[column(grid, "Số lượng")], GridCell(document::GridNumber{Decimal::of(6750, 2), ""}));
}

TEST(DraftSheet, JoinsProductsInOrder) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(shown(grid, 1, "Sản phẩm"), "Ít nhất 2 cầu; Biên bản");
  EXPECT_EQ(shown(grid, 1, "Số lượng"), "≥ 2; –");
  EXPECT_EQ(shown(grid, 1, "Đơn vị tính"), "cầu; –");
}

TEST(DraftSheet, ShowsWhoAndWhere) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(shown(grid, 1, "Chủ trì"), "Tổ Vườn");
  EXPECT_EQ(shown(grid, 1, "Thực hiện"), "");
  EXPECT_EQ(shown(grid, 1, "Phối hợp"), "Tổ Bếp; Ban Giám sát (theo dõi)");
  EXPECT_EQ(shown(grid, 1, "Nguồn"), "Thân, đoạn 25; PL bảng 3, hàng 4");
}

TEST(DraftSheet, ShowsTheWordingWhereThereIsNoDay) {
  const Grid grid = draft_sheet(example_draft());
  EXPECT_EQ(shown(grid, 2, "Bắt đầu"), "");
  EXPECT_EQ(shown(grid, 2, "Kết thúc"), "mỗi năm 02 lần");
}

TEST(DraftSheet, ShowsTheWordingOfAnEventBesideItsLastDay) {
  plan::Schedule schedule;
  schedule.text = "sau khi nước rút, xong trước tết";
  schedule.kind = plan::ScheduleKind::event;
  schedule.end = *Day::make(2031, 1, 20);
  const Grid grid = draft_sheet(with_schedule(schedule));
  EXPECT_EQ(shown(grid, 0, "Bắt đầu"), schedule.text);
  EXPECT_EQ(shown(grid, 0, "Kết thúc"), "20/01/2031");
}

TEST(DraftSheet, LeavesTheEndOpenWhereOnlyTheStartIsKnown) {
  plan::Schedule schedule;
  schedule.text = "từ ngày 05/02/2031";
  schedule.kind = plan::ScheduleKind::open;
  schedule.start = *Day::make(2031, 2, 5);
  const Grid grid = draft_sheet(with_schedule(schedule));
  EXPECT_EQ(shown(grid, 0, "Bắt đầu"), "05/02/2031");
  EXPECT_EQ(shown(grid, 0, "Kết thúc"), "");
}

TEST(DraftTable, WritesResponsibilityOnceAndThenDitto) {
  plan::Draft draft = example_draft();
  draft.items[2].assignments = draft.items[1].assignments;
  const Grid grid = draft_table(draft);
  EXPECT_EQ(shown(grid, 1, "Phân công"), "chủ trì: Tổ Vườn\nphối hợp: Tổ Bếp\ntheo dõi: Ban Giám sát");
  EXPECT_EQ(shown(grid, 2, "Phân công"), "″");
  EXPECT_EQ(shown(grid, 3, "Phân công"), "");
}

TEST(DraftTable, ShowsBothDaysOfAPeriod) {
  EXPECT_EQ(shown(draft_table(example_draft()), 1, "Thời gian"), "từ 01/04/2031\nđến 30/06/2031");
}

TEST(PlaceText, NamesTableAndRowOrParagraph) {
  plan::Place place = plan::body_paragraph(25);
  EXPECT_EQ(place_text(place), "Thân, đoạn 25");
  place.part = plan::Part::assignment;
  EXPECT_EQ(place_text(place), "Phân công, đoạn 25");
  EXPECT_EQ(place_text(plan::appendix_row(3, 4)), "PL bảng 3, hàng 4");
}

TEST(HeadFields, ShowBlankNumberDateAndTotals) {
  std::string all;
  for (const auto& field : head_fields(example_draft(), {"vườn.docx", "", document::SourceKind::docx, 4}))
    all += field.label + ": " + field.value + "\n";
  EXPECT_EQ(all,
            "Cơ quan: UBND HUYỆN MẪU – PHÒNG MẪU\nSố, ký hiệu: …/KH-PM (chưa điền số)\nNgày: 03/2031\nLoại: KẾ HOẠCH "
            "(dự thảo)\n"
            "Năm: 2031 (từ 01/01/2031 đến 31/12/2031)\nTệp: vườn.docx (docx, 4 trang)\n"
            "Gồm: 1 nhiệm vụ (1 có thời hạn); 1 nội dung công việc (0 có thời hạn); 1 mục tiêu (0 có thời hạn)\n");
}

TEST(FindingNotes, StandBySeverityThenRule) {
  plan::Draft draft = example_draft();
  plan::Finding finding = draft.findings[0];
  finding.severity = plan::Severity::info;
  draft.findings.insert(draft.findings.begin(), finding);
  finding.severity = plan::Severity::error;
  finding.rule = "work.vague";
  draft.findings.push_back(finding);
  draft.findings.push_back(draft.findings[1]);
  const auto groups = finding_notes(draft);
  ASSERT_EQ(groups.size(), 3u);
  EXPECT_EQ(groups[0].title, "Lỗi / errors · time.missing (2)");
  EXPECT_EQ(groups[1].title, "Lỗi / errors · work.vague (1)");
  EXPECT_EQ(groups[2].title, "Lưu ý / notes · time.missing (1)");
  EXPECT_EQ(groups[0].notes[0].text, "chưa có thời hạn [Thân, đoạn 30]");
  EXPECT_EQ(groups[0].notes[0].details, (std::vector<std::string>{"no deadline", "Cách sửa: ghi thời hạn"}));
}

}  // namespace sauro::reports
