// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendar pieces ("ngày 05 tháng 9", "T3", "Quý II/2025", "trung tuần tháng 5", "6 tháng đầu năm") and times of the
// day.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

using plan::Every;
using MaybePiece = std::optional<Parsed<Piece>>;
using Number = std::optional<Parsed<int>>;

bool is_year_number(const Token& token) { return token.digits && token.value >= 1900 && token.end - token.start == 4; }
bool is_small(const Token& token) {
  return token.sym == Sym::number && (!token.digits || token.end - token.start <= 2);
}
std::size_t skip_of(const Tokens& t, std::size_t i) { return t.is(i, Sym::of) ? i + 1 : i; }
bool is_edge(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::first) || t.is(i, Sym::middle) || t.is(i, Sym::last);
}
bool ends_phrase(const Tokens& t, std::size_t i) {
  switch (t.sym(i)) {
    case Sym::end:
    case Sym::newline:
    case Sym::dot:
    case Sym::comma:
    case Sym::semicolon:
    case Sym::close:
    case Sym::open: return true;
    default: return false;
  }
}

int full_year(const Token& token) { return token.value < 100 ? 2000 + token.value : token.value; }

/// "năm 2024", "năm sau", "năm nay", "năm kế tiếp", and "năm" alone where `bare` allows it.
Number named_year(const Tokens& t, std::size_t i, int plan_year, bool bare) {
  if (!t.is(i, Sym::year)) return std::nullopt;
  const Token& next = t[i + 1];
  if (is_year_number(next)) return {{next.value, i + 2}};
  if (t.is(i + 1, Sym::next)) return {{plan_year + 1, i + 2}};
  if (next.sym == Sym::to && next.key == "tới" && ends_phrase(t, i + 2)) return {{plan_year + 1, i + 2}};
  if (next.sym == Sym::after && !t.is(i + 2, Sym::when)) return {{plan_year + 1, i + 2}};
  if (next.sym == Sym::before && !t.is(i + 2, Sym::when) && !t.is(i + 2, Sym::day) && !t.is(i + 2, Sym::number)) {
    const std::size_t end = t.is(i + 2, Sym::next) ? i + 3 : i + 2;
    return {{plan_year - 1, end}};
  }
  if (t.is(i + 1, Sym::current)) return {{plan_year, i + 2}};
  if (rules::lexicon_value("time_own_year", next.key)) return {{plan_year, i + 2}};
  if (bare && !t.is(i + 1, Sym::number)) return {{plan_year, i + 1}};
  return std::nullopt;
}

/// The year after a month, quarter or day: "/2024", "/24", "-2024", " năm 2024", ", năm 2024", "(năm 2024)".
Number year_after(const Tokens& t, std::size_t i, int plan_year) {
  const Token& mark = t[i];
  const Token& next = t[i + 1];
  if (mark.sym == Sym::slash && next.digits && (is_year_number(next) || next.end - next.start == 2) &&
      !t.is(i + 2, Sym::slash))
    return {{full_year(next), i + 2}};
  if ((mark.sym == Sym::dash || mark.sym == Sym::dot) && mark.glued && next.glued && is_year_number(next))
    return {{next.value, i + 2}};
  if (is_year_number(mark)) return {{mark.value, i + 1}};
  if (mark.sym == Sym::slash && next.sym == Sym::year && is_year_number(t[i + 2])) return {{t[i + 2].value, i + 3}};
  if (mark.sym == Sym::comma && next.sym == Sym::year && is_year_number(t[i + 2])) return {{t[i + 2].value, i + 3}};
  if (mark.sym == Sym::open && next.sym == Sym::year && is_year_number(t[i + 2]) && t.is(i + 3, Sym::close))
    return {{t[i + 2].value, i + 4}};
  const std::size_t year = skip_of(t, i);
  return named_year(t, year, plan_year, t.is(year, Sym::year) && ends_phrase(t, year + 1));
}

void take_year(const Tokens& t, Parsed<Piece>& piece, int plan_year) {
  if (const auto year = year_after(t, piece.next, plan_year)) {
    piece.value.year = year->value;
    piece.next = year->next;
  }
}

