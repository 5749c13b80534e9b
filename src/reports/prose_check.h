// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether the words of a finished report say what its tables say: the file is read again, its tables are counted, and
// the sentences are made anew from what was counted.
#pragma once
#include <string>
#include <vector>

#include "document/model/document.h"
#include "document/model/official.h"

namespace sauro::reports {

/// What does not agree, a line each; empty where all does, or where the document has no table of tasks. `written`: the
/// finished file of `official` as it was read.
std::vector<std::string> unlike_its_tables(const document::OfficialDocument& official,
                                           const document::Document& written);

}  // namespace sauro::reports
