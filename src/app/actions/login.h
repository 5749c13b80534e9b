// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

namespace sauro::app {

/// A user's id out of a name: "Ngụy Văn Thóc" -> "thocnv". Empty where it has no letters.
std::string login_of(const std::string& name);

}  // namespace sauro::app
