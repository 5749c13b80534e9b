// SPDX-License-Identifier: AGPL-3.0-or-later
// import_plan(): reading, then extraction.
#include "app/import.h"

#include <algorithm>

#include "foundation/base/sha256.h"
#include "plan/extraction/extract.h"

namespace sauro::app {

Result<Imported> import_plan(std::string_view bytes, const ImportOptions& options) {
  const auto document = readers::read(bytes, options.limits, options.watch);
  if (!document) return document.error();
  auto draft = extraction::extract(*document, {options.year});
  if (!draft) return draft.error();
  return Imported{*std::move(draft), {options.file, sha256_hex(bytes), document->kind, document->pages}};
}

bool has_errors(const Imported& imported) {
  const auto& findings = imported.draft.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const plan::Finding& finding) { return finding.severity == plan::Severity::error; });
}

}  // namespace sauro::app
