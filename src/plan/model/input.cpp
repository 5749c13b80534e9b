// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/model/input.h"

#include <algorithm>
#include <charconv>

#include "foundation/base/text.h"

namespace sauro::plan {

std::optional<int> read_count(std::string_view text) {
  constexpr int most = 1'000'000;
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

bool is_file_name(std::string_view name) {
  constexpr std::size_t most = 255;
  if (name.empty() || name.size() > most || !is_utf8(name) || name == "." || name == "..") return false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '/' || c == '\\' || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2066 && c <= 0x2069))
      return false;
  }
  return true;
}

bool is_new_id(std::string_view text) {
  constexpr std::size_t most = 60;
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= most && good(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return good(c) || c == '-' || c == '.'; });
}

std::optional<Day> read_day(std::string_view text) {
  if (const auto day = Day::parse_iso(text)) return *day;
  const auto first = text.find('/'), second = text.find('/', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  const auto day = read_count(text.substr(0, first)), month = read_count(text.substr(first + 1, second - first - 1)),
             year = read_count(text.substr(second + 1));
  if (!day || !month || !year) return std::nullopt;
  const auto made = Day::make(*year, *month, *day);
  return made ? std::optional(*made) : std::nullopt;
}

std::optional<Decimal> read_number(std::string_view text) {
  auto number = Decimal::parse(text, NumberFormat::vietnamese);
  if (!number) number = Decimal::parse_plain(text);
  return number ? std::optional(*number) : std::nullopt;
}

std::string Input::text(std::string_view name) const {
  const auto at = values.find(name);
  return at == values.end() || at->second.empty() ? std::string() : to_nfc(trim(at->second.front()));
}

std::string Input::raw(std::string_view name) const {
  const auto at = values.find(name);
  return at == values.end() || at->second.empty() ? std::string() : to_nfc(at->second.front());
}

std::vector<std::string> Input::texts(std::string_view name) const {
  const auto at = values.find(name);
  std::vector<std::string> list;
  if (at != values.end())
    for (const std::string& one : at->second) list.push_back(to_nfc(trim(one)));
  return list;
}

std::vector<std::string> Input::distinct(std::string_view name) const {
  std::vector<std::string> list;
  for (std::string& one : texts(name))
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(std::move(one));
  return list;
}

std::optional<Day> Input::day(std::string_view name) const { return read_day(text(name)); }
std::optional<Decimal> Input::number(std::string_view name) const { return read_number(text(name)); }
std::optional<int> Input::count(std::string_view name) const { return read_count(text(name)); }
bool Input::flag(std::string_view name) const { return has(name); }

std::vector<Upload> Input::uploads(std::string_view name) const {
  const auto at = files.find(name);
  return at == files.end() ? std::vector<Upload>() : at->second;
}

}  // namespace sauro::plan
