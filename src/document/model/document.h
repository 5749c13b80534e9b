// SPDX-License-Identifier: AGPL-3.0-or-later
// Document: what every reader makes, whatever the file was. A tree of paragraphs and tables in reading order.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sauro::document {

enum class Align : std::uint8_t { unknown, left, center, right, justify };

/// A stretch of a paragraph with one formatting. Positions are code points within the paragraph's text.
struct Run {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
  std::string font;               ///< as named in the file, styles resolved; empty where not told
  std::uint16_t half_points = 0;  ///< font size in half points (26 = 13 pt); 0 where not told
  bool bold = false;
  bool italic = false;
  bool underline = false;
  std::uint8_t confidence = 100;  ///< of recognition, 0 to 100, where it is in doubt; else 100

  friend bool operator==(const Run&, const Run&) = default;
};

/// `text` is UTF-8 in NFC, without line ends but with '\n' where the author broke the line and '\t' for tabs.
struct Paragraph {
  std::string text;
  std::uint32_t number_length = 0;  ///< code points at the start of `text` that automatic numbering wrote ("1. ", "- ")
  Align align = Align::unknown;
  std::optional<int> page;  ///< from 1; absent where the form has no pages
  std::string style;        ///< name of the paragraph style; empty where not told
  std::vector<Run> runs;    ///< in order; empty where the form has no formatting
  bool converted = false;   ///< some of `text` stood in an encoding from before Unicode
  /// Of a .docx: the byte of its part at which the paragraph's element is named, for whoever writes beside it; else 0.
  std::uint32_t element = 0;

  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Block;

/// `column` is the grid column, from 0. A cell that continues the one above (merged down) has `merged_up` and no
/// blocks.
struct Cell {
  int column = 0;
  int column_span = 1;
  bool merged_up = false;
  std::vector<Block> blocks;
};

struct Row {
  std::vector<Cell> cells;  ///< in grid order; grid columns without a cell are simply not there
};

struct Table {
  int columns = 0;  ///< width of the grid
  std::optional<int> page;
  std::vector<Row> rows;
};

struct Block {
  std::variant<Paragraph, Table> content;

  const Paragraph* paragraph() const { return std::get_if<Paragraph>(&content); }
  const Table* table() const { return std::get_if<Table>(&content); }
};

/// Page set-up of a section, in millimetres; 0 where not told.
struct Section {
  double page_width = 0, page_height = 0;
  double margin_top = 0, margin_bottom = 0, margin_left = 0, margin_right = 0;

  friend bool operator==(const Section&, const Section&) = default;
};

/// `doc` is also what .rtf and .html are counted as.
enum class SourceKind : std::uint8_t { docx, doc, odt, xlsx, pdf, scan, text };

struct Document {
  SourceKind kind = SourceKind::text;
  std::optional<int> pages;
  std::vector<Block> blocks;
  std::vector<Paragraph> notes;  ///< footnotes and endnotes
  std::vector<Section> sections;
  bool without_tables = false;  ///< only the text of the file could be had: tables may have become lines
};

/// The text of a cell: its paragraphs, nested tables included, joined by '\n'.
std::string cell_text(const Cell& cell);

}  // namespace sauro::document
