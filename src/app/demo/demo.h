// SPDX-License-Identifier: AGPL-3.0-or-later
// An invented department, its plan and a year of work, for whoever wants to look around.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/calendar/day.h"

namespace sauro::app {

struct DemoOptions {
  std::string folder;
  std::uint64_t seed = 1;    ///< the same number gives the same folder, to the byte of every fact
  std::optional<Day> until;  ///< what happened by the end of this day; 30/11 of the plan's year by default
};

struct DemoUser {
  std::string id, name, role;
};

struct Demo {
  std::int64_t facts = 0;
  Day until;
  std::vector<DemoUser> users;  ///< one of each role, to sign in as
};

/// Fails with occupied where the folder has an agency, else as perform() does.
Result<Demo> make_demo(const DemoOptions& options);

/// What to do next, in both languages.
std::string demo_text(const Demo& demo, const std::string& folder);

}  // namespace sauro::app
