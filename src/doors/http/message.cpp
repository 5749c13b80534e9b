// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/message.h"

#include <algorithm>

namespace sauro::http {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view first(const std::vector<std::pair<std::string, std::string>>& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (is_same_name(key, name)) return value;
  return {};
}

}  // namespace

bool is_same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return small(x) == small(y); });
}

std::string_view Request::field(std::string_view name) const { return first(fields, name); }
std::string_view Request::last_field(std::string_view name) const {
  std::string_view last;
  for (const auto& [key, value] : fields)
    if (is_same_name(key, name)) last = value;
  return last;
}
std::string_view Response::field(std::string_view name) const { return first(fields, name); }

std::string_view Request::cookie(std::string_view name) const {
  for (std::string_view rest = field("cookie"); !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    const auto equals = one.find('=');
    if (equals == std::string_view::npos) continue;
    std::string_view key = one.substr(0, equals);
    while (key.starts_with(' ')) key.remove_prefix(1);
    if (key == name) return one.substr(equals + 1);
  }
  return {};
}

Response response(int status, std::string body, std::string type) {
  return {status, std::move(type), {}, std::make_shared<const std::string>(std::move(body))};
}

}  // namespace sauro::http
