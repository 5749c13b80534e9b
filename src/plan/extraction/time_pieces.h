// SPDX-License-Identifier: AGPL-3.0-or-later
// Inside the pieces of the grammar of time: what their readers share. Only time_pieces.cpp and time_parts.cpp include
// this.
#pragma once
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {

using MaybePiece = std::optional<Parsed<Piece>>;
using Number = std::optional<Parsed<int>>;

inline bool is_year_number(const Token& token) {
  return token.digits && token.value >= 1900 && token.end - token.start == 4;
}

inline bool is_small(const Token& token) {
  return token.sym == Sym::number && (!token.digits || token.end - token.start <= 2);
}

inline std::size_t skip_of(const Tokens& t, std::size_t i) { return t.is(i, Sym::of) ? i + 1 : i; }

inline bool is_range_mark(const Tokens& t, std::size_t i) {
  return t.is(i, Sym::dash) || t.is(i, Sym::to) || t.is(i, Sym::comma) || is_joiner(t, i);
}

/// "năm 2024", "năm sau", "năm nay", "năm kế tiếp", and "năm" alone where `bare` allows it.
Number named_year(const Tokens& t, std::size_t i, int plan_year, bool bare);
/// Gives the piece the year that follows it.
void take_year(const Tokens& t, Parsed<Piece>& piece, int plan_year);
bool is_month_word(const Tokens& t, std::size_t i);
MaybePiece month_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece quarter_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece school_year_piece(const Tokens& t, std::size_t i);
MaybePiece year_piece(const Tokens& t, std::size_t i, int plan_year, bool bare);
// Parts of a month, a quarter or a year: "tuần đầu tháng 3", "nửa cuối năm", "6 tháng đầu năm", "cuối quý II".
MaybePiece days_of_month(const Tokens& t, std::size_t i, int first, int last, int plan_year);
MaybePiece week_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece half_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece counted_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece edge_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece working_day_piece(const Tokens& t, std::size_t i, int plan_year);

}  // namespace sauro::extraction::grammar
