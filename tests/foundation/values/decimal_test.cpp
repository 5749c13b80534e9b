// SPDX-License-Identifier: AGPL-3.0-or-later
// Exact decimals: reading and printing in both number formats, arithmetic, named rounding, overflow.
#include "foundation/values/decimal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {
namespace {

constexpr auto vietnamese = NumberFormat::vietnamese;
constexpr auto english = NumberFormat::english;
constexpr std::int64_t largest = 999'999'999'999'999'999;

Decimal plain(std::string_view text) { return Decimal::parse_plain(text).value(); }

rc::Gen<Decimal> any_decimal() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(-largest, largest + 1), rc::gen::inRange(0, 19)),
                      [](const std::pair<std::int64_t, int>& parts) { return Decimal::of(parts.first, parts.second); });
}
rc::Gen<Decimal> small_decimal() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001), rc::gen::inRange(0, 5)),
                      [](const std::pair<std::int64_t, int>& parts) { return Decimal::of(parts.first, parts.second); });
}

TEST(DecimalParse, ReadsGroupsAndFractionByTheFormatGiven) {
  EXPECT_EQ(Decimal::parse("1.250", vietnamese)->str(), "1250");
  EXPECT_EQ(Decimal::parse("1.250", english)->str(), "1.250");
  EXPECT_EQ(Decimal::parse("1.234.567,89", vietnamese)->str(), "1234567.89");
  EXPECT_EQ(Decimal::parse("1,234,567.89", english)->str(), "1234567.89");
  EXPECT_EQ(Decimal::parse("1234567", vietnamese)->str(), "1234567");
  EXPECT_EQ(Decimal::parse("-03,50", vietnamese)->str(), "-3.50");
}

TEST(DecimalParse, KeepsTheDigitsAsWritten) {
  const auto value = Decimal::parse("41,80", vietnamese).value();
  EXPECT_EQ(value.scale(), 2);
  EXPECT_EQ(value.str(), "41.80");
  EXPECT_EQ(value, plain("41.8"));
}

TEST(DecimalParse, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", "1.25", "1.2345", "12.34.567", ".250", "1.", "1.250.", "1..250", "1,", ",5",
                           "1,2,3", "0.125", "1 250", "+5", "--5", "5-", "12a", "1.250,5.000"})
    EXPECT_FALSE(Decimal::parse(text, vietnamese).ok()) << text;
  EXPECT_FALSE(Decimal::parse_plain("1,250").ok());
}

TEST(DecimalParse, TakesEighteenDigitsAndNoMore) {
  EXPECT_EQ(Decimal::parse_plain("999999999999999999")->unscaled(), largest);
  EXPECT_FALSE(Decimal::parse_plain("1000000000000000000").ok());
  EXPECT_FALSE(Decimal::parse_plain("1.000000000000000000").ok());
  EXPECT_EQ(Decimal::parse_plain("0.000000000000000001")->scale(), 18);
  EXPECT_EQ(Decimal::parse_plain("0000000000000000000000012")->str(), "12");
}

TEST(DecimalStr, GroupsByTheFormat) {
  EXPECT_EQ(plain("1234567.5").str(vietnamese), "1.234.567,5");
  EXPECT_EQ(plain("1234567.5").str(english), "1,234,567.5");
  EXPECT_EQ(plain("-123456").str(vietnamese), "-123.456");
  EXPECT_EQ(plain("-123").str(vietnamese), "-123");
  EXPECT_EQ(Decimal::of(-5, 3).str(), "-0.005");
}

TEST(DecimalRounded, RoundsAsNamed) {
  struct Case {
    const char *value, *half_up, *half_even, *down, *up;
  };
  for (const Case& c :
       {Case{"2.5", "3", "2", "2", "3"}, Case{"3.5", "4", "4", "3", "4"}, Case{"-2.5", "-3", "-2", "-2", "-3"},
        Case{"2.4", "2", "2", "2", "3"}, Case{"-2.6", "-3", "-3", "-2", "-3"}, Case{"2.0", "2", "2", "2", "2"}}) {
    EXPECT_EQ(plain(c.value).rounded(0, Rounding::half_up).str(), c.half_up) << c.value;
    EXPECT_EQ(plain(c.value).rounded(0, Rounding::half_even).str(), c.half_even) << c.value;
    EXPECT_EQ(plain(c.value).rounded(0, Rounding::down).str(), c.down) << c.value;
    EXPECT_EQ(plain(c.value).rounded(0, Rounding::up).str(), c.up) << c.value;
  }
}

