// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading, then extraction, then the checks.
#include "app/reading/import.h"

#include <algorithm>

#include "document/writers/document_json.h"
#include "foundation/base/sha256.h"
#include "plan/checks/check.h"
#include "plan/extraction/extract.h"

namespace sauro::app {

namespace {

Result<Imported> imported(std::string_view bytes, const ImportOptions& options, bool checked) {
  const auto document = readers::read(bytes, options.limits, options.watch);
  if (!document) return document.error();
  auto draft = extraction::extract(*document, {options.year, nullptr, options.columns});
  if (!draft) return draft.error();
  if (checked) draft->findings = checks::check(*draft, *document);
  Imported made{*std::move(draft), {options.file, sha256_hex(bytes), document->kind, document->pages}, 0};
  if (options.shown) made.document = writers::document_json(*document);
  return made;
}

}  // namespace

Result<Imported> import_plan(std::string_view bytes, const ImportOptions& options) {
  return imported(bytes, options, false);
}

Result<Imported> check_plan(std::string_view bytes, const ImportOptions& options,
                            const std::vector<Silence>& silences) {
  auto checked = imported(bytes, options, true);
  if (checked) checked->unmatched = unmatched(checked->draft.findings, silences);
  if (checked) checked->silenced = silence(checked->draft.findings, silences);
  return checked;
}

bool has_errors(const Imported& imported) {
  const auto& findings = imported.draft.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const plan::Finding& finding) { return finding.severity == plan::Severity::error; });
}

}  // namespace sauro::app
