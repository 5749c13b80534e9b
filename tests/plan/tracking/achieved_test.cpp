// SPDX-License-Identifier: AGPL-3.0-or-later
// What was achieved of what an item promises: sums and latest figures, comparators, and how much of it is done.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

using plan::Comparator;
using plan::DeliverableType;

Update told(int promise, Decimal quantity, UpdateVerdict verdict = UpdateVerdict::none) {
  Update update;
  update.deliverable = promise;
  update.quantity = quantity;
  update.verdict = verdict;
  update.evidence = true;
  return update;
}
Update percent(int value, UpdateVerdict verdict = UpdateVerdict::none) {
  Update update;
  update.percent = value;
  update.verdict = verdict;
  return update;
}
ItemState promising(std::vector<Promise> promises) {
  ItemState state;
  state.set = work(1);
  state.set.promises = std::move(promises);
  return state;
}
Promise promise(DeliverableType type, std::optional<Decimal> quantity, Comparator comparator = Comparator::at_least) {
  return {type, quantity, comparator, {}};
}

TEST(Achievement, SumsWhatWasNotReturned) {
  ItemState state = promising({promise(DeliverableType::event, Decimal::of(5))});
  state.updates = {told(1, Decimal::of(2)), told(1, Decimal::of(15, 1), UpdateVerdict::unit),
                   told(1, Decimal::of(9), UpdateVerdict::returned), told(1, Decimal::of(1), UpdateVerdict::office)};
  EXPECT_EQ(achieved(state, 1, false), Decimal::of(45, 1));
  EXPECT_EQ(achieved(state, 1, true), Decimal::of(1));
}

TEST(Achievement, TakesTheLatestOfRatiosAndScores) {
  for (const DeliverableType type : {DeliverableType::ratio, DeliverableType::score}) {
    ItemState state = promising({promise(type, Decimal::of(95))});
    state.updates = {told(1, Decimal::of(80), UpdateVerdict::office), told(1, Decimal::of(70)),
                     told(1, Decimal::of(99), UpdateVerdict::returned)};
    EXPECT_EQ(achieved(state, 1, false), Decimal::of(70));  // a ratio may fall again
    EXPECT_EQ(achieved(state, 1, true), Decimal::of(80));
  }
}

TEST(Achievement, KeepsPromisesApart) {
  ItemState state = promising(
      {promise(DeliverableType::event, Decimal::of(5)), promise(DeliverableType::beneficiaries, Decimal::of(100))});
  state.updates = {told(1, Decimal::of(2)), told(2, Decimal::of(30)), told(0, Decimal::of(7)), percent(50)};
  EXPECT_EQ(achieved(state, 1, false), Decimal::of(2));
  EXPECT_EQ(achieved(state, 2, false), Decimal::of(30));
  for (const int none : {-1, 0, 3}) EXPECT_EQ(achieved(state, none, false), Decimal()) << none;
}

