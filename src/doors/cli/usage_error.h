// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

namespace sauro::cli {

/// Why the command line is not understood.
struct UsageError {
  std::string vi, en;
};

}  // namespace sauro::cli
