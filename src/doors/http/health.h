// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <optional>

#include "doors/http/message.h"
#include "ledger/ledger.h"

namespace sauro::http {

/// /healthz: the program answers. /readyz: and its data can be read, and it is not stopping. Nothing of other paths.
std::optional<Response> health(const Request& request, const ledger::Ledger& ledger, bool stopping);

}  // namespace sauro::http
