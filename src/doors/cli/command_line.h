// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line becomes a value, checked.
#pragma once
#include "doors/cli/command.h"

namespace sauro::cli {

Command command_of(int argc, const char* const* argv);

}  // namespace sauro::cli
