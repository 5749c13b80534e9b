// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables of .odt.
#pragma once
#include "document/readers/odt_context.h"

namespace sauro::readers::odt {

/// The table in <table:table>; `tables` are open within it, itself counted. Rows without cells are left out.
document::Table read_table(Context& context, const pugi::xml_node& node, int tables);

}  // namespace sauro::readers::odt
