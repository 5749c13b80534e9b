// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks of .docx: paragraphs, tables, text boxes, sections.
#pragma once
#include <vector>

#include "document/readers/docx_context.h"

namespace sauro::readers::docx {

/// Adds the blocks of <w:body>, <w:footnote> ... to `out`. `tables`: how many tables it stands in.
/// Stops, with context.error set, at a limit.
void read_blocks(Context& context, const pugi::xml_node& container, std::vector<document::Block>& out, int tables = 0);

}  // namespace sauro::readers::docx
