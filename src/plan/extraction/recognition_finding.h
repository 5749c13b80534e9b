// SPDX-License-Identifier: AGPL-3.0-or-later
// The finding that words of a scanned document were hard to recognise.
#pragma once
#include <optional>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// reading.low-ocr-confidence with every word that recognition was not sure of; nothing where it was sure of all.
std::optional<plan::Finding> recognition_finding(const document::Document& document);

}  // namespace sauro::extraction
