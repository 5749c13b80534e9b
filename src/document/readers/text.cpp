// SPDX-License-Identifier: AGPL-3.0-or-later
// Plain text -> Document: one paragraph per line.
#include "document/readers/text.h"

#include "foundation/base/text.h"

namespace sauro::readers {

Result<document::Document> read_text(std::string_view bytes, const Limits&) {
  if (!is_utf8(bytes)) return Error{ErrorCode::not_text, "not UTF-8"};
  document::Document document;
  for (const auto line : split_lines(bytes)) {
    document::Paragraph paragraph;
    paragraph.text = to_nfc(line);
    document.blocks.push_back({std::move(paragraph)});
  }
  return document;
}

}  // namespace sauro::readers
