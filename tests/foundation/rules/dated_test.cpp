// SPDX-License-Identifier: AGPL-3.0-or-later
// Dated parameters: which value holds when, what a file may not contain, and that our own files are in order.
#include "foundation/rules/dated.h"
#include "days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace sauro::rules {
namespace {

std::string parameter(std::string_view values) {
  return "[[parameter]]\nid = \"x.limit\"\nwhat = \"giới hạn\"\nunit = \"ngày\"\n" + std::string(values);
}
std::string value(std::string_view keys, std::string_view number = "30") {
  return "[[parameter.value]]\nvalue = " + std::string(number) +
         "\nsource = \"NĐ 1/2000/NĐ-CP\"\nconfidence = \"V\"\n" + std::string(keys) + "\n";
}

TEST(ValueOn, TakesTheValueOfThatDay) {
  const auto values =
      read_values(parameter(value("from = 2021-07-01", "45") + value("from = 2015-01-01\nclause = \"Điều 3\"")), "f")
          .value();
  EXPECT_EQ(value_among(values, "x.limit", day("2015-01-01"))->text, "30");
  EXPECT_EQ(value_among(values, "x.limit", day("2021-06-30"))->text, "30");
  EXPECT_EQ(value_among(values, "x.limit", day("2021-07-01"))->number, Decimal::of(45));
  const auto first = value_among(values, "x.limit", day("2020-01-01")).value();
  EXPECT_EQ(first.until, day("2021-06-30"));
  EXPECT_EQ(first.unit, "ngày");
  EXPECT_EQ(first.source, (LegalSource{"NĐ 1/2000/NĐ-CP", "Điều 3", Confidence::verified}));
}

TEST(ValueOn, HasNoneBeforeTheFirstAndAfterTheEnd) {
  const auto values = read_values(parameter(value("from = 2015-01-01\nuntil = 2015-12-31")), "f").value();
  EXPECT_EQ(value_among(values, "x.limit", day("2014-12-31")).error(),
            (Error{ErrorCode::not_found, "x.limit on 2014-12-31"}));
  EXPECT_TRUE(value_among(values, "x.limit", day("2015-12-31")).ok());
  EXPECT_FALSE(value_among(values, "x.limit", day("2016-01-01")).ok());
  EXPECT_FALSE(value_among(values, "x", day("2015-06-01")).ok());
  EXPECT_FALSE(value_among({}, "x.limit", day("2015-06-01")).ok());
}

TEST(ReadValues, KeepsFractionsExactAndTextsAsTheyAre) {
  const auto values = read_values(parameter(value("from = 2015-01-01", "\"12.50\"")), "f").value();
  EXPECT_EQ(values[0].number->str(), "12.50");
  EXPECT_FALSE(read_values(parameter(value("from = 2015-01-01", "\"12-20\"")), "f").value()[0].number.has_value());
}

TEST(ReadValues, RefusesWhatIsOutOfOrder) {
  const std::string sound = value("from = 2015-01-01");
  ASSERT_TRUE(read_values(parameter(sound), "f").ok());
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {parameter(""), "value: missing"},
      {parameter(value("")), "from: missing"},
      {parameter(value("from = \"2015\"")), "from: not a day"},
      {parameter(value("from = 2015-01-01\nunit = \"kg\"")), "unit: unknown key"},
      {parameter(value("from = 2015-01-01", "1.5")), "value: write a fraction as a string"},
      {parameter("[[parameter.value]]\nvalue = 1\nfrom = 2015-01-01\nconfidence = \"V\"\n"), "source: missing"},
      {parameter("[[parameter.value]]\nvalue = 1\nfrom = 2015-01-01\nsource = \"a\"\n"), "confidence: missing"},
      {parameter("[[parameter.value]]\nvalue = 1\nfrom = 2015-01-01\nsource = \"a\"\nconfidence = \"X\"\n"),
       "confidence: neither V, S nor M"},
      {parameter(sound + sound), "x.limit: the value from 2015-01-01 overlaps or is empty"},
      {parameter(value("from = 2015-01-01\nuntil = 2016-01-01") + value("from = 2016-01-01")),
       "x.limit: the value from 2015-01-01 overlaps or is empty"},
      {parameter(value("from = 2015-01-01\nuntil = 2014-01-01")),
       "x.limit: the value from 2015-01-01 overlaps or is empty"},
      {parameter(sound) + parameter(sound), "x.limit: the value from 2015-01-01 overlaps or is empty"},
      {"parameter = 3", "parameter: write [[parameter]]"},
      {"parameter = [3]", "parameter: not a table"}};
  for (const auto& [text, why] : wrong) {
    const auto values = read_values(text, "rules/f.toml");
    ASSERT_FALSE(values.ok()) << text;
    EXPECT_EQ(values.error().code, ErrorCode::damaged);
    EXPECT_EQ(values.error().subject, why);
    EXPECT_TRUE(values.error().where.starts_with("rules/f.toml"));
  }
}

TEST(ReadValues, RefusesWhatIsNoToml) {
  for (const char* text : {"[[parameter", "a = ", "from = 2015-02-30", "\xFF\xFE"})
    EXPECT_FALSE(read_values(text, "f").ok()) << text;
}

TEST(OurRules, AllHaveADayAndASource) {
  const auto& all = all_values();
  ASSERT_TRUE(all.ok()) << all.error().where << " " << all.error().subject;
  ASSERT_FALSE(all->empty());
  for (const Value& one : *all) {
    EXPECT_FALSE(one.source.text.empty()) << one.id;
    EXPECT_GE(one.from, day("1945-01-01")) << one.id;
    EXPECT_FALSE(one.text.empty()) << one.id;
  }
}

TEST(OurRules, NeverHoldTwiceOnADay) {
  const auto& all = all_values().value();
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i - 1].id != all[i].id) continue;
    ASSERT_TRUE(all[i - 1].until.has_value()) << all[i].id;
    EXPECT_LT(*all[i - 1].until, all[i].from) << all[i].id;
  }
}

TEST(OurRules, KnowTheCutOffOfReports) {
  EXPECT_EQ(value_on("report.last_day", day("2024-06-01"))->number, Decimal::of(14));
  EXPECT_EQ(value_on("report.last_day", day("2018-06-01")).error().code, ErrorCode::not_found);
  EXPECT_EQ(value_on("report.no_such_thing", day("2024-06-01")).error().code, ErrorCode::not_found);
}

RC_GTEST_PROP(ValueOn, IsTheLatestThatHasBegun, ()) {
  const auto starts = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 3000));
  RC_PRE(!starts.empty());
  std::string text;
  for (const int start : starts)
    text += value("from = " + day("2010-01-01").plus_days(start).iso(), std::to_string(start));
  const auto values = read_values(parameter(text), "f").value();
  const int asked = *rc::gen::inRange(-10, 3100);
  const auto found = value_among(values, "x.limit", day("2010-01-01").plus_days(asked));
  const auto after = starts.upper_bound(asked);
  RC_ASSERT(found.ok() == (after != starts.begin()));
  if (found.ok()) RC_ASSERT(found->text == std::to_string(*std::prev(after)));
}

RC_GTEST_PROP(ReadValues, GivesNothingForAnyBytes, (std::string text)) {
  const auto values = read_values(text, "f");
  RC_ASSERT((values.ok() ? values->empty() : values.error().code == ErrorCode::damaged));
}

}  // namespace
}  // namespace sauro::rules