TEST(DecimalDividedBy, GivesThePercentagesOfAReport) {
  const auto percent =
      multiply(Decimal::of(1983), Decimal::of(100))->divided_by(Decimal::of(16051), 2, Rounding::half_up);
  EXPECT_EQ(percent->str(), "12.35");
}

TEST(DecimalDividedBy, RefusesZero) {
  EXPECT_EQ(Decimal::of(1).divided_by(Decimal::of(0, 3), 2, Rounding::down).error().subject, "division by zero");
}

TEST(Decimal, OverflowIsAnError) {
  EXPECT_FALSE(add(Decimal::of(largest), Decimal::of(1)).ok());
  EXPECT_FALSE(subtract(Decimal::of(-largest), Decimal::of(1)).ok());
  EXPECT_FALSE(multiply(Decimal::of(1'000'000'000), Decimal::of(1'000'000'000)).ok());
  EXPECT_FALSE(multiply(Decimal::of(1, 10), Decimal::of(1, 9)).ok());
  EXPECT_FALSE(Decimal::of(largest).divided_by(Decimal::of(1, 18), 18, Rounding::down).ok());
}

RC_GTEST_PROP(Decimal, ReadsBackWhatItPrints, ()) {
  const Decimal value = *any_decimal();
  for (const auto format : {vietnamese, english}) {
    const auto again = Decimal::parse(value.str(format), format);
    RC_ASSERT(again.ok());
    RC_ASSERT(again->unscaled() == value.unscaled() && again->scale() == value.scale());
  }
  RC_ASSERT(Decimal::parse_plain(value.str())->unscaled() == value.unscaled());
}

RC_GTEST_PROP(Decimal, ParseTakesAnyBytes, (std::string text)) {
  const auto value = Decimal::parse(text, vietnamese);
  if (value.ok()) RC_ASSERT(Decimal::parse(value->str(vietnamese), vietnamese).value() == *value);
}

RC_GTEST_PROP(DecimalAdd, CommutesAndIsUndoneBySubtract, ()) {
  const Decimal a = *any_decimal(), b = *any_decimal();
  const auto sum = add(a, b), other = add(b, a);
  RC_ASSERT(sum.ok() == other.ok());
  if (!sum.ok()) return;
  RC_ASSERT(*sum == *other);
  const auto back = subtract(*sum, b);
  if (back.ok()) RC_ASSERT(*back == a);
}

RC_GTEST_PROP(DecimalMultiply, DistributesOverAdd, ()) {
  const Decimal a = *small_decimal(), b = *small_decimal(), c = *small_decimal();
  RC_ASSERT(multiply(a, add(b, c).value()).value() == add(multiply(a, b).value(), multiply(a, c).value()).value());
}

RC_GTEST_PROP(DecimalRounded, MovesByLessThanOneStep, ()) {
  const Decimal value = *any_decimal();
  const int scale = *rc::gen::inRange(0, 19);
  const auto rounding = *rc::gen::element(Rounding::half_up, Rounding::half_even, Rounding::down, Rounding::up);
  const Decimal rounded = value.rounded(scale, rounding);
  RC_ASSERT(rounded.scale() <= std::max(scale, value.scale()));
  RC_ASSERT(rounded.rounded(scale, rounding) == rounded);
  const auto moved = subtract(value, rounded);
  if (!moved.ok()) return;
  const Decimal step = Decimal::of(1, std::min(scale, 18));
  RC_ASSERT(*moved<step&& * moved> Decimal::of(-1, std::min(scale, 18)));
  if (rounding == Rounding::down) RC_ASSERT(((value < Decimal()) ? rounded >= value : rounded <= value));
  if (rounding == Rounding::up) RC_ASSERT(((value < Decimal()) ? rounded <= value : rounded >= value));
}

RC_GTEST_PROP(DecimalOrder, AgreesWithTheDifference, ()) {
  const Decimal a = *any_decimal(), b = *any_decimal();
  const auto difference = subtract(a, b);
  if (difference.ok()) RC_ASSERT((a <=> b) == (*difference <=> Decimal()));
}

}  // namespace
}  // namespace sauro
