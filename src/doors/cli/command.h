// SPDX-License-Identifier: AGPL-3.0-or-later
// What a command line may ask for, as values.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/actions/action.h"
#include "app/reading/parse_lines.h"
#include "app/reading/render.h"
#include "doors/cli/usage_error.h"

namespace sauro::cli {

/// `sauro read` and `sauro check`.
struct ReadCommand {
  bool findings_only = false;
  bool trace = false;  ///< what each stage saw, instead of the draft
  std::string file;
  app::Format format = app::Format::table;
  std::string output = "-";
  std::optional<int> year;  ///< 1900 to 2200
  std::string silence;      ///< file of places that are to be left alone; empty where none
  std::string comment;      ///< where a copy of the .docx with the findings as comments goes; empty where none is asked
};

/// `sauro check --explain RULE`.
struct ExplainCommand {
  std::string rule;
};

struct ParseCommand {
  app::Grammar grammar = app::Grammar::time;
  std::optional<int> year;
};

/// `sauro verify`, `sauro backup` and the like: looking after a data folder.
struct DataCommand {
  enum class Verb : std::uint8_t {
    verify,
    repair_views,
    export_facts,
    import_facts,
    backup,
    restore,
    checkpoint,
    redact
  };
  Verb verb = Verb::verify;
  std::string data;        ///< the folder; empty for `verify FILE`
  std::string file;        ///< what is read or written beside it; empty where none
  std::string agency;      ///< empty for the only one
  std::string checkpoint;  ///< file of one to verify against; empty where none
  std::string reason;      ///< of a redaction
  std::string output = "-";
};

/// An action or query of the lists, of running plans.
struct RunCommand {
  std::string name;  ///< "item.report"
  bool is_query = false;
  std::string data;
  std::string agency;  ///< empty for the only one
  std::string as;      ///< the user; empty for the folder's administrator
  std::string key;     ///< a command with the same key is recorded once
  app::Format format = app::Format::table;
  std::string output = "-";
  app::Input input;
  std::map<std::string, std::vector<std::string>> files;  ///< paths, by field
};

/// `sauro demo [FOLDER]`.
struct DemoCommand {
  std::string folder;  ///< empty: a new temporary one, and a server on it
  std::uint64_t seed = 1;
  std::string until;  ///< a day; empty for the demo's own choice
  std::string port;   ///< of the server
};

/// `sauro serve` and the like: the words for sauro-serve.
struct ServeCommand {
  std::vector<std::string> words;
};

struct HelpCommand {
  std::string text = {};  ///< of one group of verbs; empty: of all
};
struct VersionCommand {};

using Command = std::variant<ReadCommand, ExplainCommand, ParseCommand, DataCommand, RunCommand, DemoCommand,
                             ServeCommand, HelpCommand, VersionCommand, UsageError>;

}  // namespace sauro::cli
