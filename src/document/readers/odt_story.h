// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks of .odt: paragraphs, lists, tables, sections, text boxes after the paragraph that holds them.
#pragma once
#include <vector>

#include "document/readers/odt_context.h"

namespace sauro::readers::odt {

/// Appends the blocks of `container` (the text, a cell, a text box, a note) to `out`; `tables` are open around it.
/// Stops at an error, which is then in the context.
void read_blocks(Context& context, const pugi::xml_node& container, std::vector<document::Block>& out, int tables = 0);

}  // namespace sauro::readers::odt
