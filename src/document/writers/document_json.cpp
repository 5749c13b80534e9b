// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/document_json.h"

#include <array>
#include <string_view>

#include "foundation/base/json_writer.h"

namespace sauro::writers {
namespace {

using document::Block;
using document::Cell;
using document::Paragraph;
using document::Run;
using document::Table;

constexpr int sure = 100;

std::string_view name_of(document::Align align) {
  constexpr auto names = std::to_array<std::string_view>({"", "left", "center", "right", "justify"});
  return names.at(static_cast<std::size_t>(align));
}

std::string_view name_of(document::SourceKind kind) {
  constexpr auto names = std::to_array<std::string_view>({"docx", "doc", "odt", "xlsx", "pdf", "scan", "text"});
  return names.at(static_cast<std::size_t>(kind));
}

bool is_plain(const Run& run) { return !run.bold && !run.italic && !run.underline && run.confidence >= sure; }

void write_runs(JsonWriter& out, const std::vector<Run>& runs) {
  bool any = false;
  for (const Run& run : runs) {
    if (is_plain(run) || run.length == 0) continue;
    if (!any) {
      out.key("runs");
      out.begin_flat_array();
    }
    any = true;
    out.begin_flat_object();
    out.key("start");
    out.number(std::int64_t{run.start});
    out.key("length");
    out.number(std::int64_t{run.length});
    for (const auto& [name, holds] :
         {std::pair("bold", run.bold), {"italic", run.italic}, {"underline", run.underline}})
      if (holds) {
        out.key(name);
        out.boolean(true);
      }
    if (run.confidence < sure) {
      out.key("confidence");
      out.number(std::int64_t{run.confidence});
    }
    out.end_object();
  }
  if (any) out.end_array();
}

void write_paragraph(JsonWriter& out, const Paragraph& paragraph, int number) {
  out.begin_flat_object();
  out.key("paragraph");
  out.number(std::int64_t{number});
  out.key("text");
  out.string(paragraph.text);
  if (paragraph.page) {
    out.key("page");
    out.number(std::int64_t{*paragraph.page});
  }
  if (paragraph.align != document::Align::unknown) {
    out.key("align");
    out.string(name_of(paragraph.align));
  }
  write_runs(out, paragraph.runs);
  out.end_object();
}

/// How many rows a cell takes: itself, and those below that continue it.
int height_of(const Table& table, std::size_t row, const Cell& cell) {
  int height = 1;
  for (std::size_t below = row + 1; below < table.rows.size(); ++below) {
    bool goes_on = false;
    for (const Cell& other : table.rows[below].cells)
      goes_on = goes_on || (other.merged_up && other.column == cell.column);
    if (!goes_on) break;
    ++height;
  }
  return height;
}

/// `table_number` is 0 for a table within a cell; `paragraphs` counts those of the outermost cell, 0 where there is
/// none.
void write_table(JsonWriter& out, const Table& table, int table_number, int* paragraphs);

void write_cell(JsonWriter& out, const Cell& cell, int height, int& paragraphs) {
  out.begin_flat_object();
  out.key("column");
  out.number(std::int64_t{cell.column} + 1);
  out.key("columns");
  out.number(std::int64_t{cell.column_span});
  out.key("rows");
  out.number(std::int64_t{height});
  out.key("blocks");
  out.begin_flat_array();
  for (const Block& block : cell.blocks) {
    if (const auto* paragraph = block.paragraph())
      write_paragraph(out, *paragraph, ++paragraphs);
    else
      write_table(out, *block.table(), 0, &paragraphs);
  }
  out.end_array();
  out.end_object();
}

void write_table(JsonWriter& out, const Table& table, int table_number, int* paragraphs) {
  out.begin_flat_object();
  out.key("table");
  table_number > 0 ? out.number(std::int64_t{table_number}) : out.null();
  out.key("columns");
  out.number(std::int64_t{table.columns});
  out.key("rows");
  out.begin_flat_array();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out.begin_flat_array();
    for (const Cell& cell : table.rows[row].cells) {
      if (cell.merged_up) continue;
      int within = 0;
      write_cell(out, cell, height_of(table, row, cell), paragraphs != nullptr ? *paragraphs : within);
    }
    out.end_array();
  }
  out.end_array();
  out.end_object();
}

}  // namespace

std::string document_json(const document::Document& document) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  out.key("format");
  out.string("sauro.document/1");
  out.key("kind");
  out.string(name_of(document.kind));
  out.key("pages");
  document.pages ? out.number(std::int64_t{*document.pages}) : out.null();
  out.key("without_tables");
  out.boolean(document.without_tables);
  out.key("blocks");
  out.begin_array();
  int paragraphs = 0, tables = 0;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = block.paragraph())
      write_paragraph(out, *paragraph, ++paragraphs);
    else
      write_table(out, *block.table(), ++tables, nullptr);
  }
  out.end_array();
  out.end_object();
  return out.take() + "\n";
}

}  // namespace sauro::writers
