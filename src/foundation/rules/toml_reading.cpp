// SPDX-License-Identifier: AGPL-3.0-or-later
// Strict reading of the tables of rule files.
#include "foundation/rules/toml_reading.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace sauro::rules {

struct Table::Toml {
  std::shared_ptr<const toml::table> file;  ///< whole, for `table` is a part of it
  const toml::table& table;

  const toml::node* get(std::string_view key) const { return table.get(key); }
};

namespace {

Result<Day> day_of(const toml::node& node) {
  const auto* date = node.as_date();
  if (date == nullptr) return Error{ErrorCode::damaged, "not a day"};
  return Day::make(date->get().year, date->get().month, date->get().day);
}

}  // namespace

Result<Table> Table::parse(std::string_view toml, std::string_view file) {
  try {
    const auto whole = std::make_shared<const toml::table>(toml::parse(toml, file));
    return Table(std::make_shared<const Toml>(Toml{whole, *whole}), std::string(file));
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::damaged, std::string(error.description()),
                 fmt::format("{}:{}", file, error.source().begin.line)};
  }
}

void Table::fail(std::string_view key, std::string_view what) {
  if (error_) return;
  error_ = Error{ErrorCode::damaged, fmt::format("{}: {}", key, what),
                 fmt::format("{}:{}", file_, toml_->table.source().begin.line)};
}

void Table::expect_only(std::initializer_list<std::string_view> keys) {
  for (const auto& [key, node] : toml_->table)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) fail(key.str(), "unknown key");
}

std::vector<std::string> Table::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, node] : toml_->table) keys.emplace_back(key.str());
  return keys;
}

std::string Table::text(std::string_view key) {
  std::string value = text_or(key, "");
  if (value.empty()) fail(key, "missing");
  return value;
}

std::string Table::text_or(std::string_view key, std::string fallback) {
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return fallback;
  if (const auto* value = node->as_string()) return value->get();
  fail(key, "not a text");
  return fallback;
}

std::string Table::exact(std::string_view key) {
  const toml::node* node = toml_->get(key);
  if (node != nullptr && node->is_integer()) return fmt::format("{}", node->as_integer()->get());
  if (node != nullptr && node->is_floating_point()) fail(key, "write a fraction as a string");
  return text(key);
}

int Table::number_or(std::string_view key, int fallback, int least, int most) {
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return fallback;
  const auto* value = node->as_integer();
  if (value != nullptr && value->get() >= least && value->get() <= most) return static_cast<int>(value->get());
  fail(key, fmt::format("not a whole number from {} to {}", least, most));
  return fallback;
}

bool Table::flag_or(std::string_view key, bool fallback) {
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return fallback;
  if (const auto* value = node->as_boolean()) return value->get();
  fail(key, "neither true nor false");
  return fallback;
}

std::optional<Day> Table::day_if_any(std::string_view key) {
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return std::nullopt;
  const auto day = day_of(*node);
  if (day) return *day;
  fail(key, day.error().subject);
  return std::nullopt;
}

Day Table::day(std::string_view key) {
  const auto day = day_if_any(key);
  if (!day) fail(key, "missing");
  return day.value_or(Day(std::chrono::sys_days()));
}

std::vector<Day> Table::days(std::string_view key) {
  std::vector<Day> days;
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return days;
  const auto* list = node->as_array();
  if (list == nullptr) {
    fail(key, "not a list of days");
    return days;
  }
  for (const toml::node& entry : *list)
    if (const auto day = day_of(entry))
      days.push_back(*day);
    else
      fail(key, day.error().subject);
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

std::optional<Table> Table::table_if_any(std::string_view key) {
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* table = node->as_table())
    return Table(std::make_shared<const Toml>(Toml{toml_->file, *table}), file_);
  fail(key, "not a table");
  return std::nullopt;
}

std::vector<Table> Table::tables(std::string_view key) {
  std::vector<Table> tables;
  const toml::node* node = toml_->get(key);
  if (node == nullptr) return tables;
  const auto* list = node->as_array();
  if (list == nullptr) {
    fail(key, fmt::format("write [[{}]]", key));
    return tables;
  }
  for (const toml::node& entry : *list) {
    if (const auto* table = entry.as_table())
      tables.push_back(Table(std::make_shared<const Toml>(Toml{toml_->file, *table}), file_));
    else
      fail(key, "not a table");
  }
  return tables;
}

}  // namespace sauro::rules
