// SPDX-License-Identifier: AGPL-3.0-or-later
// Periods of reports: the days whose data they hold (NĐ 09/2019/NĐ-CP Điều 12), what they are called, when they are
// due.
#include <gtest/gtest.h>

#include "reports/report_periods.h"

namespace sauro::reports {
namespace {

ReportPeriod period(std::string_view id, const tracking::Receiver& practice = {}) {
  auto made = report_period(id, practice, {});
  EXPECT_TRUE(made.ok()) << id;
  return *made;
}

std::string days(const Period& data) { return data.first().iso() + " " + data.last().iso(); }

TEST(ReportPeriods, AreCutOffAsTheDecreeSays) {
  EXPECT_EQ(days(period("2024-Q2").data), "2024-03-15 2024-06-14");
  EXPECT_EQ(days(period("2024-01").data), "2023-12-15 2024-01-14");
  EXPECT_EQ(days(period("2024").data), "2023-12-15 2024-12-14");
  EXPECT_EQ(days(period("2024-H1").data), "2023-12-15 2024-06-14");
  EXPECT_EQ(days(period("2024-9M").data), "2023-12-15 2024-09-14");
}

TEST(ReportPeriods, LeaveNoGapAndDoNotOverlap) {
  for (const auto& [one, next] : {std::pair("2025-H1", "2025-H2"), {"2025-Q4", "2026-Q1"}, {"2025-12", "2026-01"}}) {
    EXPECT_EQ(period(one).data.last().plus_days(1), period(next).data.first()) << one;
    EXPECT_EQ(period(one).next, period(next).data);
    EXPECT_EQ(period(one).next_words, period(next).words);
  }
  EXPECT_EQ(period("2025-9M").data.last().plus_days(1), period("2025-9M").next.first());
}

TEST(ReportPeriods, AreCalledAsReportsCallThem) {
  EXPECT_EQ(period("2026-03").words, "tháng 3 năm 2026");
  EXPECT_EQ(period("2026-Q2").words, "quý II năm 2026");
  EXPECT_EQ(period("2026-H1").words, "6 tháng đầu năm 2026");
  EXPECT_EQ(period("2026-9M").words, "9 tháng đầu năm 2026");
  EXPECT_EQ(period("2026-9M").next_words, "quý IV năm 2026");
  EXPECT_EQ(period("2026").words, "năm 2026");
}

TEST(ReportPeriods, FollowTheReceiversOwnPractice) {
  tracking::Receiver practice;
  practice.first_day = 1, practice.last_day = 31, practice.days_to_send = 2;
  EXPECT_EQ(days(period("2026-02", practice).data), "2026-02-01 2026-02-28");
  EXPECT_EQ(period("2026-02", practice).due.iso(), "2026-03-03");  // the 28th is a Saturday
  EXPECT_EQ(period("2026-05").due.iso(), "2026-05-15");
}

TEST(ReportPeriods, SayWhatIsNone) {
  for (const char* id : {"", "26", "2026-13", "2026-Q5", "2026-Q", "2026-H3", "2026-9m", "2026-1", "abcd", "2026/03"})
    EXPECT_FALSE(report_period(id, {}, {}).ok()) << id;
}

TEST(ReportPeriods, TheNewestThatAreCompleteAreOffered) {
  const tracking::Receiver by_rule;  // cut off on the 14th
  using List = std::vector<std::string>;
  EXPECT_EQ(complete_periods(*Day::make(2026, 6, 15), by_rule),
            (List{"2026-06", "2026-Q2", "2026-H1", "2025-9M", "2025"}));
  EXPECT_EQ(complete_periods(*Day::make(2026, 6, 14), by_rule),
            (List{"2026-05", "2026-Q1", "2025-H2", "2025-9M", "2025"}));
  EXPECT_EQ(complete_periods(*Day::make(2026, 1, 3), by_rule),
            (List{"2025-12", "2025-Q4", "2025-H2", "2025-9M", "2025"}));
  EXPECT_EQ(complete_periods(*Day::make(2026, 9, 20), by_rule),
            (List{"2026-09", "2026-Q3", "2026-H1", "2026-9M", "2025"}));
  tracking::Receiver own;
  own.last_day = 25;
  EXPECT_EQ(complete_periods(*Day::make(2026, 6, 15), own), (List{"2026-05", "2026-Q1", "2025-H2", "2025-9M", "2025"}));
}

}  // namespace
}  // namespace sauro::reports
