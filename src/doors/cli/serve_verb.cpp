// SPDX-License-Identifier: AGPL-3.0-or-later
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "document/readers/program.h"
#include "doors/cli/messages.h"
#include "doors/cli/verbs.h"

namespace sauro::cli {
namespace {

ExitStatus complain(std::string_view about, const Error& error) {
  const std::string line = failure_line(about, error);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return cannot_read;
}

}  // namespace

ExitStatus run(const ServeCommand& command) {
  const std::string program = readers::own_program("sauro-serve");
  std::vector<std::string> words = command.words;
  std::vector<char*> arguments;
  std::string name = "sauro-serve";
  arguments.push_back(name.data());
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp(program.c_str(), arguments.data());
  return complain(words.front(), {ErrorCode::missing_program, name});
}

ExitStatus serve_until_ended(const ServeCommand& command) {
  sigset_t told, before;
  sigemptyset(&told);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) sigaddset(&told, signal);
  pthread_sigmask(SIG_BLOCK, &told, &before);
  const pid_t server = fork();
  if (server < 0) return complain("demo", {ErrorCode::io, std::strerror(errno)});
  if (server == 0) {
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    std::_Exit(run(command));
  }
  for (int status = 0;;) {
    int signal = 0;
    sigwait(&told, &signal);
    if (signal != SIGCHLD) kill(server, SIGTERM);
    if (waitpid(server, &status, WNOHANG) == server)
      return WIFEXITED(status) ? static_cast<ExitStatus>(WEXITSTATUS(status)) : cannot_read;
  }
}

}  // namespace sauro::cli
