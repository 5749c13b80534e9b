// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/cli/run_command.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/actions/action.h"
#include "app/actions/worksheet_import.h"
#include "app/queries/query.h"
#include "doors/cli/complaint.h"
#include "foundation/base/text.h"

namespace sauro::cli {
namespace {

using app::Field;
using app::FieldKind;

/// An action or a query, as the command line sees both.
struct Spoken {
  std::string_view name;
  const char *vi, *en;
  const std::vector<Field>* fields;
  bool is_query;
};

/// The sheet that came back: shown, and with --yes recorded.
const std::vector<Field>& sheet_fields() {
  static const std::vector<Field> fields = [] {
    std::vector<Field> list{
        {"file", FieldKind::file, true, false, "", "tệp .xlsx, .xls, .ods", "the .xlsx, .xls or .ods"},
        {"yes", FieldKind::flag, false, false, "", "ghi thật; không có thì chỉ xem trước",
         "record it; without it the rows are only shown"},
        {"preview", FieldKind::flag, false, false, "", "chỉ xem trước (mặc định)", "only show the rows (the default)"}};
    list.insert(list.end(), app::worksheet_fields().begin(), app::worksheet_fields().end());
    return list;
  }();
  return fields;
}

std::vector<Spoken> verbs_of(std::string_view group) {
  std::vector<Spoken> verbs;
  const auto add = [&](std::string_view name, const char* vi, const char* en, const std::vector<Field>& fields,
                       bool is_query) {
    if (name.substr(0, name.find('.')) == group) verbs.push_back({name, vi, en, &fields, is_query});
  };
  for (const app::Query& query : app::queries()) add(query.name, query.vi, query.en, query.fields, true);
  for (const app::Action& action : app::actions()) add(action.name, action.vi, action.en, action.fields, false);
  add("sheet.import", "bảng cập nhật gửi về: xem từng dòng sẽ ghi gì, rồi ghi (--yes)",
      "a sheet that came back: what each row would record; --yes records it", sheet_fields(), false);
  return verbs;
}

std::string_view second_word(std::string_view name) {
  const auto dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

std::string upper(std::string_view name) {
  std::string text(name);
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  return text;
}

/// What an action is about stands without a name before it.
bool is_positional(const Field& field, const std::vector<Field>& fields) {
  if (&field != &fields.front() || field.kind == FieldKind::file || field.kind == FieldKind::flag) return false;
  return field.required || field.kind == FieldKind::id;
}

constexpr auto common = std::to_array<const char*>({"--data", "--as", "--agency", "--key", "--format", "--output"});
constexpr int most_values = 10'000;

void add_options(CLI::App& app, const Spoken& verb) {
  for (const Field& field : *verb.fields) {
    const std::string option = std::string("--") + field.name;
    if (field.kind == FieldKind::secret) continue;  // asked for: a command line is seen by others and kept
    if (field.kind == FieldKind::flag) {
      app.add_flag(option);
    } else if (is_positional(field, *verb.fields)) {
      const bool many = field.several || field.kind == FieldKind::text;
      app.add_option(upper(field.name))
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
          ->expected(1, many ? most_values : 1)
          ->allow_extra_args(many);
    } else {
      app.add_option(option)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->expected(1);
    }
  }
  for (const char* option : common) app.add_option(option);
}

std::string usage_of(const Spoken& verb) {
  std::string line = "sauro " + std::string(verb.name);
  std::replace(line.begin(), line.end(), '.', ' ');
  const std::string indent = "      ";
  std::string details;
  for (const Field& field : *verb.fields) {
    const std::string name = is_positional(field, *verb.fields) ? upper(field.name) : std::string("--") + field.name;
    if (field.kind == FieldKind::secret) {
      details += indent + std::string(field.vi) + ": được hỏi khi chạy, hoặc đọc một dòng từ đầu vào / " + field.en +
                 ": asked for, or a line of the standard input\n";
      continue;
    }
    if (!field.required && is_positional(field, *verb.fields)) line += " [" + name + "]";
    if (field.required)
      line += " " + name + (is_positional(field, *verb.fields) || field.kind == FieldKind::flag ? "" : " …");
    details += indent + name + "  " + field.vi + " / " + field.en;
    if (field.kind == FieldKind::choice) details += std::string(" (") + field.choices + ")";
    details += "\n";
  }
  return "  " + line + "\n    " + verb.vi + " / " + verb.en + "\n" + details;
}

HelpCommand help_of(const std::vector<Spoken>& verbs) {
  std::string text;
  for (const Spoken& verb : verbs) text += (text.empty() ? "" : "\n") + usage_of(verb);
  return {text + "\n  --data DIR  --agency KEY  --as USER   " +
          "dữ liệu, cơ quan, người làm / the data, the agency, who acts\n"
          "  --format table|json|csv|xlsx|docx|html  --output OUT   của các bảng, văn bản / of lists, boards and "
          "documents\n"
          "  --key KEY   lệnh có cùng khóa chỉ được ghi một lần / a command with the same key is recorded once\n"};
}

Command command_from(const CLI::App& parsed, const Spoken& verb) {
  RunCommand command;
  command.name = verb.name;
  command.is_query = verb.is_query;
  std::string format;
  const auto common_values = std::to_array<std::pair<std::string_view, std::string*>>({{"--data", &command.data},
                                                                                       {"--as", &command.as},
                                                                                       {"--agency", &command.agency},
                                                                                       {"--key", &command.key},
                                                                                       {"--format", &format},
                                                                                       {"--output", &command.output}});
  for (const CLI::Option* option : parsed.get_options()) {
    if (option->count() == 0) continue;
    const std::string name = option->get_name();
    const auto given =
        std::find_if(common_values.begin(), common_values.end(), [&](const auto& one) { return one.first == name; });
    if (given != common_values.end()) {
      *given->second = option->results().back();
      continue;
    }
    for (const Field& field : *verb.fields) {
      const bool positional = is_positional(field, *verb.fields) && name == upper(field.name);
      if (name != std::string("--") + field.name && !positional) continue;
      auto values = option->results();
      if (positional && field.kind == FieldKind::text && !field.several) {  // words need no quotation marks
        std::string joined;
        for (const std::string& value : values) joined += (joined.empty() ? "" : " ") + value;
        values = {joined};
      }
      if (field.kind == FieldKind::file)
        command.files[field.name] = values;
      else
        command.input.values[field.name] = values;
    }
  }
  if (command.data.empty()) return UsageError{"thiếu --data THƯ_MỤC", "--data FOLDER is missing"};
  constexpr auto formats = std::to_array<std::pair<std::string_view, app::Format>>({{"", app::Format::table},
                                                                                    {"table", app::Format::table},
                                                                                    {"json", app::Format::json},
                                                                                    {"csv", app::Format::csv},
                                                                                    {"xlsx", app::Format::xlsx},
                                                                                    {"docx", app::Format::docx},
                                                                                    {"html", app::Format::html}});
  const auto known = std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.first == format; });
  if (known == formats.end())
    return UsageError{"--format " + format + ": chỉ có table, json, csv, xlsx, docx, html",
                      "--format " + format + ": known are table, json, csv, xlsx, docx, html"};
  command.format = known->second;
  return command;
}

}  // namespace

