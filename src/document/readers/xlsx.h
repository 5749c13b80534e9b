// SPDX-License-Identifier: AGPL-3.0-or-later
// .xlsx -> Document.
#pragma once
#include <string>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/package.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Each visible sheet becomes a table, the rows above its head become paragraphs; where several sheets hold something,
/// the name of each stands before it as a heading. `main_part` as the package names it ("xl/workbook.xml").
/// Fails with damaged, over_limit, empty_file.
Result<document::Document> read_xlsx(Package& package, const std::string& main_part, const Limits& limits);

}  // namespace sauro::readers
