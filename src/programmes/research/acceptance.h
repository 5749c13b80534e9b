// SPDX-License-Identifier: AGPL-3.0-or-later
// How the results of a research task are graded. Source: TT 11/2014/TT-BKHCN, domain rule R4.11 [S].
#pragma once
#include <vector>

#include "programmes/councils/council.h"

namespace sauro::programmes::research {

enum class Aspect : std::uint8_t { kind, quality, quantity };

/// One product under one aspect, as a member of the council grades it.
struct ProductGrade {
  Aspect aspect = Aspect::quality;
  councils::Grade grade = councils::Grade::none;
  Decimal share = Decimal::of(1);  ///< of `quantity`: delivered / ordered
};

/// Excellent: every aspect of every product is, and the report passes at least. Passed: every kind and quality passes
/// at least, at least three quarters of the quantities do and the others reach three quarters of what was ordered, and
/// the report passes at least. Failed otherwise, and where the dossier came late.
councils::Grade grade_of(const std::vector<ProductGrade>& products, councils::Grade report, bool late);

}  // namespace sauro::programmes::research
