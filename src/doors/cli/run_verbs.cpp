// SPDX-License-Identifier: AGPL-3.0-or-later
// The verbs of running plans: files in, the action or query, what it says out.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <utility>

#include "app/actions/perform.h"
#include "app/actions/worksheet_import.h"
#include "app/data/open_data.h"
#include "app/demo/demo.h"
#include "app/queries/query.h"
#include "app/queries/render_answer.h"
#include "doors/cli/account.h"
#include "doors/cli/files.h"
#include "doors/cli/messages.h"
#include "doors/cli/screen.h"
#include "doors/cli/telling.h"
#include "doors/cli/verbs.h"

namespace sauro::cli {
namespace {

constexpr const char* first_agency = "main";  ///< the key of a folder's agency, where none is told

std::string words_of(const RunCommand& command) {
  std::string text = command.name;
  if (const auto dot = text.find('.'); dot != std::string::npos) text[dot] = ' ';
  return text;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Result<app::Input> with_files(const RunCommand& command) {
  constexpr std::size_t most = (std::size_t{100} << 20) + 1;
  app::Input input = command.input;
  for (const auto& [field, paths] : command.files)
    for (const std::string& path : paths) {
      auto bytes = read_file(path, most);
      if (!bytes) return Error{bytes.error().code, bytes.error().subject, path};
      input.files[field].push_back({file_name(path), *std::move(bytes)});
    }
  return input;
}

/// Of somebody at a terminal, who does not see what they type; else a line of the standard input.
std::string ask_secret(const app::Field& field) {
  if (isatty(STDIN_FILENO) == 1) {
    const std::string prompt = std::string(field.vi) + " / " + field.en + ": ";
    const char* typed = getpass(prompt.c_str());
    return typed == nullptr ? std::string() : std::string(typed);
  }
  std::string line;
  std::getline(std::cin, line);
  return line;
}

void ask_secrets(const app::Action& action, app::Input& input) {
  for (const app::Field& field : action.fields) {
    if (field.kind != app::FieldKind::secret) continue;
    if (std::string secret = ask_secret(field); !secret.empty()) input.values[field.name] = {std::move(secret)};
  }
}

Result<std::string> agency_of(const ledger::Ledger& ledger, const RunCommand& command) {
  const auto all = ledger.agencies();
  if (!all) return all.error();
  if (all->empty() && !command.is_query) return command.agency.empty() ? first_agency : command.agency;
  return app::agency_of(ledger, command.agency);
}

/// A line that goes with the next word on standard error.
void show_rows(int done, int of) {
  const std::string line = done == of ? "\r\x1B[K" : "\r" + rows_text(done, of);
  [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, line.data(), line.size());
}

/// Shown, or recorded with --yes; the rows that are not recorded are told either way.
ExitStatus bring_sheet(const RunCommand& command, const app::Scene& scene, app::Input input, const app::Actor& actor,
                       bool to_screen) {
  const bool recorded = input.flag("yes") && !input.flag("preview");
  app::Scene watched = scene;
  if (isatty(STDERR_FILENO) == 1) watched.watch.progress = show_rows;
  for (const char* flag : {"yes", "preview"}) input.values.erase(flag);
  const auto sheet =
      recorded ? app::import_worksheet(watched, input, actor) : app::preview_worksheet(watched, input, actor);
  if (!sheet) return fail(words_of(command), sheet.error());
  auto answer = reports::returned_sheet(*sheet);
  if (!recorded)
    answer.notes.push_back({"Chưa ghi gì. Để ghi, thêm --yes. / Nothing was recorded. To record it, add --yes.",
                            {},
                            document::Tone::info});
  const auto text = app::render(answer, command.format, screen_of(to_screen));
  if (!text) return fail(command.output, text.error());
  const auto written = write_file(command.output, *text);
  return written ? done : fail(command.output, written.error());
}

}  // namespace

ExitStatus run(const RunCommand& command) {
  const std::string what = words_of(command);
  const bool to_screen = command.output == "-" && isatty(STDOUT_FILENO) == 1;
  if ((command.format == app::Format::xlsx || command.format == app::Format::docx) && to_screen)
    return run(UsageError{"tệp xlsx, docx không in ra màn hình được, hãy thêm --output",
                          "xlsx and docx do not go to a screen, add --output"});
  auto input = with_files(command);
  if (!input) return fail(what, input.error());
  const app::Action* action = app::action_named(command.name);
  if (!command.is_query && action != nullptr) ask_secrets(*action, *input);
  const auto ledger = app::open_data(command.data, !command.is_query);
  if (!ledger) return fail(command.data, ledger.error());
  const auto agency = agency_of(**ledger, command);
  if (!agency) return fail(command.data, agency.error());
  const app::Actor actor{command.as, "os:" + account()};
  const std::int64_t now = app::clock_now();
  if (command.is_query) {
    const auto answer = app::ask(**ledger, *agency, *app::query_named(command.name), *input, actor, now);
    if (!answer) return fail(what, answer.error());
    const auto text = app::render(*answer, command.format, screen_of(to_screen));
    if (!text) return fail(command.output, text.error());
    const auto written = write_file(command.output, *text);
    return written ? done : fail(command.output, written.error());
  }
  const app::Scene scene{**ledger, command.data, *agency, now};
  if (command.name == "sheet.import") return bring_sheet(command, scene, *input, actor, to_screen);
  const auto facts = app::perform(scene, *action, *input, actor, command.key);
  if (!facts) return fail(what, facts.error());
  const auto written = write_file("-", app::receipt(*facts));
  return written ? done : fail("-", written.error());
}

ExitStatus run(const DemoCommand& command) {
  app::DemoOptions options{command.folder, command.seed, {}};
  if (!command.until.empty() && !(options.until = app::read_day(command.until)))
    return run(UsageError{"--until " + command.until + ": phải là ngày, dạng 30/9/2026",
                          "--until " + command.until + ": a day is needed, 30/9/2026"});
  const bool served = command.folder.empty();
  if (served) {
    std::string folder = (std::filesystem::temp_directory_path() / "sauro-demo-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return fail(folder, {ErrorCode::io, std::strerror(errno)});
    options.folder = folder;
  }
  const auto demo = app::make_demo(options);
  if (!demo) return fail(options.folder, demo.error());
  const auto written = write_file("-", app::demo_text(*demo, options.folder));
  if (!written) return fail("-", written.error());
  if (!served) return done;
  std::fputs(
      "\nMở địa chỉ sau bằng trình duyệt, chọn một người dùng mẫu; Ctrl-C để dừng.\n"
      "Open this address in a browser and choose a sample user; Ctrl-C ends it.\n",
      stdout);
  std::fflush(stdout);
  std::vector<std::string> words{"serve", "--data", options.folder, "--demo", "on", "--log", "errors"};
  if (!command.port.empty()) words.insert(words.end(), {"--port", command.port});
  const ExitStatus status = serve_until_ended(ServeCommand{words});
  std::error_code gone;  // what is left in a temporary folder harms nobody
  std::filesystem::remove_all(options.folder, gone);
  return status;
}

}  // namespace sauro::cli
