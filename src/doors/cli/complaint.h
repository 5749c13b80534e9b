// SPDX-License-Identifier: AGPL-3.0-or-later
// What CLI11 complains of, in both languages.
#pragma once
#include "doors/cli/usage_error.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's
class ParseError;
}

namespace sauro::cli {

UsageError complaint(const CLI::ParseError& error);

}  // namespace sauro::cli
