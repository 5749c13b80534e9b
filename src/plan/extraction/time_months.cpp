// SPDX-License-Identifier: AGPL-3.0-or-later
// Years, quarters and months: "năm nay", "Quý II/2025", "T3", "tháng cuối quý".
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_units.h"

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

void take_year(const Tokens& t, Parsed<Piece>& piece, int plan_year) {
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
  } else if (const auto quarter = quarter_number(t, i + 1)) {
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

}  // namespace sauro::extraction::grammar
