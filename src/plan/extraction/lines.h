// SPDX-License-Identifier: AGPL-3.0-or-later
// The document as lines and tables in reading order: what head, outline and tables are read from.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/model/document.h"
#include "plan/extraction/label.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// A paragraph (or one of its lines, where the author broke it), with the continuations of a hard-wrapped line joined
/// to it.
struct Line {
  std::string text;                                        ///< trimmed
  std::optional<int> page, paragraph, table, row, column;  ///< as in plan::Place
  int start = 0;                                           ///< code points before `text` in its paragraph
  int length = 0;              ///< code points of `text` in its paragraph, continuations not counted
  std::vector<int> continued;  ///< paragraphs joined to this one
  bool bold = false;
  bool centered = false;
  bool heading = false;  ///< styled as a heading
  Label label;           ///< at the start of `text`

  /// Text after the label.
  std::string_view rest() const { return trimmed_rest_of(text, label.rest); }

 private:
  static std::string_view trimmed_rest_of(std::string_view text, std::size_t at);
};

/// A line, or a table (`table_number` from 1).
struct Element {
  Line line;
  const document::Table* table = nullptr;
  int table_number = 0;
};

/// The elements of `document`; it must outlive them.
std::vector<Element> elements_of(const document::Document& document);

/// The lines of one cell, nested tables' cells included.
std::vector<Line> lines_of_cell(const document::Cell& cell, int table_number, int row);

plan::Place place_of(const Line& line, plan::Part part);
/// The origin of the bytes [start, start + length) of `line.text`.
plan::Origin origin_of(const Line& line, plan::Part part, std::size_t start, std::size_t length,
                       double confidence = 1.0);

/// No letter of `text` is lower case, and it has at least two letters.
bool is_all_caps(std::string_view text);
std::size_t word_count(std::string_view text);
/// `text` without the marks that end a line (: . ;) and blanks at its ends.
std::string_view without_end_mark(std::string_view text);

}  // namespace sauro::extraction
