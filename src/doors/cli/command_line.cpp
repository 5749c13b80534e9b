// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line, over CLI11, which splits it; values are checked here, so that every complaint speaks both
// languages.
#include "doors/cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <vector>

#include "doors/cli/complaint.h"
#include "doors/cli/run_command.h"
#include "foundation/base/text.h"

namespace sauro::cli {
namespace {

constexpr int first_year = 1900, last_year = 2200;

/// The texts of the options as they were given; empty where not given.
struct Given {
  std::string file, format, output, year, grammar, explain, silence, comment, data, agency, checkpoint, seed, until,
      port, reason;
  bool trace = false;
};

template <class Value, std::size_t count>
std::optional<Value> pick(std::string_view word, const std::array<std::pair<std::string_view, Value>, count>& known) {
  for (const auto& [name, value] : known)
    if (name == word) return value;
  return std::nullopt;
}

std::optional<int> year_of(const std::string& text) {
  if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  const int year = std::stoi(text);
  return year >= first_year && year <= last_year ? std::optional(year) : std::nullopt;
}

UsageError bad_year(const std::string& text) {
  return {"--year " + text + ": phải là năm có bốn chữ số, từ 1900 đến 2200",
          "--year " + text + ": a year of four digits is needed, 1900 to 2200"};
}

Command read_command(const Given& given, bool findings_only) {
  using app::Format;
  constexpr std::array<std::pair<std::string_view, Format>, 4> formats = {
      {{"table", Format::table}, {"json", Format::json}, {"csv", Format::csv}, {"xlsx", Format::xlsx}}};
  ReadCommand command;
  command.findings_only = findings_only;
  command.file = given.file;
  const std::string verb = findings_only ? "check" : "read";
  command.trace = given.trace;
  if (given.trace && !given.format.empty())
    return UsageError{"--trace và --format không đi cùng nhau", "--trace and --format exclude each other"};
  command.silence = given.silence;
  command.comment = given.comment;
  if (given.file.empty()) return UsageError{verb + ": thiếu tên tệp", verb + ": the file's name is missing"};
  if (!given.format.empty()) {
    const auto format = pick(given.format, formats);
    const bool fits = format && (!findings_only || *format == Format::table || *format == Format::json);
    const std::string known = findings_only ? "table, json" : "table, json, csv, xlsx";
    if (!fits)
      return UsageError{"--format " + given.format + ": chỉ có " + known,
                        "--format " + given.format + ": known are " + known};
    command.format = *format;
  }
  if (!given.output.empty()) command.output = given.output;
  if (!given.year.empty() && !(command.year = year_of(given.year))) return bad_year(given.year);
  return command;
}

Command parse_command(const Given& given) {
  using app::Grammar;
  constexpr std::array<std::pair<std::string_view, Grammar>, 3> grammars = {
      {{"time", Grammar::time}, {"quantity", Grammar::quantity}, {"responsibility", Grammar::responsibility}}};
  const auto grammar = pick(given.grammar, grammars);
  const std::string got = given.grammar.empty() ? "parse" : "parse " + given.grammar;
  if (!grammar)
    return UsageError{got + ": cần time, quantity hoặc responsibility",
                      got + ": time, quantity or responsibility is needed"};
  ParseCommand command{*grammar, {}};
  if (!given.year.empty() && !(command.year = year_of(given.year))) return bad_year(given.year);
  return command;
}

Command demo_command(const Given& given) {
  DemoCommand command{given.file, 1, given.until, given.port};
  const auto& digits = given.seed;
  constexpr std::size_t most_digits = 18;
  if (digits.empty()) return command;
  if (digits.size() > most_digits || digits.find_first_not_of("0123456789") != std::string::npos)
    return UsageError{"--seed " + digits + ": phải là số nguyên", "--seed " + digits + ": a whole number is needed"};
  command.seed = std::stoull(digits);
  return command;
}

using Verb = DataCommand::Verb;

struct DataVerb {
  const char* name;
  Verb verb;
  bool needs_file;
};

constexpr std::array<DataVerb, 8> data_verbs = {{{"verify", Verb::verify, false},
                                                 {"repair-views", Verb::repair_views, false},
                                                 {"export", Verb::export_facts, false},
                                                 {"import-facts", Verb::import_facts, true},
                                                 {"backup", Verb::backup, true},
                                                 {"restore", Verb::restore, true},
                                                 {"checkpoint", Verb::checkpoint, false},
                                                 {"redact", Verb::redact, true}}};

Command data_command(const Given& given, const DataVerb& verb) {
  const std::string name = verb.name;
  if (verb.needs_file && given.file.empty())
    return verb.verb == Verb::redact ? UsageError{"redact: thiếu số dữ kiện hoặc mã SHA-256 của tệp",
                                                  "redact: the number of a fact or the SHA-256 of a file is missing"}
                                     : UsageError{name + ": thiếu tên tệp", name + ": the file's name is missing"};
  if (verb.verb == Verb::redact && given.reason.empty())
    return UsageError{"redact: thiếu --reason LÝ_DO", "redact: --reason is missing"};
  if (verb.verb == Verb::verify && given.data.empty() == given.file.empty())
    return UsageError{"verify: cần --data THƯ_MỤC hoặc một tệp đã xuất, không phải cả hai",
                      "verify: either --data FOLDER or an exported file is needed"};
  if (verb.verb != Verb::verify && given.data.empty())
    return UsageError{name + ": thiếu --data THƯ_MỤC", name + ": --data FOLDER is missing"};
  DataCommand command{verb.verb, given.data, given.file, given.agency, given.checkpoint, given.reason};
  if (!given.output.empty()) command.output = given.output;
  return command;
}

constexpr std::array<std::string_view, 4> serve_verbs = {"serve", "account", "doctor", "openapi"};

}  // namespace

Command command_of(int argc, const char* const* argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (std::find(serve_verbs.begin(), serve_verbs.end(), first) != serve_verbs.end())
    return ServeCommand{{argv + 1, argv + argc}};
  if (auto running = run_command_of(argc, argv)) return *std::move(running);
  Given given;
  CLI::App app("", "sauro");
  app.set_help_flag("-h,--help");
  app.set_version_flag("--version", "");
  const auto add_read = [&](const char* verb) {
    CLI::App* command = app.add_subcommand(verb);
    command->add_option("FILE", given.file);
    command->add_option("--format", given.format);
    command->add_option("--output", given.output);
    command->add_option("--year", given.year);
    return command;
  };
  CLI::App* read = add_read("read");
  read->add_flag("--trace", given.trace);
  CLI::App* check = add_read("check");
  check->add_option("--explain", given.explain);
  check->add_option("--silence", given.silence);
  check->add_option("--comment", given.comment);
  CLI::App* parse = app.add_subcommand("parse");
  parse->add_option("GRAMMAR", given.grammar);
  parse->add_option("--year", given.year);
  CLI::App* demo = app.add_subcommand("demo");
  demo->add_option("FOLDER", given.file);
  demo->add_option("--seed", given.seed);
  demo->add_option("--until", given.until);
  demo->add_option("--port", given.port);
  constexpr std::array<std::string_view, 4> plan_verbs = {"read", "check", "parse", "demo"};
  std::vector<std::string_view> verbs(plan_verbs.begin(), plan_verbs.end());
  for (const DataVerb& verb : data_verbs) verbs.emplace_back(verb.name);
  verbs.insert(verbs.end(), serve_verbs.begin(), serve_verbs.end());
  const auto groups = run_groups();
  verbs.insert(verbs.end(), groups.begin(), groups.end());
  if (!first.empty() && first.front() != '-' && std::find(verbs.begin(), verbs.end(), first) == verbs.end()) {
    const std::string_view meant = nearest(first, verbs);
    const std::string word(first);
    return meant.empty() ? UsageError{"không có lệnh " + word, "no such command: " + word}
                         : UsageError{"không có lệnh " + word + ", có phải là " + std::string(meant) + "?",
                                      "no such command: " + word + ", is it " + std::string(meant) + "?"};
  }
  std::vector<CLI::App*> data;
  for (const DataVerb& verb : data_verbs) {
    CLI::App* command = data.emplace_back(app.add_subcommand(verb.name));
    command->add_option("--data", given.data);
    if (verb.needs_file || verb.verb == Verb::verify) command->add_option("FILE", given.file);
    if (verb.verb == Verb::verify) command->add_option("--checkpoint", given.checkpoint);
    if (verb.verb == Verb::redact) {
      command->add_option("--agency", given.agency);
      command->add_option("--reason", given.reason);
    }
    if (verb.verb == Verb::export_facts || verb.verb == Verb::checkpoint) {
      command->add_option("--agency", given.agency);
      command->add_option("--output", given.output);
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return HelpCommand{};
  } catch (const CLI::CallForVersion&) {
    return VersionCommand{};
  } catch (const CLI::ParseError& error) {
    return complaint(error);
  }
  const auto parsed = static_cast<int>(
      std::count_if(data.begin(), data.end(), [](const CLI::App* command) { return command->parsed(); }));
  if (read->parsed() + check->parsed() + parse->parsed() + demo->parsed() + parsed > 1)
    return UsageError{"chỉ một lệnh mỗi lần", "one command at a time"};
  if (read->parsed()) return read_command(given, false);
  if (check->parsed() && !given.explain.empty()) {
    if (!given.file.empty())
      return UsageError{"--explain không đi cùng tên tệp", "--explain and a file exclude each other"};
    return ExplainCommand{given.explain};
  }
  if (check->parsed()) return read_command(given, true);
  if (parse->parsed()) return parse_command(given);
  if (demo->parsed()) return demo_command(given);
  for (std::size_t i = 0; i < data.size(); ++i)
    if (data[i]->parsed()) return data_command(given, data_verbs.at(i));
  return UsageError{"thiếu lệnh: read, check, plan, item, board, verify, backup ...",
                    "a command is missing: read, check, plan, item, board, verify, backup ..."};
}

}  // namespace sauro::cli
