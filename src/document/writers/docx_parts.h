// SPDX-License-Identifier: AGPL-3.0-or-later
// A package with some of its parts written anew.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::writers {

/// The bytes of the zip with these parts replaced or, where it has no such part, added; everything else stays as it is
/// packed. The same for the same input. Fails with damaged (no zip) or io (subject: what the library says).
Result<std::string> with_parts(std::string_view zip, const std::map<std::string, std::string>& parts);

/// A zip of these parts alone.
Result<std::string> package_of(const std::map<std::string, std::string>& parts);

}  // namespace sauro::writers
