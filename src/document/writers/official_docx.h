// SPDX-License-Identifier: AGPL-3.0-or-later
// An official document as .docx, laid out by the figures of rules/form.toml.
#pragma once
#include <string>

#include "document/model/official.h"
#include "foundation/base/result.h"

namespace sauro::writers {

/// The same bytes for the same document. Fails with not_found where no rules of layout held on its day.
Result<std::string> official_docx(const document::OfficialDocument& official);

}  // namespace sauro::writers
