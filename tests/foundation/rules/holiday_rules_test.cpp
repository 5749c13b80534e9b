// SPDX-License-Identifier: AGPL-3.0-or-later
// The holidays of rules/: that the file is in order, and the days it gives for years people remember.
#include "foundation/rules/holiday_rules.h"
#include "days.h"

#include <gtest/gtest.h>

namespace sauro::rules {
namespace {

/// Working days from Monday to Friday that are free, and weekend days that are worked ("+").
std::vector<std::string> exceptions(const char* first, const char* last) {
  const Period period = Period::make(day(first), day(last)).value();
  const Holidays holidays = sauro::holidays(period, holiday_rules().value().rules).value();
  std::vector<std::string> days;
  for (Day at = period.first(); at <= period.last(); at = at.plus_days(1)) {
    const bool working = is_working_day(at, holidays);
    if (working != (at.weekday() <= 5)) days.push_back((working ? "+" : "") + at.iso());
  }
  return days;
}
using Days = std::vector<std::string>;

TEST(OurHolidays, AreInOrderAndMarkedAsUnverified) {
  const auto& data = holiday_rules();
  ASSERT_TRUE(data.ok()) << data.error().where << " " << data.error().subject;
  EXPECT_EQ(data->confidence, Confidence::memory);
  for (const auto& [year, decision] : data->rules.decisions) {
    EXPECT_EQ(decision.off.size(), decision.worked.size()) << year;
    for (const Day one : decision.worked) EXPECT_GT(one.weekday(), 5) << one.iso();
    for (const Day one : decision.off) EXPECT_LE(one.weekday(), 5) << one.iso();
  }
}

TEST(OurHolidays, GiveTetAsItWas) {
  EXPECT_EQ(exceptions("2024-01-25", "2024-02-29"),
            (Days{"2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"}));
  EXPECT_EQ(exceptions("2023-01-10", "2023-02-10"),
            (Days{"2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26"}));
  EXPECT_EQ(exceptions("2025-01-10", "2025-02-10"),
            (Days{"2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"}));
}

TEST(OurHolidays, GiveTheSpringHolidaysAsTheyWere) {
  EXPECT_EQ(exceptions("2024-04-01", "2024-05-31"),
            (Days{"2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "+2024-05-04"}));
  EXPECT_EQ(exceptions("2023-04-01", "2023-05-31"), (Days{"2023-05-01", "2023-05-02", "2023-05-03"}));
  EXPECT_EQ(exceptions("2022-04-01", "2022-05-31"), (Days{"2022-04-11", "2022-05-02", "2022-05-03"}));
  EXPECT_EQ(exceptions("2006-04-01", "2006-05-31"), (Days{"2006-05-01", "2006-05-02"}));
}

TEST(OurHolidays, GiveTheNationalDayAsItWas) {
  EXPECT_EQ(exceptions("2020-08-01", "2020-09-30"), (Days{"2020-09-02"}));
  EXPECT_EQ(exceptions("2021-08-01", "2021-09-30"), (Days{"2021-09-02", "2021-09-03"}));
  EXPECT_EQ(exceptions("2023-08-01", "2023-09-30"), (Days{"2023-09-01", "2023-09-04"}));
}

TEST(ReadHolidays, RefusesWhatIsOutOfOrder) {
  const std::string holiday =
      "[[holiday]]\nid=\"a\"\nwhat=\"a\"\nmonth=1\nday=1\nfrom=2000-01-01\nsource=\"s\"\nconfidence=\"V\"\n";
  const std::string year = "[[year]]\nyear=2001\nsource=\"s\"\nconfidence=\"S\"\n";
  ASSERT_TRUE(read_holidays(holiday + year, "f").ok());
  EXPECT_EQ(read_holidays(holiday + year, "f")->confidence, Confidence::secondary);
  EXPECT_EQ(read_holidays(holiday + holiday, "f").error().subject, "from: overlaps another rule of a");
  EXPECT_EQ(read_holidays(holiday + year + year, "f").error().subject, "year: given twice");
  EXPECT_EQ(read_holidays(holiday + year + "first={b=2001-01-01}\n", "f").error().subject, "b: no such holiday");
  EXPECT_EQ(read_holidays(holiday + year + "off=[3]\n", "f").error().subject, "off: not a day");
  EXPECT_EQ(read_holidays("[[holidays]]\n", "f").error().subject, "holidays: unknown key");
  EXPECT_EQ(read_holidays("[[holiday]]\nid=\"a\"\nwhat=\"a\"\nmonth=13\n", "f").error().subject,
            "month: not a whole number from 1 to 12");
}

}  // namespace
}  // namespace sauro::rules
