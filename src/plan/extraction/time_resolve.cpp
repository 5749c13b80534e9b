// SPDX-License-Identifier: AGPL-3.0-or-later
// From a piece to the days of the calendar, or why there are no such days.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

Error bad(std::string why) { return {ErrorCode::bad_input, std::move(why)}; }

}  // namespace

Result<Span> resolve(const Piece& piece, int plan_year) {
  const int year = piece.year == missing ? plan_year : piece.year;
  if (piece.grain == Grain::weekday || year <= 1) return Span{};  // no year is known
  if (year < 1900 || year > 2199) return bad(fmt::format("year {} is out of range", year));
  if (piece.grain == Grain::year) return Span{Period::year(year).first(), Period::year(year).last()};
  if (piece.grain == Grain::school_year) return Span{Day::make(year, 9, 1).value(), Day::make(year + 1, 5, 31).value()};
  if (piece.grain == Grain::quarter) {
    constexpr std::array ordinals = {"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"};
    if (piece.quarter > 4 && piece.quarter <= 12)
      return bad(fmt::format("there is no {} quarter", ordinals[static_cast<std::size_t>(piece.quarter - 5)]));
    if (piece.quarter < 1 || piece.quarter > 12) return bad(fmt::format("there is no quarter {}", piece.quarter));
    const auto period = Period::quarter(year, piece.quarter);
    return Span{period.first(), period.last()};
  }
  if (piece.grain == Grain::months)
    return Span{Period::month(year, piece.first).first(), Period::month(year, piece.last).last()};
  if (piece.month == missing) {
    if (piece.grain == Grain::day && piece.first != missing && (piece.first == 0 || piece.first > 31))
      return bad(fmt::format("there is no day {}", piece.first));
    return Span{};
  }
  if (piece.month < 1 || piece.month > 12) return bad(fmt::format("there is no month {}", piece.month));
  const int length = days_in_month(year, piece.month);
  const auto month = Period::month(year, piece.month);
  if (piece.grain == Grain::month) return Span{month.first(), month.last()};
  const auto day = [&](int n) { return n < 0 ? length + 1 + n : n; };
  if (piece.grain == Grain::days)
    return Span{month.first().plus_days(std::clamp(day(piece.first), 1, length) - 1),
                month.first().plus_days(std::clamp(day(piece.last), 1, length) - 1)};
  if (piece.first == missing) return Span{};
  const auto made = Day::make(year, piece.month, piece.first == -1 ? length : piece.first);
  if (!made) return made.error();
  return Span{*made, *made};
}

}  // namespace sauro::extraction::grammar
