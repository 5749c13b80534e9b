// SPDX-License-Identifier: AGPL-3.0-or-later
// Stands in for extraction and the grammars until they are merged. TO BE DELETED.
#include "plan/extraction/extract.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {

Result<plan::Draft> extract(const document::Document& document, const ExtractOptions& options) {
  plan::Draft draft;
  draft.head.year = options.year;
  for (const auto& block : document.blocks) {
    plan::Item item;
    item.id = std::to_string(draft.items.size() + 1);
    item.title = block.paragraph()->text;
    draft.items.push_back(std::move(item));
  }
  return draft;
}
Result<plan::Schedule> parse_time(std::string_view text, const TimeContext&) {
  plan::Schedule schedule;
  schedule.text = text;
  return schedule;
}
bool is_deadline_heading(std::string_view) { return false; }
std::vector<plan::Deliverable> parse_deliverables(std::string_view) { return {}; }
std::vector<plan::Assignment> parse_assignments(std::string_view, plan::Role) { return {}; }
std::optional<plan::Role> role_of_heading(std::string_view) { return std::nullopt; }

}  // namespace sauro::extraction
