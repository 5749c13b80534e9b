// SPDX-License-Identifier: AGPL-3.0-or-later
// Scanned pages, PDF or pictures -> Document: sauro-scan reads each page in a process of its own, several side by side.
#pragma once
#include <string_view>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/watch.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Words that recognition was not sure of keep their confidence (document::Run).
/// Fails with missing_program (the recogniser or its Vietnamese is not installed), damaged, encrypted, over_limit (more
/// pages than can be recognised in reason, a page that takes too long), empty_file (no letter on any page), cancelled.
Result<document::Document> read_scan(std::string_view bytes, const Limits& limits, const Watch& watch = {});

}  // namespace sauro::readers
