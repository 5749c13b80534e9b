// SPDX-License-Identifier: AGPL-3.0-or-later
// What the stages of extraction saw, line by line, for people who extend it. Nothing reads it back.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "plan/extraction/head.h"
#include "plan/extraction/outline.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// The lines and tables, with what is known of each: its place, looks and label; rows of tables cell by cell.
void trace_document(const std::vector<Element>& elements, Trace& trace);
/// What the head says, and which lines it, the end and the appendices take.
void trace_head(const HeadReading& head, const std::vector<Element>& elements, Trace& trace);
/// The lines under each other, with the sections that headings open.
void trace_outline(const std::vector<OutlineNode>& nodes, int depth, Trace& trace);

/// Words of a text that is long: as many as fit into a line.
std::string shortened(std::string_view text);

}  // namespace sauro::extraction
