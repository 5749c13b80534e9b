// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/unit_summary.h"

#include <gtest/gtest.h>

#include <string>

namespace sauro::reports {
namespace {

plan::Item work(const std::string& id, const std::string& unit, plan::Role role) {
  plan::Item item;
  item.id = id;
  plan::Assignment assignment;
  assignment.role = role;
  assignment.unit = unit;
  item.assignments.push_back(assignment);
  return item;
}

TEST(UnitNotes, CountTheWorkThatAUnitLeadsOrDoes) {
  plan::Draft draft;
  draft.units = {{"u1", "Văn phòng", {}}, {"u2", "Phòng Kế hoạch", {}}, {"u3", "Thanh tra", {}}};
  draft.items = {work("1", "u1", plan::Role::lead), work("2", "u2", plan::Role::performing),
                 work("3", "u2", plan::Role::lead), work("4", "u3", plan::Role::cooperating)};
  draft.head.year = 2026;
  draft.items[1].schedule.end = Day::make(2026, 6, 30).value();
  draft.items[2].schedule.end = Day::make(2027, 1, 31).value();
  plan::Finding warning;
  warning.items = {"3"};
  draft.findings = {warning, warning};
  draft.findings.emplace_back().items = {"1"};
  draft.findings.back().severity = plan::Severity::info;
  const auto group = unit_notes(draft);
  ASSERT_EQ(group.notes.size(), 2U);
  EXPECT_EQ(group.notes[0].text,
            "Phòng Kế hoạch: 2 việc, 1 việc có lỗi hoặc cảnh báo; hạn theo tháng: 6 (1), 1/2027 (1)");
  EXPECT_EQ(group.notes[1].text, "Văn phòng: 1 việc");
}

TEST(UnitNotes, AreNoneWhereNoUnitHasWork) {
  plan::Draft draft;
  draft.units = {{"u1", "Văn phòng", {}}};
  EXPECT_TRUE(unit_notes(draft).notes.empty());
}

}  // namespace
}  // namespace sauro::reports
