// SPDX-License-Identifier: AGPL-3.0-or-later
// Items in tables.
#include "plan/extraction/table_items.h"

#include <gtest/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::Cells;
using fixture::days_of;
using fixture::products_of;
using fixture::tree;
using fixture::units_of;
using plan::Role;

std::vector<Branch> items(const std::vector<Cells>& rows) {
  Reading reading;
  reading.year = 2025;
  const document::Table table = fixture::table_of(rows);
  return items_of_table(table, 1, plan::Part::appendix, reading).value_or(std::vector<Branch>{});
}

const Cells heading = {"TT", "Nhiệm vụ", "Thời gian thực hiện", "Sản phẩm", "Đơn vị thực hiện"};

TEST(ItemsOfTable, ReadsTheFieldsOfARow) {
  const auto rows =
      items({heading, {"1", "Sửa chữa trạm bơm Đồng Lạc", "Tháng 4/2025", "01 báo cáo", "Phòng Kinh tế"}});
  ASSERT_EQ(tree(rows), "task [1] Sửa chữa trạm bơm Đồng Lạc\n");
  EXPECT_EQ(days_of(rows[0].item.schedule), "2025-04-01..2025-04-30");
  EXPECT_EQ(products_of(rows[0].item), "01 báo cáo");
  EXPECT_EQ(units_of(rows[0].item, Role::performing), "Phòng Kinh tế");
  const plan::Place& place = rows[0].item.sources.at(0);
  EXPECT_EQ(place.part, plan::Part::appendix);
  EXPECT_EQ(place.table, 1);
  EXPECT_EQ(place.row, 2);
  EXPECT_EQ(place.column, 2);
}

TEST(ItemsOfTable, PutsNumberedRowsUnderBandsAndLongerNumbersUnderShorter) {
  EXPECT_EQ(tree(items({heading,
                        {"I", "LĨNH VỰC THỦY LỢI", "<", "<", "<"},
                        {"1", "Sửa chữa trạm bơm", "Tháng 4", "", ""},
                        {"1.1", "Thay máy bơm số 2", "Tháng 3", "", ""},
                        {"2", "Nạo vét kênh", "Tháng 5", "", ""},
                        {"II", "LĨNH VỰC LÂM NGHIỆP", "<", "<", "<"},
                        {"1", "Trồng keo", "Tháng 7", "", ""}})),
            R"(group [I] LĨNH VỰC THỦY LỢI
  task [1] Sửa chữa trạm bơm
    step [1.1] Thay máy bơm số 2
  task [2] Nạo vét kênh
group [II] LĨNH VỰC LÂM NGHIỆP
  task [1] Trồng keo
)");
}

TEST(ItemsOfTable, ReadsABandMergedAcrossFromTheFirstColumn) {
  EXPECT_EQ(tree(items({heading,
                        {"Lĩnh vực thủy lợi", "<", "<", "<", "<"},
                        {"1", "Sửa chữa trạm bơm", "Tháng 4", "", ""},
                        {"Lĩnh vực lâm nghiệp", "<", "<", "<", "<"},
                        {"2", "Trồng keo", "Tháng 7", "", ""}})),
            R"(group Lĩnh vực thủy lợi
  task [1] Sửa chữa trạm bơm
group Lĩnh vực lâm nghiệp
  task [2] Trồng keo
)");
}

TEST(ItemsOfTable, PassesOverNumberingRowsAndRepeatedHeadings) {
  const std::string expected = "task [1] Sửa chữa trạm bơm\ntask [2] Trồng keo\n";
  const Cells first = {"1", "Sửa chữa trạm bơm", "Tháng 4", "01 báo cáo", "Phòng Kinh tế"};
  const Cells second = {"2", "Trồng keo", "Tháng 7", "01 báo cáo", "Phòng Kinh tế"};
  EXPECT_EQ(tree(items({heading, {"(1)", "(2)", "(3)", "(4)", "(5)"}, first, heading, second})), expected);
  EXPECT_EQ(tree(items({heading, {"A", "B", "1", "2", "3"}, first, second})), expected);
}

TEST(ItemsOfTable, AddsProductsOfRowsBelowAMergedTask) {
  const auto rows = items({heading,
                           {"1", "Sửa chữa trạm bơm", "Tháng 4", "01 kế hoạch", "Phòng Kinh tế"},
                           {"^", "^", "Tháng 9", "02 báo cáo", "^"},
                           {"2", "Trồng keo", "Tháng 7", "01 biên bản", "Phòng Nội vụ"}});
  ASSERT_EQ(tree(rows), "task [1] Sửa chữa trạm bơm\ntask [2] Trồng keo\n");
  EXPECT_EQ(products_of(rows[0].item), "01 kế hoạch; 02 báo cáo");
  ASSERT_EQ(rows[0].item.schedule.milestones.size(), 2u);
  EXPECT_EQ(rows[0].item.schedule.end->iso(), "2025-09-30") << "the last of several deadlines";
  EXPECT_EQ(units_of(rows[0].item, Role::performing), "Phòng Kinh tế") << "a merged cell is told once";
}

