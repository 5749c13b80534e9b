// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading tables of rule files strictly: every key is known, every day exists. Used inside foundation/rules only.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "foundation/calendar/day.h"
#include "foundation/values/source.h"

namespace sauro::rules {

/// One table of a file; the first mistake met stays in `error()`.
class Table {
 public:
  Table(const toml::table& table, std::string_view file) : table_(table), file_(file) {}

  /// Marks the table as wrong where it has other keys.
  void expect_only(std::initializer_list<std::string_view> keys);
  std::string text(std::string_view key);  ///< must be there and not be empty
  std::string text_or(std::string_view key, std::string fallback);
  int number_or(std::string_view key, int fallback, int least, int most);
  bool flag_or(std::string_view key, bool fallback);
  std::optional<Day> day_if_any(std::string_view key);
  Day day(std::string_view key);                ///< must be there
  std::vector<Day> days(std::string_view key);  ///< a list, empty where the key is missing
  /// Keys `source`, `clause`, `confidence`: "V", "S" or "M".
  LegalSource source();

  const toml::table& raw() const { return table_; }
  void fail(std::string_view key, std::string_view what);
  const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Day> day_of(std::string_view key, const toml::node& node);

  const toml::table& table_;
  std::string file_;
  std::optional<Error> error_;
};

/// The file as TOML; fails with damaged.
Result<toml::table> parse_toml(std::string_view toml, std::string_view file);

}  // namespace sauro::rules
