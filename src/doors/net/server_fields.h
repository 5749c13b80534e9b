// SPDX-License-Identifier: AGPL-3.0-or-later
// What every response says beside what was asked.
#pragma once
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "doors/http/message.h"

namespace sauro::http {

/// "Not Found" of 404.
const char* reason_of(int status);

/// The response's own fields, and those that it lacks: nothing is kept by others, shown in another site's frame or
/// taken for another type than it is.
std::vector<std::pair<std::string, std::string>> all_fields(const Request& request, const Response& answer,
                                                            std::chrono::seconds strict_transport);

}  // namespace sauro::http