std::vector<std::string_view> run_groups() {
  std::vector<std::string_view> groups;
  const auto add = [&](std::string_view name) {
    const auto group = name.substr(0, name.find('.'));
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  };
  for (const app::Query& query : app::queries()) add(query.name);
  for (const app::Action& action : app::actions()) add(action.name);
  return groups;
}

std::optional<Command> run_command_of(int argc, const char* const* argv) {
  const std::string_view group = argc > 1 ? argv[1] : "";
  const auto groups = run_groups();
  if (std::find(groups.begin(), groups.end(), group) == groups.end()) return std::nullopt;
  const auto verbs = verbs_of(group);
  CLI::App app("", "sauro");
  std::vector<std::string_view> words;
  std::vector<CLI::App*> parsers;
  for (const Spoken& verb : verbs) {
    const auto word = second_word(verb.name);
    CLI::App* parser = &app;
    if (!word.empty()) {
      parser = app.add_subcommand(std::string(word));
      words.push_back(word);
    }
    add_options(*parser, verb);
    parsers.push_back(parser);
  }
  const std::string_view second = argc > 2 ? argv[2] : "";
  const bool plain = !second.empty() && second.front() != '-';
  const bool is_word = std::find(words.begin(), words.end(), second) != words.end();
  const bool has_query =
      std::any_of(verbs.begin(), verbs.end(), [](const Spoken& v) { return second_word(v.name).empty(); });
  if (plain && !is_word && (!has_query || argc > 3)) {
    const std::string_view meant = nearest(second, words);
    const std::string word = std::string(group) + " " + std::string(second);
    if (!meant.empty())
      return UsageError{"không có lệnh " + word + ", có phải là " + std::string(meant) + "?",
                        "no such command: " + word + ", is it " + std::string(meant) + "?"};
    if (!has_query) return UsageError{"không có lệnh " + word, "no such command: " + word};
  }
  try {
    app.parse(argc - 1, argv + 1);
  } catch (const CLI::CallForHelp&) {
    return help_of(verbs);
  } catch (const CLI::ParseError& error) {
    return complaint(error);
  }
  for (std::size_t i = 0; i < verbs.size(); ++i)
    if (parsers[i] != &app && parsers[i]->parsed()) return command_from(*parsers[i], verbs[i]);
  for (std::size_t i = 0; i < verbs.size(); ++i)
    if (parsers[i] == &app) return command_from(app, verbs[i]);
  return help_of(verbs);
}

}  // namespace sauro::cli
