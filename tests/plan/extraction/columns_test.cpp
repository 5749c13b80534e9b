// SPDX-License-Identifier: AGPL-3.0-or-later
// What the columns of a table hold.
#include "plan/extraction/columns.h"

#include <gtest/gtest.h>

#include "plan/extraction/column_headings.h"
#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::Cells;
using fixture::table_of;

struct ReadTable {
  std::optional<Columns> columns;
  Reading reading;
};

ReadTable read_table(const std::vector<Cells>& rows) {
  ReadTable result;
  result.reading.year = 2025;
  const document::Table table = table_of(rows);
  result.columns = columns_of(table, grid_of(table), 1, plan::Part::appendix, result.reading);
  return result;
}

/// Roles of the columns, '|' between; "none" for a table without tasks.
std::string roles(const std::vector<Cells>& rows) {
  const auto result = read_table(rows);
  if (!result.columns) return "none";
  std::string text;
  for (const Column& column : result.columns->columns) text += (text.empty() ? "" : "|") + column.role;
  return text;
}

const Cells row1 = {"1", "Sửa chữa trạm bơm Đồng Lạc", "Tháng 4/2025", "01 báo cáo", "Phòng Kinh tế"};
const Cells row2 = {"2", "Nạo vét kênh tiêu nội đồng", "Quý III/2025", "02 kế hoạch", "Phòng Tư pháp"};

TEST(RoleOfColumnHeading, KnowsTheWordsOfHeadings) {
  struct Case {
    std::string heading, role;
  };
  for (const Case& c : std::vector<Case>{{"STT", "number"},
                                         {"TT", "number"},
                                         {"Nội dung công việc", "task"},
                                         {"NHIỆM VỤ", "task"},
                                         {"Tên nhiệm vụ", "task"},
                                         {"Nội dung, giải pháp", "content"},
                                         {"Thời gian thực hiện", "time"},
                                         {"Tiến độ", "time"},
                                         {"Thời gian hoàn thành", "deadline"},
                                         {"Thời hạn", "deadline"},
                                         {"Ngày bắt đầu", "start"},
                                         {"Sản phẩm/Kết quả", "product"},
                                         {"Kết quả,\nsản phẩm", "product"},
                                         {"Số lượng", "quantity"},
                                         {"ĐVT", "quantity_unit"},
                                         {"Đơn vị tính", "quantity_unit"},
                                         {"Đơn vị chủ trì", "lead"},
                                         {"Cơ quan thực hiện chính", "lead"},
                                         {"Đơn vị thực hiện", "performing"},
                                         {"Người phụ trách", "performing"},
                                         {"Đơn vị phối hợp", "cooperating"},
                                         {"Theo dõi, đôn đốc", "monitoring"},
                                         {"Lãnh đạo chỉ đạo", "supervising"},
                                         {"Cấp phê duyệt", "approving"},
                                         {"Địa điểm", "location"},
                                         {"Dự toán", "budget"},
                                         {"Ghi chú", "notes"},
                                         {"Thời gian thực hiện (Năm 2026)", "time"},
                                         {"Đơn vị chủ trì:", "lead"}})
    EXPECT_EQ(role_of_column_heading(c.heading), c.role) << c.heading;
}

TEST(RoleOfColumnHeading, KnowsNoRoleForOtherWords) {
  for (const std::string heading : {"", "Chủ trì: Phòng Nội vụ", "Xã", "Mã số", "Diện tích (ha)"})
    EXPECT_EQ(role_of_column_heading(heading), "") << heading;
}

TEST(ColumnsOf, ReadsHeadingsInAnyOrder) {
  EXPECT_EQ(roles({{"TT", "Nội dung công việc", "Thời gian thực hiện", "Sản phẩm", "Đơn vị thực hiện"}, row1, row2}),
            "number|task|time|product|performing");
  EXPECT_EQ(roles({{"Thời hạn", "Đơn vị chủ trì", "Tên nhiệm vụ", "Kết quả"},
                   {"30/6/2025", "Phòng Kinh tế", "Sửa chữa trạm bơm Đồng Lạc", "01 báo cáo"}}),
            "deadline|lead|task|product");
}

TEST(ColumnsOf, ReadsHeadingsOfTwoLines) {
  const auto result =
      read_table({{"STT", "Nhiệm vụ", "Thời gian", "<", "Phân công", "<"},
                  {"^", "^", "Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"},
                  {"1", "Sửa chữa trạm bơm", "01/3/2025", "30/6/2025", "Phòng Kinh tế", "Phòng Tư pháp"}});
  ASSERT_TRUE(result.columns.has_value());
  EXPECT_EQ(result.columns->first_row, 2u);
  EXPECT_EQ(result.columns->columns[2].role, "start");
  EXPECT_EQ(result.columns->columns[3].role, "deadline");
  EXPECT_EQ(result.columns->columns[4].role, "lead");
  EXPECT_EQ(result.columns->columns[5].role, "cooperating");
}

