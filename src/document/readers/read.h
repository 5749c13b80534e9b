// SPDX-License-Identifier: AGPL-3.0-or-later
// read(): the bytes of a file -> Document. The one public function of the readers.
#pragma once
#include <string_view>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/watch.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// The document in `bytes`. The kind of file is told from its content, never from a name.
/// .doc, .rtf, .html and scanned pages are read by way of other programs, which takes seconds: `watch` follows and
/// stops them. They write only to a temporary folder that is gone when this returns. Fails with empty_file,
/// unknown_kind, damaged, encrypted, over_limit, not_text, and where another program is needed with missing_program,
/// cancelled, io; never throws, never reads other files.
Result<document::Document> read(std::string_view bytes, const Limits& limits = {}, const Watch& watch = {});

}  // namespace sauro::readers
