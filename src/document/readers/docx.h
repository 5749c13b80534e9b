// SPDX-License-Identifier: AGPL-3.0-or-later
// .docx -> Document.
#pragma once
#include <string>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/package.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// `main_part` as the package names it ("word/document.xml"). Fails with damaged, encrypted, over_limit, empty_file.
Result<document::Document> read_docx(Package& package, const std::string& main_part, const Limits& limits);

}  // namespace sauro::readers