/// The number of a month after the word: digits, words, Roman; "năm" is May.
Number month_number(const Tokens& t, std::size_t i) {
  if (is_small(t[i])) return {{t[i].value, i + 1}};
  if (t.is(i, Sym::roman)) return {{t[i].value, i + 1}};
  if (t.is(i, Sym::year) && (ends_phrase(t, i + 1) || t.is(i + 1, Sym::year) || t.is(i + 1, Sym::slash)))
    return {{5, i + 1}};
  return std::nullopt;
}

bool is_month_word(const Tokens& t, std::size_t i) {
  if (t.is(i, Sym::month)) return true;
  if (!t.is(i, Sym::short_month)) return false;
  const std::size_t number = t.is(i + 1, Sym::dot) ? i + 2 : i + 1;
  return t[number].digits && t[number].glued;
}
std::size_t after_month_word(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::short_month) && t.is(i + 1, Sym::dot) ? i + 2 : i + 1;
}

Number quarter_number(const Tokens& t, std::size_t i) {
  if (is_small(t[i]) || t.is(i, Sym::roman)) return {{t[i].value, i + 1}};
  return std::nullopt;
}

/// "tháng 6/2024", "tháng cuối quý II", "tháng cuối của quý" at the word for month.
MaybePiece month_piece(const Tokens& t, std::size_t i, int plan_year) {
  Parsed<Piece> out{{}, after_month_word(t, i)};
  out.value.grain = Grain::month;
  if (const auto month = month_number(t, out.next)) {
    out.value.month = month->value;
    out.next = month->next;
    take_year(t, out, plan_year);
    return out;
  }
  if (!t.is(out.next, Sym::first) && !t.is(out.next, Sym::last)) return std::nullopt;
  const bool first = t.is(out.next, Sym::first);
  out.next = skip_of(t, out.next + 1);
  if (t.is(out.next, Sym::each) || t.is(out.next, Sym::every)) ++out.next;
  if (t.is(out.next, Sym::quarter)) {
    const auto quarter =
        t[out.next].value ? Number{{t[out.next].value, out.next + 1}} : quarter_number(t, out.next + 1);
    if (!quarter) {
      out.value = Piece{};
      out.value.first = first ? missing : 31;
      out.value.every = Every::quarter;
      ++out.next;
      if (t.is(out.next, Sym::after) || t.is(out.next, Sym::next)) ++out.next;
      return out;
    }
    out.value.month = first ? quarter->value * 3 - 2 : quarter->value * 3;
    out.next = quarter->next;
    take_year(t, out, plan_year);
    return out;
  }
  if (const auto year = named_year(t, out.next, plan_year, true)) {
    out.value.month = first ? 1 : 12;
    out.value.year = year->value;
    out.next = year->next;
    return out;
  }
  return std::nullopt;
}

MaybePiece quarter_piece(const Tokens& t, std::size_t i, int plan_year) {
  Parsed<Piece> out{{}, i + 1};
  out.value.grain = Grain::quarter;
  if (t[i].value) {
    out.value.quarter = t[i].value;
  } else if (const auto quarter = quarter_number(t, t.is(i + 1, Sym::dot) ? i + 2 : i + 1)) {  // "Q. II"
    out.value.quarter = quarter->value;
    out.next = quarter->next;
  } else if (t.is(i + 1, Sym::first) || t.is(i + 1, Sym::last)) {
    const auto year = named_year(t, skip_of(t, i + 2), plan_year, true);
    if (!year) return std::nullopt;
    out.value.quarter = t.is(i + 1, Sym::first) ? 1 : 4;
    out.value.year = year->value;
    out.next = year->next;
    return out;
  } else {
    return std::nullopt;
  }
  take_year(t, out, plan_year);
  return out;
}

/// What follows the number of a day: "/6/2024", " tháng 6 năm 2024", " của tháng cuối quý".
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

