// SPDX-License-Identifier: AGPL-3.0-or-later
// TextReader: the section of aims.
#include "plan/extraction/text_reader.h"

#include <utility>

#include "plan/extraction/line_item.h"
#include "plan/extraction/text_lines.h"

namespace sauro::extraction {

void TextReader::targets(const std::vector<OutlineNode>& nodes, BodyItems& all) {
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) {
      table(node, all.plan);
      continue;
    }
    const Line& line = node.line();
    if (line.label.word.empty()) {
      const Section sub = section_opened_by(node);
      if (sub == Section::skip) continue;
      if (sub != Section::unknown && sub != Section::targets && !node.children.empty()) {
        enter(node, sub, all);
        continue;
      }
    }
    if (is_closing(line) || section_opened_by(node) == Section::targets) {
      targets(node.children, all);
      continue;
    }
    // A heading over aims is one itself only where it counts something ("Che phủ rừng đạt 45%, trong đó:").
    const bool leaf = node.children.empty() && !introduces(line.text);
    Branch branch{item_of_line(line, part_, plan::ItemKind::target, reading_), {}};
    branch.item.kind = plan::ItemKind::target;
    const bool counted =
        !branch.item.deliverables.empty() || line.rest().find_first_of("0123456789%") != std::string::npos;
    if (counted || (leaf && line.label.kind != LabelKind::none))
      all.plan.push_back(std::move(branch));
    else
      leave(line);
    targets(node.children, all);
  }
}

}  // namespace sauro::extraction
