// SPDX-License-Identifier: AGPL-3.0-or-later
// How what was ordered is graded, product by product. Source: TT 11/2014/TT-BKHCN, domain rule R4.11 [S].
#pragma once
#include <string_view>
#include <vector>

#include "programmes/councils/rule_set.h"

namespace sauro::programmes::councils {

/// The aspects of a product, each with a mark of its own, in the order of the marks.
enum class Aspect : std::uint8_t { kind, quality, quantity };
constexpr std::size_t aspects = 3;

/// How many marks a ballot has on a dossier: of each product its aspects, then the report; 0 where nothing was ordered.
std::size_t marks_of(const std::vector<Product>& products);

/// What the marks come to. Excellent: every aspect of every product is, and the report passes at least. Passed: every
/// kind and quality passes at least, at least `passing` of the quantities do and the others reach `delivered` of what
/// was ordered, and the report passes at least. Failed otherwise; none where there are not as many marks as marks_of()
/// says.
Grade grade_of(const std::vector<Product>& products, const std::vector<Grade>& marks, const GradingRules& rules);

/// "Quy trình ủ phân hữu cơ; 2 quy trình" as it was ordered: name, amount, unit; without an amount it is one. Fails
/// with bad_input where there is no name, or an amount of nothing.
Result<Product> read_product(std::string_view text);

}  // namespace sauro::programmes::councils