/// Digits with '/', '.' or '-' between them. `dots` allows "30.6", which is else a number of something.
MaybePiece numeric_piece(const Tokens& t, std::size_t i, int plan_year, bool dots) {
  const Token& a = t[i];
  const Sym mark = t.sym(i + 1);
  const Token& b = t[i + 2];
  if (!a.digits || !b.digits || a.end - a.start > 2) return std::nullopt;
  if (mark != Sym::slash && mark != Sym::dot && mark != Sym::dash) return std::nullopt;
  const bool whole = t.is(i + 3, mark) && is_year_number(t[i + 4]);
  if (mark != Sym::slash && (!t[i + 1].glued || !b.glued) && !whole) return std::nullopt;
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
  if (t.is(i + 3, mark) && c.digits && (mark == Sym::slash || c.glued || whole) &&
      (is_year_number(c) || c.end - c.start == 2) && !(mark == Sym::dash && !is_year_number(c))) {
    out.value.year = full_year(c);
    out.next = i + 5;
    return out;
  }
  // "ngày 30-6"; "ngày 05-07" are two days
  const Sym after = t.sym(out.next);
  if (mark == Sym::dash && (!dots || a.value <= b.value || b.value > 12 || after == Sym::slash || after == Sym::month))
    return std::nullopt;
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

bool is_range_mark(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::dash) || t.is(i, Sym::to) || t.is(i, Sym::comma) || is_joiner(t, i);
}

/// "12" of "12, 13/6/2024" and "10" of "10-12/2024": a number whose month or year comes with a later member.
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

MaybePiece school_year_piece(const Tokens& t, std::size_t i) {
  if (!is_year_number(t[i + 1])) return std::nullopt;
  Parsed<Piece> out{{}, i + 2};
  out.value.grain = Grain::school_year;
  out.value.year = t[i + 1].value;
  if ((t.is(i + 2, Sym::dash) || t.is(i + 2, Sym::slash)) && t[i + 3].digits) out.next = i + 4;
  return out;
}

MaybePiece year_piece(const Tokens& t, std::size_t i, int plan_year, bool bare) {
  const auto year = named_year(t, i, plan_year, bare);
  if (!year) return std::nullopt;
  Parsed<Piece> out{{}, year->next};
  out.value.grain = Grain::year;
  out.value.year = year->value;
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
  // "thứ Sáu cuối cùng của tháng"
  if (t.is(out.next, Sym::first) || t.is(out.next, Sym::last)) return working_day_piece(t, out.next - 1, plan_year);
  // "thứ Tư, ngày 15/5/2024": the day tells more.
  std::size_t day = out.next;
  const bool bracket = t.is(day, Sym::open);
  if (t.is(day, Sym::comma) || bracket) ++day;
  auto dated = t.is(day, Sym::day) ? day_piece(t, day, plan_year) : numeric_piece(t, day, plan_year, true);
  if (!dated) return out;
  if (bracket && t.is(dated->next, Sym::close)) ++dated->next;
  return dated;
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

/// A bare number (or Roman numeral) that goes on a list or range whose last member is `like`.
MaybePiece alike_piece(const Tokens& t, std::size_t i, int plan_year, const Piece& like) {
  Parsed<Piece> out{{}, i + 1};
  out.value.grain = like.grain;
  out.value.every = std::nullopt;
  const bool number = is_small(t[i]);
  switch (like.grain) {
    case Grain::day:
      if (!number) return std::nullopt;
      out.value.first = t[i].value;
      take_month(t, out, plan_year);
      break;
    case Grain::month:
      if (!number && !t.is(i, Sym::roman)) return std::nullopt;
      out.value.month = t[i].value;
      take_year(t, out, plan_year);
      break;
    case Grain::quarter:
      if (!number && !t.is(i, Sym::roman)) return std::nullopt;
      out.value.quarter = t[i].value;
      take_year(t, out, plan_year);
      break;
    case Grain::year:
      if (!is_year_number(t[i]) && !(t[i].digits && t[i].glued && t[i].end - t[i].start == 2)) return std::nullopt;
      out.value.year = full_year(t[i]);
      break;
    default: return std::nullopt;
  }
  // "tháng 6, 12 hội nghị": the number counts something.
  const Sym after = t.sym(out.next);
  if (out.next == i + 1 &&
      (after == Sym::other || after == Sym::number || after == Sym::occasion || after == Sym::hour))
    return std::nullopt;
  return out;
}

Error bad(std::string why) { return {ErrorCode::bad_input, std::move(why)}; }

}  // namespace

