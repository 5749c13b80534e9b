// SPDX-License-Identifier: AGPL-3.0-or-later
// What people give with something that they do or ask: the fields that it has, and their values as they were written.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar/day.h"
#include "foundation/values/decimal.h"

namespace sauro::plan {

enum class FieldKind : std::uint8_t {
  id,
  text,
  day,
  number,
  count,
  flag,
  choice,
  file,
  secret  ///< never written down, and no blank of it is taken away
};

struct Field {
  const char* name;  ///< "reason"
  FieldKind kind;
  bool required;
  bool several;         ///< whether it may be given more than once
  const char* choices;  ///< "unit|office"; of a choice
  const char* vi;
  const char* en;
};

/// A file that came with an action.
struct Upload {
  std::string name, bytes;
};

/// What was given, as people write it; checked against the fields before an action sees it.
struct Input {
  std::map<std::string, std::vector<std::string>, std::less<>> values;
  std::map<std::string, std::vector<Upload>, std::less<>> files;

  bool has(std::string_view name) const { return values.contains(name); }
  std::string text(std::string_view name) const;  ///< empty where it was not given
  std::string raw(std::string_view name) const;   ///< with its blanks
  std::vector<std::string> texts(std::string_view name) const;
  std::vector<std::string> distinct(std::string_view name) const;  ///< each of them once, in order
  std::optional<Day> day(std::string_view name) const;
  std::optional<Decimal> number(std::string_view name) const;
  std::optional<int> count(std::string_view name) const;
  bool flag(std::string_view name) const;
  std::vector<Upload> uploads(std::string_view name) const;
};

/// A name that a person could have given a file: no path, nothing that a terminal or a header would trip over.
bool is_file_name(std::string_view name);
/// Whether a plan or user may be called so: small letters, figures, full stops and hyphens, at most 60.
bool is_new_id(std::string_view text);
/// "31/12/2026" or "2026-12-31".
std::optional<Day> read_day(std::string_view text);
/// A whole number from 0 to 1,000,000.
std::optional<int> read_count(std::string_view text);
/// "1.250,5", "1250.5".
std::optional<Decimal> read_number(std::string_view text);

}  // namespace sauro::plan
