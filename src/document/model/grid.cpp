// SPDX-License-Identifier: AGPL-3.0-or-later
// The cells of a grid as text.
#include "document/model/grid.h"

namespace sauro::document {

std::string day_text(Day day) {
  const std::string iso = day.iso();
  return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

std::string text_of(const GridCell& cell, NumberFormat format) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* day = std::get_if<Day>(&cell)) return day_text(*day);
  const auto& number = std::get<GridNumber>(cell);
  return number.sign + number.value.str(format);
}

}  // namespace sauro::document
