// SPDX-License-Identifier: AGPL-3.0-or-later
// convert(): forms that sauro does not read itself (.doc, .rtf, .html) made into ones that it does, by other programs.
#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

enum class Foreign { doc, rtf, html };

struct Converted {
  std::string bytes;     ///< of a .docx, or of plain text
  bool is_text = false;  ///< plain text: tables may be lost, formatting is
};

/// By LibreOffice into a .docx. Where it is not installed, a .doc by antiword into text.
/// Fails with missing_program (LibreOffice's package), damaged, encrypted, over_limit, cancelled and io.
Result<Converted> convert(std::string_view bytes, Foreign form, const Limits& limits, const std::stop_token& stop);

}  // namespace sauro::readers
