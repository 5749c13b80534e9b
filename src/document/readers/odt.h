// SPDX-License-Identifier: AGPL-3.0-or-later
// .odt -> Document.
#pragma once
#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/package.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Text of OpenDocument as it is shown: tracked deletions, comments, headers and footers left out.
/// Fails with damaged, encrypted, over_limit, empty_file.
Result<document::Document> read_odt(Package& package, const Limits& limits);

}  // namespace sauro::readers
