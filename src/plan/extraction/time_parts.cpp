// SPDX-License-Identifier: AGPL-3.0-or-later
// Parts of months and years: "tuần đầu tháng 3", "nửa cuối năm", "6 tháng đầu năm", "trung tuần", "đầu quý III".
#include "plan/extraction/time_units.h"

namespace sauro::extraction::grammar {
namespace {

bool is_edge(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::first) || t.is(i, Sym::middle) || t.is(i, Sym::last);
}

}  // namespace

using plan::Every;

MaybePiece days_of_month(const Tokens& t, std::size_t i, int first, int last, int plan_year) {
  const std::size_t at = skip_of(t, i);
  if (!is_month_word(t, at)) return std::nullopt;
  Parsed<Piece> out{{}, at + 1};
  if (auto month = month_piece(t, at, plan_year); month && !month->value.every) {
    out = *month;
    out.value.grain = Grain::days;
    out.value.first = first;
    out.value.last = last;
    return out;
  }
  out.value.every = Every::month;
  if (t.is(out.next, Sym::next) || t.is(out.next, Sym::after) || t.is(out.next, Sym::current)) ++out.next;
  return out;
}

MaybePiece week_piece(const Tokens& t, std::size_t i, int plan_year) {
  std::size_t at = i + 1;
  if (t.is(at, Sym::first)) return days_of_month(t, at + 1, 1, 7, plan_year);
  if (t.is(at, Sym::last)) return days_of_month(t, at + 1, -7, -1, plan_year);
  const auto ordinal = [&]() -> Number {
    std::size_t n = t.is(at, Sym::weekday) ? at + 1 : at;
    int value = t[n].value;
    if (t.is(n, Sym::year) && n > at)
      value = 5;
    else if (!is_small(t[n]) && !t.is(n, Sym::roman) && !t.is(n, Sym::ordinal))
      return std::nullopt;
    return {{value, n + 1}};
  };
  const auto first = ordinal();
  if (!first || first->value < 1 || first->value > 5) return std::nullopt;
  int last = first->value;
  std::size_t next = first->next;
  if (is_range_mark(t, next)) {
    at = t.is(next + 1, Sym::week) ? next + 2 : next + 1;
    if (const auto second = ordinal(); second && second->value > last && second->value <= 5) {
      last = second->value;
      next = second->next;
    }
  }
  return days_of_month(t, next, first->value * 7 - 6, last == 5 ? 31 : last * 7, plan_year);
}

MaybePiece half_piece(const Tokens& t, std::size_t i, int plan_year) {
  const bool year_first = t.is(i + 1, Sym::year);
  const std::size_t edge = year_first ? i + 2 : i + 1;
  const bool first = t.is(edge, Sym::first);
  if (!first && !t.is(edge, Sym::last) && !t.is(edge, Sym::after)) return std::nullopt;
  if (auto days = days_of_month(t, edge + 1, first ? 1 : 16, first ? 15 : 31, plan_year)) return days;
  Parsed<Piece> out{{}, edge + 1};
  out.value.grain = Grain::months;
  out.value.first = first ? 1 : 7;
  out.value.last = first ? 6 : 12;
  if (const auto year = named_year(t, skip_of(t, edge + 1), plan_year, true)) {
    out.value.year = year->value;
    out.next = year->next;
  } else if (is_year_number(t[edge + 1])) {
    out.value.year = t[edge + 1].value;
    out.next = edge + 2;
  } else if (!year_first) {
    return std::nullopt;
  }
  return out;
}

MaybePiece counted_piece(const Tokens& t, std::size_t i, int plan_year) {
  const auto count = count_at(t, i);
  if (!count || *count < 1 || *count > 31) return std::nullopt;
  const Sym unit = t.sym(i + 1);
  const bool first = t.is(i + 2, Sym::first);
  if (!first && !t.is(i + 2, Sym::last)) return std::nullopt;
  if (unit == Sym::day || unit == Sym::week) {
    const int days = *count * (unit == Sym::week ? 7 : 1);
    if (days > 31) return std::nullopt;
    return days_of_month(t, i + 3, first ? 1 : -days, first ? days : -1, plan_year);
  }
  const int months = *count * (unit == Sym::quarter ? 3 : 1);
  if ((unit != Sym::month && unit != Sym::quarter) || months > 12) return std::nullopt;
  Parsed<Piece> out{{}, i + 3};
  out.value.grain = Grain::months;
  out.value.first = first ? 1 : 13 - months;
  out.value.last = first ? months : 12;
  if (const auto year = named_year(t, skip_of(t, i + 3), plan_year, true)) {
    out.value.year = year->value;
    out.next = year->next;
  } else {
    take_year(t, out, plan_year);
  }
  return out;
}

MaybePiece edge_piece(const Tokens& t, std::size_t i, int plan_year) {
  const bool plural = t.is(i, Sym::plural);
  std::size_t edge = plural ? i + 1 : i;
  const bool loose = plural && (t.is(edge, Sym::month) || t.is(edge, Sym::quarter)) && is_edge(t, edge + 1);
  if (plural && (loose || t.is(edge, Sym::day) || t.is(edge, Sym::week))) ++edge;
  if (!is_edge(t, edge)) return std::nullopt;
  const std::size_t at = skip_of(t, edge + 1);
  MaybePiece out;
  if (is_month_word(t, at))
    out = month_piece(t, at, plan_year);
  else if (t.is(at, Sym::quarter))
    out = quarter_piece(t, at, plan_year);
  else if (t.is(at, Sym::school_year))
    out = school_year_piece(t, at);
  else if (t.is(at, Sym::year))
    out = year_piece(t, at, plan_year, true);
  if (!out && (t.is(at, Sym::month) || t.is(at, Sym::quarter) || t.is(at, Sym::week))) {
    if (plural) return std::nullopt;
    out = Parsed<Piece>{{}, at + 1};
  }
  if (!out || out->value.every) return std::nullopt;
  (t.is(edge, Sym::first)  ? out->value.edge_first
   : t.is(edge, Sym::last) ? out->value.edge_last
                           : out->value.edge_middle) = true;
  out->value.loose = loose;
  return out;
}

}  // namespace sauro::extraction::grammar
