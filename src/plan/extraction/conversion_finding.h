// SPDX-License-Identifier: AGPL-3.0-or-later
// The finding that a document came through a program which does not keep tables.
#pragma once
#include <optional>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// reading.converted-without-tables, where only the text of the file could be had.
std::optional<plan::Finding> conversion_finding(const document::Document& document);

}  // namespace sauro::extraction
