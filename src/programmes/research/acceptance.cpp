// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/acceptance.h"

#include <algorithm>

namespace sauro::programmes::research {

councils::Grade grade_of(const std::vector<ProductGrade>& products, councils::Grade report, bool late) {
  using councils::Grade;
  if (late || products.empty() || report < Grade::passed) return Grade::failed;
  const auto all = [&](auto is) { return std::all_of(products.begin(), products.end(), is); };
  if (all([](const ProductGrade& one) { return one.grade == Grade::excellent; })) return Grade::excellent;
  const Decimal three_quarters = Decimal::of(75, 2);
  std::int64_t quantities = 0, passed = 0;
  for (const ProductGrade& one : products) {
    if (one.aspect != Aspect::quantity) continue;
    ++quantities;
    if (one.grade >= Grade::passed) ++passed;
  }
  const bool good = all([&](const ProductGrade& one) {
    return one.grade >= Grade::passed || (one.aspect == Aspect::quantity && one.share >= three_quarters);
  });
  return good && 4 * passed >= 3 * quantities ? Grade::passed : Grade::failed;
}

}  // namespace sauro::programmes::research
