// SPDX-License-Identifier: AGPL-3.0-or-later
// What went wrong, as problem details (RFC 9457), in the language of whoever asks.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "doors/http/message.h"
#include "foundation/base/result.h"

namespace sauro::http {

/// Vietnamese, unless English is asked for first.
bool wants_english(const Request& request);

/// {"type": "/api/problems/close.below-quantity", "title": ..., "status": 409, "code": ..., "instance": ...}: of a
/// refusal its words, of what failed otherwise what to do, and nothing of the machine. `field`: the one that was given
/// and is at fault, a member of that name where it is not empty.
Response problem_of(const Error& error, const Request& request, std::string_view field = {});

/// Of the door itself: 404, 405, 413 and so on; `code` is one of the list in problem.cpp (assert).
Response problem(std::string_view code, const Request& request);

/// What a problem's "type" leads to: /api/problems/CODE tells that one in both languages, /api/problems all of the
/// list. Nothing of other paths and unknown codes.
std::optional<Response> problem_page(const Request& request);

/// The status that goes with an error.
int status_of(const Error& error);

}  // namespace sauro::http
