// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/fact.h"

namespace sauro::http {

/// What an action has recorded: {"facts": [{"number": 12, "kind": "item.progress", "subject": "item/2026.4"}]}.
std::string receipt_json(const std::vector<plan::Fact>& facts);
/// In schemas/.
inline constexpr std::string_view receipt_schema = "receipt";

}  // namespace sauro::http
