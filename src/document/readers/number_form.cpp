// SPDX-License-Identifier: AGPL-3.0-or-later
// Digits, letters and Roman numbers of automatic numbering.
#include "document/readers/number_form.h"

#include <string_view>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

std::string roman(std::int64_t value) {
  struct Step {
    std::int64_t value;
    std::string_view text;
  };
  constexpr Step steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                            {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string text;
  for (const auto& step : steps)
    for (; value >= step.value; value -= step.value) text += step.text;
  return text;
}

}  // namespace

std::string format_number(std::int64_t value, NumberForm form) {
  switch (form) {
    case NumberForm::none:
    case NumberForm::bullet: return {};
    case NumberForm::decimal: break;
    case NumberForm::decimal_zero:
      if (value >= 0 && value < 10) return {'0', static_cast<char>('0' + value)};
      break;
    case NumberForm::upper_roman:
    case NumberForm::lower_roman:
      if (value < 1 || value > 3999) break;
      return form == NumberForm::lower_roman ? roman(value) : to_upper(roman(value));
    case NumberForm::upper_letter:
    case NumberForm::lower_letter: {
      // After z come aa, bb, cc; nobody counts beyond a few of these.
      if (value < 1 || value > 26 * 5) break;
      const char first = form == NumberForm::lower_letter ? 'a' : 'A';
      return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>(first + (value - 1) % 26));
    }
  }
  return std::to_string(value);
}

}  // namespace sauro::readers
