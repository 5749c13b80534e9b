// SPDX-License-Identifier: AGPL-3.0-or-later
// The paragraphs of a document, each with its place: for findings about the text itself.
#pragma once
#include <functional>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Calls `see` for each paragraph in reading order, those in cells and in nested tables included; the place has no text
/// yet.
void each_paragraph(const document::Document& document,
                    const std::function<void(const document::Paragraph&, const plan::Place&)>& see);

}  // namespace sauro::extraction
