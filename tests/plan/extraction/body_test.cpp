// SPDX-License-Identifier: AGPL-3.0-or-later
// Items in running text.
#include "plan/extraction/body.h"

#include <gtest/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::days_of;
using fixture::Pages;
using fixture::tree;
using fixture::units_of;
using plan::Role;

struct ReadBody {
  BodyItems items;
  Reading reading;
  std::string unplaced;  ///< texts of reading.unplaced-text
};

ReadBody read_body(const Pages& pages, Expect expect = Expect::text) {
  ReadBody result;
  result.reading.year = 2025;
  const auto elements = elements_of(pages);
  result.items =
      items_of_text(elements.data(), elements.data() + elements.size(), plan::Part::body, expect, result.reading);
  for (const auto* finding : fixture::findings_of(result.reading.findings, "reading.unplaced-text"))
    for (const auto& place : finding->places) result.unplaced += place.text + "\n";
  return result;
}

ReadBody read_body(std::string_view text) { return read_body(Pages().text(text)); }
std::string plan_of(std::string_view text) { return tree(read_body(text).items.plan); }

TEST(ItemsOfText, ReadsTasksAndTheirStepsInTheSectionOfTasks) {
  EXPECT_EQ(
      plan_of("I. MỤC ĐÍCH, YÊU CẦU\n1. Giữ nước ngọt.\n2. Làm đúng mùa.\nII. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn.\n"
              "a) Khảo sát cửa rạch;\nb) Đắp đập trước ngày 15/02/2025.\n2. Quan trắc độ mặn."),
      "group [1.] Đắp đập tạm ngăn mặn.\n  task [a)] Khảo sát cửa rạch;\n  task [b)] Đắp đập trước ngày 15/02/2025.\n"
      "task [2.] Quan trắc độ mặn.\n");
}

TEST(ItemsOfText, TakesBulletsUnderATaskForItsSteps) {
  EXPECT_EQ(
      plan_of("II. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn.\n- Khảo sát cửa rạch.\n+ Đo độ sâu.\n- Vận chuyển cừ tràm."),
      "task [1.] Đắp đập tạm ngăn mặn.\n  step [-] Khảo sát cửa rạch.\n    step [+] Đo độ sâu.\n  step [-] Vận chuyển "
      "cừ tràm.\n");
}

TEST(ItemsOfText, GivesLabelledLinesToTheTaskAboveThem) {
  const auto got = read_body(
      "II. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn\n- Đơn vị chủ trì: Phòng Thủy lợi.\n- Đơn vị phối hợp: Phòng Trồng trọt.\n"
      "- Thời gian hoàn thành: tháng 3/2025.\n- Sản phẩm: 02 báo cáo.");
  ASSERT_EQ(tree(got.items.plan), "task [1.] Đắp đập tạm ngăn mặn\n");
  const plan::Item& task = got.items.plan[0].item;
  EXPECT_EQ(units_of(task, Role::lead), "Phòng Thủy lợi");
  EXPECT_EQ(units_of(task, Role::cooperating), "Phòng Trồng trọt");
  EXPECT_EQ(days_of(task.schedule), "..2025-03-31");
  EXPECT_EQ(task.deliverables.size(), 1u);
}

TEST(ItemsOfText, ReadsNamedTasksAndIndicators) {
  EXPECT_EQ(plan_of("II. NHIỆM VỤ\nNhiệm vụ 1: Xây hồ chứa\na) Giải pháp thực hiện:\n- Khảo sát địa chất.\nb) Thời "
                    "gian hoàn thành: quý IV/2025.\n"
                    "Chỉ tiêu 1: Số hộ có nước sạch đạt 95%"),
            "task [Nhiệm vụ 1] Xây hồ chứa\n  step [-] Khảo sát địa chất.\nindicator [Chỉ tiêu 1] Số hộ có nước sạch "
            "đạt 95%\n");
}

TEST(ItemsOfText, ReadsTargetsInTheSectionOfAims) {
  const auto got = read_body(
      "I. MỤC TIÊU\n1. Mục tiêu chung\n- Giảm 30% diện tích hạn mặn.\n2. Mục tiêu cụ thể\n- 100% xã có trạm đo "
      "mặn.\nII. NHIỆM VỤ\n1. Đắp đập.");
  EXPECT_EQ(tree(got.items.plan),
            "target [-] Giảm 30% diện tích hạn mặn.\ntarget [-] 100% xã có trạm đo mặn.\ntask [1.] Đắp đập.\n");
}

