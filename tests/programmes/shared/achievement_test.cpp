// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/shared/achievement.h"

#include <gtest/gtest.h>

namespace sauro::programmes {
namespace {

Day day(int year, int month) { return Day::make(year, month, 1).value(); }

Achievement made(const char* kind, const char* record, Day when, std::vector<std::string> traits = {}) {
  return {kind, record, when, std::move(traits), false, ""};
}
Binding binding(const char* kind, const char* of = "") {
  Binding said;
  said.kind = kind;
  said.of = of;
  said.from = day(2024, 1);
  said.until = Day::make(2024, 12, 31).value();
  return said;
}

TEST(Measured, CountsEachRecordOnceInItsTime) {
  const std::vector<Achievement> all{made("a", "r/1", day(2024, 3)), made("a", "r/1", day(2024, 4)),
                                     made("a", "r/2", day(2024, 5)), made("a", "r/3", day(2023, 12)),
                                     made("b", "r/4", day(2024, 6))};
  EXPECT_EQ(measured(all, binding("a"))->str(), "2");
  EXPECT_EQ(measured({}, binding("a"))->str(), "0");
}

TEST(Measured, AsksForAllTraits) {
  Binding province = binding("a");
  province.traits = {"level=tinh"};
  const std::vector<Achievement> all{made("a", "r/1", day(2024, 3), {"level=tinh", "year=2024"}),
                                     made("a", "r/2", day(2024, 3), {"level=co-so"})};
  EXPECT_EQ(measured(all, province)->str(), "1");
}

TEST(Measured, AShareIsOfWhatIsThereAndHundredMeansAll) {
  std::vector<Achievement> all{made("run", "r/1", day(2022, 1)), made("run", "r/2", day(2024, 2)),
                               made("run", "r/3", day(2024, 2)), made("checked", "r/1", day(2024, 5))};
  const Binding share = binding("checked", "run");
  EXPECT_EQ(measured(all, share)->str(), "33");
  ASSERT_EQ(still_open(all, share).size(), 2U);
  EXPECT_EQ(still_open(all, share)[0].record, "r/2");
  all.push_back(made("checked", "r/9", day(2024, 5)));  // of nothing that is run
  all.push_back(made("checked", "r/2", day(2024, 5)));
  all.push_back(made("checked", "r/3", day(2024, 5)));
  EXPECT_EQ(measured(all, share)->str(), "100");
  EXPECT_FALSE(measured({}, share).has_value());
}

}  // namespace
}  // namespace sauro::programmes
