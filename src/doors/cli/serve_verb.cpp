// SPDX-License-Identifier: AGPL-3.0-or-later
#include <unistd.h>

#include <string>
#include <vector>

#include "document/readers/program.h"
#include "doors/cli/messages.h"
#include "doors/cli/verbs.h"

namespace sauro::cli {

ExitStatus run(const ServeCommand& command) {
  const std::string program = readers::own_program("sauro-serve");
  std::vector<std::string> words = command.words;
  std::vector<char*> arguments;
  std::string name = "sauro-serve";
  arguments.push_back(name.data());
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp(program.c_str(), arguments.data());
  const std::string line = failure_line(words.front(), {ErrorCode::missing_program, name});
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return cannot_read;
}

}  // namespace sauro::cli
