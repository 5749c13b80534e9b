// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading tables of rule files strictly: every key is known, every day exists. Used inside foundation/rules only.
#pragma once
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/calendar/day.h"
#include "foundation/values/source.h"

namespace sauro::rules {

/// One table of a file; the first mistake met stays in `error()`.
class Table {
 public:
  /// The whole file. Fails with damaged where it is not TOML.
  static Result<Table> parse(std::string_view toml, std::string_view file);

  /// Marks the table as wrong where it has other keys.
  void expect_only(std::initializer_list<std::string_view> keys);
  std::vector<std::string> keys() const;
  std::string text(std::string_view key);  ///< must be there and not be empty
  std::string text_or(std::string_view key, std::string fallback);
  /// A whole number or a text as it is written; binary fractions are refused because they are not exact.
  std::string exact(std::string_view key);
  int number_or(std::string_view key, int fallback, int least, int most);
  bool flag_or(std::string_view key, bool fallback);
  std::optional<Day> day_if_any(std::string_view key);
  Day day(std::string_view key);                ///< must be there
  std::vector<Day> days(std::string_view key);  ///< a list, empty where the key is missing
  /// Keys `source`, `clause`, `confidence`: "V", "S" or "M".
  LegalSource source();
  std::optional<Table> table_if_any(std::string_view key);
  std::vector<Table> tables(std::string_view key);  ///< a list, empty where the key is missing

  void fail(std::string_view key, std::string_view what);
  const std::optional<Error>& error() const { return error_; }

 private:
  struct Toml;  // the library's table, which only the .cpp knows
  Table(std::shared_ptr<const Toml> toml, std::string file) : toml_(std::move(toml)), file_(std::move(file)) {}

  std::shared_ptr<const Toml> toml_;
  std::string file_;
  std::optional<Error> error_;
};

}  // namespace sauro::rules