TEST(ItemsOfText, ReadsNoItemsFromSectionsOfPurposeFundingAndBases) {
  const auto got = read_body(
      "I. MỤC ĐÍCH, YÊU CẦU\n1. Giữ nước ngọt trước ngày 30/4/2025.\nII. KINH PHÍ THỰC HIỆN\n- Ngân sách xã: 20 triệu "
      "đồng.\nIII. CƠ SỞ PHÁP LÝ\n- Luật Thủy lợi.");
  EXPECT_EQ(tree(got.items.plan) + tree(got.items.duties), "");
}

TEST(ItemsOfText, KeepsWorkThatEndsLikeAHeading) {
  for (const std::string work : {"Số hóa hồ sơ", "Lập dự toán", "Rà soát đối tượng"})
    EXPECT_EQ(plan_of("II. NHIỆM VỤ\n1. Đắp đập.\n2. " + work + "\n3. Nạo vét."),
              "task [1.] Đắp đập.\ntask [2.] " + work + "\ntask [3.] Nạo vét.\n");
}

TEST(ItemsOfText, KeepsWorkThatBeginsLikeAHeading) {
  for (const std::string work : {"Triển khai thực hiện 5S", "Chương trình khuyến công", "Tiến độ giải ngân"})
    EXPECT_EQ(plan_of("II. NHIỆM VỤ\n1. Đắp đập.\n2. " + work + "\n3. Nạo vét."),
              "task [1.] Đắp đập.\ntask [2.] " + work + "\ntask [3.] Nạo vét.\n");
}

TEST(ItemsOfText, KeepsPlainLinesUnderATaskAsNotes) {
  const auto got = read_body("II. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn\n- Khảo sát.\nĐập phải tháo dỡ được khi lũ về.");
  ASSERT_EQ(got.items.plan.size(), 1u);
  EXPECT_EQ(got.items.plan[0].item.notes, "Đập phải tháo dỡ được khi lũ về.");
}

TEST(ItemsOfText, SaysWhatItCouldNotPlace) {
  EXPECT_EQ(read_body("II. NHIỆM VỤ\nNước mặn lên sớm hơn mọi năm.\n1. Đắp đập.").unplaced,
            "Nước mặn lên sớm hơn mọi năm.\n");
  EXPECT_EQ(read_body("II. NHIỆM VỤ\nCác xã thực hiện những việc dưới đây:\n1. Đắp đập.").unplaced,
            "Các xã thực hiện những việc dưới đây:\n");
}

TEST(ItemsOfText, TakesASentenceWithADeadlineForATask) {
  EXPECT_EQ(plan_of("II. NHIỆM VỤ\nHoàn thành đắp đập trước ngày 15/02/2025.\nNước mặn lên sớm."),
            "task Hoàn thành đắp đập trước ngày 15/02/2025.\n");
}

TEST(ItemsOfText, PutsUnitsOverTheirDuties) {
  const auto got = read_body(
      "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Thủy lợi\n- Theo dõi độ mặn hằng ngày.\n- Báo cáo UBND huyện.\n2. Phòng Trồng "
      "trọt\n- Hướng dẫn lịch gieo sạ.");
  ASSERT_EQ(tree(got.items.duties),
            "group [1.] Phòng Thủy lợi\n  duty [-] Theo dõi độ mặn hằng ngày.\n  duty [-] Báo cáo UBND huyện.\ngroup "
            "[2.] Phòng Trồng trọt\n  duty [-] Hướng dẫn lịch gieo sạ.\n");
  EXPECT_EQ(units_of(got.items.duties[0].item, Role::performing), "Phòng Thủy lợi");
  EXPECT_EQ(got.items.duties[0].children[0].item.sources[0].part, plan::Part::assignment);
}

TEST(ItemsOfText, KeepsADutyThatAsksSomethingOfOthers) {
  const auto got = read_body(
      "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Thủy lợi\n- Theo dõi độ mặn.\n- Đề nghị các xã gửi số liệu trước ngày "
      "15/12/2025.");
  EXPECT_EQ(tree(got.items.duties),
            "group [1.] Phòng Thủy lợi\n  duty [-] Theo dõi độ mặn.\n  duty [-] Đề nghị các xã gửi số liệu trước ngày "
            "15/12/2025.\n");
}

