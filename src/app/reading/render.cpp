// SPDX-License-Identifier: AGPL-3.0-or-later
// render(): a report of the draft, then its writer.
#include "app/reading/render.h"

#include <utility>
#include <vector>

#include "document/writers/csv.h"
#include "document/writers/terminal.h"
#include "document/writers/xlsx.h"
#include "plan/model/draft_json.h"
#include "reports/draft_rows.h"
#include "reports/draft_summary.h"
#include "reports/unit_summary.h"

namespace sauro::app {
namespace {

std::string as_table(const Imported& imported, bool findings_only, const writers::TerminalStyle& style) {
  std::vector<document::Field> fields = reports::head_fields(imported.draft, imported.source);
  if (findings_only)
    for (document::Field& field : reports::clear_fields(imported.draft, imported.silenced))
      fields.push_back(std::move(field));
  std::string text = terminal_fields(fields, style);
  if (!findings_only && !imported.draft.items.empty())
    text += "\n" + terminal_table(reports::draft_table(imported.draft), style);
  if (findings_only)
    if (const auto units = reports::unit_notes(imported.draft); !units.notes.empty())
      text += "\n" + terminal_notes({units}, style);
  const auto notes = reports::finding_notes(imported.draft);
  if (!notes.empty())
    text += "\n" + terminal_notes(notes, style);
  else if (findings_only)
    text += "\nKhông có phát hiện nào. / No findings.\n";
  return text;
}

}  // namespace

Result<std::string> render(const Imported& imported, const RenderOptions& options) {
  const plan::Draft& draft = imported.draft;
  const plan::SourceInfo& source = imported.source;
  switch (options.format) {
    case Format::table: return as_table(imported, options.findings_only, {options.screen.width, options.screen.colour});
    case Format::json:
      return options.findings_only ? plan::findings_json(draft, source) : plan::draft_json(draft, source);
    case Format::csv: return writers::csv(reports::draft_sheet(draft));
    case Format::docx:
    case Format::html:
    case Format::xlsx: break;
  }
  return writers::xlsx(reports::draft_sheet(draft), "Kế hoạch");
}

}  // namespace sauro::app
