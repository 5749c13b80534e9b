// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Bodies that plans support, and that are counted: enterprises, cooperatives, households.
std::vector<std::string> beneficiaries_in(std::string_view text) {
  const std::string key = spelling_key(text);
  std::vector<std::string> found;
  for (const rules::Term& term : rules::lexicon("supported_body")) {
    const auto at = key.find(term.term);
    if (at != std::string::npos) found.emplace_back(term.term);
  }
  return found;
}

bool holds(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// The product counts one kind of body, steps speak of another kind too.
std::vector<Found> find_work_scope_drift(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& task : subject.draft().items) {
    if (!is_task(task)) continue;
    for (const plan::Deliverable& product : task.deliverables) {
      if (product.text.empty() || !product.unit || !product.quantity) continue;
      const auto counted = beneficiaries_in(*product.unit);
      if (counted.size() != 1) continue;
      Found one;
      const auto look = [&](const auto& self, const Item& item) -> void {
        for (const Item* step : subject.children(item)) {
          const auto named = beneficiaries_in(step->title);
          for (const std::string& body : named)
            if (!holds(counted, body) && holds(named, counted.front())) {
              one.items.push_back(step);
              one.places.push_back(place_of(*step));
              if (one.message.vi.empty())
                one.message = {
                    "Sản phẩm chỉ đếm " + quoted(product.text) + " nhưng các bước nói cả " + quoted(body),
                    "The product counts " + quoted(product.text) + ", the steps speak of " + quoted(body) + " too"};
              break;
            }
          self(self, *step);
        }
      };
      look(look, task);
      if (one.places.empty()) continue;
      one.items.insert(one.items.begin(), &task);
      one.places.insert(one.places.begin(), place_of(task, product.origin, product.text));
      one.repair = {"Ghi rõ sản phẩm tính cả đối tượng nào", "Say whom the product counts"};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule work_scope_drift{"work.scope-drift",
                            plan::Clear::work,
                            find_work_scope_drift,
                            {"Sản phẩm đếm một loại đối tượng, các bước thực hiện lại nói thêm loại khác.",
                             "The product counts one kind of body, the steps speak of another kind too.",
                             "Sản phẩm: 03 doanh nghiệp; bước: khảo sát doanh nghiệp, hợp tác xã",
                             "Ghi rõ sản phẩm tính cả đối tượng nào.", "Say whom the product counts.", "rõ việc"}};

}  // namespace sauro::checks
