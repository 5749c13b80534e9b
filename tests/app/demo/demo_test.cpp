// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/demo.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "app/access/agency_view.h"
#include "app/data/open_data.h"
#include "app/data/upkeep.h"
#include "ledger/folder.h"
#include "plan/forecast/brier.h"
#include "plan/tracking/status.h"

namespace sauro::app {
namespace {

class DemoYear : public testing::Test {
 protected:
  void make(std::uint64_t seed, const std::string& name = "demo") {
    options.folder = folder.path + "/" + name;
    options.seed = seed;
    const auto made = make_demo(options);
    ASSERT_TRUE(made.ok()) << made.error().subject << " " << made.error().where;
    demo = *made;
    opened = *open_data(options.folder, false);
    view.emplace(*opened, opened->agencies()->front(), demo.until);
    items = *view->items("plan", "2026/");
  }
  std::string exported(const std::string& name) {
    std::string text;
    EXPECT_TRUE(export_facts(folder.path + "/" + name, {}, [&](std::string_view piece) { text += piece; }).ok());
    return text;
  }
  /// How many facts of a kind there are.
  std::map<std::string, int> kinds() {
    std::map<std::string, int> counts;
    EXPECT_TRUE(opened->each(view->agency(), 0, [&](const plan::Fact& fact) { return ++counts[fact.what.kind]; }).ok());
    return counts;
  }

  ledger::Folder folder;
  DemoOptions options;
  Demo demo{0, *Day::make(2026, 1, 1), {}};
  std::unique_ptr<ledger::Ledger> opened;
  std::optional<AgencyView> view;
  std::vector<KeptItem> items;
};

TEST_F(DemoYear, HasTheTroublesOfAYear) {
  for (const std::uint64_t seed : {1u, 2u, 3u, 77u}) {
    SCOPED_TRACE(seed);
    make(seed, "demo-" + std::to_string(seed));
    double work = 0, late = 0, never = 0;
    int returned = 0, extended = 0, partial = 0, blocked = 0;
    for (const KeptItem& item : items) {
      const auto& state = item.value;
      returned += state.returned;
      for (const auto& extension : state.extensions) extended += extension.granted ? 1 : 0;
      partial += state.partial ? 1 : 0;
      blocked += static_cast<int>(state.obstacles.size());
      const bool step = state.set.kind == plan::ItemKind::step;
      if (!step && !tracking::is_counted(state)) continue;
      const auto status = tracking::status_of(state, demo.until);
      ++work;
      late += status == tracking::Status::open_overdue || status == tracking::Status::done_late ? 1 : 0;
      never += tracking::is_never_updated(state) ? 1 : 0;
    }
    constexpr double slack = 0.05;
    EXPECT_NEAR(late / work, 0.20, slack);
    EXPECT_NEAR(never / work, 0.10, slack);
    EXPECT_EQ(returned, 3);
    EXPECT_EQ(extended, 2);
    EXPECT_EQ(partial, 1);
    EXPECT_EQ(blocked, 2);
    EXPECT_EQ(kinds()["plan.issued"], 2);
    int ended = 0;
    const auto units = view->all<tracking::Unit>("unit");
    for (const auto& unit : *units) ended += unit.value.until && !unit.value.successor.empty() ? 1 : 0;
    EXPECT_EQ(ended, 1);
    const auto verified = verify_data(options.folder, {});
    ASSERT_TRUE(verified.ok());
    EXPECT_TRUE(is_whole(*verified));
  }
}

TEST_F(DemoYear, IsTheSameFromTheSameNumber) {
  make(5, "a");
  make(5, "b");
  EXPECT_EQ(exported("a"), exported("b"));
  make(6, "c");
  EXPECT_NE(exported("a"), exported("c"));
}

TEST_F(DemoYear, EndsOnTheAskedDay) {
  options.until = *Day::make(2026, 6, 30);
  make(1);
  EXPECT_EQ(demo.until, *Day::make(2026, 6, 30));
  EXPECT_TRUE(opened
                  ->each(view->agency(), 0,
                         [&](const plan::Fact& fact) {
                           EXPECT_LE(fact.recorded, end_of_day(demo.until));
                           return true;
                         })
                  .ok());
  EXPECT_EQ(kinds()["plan.issued"], 1) << "the amendment comes in August";
}

TEST_F(DemoYear, DoesNotTouchAFolderThatHasData) {
  make(1);
  const auto again = make_demo(options);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().code, ErrorCode::occupied);
}

TEST_F(DemoYear, ForecastsOfItAreBetterThanItsBaseRate) {
  make(options.seed);
  std::vector<forecast::Work> works;
  for (const KeptItem& item : items)
    for (auto& work : forecast::works_of(item.id, item.value)) works.push_back(std::move(work));
  const auto scores = forecast::yearly_scores(forecast::past_forecasts(works, demo.until));
  ASSERT_TRUE(scores.contains(2026));
  EXPECT_GE(scores.at(2026).n, 10);
  EXPECT_LT(scores.at(2026).brier, scores.at(2026).of_base_rate);
}

}  // namespace
}  // namespace sauro::app
