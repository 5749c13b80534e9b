// SPDX-License-Identifier: AGPL-3.0-or-later
// trace_plan(): what each stage of reading saw of a document, for people who extend it.
#pragma once
#include <string>
#include <string_view>

#include "app/reading/import.h"
#include "foundation/base/result.h"

namespace sauro::app {

/// Text of lines, a heading for each stage. Fails as import_plan() does.
Result<std::string> trace_plan(std::string_view bytes, const ImportOptions& options);

}  // namespace sauro::app
