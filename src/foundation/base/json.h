// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON that comes from outside. What the program prints is written by JsonWriter, which needs no tree in memory.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro {

/// Members keep their order. Include this header only where a JSON text is read.
using Json = nlohmann::ordered_json;

/// The one JSON value that `text` is, nested at most 64 deep; never throws.
/// Fails with bad_input: "not JSON: ..." (where: "column 12", in bytes from 1) or "JSON nested deeper than 64".
Result<Json> parse_json(std::string_view text);

/// On one line: {"a": 1, "b": [2, 3]}.
std::string json_line(const Json& value);

}  // namespace sauro
