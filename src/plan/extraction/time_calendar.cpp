// SPDX-License-Identifier: AGPL-3.0-or-later
// Times of the day, and the days that calendar pieces stand for.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

Error bad(std::string why) { return {ErrorCode::bad_input, std::move(why)}; }

}  // namespace

std::optional<Parsed<Clock>> parse_clock(const Tokens& t, std::size_t i) {
  const auto one = [&](std::size_t at) -> std::optional<std::pair<std::pair<int, int>, std::size_t>> {
    const Token& hour = t[at];
    if (hour.sym != Sym::number || (hour.digits && hour.end - hour.start > 2)) return std::nullopt;
    const Token& mark = t[at + 1];
    const Token& minute = t[at + 2];
    const bool two_digits = minute.digits && minute.end - minute.start == 2;
    if (mark.sym == Sym::colon && mark.glued && minute.glued && two_digits)
      return {{{hour.value, minute.value}, at + 3}};
    if (mark.sym != Sym::hour || (mark.end - mark.start == 1 && !mark.glued)) return std::nullopt;
    const bool told = two_digits && !t.is(at + 3, Sym::slash) && !t.is(at + 3, Sym::dot) && !t.is(at + 3, Sym::month) &&
                      (minute.glued || mark.end - mark.start > 1 || t.is(at + 3, Sym::minute));
    if (!told) return {{{hour.value, 0}, at + 2}};
    return {{{hour.value, minute.value}, t.is(at + 3, Sym::minute) ? at + 4 : at + 3}};
  };
  const auto first = one(i);
  if (!first) return std::nullopt;
  Parsed<Clock> out{{}, first->second};
  const auto set = [&](int& field, std::pair<int, int> time) {
    field = time.first * 60 + time.second;
    if (time.first > 24 || (time.first == 24 && time.second > 0)) out.value.bad_hour = time.first;
    if (time.second > 59) out.value.bad_minute = time.second;
  };
  set(out.value.from, first->first);
  if (t.is(out.next, Sym::mark) && t[out.next].glued) ++out.next;  // 11h30'
  if (t.is(out.next, Sym::dash) || t.is(out.next, Sym::to)) {
    if (const auto second = one(out.next + 1)) {
      set(out.value.to, second->first);
      out.next = second->second;
    }
  }
  return out;
}

Result<Span> resolve(const Piece& piece, int plan_year) {
  const int year = piece.year == missing ? plan_year : piece.year;
  if (piece.grain == Grain::weekday && piece.first > 7) return bad(fmt::format("there is no weekday {}", piece.first));
  if (piece.grain == Grain::weekday || piece.lunar || year <= 1) return Span{};  // no year is known
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
  if (piece.grain == Grain::days && piece.first > 31)
    return bad(fmt::format("there is no week {} in a month", (piece.first + 6) / 7));
  if (piece.grain == Grain::days)
    return Span{month.first().plus_days(std::clamp(day(piece.first), 1, length) - 1),
                month.first().plus_days(std::clamp(day(piece.last), 1, length) - 1)};
  if (piece.first == missing) return Span{};
  const auto made = Day::make(year, piece.month, piece.first == -1 ? length : piece.first);
  if (!made) return made.error();
  return Span{*made, *made};
}

}  // namespace sauro::extraction::grammar
