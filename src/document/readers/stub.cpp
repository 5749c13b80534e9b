// SPDX-License-Identifier: AGPL-3.0-or-later
// Stands in for the readers until they are merged: plain text only. TO BE DELETED.
#include "document/readers/read.h"
#include "foundation/base/text.h"

namespace sauro::readers {

Result<document::Document> read(std::string_view bytes, const Limits&) {
  if (bytes.empty()) return Error{ErrorCode::empty_file, ""};
  if (!is_utf8(bytes) || bytes.starts_with("PK") || bytes.starts_with("%PDF"))
    return Error{ErrorCode::unknown_kind, "stub"};
  document::Document document;
  for (const auto line : split_lines(bytes)) {
    document::Paragraph paragraph;
    paragraph.text = line;
    document.blocks.push_back({paragraph});
  }
  return document;
}

}  // namespace sauro::readers
