// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/joining_duties.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/trace.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

bool takes_part(const plan::Item& item, const std::vector<plan::Assignment>& unit) {
  for (const auto& mine : item.assignments) {
    if (!mine.unit_name || (mine.role != plan::Role::lead && mine.role != plan::Role::performing)) continue;
    for (const auto& theirs : unit)
      if (theirs.unit_name &&
          (abbreviates(*mine.unit_name, *theirs.unit_name) || abbreviates(*theirs.unit_name, *mine.unit_name)))
        return true;
  }
  return false;
}

/// "Nhiệm vụ trọng tâm (Nhiệm vụ 2): ..." -> the words after the reference to a task; npos where a duty refers to none.
std::size_t after_reference(std::string_view title) {
  const auto colon = title.find(':');
  if (colon == std::string_view::npos) return std::string_view::npos;
  const std::string key = spelling_key(title.substr(0, colon));
  if (word_count(key) > 22) return std::string_view::npos;
  for (std::size_t at = 0; at < key.size();) {
    if (rules::longest_prefix("item_word", std::string_view(key).substr(at))) return colon + 1;
    const auto next = key.find_first_of(" (", at);
    if (next == std::string::npos) break;
    at = next + 1;
  }
  return std::string_view::npos;
}

}  // namespace

void join_duties(std::vector<Branch>& duties, std::vector<Spot>& plan, const WordIndex& index,
                 const std::vector<plan::Assignment>& unit, Reading& reading) {
  std::erase_if(duties, [&](Branch& duty) {
    std::vector<plan::Assignment> own = unit;
    if (duty.item.kind == ItemKind::group) {
      for (const auto& a : duty.item.assignments) own.push_back(a);
      join_duties(duty.children, plan, index, own, reading);
      return false;
    }
    for (const auto& a : duty.item.assignments)
      if (a.role == plan::Role::lead || a.role == plan::Role::performing) own.push_back(a);
    const auto reference = after_reference(duty.item.title);
    const bool refers = reference != std::string_view::npos;
    const std::string_view title =
        refers ? std::string_view(duty.item.title).substr(reference) : std::string_view(duty.item.title);
    const Words words = title_words(title);
    Spot* best = nullptr;
    double best_score = refers ? alike : nearly_same;
    for (const int place : index.near(words)) {
      Spot& spot = plan[static_cast<std::size_t>(place)];
      const auto& item = spot.branch->item;
      if (item.kind == ItemKind::group || item.kind == ItemKind::target) continue;
      const double score = likeness(words, spot.words()) + (is_task(item) ? 0.02 : 0.0);
      if (score > best_score && (refers || !has_doer(item.assignments) || takes_part(item, own)))
        best = &spot, best_score = score;
    }
    if (!best || !duty.children.empty()) return false;
    const bool adds_time = duty.item.schedule.kind != plan::ScheduleKind::none &&
                           best->branch->item.schedule.kind != plan::ScheduleKind::none && !refers;
    if (adds_time) return false;
    // The unit under whose heading the duty stands does the work, where nobody else is named for it.
    for (const auto& a : unit) {
      if (has_doer(best->branch->item.assignments) || (a.role != plan::Role::lead && a.role != plan::Role::performing))
        continue;
      plan::Assignment given = a;
      given.origin.inherited = false;
      best->branch->item.assignments.push_back(std::move(given));
    }
    if (reading.trace)
      reading.trace->push_back({"joins", 0,
                                fmt::format("{:.2f} {} “{}” = “{}”", best_score,
                                            refers ? "duty refers to" : "duty joined:", shortened(duty.item.title),
                                            shortened(best->branch->item.title))});
    duty.item.deliverables.clear();
    if (refers) {
      // "Nhiệm vụ trọng tâm (Nhiệm vụ 2): ..." gives the task to a unit: a duty of that unit and a place of the task.
      for (const auto& source : duty.item.sources) best->branch->item.sources.push_back(source);
      return false;
    }
    absorb(*best->branch, duty.item, reading);
    return true;
  });
}

}  // namespace sauro::extraction
