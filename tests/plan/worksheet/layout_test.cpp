// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/layout.h"

#include <gtest/gtest.h>

namespace sauro::worksheet {
namespace {

using Lines = std::vector<std::vector<std::string>>;

document::Sheet sheet_of(const Lines& lines, const char* name = "Theo dõi") {
  document::Sheet sheet{name, false, {}};
  for (std::size_t row = 0; row < lines.size(); ++row)
    for (std::size_t column = 0; column < lines[row].size(); ++column)
      if (!lines[row][column].empty())
        sheet.cells.push_back({static_cast<int>(row), static_cast<int>(column), lines[row][column]});
  return sheet;
}

/// "mark task text": the roles by column, "-" for none.
std::string roles_text(const Layout& layout) {
  std::string text;
  for (const Column& column : layout.columns)
    text.append(text.empty() ? "" : " ").append(column.role == Role::none ? "-" : name_of(column.role));
  return text;
}

TEST(Layout, IsFoundBelowTitlesByItsHeadings) {
  const auto layout =
      layout_of({sheet_of({{"SỞ MỘT"},
                           {"BẢNG THEO DÕI NHIỆM VỤ NĂM 2025"},
                           {},
                           {"STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện",
                            "Ngày hoàn thành", "% hoàn thành", "Số văn bản", "Khó khăn, vướng mắc", "Màu"},
                           {"1", "Tổ chức hội nghị", "Phòng A", "30/6", "Đã họp"}})});
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->head, 3);
  EXPECT_EQ(roles_text(*layout), "mark task unit deadline text finished share document obstacle -");
  EXPECT_EQ(layout->columns[1].samples, std::vector<std::string>{"Tổ chức hội nghị"});
}

TEST(Layout, TakesHeadingsThatGoOnBeforeNothing) {
  const auto layout = layout_of({sheet_of({{"TT", "NHIỆM VỤ ĐƯỢC GIAO (theo QĐ 12)", "Kết quả dự kiến",
                                            "Kết quả thực hiện đến hết tháng 6", "Đơn vị tính"}})});
  ASSERT_TRUE(layout);
  EXPECT_EQ(roles_text(*layout), "mark task - text -");
}

TEST(Layout, TellsAShareFromWordsByTheCells) {
  const auto shares = layout_of({sheet_of({{"Công việc", "Tiến độ"}, {"A", "50%"}, {"B", "70"}, {"C", "xong"}})});
  const auto words = layout_of({sheet_of({{"Công việc", "Tiến độ"}, {"A", "đang trình"}, {"B", "70"}, {"C", "xong"}})});
  EXPECT_EQ(roles_text(*shares), "task share");
  EXPECT_EQ(roles_text(*words), "task text");
}

/// "85%" among words is a share all the same, and words among shares are words.
TEST(Layout, TakesEachCellOfProgressForWhatItIs) {
  const auto sheet = sheet_of({{"Công việc", "Tiến độ"}, {"A", "đang trình"}, {"B", "đang họp"}, {"C", "85%"}});
  const auto rows = rows_of(sheet, *layout_of({sheet}));
  EXPECT_EQ(rows.at(0).text(Role::text), "đang trình");
  EXPECT_EQ(rows.at(2).text(Role::share), "85%");
  EXPECT_EQ(rows.at(2).text(Role::text), "");
  const auto shares = sheet_of({{"Công việc", "Tiến độ"}, {"A", "50%"}, {"B", "70"}, {"C", "chờ ký"}});
  EXPECT_EQ(rows_of(shares, *layout_of({shares})).at(2).text(Role::text), "chờ ký");
  // Also where somebody has said again what was guessed.
  EXPECT_EQ(rows_of(sheet, *layout_of({sheet}, {{}, {}, {{1, Role::text}}})).at(2).text(Role::share), "85%");
}

/// A column of results is one of words whatever stands before it; what progress says in words is not lost beside it.
TEST(Layout, LeavesWordsToTheColumnThatHoldsNothingElse) {
  const auto sheet = sheet_of({{"Công việc", "Tiến độ", "Kết quả đến nay", "SL thực hiện", "Ghi chú"},
                               {"A", "đang trình", "Đã họp", "3", "gấp"},
                               {"B", "85%", "", "", ""}});
  const auto layout = layout_of({sheet});
  EXPECT_EQ(roles_text(*layout), "task share text total -");
  const auto rows = rows_of(sheet, *layout);
  EXPECT_EQ(rows.at(0).text(Role::text), "đang trình; Đã họp");
  EXPECT_EQ(rows.at(1).text(Role::share), "85%");
}

TEST(Layout, PutsTheProgramsOwnHeadingsFirst) {
  const auto layout =
      layout_of({sheet_of({{"STT", "Mã dòng (không sửa)", "Nội dung công việc", "Tình trạng", "Đã xong"}})});
  ASSERT_TRUE(layout);
  EXPECT_EQ(roles_text(*layout), "mark key task - done");
}

TEST(Layout, JoinsHeadingsOfTwoRows) {
  const auto layout = layout_of({sheet_of({{"STT", "Công việc", "Tình hình", ""},
                                           {"", "", "Kết quả thực hiện", "Vướng mắc"},
                                           {"1", "Tổ chức hội nghị", "Đã họp", "Thiếu kinh phí"}})});
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->head, 1);
  EXPECT_EQ(roles_text(*layout), "mark task text obstacle");
}

TEST(Layout, IsOfTheSheetThatKnowsMost) {
  const std::vector<document::Sheet> sheets = {
      sheet_of({{"Ghi chú", "Nội dung"}}, "Bìa"),
      sheet_of({{"STT", "Công việc", "Kết quả"}, {"1", "Họp", "xong"}}, "Theo dõi")};
  EXPECT_EQ(layout_of(sheets)->sheet, 1u);
  EXPECT_EQ(layout_of(sheets, {"Bìa", {}, {}})->sheet, 0u);
  EXPECT_FALSE(layout_of(sheets, {"Không có", {}, {}}));
}

TEST(Layout, DoesWhatIsTold) {
  const auto sheet = sheet_of({{"Một", "Hai", "Kết quả"}, {"Họp", "đã họp", "tốt"}});
  EXPECT_FALSE(layout_of({sheet}));  // no column of work
  const auto told = layout_of({sheet}, {{}, 0, {{0, Role::task}, {1, Role::text}}});
  ASSERT_TRUE(told);
  EXPECT_EQ(roles_text(*told), "task text -");  // no role twice: the told one stands
  const auto rows = rows_of(sheet, *told);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].text(Role::task), "Họp");
  EXPECT_EQ(rows[0].text(Role::text), "đã họp");
  EXPECT_EQ(rows[0].at, 1);
}

TEST(Done, IsToldByWords) {
  for (const char* yes : {"x", "X", "Đã hoàn thành", "hoàn thành đúng hạn", "Đã hoàn thành ngày 3/5"})
    EXPECT_EQ(says_done(yes), true) << yes;
  for (const char* no : {"chưa", "Đang thực hiện", "chưa hoàn thành", "Quá hạn"}) EXPECT_EQ(says_done(no), false) << no;
  EXPECT_EQ(says_done("nhờ phòng B"), std::nullopt);
}

}  // namespace
}  // namespace sauro::worksheet
