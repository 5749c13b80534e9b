// SPDX-License-Identifier: AGPL-3.0-or-later
// The finding that a document stood, in part, in an encoding from before Unicode.
#pragma once
#include <optional>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// language.legacy-encoding with the first places of text that the reader converted; nothing where it converted none.
std::optional<plan::Finding> legacy_finding(const document::Document& document);

}  // namespace sauro::extraction
