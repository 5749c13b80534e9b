// SPDX-License-Identifier: AGPL-3.0-or-later
// Pages of words and rulings -> Document: lines and paragraphs, ruled tables, the two parts of an official head; what
// runs on over the end of a page is joined, what repeats on every page is left out.
#pragma once
#include <vector>

#include "document/model/document.h"
#include "document/readers/page.h"

namespace sauro::readers {

/// Blocks in reading order. `kind` goes into the document.
document::Document document_of(const std::vector<Page>& pages, document::SourceKind kind);

}  // namespace sauro::readers
