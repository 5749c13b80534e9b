// SPDX-License-Identifier: AGPL-3.0-or-later
// Conflicts: why somebody may not judge a dossier. Source: TT 20/2023/TT-BKHCN Điều 8 khoản 2 [S]; TT 33/2014/TT-BKHCN
// [S].
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "programmes/councils/council.h"

namespace sauro::programmes::councils {

enum class Conflict : std::uint8_t {
  applicant,  ///< is in the team, or applies
  host,       ///< belongs to the organisation that applies
  partner,    ///< belongs to one that cooperates
  family,     ///< of somebody in the team
  barred,     ///< under a sanction, or prosecuted
};
std::string_view name_of(Conflict conflict);
/// "là người của tổ chức chủ trì / belongs to the organisation that applies"
std::string words_of(Conflict conflict);

/// What speaks against it, by what is known; names are compared apart from case, marks and blanks.
std::vector<Conflict> conflicts_of(std::string_view user, std::string_view name, const Expert& expert,
                                   const Dossier& dossier, Day day);

}  // namespace sauro::programmes::councils
