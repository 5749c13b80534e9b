// SPDX-License-Identifier: AGPL-3.0-or-later
// Small documents written as lines, and what is asked of their drafts.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "plan/extraction/extract.h"

namespace sauro::extraction {

inline document::Block paragraph(const std::string& text) {
  document::Paragraph p;
  p.text = text;
  return {p};
}

/// Lines are paragraphs; lines "a | b" one after the other are the rows of a table.
inline document::Document document_of(const std::vector<std::string>& lines) {
  document::Document made;
  bool in_table = false;
  for (const std::string& line : lines) {
    if (line.find(" | ") == std::string::npos) {
      made.blocks.push_back(paragraph(line));
      in_table = false;
      continue;
    }
    if (!in_table) made.blocks.push_back({document::Table{}});
    in_table = true;
    auto& table = std::get<document::Table>(made.blocks.back().content);
    document::Row row;
    for (std::size_t begin = 0; begin <= line.size();) {
      std::size_t end = line.find(" | ", begin);
      if (end == std::string::npos) end = line.size();
      document::Cell cell;
      cell.column = static_cast<int>(row.cells.size());
      if (end > begin) cell.blocks.push_back(paragraph(line.substr(begin, end - begin)));
      row.cells.push_back(cell);
      begin = end + 3;
    }
    table.columns = std::max(table.columns, static_cast<int>(row.cells.size()));
    table.rows.push_back(row);
  }
  return made;
}

inline plan::Draft read(const std::vector<std::string>& lines) { return extract(document_of(lines)).value(); }

/// The item with this title; an item without title where there is none.
inline plan::Item titled(const plan::Draft& draft, const std::string& title) {
  for (const plan::Item& item : draft.items)
    if (item.title == title) return item;
  return {};
}

inline std::vector<std::string> work(const plan::Draft& draft) {
  std::vector<std::string> titles;
  for (const plan::Item& item : draft.items)
    if (item.kind != plan::ItemKind::group) titles.push_back(item.title);
  return titles;
}

inline std::string owners(const plan::Item& item, plan::Role role) {
  std::string text;
  for (const plan::Assignment& a : item.assignments)
    if (a.role == role) text += (text.empty() ? "" : "; ") + a.text;
  return text;
}

inline std::string end_of(const plan::Item& item) { return item.schedule.end ? item.schedule.end->iso() : ""; }

using Titles = std::vector<std::string>;

}  // namespace sauro::extraction
