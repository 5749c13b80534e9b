// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/input.h"

#include <algorithm>
#include <utility>

#include "foundation/base/json.h"
#include "foundation/base/uri.h"

namespace sauro::http {
namespace {

/// A number is written as people here write it, so that 1.125 is not a thousand.
std::string number_text(const Json& value) {
  std::string text = json_line(value);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

bool add(std::vector<std::string>& values, const Json& value) {
  if (value.is_string())
    values.push_back(value.get<std::string>());
  else if (value.is_number())
    values.push_back(number_text(value));
  else if (value.is_boolean())
    values.emplace_back("true");
  else
    return false;
  return true;
}

bool is_nothing(const Json& value) { return value.is_null() || (value.is_boolean() && !value.get<bool>()); }

}  // namespace

std::optional<app::Input> input_of_query(std::string_view query) {
  app::Input input;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    auto name = unescaped(pair.substr(0, equals), true);
    auto value = unescaped(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
    if (!name || name->empty() || !value) return std::nullopt;
    if (*value == "false") continue;  // a flag that is not set
    input.values[*std::move(name)].push_back(*std::move(value));
  }
  return input;
}

std::optional<app::Input> input_of_json(std::string_view body) {
  const auto json = parse_json(body);
  if (!json || !json->is_object()) return std::nullopt;
  app::Input input;
  for (const auto& [name, value] : json->items()) {
    if (is_nothing(value)) continue;
    std::vector<std::string> values;
    if (value.is_array()) {
      for (const Json& one : value)
        if (!add(values, one)) return std::nullopt;
    } else if (!add(values, value)) {
      return std::nullopt;
    }
    if (!values.empty()) input.values[name] = std::move(values);
  }
  return input;
}

}  // namespace sauro::http
