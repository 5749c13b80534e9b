// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is named: cutting a list of units and people, and reading one of them.
#pragma once
#include <vector>

#include "plan/extraction/responsibility_terms.h"

namespace sauro::extraction {

/// The parties listed in `words`: "Phòng A, Văn phòng Sở và các đơn vị liên quan" has three.
std::vector<Range> parties_in(const Wording& wording, Range words);

/// One party, with `role` unless a note behind it says another ("(chủ trì)"); absent where the words name nobody.
std::optional<plan::Assignment> party_of(const Wording& wording, Range words, plan::Role role);

}  // namespace sauro::extraction
