// SPDX-License-Identifier: AGPL-3.0-or-later
// An official document as a page that prints as it should: one file, its style within, nothing loaded from elsewhere.
#pragma once
#include <string>

#include "document/model/official.h"
#include "foundation/base/result.h"

namespace sauro::writers {

/// Fails with not_found where no rules of layout held on its day.
Result<std::string> official_html(const document::OfficialDocument& official);

}  // namespace sauro::writers
