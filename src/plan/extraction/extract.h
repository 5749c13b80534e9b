// SPDX-License-Identifier: AGPL-3.0-or-later
// extract(): Document -> Draft. The one public function of extraction; the grammars beside it serve `sauro parse`.
#pragma once
#include <optional>

#include "document/model/document.h"
#include "foundation/base/result.h"
#include "plan/extraction/reading.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

struct ExtractOptions {
  std::optional<int> year;  ///< the plan's year, where the caller knows better than the document
  Trace* trace = nullptr;   ///< gathers what each stage saw
  std::vector<ToldColumn> columns = {};
};

/// The plan in `document`: never fails on odd content (what could not be placed is a finding), but refuses (secret) a
/// document marked MẬT, TỐI MẬT or TUYỆT MẬT.
Result<plan::Draft> extract(const document::Document& document, const ExtractOptions& options = {});

}  // namespace sauro::extraction