TEST(ItemsOfTable, AddsToTheTaskAboveWhereNumberAndTaskAreEmpty) {
  const auto rows = items(
      {heading, {"1", "Sửa chữa trạm bơm", "Tháng 4", "01 kế hoạch", "Phòng Kinh tế"}, {"", "", "", "02 báo cáo", ""}});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(products_of(rows[0].item), "01 kế hoạch; 02 báo cáo");
}

TEST(ItemsOfTable, JoinsWhatAPageBreakLeftOfATitle) {
  const auto rows = items({heading,
                           {"1", "Sửa chữa trạm bơm, cống và", "Tháng 4", "01 kế hoạch", "Phòng Kinh tế"},
                           {"", "kênh dẫn thuộc xã Đồng Lạc", "", "", ""},
                           {"2", "Trồng keo", "Tháng 7", "", ""}});
  EXPECT_EQ(tree(rows), "task [1] Sửa chữa trạm bơm, cống và kênh dẫn thuộc xã Đồng Lạc\ntask [2] Trồng keo\n");
}

TEST(ItemsOfTable, KeepsTheOtherCellOfWhatAPageBreakLeft) {
  const auto rows = items({heading,
                           {"1", "Sửa chữa trạm bơm, cống và", "Tháng 4", "01 kế hoạch", ""},
                           {"", "kênh dẫn thuộc xã Đồng Lạc", "", "", "Phòng Kinh tế"}});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(units_of(rows[0].item, Role::performing), "Phòng Kinh tế");
}

const Cells with_steps = {"TT", "Nhiệm vụ", "Nội dung, giải pháp", "Thời gian", "Sản phẩm", "Đơn vị chủ trì"};

TEST(ItemsOfTable, MakesAStepOfEveryDatedLineUnderItsSubheading) {
  const auto rows = items({with_steps,
                           {"1", "Tổng điều tra nông thôn",
                            "Công tác chuẩn bị:\n- Tuyển điều tra viên: tháng 3/2025\n- Tập huấn: tháng 4/2025\nĐiều "
                            "tra thực địa: tháng 7/2025",
                            "", "01 báo cáo", "Phòng Kinh tế"}});
  ASSERT_EQ(tree(rows), R"(task [1] Tổng điều tra nông thôn
  step Công tác chuẩn bị
    step [-] Tuyển điều tra viên
    step [-] Tập huấn
  step Điều tra thực địa
)");
  EXPECT_EQ(days_of(rows[0].children[0].children[1].item.schedule), "2025-04-01..2025-04-30");
  EXPECT_EQ(days_of(rows[0].children[1].item.schedule), "2025-07-01..2025-07-31");
  EXPECT_EQ(products_of(rows[0].item), "01 báo cáo");
  EXPECT_EQ(units_of(rows[0].item, Role::lead), "Phòng Kinh tế");
}

TEST(ItemsOfTable, GivesARowsFieldsToItsStepWhereRowsAddSteps) {
  auto rows =
      items({with_steps,
             {"1", "Tổng điều tra nông thôn", "Tuyển điều tra viên", "Tháng 3/2025", "01 danh sách", "Phòng Kinh tế"},
             {"^", "^", "Tập huấn điều tra viên", "Tháng 4/2025", "02 lớp tập huấn", "^"}});
  ASSERT_EQ(tree(rows), R"(task [1] Tổng điều tra nông thôn
  step Tuyển điều tra viên
  step Tập huấn điều tra viên
)");
  EXPECT_EQ(days_of(rows[0].children[0].item.schedule), "2025-03-01..2025-03-31");
  EXPECT_EQ(days_of(rows[0].children[1].item.schedule), "2025-04-01..2025-04-30");
  EXPECT_EQ(rows[0].item.schedule.kind, plan::ScheduleKind::none) << "a parent takes nothing from its steps";
  EXPECT_EQ(units_of(rows[0].item, Role::lead), "Phòng Kinh tế");
}

TEST(ItemsOfTable, TakesBulletsInTheNumberColumnForSteps) {
  EXPECT_EQ(tree(items({heading,
                        {"1", "Tổng điều tra nông thôn", "", "", "Phòng Kinh tế"},
                        {"-", "Tuyển điều tra viên", "Tháng 3", "", ""},
                        {"-", "Tập huấn", "Tháng 4", "", ""},
                        {"2", "Trồng keo", "Tháng 7", "", ""}})),
            R"(task [1] Tổng điều tra nông thôn
  step [-] Tuyển điều tra viên
  step [-] Tập huấn
task [2] Trồng keo
)");
}

TEST(ItemsOfTable, PutsLettersUnderNumbers) {
  EXPECT_EQ(tree(items({heading,
                        {"1", "Tổng điều tra nông thôn", "", "", "Phòng Kinh tế"},
                        {"a", "Tuyển điều tra viên", "Tháng 3", "", ""},
                        {"b", "Tập huấn", "Tháng 4", "", ""},
                        {"2", "Trồng keo", "Tháng 7", "", ""}})),
            R"(task [1] Tổng điều tra nông thôn
  step [a] Tuyển điều tra viên
  step [b] Tập huấn
task [2] Trồng keo
)");
}

