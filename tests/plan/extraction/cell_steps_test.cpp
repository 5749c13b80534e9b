// SPDX-License-Identifier: AGPL-3.0-or-later
// Steps written as lines inside a cell.
#include "plan/extraction/cell_steps.h"

#include <gtest/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::tree;

struct Steps {
  std::vector<Branch> steps;
  plan::Item owner;
};

Steps steps(const std::string& cell) {
  Reading reading;
  reading.year = 2025;
  Steps result;
  const document::Table table = fixture::table_of({{cell}});
  result.steps = steps_of_lines(lines_of_cell(table.rows[0].cells[0], 1, 1), plan::Part::body, result.owner, reading);
  return result;
}

TEST(StepsOfLines, MakesOneStepPerLine) {
  const auto got = steps("- Khảo sát giếng: tháng 2/2025\n- Khoan giếng: tháng 5/2025\n- Bàn giao");
  ASSERT_EQ(tree(got.steps), "step [-] Khảo sát giếng\nstep [-] Khoan giếng\nstep [-] Bàn giao\n");
  EXPECT_EQ(fixture::days_of(got.steps[1].item.schedule), "2025-05-01..2025-05-31");
  EXPECT_EQ(got.steps[2].item.schedule.kind, plan::ScheduleKind::none);
}

TEST(StepsOfLines, PutsLowerLabelsUnderHigherOnes) {
  EXPECT_EQ(tree(steps("1. Chuẩn bị\na) Khảo sát\n- Đo mực nước\n+ Lấy mẫu\nb) Thiết kế\n2. Thi công").steps),
            R"(step [1.] Chuẩn bị
  step [a)] Khảo sát
    step [-] Đo mực nước
      step [+] Lấy mẫu
  step [b)] Thiết kế
step [2.] Thi công
)");
}

TEST(StepsOfLines, PutsAListUnderAPlainLineOnlyWhereItAnnouncesIt) {
  EXPECT_EQ(tree(steps("Chuẩn bị:\n- Khảo sát\n- Thiết kế\nThi công:\n- Khoan").steps), R"(step Chuẩn bị
  step [-] Khảo sát
  step [-] Thiết kế
step Thi công
  step [-] Khoan
)");
  EXPECT_EQ(tree(steps("Chuẩn bị.\n- Khảo sát").steps), "step Chuẩn bị.\nstep [-] Khảo sát\n");
}

TEST(StepsOfLines, GivesLabelledLinesToTheLineAboveOrTheOwner) {
  const auto got = steps("Thời gian: tháng 6/2025\n- Khoan giếng:\nSản phẩm: 02 báo cáo");
  EXPECT_EQ(fixture::days_of(got.owner.schedule), "2025-06-01..2025-06-30");
  ASSERT_EQ(tree(got.steps), "step [-] Khoan giếng\n");
  EXPECT_EQ(fixture::products_of(got.steps[0].item), "02 báo cáo");
}

TEST(StepsOfLines, MakesNothingOfNoLines) { EXPECT_TRUE(steps("").steps.empty()); }

}  // namespace
}  // namespace sauro::extraction
