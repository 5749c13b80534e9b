// SPDX-License-Identifier: AGPL-3.0-or-later
// pdf(): a .docx of ours as .pdf, by LibreOffice.
#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::writers {

/// Fails with missing_program (subject: the package to install), over_limit, cancelled, damaged, io.
Result<std::string> pdf(std::string_view docx, const std::stop_token& stop);

}  // namespace sauro::writers
