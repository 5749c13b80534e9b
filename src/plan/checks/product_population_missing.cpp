// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Words of a text that are neither figures nor those that bound them ("đạt", "tối thiểu", "trở lên").
bool says_of_what(std::string_view text) {
  const std::string key = spelling_key(text);
  for (const Word& word : words_in(key)) {
    const std::string_view one = std::string_view(key).substr(word.begin, word.end - word.begin);
    if (!is_digit(one.front()) && !rules::lexicon_value("bounding", one)) return true;
  }
  return false;
}

/// "Đạt 90%": a share of nothing that is named, neither behind it nor by the title ("Tỷ lệ hồ sơ đúng hạn").
std::vector<Found> find_product_population_missing(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    const std::string title = spelling_key(item.title);
    if (title.find("tỷ lệ") != std::string::npos || title.find("tỉ lệ") != std::string::npos ||
        title.find('%') != std::string::npos)
      continue;
    for (const plan::Deliverable& product : item.deliverables) {
      if (product.text.empty() || !product.unit || *product.unit != "%" || product.origin.inherited ||
          says_of_what(product.text))
        continue;
      found.push_back({{"Tỷ lệ " + quoted(product.text) + " không nói của cái gì: " + quoted(item.title),
                        "The share " + quoted(product.text) + " does not say of what: " + quoted(item.title)},
                       {&item},
                       {place_of(item, product.origin, product.text)},
                       plan::Words{"Ghi rõ tính trên tổng số nào", "Say of what number it is the share"},
                       {},
                       {}});
    }
  }
  return found;
}

}  // namespace

const Rule product_population_missing{
    "product.population-missing",
    plan::Clear::product,
    find_product_population_missing,
    {"Tỷ lệ phần trăm không nói tính trên tổng số nào.", "A percentage does not say of what number it is the share.",
     "Kiểm tra các cơ sở y tế; sản phẩm: 90%", "Ghi rõ tính trên tổng số nào.", "Say of what number it is the share.",
     "rõ sản phẩm"}};

}  // namespace sauro::checks
