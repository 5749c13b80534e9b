// SPDX-License-Identifier: AGPL-3.0-or-later
// Quantities, money, shares, ids and sources: what may be put together and what may not.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <unordered_set>

#include "foundation/values/money.h"
#include "foundation/values/percent.h"
#include "foundation/values/quantity.h"
#include "foundation/values/source.h"
#include "foundation/values/strong_id.h"

namespace sauro {
namespace {

Decimal number(std::string_view text) { return Decimal::parse_plain(text).value(); }

TEST(Quantity, AddsWhatCountsTheSameThing) {
  const auto sum = add(Quantity(number("3"), "hội  nghị"), Quantity(number("2"), "Hội nghị"));
  EXPECT_EQ(sum->str(NumberFormat::vietnamese), "5 hội nghị");
  EXPECT_EQ(subtract(*sum, Quantity(number("1"), "hội nghị"))->amount(), number("4"));
  EXPECT_TRUE(Quantity(number("1"), "đoàn hoà giải").same_unit(Quantity(number("1"), "đoàn hòa giải")));
}

TEST(Quantity, RefusesUnlikeUnits) {
  const Quantity conferences(number("3"), "hội nghị"), enterprises(number("3"), "doanh nghiệp");
  EXPECT_EQ(add(conferences, enterprises).error().subject, "unlike units: hội nghị and doanh nghiệp");
  EXPECT_FALSE(subtract(conferences, enterprises).ok());
  EXPECT_FALSE(compare(conferences, enterprises).ok());
}

TEST(Quantity, ComparesByAmount) {
  EXPECT_TRUE(std::is_lt(*compare(Quantity(number("2.5"), "km"), Quantity(number("10"), "km"))));
  EXPECT_TRUE(std::is_eq(*compare(Quantity(number("2.50"), "km"), Quantity(number("2.5"), "km"))));
}

TEST(Quantity, WritesThePercentSignAtTheNumber) {
  EXPECT_EQ(Quantity(number("46.7"), "%").str(NumberFormat::vietnamese), "46,7%");
  EXPECT_EQ(Quantity(number("7"), "").str(NumberFormat::vietnamese), "7");
}

TEST(Money, IsWholeDong) {
  EXPECT_EQ(Money::dong(number("1500000.00"))->str(), "1.500.000 đồng");
  EXPECT_FALSE(Money::dong(number("0.5")).ok());
  const Money a = Money::dong(number("999999999999999999")).value();
  EXPECT_FALSE(add(a, Money::dong(number("1")).value()).ok());
  EXPECT_EQ(subtract(a, a).value(), Money());
  EXPECT_LT(Money(), a);
}

TEST(Percent, KeepsItsDenominator) {
  const auto share = Percent::of(number("1983"), number("16051")).value();
  EXPECT_EQ(share.str(2, Rounding::half_up, NumberFormat::vietnamese).value(), "12,35% (1.983/16.051)");
  EXPECT_EQ(share.value(0, Rounding::down)->str(), "12");
}

TEST(Percent, HasNoShareOfNothing) {
  EXPECT_FALSE(Percent::of(number("1"), number("0")).ok());
  EXPECT_FALSE(Percent::of(number("1"), number("-2")).ok());
  EXPECT_FALSE(Percent::of(number("999999999999999999"), number("1"))->value(2, Rounding::down).ok());
}

RC_GTEST_PROP(Percent, OfPartAndRestMakesAHundred, ()) {
  const int whole = *rc::gen::inRange(1, 100'000), part = *rc::gen::inRange(0, whole + 1);
  const auto share = [&](int n) {
    return Percent::of(Decimal::of(n), Decimal::of(whole))->value(6, Rounding::down).value();
  };
  const Decimal sum = add(share(part), share(whole - part)).value();
  RC_ASSERT(sum <= Decimal::of(100));
  RC_ASSERT(sum >= Decimal::of(99'999'998, 6));
}

TEST(StrongId, IsEqualByText) {
  using ItemId = StrongId<struct ItemTag>;
  EXPECT_EQ(ItemId("t1"), ItemId("t1"));
  EXPECT_NE(ItemId("t1"), ItemId("t2"));
  EXPECT_LT(ItemId("t1"), ItemId("t2"));
  EXPECT_TRUE(ItemId().empty());
  EXPECT_EQ((std::unordered_set<ItemId>{ItemId("a"), ItemId("a"), ItemId("b")}).size(), 2u);
}

TEST(LegalSource, FromMemoryAccusesNobody) {
  EXPECT_FALSE((LegalSource{"NĐ 30/2020/NĐ-CP", "Điều 8"}).may_accuse());
  EXPECT_TRUE((LegalSource{"NĐ 30/2020/NĐ-CP", "Điều 8", Confidence::verified}).may_accuse());
  EXPECT_TRUE((LegalSource{"NĐ 30/2020/NĐ-CP", "Điều 8", Confidence::secondary}).may_accuse());
}

}  // namespace
}  // namespace sauro
