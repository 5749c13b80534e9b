// SPDX-License-Identifier: AGPL-3.0-or-later
// The verbs: bytes in, the app, bytes out. Nothing is written to the output before all of it is there.
#include "doors/cli/verbs.h"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "app/reading/comment.h"
#include "app/reading/explain.h"
#include "app/reading/import.h"
#include "app/reading/parse_lines.h"
#include "app/reading/render.h"
#include "app/reading/trace.h"
#include "doors/cli/files.h"
#include "doors/cli/messages.h"
#include "doors/cli/screen.h"
#include "doors/cli/telling.h"
#include "foundation/base/text.h"

namespace sauro::cli {
namespace {

/// A line that goes with the next word on standard error, where somebody looks at it.
std::function<void(int, int)> progress_on_screen() {
  if (isatty(STDERR_FILENO) != 1) return {};
  return [](int done, int of) {
    const std::string line = done == of ? "\r\x1B[K" : "\r" + progress_text(done, of);
    [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  };
}

/// The copy with the findings in it; says on standard error how many.
ExitStatus write_comments(const ReadCommand& command, std::string_view bytes, const app::Imported& checked,
                          const app::ImportOptions& options) {
  if (!app::can_comment(checked))
    return run(UsageError{"--comment cần tệp .docx, hãy lưu văn bản thành .docx",
                          "--comment needs a .docx, save the document as one"});
  const auto commented = app::comment_plan(bytes, checked, options);
  if (!commented) return fail(command.file, commented.error());
  const auto written = write_file(command.comment, commented->bytes);
  if (!written) return fail(command.comment, written.error());
  const std::string line = comments_line(command.comment, commented->comments, commented->changes);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return done;
}

std::string name_without_folders(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return is_utf8(name) ? to_nfc(name) : name;
}

}  // namespace

ExitStatus run(const ReadCommand& command) {
  const bool to_screen = command.output == "-" && isatty(STDOUT_FILENO) == 1;
  if (command.format == app::Format::xlsx && to_screen)
    return run(UsageError{"tệp xlsx không in ra màn hình được, hãy thêm --output",
                          "xlsx does not go to a screen, add --output"});
  if (command.output != "-" && command.file != "-" && same_file(command.file, command.output))
    return run(UsageError{"--output trùng với tệp đang đọc", "--output is the file that is read"});
  if (command.comment == "-" || command.comment == command.output ||
      (!command.comment.empty() && command.file != "-" && same_file(command.file, command.comment)))
    return run(UsageError{"--comment cần tên một tệp khác", "--comment needs the name of another file"});
  const app::ImportOptions options{name_without_folders(command.file), command.year, {}, {progress_on_screen(), {}}};
  const auto bytes = read_file(command.file, options.limits.file_bytes);
  if (!bytes) return fail(command.file, bytes.error());
  if (command.trace) {
    const auto trace = app::trace_plan(*bytes, options);
    return trace ? print(command.output, *trace, done) : fail(command.file, trace.error());
  }
  std::vector<app::Silence> silences;
  if (!command.silence.empty()) {
    const auto list = read_file(command.silence, options.limits.file_bytes);
    if (!list) return fail(command.silence, list.error());
    auto read = app::read_silences(*list);
    if (!read) return fail(command.silence, read.error());
    silences = *std::move(read);
  }
  const auto imported =
      command.findings_only ? app::check_plan(*bytes, options, silences) : app::import_plan(*bytes, options);
  if (!imported) return fail(command.file, imported.error());
  for (const app::Silence& one : imported->unmatched) {
    const std::string line = unmatched_line(command.silence, one.rule, one.words);
    [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  }
  if (!command.comment.empty())
    if (const auto status = write_comments(command, *bytes, *imported, options); status != done) return status;
  const auto text = app::render(*imported, {command.format, command.findings_only, screen_of(to_screen)});
  if (!text) return fail(command.output, text.error());
  return print(command.output, *text, command.findings_only && app::has_errors(*imported) ? found_errors : done);
}

ExitStatus run(const ExplainCommand& command) {
  const auto text = app::explain(command.rule);
  if (text) return print("-", *text, done);
  const std::string& meant = text.error().where;
  const std::string vi = meant.empty() ? "xem danh sách: sauro check --explain all" : "có phải là " + meant + "?";
  const std::string en = meant.empty() ? "for the list: sauro check --explain all" : "is it " + meant + "?";
  return run(UsageError{"--explain " + command.rule + ": không có phép kiểm tra này; " + vi,
                        "--explain " + command.rule + ": no such rule; " + en});
}

ExitStatus run(const ParseCommand& command) {
  const auto lines = read_file("-", app::ImportOptions().limits.file_bytes);
  if (!lines) return fail("-", lines.error());
  const auto answers = app::parse_lines(*lines, command.grammar, command.year);
  return answers ? print("-", *answers, done) : fail("-", answers.error());
}

ExitStatus run(const HelpCommand& command) { return print("-", command.text.empty() ? help_text : command.text, done); }

ExitStatus run(const VersionCommand&) { return print("-", "sauro " SAURO_VERSION "\n", done); }

ExitStatus run(const UsageError& error) {
  const std::string line = usage_line(error.vi, error.en);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
  return wrong_usage;
}

}  // namespace sauro::cli
