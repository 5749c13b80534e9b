// SPDX-License-Identifier: AGPL-3.0-or-later
// Inside parse_piece(): the units that a piece is named by, from years down to days, and what they share. Only the
// files of pieces include this.
#pragma once
#include <cstddef>
#include <optional>

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
inline int full_year(const Token& token) { return token.value < 100 ? 2000 + token.value : token.value; }
inline std::size_t skip_of(const Tokens& t, std::size_t i) { return t.is(i, Sym::of) ? i + 1 : i; }

// time_months.cpp: years, quarters, months
/// "năm 2024", "năm sau", "năm nay", "năm kế tiếp", and "năm" alone where `bare` allows it.
Number named_year(const Tokens& t, std::size_t i, int plan_year, bool bare);
/// Moves `piece` over the year behind it, where there is one.
void take_year(const Tokens& t, Parsed<Piece>& piece, int plan_year);
bool is_month_word(const Tokens& t, std::size_t i);
/// "tháng 6/2024", "tháng cuối quý II", "tháng cuối của quý" at the word for month.
MaybePiece month_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece quarter_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece school_year_piece(const Tokens& t, std::size_t i);
MaybePiece year_piece(const Tokens& t, std::size_t i, int plan_year, bool bare);

// time_days.cpp: days
bool is_range_mark(const Tokens& t, std::size_t i);
/// What follows the number of a day: "/6/2024", " tháng 6 năm 2024", " của tháng cuối quý".
void take_month(const Tokens& t, Parsed<Piece>& out, int plan_year);
/// Digits with '/', '.' or '-' between them. `dots` allows "30.6", which is else a number of something.
MaybePiece numeric_piece(const Tokens& t, std::size_t i, int plan_year, bool dots);
/// "12" of "12, 13/6/2024" and "10" of "10-12/2024": a number whose month or year comes with a later member.
MaybePiece number_before_numeric(const Tokens& t, std::size_t i, int plan_year);
MaybePiece day_piece(const Tokens& t, std::size_t i, int plan_year);
/// After "ngày làm việc": "đầu tiên của tháng", "cuối tuần". Which day that is only the calendar of holidays tells.
MaybePiece working_day_piece(const Tokens& t, std::size_t i, int plan_year);
MaybePiece weekday_piece(const Tokens& t, std::size_t i, int plan_year);

// time_parts.cpp: parts of months and years
/// Days `first` to `last` of the month named at `i`, or of every month where none is named.
MaybePiece days_of_month(const Tokens& t, std::size_t i, int first, int last, int plan_year);
/// "tuần đầu tháng 3", "tuần thứ hai tháng 6", "tuần 1-2 tháng 3", "tuần cuối tháng 6".
MaybePiece week_piece(const Tokens& t, std::size_t i, int plan_year);
/// "nửa đầu năm 2024", "nửa cuối tháng 5", "nửa năm đầu".
MaybePiece half_piece(const Tokens& t, std::size_t i, int plan_year);
/// "6 tháng đầu năm 2024", "2 quý cuối năm", "10 ngày đầu tháng 3", "hai tuần cuối tháng 6" at the number.
MaybePiece counted_piece(const Tokens& t, std::size_t i, int plan_year);
/// "đầu tháng 6/2024", "cuối năm", "giữa quý III", "các tháng cuối năm 2024", "những ngày đầu tháng 3".
MaybePiece edge_piece(const Tokens& t, std::size_t i, int plan_year);

}  // namespace sauro::extraction::grammar
