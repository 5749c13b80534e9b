// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendar pieces: days, months ("T3"), quarters ("Quý II"), years, weekdays.
#include <cstdlib>

#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_pieces.h"

namespace sauro::extraction::grammar {
namespace {

using plan::Every;

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

/// "20245": one digit too many, for which resolve() finds no year.
bool is_slipped_year(const Token& token) {
  return token.digits && token.end - token.start == 5 && token.value / 1000 == 20;
}

/// "1890" after a day.
bool is_past_year(const Token& token) { return token.end - token.start == 4 && token.value >= 1000; }

/// The year after a month, quarter or day: "/2024", "/24", "-2024", " năm 2024", ", năm 2024", "(năm 2024)".
Number year_after(const Tokens& t, std::size_t i, int plan_year) {
  const Token& mark = t[i];
  const Token& next = t[i + 1];
  // "tháng 6/12": two months, unless it is a year near the plan's
  const bool short_year = next.end - next.start == 2 && (next.value > 12 || std::abs(full_year(next) - plan_year) <= 5);
  if (mark.sym == Sym::slash && next.digits && (is_year_number(next) || short_year || is_slipped_year(next)) &&
      !t.is(i + 2, Sym::slash))
    return {{full_year(next), i + 2}};
  const bool spaced = mark.sym == Sym::dash && !mark.glued && !next.glued;
  if ((mark.sym == Sym::dash || mark.sym == Sym::dot) && (spaced || (mark.glued && next.glued)) && is_year_number(next))
    return {{next.value, i + 2}};
  if (mark.sym == Sym::open && is_year_number(next) && t.is(i + 2, Sym::close)) return {{next.value, i + 3}};
  if (is_year_number(mark)) return {{mark.value, i + 1}};
  if (mark.sym == Sym::slash && next.sym == Sym::year && is_year_number(t[i + 2])) return {{t[i + 2].value, i + 3}};
  if (mark.sym == Sym::comma && next.sym == Sym::year && is_year_number(t[i + 2])) return {{t[i + 2].value, i + 3}};
  if (mark.sym == Sym::open && next.sym == Sym::year && is_year_number(t[i + 2]) && t.is(i + 3, Sym::close))
    return {{t[i + 2].value, i + 4}};
  const std::size_t year = skip_of(t, i);
  return named_year(t, year, plan_year, t.is(year, Sym::year) && ends_phrase(t, year + 1));
}

/// The number of a month after the word: digits, words, Roman; "năm" is May.
Number month_number(const Tokens& t, std::size_t i) {
  if (is_small(t[i])) return {{t[i].value, i + 1}};
  if (t.is(i, Sym::roman)) return {{t[i].value, i + 1}};
  if (t.is(i, Sym::year) && (ends_phrase(t, i + 1) || t.is(i + 1, Sym::year) || t.is(i + 1, Sym::slash)))
    return {{5, i + 1}};
  return std::nullopt;
}

std::size_t after_month_word(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::short_month) && t.is(i + 1, Sym::dot) ? i + 2 : i + 1;
}

Number quarter_number(const Tokens& t, std::size_t i) {
  if (is_small(t[i]) || t.is(i, Sym::roman)) return {{t[i].value, i + 1}};
  return std::nullopt;
}

}  // namespace

