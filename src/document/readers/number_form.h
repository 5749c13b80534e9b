// SPDX-License-Identifier: AGPL-3.0-or-later
// How automatic numbers are written.
#pragma once
#include <cstdint>
#include <string>

namespace sauro::readers {

enum class NumberForm : std::uint8_t {
  decimal,
  decimal_zero,
  upper_roman,
  lower_roman,
  upper_letter,
  lower_letter,
  bullet,
  none
};

/// "iv", "AA", "07". Values that have no such form (Roman above 3999, 0) are written in digits.
std::string format_number(std::int64_t value, NumberForm form);

}  // namespace sauro::readers
