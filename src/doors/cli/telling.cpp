// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/cli/telling.h"

#include <unistd.h>

#include "app/actions/perform.h"
#include "doors/cli/files.h"
#include "doors/cli/messages.h"

namespace sauro::cli {

ExitStatus fail(std::string_view what, const Error& error) {
  const bool by_rule = error.code == ErrorCode::refused;
  const plan::Words words = by_rule ? app::words_of_refusal(error) : plan::Words{};
  const std::string line = by_rule ? refusal_line(what, words.vi, words.en) : failure_line(what, error);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return by_rule ? refused : cannot_read;
}

ExitStatus print(const std::string& output, std::string_view text, ExitStatus status) {
  const auto written = write_file(output, text);
  return written ? status : fail(output, written.error());
}

}  // namespace sauro::cli