TEST(ColumnsOf, TakesNoRowOfWorkForASecondLineOfHeadings) {
  EXPECT_EQ(read_table({{"TT", "Công việc", "Thời gian"}, {"1", "Việc làm đường", "Tháng 3/2025"}}).columns->first_row,
            1u);
}

TEST(ColumnsOf, TakesNoNumberedRowForHeadings) {
  EXPECT_EQ(read_table({{"1", "Việc làm đường", "Tháng 3/2025", "Đơn vị chủ trì: Phòng Kinh tế"},
                        {"2", "Việc đào giếng", "Tháng 4/2025", "Đơn vị chủ trì: Phòng Nội vụ"}})
                .columns->first_row,
            0u);
}

TEST(ColumnsOf, TakesTheYearOfAHeading) {
  const auto result =
      read_table({{"TT", "Nhiệm vụ", "Thời gian thực hiện (Năm 2026)"}, {"1", "Sửa chữa trạm bơm", "Tháng 4"}});
  ASSERT_TRUE(result.columns.has_value());
  EXPECT_EQ(result.columns->year, 2026);
}

TEST(ColumnsOf, SkipsATitleRowAboveTheHeadings) {
  const auto result = read_table({{"DANH MỤC CÔNG VIỆC NĂM 2025", "<", "<"},
                                  {"TT", "Công việc", "Thời gian"},
                                  {"1", "Sửa chữa trạm bơm", "Tháng 4"}});
  ASSERT_TRUE(result.columns.has_value());
  EXPECT_EQ(result.columns->first_row, 2u);
}

TEST(ColumnsOf, TellsColumnsWithoutHeadingsByTheirContent) {
  EXPECT_EQ(roles({row1, row2}), "number|task|time|product|performing");
  EXPECT_EQ(read_table({row1, row2}).columns->first_row, 0u);
}

TEST(ColumnsOf, KeepsAColumnOfUnknownWordsAsOther) {
  EXPECT_EQ(roles({{"TT", "Nhiệm vụ", "Thời gian", "Mã số hồ sơ lưu"},
                   {"1", "Sửa chữa trạm bơm", "Tháng 4", "Kho B tầng hai dãy nhà sau"}}),
            "number|task|time|other");
}

TEST(ColumnsOf, DoubtsAHeadingThatItsCellsContradict) {
  const auto result = read_table({{"TT", "Nhiệm vụ", "Thời gian"},
                                  {"1", "Sửa chữa trạm bơm", "Phòng Kinh tế"},
                                  {"2", "Nạo vét kênh", "Phòng Tư pháp"},
                                  {"3", "Đắp bờ bao", "Văn phòng UBND"},
                                  {"4", "Trồng cây", "Phòng Nội vụ"}});
  ASSERT_TRUE(result.columns.has_value());
  EXPECT_FALSE(result.columns->columns[2].certain);
  const auto doubts = fixture::findings_of(result.reading.findings, "reading.uncertain-column");
  ASSERT_EQ(doubts.size(), 1u);
  ASSERT_EQ(doubts[0]->places.size(), 1u);
  EXPECT_EQ(doubts[0]->places[0].column, 3);
}

TEST(ColumnsOf, KeepsAColumnOfTasksThatSoundLikeTimes) {
  EXPECT_EQ(roles({{"TT", "Nhiệm vụ", "Thời gian"},
                   {"1", "Báo cáo quý I", "10/4/2025"},
                   {"2", "Báo cáo quý II", "10/7/2025"},
                   {"3", "Báo cáo quý III", "10/10/2025"},
                   {"4", "Báo cáo quý IV", "31/12/2025"}}),
            "number|task|time");
}

TEST(ColumnsOf, FindsNoTasksInOtherTables) {
  for (const auto& rows :
       std::vector<std::vector<Cells>>{{{"UBND TỈNH HÀ NAM\nSỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
                                       {{"Nơi nhận:\n- Như trên;", "GIÁM ĐỐC"}, {"", "Võ Văn Út"}},
                                       {{"Xã", "Số hộ"}, {"Tân Lập", "120"}, {"Tân Minh", "95"}}})
    EXPECT_EQ(roles(rows), "none");
}

}  // namespace
}  // namespace sauro::extraction
