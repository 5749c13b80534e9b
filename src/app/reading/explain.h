// SPDX-License-Identifier: AGPL-3.0-or-later
// explain(): what the documentation says of a rule of the checks.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::app {

/// The entry of a rule ("time.missing") in Markdown, or of all ("all"), as docs/checks/README.md holds them. Fails with
/// not_found.
Result<std::string> explain(std::string_view rule);

}  // namespace sauro::app
