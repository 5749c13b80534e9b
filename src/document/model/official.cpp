// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/model/official.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "foundation/rules/dated.h"

namespace sauro::document {

namespace {

/// With a 0 before it where it is below what `rule` says (NĐ 30/2020/NĐ-CP Annex I); as it is where no rule held.
std::string padded(int number, const char* rule, Day on) {
  const auto bound = rules::value_on(rule, on);
  const bool zero = bound && bound->number && Decimal::of(number) < *bound->number;
  return (zero ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string date_words(const std::optional<Day>& day, int year) {
  if (!day) return fmt::format("ngày       tháng       năm {}", year);
  return fmt::format("ngày {} tháng {} năm {}", padded(day->day(), "form.zero.day_below", *day),
                     padded(day->month(), "form.zero.month_below", *day), day->year());
}

std::string short_date(Day day) {
  return fmt::format("{}/{}/{}", padded(day.day(), "form.zero.day_below", day),
                     padded(day.month(), "form.zero.month_below", day), day.year());
}

std::string number_words(const std::optional<int>& number, const std::string& symbol, Day on) {
  if (!number) return "       /" + symbol;
  return padded(*number, "form.zero.number_below", on) + "/" + symbol;
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
