// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/cli/account.h"

#include <pwd.h>
#include <unistd.h>

namespace sauro::cli {

std::string account() {
  const passwd* entry = getpwuid(getuid());
  return entry != nullptr ? std::string(entry->pw_name) : std::to_string(getuid());
}

}  // namespace sauro::cli
