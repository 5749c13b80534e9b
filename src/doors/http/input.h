// SPDX-License-Identifier: AGPL-3.0-or-later
// What was given with a request, as actions and queries take it.
#pragma once
#include <optional>
#include <string_view>

#include "app/actions/action.h"

namespace sauro::http {

/// "plan=2026&words=h%E1%BB%99i+ngh%E1%BB%8B"; what is "false" is as if it were not there. Nothing where it is
/// malformed.
std::optional<app::Input> input_of_query(std::string_view query);

/// A JSON object with a member for each field: a text, a number, true for a flag, an array of these where a field may
/// be given several times; null and false are as if they were not there. Nothing where it is something else.
std::optional<app::Input> input_of_json(std::string_view body);

}  // namespace sauro::http
