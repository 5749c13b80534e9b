// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tests of the text reader look at: the blocks of a text as lists of words.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/readers/text.h"
#include "foundation/base/text.h"

namespace sauro::readers {

using TextRow = std::vector<std::string>;
using TextTable = std::vector<TextRow>;

inline document::Document must_read(std::string_view text) {
  auto document = read_text(text, {});
  if (!document.ok()) {
    ADD_FAILURE() << document.error().subject << " " << document.error().where;
    return {};
  }
  return *std::move(document);
}

/// The cells of a table by grid column; a column that no cell starts in reads as "".
inline TextTable rows_of(const document::Table& table) {
  TextTable rows;
  for (const auto& row : table.rows) {
    auto& cells = rows.emplace_back(static_cast<std::size_t>(table.columns));
    for (const auto& cell : row.cells) cells.at(static_cast<std::size_t>(cell.column)) = document::cell_text(cell);
  }
  return rows;
}

inline std::vector<TextTable> tables_of(const document::Document& document) {
  std::vector<TextTable> tables;
  for (const auto& block : document.blocks)
    if (const auto* table = block.table()) tables.push_back(rows_of(*table));
  return tables;
}

inline TextRow paragraphs_of(const document::Document& document) {
  TextRow paragraphs;
  for (const auto& block : document.blocks)
    if (const auto* paragraph = block.paragraph()) paragraphs.push_back(paragraph->text);
  return paragraphs;
}

/// Every row inside its grid without overlap, every text clean UTF-8 in NFC on one line.
inline bool is_sound(const document::Document& document) {
  const auto sound_paragraph = [](const document::Paragraph& paragraph) {
    const auto length = code_points(paragraph.text);
    for (const auto& run : paragraph.runs)
      if (run.start + run.length > length) return false;
    return is_utf8(paragraph.text) && to_nfc(paragraph.text) == paragraph.text &&
           paragraph.text.find('\n') == std::string::npos;
  };
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = block.paragraph()) {
      if (!sound_paragraph(*paragraph)) return false;
      continue;
    }
    const auto* table = block.table();
    for (const auto& row : table->rows) {
      int next = 0;
      for (const auto& cell : row.cells) {
        if (cell.column < next || cell.column_span < 1) return false;
        next = cell.column + cell.column_span;
        for (const auto& inner : cell.blocks)
          if (inner.paragraph() == nullptr || !sound_paragraph(*inner.paragraph())) return false;
      }
      if (next > table->columns) return false;
    }
  }
  return true;
}

}  // namespace sauro::readers
