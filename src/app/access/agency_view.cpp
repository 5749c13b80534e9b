// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/access/agency_view.h"

#include <algorithm>

#include "plan/model/read_draft_json.h"

namespace sauro::app {
Result<std::optional<KeptItem>> AgencyView::item(std::string_view id) const {
  return find<tracking::ItemState>("item", id);
}

Result<plan::Item> AgencyView::worded(const tracking::ItemState& item) const {
  std::string words;
  const auto seen = ledger_.each(agency_, item.set_fact - 1, [&](const plan::Fact& fact) {
    words = fact.what.words;
    return false;
  });
  if (!seen) return seen.error();
  const auto wording = tracking::wording_in(words);
  if (wording.empty()) return Error{ErrorCode::not_found, "the words of fact " + std::to_string(item.set_fact)};
  return plan::read_item_json(wording);
}

Result<bool> AgencyView::each(std::string_view kind, std::string_view mark, std::string_view prefix,
                              const std::function<bool(const ledger::Listed&)>& see, std::size_t limit) const {
  const std::size_t page = std::min<std::size_t>(limit, 200);
  ledger::Listing listing{std::string(kind), std::string(mark), std::string(prefix), {}, {}, page, at_};
  for (;;) {
    const auto listed = ledger_.list(agency_, listing);
    if (!listed) return listed.error();
    for (const ledger::Listed& one : *listed)
      if (!see(one)) return false;
    if (listed->size() < page) return true;
    listing.after_value = listed->back().value;
    listing.after_id = listed->back().record.id;
  }
}

Result<std::vector<KeptItem>> AgencyView::items(std::string_view mark, std::string_view prefix,
                                                std::size_t limit) const {
  std::vector<KeptItem> list;
  const auto seen = each(
      "item", mark, prefix,
      [&](const ledger::Listed& one) {
        if (auto state = tracking::decode_whole<tracking::ItemState>(one.record.body))
          list.push_back({one.record.id, *std::move(state), one.record.version});
        return list.size() < limit;
      },
      limit);
  if (!seen) return seen.error();
  return list;
}

Result<std::vector<Kept<tracking::PlanState>>> AgencyView::running_plans() const {
  auto plans = all<tracking::PlanState>("plan");
  using tracking::PlanStage;
  if (plans)
    std::erase_if(*plans, [&](const auto& plan) {
      const bool this_year = plan.value.stage == PlanStage::closed && plan.value.set.year == today_.year();
      return plan.value.stage != PlanStage::issued && !this_year;
    });
  return plans;
}

Result<AgencyView> view_of(const ledger::Ledger& ledger, const std::string& agency, Day day) {
  const auto number = ledger.number_before(agency, end_of_day(day));
  if (!number) return number.error();
  return AgencyView(ledger, agency, day, *number);
}

}  // namespace sauro::app
