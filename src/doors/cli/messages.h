// SPDX-License-Identifier: AGPL-3.0-or-later
// Words for people: one line that says what is wrong, where, and what to do, in Vietnamese and English.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::cli {

/// "sauro: <file>: <Vietnamese> (<English>)\n". Control characters of the file's name or the subject become '?'.
std::string failure_line(std::string_view file, const Error& error);

/// "sauro: <Vietnamese>; xem: sauro --help (<English>; see: sauro --help)\n".
std::string usage_line(std::string_view vi, std::string_view en);

/// "sauro: <what>: <Vietnamese> (<English>)\n".
std::string refusal_line(std::string_view what, std::string_view vi, std::string_view en);

/// "Đang nhận dạng trang / recognising pages: 3/13".
std::string progress_text(int done, int of);
/// "Đang xét dòng / rows: 300/10000".
std::string rows_text(int done, int of);

/// "Đã ghi nhận xét / comments written: OUT (57; sửa đổi được theo dõi / tracked changes: 12)\n".
std::string comments_line(std::string_view file, std::size_t comments, std::size_t changes);

/// "sauro: LIST: không khớp phát hiện nào / names no finding: RULE, WORDS\n".
std::string unmatched_line(std::string_view list, std::string_view rule, std::string_view words);

extern const std::string_view help_text;

}  // namespace sauro::cli
