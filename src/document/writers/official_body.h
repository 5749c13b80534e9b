// SPDX-License-Identifier: AGPL-3.0-or-later
// word/document.xml of an official document.
#pragma once
#include <string>
#include <string_view>

#include "document/model/official.h"
#include "document/writers/official_form.h"

namespace sauro::writers {

std::string official_body(const document::OfficialDocument& official, const OfficialForm& form);

/// How long words are in capitals or small letters of this size, in twentieths of a point; about.
int length_of(std::string_view words, int half_points, bool capitals);
/// "KHẨN"; empty for none.
const char* urgency_words(document::Urgency urgency);
/// The content with "./." behind its last word, where it ends in words.
std::vector<document::OfficialBlock> with_end_mark(std::vector<document::OfficialBlock> content);

/// "Phụ lục", with a Roman number where there are several.
std::string annex_heading(const document::OfficialDocument& official, std::size_t annex);

/// What stands behind "Nơi nhận:", a line each with its signs.
std::vector<std::string> recipient_lines(const document::OfficialDocument& official);

}  // namespace sauro::writers
