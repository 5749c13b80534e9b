// SPDX-License-Identifier: AGPL-3.0-or-later
// parse_piece(): which unit of the calendar a piece begins with, and numbers that go on a list.
#include "plan/extraction/time_units.h"

namespace sauro::extraction::grammar {
namespace {

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

}  // namespace sauro::extraction::grammar
