// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

namespace sauro::cli {

/// The operating system's account that runs the program: "lan", or its number where it has no name.
std::string account();

}  // namespace sauro::cli
