// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading dated parameters and finding the value that holds on a day.
#include "foundation/rules/dated.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "foundation/base/embedded.h"
#include "foundation/rules/toml_reading.h"

namespace sauro::rules {
namespace {

bool earlier(const Value& a, const Value& b) { return std::tie(a.id, a.from) < std::tie(b.id, b.from); }

std::optional<Error> read_parameter(Table& parameter, std::vector<Value>& values) {
  parameter.expect_only({"id", "what", "unit", "value"});
  const std::string id = parameter.text("id"), unit = parameter.text_or("unit", "");
  const std::string what = parameter.text("what");
  std::vector<Table> tables = parameter.tables("value");
  if (tables.empty()) parameter.fail("value", "missing");
  if (parameter.error()) return parameter.error();
  for (Table& table : tables) {
    table.expect_only({"value", "from", "until", "source", "clause", "confidence"});
    Value value{
        id,  table.exact("value"), std::nullopt, unit, table.day("from"), table.day_if_any("until"), table.source(),
        what};
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
  auto whole = Table::parse(toml, file);
  if (!whole.ok()) return whole.error();
  // Other tables of the same file ([[holiday]]) have their own readers.
  std::vector<Value> values;
  std::vector<Table> parameters = whole->tables("parameter");
  if (whole->error()) return *whole->error();
  for (Table& parameter : parameters)
    if (const auto error = read_parameter(parameter, values)) return *error;
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
