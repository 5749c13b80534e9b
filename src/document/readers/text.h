// SPDX-License-Identifier: AGPL-3.0-or-later
// The reader of plain text: what Word writes as .txt, tables drawn with "|", and light Markdown.
#pragma once
#include <string_view>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// One paragraph a line, blank lines left out; runs only where Markdown marks bold. Tables as text_tabs.h and
/// text_pipes.h tell them. UTF-8 or UTF-16, with or without a byte order mark. Fails with empty_file, not_text (where:
/// "byte N", from 0), over_limit.
Result<document::Document> read_text(std::string_view bytes, const Limits& limits);

}  // namespace sauro::readers
