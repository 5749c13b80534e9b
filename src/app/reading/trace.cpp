// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/trace.h"

#include "plan/extraction/extract.h"

namespace sauro::app {

Result<std::string> trace_plan(std::string_view bytes, const ImportOptions& options) {
  const auto document = readers::read(bytes, options.limits, options.watch);
  if (!document) return document.error();
  extraction::Trace trace;
  const auto draft = extraction::extract(*document, {options.year, &trace});
  if (!draft) return draft.error();
  std::string text;
  std::string_view stage;
  for (const auto& line : trace) {
    if (line.stage != stage) text += (text.empty() ? "== " : "\n== ") + std::string(line.stage) + "\n";
    stage = line.stage;
    text += std::string(static_cast<std::size_t>(2 * line.depth), ' ') + line.text + "\n";
  }
  return text;
}

}  // namespace sauro::app
