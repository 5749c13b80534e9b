// SPDX-License-Identifier: AGPL-3.0-or-later
// A PDF with text -> Document: sauro-pdf tells the words and rulings of its pages.
#pragma once
#include <stop_token>
#include <string_view>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Fails with missing_program, damaged, encrypted, over_limit, cancelled; with empty_file where no page has text: then
/// it was scanned.
Result<document::Document> read_pdf(std::string_view bytes, const Limits& limits, std::stop_token stop = {});

}  // namespace sauro::readers
