// SPDX-License-Identifier: AGPL-3.0-or-later
// What every verb ends with: its output, or the one line that says why there is none.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::cli {

enum ExitStatus : int { done = 0, found_errors = 1, wrong_usage = 2, cannot_read = 3, refused = 4 };

/// Writes why it failed on standard error: a refusal by a rule in the rule's words, anything else as a failure of
/// `what`.
ExitStatus fail(std::string_view what, const Error& error);

/// Writes the text to a file or, for "-", to standard output; `status` where that succeeded.
ExitStatus print(const std::string& output, std::string_view text, ExitStatus status = done);

}  // namespace sauro::cli
