// SPDX-License-Identifier: AGPL-3.0-or-later
// Which of the fields that were given is at fault.
#pragma once
#include <string>
#include <vector>

#include "app/actions/action.h"

namespace sauro::http {

/// The name of the field that an error is about, by what it says itself, by its kind, or by what was given in it; empty
/// where it is about none of them.
std::string field_at_fault(const Error& error, const std::vector<app::Field>& fields, const app::Input& input);

}  // namespace sauro::http
