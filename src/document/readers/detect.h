// SPDX-License-Identifier: AGPL-3.0-or-later
// What kind of file some bytes are, told from the first of them (and, for OLE files, from the names of their streams).
#pragma once
#include <string_view>

namespace sauro::readers {

enum class FileKind {
  text,           ///< nothing else is recognised: the text reader decides
  zip,            ///< docx, xlsx, odt ...: the package tells which
  pdf,            ///< pages with text, or scanned ones
  picture,        ///< one page, scanned or photographed
  ole_encrypted,  ///< an Office file under a password
  doc,            ///< Word's own form of before 2007, or a damaged one: another program makes a .docx of it
  rtf,            ///< so too
  html,           ///< so too
  other,          ///< a kind that is known by name only
};

struct Detected {
  FileKind kind;
  std::string_view name;  ///< "pdf", "rtf", "doc" ...: a word for error messages
};

Detected detect(std::string_view bytes);

}  // namespace sauro::readers
