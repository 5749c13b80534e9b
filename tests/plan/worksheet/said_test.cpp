// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/said.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "days.h"
#include "foundation/base/text.h"

namespace sauro::worksheet {
namespace {

using tracking::ItemState;
using tracking::UpdateVerdict;

/// Five meetings are promised, two were held.
ItemState meetings() {
  ItemState state;
  state.set.promises = {{plan::DeliverableType::event, Decimal::of(5), plan::Comparator::equal, "hội nghị"}};
  tracking::Update update;
  update.deliverable = 1;
  update.quantity = Decimal::of(2);
  state.updates = {update};
  return state;
}

Said read(std::map<Role, std::string> cells) { return read_row({0, std::move(cells)}).said; }

std::string fields(const News& news) {
  std::string text;
  for (const Change& change : news.changes) text.append(text.empty() ? "" : " ").append(change.field);
  return text;
}

TEST(ReadRow, ReadsWhatPeopleWrite) {
  const Said said = read({{Role::total, "1.250,5"}, {Role::share, "45 %"}, {Role::done, "X"}, {Role::day, "3-5-2026"}});
  EXPECT_EQ(said.total, Decimal::of(12505, 1));
  EXPECT_EQ(said.share, 45);
  EXPECT_TRUE(said.done);
  EXPECT_EQ(said.day, day("2026-05-03"));
  EXPECT_EQ(read({{Role::day, "2026-05-03"}}).day, day("2026-05-03"));
  EXPECT_EQ(read({{Role::day, "03/05/2026 08:30"}}).day, day("2026-05-03"));
}

Unreadable only_unreadable(Row row) {
  const auto read = read_row(row);
  EXPECT_EQ(read.unreadable.size(), 1u);
  EXPECT_TRUE(read.said.nothing());
  return read.unreadable.empty() ? Unreadable() : read.unreadable.front();
}

/// "1,200" is twelve hundred to some and one and a fifth to others; a number of the workbook is shown in one way only.
TEST(ReadRow, AsksAboutACommaThatMayGroupThousands) {
  for (const char* typed : {"1,200", "12,500", "120,000"})
    EXPECT_EQ(only_unreadable({0, {{Role::total, typed}}}).why, Unread::ambiguous) << typed;
  for (const char* typed : {"1,2", "1,25", "0,125", "1.200,125", "1.200"})
    EXPECT_TRUE(read_row({0, {{Role::total, typed}}}).unreadable.empty()) << typed;
  const Row number{0, {{Role::total, "1,125"}}, {{Role::total, document::CellKind::number}}};
  EXPECT_EQ(read_row(number).said.total, Decimal::of(1125, 3));
}

TEST(ReadRow, TakesNoFormulaForItsValue) {
  for (const Role role :
       {Role::text, Role::total, Role::share, Role::done, Role::day, Role::document, Role::obstacle}) {
    const auto formula = only_unreadable({0, {{role, "=60+40"}}, {{role, document::CellKind::formula}}});
    EXPECT_EQ(formula.why, Unread::formula) << name_of(role);
    EXPECT_EQ(formula.role, role);
  }
}

TEST(ReadRow, TakesTheDayOfItsEndForBeingDone) {
  const Said said = read({{Role::finished, "15/4/2026"}});
  EXPECT_TRUE(said.done);
  EXPECT_EQ(said.day, day("2026-04-15"));
}

TEST(ReadRow, NamesTheCellsThatItCannotRead) {
  const auto row =
      read_row({0, {{Role::total, "hai"}, {Role::share, "120"}, {Role::done, "?"}, {Role::day, "31/2/2026"}}});
  ASSERT_EQ(row.unreadable.size(), 4u);
  EXPECT_EQ(row.unreadable[0].text, "hai");
  EXPECT_TRUE(row.said.nothing());
}

TEST(News, OfATotalAreWhatIsAdded) {
  const News news = news_of(read({{Role::total, "4"}}), 0, meetings(), {});
  EXPECT_EQ(news.quantity, Decimal::of(2));
  EXPECT_EQ(news.deliverable, 1);
  ASSERT_EQ(news.changes.size(), 1u);
  EXPECT_EQ(news.changes[0].from, "2");
  EXPECT_EQ(news.changes[0].to, "4");
}

TEST(News, OfALowerTotalCannotBeReported) {
  EXPECT_EQ(news_of(read({{Role::total, "1"}}), 0, meetings(), {}).misfit, Misfit::lower);
  EXPECT_EQ(news_of(read({{Role::total, "2"}}), 0, meetings(), {}).misfit, Misfit::none);
}

TEST(News, InPercentAreOfWhatIsCountedInPercent) {
  ItemState state = meetings();
  EXPECT_EQ(news_of(read({{Role::total, "4%"}}), 0, state, {}).misfit, Misfit::percent);
  state.set.promises[0].unit = "%";
  const News news = news_of(read({{Role::total, "4 %"}}), 0, state, {});
  EXPECT_EQ(news.misfit, Misfit::none);
  EXPECT_EQ(news.quantity, Decimal::of(2));
}

TEST(News, SayWhereATotalIsAboveWhatWasPromised) {
  EXPECT_EQ(news_of(read({{Role::total, "5"}}), 0, meetings(), {}).changes.at(0).promised, "");
  EXPECT_EQ(news_of(read({{Role::total, "1.200"}}), 0, meetings(), {}).changes.at(0).promised, "5");
}

TEST(News, OfARatioAreWhatItIsNow) {
  ItemState state = meetings();
  state.set.promises[0].type = plan::DeliverableType::ratio;
  EXPECT_EQ(news_of(read({{Role::total, "4"}}), 0, state, {}).quantity, Decimal::of(4));
}

TEST(News, CountForTheNamedDeliverable) {
  ItemState state = meetings();
  state.set.promises.push_back({plan::DeliverableType::document, Decimal::of(3), plan::Comparator::equal, "báo cáo"});
  const News news = news_of(read({{Role::total, "1"}}), 2, state, {});
  EXPECT_EQ(news.deliverable, 2);
  EXPECT_EQ(news.quantity, Decimal::of(1));
}

TEST(News, LeaveOutWhatIsKnown) {
  ItemState state = meetings();
  state.stage = tracking::Stage::reported;
  state.updates[0].percent = 40;
  state.obstacles = {{1, "an", "Thiếu kinh phí", {}, false, {}, {}}};
  const Said said = read({{Role::text, "Đã họp"},
                          {Role::total, "2"},
                          {Role::share, "40"},
                          {Role::done, "x"},
                          {Role::day, "3/5/2026"},
                          {Role::document, "7/BC"},
                          {Role::obstacle, "thiếu  kinh phí"}});
  EXPECT_EQ(fields(news_of(said, 0, state, {{"đã  HỌP", "7/BC", false}})), "");
  EXPECT_EQ(fields(news_of(said, 0, state, {})), "text document day");
}

TEST(News, TellWhatWasGivenBackBefore) {
  const Said said = read({{Role::text, "Đã họp"}});
  EXPECT_TRUE(news_of(said, 0, meetings(), {{"Đã họp", {}, true}}).returned);
  EXPECT_FALSE(news_of(said, 0, meetings(), {{"Đã họp", {}, true}, {"Đã họp", {}, false}}).returned);
  EXPECT_FALSE(news_of(said, 0, meetings(), {{"Đã họp hai lần", {}, true}}).returned);
}

TEST(News, OfADayAloneAreNone) { EXPECT_EQ(fields(news_of(read({{Role::day, "3/5/2026"}}), 0, meetings(), {})), ""); }

/// What was recorded by a row is known from then on.
RC_GTEST_PROP(News, AreNoneTheSecondTime, (std::string text, unsigned short total, bool done)) {
  Said said;
  said.text = to_nfc(text);
  said.total = Decimal::of(total);
  said.done = done;
  ItemState state = meetings();
  const News first = news_of(said, 0, state, {});
  if (first.quantity) {
    tracking::Update update;
    update.deliverable = first.deliverable;
    update.quantity = first.quantity;
    state.updates.push_back(update);
  }
  if (first.said.done) state.stage = tracking::Stage::reported;
  RC_ASSERT(news_of(said, 0, state, {{first.said.text, {}, false}}).changes.empty());
}

}  // namespace
}  // namespace sauro::worksheet
