// SPDX-License-Identifier: AGPL-3.0-or-later
// Sealed ballots: each is sealed for the secretary within a seal for the chair, and its SHA-256 stands in the ledger
// from the moment it is cast. Nobody reads one before both have opened their seals, and what was changed since is found
// out. Who controls the running program while a password is typed is outside of this; the council's page says so.
#pragma once
#include <string>

#include "foundation/base/result.h"
#include "programmes/councils/council.h"

namespace sauro::programmes::councils {

/// `ballot.once` is filled in. Fails with bad_input where the council's keys are none.
Result<Balloted> put_in_box(Ballot ballot, const CouncilState& council);

/// The chair's seals are opened, in the order of the box. Fails with bad_input: another password; damaged (where: the
/// member): a ballot that was changed.
Result<Unsealed> unseal(const CouncilState& council, std::string_view chair_password);

/// The ballots, once the secretary's seals are opened too. Fails as unseal() does, and with damaged (where: the member)
/// where a ballot is not what was cast, or says that it is somebody else's.
Result<std::vector<Ballot>> open_ballots(const CouncilState& council, std::string_view secretary_password);

}  // namespace sauro::programmes::councils
