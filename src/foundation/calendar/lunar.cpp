// SPDX-License-Identifier: AGPL-3.0-or-later
// Lunar months begin on the day of the new moon; the month with the winter solstice is the 11th; where 13 months lie
// between two such months, the first without a principal term (a multiple of 30 degrees of the Sun) is the leap month.
// Positions after J. Meeus, "Astronomical Algorithms", chapters 25 and 49.
#include "foundation/calendar/lunar.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>

namespace sauro {
namespace {

constexpr int first_year = 1968, last_year = 2199;
constexpr double hanoi = 7.0 / 24;  ///< UTC+7, in days
constexpr double julian_of_1970 = 2440587.5;
constexpr double lunation = 29.530588861;  ///< mean length of a lunar month, days

double sine(double degrees) { return std::sin(std::fmod(degrees, 360.0) * std::numbers::pi / 180); }

/// Terrestrial time minus universal time, in days: the Earth's rotation as measured, and as expected after 2020.
double rotation_delay(double year) {
  struct Point {
    double year, seconds;
  };
  constexpr std::array points = {Point{1960, 33.2}, Point{1980, 50.5}, Point{1990, 56.9}, Point{2000, 63.8},
                                 Point{2020, 69.4}, Point{2050, 80},   Point{2100, 120},  Point{2200, 300}};
  std::size_t i = 1;
  while (i + 1 < points.size() && points[i].year < year) ++i;
  const Point &a = points[i - 1], &b = points[i];
  return (a.seconds + (b.seconds - a.seconds) * (year - a.year) / (b.year - a.year)) / 86400;
}

double year_of(double julian) { return 2000 + (julian - 2451545) / 365.25; }

/// The `k`-th new moon counted from that of 6 January 2000, as a Julian day in universal time.
double new_moon(int k) {
  const double t = k / 1236.85, t2 = t * t, t3 = t2 * t, t4 = t3 * t;
  const double e = 1 - 0.002516 * t - 0.0000074 * t2;  // the Earth's orbit becomes rounder
  const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
  const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4;
  const double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4;
  const double node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;

  struct Term {
    double days;
    int e, sun, moon, latitude;  ///< power of e; multiples of the anomalies and of the argument of latitude
  };
  static constexpr std::array terms = {
      Term{-0.40720, 0, 0, 1, 0}, Term{0.17241, 1, 1, 0, 0},    Term{0.01608, 0, 0, 2, 0},  Term{0.01039, 0, 0, 0, 2},
      Term{0.00739, 1, -1, 1, 0}, Term{-0.00514, 1, 1, 1, 0},   Term{0.00208, 2, 2, 0, 0},  Term{-0.00111, 0, 0, 1, -2},
      Term{-0.00057, 0, 0, 1, 2}, Term{0.00056, 1, 1, 2, 0},    Term{-0.00042, 0, 0, 3, 0}, Term{0.00042, 1, 1, 0, 2},
      Term{0.00038, 1, 1, 0, -2}, Term{-0.00024, 1, -1, 2, 0},  Term{-0.00007, 0, 2, 1, 0}, Term{0.00004, 0, 0, 2, -2},
      Term{0.00004, 0, 3, 0, 0},  Term{0.00003, 0, 1, 1, -2},   Term{0.00003, 0, 0, 2, 2},  Term{-0.00003, 0, 1, 1, 2},
      Term{0.00003, 0, -1, 1, 2}, Term{-0.00002, 0, -1, 1, -2}, Term{-0.00002, 0, 1, 3, 0}, Term{0.00002, 0, 0, 4, 0}};
  struct Planet {
    double days, at, speed;
  };
  static constexpr std::array planets = {
      Planet{0.000325, 299.77, 0.107408},  Planet{0.000165, 251.88, 0.016321}, Planet{0.000164, 251.83, 26.651886},
      Planet{0.000126, 349.42, 36.412478}, Planet{0.000110, 84.66, 18.206239}, Planet{0.000062, 141.74, 53.303771},
      Planet{0.000060, 207.14, 2.453732},  Planet{0.000056, 154.84, 7.306860}, Planet{0.000047, 34.52, 27.261239},
      Planet{0.000042, 207.19, 0.121824},  Planet{0.000040, 291.34, 1.844379}, Planet{0.000037, 161.72, 24.198154},
      Planet{0.000035, 239.56, 25.513099}, Planet{0.000023, 331.55, 3.592518}};

  double julian = 2451550.09766 + lunation * k + 0.00015437 * t2 - 0.000000150 * t3 + 0.00000000073 * t4;
  julian -= 0.00017 * sine(node);
  for (const Term& term : terms)
    julian += term.days *
              (term.e == 0   ? 1
               : term.e == 1 ? e
                             : e * e) *
              sine(term.sun * sun + term.moon * moon + term.latitude * latitude);
  for (const Planet& planet : planets)
    julian += planet.days * sine(planet.at + planet.speed * k - (&planet == planets.data() ? 0.009173 * t2 : 0));
  return julian - rotation_delay(year_of(julian));
}

/// Apparent longitude of the Sun at a Julian day of universal time, 0 to 360 degrees.
double sun_longitude(double julian) {
  const double t = (julian + rotation_delay(year_of(julian)) - 2451545) / 36525;
  const double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                        (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  const double longitude =
      280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  const double turn = std::fmod(longitude, 360);
  return turn < 0 ? turn + 360 : turn;
}

/// The day in Vietnam on which month `k` begins.
Day month_start(int k) {
  const double days = std::floor(new_moon(k) - julian_of_1970 + hanoi);
  return Day(std::chrono::sys_days(std::chrono::days(static_cast<int>(days))));
}

/// Which twelfth of its way the Sun is in when `day` begins in Vietnam, 0 to 11: 9 from the winter solstice on.
int sun_twelfth(Day day) {
  return static_cast<int>(
      sun_longitude(static_cast<double>(day.days().time_since_epoch().count()) + julian_of_1970 - hanoi) / 30);
}

/// The month that `day` lies in.
int month_of(Day day) {
  const double days = static_cast<double>(day.days().time_since_epoch().count()) + julian_of_1970 - 2451550.1;
  int k = static_cast<int>(std::floor(days / lunation)) + 1;
  while (month_start(k) > day) --k;
  return k;
}

/// The month with the winter solstice of `year`: its 11th.
int eleventh_month(int year) {
  const int k = month_of(Day(std::chrono::sys_days(std::chrono::year(year) / 12 / 31)));
  return sun_twelfth(month_start(k)) == 9 ? k - 1 : k;
}

/// The months from the 11th of one year (0) to before the 11th of the next.
struct Turn {
  int first = 0;  ///< month number of the 11th month
  int leap = 0;   ///< which month is the leap month, 1..12; 0 where there is none
};

Turn turn_from(int year) {
  Turn turn{eleventh_month(year)};
  if (eleventh_month(year + 1) - turn.first < 13) return turn;
  int twelfth = sun_twelfth(month_start(turn.first + 1));
  for (int i = 1; i <= 12 && turn.leap == 0; ++i) {
    const int next = sun_twelfth(month_start(turn.first + i + 1));
    if (next == twelfth) turn.leap = i;
    twelfth = next;
  }
  return turn;
}

}  // namespace

Result<LunarDay> to_lunar(Day day) {
  if (day.year() < first_year || day.year() > last_year)
    return Error{ErrorCode::bad_input, fmt::format("the lunar calendar is known for {} to {}", first_year, last_year)};
  const int k = month_of(day);
  const int year = k >= eleventh_month(day.year()) ? day.year() : day.year() - 1;
  const Turn turn = turn_from(year);
  const int at = k - turn.first;                                        // months since the 11th
  const int number = at - (turn.leap != 0 && at >= turn.leap ? 1 : 0);  // the same without the leap month
  LunarDay lunar;
  lunar.month = (10 + number) % 12 + 1;
  lunar.year = number < 2 ? year : year + 1;
  lunar.leap = turn.leap != 0 && at == turn.leap;
  lunar.day = month_start(k).days_until(day) + 1;
  return lunar;
}

Result<Day> from_lunar(const LunarDay& day) {
  if (day.year < first_year || day.year > last_year)
    return Error{ErrorCode::bad_input, fmt::format("the lunar calendar is known for {} to {}", first_year, last_year)};
  if (day.month < 1 || day.month > 12)
    return Error{ErrorCode::bad_input, fmt::format("there is no month {}", day.month)};
  const Turn turn = turn_from(day.month >= 11 ? day.year : day.year - 1);
  int at = (day.month + 1) % 12;
  if (day.leap && turn.leap != at + 1)
    return Error{ErrorCode::bad_input, fmt::format("lunar month {} of {} is not doubled", day.month, day.year)};
  if (day.leap || (turn.leap != 0 && at >= turn.leap)) ++at;
  const Day first = month_start(turn.first + at);
  const int length = first.days_until(month_start(turn.first + at + 1));
  if (day.day < 1 || day.day > length)
    return Error{ErrorCode::bad_input, fmt::format("lunar month {} of {} has {} days", day.month, day.year, length)};
  return first.plus_days(day.day - 1);
}

Result<Day> tet(int year) { return from_lunar({year, 1, 1, false}); }

}  // namespace sauro