TEST(ItemsOfText, PartsDutiesWrittenInOneParagraph) {
  const auto got =
      read_body("III. TỔ CHỨC THỰC HIỆN\n1. Phòng Thủy lợi\nTheo dõi độ mặn; vận hành cống; báo cáo UBND huyện.");
  ASSERT_EQ(got.items.duties.size(), 1u);
  EXPECT_EQ(got.items.duties[0].children.size(), 3u);
}

TEST(ItemsOfText, TakesNoItemFromTheClosingWords) {
  EXPECT_EQ(plan_of("II. NHIỆM VỤ\n1. Đắp đập.\nTrên đây là kế hoạch phòng, chống hạn mặn năm 2025./."),
            "task [1.] Đắp đập.\n");
}

TEST(ItemsOfText, ReadsTablesWhereTheyStand) {
  const auto got = read_body(Pages()
                                 .text("II. NHIỆM VỤ\n1. Đắp đập.")
                                 .table({{"TT", "Nhiệm vụ", "Thời gian"}, {"1", "Quan trắc độ mặn", "Tháng 3"}})
                                 .text("2. Nạo vét kênh."));
  const std::string text = tree(got.items.plan);
  EXPECT_NE(text.find("Quan trắc độ mặn"), std::string::npos) << text;
  EXPECT_NE(text.find("[2.] Nạo vét kênh."), std::string::npos) << text;
}

TEST(ItemsOfText, SaysWhichCellsOfOtherTablesItCouldNotPlace) {
  const auto got = read_body(Pages().text("II. NHIỆM VỤ\n1. Đắp đập.").table({{"Xã", "Số hộ"}, {"Tân Lập", "120"}}));
  EXPECT_EQ(got.unplaced, "Xã\nSố hộ\nTân Lập\n120\n");
}

TEST(ItemsOfText, DatesWhatStandsUnderAHeadingThatIsATime) {
  const auto got = read_body("II. NHIỆM VỤ\n1. Tháng 3/2025\na) Đắp đập.\nb) Nạo vét kênh: ngày 20/3/2025.");
  ASSERT_EQ(got.items.plan.size(), 1u);
  ASSERT_EQ(got.items.plan[0].children.size(), 2u);
  EXPECT_EQ(days_of(got.items.plan[0].children[0].item.schedule), "2025-03-01..2025-03-31");
  EXPECT_TRUE(got.items.plan[0].children[0].item.schedule.origin.inherited);
  EXPECT_EQ(days_of(got.items.plan[0].children[1].item.schedule), "2025-03-20..2025-03-20");
}

TEST(ItemsOfText, KeepsLinesTwoLevelsUnderALabelledLine) {
  const auto got = read_body(
      "II. NHIỆM VỤ\nNhiệm vụ 1: Xây hồ chứa\na) Sản phẩm:\n- Hồ sơ:\n+ 02 báo cáo khảo sát.\n+ 01 tờ trình.");
  ASSERT_EQ(got.items.plan.size(), 1u);
  const std::string kept = fixture::products_of(got.items.plan[0].item);
  EXPECT_NE(kept.find("02 báo cáo khảo sát"), std::string::npos) << kept;
  EXPECT_NE(kept.find("01 tờ trình"), std::string::npos) << kept;
}

TEST(ItemsOfText, GivesTheClassOfAHeadingToItsTasks) {
  const auto got = read_body("II. NHIỆM VỤ TRỌNG TÂM\n1. Đắp đập.\nIII. NHIỆM VỤ CHẤP THUẬN\n1. Nạo vét kênh.");
  ASSERT_EQ(got.items.plan.size(), 2u);
  auto plan = got.items.plan;
  for (Branch& branch : plan) hand_down(branch);
  EXPECT_EQ(plan[0].item.task_class, plan::TaskClass::key);
  EXPECT_EQ(plan[1].item.task_class, plan::TaskClass::approved);
}

TEST(ItemsOfText, ReadsOnlyTablesWhereNoTasksAreExpected) {
  const auto got = read_body(Pages()
                                 .text("Điều 1. Giao nhiệm vụ trước ngày 30/6/2025.")
                                 .table({{"TT", "Nhiệm vụ", "Thời gian"}, {"1", "Quan trắc độ mặn", "Tháng 3"}}),
                             Expect::tables);
  EXPECT_EQ(tree(got.items.plan), "task [1] Quan trắc độ mặn\n");
}

}  // namespace
}  // namespace sauro::extraction
