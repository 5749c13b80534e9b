// SPDX-License-Identifier: AGPL-3.0-or-later
// What a line of a document's head says: a mark, a number, a place and date, the type of document.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "foundation/rules/lexicon.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// The spelling key of `text`, runs of blanks as one space.
std::string key_of(std::string_view text);

/// `text` without blanks and the marks that text formats set around words (* # _).
std::string_view without_marks_at_ends(std::string_view text);

/// "184/QĐ-UBND" in `text`, absent where no such sign stands there.
std::optional<std::string> number_symbol_in(std::string_view text);
/// The first full date "ngày 03/02/2026", "ngày 03 tháng 02 năm 2026" in `text`.
std::optional<Day> date_in(std::string_view text);

/// The state's motto or the party's name, by its key.
bool is_motto(std::string_view key);
/// A mark of secrecy alone on its line: "MẬT", "TỐI MẬT", "Độ mật: Tuyệt mật".
std::optional<std::string> secrecy_mark(std::string_view text);
bool is_draft_mark(std::string_view text);

/// "Số: 12/KH-SNN" -> number and symbol; blank numbers give none. False where the line tells no number.
bool read_number(std::string_view text, plan::Head& head);
/// "Bắc Sơn, ngày 05 tháng 3 năm 2026" with blanks where not filled in. False where the line is none.
bool read_place_and_date(std::string_view text, plan::Head& head);

/// What two columns of a head left on one line, set apart again: "SỞ A CỘNG HÒA ...", "Số: 1/KH-X Bắc Sơn, ngày ...".
std::vector<std::string> parted(std::string_view line);

/// The type of document that a line names alone ("KẾ HOẠCH"), or names first ("Kế hoạch tổ chức ..."); null where it
/// names none.
const rules::Term* type_of(std::string_view text, bool alone);

/// The lines of a cell, without their places.
std::vector<std::string> cell_lines(const document::Cell& cell);

}  // namespace sauro::extraction
