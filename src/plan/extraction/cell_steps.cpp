// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/cell_steps.h"

#include "plan/extraction/fields.h"
#include "plan/extraction/line_item.h"

namespace sauro::extraction {
namespace {

/// Depth of a line of a cell by its label; lines without one stand on top.
int depth_of(const Label& label) {
  switch (label.kind) {
    case LabelKind::none: return 0;
    case LabelKind::part:
    case LabelKind::roman: return 1;
    case LabelKind::decimal: return 1 + label.depth;
    case LabelKind::letter: return 5 + label.depth;
    case LabelKind::bullet: return label.mark == '-' ? 10 : label.mark == '+' ? 12 : 11;
  }
  return 0;
}

}  // namespace

std::vector<Branch> steps_of_lines(const std::vector<Line>& lines, plan::Part part, plan::Item& owner,
                                   Reading& reading) {
  std::vector<Branch> roots;
  std::vector<std::pair<int, Branch*>> open;
  for (const Line& line : lines) {
    const auto field = read_field(line);
    if (field && field->field != "content" && field->value < line.text.size() && line.label.word.empty()) {
      // "Kết quả: 02 báo cáo" tells of the item above it; a step that begins like a label and ends with a time is a
      // step.
      const bool step = field->field == "product" || field->field == "time" || field->field == "deadline" ||
                        field->field == "lead" || field->field == "performing" || field->field == "cooperating" ||
                        field->field == "location";
      if (step) {
        apply_line_fields(open.empty() ? owner : open.back().second->item, line, *field, part, reading);
        continue;
      }
    }
    const int depth = depth_of(line.label);
    // A list goes under a line without a label only where that line announces it.
    while (!open.empty() && open.back().first >= depth) open.pop_back();
    auto& siblings = open.empty() ? roots : open.back().second->children;
    siblings.push_back({item_of_line(line, part, plan::ItemKind::step, reading), {}});
    if (depth > 0 || line.text.ends_with(":"))
      open.emplace_back(depth, &siblings.back());
    else
      open.clear();
  }
  return roots;
}

}  // namespace sauro::extraction
