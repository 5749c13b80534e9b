// SPDX-License-Identifier: AGPL-3.0-or-later
// What whoever installs the server would like to know before people use it: whether all that it needs is there.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "doors/serve/settings.h"

namespace sauro::serve {

enum class Health : std::uint8_t {
  good,
  lacking,  ///< it runs, but something will be missed
  bad       ///< it does not run, or people's work is in danger
};

/// One thing that was looked at: what it is about, what was found, and what to do where it is not good.
struct Examined {
  Health health = Health::good;
  std::string about_vi, about_en, found_vi, found_en, remedy_vi = {}, remedy_en = {};
};

/// Looks at the data folder, its accounts, the disk, the address, certificates, mail, the clock, limits and other
/// programs; changes nothing. `now`: microseconds since 1970 UTC.
std::vector<Examined> examine(const Settings& told, std::int64_t now);

/// For people: a line for each, its remedy below; in both languages.
std::string render(const std::vector<Examined>& all);

}  // namespace sauro::serve
