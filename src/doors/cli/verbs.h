// SPDX-License-Identifier: AGPL-3.0-or-later
// What the verbs do. Each gives the program's exit status.
#pragma once
#include <string_view>

#include "doors/cli/command.h"
#include "doors/cli/telling.h"
#include "foundation/base/result.h"

namespace sauro::cli {

ExitStatus run(const ReadCommand& command);
ExitStatus run(const ExplainCommand& command);
ExitStatus run(const ParseCommand& command);
ExitStatus run(const DataCommand& command);
ExitStatus run(const RunCommand& command);
ExitStatus run(const DemoCommand& command);
/// Goes on as sauro-serve, and returns only where there is none.
ExitStatus run(const ServeCommand& command);
/// The same beside this program, until it is told to end; then the server ends first.
ExitStatus serve_until_ended(const ServeCommand& command);
ExitStatus run(const HelpCommand& command);
ExitStatus run(const VersionCommand& command);
ExitStatus run(const UsageError& error);

}  // namespace sauro::cli
