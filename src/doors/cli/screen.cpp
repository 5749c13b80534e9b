// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/cli/screen.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace sauro::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

}  // namespace

app::Screen screen_of(bool to_screen) {
  app::Screen screen;
  screen.colour = to_screen && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  const std::string columns(environment("COLUMNS"));
  const long asked = std::strtol(columns.c_str(), nullptr, 10);
  winsize size{};
  if (asked > 0)
    screen.width = static_cast<int>(std::min(asked, 1000L));
  else if (to_screen && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    screen.width = size.ws_col;
  return screen;
}

}  // namespace sauro::cli