bool is_joiner(const Tokens& t, std::size_t i) { return t.is(i, Sym::joiner); }

std::optional<int> count_at(const Tokens& t, std::size_t i) {
  if (t.is(i, Sym::number)) return t[i].value;
  if (!t.is(i, Sym::year)) return std::nullopt;
  switch (t.sym(i + 1)) {
    case Sym::day:
    case Sym::working_day:
    case Sym::week:
    case Sym::month:
    case Sym::quarter:
    case Sym::hour: return t.is(i + 2, Sym::number) ? std::nullopt : std::optional(5);
    default: return std::nullopt;
  }
}

MaybePiece parse_piece(const Tokens& t, std::size_t i, const TimeContext& context, const Piece* like, bool bare_year) {
  const int year = context.year;
  switch (t.sym(i)) {
    case Sym::number: {
      if (auto counted = counted_piece(t, i, year)) return counted;
      const Sym before = i > 0 ? t.sym(i - 1) : Sym::end;
      const bool dots = before == Sym::before || before == Sym::by || before == Sym::to || before == Sym::from ||
                        before == Sym::within || before == Sym::after;
      const bool quarters = like && like->grain == Grain::quarter;
      if (auto numeric = quarters ? std::nullopt : numeric_piece(t, i, year, dots || like)) return numeric;
      if (t[i].digits && is_small(t[i]) && t.is(i + 1, Sym::month) && is_small(t[i + 2]) &&
          !t.is(i + 3, Sym::occasion)) {
        Parsed<Piece> out{{}, i + 1};  // "15 tháng 6 năm 2024"
        out.value.first = t[i].value;
        take_month(t, out, year);
        return out;
      }
      if (like) return alike_piece(t, i, year, *like);
      if (is_year_number(t[i])) {
        Parsed<Piece> out{{}, i + 1};
        out.value.grain = Grain::year;
        out.value.numeric = true;
        out.value.year = t[i].value;
        return out;
      }
      return number_before_numeric(t, i, year);
    }
    case Sym::roman: return like ? alike_piece(t, i, year, *like) : std::nullopt;
    case Sym::month:
    case Sym::short_month: return is_month_word(t, i) ? month_piece(t, i, year) : std::nullopt;
    case Sym::quarter: return quarter_piece(t, i, year);
    case Sym::day: return day_piece(t, i, year);
    case Sym::working_day: return working_day_piece(t, i, year);
    case Sym::year:
      if (auto counted = counted_piece(t, i, year)) return counted;
      return year_piece(t, i, year, bare_year);
    case Sym::whole: {
      auto piece = t.is(i + 1, Sym::year) ? year_piece(t, i + 1, year, true) : std::nullopt;
      return piece;
    }
    case Sym::school_year: return school_year_piece(t, i);
    case Sym::phase: {
      const std::size_t at = t.is(i + 1, Sym::to) || t.is(i + 1, Sym::from) ? i + 2 : i + 1;
      auto piece = t.is(at, Sym::year) ? year_piece(t, at, year, false) : std::nullopt;
      if (!piece && is_year_number(t[at])) {
        piece = Parsed<Piece>{{}, at + 1};
        piece->value.grain = Grain::year;
        piece->value.year = t[at].value;
      }
      if (piece) piece->value.phase = true;
      return piece;
    }
    case Sym::week: return week_piece(t, i, year);
    case Sym::half: return half_piece(t, i, year);
    case Sym::decade: return days_of_month(t, i + 1, t[i].value * 10 - 9, t[i].value == 3 ? 31 : t[i].value * 10, year);
    case Sym::weekday:
    case Sym::sunday: return weekday_piece(t, i, year);
    case Sym::first:
    case Sym::middle:
    case Sym::last:
    case Sym::plural: return edge_piece(t, i, year);
    default: return std::nullopt;
  }
}

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
