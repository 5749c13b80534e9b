// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/calendar/vietnam_time.h"

#include <fmt/format.h>

namespace sauro {
namespace {

using std::chrono::days, std::chrono::floor, std::chrono::microseconds;

constexpr std::chrono::hours ahead_of_utc{7};

}  // namespace

Day day_in_vietnam(std::int64_t moment) {
  return Day(std::chrono::sys_days(floor<days>(microseconds(moment) + ahead_of_utc)));
}

int minute_in_vietnam(std::int64_t moment) {
  const auto there = microseconds(moment) + ahead_of_utc;
  return static_cast<int>(floor<std::chrono::minutes>(there - floor<days>(there)).count());
}

std::int64_t end_of_day(Day day) {
  return microseconds(day.plus_days(1).days().time_since_epoch() - ahead_of_utc).count();
}

std::string iso_in_vietnam(std::int64_t moment) {
  const auto there = microseconds(moment) + ahead_of_utc;
  const std::chrono::hh_mm_ss time(floor<std::chrono::seconds>(there - floor<days>(there)));
  return fmt::format("{}T{:02}:{:02}:{:02}+07:00", day_in_vietnam(moment).iso(), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace sauro
