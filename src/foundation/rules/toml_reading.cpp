// SPDX-License-Identifier: AGPL-3.0-or-later
// Strict reading of the tables of rule files.
#include "foundation/rules/toml_reading.h"

#include <fmt/format.h>

#include <algorithm>

namespace sauro::rules {

Result<toml::table> parse_toml(std::string_view toml, std::string_view file) {
  try {
    return toml::parse(toml, file);
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::damaged, std::string(error.description()),
                 fmt::format("{}:{}", file, error.source().begin.line)};
  }
}

void Table::fail(std::string_view key, std::string_view what) {
  if (error_) return;
  error_ = Error{ErrorCode::damaged, fmt::format("{}: {}", key, what),
                 fmt::format("{}:{}", file_, table_.source().begin.line)};
}

void Table::expect_only(std::initializer_list<std::string_view> keys) {
  for (const auto& [key, node] : table_)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) fail(key.str(), "unknown key");
}

std::string Table::text(std::string_view key) {
  std::string value = text_or(key, "");
  if (value.empty()) fail(key, "missing");
  return value;
}

std::string Table::text_or(std::string_view key, std::string fallback) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return fallback;
  if (const auto* value = node->as_string()) return value->get();
  fail(key, "not a text");
  return fallback;
}

int Table::number_or(std::string_view key, int fallback, int least, int most) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return fallback;
  const auto* value = node->as_integer();
  if (value != nullptr && value->get() >= least && value->get() <= most) return static_cast<int>(value->get());
  fail(key, fmt::format("not a whole number from {} to {}", least, most));
  return fallback;
}

bool Table::flag_or(std::string_view key, bool fallback) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return fallback;
  if (const auto* value = node->as_boolean()) return value->get();
  fail(key, "neither true nor false");
  return fallback;
}

std::optional<Day> Table::day_of(std::string_view key, const toml::node& node) {
  if (const auto* date = node.as_date()) {
    const auto day = Day::make(date->get().year, date->get().month, date->get().day);
    if (day.ok()) return *day;
    fail(key, day.error().subject);
  } else {
    fail(key, "not a day");
  }
  return std::nullopt;
}

std::optional<Day> Table::day_if_any(std::string_view key) {
  const toml::node* node = table_.get(key);
  return node == nullptr ? std::nullopt : day_of(key, *node);
}

Day Table::day(std::string_view key) {
  const auto day = day_if_any(key);
  if (!day) fail(key, "missing");
  return day.value_or(Day(std::chrono::sys_days()));
}

std::vector<Day> Table::days(std::string_view key) {
  std::vector<Day> days;
  const toml::node* node = table_.get(key);
  if (node == nullptr) return days;
  const auto* list = node->as_array();
  if (list == nullptr) {
    fail(key, "not a list of days");
    return days;
  }
  for (const toml::node& entry : *list)
    if (const auto day = day_of(key, entry)) days.push_back(*day);
  return days;
}

LegalSource Table::source() {
  LegalSource source;
  source.text = text("source");
  source.clause = text_or("clause", "");
  const std::string confidence = text("confidence");
  if (confidence == "V")
    source.confidence = Confidence::verified;
  else if (confidence == "S")
    source.confidence = Confidence::secondary;
  else if (confidence != "M")
    fail("confidence", "neither V, S nor M");
  return source;
}

}  // namespace sauro::rules
