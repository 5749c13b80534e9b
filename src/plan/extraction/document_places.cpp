// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/document_places.h"

namespace sauro::extraction {
namespace {

using See = std::function<void(const document::Paragraph&, const plan::Place&)>;

/// `paragraphs` counts those of the cell in which nested tables stand.
void each_in_cell(const document::Cell& cell, plan::Place place, int& paragraphs, const See& see) {
  for (const document::Block& block : cell.blocks) {
    if (const auto* paragraph = block.paragraph()) {
      place.paragraph = ++paragraphs;
      place.page = paragraph->page;
      see(*paragraph, place);
    } else {
      for (const document::Row& row : block.table()->rows)
        for (const document::Cell& inner : row.cells) each_in_cell(inner, place, paragraphs, see);
    }
  }
}

}  // namespace

void each_paragraph(const document::Document& document, const See& see) {
  int paragraphs = 0, tables = 0;
  for (const document::Block& block : document.blocks) {
    plan::Place place;
    if (const auto* paragraph = block.paragraph()) {
      place.paragraph = ++paragraphs;
      place.page = paragraph->page;
      see(*paragraph, place);
      continue;
    }
    place.table = ++tables;
    const auto& rows = block.table()->rows;
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (const document::Cell& cell : rows[row].cells) {
        place.row = static_cast<int>(row) + 1;
        place.column = cell.column + 1;
        int within = 0;
        each_in_cell(cell, place, within, see);
      }
  }
}

}  // namespace sauro::extraction
