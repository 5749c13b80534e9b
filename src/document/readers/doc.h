// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be known of a .doc before another program converts it, and one mend that lets it keep its last table.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::readers {

enum class DocVersion { word_6, word_97 };  ///< Word 6 and 95, or Word 97 and later

/// Which Word wrote it. Fails with unknown_kind (a compound file of something else), damaged and encrypted.
Result<DocVersion> doc_version(std::string_view bytes);

/// A .doc whose text ends in a table, with an empty paragraph added behind; nothing where it ends otherwise, where that
/// does not fit in place, or where other texts (notes, headers) follow the main one, which then ends in a paragraph.
/// Word never writes such a file; LibreOffice writes it of a .docx that ends so, and loses the table on reading it.
std::optional<std::string> with_last_paragraph(std::string_view bytes);

}  // namespace sauro::readers
