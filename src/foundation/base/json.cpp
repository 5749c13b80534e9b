// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON from outside, over nlohmann-json.
#include "foundation/base/json.h"

#include "foundation/base/json_writer.h"

namespace sauro {
namespace {

constexpr int max_depth = 64;

/// Deep nesting is refused before a tree is built: printing and copying a tree recurse.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_depth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

void write(JsonWriter& out, const Json& value) {
  if (value.is_object()) {
    out.begin_object();
    for (const auto& [name, member] : value.items()) {
      out.key(name);
      write(out, member);
    }
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const Json& element : value) write(out, element);
    out.end_array();
  } else if (value.is_string()) {
    out.string(value.get_ref<const std::string&>());
  } else {
    out.raw(value.dump());
  }
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (too_deep(text)) return Error{ErrorCode::bad_input, "JSON nested deeper than " + std::to_string(max_depth)};
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    return Error{ErrorCode::bad_input, "not JSON", "column " + std::to_string(error.byte)};
  } catch (const Json::exception&) {
    return Error{ErrorCode::bad_input, "not JSON: a number is out of range"};
  }
}

std::string json_line(const Json& value) {
  JsonWriter out(JsonWriter::Layout::one_line);
  write(out, value);
  return out.take();
}

}  // namespace sauro
