// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading dated parameters and finding the value that holds on a day.
#include "foundation/rules/dated.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "foundation/base/embedded.h"
#include "foundation/rules/toml_reading.h"

namespace sauro::rules {
namespace {

bool earlier(const Value& a, const Value& b) { return std::tie(a.id, a.from) < std::tie(b.id, b.from); }

/// The text of `value`: a whole number or a string; binary fractions are refused because they are not exact.
std::string written(Table& table) {
  const toml::node* node = table.raw().get("value");
  if (node != nullptr && node->is_integer()) return fmt::format("{}", node->as_integer()->get());
  if (node != nullptr && node->is_floating_point()) table.fail("value", "write a fraction as a string");
  return table.text("value");
}

std::optional<Error> read_parameter(const toml::table& raw, std::string_view file, std::vector<Value>& values) {
  Table parameter(raw, file);
  parameter.expect_only({"id", "what", "unit", "value"});
  const std::string id = parameter.text("id"), unit = parameter.text_or("unit", "");
  parameter.text("what");
  const auto* list = raw["value"].as_array();
  if (list == nullptr || list->empty()) parameter.fail("value", "missing");
  if (parameter.error()) return parameter.error();
  for (const toml::node& node : *list) {
    if (!node.is_table()) {
      parameter.fail("value", "not a table");
      return parameter.error();
    }
    Table table(*node.as_table(), file);
    table.expect_only({"value", "from", "until", "source", "clause", "confidence"});
    Value value{id, written(table), std::nullopt, unit, table.day("from"), table.day_if_any("until"), table.source()};
    if (table.error()) return table.error();
    if (const auto number = Decimal::parse_plain(value.text); number.ok()) value.number = *number;
    values.push_back(std::move(value));
  }
  return std::nullopt;
}

/// Sorts, ends each value where the next begins, and refuses overlaps.
std::optional<Error> put_in_order(std::vector<Value>& values, std::string_view file) {
  std::stable_sort(values.begin(), values.end(), earlier);
  for (std::size_t i = 0; i < values.size(); ++i) {
    Value& value = values[i];
    const Value* next = i + 1 < values.size() && values[i + 1].id == value.id ? &values[i + 1] : nullptr;
    const bool ends_before_it_begins = value.until && *value.until < value.from;
    const bool overlaps = next != nullptr && (next->from == value.from || (value.until && next->from <= *value.until));
    if (ends_before_it_begins || overlaps)
      return Error{ErrorCode::damaged,
                   fmt::format("{}: the value from {} overlaps or is empty", value.id, value.from.iso()),
                   std::string(file)};
    if (next != nullptr && !value.until) value.until = next->from.plus_days(-1);
  }
  return std::nullopt;
}

Result<std::vector<Value>> read_all() {
  std::vector<Value> all;
  for (const EmbeddedFile& file : rule_files()) {
    auto values = read_values(file.text, file.name);
    if (!values.ok()) return values.error();
    all.insert(all.end(), values->begin(), values->end());
  }
  if (const auto error = put_in_order(all, "rules")) return *error;
  return all;
}

}  // namespace

Result<std::vector<Value>> read_values(std::string_view toml, std::string_view file) {
  const auto root = parse_toml(toml, file);
  if (!root.ok()) return root.error();
  // Other tables of the same file ([[holiday]]) have their own readers.
  std::vector<Value> values;
  const toml::node* node = root->get("parameter");
  const auto* list = node == nullptr ? nullptr : node->as_array();
  if (node != nullptr && list == nullptr)
    return Error{ErrorCode::damaged, "parameter: write [[parameter]]", std::string(file)};
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const auto* table = list->get(i)->as_table();
    if (table == nullptr) return Error{ErrorCode::damaged, "parameter: not a table", std::string(file)};
    if (const auto error = read_parameter(*table, file, values)) return *error;
  }
  if (const auto error = put_in_order(values, file)) return *error;
  return values;
}

Result<Value> value_among(const std::vector<Value>& values, std::string_view id, Day day) {
  // The last value of `id` that begins on `day` or before.
  const auto after = std::partition_point(values.begin(), values.end(), [&](const Value& value) {
    return value.id < id || (value.id == id && value.from <= day);
  });
  if (after != values.begin()) {
    const Value& value = *std::prev(after);
    if (value.id == id && (!value.until || day <= *value.until)) return value;
  }
  return Error{ErrorCode::not_found, fmt::format("{} on {}", id, day.iso())};
}

const Result<std::vector<Value>>& all_values() {
  static const Result<std::vector<Value>> all = read_all();
  return all;
}

Result<Value> value_on(std::string_view id, Day day) {
  const auto& all = all_values();
  if (!all.ok()) return all.error();
  return value_among(*all, id, day);
}

}  // namespace sauro::rules
