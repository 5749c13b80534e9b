// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/grading.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "plan/model/input.h"

namespace sauro::programmes::councils {
namespace {

/// `part` is at least `share` of `all`.
bool reaches(const Decimal& part, const Decimal& all, const Decimal& share) {
  const auto least = multiply(all, share);
  return least && part >= *least;
}

}  // namespace

std::size_t marks_of(const std::vector<Product>& products) {
  return products.empty() ? 0 : aspects * products.size() + 1;
}

Grade grade_of(const std::vector<Product>& products, const std::vector<Grade>& marks, const GradingRules& rules) {
  const bool whole = !marks.empty() && marks.size() == marks_of(products) &&
                     std::find(marks.begin(), marks.end(), Grade::none) == marks.end();
  if (!whole) return Grade::none;
  if (marks.back() < Grade::passed) return Grade::failed;
  const auto last = marks.end() - 1;
  if (std::all_of(marks.begin(), last, [](Grade one) { return one == Grade::excellent; })) return Grade::excellent;
  std::int64_t passed = 0;
  for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
    const bool passes = marks[i] >= Grade::passed;
    if (static_cast<Aspect>(i % aspects) != Aspect::quantity) {
      if (!passes) return Grade::failed;
      continue;
    }
    const Product& product = products[i / aspects];
    if (passes)
      ++passed;
    else if (!reaches(product.delivered, product.ordered, rules.delivered))
      return Grade::failed;
  }
  const auto all = static_cast<std::int64_t>(products.size());
  return reaches(Decimal::of(passed), Decimal::of(all), rules.passing) ? Grade::passed : Grade::failed;
}

Result<Product> read_product(std::string_view text) {
  const auto bad = [&] { return Error{ErrorCode::bad_input, "not a product", std::string(text)}; };
  const auto mark = text.rfind(';');
  Product product;
  product.name = trim(text.substr(0, mark));
  product.ordered = Decimal::of(1);
  if (mark != std::string_view::npos) {
    const std::string_view amount = trim(text.substr(mark + 1));
    const auto gap = std::min(amount.find(' '), amount.size());
    const auto number = plan::read_number(amount.substr(0, gap));
    if (!number || *number <= Decimal()) return bad();
    product.ordered = *number;
    product.unit = trim(amount.substr(gap));
  }
  if (product.name.empty()) return bad();
  product.delivered = product.ordered;
  return product;
}

}  // namespace sauro::programmes::councils
