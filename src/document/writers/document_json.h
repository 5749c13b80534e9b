// SPDX-License-Identifier: AGPL-3.0-or-later
// A document as it was read, for whoever shows it beside what was made of it.
#pragma once
#include <string>

#include "document/model/document.h"

namespace sauro::writers {

/// "sauro.document/1" (schemas/document.json), on one line. Paragraphs, tables, rows and columns are numbered as the
/// places of findings and the origins of fields are: from 1, paragraphs of a cell within it.
std::string document_json(const document::Document& document);

}  // namespace sauro::writers
