// SPDX-License-Identifier: AGPL-3.0-or-later
// An answer as bytes: for programs, for spreadsheets, for a screen.
#pragma once
#include <string>
#include <vector>

#include "app/reading/render.h"
#include "plan/model/fact.h"
#include "reports/answer.h"

namespace sauro::app {

/// json, csv (the first table) or table; xlsx (the form to fill in, else the first table) fails as writers::xlsx()
/// does.
Result<std::string> render(const reports::Answer& answer, Format format, const Screen& screen);

/// What was done, for whoever did it: each fact where they are few, else how many there are of each kind.
std::string receipt(const std::vector<plan::Fact>& facts);

}  // namespace sauro::app
