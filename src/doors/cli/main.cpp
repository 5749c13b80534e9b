// SPDX-License-Identifier: AGPL-3.0-or-later
// The program: its command line, then the verb.
#include <csignal>
#include <variant>

#include "doors/cli/command_line.h"
#include "doors/cli/verbs.h"

int main(int argc, char** argv) {
  using namespace sauro::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves early ("| head") is no failure; write() tells
  return std::visit([](const auto& command) -> int { return run(command); }, command_of(argc, argv));
}