/// "năm 2024", "năm sau", "năm nay", "năm kế tiếp", and "năm" alone where `bare` allows it.
Number named_year(const Tokens& t, std::size_t i, int plan_year, bool bare) {
  if (!t.is(i, Sym::year)) return std::nullopt;
  const Token& next = t[i + 1];
  if (is_year_number(next) || (is_slipped_year(next) && ends_phrase(t, i + 2))) return {{next.value, i + 2}};
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

void take_year(const Tokens& t, Parsed<Piece>& piece, int plan_year) {
  // "tháng 3 năm học 2024-2025" is of the second year
  if (t.is(piece.next, Sym::school_year) && piece.value.grain == Grain::month) {
    if (const auto year = school_year_piece(t, piece.next)) {
      piece.value.year = year->value.year + (piece.value.month < 8 ? 1 : 0);
      piece.next = year->next;
      return;
    }
  }
  if (const auto year = year_after(t, piece.next, plan_year)) {
    piece.value.year = year->value;
    piece.next = year->next;
  }
}

bool is_month_word(const Tokens& t, std::size_t i) {
  if (t.is(i, Sym::month)) return true;
  if (!t.is(i, Sym::short_month)) return false;
  const std::size_t number = t.is(i + 1, Sym::dot) ? i + 2 : i + 1;
  return t[number].digits && t[number].glued;
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
  if (t.is(out.next, Sym::weekday) && is_small(t[out.next + 1]) && t.is(skip_of(t, out.next + 2), Sym::quarter)) {
    out.next = skip_of(t, out.next + 2);  // "tháng thứ hai của quý"
    if (quarter_piece(t, out.next, plan_year)) return std::nullopt;
    out.value = Piece{};
    out.value.every = Every::quarter;
    ++out.next;
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

namespace {

/// What follows the number of a day: "/6/2024", " tháng 6 năm 2024", " của tháng cuối quý".
void take_month(const Tokens& t, Parsed<Piece>& out, int plan_year) {
  Piece& piece = out.value;
  std::size_t word = skip_of(t, out.next);
  if (t.is(word, Sym::plural) && t.is(word + 1, Sym::month)) {  // "ngày 15 các tháng 3, 6, 9", "các tháng cuối quý"
    piece.months_follow = is_small(t[word + 2]);
    if (piece.months_follow || t.is(word + 2, Sym::last)) ++word;
  }
  // "ngày 25/tháng 6", "ngày 15, tháng 6"
  const bool marked = t.is(word, Sym::slash) || t.is(word, Sym::comma) || (t.is(word, Sym::dash) && t[word].glued);
  const bool slash_word = marked && t.is(word + 1, Sym::month) && (t.is(word, Sym::slash) || is_small(t[word + 2]));
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
    if (t.is(at + 1, Sym::after) || t.is(at + 1, Sym::next)) piece.every = Every::month;  // after every month
    out.next = at + 2;
  } else if (word != out.next || slash_word) {
    piece.every = Every::month;
    out.next = at + 1;
  }
}

/// Digits with '/', '.' or '-' between them. `dots` allows "30.6", which is else a number of something.
MaybePiece numeric_piece(const Tokens& t, std::size_t i, int plan_year, bool dots) {
  const Token& a = t[i];
  const Sym mark = t.sym(i + 1);
  const Token& b = t[i + 2];
  if (is_year_number(a) && is_small(b) && is_small(t[i + 4]) && t.is(i + 3, mark) && t[i + 4].glued && t[i + 1].glued &&
      (mark == Sym::dash || mark == Sym::slash)) {  // "2024-05-15"
    Parsed<Piece> out{{}, i + 5};
    out.value.numeric = true;
    out.value.first = t[i + 4].value;
    out.value.month = b.value;
    out.value.year = a.value;
    return out;
  }
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
  const bool padded = mark == Sym::dash && b.end - b.start == 2 && b.value < 10 && a.value > b.value;  // "15-06"
  if (t.is(i + 3, mark) && c.digits && (mark == Sym::slash || c.glued || whole) &&
      (is_year_number(c) || is_slipped_year(c) || c.end - c.start == 2 || is_past_year(c)) &&
      !(mark == Sym::dash && !is_year_number(c) && !(padded && std::abs(full_year(c) - plan_year) <= 5))) {
    out.value.year = full_year(c);
    out.next = i + 5;
    return out;
  }
  // "ngày 30-6"; "ngày 05-07" are two days
  const Sym after = t.sym(out.next);
  if (mark == Sym::dash &&
      (!(dots || padded) || a.value <= b.value || b.value > 12 || after == Sym::slash || after == Sym::month))
    return std::nullopt;
  const bool alone = t.is(i - 1, Sym::end) && (t.is(i + 3, Sym::end) || t.is(i + 3, Sym::dash));  // "15.6"
  if (mark == Sym::dot && !dots && !alone) return std::nullopt;
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

/// "12" of "12, 13/6/2024" and "10" of "10-12/2024": a number whose month or year comes with a later member.
MaybePiece number_before_numeric(const Tokens& t, std::size_t i, int plan_year) {
  std::size_t at = i;
  for (int members = 0; members < 31 && t[at].digits && is_small(t[at]); ++members) {
    if (!is_range_mark(t, at + 1)) return std::nullopt;
    at += 2;
    if (t.is(at, Sym::end_of) || t.is(at, Sym::day)) ++at;
    if (t[at].digits && is_small(t[at]) && t.is(at + 1, Sym::month) && is_small(t[at + 2])) {  // "15 - 20 tháng 5"
      Parsed<Piece> out{{}, i + 1};
      out.value.first = t[i].value;
      return out;
    }
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

MaybePiece weekday_piece(const Tokens& t, std::size_t i, int plan_year) {
  Parsed<Piece> out{{}, i + 1};
  out.value.grain = Grain::weekday;
  out.value.first = 7;
  if (t.is(i, Sym::weekday)) {
    const int number = t.is(i + 1, Sym::year) ? 5 : t[i + 1].value;
    if (!t.is(i + 1, Sym::number) && !t.is(i + 1, Sym::year)) return std::nullopt;
    const bool weekly = t.is(i + 2, Sym::every) && t.is(i + 3, Sym::week);  // "thứ 9 hằng tuần" does not exist
    if (number < 2 || number > (weekly ? 99 : 7)) return std::nullopt;
    out.value.first = number > 7 ? number : number - 1;
    out.next = i + 2;
  }
  const bool edge = t.is(out.next, Sym::first) || t.is(out.next, Sym::last);
  if (edge && t.is(out.next + 1, Sym::week)) {  // "thứ Hai đầu tuần"
    out.value.every = Every::week;
    out.next += 2;
    return out;
  }
  // "thứ Sáu cuối cùng của tháng"
  if (edge) return working_day_piece(t, out.next - 1, plan_year);
  // "thứ Tư, ngày 15/5/2024": the day tells more.
  std::size_t day = out.next;
  const bool bracket = t.is(day, Sym::open);
  if (t.is(day, Sym::comma) || bracket) ++day;
  auto dated = t.is(day, Sym::day) ? day_piece(t, day, plan_year) : numeric_piece(t, day, plan_year, true);
  if (!dated) return out;
  if (bracket && t.is(dated->next, Sym::close)) ++dated->next;
  return dated;
}

/// "T4, 15/4/2024", "T2 hằng tuần": the letter stands for "thứ", not for "tháng".
MaybePiece short_weekday_piece(const Tokens& t, std::size_t i, int plan_year) {
  const std::size_t number = t.is(i + 1, Sym::dot) ? i + 2 : i + 1;
  if (!t[number].digits || !t[number].glued || t[number].value < 2 || t[number].value > 7) return std::nullopt;
  const std::size_t next = number + 1;
  std::size_t last = next;  // "T2, T4 hằng tuần"
  for (std::size_t at = skip_separator(t, last); at > last && at < i + 20 && t.is(at, Sym::short_month);) {
    last = t[at + 1].digits && t[at + 1].glued ? at + 2 : i + 20;
    at = skip_separator(t, last);
  }
  if ((t.is(last, Sym::every) || t.is(last, Sym::each)) && t.is(last + 1, Sym::week)) {
    Parsed<Piece> out{{}, next};
    out.value.grain = Grain::weekday;
    out.value.first = t[number].value - 1;
    return out;
  }
  const bool bracket = t.is(next, Sym::open);
  const std::size_t day = bracket || t.is(next, Sym::comma) ? next + 1 : next;
  auto dated = t.is(day, Sym::day)         ? day_piece(t, day, plan_year)
               : t.is(day + 1, Sym::slash) ? numeric_piece(t, day, plan_year, false)
                                           : std::nullopt;
  if (!dated || dated->value.grain != Grain::day || dated->value.month == missing) return std::nullopt;
  if (bracket && t.is(dated->next, Sym::close)) ++dated->next;
  return dated;
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
      out.value.months_follow = like.months_follow;
      out.value.first = like.months_follow ? like.first : t[i].value;
      if (like.months_follow)
        out.value.month = t[i].value;
      else
        take_month(t, out, plan_year);
      if (like.months_follow) take_year(t, out, plan_year);
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
    case Grain::weekday:
      if ((!number && !t.is(i, Sym::year)) || t.is(i + 1, Sym::number)) return std::nullopt;
      out.value.first = t.is(i, Sym::year) ? 4 : t[i].value - 1;
      if (out.value.first < 1 || out.value.first > 6) return std::nullopt;
      break;
    case Grain::year:
      if (!is_year_number(t[i]) && !(t[i].digits && t[i].glued && t[i].end - t[i].start == 2)) return std::nullopt;
      out.value.year = full_year(t[i]);
      break;
    default: return std::nullopt;
  }
  // "tháng 6, 12 hội nghị": the number counts something.
  const Sym after = t.sym(out.next);
  const bool glued_range = t.is(i - 1, Sym::dash) && t[i - 1].glued && t[i].glued;  // "Tháng 4-11 thực hiện"
  if (out.next == i + 1 && !glued_range &&
      (after == Sym::other || after == Sym::number || after == Sym::occasion || after == Sym::hour))
    return std::nullopt;
  return out;
}

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
      const bool units = like && (like->grain == Grain::quarter || like->months_follow);
      if (auto numeric = units ? std::nullopt : numeric_piece(t, i, year, dots || like)) return numeric;
      if (t[i].digits && is_small(t[i]) && t.is(i + 1, Sym::month) && is_small(t[i + 2]) &&
          !t.is(i + 3, Sym::occasion)) {
        Parsed<Piece> out{{}, i + 1};  // "15 tháng 6 năm 2024"
        out.value.first = t[i].value;
        take_month(t, out, year);
        return out;
      }
      if (t[i].digits && is_small(t[i]) && t.is(i + 1, Sym::every) && t.is(i + 2, Sym::month)) {
        Parsed<Piece> out{{}, i + 1};  // "25 hằng tháng"
        out.value.first = t[i].value;
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
    case Sym::lunar: {
      if (!t[i].value || !is_month_word(t, i + 1)) return std::nullopt;
      auto piece = month_piece(t, i + 1, year);  // "rằm tháng Giêng"
      if (!piece) return std::nullopt;
      piece->value.grain = Grain::day;
      piece->value.first = t[i].value;
      piece->value.lunar = true;
      return piece;
    }
    case Sym::term: {  // "học kỳ II năm học 2024-2025": some part of the school year
      if (!t.is(i + 1, Sym::number) && !t.is(i + 1, Sym::roman)) return std::nullopt;
      const std::size_t at = t.is(i + 2, Sym::comma) || t.is(i + 2, Sym::of) ? i + 3 : i + 2;
      auto piece = t.is(at, Sym::school_year) ? school_year_piece(t, at) : std::nullopt;
      if (piece) piece->value.edge_middle = true;
      return piece;
    }
    case Sym::roman: return like ? alike_piece(t, i, year, *like) : std::nullopt;
    case Sym::month:
    case Sym::short_month:
      if (auto weekday = short_weekday_piece(t, i, year)) return weekday;
      return is_month_word(t, i) ? month_piece(t, i, year) : std::nullopt;
    case Sym::quarter: return quarter_piece(t, i, year);
    case Sym::day: return day_piece(t, i, year);
    case Sym::working_day: return working_day_piece(t, i, year);
    case Sym::year:
      if (like && like->grain == Grain::weekday) return alike_piece(t, i, year, *like);  // "thứ Ba, Năm"
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

}  // namespace sauro::extraction::grammar
