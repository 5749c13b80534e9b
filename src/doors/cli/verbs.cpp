// SPDX-License-Identifier: AGPL-3.0-or-later
// The verbs: bytes in, the app, bytes out. Nothing is written to the output before all of it is there.
#include "doors/cli/verbs.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "app/import.h"
#include "document/writers/csv.h"
#include "document/writers/terminal.h"
#include "document/writers/xlsx.h"
#include "doors/cli/files.h"
#include "doors/cli/messages.h"
#include "foundation/base/text.h"
#include "plan/model/draft_json.h"
#include "reports/draft_rows.h"
#include "reports/draft_summary.h"

namespace sauro::cli {
namespace {

ExitStatus fail(std::string_view file, const Error& error) {
  const std::string line = failure_line(file, error);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return cannot_read;
}

ExitStatus print(const std::string& output, std::string_view bytes, ExitStatus status) {
  const auto written = write_file(output, bytes);
  return written ? status : fail(output, written.error());
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

/// The screen's width: COLUMNS where it is set, the terminal's where the output is one, else 120.
writers::TerminalStyle terminal_style(bool to_screen) {
  writers::TerminalStyle style;
  style.colour = to_screen && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  const std::string columns(environment("COLUMNS"));
  const long asked = std::strtol(columns.c_str(), nullptr, 10);
  winsize size{};
  if (asked > 0)
    style.width = static_cast<int>(std::min(asked, 1000L));
  else if (to_screen && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    style.width = size.ws_col;
  return style;
}

std::string as_table(const app::Imported& imported, bool findings_only, const writers::TerminalStyle& style) {
  std::string text = terminal_fields(reports::head_fields(imported.draft, imported.source), style);
  if (!findings_only && !imported.draft.items.empty())
    text += "\n" + terminal_table(reports::draft_table(imported.draft), style);
  const auto notes = reports::finding_notes(imported.draft);
  if (!notes.empty())
    text += "\n" + terminal_notes(notes, style);
  else if (findings_only)
    text += "\nKhông có phát hiện nào. / No findings.\n";
  return text;
}

Result<std::string> formatted(const app::Imported& imported, const ReadCommand& command, bool to_screen) {
  switch (command.format) {
    case Format::table: return as_table(imported, command.findings_only, terminal_style(to_screen));
    case Format::json:
      return command.findings_only ? findings_json(imported.draft, imported.source)
                                   : draft_json(imported.draft, imported.source);
    case Format::csv: return writers::csv(reports::draft_sheet(imported.draft));
    case Format::xlsx: break;
  }
  return writers::xlsx(reports::draft_sheet(imported.draft), "Kế hoạch");
}

std::string name_without_folders(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return is_utf8(name) ? to_nfc(name) : name;
}

bool has_errors(const plan::Draft& draft) {
  return std::any_of(draft.findings.begin(), draft.findings.end(),
                     [](const plan::Finding& finding) { return finding.severity == plan::Severity::error; });
}

}  // namespace

ExitStatus run(const ReadCommand& command) {
  const bool to_screen = command.output == "-" && isatty(STDOUT_FILENO) == 1;
  if (command.format == Format::xlsx && to_screen)
    return run(UsageError{"tệp xlsx không in ra màn hình được, hãy thêm --output",
                          "xlsx does not go to a screen, add --output"});
  if (command.output != "-" && command.file != "-" && same_file(command.file, command.output))
    return run(UsageError{"--output trùng với tệp đang đọc", "--output is the file that is read"});
  const app::ImportOptions options{name_without_folders(command.file), command.year, {}};
  const auto bytes = read_file(command.file, options.limits.file_bytes);
  if (!bytes) return fail(command.file, bytes.error());
  const auto imported = app::import_plan(*bytes, options);
  if (!imported) return fail(command.file, imported.error());
  const auto text = formatted(*imported, command, to_screen);
  if (!text) return fail(command.output, text.error());
  return print(command.output, *text, command.findings_only && has_errors(imported->draft) ? found_errors : done);
}

ExitStatus run(const ParseCommand& command) {
  const auto lines = read_file("-", readers::Limits().file_bytes);
  if (!lines) return fail("-", lines.error());
  const auto answers = app::parse_lines(*lines, command.grammar, command.year);
  return answers ? print("-", *answers, done) : fail("-", answers.error());
}

ExitStatus run(const HelpCommand&) { return print("-", help_text, done); }

ExitStatus run(const VersionCommand&) { return print("-", "sauro " SAURO_VERSION "\n", done); }

ExitStatus run(const UsageError& error) {
  const std::string line = usage_line(error.vi, error.en);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return wrong_usage;
}

}  // namespace sauro::cli
