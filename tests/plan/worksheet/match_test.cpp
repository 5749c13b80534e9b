// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/match.h"

#include <gtest/gtest.h>

namespace sauro::worksheet {
namespace {

const Matcher& matcher() {
  static const Matcher made({{"p.1", "1", "Tổ chức hội nghị tổng kết công tác năm"},
                             {"p.2", "2", "Báo cáo quý"},
                             {"p.3", "3", "Báo cáo quý"},
                             {"p.4", "4", "Xây dựng quy chế làm việc của cơ quan"}});
  return made;
}

using Items = std::vector<std::size_t>;

TEST(Matcher, KnowsATitleWhateverItsCaseAndMarks) {
  EXPECT_EQ(matcher().match("9", "TỔ CHỨC  hội nghị tổng kết công tác năm").items, Items{0});
  EXPECT_EQ(matcher().match("", "to chuc hoi nghi tong ket cong tac nam").items, Items{0});
}

TEST(Matcher, TellsTitlesApartByTheirMarksOrIds) {
  EXPECT_EQ(matcher().match("3.", "Báo cáo quý").items, Items{2});
  EXPECT_EQ(matcher().match("p.2", "Báo cáo quý").items, Items{1});
  EXPECT_EQ(matcher().match("7", "Báo cáo quý").items, (Items{1, 2}));
}

TEST(Matcher, ProposesWhatIsAlikeAndTakesNothing) {
  const Matched found = matcher().match("4", "Xây dựng quy chế làm việc cơ quan");
  EXPECT_TRUE(found.items.empty());
  ASSERT_FALSE(found.likely.empty());
  EXPECT_EQ(found.likely[0].at, 3u);
  EXPECT_GT(found.likely[0].likeness, 0.8);
}

TEST(Matcher, KnowsNothingOfOtherWork) {
  const Matched found = matcher().match("1", "Mua sắm máy in");
  EXPECT_TRUE(found.items.empty());
  EXPECT_TRUE(found.likely.empty());
}

}  // namespace
}  // namespace sauro::worksheet