TEST(Achievement, OutlivesFiguresThatDoNotFit) {
  ItemState state = promising({promise(DeliverableType::event, Decimal::of(5))});
  const Decimal most = Decimal::of(999'999'999'999'999'999);
  state.updates = {told(1, most), told(1, most)};
  EXPECT_GE(achieved(state, 1, false), most);
  EXPECT_TRUE(is_fulfilled(state));
}

TEST(IsFulfilled, GoesByTheComparator) {
  struct Case {
    Comparator comparator;
    bool below, equal, above;
  };
  for (const Case& one : {Case{Comparator::equal, false, true, true}, Case{Comparator::at_least, false, true, true},
                          Case{Comparator::more, false, false, true}, Case{Comparator::at_most, true, true, false},
                          Case{Comparator::less, true, false, false}}) {
    ItemState state = promising({promise(DeliverableType::ratio, Decimal::of(50), one.comparator)});
    const auto with = [&](Decimal quantity) {
      state.updates = {told(1, quantity)};
      return is_fulfilled(state);
    };
    EXPECT_EQ(with(Decimal::of(499, 1)), one.below);
    EXPECT_EQ(with(Decimal::of(500, 1)), one.equal);
    EXPECT_EQ(with(Decimal::of(501, 1)), one.above);
    // Where less is better, that nothing was told keeps no promise.
    state.updates.clear();
    EXPECT_FALSE(is_fulfilled(state));
    state.updates = {told(1, Decimal::of(1), UpdateVerdict::returned)};
    EXPECT_FALSE(is_fulfilled(state));
  }
}

TEST(IsFulfilled, WantsAllPromisesThatCanBeCounted) {
  ItemState state =
      promising({promise(DeliverableType::event, Decimal::of(1)), promise(DeliverableType::system, std::nullopt),
                 promise(DeliverableType::event, Decimal::of(2))});
  state.updates = {told(1, Decimal::of(1)), told(3, Decimal::of(1))};
  EXPECT_FALSE(is_fulfilled(state));
  state.updates.push_back(told(3, Decimal::of(1)));
  EXPECT_TRUE(is_fulfilled(state));
}

TEST(HasEvidence, LeavesOutWhatWasReturned) {
  ItemState state = promising({});
  EXPECT_FALSE(has_evidence(state));
  state.updates = {percent(10), told(0, Decimal::of(1), UpdateVerdict::returned)};
  EXPECT_FALSE(has_evidence(state));
  state.updates.push_back(told(0, Decimal::of(1)));
  EXPECT_TRUE(has_evidence(state));
}

TEST(PercentDone, IsTheMeanOfWhatCanBeCounted) {
  ItemState state =
      promising({promise(DeliverableType::event, Decimal::of(4)), promise(DeliverableType::system, std::nullopt),
                 promise(DeliverableType::beneficiaries, Decimal::of(300))});
  state.updates = {percent(99), told(1, Decimal::of(1)), told(3, Decimal::of(100))};
  EXPECT_EQ(percent_done(state), (25 + 33) / 2);
  // More than promised of the one does not make up for the other.
  state.updates.push_back(told(1, Decimal::of(40)));
  EXPECT_EQ(percent_done(state), (100 + 33) / 2);
}

TEST(PercentDone, IsElseTheLastPercentageTold) {
  ItemState state = promising({promise(DeliverableType::system, std::nullopt)});
  EXPECT_EQ(percent_done(state), std::nullopt);
  state.updates = {percent(30, UpdateVerdict::unit), percent(0), percent(80, UpdateVerdict::returned),
                   told(0, Decimal::of(1))};
  EXPECT_EQ(percent_done(state), 0);
}

TEST(PercentDone, IsTheWholeOfWhatIsClosed) {
  ItemState state = promising({promise(DeliverableType::event, Decimal::of(4))});
  state.updates = {told(1, Decimal::of(3))};
  state.stage = Stage::closed;
  EXPECT_EQ(percent_done(state), 100);
  state.partial = true;
  EXPECT_EQ(percent_done(state), 75);
}

TEST(PercentDone, DoesNotRoundUpToTheWhole) {
  ItemState state = promising({promise(DeliverableType::beneficiaries, Decimal::of(1000))});
  state.updates = {told(1, Decimal::of(999))};
  EXPECT_EQ(percent_done(state), 99);
}

RC_GTEST_PROP(PercentDone, NeverFallsWhileMoreIsTold, ()) {
  ItemState state = promising({promise(DeliverableType::event, Decimal::of(*rc::gen::inRange(1, 500)))});
  int before = 0;
  for (int i = *rc::gen::inRange(1, 20); i > 0; --i) {
    state.updates.push_back(told(1, Decimal::of(*rc::gen::inRange(0, 1000), 1)));
    const auto now = percent_done(state);
    RC_ASSERT(now && *now >= before && *now <= 100);
    RC_ASSERT((*now == 100) == is_fulfilled(state));
    before = *now;
  }
}

}  // namespace
}  // namespace sauro::tracking
