// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/model/official.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace sauro::document {

std::string date_words(const std::optional<Day>& day, int year) {
  if (!day) return fmt::format("ngày       tháng       năm {}", year);
  constexpr int two_figures = 10, months_with_zero = 2;
  const auto padded = [](int number, bool zero) { return (zero ? "0" : "") + std::to_string(number); };
  return fmt::format("ngày {} tháng {} năm {}", padded(day->day(), day->day() < two_figures),
                     padded(day->month(), day->month() <= months_with_zero), day->year());
}

std::string number_words(const std::optional<int>& number, const std::string& symbol) {
  constexpr int two_figures = 10;
  if (!number) return "       /" + symbol;
  return (*number < two_figures ? "0" : "") + std::to_string(*number) + "/" + symbol;
}

std::string roman(int number) {
  constexpr auto signs = std::to_array<std::pair<int, const char*>>({{1000, "M"},
                                                                     {900, "CM"},
                                                                     {500, "D"},
                                                                     {400, "CD"},
                                                                     {100, "C"},
                                                                     {90, "XC"},
                                                                     {50, "L"},
                                                                     {40, "XL"},
                                                                     {10, "X"},
                                                                     {9, "IX"},
                                                                     {5, "V"},
                                                                     {4, "IV"},
                                                                     {1, "I"}});
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

}  // namespace sauro::document
