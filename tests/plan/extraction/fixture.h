// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents made of a few strings, and drafts written as trees: what the tests of extraction read and compare.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/model/document.h"
#include "foundation/base/text.h"
#include "plan/extraction/branch.h"
#include "plan/extraction/lines.h"
#include "plan/model/draft.h"

namespace sauro::extraction::fixture {

/// A cell's text; lines of it are paragraphs of the cell. "^" continues the cell above, "<" the cell to the left.
using Cells = std::vector<std::string>;

inline document::Block paragraph_of(std::string text) {
  document::Paragraph paragraph;
  paragraph.text = std::move(text);
  return {std::move(paragraph)};
}

inline document::Table table_of(const std::vector<Cells>& rows) {
  document::Table table;
  for (const Cells& cells : rows) {
    document::Row row;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c] == "<") {
        ++row.cells.back().column_span;
        continue;
      }
      document::Cell cell;
      cell.column = static_cast<int>(c);
      cell.merged_up = cells[c] == "^";
      if (!cell.merged_up)
        for (const auto line : split_lines(cells[c])) cell.blocks.push_back(paragraph_of(std::string(line)));
      row.cells.push_back(std::move(cell));
    }
    table.columns = std::max(table.columns, static_cast<int>(cells.size()));
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// A document that grows piece by piece.
class Pages {
 public:
  /// A paragraph for every line that is not blank.
  Pages& text(std::string_view lines) {
    for (const auto line : split_lines(lines))
      if (!trim(line).empty()) document_.blocks.push_back(paragraph_of(std::string(trim(line))));
    return *this;
  }
  Pages& bold(std::string_view line, document::Align align = document::Align::unknown) {
    document::Paragraph paragraph;
    paragraph.text = line;
    paragraph.align = align;
    document::Run run;
    run.length = static_cast<std::uint32_t>(code_points(line));
    run.bold = true;
    paragraph.runs.push_back(run);
    document_.blocks.push_back({std::move(paragraph)});
    return *this;
  }
  Pages& title(std::string_view line) { return bold(line, document::Align::center); }
  Pages& table(const std::vector<Cells>& rows) {
    document_.blocks.push_back({table_of(rows)});
    return *this;
  }
  const document::Document& document() const { return document_; }
  operator const document::Document&() const { return document_; }  // NOLINT(google-explicit-constructor)

 private:
  document::Document document_;
};

inline const char* name_of(plan::ItemKind kind) {
  constexpr const char* names[] = {"group", "task", "indicator", "step", "target", "duty"};
  return names[static_cast<int>(kind)];
}

inline std::string line_of(const plan::Item& item, std::size_t depth) {
  std::string line(depth * 2, ' ');
  line += name_of(item.kind);
  if (!item.number.empty()) line += " [" + item.number + "]";
  return line + " " + item.title + "\n";
}

/// "task [1.] Title", what stands under it indented.
inline std::string tree(const std::vector<Branch>& branches, std::size_t depth = 0) {
  std::string text;
  for (const Branch& branch : branches) text += line_of(branch.item, depth) + tree(branch.children, depth + 1);
  return text;
}

inline std::string tree(const plan::Draft& draft) {
  std::string text;
  std::vector<std::pair<std::string, std::size_t>> depths = {{"", 0}};
  for (const plan::Item& item : draft.items) {
    const auto above =
        std::find_if(depths.begin(), depths.end(), [&](const auto& d) { return d.first == item.parent; });
    const std::size_t depth = above == depths.end() ? 99 : above->second;  // 99: a parent that does not stand before
    text += line_of(item, depth);
    depths.emplace_back(item.id, depth + 1);
  }
  return text;
}

inline const plan::Item* item_titled(const plan::Draft& draft, std::string_view title) {
  for (const plan::Item& item : draft.items)
    if (item.title == title) return &item;
  return nullptr;
}

inline std::vector<const plan::Finding*> findings_of(const std::vector<plan::Finding>& findings,
                                                     std::string_view rule) {
  std::vector<const plan::Finding*> found;
  for (const plan::Finding& finding : findings)
    if (finding.rule == rule) found.push_back(&finding);
  return found;
}

/// "2025-03-01..2025-03-31", "..2025-06-30"; empty where no day is told.
inline std::string days_of(const plan::Schedule& schedule) {
  if (!schedule.start && !schedule.end) return "";
  return (schedule.start ? schedule.start->iso() : "") + ".." + (schedule.end ? schedule.end->iso() : "");
}

/// Names of the units with this role, "; " between.
inline std::string units_of(const plan::Item& item, plan::Role role) {
  std::string names;
  for (const auto& a : item.assignments)
    if (a.role == role) names += (names.empty() ? "" : "; ") + a.unit_name.value_or(a.text);
  return names;
}

/// Wordings of the products, "; " between.
inline std::string products_of(const plan::Item& item) {
  std::string texts;
  for (const auto& d : item.deliverables) texts += (texts.empty() ? "" : "; ") + d.text;
  return texts;
}

}  // namespace sauro::extraction::fixture
