// SPDX-License-Identifier: AGPL-3.0-or-later
// The item that a line of work makes.
#pragma once
#include "plan/extraction/branch.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// An item for a line of work: label, title, and the time, quantities and units that its words state.
plan::Item item_of_line(const Line& line, plan::Part part, plan::ItemKind kind, Reading& reading);

/// The same with what a bracket at the end of the line gives to some at another time ("... trước 30/5 (riêng khối 12
/// làm xong ngày 15/5)"): a step of its own.
Branch branch_of_line(const Line& line, plan::Part part, plan::ItemKind kind, Reading& reading);

}  // namespace sauro::extraction
