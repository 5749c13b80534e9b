// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines that are a statement of time: headings for what happens then.
#pragma once
#include <string_view>

namespace sauro::extraction {

/// Whether a line is a statement of time and nothing else ("Tháng 3/2024", "Quý I:").
bool is_time_alone(std::string_view text);

}  // namespace sauro::extraction
