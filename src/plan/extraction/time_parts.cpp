// SPDX-License-Identifier: AGPL-3.0-or-later
// Parts of months, quarters and years: "tuần đầu tháng 3", "nửa cuối năm", "6 tháng đầu năm", "cuối quý II".
#include "plan/extraction/time_pieces.h"

namespace sauro::extraction::grammar {
namespace {

using plan::Every;

bool is_edge(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::first) || t.is(i, Sym::middle) || t.is(i, Sym::last);
}

}  // namespace

/// After "ngày làm việc" or a weekday: "đầu tiên của tháng", "cuối tuần". Which day that is only a calendar tells.
MaybePiece working_day_piece(const Tokens& t, std::size_t i, int plan_year) {
  if (!t.is(i + 1, Sym::first) && !t.is(i + 1, Sym::last)) return std::nullopt;
  std::size_t at = skip_of(t, i + 2);
  if (t.is(at, Sym::each) || t.is(at, Sym::every)) ++at;
  Parsed<Piece> out{{}, at + 1};
  if (is_month_word(t, at)) {
    if (auto month = month_piece(t, at, plan_year)) {
      if (!month->value.every) (t.is(i + 1, Sym::first) ? month->value.edge_first : month->value.edge_last) = true;
      return month;
    }
    out.value.every = Every::month;
  } else if (t.is(at, Sym::quarter)) {
    if (auto quarter = quarter_piece(t, at, plan_year)) {
      (t.is(i + 1, Sym::first) ? quarter->value.edge_first : quarter->value.edge_last) = true;
      return quarter;
    }
    out.value.every = Every::quarter;
  } else if (t.is(at, Sym::week)) {
    out.value.every = Every::week;
  } else if (t.is(at, Sym::year)) {
    out.value.every = Every::year;
  } else {
    return std::nullopt;
  }
  return out;
}

/// Days `first` to `last` of the month named at `i`, or of every month where none is named.
MaybePiece days_of_month(const Tokens& t, std::size_t i, int first, int last, int plan_year) {
  const std::size_t at = skip_of(t, i);
  if (t.is(at, Sym::slash) && is_small(t[at + 1])) {  // "tuần 2/3/2024"
    Parsed<Piece> out{{}, at + 2};
    out.value.grain = Grain::days;
    out.value.first = first;
    out.value.last = last;
    out.value.month = t[at + 1].value;
    take_year(t, out, plan_year);
    return out;
  }
  if ((t.is(at, Sym::each) || t.is(at, Sym::every)) && t.is(at + 1, Sym::month)) {  // "tuần thứ hai hằng tháng"
    Parsed<Piece> out{{}, at + 2};
    out.value.every = Every::month;
    return out;
  }
  if (t.is(at, Sym::quarter) && !quarter_piece(t, at, plan_year)) {  // "15 ngày đầu quý"
    Parsed<Piece> out{{}, at + 1};
    out.value.every = Every::quarter;
    return out;
  }
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

/// "tuần đầu tháng 3", "tuần thứ hai tháng 6", "tuần 1-2 tháng 3", "tuần cuối tháng 6".
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
  if (!first || first->value < 1 || first->value > 99) return std::nullopt;
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

/// "nửa đầu năm 2024", "nửa cuối tháng 5", "nửa năm đầu".
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

/// "6 tháng đầu năm 2024", "2 quý cuối năm", "10 ngày đầu tháng 3", "hai tuần cuối tháng 6" at the number.
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

/// "đầu tháng 6/2024", "cuối năm", "giữa quý III", "các tháng cuối năm 2024", "những ngày đầu tháng 3".
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
