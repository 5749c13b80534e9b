// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/body.h"

#include <utility>

#include "plan/extraction/outline.h"
#include "plan/extraction/table_items.h"
#include "plan/extraction/text_reader.h"
#include "plan/extraction/trace.h"

namespace sauro::extraction {

BodyItems items_of_text(const Element* begin, const Element* end, plan::Part part, Expect expect, Reading& reading) {
  BodyItems items;
  TextReader reader(part, expect, reading);
  const std::vector<OutlineNode> outline = outline_of(begin, end);
  if (reading.trace) trace_outline(outline, 0, *reading.trace);
  if (expect != Expect::tables) {
    reader.sections(outline, Section::unknown, items);
  } else {
    // Only tables, and articles that give work, hold tasks in a decision or a directive.
    reader.articles(outline, items);
    for (const Element* element = begin; element != end; ++element)
      if (element->table)
        if (auto rows = items_of_table(*element->table, element->table_number, part, reading))
          for (Branch& b : *rows) items.plan.push_back(std::move(b));
  }
  const auto mark = [](const auto& self, Branch& branch) -> void {
    for (auto& source : branch.item.sources) source.part = plan::Part::assignment;
    branch.item.title_origin.part = branch.item.schedule.origin.part = plan::Part::assignment;
    for (Branch& child : branch.children) self(self, child);
  };
  for (Branch& duty : items.duties) mark(mark, duty);
  return items;
}

}  // namespace sauro::extraction
