// SPDX-License-Identifier: AGPL-3.0-or-later
// Members of JSON objects, a name and a value each.
#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/json_writer.h"
#include "foundation/calendar/day.h"

namespace sauro::document {

inline void member(JsonWriter& out, const char* name, std::string_view text) {
  out.key(name);
  out.string(text);
}

/// Of what may be unknown: null where it is empty.
inline void member_or_null(JsonWriter& out, const char* name, std::string_view text) {
  out.key(name);
  text.empty() ? out.null() : out.string(text);
}

inline void member(JsonWriter& out, const char* name, std::same_as<bool> auto flag) {
  out.key(name);
  out.boolean(flag);
}

inline void member(JsonWriter& out, const char* name, const std::optional<Day>& day) {
  out.key(name);
  day ? out.string(day->iso()) : out.null();
}

inline void member(JsonWriter& out, const char* name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_flat_array();
  for (const std::string& one : texts) out.string(one);
  out.end_array();
}

}  // namespace sauro::document
