// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line of running plans, made from the lists of actions and queries: "item.report" is `sauro item report`.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "doors/cli/command.h"

namespace sauro::cli {

/// The first words of all actions and queries: "item", "board".
std::vector<std::string_view> run_groups();

/// The command, where the first word is one of those.
std::optional<Command> run_command_of(int argc, const char* const* argv);

}  // namespace sauro::cli
