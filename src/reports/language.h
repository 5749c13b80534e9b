// SPDX-License-Identifier: AGPL-3.0-or-later
// In which language something is told, and by what names.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace sauro::reports {

/// Names for ids: ("unit", "u3") -> "Phòng Kế hoạch"; the id itself where there is none.
using Names = std::function<std::string(const std::string& kind, const std::string& id)>;

enum class Language : std::uint8_t { vietnamese, english };

}  // namespace sauro::reports
