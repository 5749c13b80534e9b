// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || item.deliverables.empty()) continue;
    const bool none = std::all_of(item.deliverables.begin(), item.deliverables.end(), is_unmeasurable);
    const plan::Deliverable& first = item.deliverables.front();
    if (!none || first.origin.inherited) continue;
    found.push_back(
        {{"Sản phẩm " + quoted(first.text) + " không đo, đếm được: " + quoted(item.title),
          "The product " + quoted(first.text) + " can be neither measured nor counted: " + quoted(item.title)},
         {&item},
         {place_of(item, first.origin, first.text)},
         plan::Words{"Ghi văn bản, con số hoặc kết quả phải có khi xong",
                     "Name the document, figure or result that there must be in the end"},
         {},
         {}});
  }
  return found;
}

}  // namespace

const Rule product_unmeasurable{
    "product.unmeasurable",
    plan::Clear::product,
    find,
    {"Sản phẩm chỉ là lời khen trước, đến hạn không đo, đếm được.",
     "The product is but praise in advance: nobody can measure it at the deadline.",
     "Sản phẩm: Nâng cao chất lượng phục vụ", "Ghi văn bản, con số hoặc kết quả phải có khi xong.",
     "Name the document, figure or result that there must be in the end.", "rõ sản phẩm"}};

}  // namespace sauro::checks
