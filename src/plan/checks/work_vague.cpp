// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

bool has_figure(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// "Tăng cường ...", "Các nhiệm vụ khác": nothing that could be done, by whatever measure. Steps, a product or a figure
/// tell what is meant.
bool is_vague(const Subject& subject, const Item& item) {
  constexpr std::size_t shortest = 5;  // words; fewer are a heading
  if (!is_task(item) || !subject.children(item).empty() || has_figure(item.title)) return false;
  const std::string key = collapse_blanks(spelling_key(item.title));
  const rules::Term* other = rules::longest_prefix("unnamed_work", key);
  if (other != nullptr && other->term.size() == key.find_last_not_of(" .;:") + 1) return true;
  const bool product = std::any_of(item.deliverables.begin(), item.deliverables.end(),
                                   [](const plan::Deliverable& d) { return !d.text.empty() && !is_unmeasurable(d); });
  return !product && words_in(key).size() >= shortest && rules::longest_prefix("exhorting", key) != nullptr;
}

std::vector<Found> find_work_vague(const Subject& subject) {
  std::vector<Found> found;
  std::size_t work = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    ++work;
    if (!is_vague(subject, item)) continue;
    found.push_back(
        {{"Chưa rõ phải làm việc gì: " + quoted(item.title), "What is to be done is unclear: " + quoted(item.title)},
         {&item},
         {place_of(item, item.title_origin, item.title)},
         plan::Words{"Nêu việc cụ thể, sản phẩm hoặc con số phải đạt",
                     "Name the work itself, its product or the figure to reach"},
         {},
         {}});
  }
  if (found.size() * 2 > work && work > 3) return {};  // a programme of aims, whose work others will name
  return found;
}

}  // namespace

const Rule work_vague{
    "work.vague",
    plan::Clear::work,
    find_work_vague,
    {"Việc chỉ là lời hô hào, không có bước, sản phẩm hay con số nào.",
     "Work that only exhorts: no step, product or figure stands with it.",
     "Tăng cường công tác phối hợp giữa các đơn vị", "Nêu việc cụ thể, sản phẩm hoặc con số phải đạt.",
     "Name the work itself, its product or the figure to reach.", "rõ việc"}};

}  // namespace sauro::checks