TEST(ItemsOfTable, ReadsIndicatorsAndNamedTasks) {
  EXPECT_EQ(tree(items({heading,
                        {"", "Nhiệm vụ 1: Trồng keo", "Tháng 7", "", "Phòng Kinh tế"},
                        {"", "Chỉ tiêu 1: Tỷ lệ che phủ đạt 42%", "Tháng 12", "", ""}})),
            "task [Nhiệm vụ 1] Trồng keo\nindicator [Chỉ tiêu 1] Tỷ lệ che phủ đạt 42%\n");
}

TEST(ItemsOfTable, ReadsTheLeadFromTheNotes) {
  const auto rows = items({{"TT", "Nhiệm vụ", "Thời gian", "Ghi chú"},
                           {"1", "Trồng keo", "Tháng 7", "Chủ trì thực hiện: Phòng Kinh tế"},
                           {"2", "Đào giếng", "Tháng 8", "Chờ vốn tỉnh"}});
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(units_of(rows[0].item, Role::lead), "Phòng Kinh tế");
  EXPECT_EQ(rows[0].item.notes, std::nullopt);
  EXPECT_EQ(rows[1].item.notes, "Chờ vốn tỉnh");
}

TEST(ItemsOfTable, ReadsEveryLabelledLineOfTheNotes) {
  const auto rows = items({{"TT", "Nhiệm vụ", "Thời gian", "Ghi chú"},
                           {"1", "Trồng keo", "Tháng 7",
                            "Chủ trì thực hiện: Phòng Kinh tế\nPhối hợp: Phòng Tư pháp\nCây giống do tỉnh cấp"}});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(units_of(rows[0].item, Role::lead), "Phòng Kinh tế");
  EXPECT_EQ(units_of(rows[0].item, Role::cooperating), "Phòng Tư pháp");
  EXPECT_EQ(rows[0].item.notes, "Cây giống do tỉnh cấp");
}

TEST(ItemsOfTable, JoinsStartAndEndColumns) {
  const auto rows = items({{"TT", "Công việc", "Bắt đầu", "Kết thúc"},
                           {"1", "Trồng keo", "01/3/2025", "15/6/2025"},
                           {"2", "Đào giếng", "05/4", "30/9"}});
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(days_of(rows[0].item.schedule), "2025-03-01..2025-06-15");
  EXPECT_EQ(days_of(rows[1].item.schedule), "2025-04-05..2025-09-30");
}

TEST(ItemsOfTable, JoinsQuantityAndUnitColumns) {
  const auto rows = items(
      {{"TT", "Công việc", "Số lượng", "Đơn vị tính", "Thời gian"}, {"1", "Mở lớp xóa mù chữ", "12", "lớp", "Quý II"}});
  ASSERT_EQ(rows.size(), 1u);
  ASSERT_EQ(rows[0].item.deliverables.size(), 1u);
  EXPECT_EQ(rows[0].item.deliverables[0].quantity->str(), "12");
  EXPECT_EQ(rows[0].item.deliverables[0].unit, "lớp");
}

TEST(ItemsOfTable, KeepsUnknownColumnsWithTheirHeadings) {
  const auto rows =
      items({{"TT", "Nhiệm vụ", "Thời gian", "Mã hồ sơ lưu"}, {"1", "Trồng keo", "Tháng 7", "Tủ B ngăn dưới"}});
  ASSERT_EQ(rows.size(), 1u);
  ASSERT_EQ(rows[0].item.other.size(), 1u);
  EXPECT_EQ(rows[0].item.other[0].column, "Mã hồ sơ lưu");
  EXPECT_EQ(rows[0].item.other[0].text, "Tủ B ngăn dưới");
}

TEST(ItemsOfTable, GivesTheYearOfAHeadingToTheRows) {
  const auto rows = items({{"TT", "Nhiệm vụ", "Thời gian (Năm 2026)"}, {"1", "Trồng keo", "Tháng 7"}});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(days_of(rows[0].item.schedule), "2026-07-01..2026-07-31");
}

TEST(ItemsOfTable, GivesATimeMergedOverRowsToEachOfThem) {
  const auto rows = items({heading, {"1", "Trồng keo", "Tháng 7/2025", "", ""}, {"2", "Tỉa cành", "^", "", ""}});
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(days_of(rows[1].item.schedule), "2025-07-01..2025-07-31");
  EXPECT_TRUE(rows[1].item.schedule.origin.inherited);
  EXPECT_FALSE(rows[0].item.schedule.origin.inherited);
}

TEST(ItemsOfTable, SaysWhatTimeDoesNotExist) {
  Reading reading;
  reading.year = 2025;
  const auto table = fixture::table_of({heading, {"1", "Trồng keo", "31/02/2025", "01 báo cáo", "Phòng Kinh tế"}});
  const auto rows = items_of_table(table, 1, plan::Part::body, reading);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ((*rows)[0].item.schedule.text, "31/02/2025") << "what is written stays";
  EXPECT_EQ(fixture::findings_of(reading.findings, "time.impossible").size(), 1u);
}

}  // namespace
}  // namespace sauro::extraction
