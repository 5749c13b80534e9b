// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line as a value, checked.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "app/parse_lines.h"
#include "app/render.h"

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
  enum class Verb : std::uint8_t { verify, repair_views, export_facts, import_facts, backup, restore, checkpoint };
  Verb verb = Verb::verify;
  std::string data;        ///< the folder; empty for `verify FILE`
  std::string file;        ///< what is read or written beside it; empty where none
  std::string agency;      ///< empty for the only one
  std::string checkpoint;  ///< file of one to verify against; empty where none
  std::string output = "-";
};

struct HelpCommand {};
struct VersionCommand {};

/// Why the command line is not understood.
struct UsageError {
  std::string vi, en;
};

using Command =
    std::variant<ReadCommand, ExplainCommand, ParseCommand, DataCommand, HelpCommand, VersionCommand, UsageError>;

Command command_of(int argc, const char* const* argv);

}  // namespace sauro::cli
