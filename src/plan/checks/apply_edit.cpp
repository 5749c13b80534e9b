// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/apply_edit.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::checks {
namespace {

/// The paragraph of a cell by its number, those of nested tables counted as document_places does.
document::Paragraph* paragraph_in(std::vector<document::Block>& blocks, int number, int& seen) {
  for (document::Block& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      if (++seen == number) return paragraph;
      continue;
    }
    for (document::Row& row : std::get<document::Table>(block.content).rows)
      for (document::Cell& cell : row.cells)
        if (auto* found = paragraph_in(cell.blocks, number, seen)) return found;
  }
  return nullptr;
}

}  // namespace

document::Paragraph* paragraph_at(document::Document& document, const plan::Place& place) {
  int paragraphs = 0, tables = 0;
  for (document::Block& block : document.blocks) {
    auto* table = std::get_if<document::Table>(&block.content);
    if (table == nullptr) {
      if (++paragraphs == place.paragraph && !place.table) return &std::get<document::Paragraph>(block.content);
      continue;
    }
    if (++tables != place.table || !place.row || static_cast<std::size_t>(*place.row) > table->rows.size()) continue;
    for (document::Cell& cell : table->rows[static_cast<std::size_t>(*place.row) - 1].cells)
      if (cell.column + 1 == place.column) {
        int seen = 0;
        return paragraph_in(cell.blocks, place.paragraph.value_or(1), seen);
      }
  }
  return nullptr;
}

bool apply_edit(document::Document& document, const plan::Edit& edit) {
  document::Paragraph* paragraph = paragraph_at(document, edit.place);
  if (paragraph == nullptr || edit.start < 0 || edit.length < 0) return false;
  const int whole = static_cast<int>(code_points(paragraph->text));
  if (edit.start + edit.length > whole) return false;
  const std::size_t begin = byte_of(paragraph->text, static_cast<std::size_t>(edit.start)),
                    end = byte_of(paragraph->text, static_cast<std::size_t>(edit.start + edit.length));
  paragraph->text.replace(begin, end - begin, edit.text);
  const auto from = static_cast<std::uint32_t>(edit.start), to = static_cast<std::uint32_t>(edit.start + edit.length);
  const auto added = static_cast<std::uint32_t>(code_points(edit.text));
  bool given = false;
  for (document::Run& run : paragraph->runs) {
    const std::uint32_t run_end = run.start + run.length;
    const std::uint32_t cut =
        std::min(run_end, to) > std::max(run.start, from) ? std::min(run_end, to) - std::max(run.start, from) : 0;
    const bool holds = !given && run.start <= from && from <= run_end;  // what is new looks like what it stands in
    const std::uint32_t moved = run.start >= to && !holds ? added : 0;
    if (run.start > from) run.start = std::max(from, run.start - std::min(run.start - from, to - from)) + moved;
    run.length = run.length - cut + (holds ? added : 0);
    given = given || holds;
  }
  return true;
}

bool apply_edits(document::Document& document, const std::vector<plan::Edit>& edits) {
  // From the last to the first, so that none moves another of its paragraph.
  std::vector<plan::Edit> backwards = edits;
  std::stable_sort(backwards.begin(), backwards.end(), [](const auto& a, const auto& b) { return a.start > b.start; });
  document::Document changed = document;
  for (const plan::Edit& edit : backwards)
    if (!apply_edit(changed, edit)) return false;
  document = std::move(changed);
  return true;
}

}  // namespace sauro::checks
