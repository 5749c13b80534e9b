// SPDX-License-Identifier: AGPL-3.0-or-later
// Units and people of a draft.
#include "plan/extraction/organisation.h"

#include <gtest/gtest.h>

namespace sauro::extraction {
namespace {

plan::Assignment assigned(std::optional<std::string> unit, std::optional<std::string> person = {},
                          std::optional<std::string> position = {}) {
  plan::Assignment assignment;
  assignment.unit_name = std::move(unit);
  assignment.person_name = std::move(person);
  assignment.position = std::move(position);
  return assignment;
}

plan::Draft draft_with(std::vector<plan::Assignment> assignments) {
  plan::Draft draft;
  for (plan::Assignment& assignment : assignments) {
    draft.items.emplace_back();
    draft.items.back().assignments.push_back(std::move(assignment));
  }
  resolve_organisation(draft);
  return draft;
}

const plan::Assignment& at(const plan::Draft& draft, std::size_t i) { return draft.items[i].assignments[0]; }

TEST(ResolveOrganisation, GivesOneUnitToANameAndItsAbbreviation) {
  const auto draft =
      draft_with({assigned("Phòng Quản lý Xây dựng"), assigned("phòng QLXD"), assigned("Phòng Tư pháp")});
  ASSERT_EQ(draft.units.size(), 2u);
  EXPECT_EQ(at(draft, 0).unit, at(draft, 1).unit);
  EXPECT_NE(at(draft, 0).unit, at(draft, 2).unit);
  EXPECT_EQ(draft.units[0].name, "Phòng Quản lý Xây dựng");
}

TEST(ResolveOrganisation, GivesOnePersonToANameWithItsUnitToldOnce) {
  const auto draft =
      draft_with({assigned(std::nullopt, "Lò Văn Pành"), assigned("Phòng Tư pháp", "Lò Văn Pành", "Trưởng phòng")});
  ASSERT_EQ(draft.people.size(), 1u);
  EXPECT_EQ(draft.people[0].position, "Trưởng phòng");
  EXPECT_EQ(draft.people[0].unit, draft.units[0].id);
  EXPECT_EQ(at(draft, 0).person, at(draft, 1).person);
}

TEST(ResolveOrganisation, KeepsTwoPeopleOfOneNameInTwoUnitsApart) {
  const auto draft = draft_with({assigned("Phòng Tư pháp", "Lò Văn Pành"), assigned("Phòng Nội vụ", "Lò Văn Pành")});
  ASSERT_EQ(draft.people.size(), 2u);
  EXPECT_NE(at(draft, 0).person, at(draft, 1).person);
}

TEST(ResolveOrganisation, MakesNothingOfAssignmentsWithoutNames) {
  const auto draft = draft_with({assigned(std::nullopt)});
  EXPECT_TRUE(draft.units.empty());
  EXPECT_TRUE(draft.people.empty());
  EXPECT_EQ(at(draft, 0).unit, "");
}

}  // namespace
}  // namespace sauro::extraction
