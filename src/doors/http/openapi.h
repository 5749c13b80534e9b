// SPDX-License-Identifier: AGPL-3.0-or-later
// The description of all routes for programs and their authors, made from the lists and from schemas/.
#pragma once
#include <string>

namespace sauro::http {

/// OpenAPI 3.1 as JSON, the same at every call and on every machine. Words stand in both languages, "tiếng Việt /
/// English".
const std::string& openapi_json();

}  // namespace sauro::http
