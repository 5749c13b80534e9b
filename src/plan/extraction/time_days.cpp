// SPDX-License-Identifier: AGPL-3.0-or-later
// Days: "15/4", "ngày 05 tháng 9", "thứ Tư, ngày 15/5", "ngày làm việc cuối cùng của tháng".
#include <cstdlib>

#include "plan/extraction/time_units.h"

namespace sauro::extraction::grammar {

using plan::Every;

bool is_range_mark(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::dash) || t.is(i, Sym::to) || t.is(i, Sym::comma) || is_joiner(t, i);
}

void take_month(const Tokens& t, Parsed<Piece>& out, int plan_year) {
  Piece& piece = out.value;
  const std::size_t word = skip_of(t, out.next);
  const bool slash_word = t.is(word, Sym::slash) && is_month_word(t, word + 1);
  const std::size_t at = slash_word ? word + 1 : word;
  if (!is_month_word(t, at)) return;
  if (const auto month = month_piece(t, at, plan_year)) {
    piece.month = month->value.month;
    piece.year = month->value.year;
    piece.every = month->value.every;
    out.next = month->next;
    return;
  }
  // "ngày 05 của tháng sau", "ngày 25 của tháng": the month is the recurrence's.
  if (t.is(at + 1, Sym::after) || t.is(at + 1, Sym::next) || t.is(at + 1, Sym::current) || t.is(at + 1, Sym::before)) {
    out.next = at + 2;
  } else if (word != out.next) {
    piece.every = Every::month;
    out.next = at + 1;
  }
}

MaybePiece numeric_piece(const Tokens& t, std::size_t i, int plan_year, bool dots) {
  const Token& a = t[i];
  const Sym mark = t.sym(i + 1);
  const Token& b = t[i + 2];
  if (!a.digits || !b.digits || a.end - a.start > 2) return std::nullopt;
  if (mark != Sym::slash && mark != Sym::dot && mark != Sym::dash) return std::nullopt;
  if (mark != Sym::slash && (!t[i + 1].glued || !b.glued)) return std::nullopt;
  Parsed<Piece> out{{}, i + 3};
  out.value.numeric = true;
  if (is_year_number(b)) {
    out.value.grain = Grain::month;
    out.value.month = a.value;
    out.value.year = b.value;
    return out;
  }
  if (b.end - b.start > 2) return std::nullopt;
  out.value.first = a.value;
  out.value.month = b.value;
  const Token& c = t[i + 4];
  if (t.is(i + 3, mark) && c.digits && (mark == Sym::slash || c.glued) && (is_year_number(c) || c.end - c.start == 2) &&
      !(mark == Sym::dash && !is_year_number(c))) {
    out.value.year = full_year(c);
    out.next = i + 5;
    return out;
  }
  if (mark == Sym::dash) return std::nullopt;
  if (mark == Sym::dot && !dots) return std::nullopt;
  if (a.value <= 12 && b.value > 12 && std::abs(2000 + b.value - plan_year) <= 5) {
    out.value = Piece{};
    out.value.grain = Grain::month;
    out.value.numeric = true;
    out.value.month = a.value;
    out.value.year = full_year(b);
    return out;
  }
  // "15/20 điểm" is no day; "31/13" alone, or after the words of time, is a day that does not exist.
  const bool possible = b.value >= 1 && b.value <= 12 && a.value >= 1 && a.value <= 31;
  if (!possible && (t.is(i - 1, Sym::other) || t.is(out.next, Sym::other))) return std::nullopt;
  take_year(t, out, plan_year);
  return out;
}

MaybePiece number_before_numeric(const Tokens& t, std::size_t i, int plan_year) {
  std::size_t at = i;
  for (int members = 0; members < 31 && t[at].digits && is_small(t[at]); ++members) {
    if (!is_range_mark(t, at + 1)) return std::nullopt;
    at += 2;
    if (t.is(at, Sym::end_of) || t.is(at, Sym::day)) ++at;
    if (const auto later = numeric_piece(t, at, plan_year, true)) {
      Parsed<Piece> out{later->value, i + 1};
      if (out.value.grain == Grain::day) out.value.first = t[i].value;
      out.value.month = out.value.grain == Grain::day ? missing : t[i].value;
      out.value.year = missing;
      return out;
    }
  }
  return std::nullopt;
}

MaybePiece day_piece(const Tokens& t, std::size_t i, int plan_year) {
  if (auto numeric = numeric_piece(t, i + 1, plan_year, true)) {
    numeric->value.numeric = false;
    return numeric;
  }
  Parsed<Piece> out{{}, i + 2};
  if (is_small(t[i + 1])) {
    out.value.first = t[i + 1].value;
    take_month(t, out, plan_year);
    return out;
  }
  if (!t.is(i + 1, Sym::first) && !t.is(i + 1, Sym::last)) return std::nullopt;
  const bool last = t.is(i + 1, Sym::last);
  out.value.first = last ? -1 : 1;
  std::size_t at = skip_of(t, i + 2);
  if (t.is(at, Sym::each) || t.is(at, Sym::every)) ++at;
  if (is_month_word(t, at)) {
    out.next = at;
    if (const auto month = month_piece(t, at, plan_year)) {
      out.value.month = month->value.month;
      out.value.year = month->value.year;
      out.value.every = month->value.every;
      out.next = month->next;
    } else {
      out.value.every = Every::month;
      out.next = at + 1;
    }
    return out;
  }
  if (t.is(at, Sym::quarter)) {
    const auto quarter = quarter_piece(t, at, plan_year);
    out.value.every = quarter ? std::optional<Every>() : Every::quarter;
    out.next = quarter ? quarter->next : at + 1;
    if (quarter) {
      out.value.month = last ? quarter->value.quarter * 3 : quarter->value.quarter * 3 - 2;
      out.value.year = quarter->value.year;
    }
    return out;
  }
  if (const auto year = named_year(t, at, plan_year, true)) {
    out.value.month = last ? 12 : 1;
    out.value.year = year->value;
    out.next = year->next;
    return out;
  }
  return std::nullopt;
}

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

MaybePiece weekday_piece(const Tokens& t, std::size_t i, int plan_year) {
  Parsed<Piece> out{{}, i + 1};
  out.value.grain = Grain::weekday;
  out.value.first = 7;
  if (t.is(i, Sym::weekday)) {
    const int number = t.is(i + 1, Sym::year) ? 5 : t[i + 1].value;
    if ((!t.is(i + 1, Sym::number) && !t.is(i + 1, Sym::year)) || number < 2 || number > 7) return std::nullopt;
    out.value.first = number - 1;
    out.next = i + 2;
  }
  // "thứ Tư, ngày 15/5/2024": the day tells more.
  std::size_t day = out.next;
  const bool bracket = t.is(day, Sym::open);
  if (t.is(day, Sym::comma) || bracket) ++day;
  auto dated = t.is(day, Sym::day) ? day_piece(t, day, plan_year) : numeric_piece(t, day, plan_year, true);
  if (!dated) return out;
  if (bracket && t.is(dated->next, Sym::close)) ++dated->next;
  return dated;
}

}  // namespace sauro::extraction::grammar
