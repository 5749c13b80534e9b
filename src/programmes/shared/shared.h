// SPDX-License-Identifier: AGPL-3.0-or-later
// What every programme has in common: rules that the agency sets for itself, what was achieved, and what counts by it.
#pragma once
#include "programmes/shared/programme.h"

namespace sauro::programmes {

/// Records and their marks: "rule": all: the id. "achievement": all: "KIND/DAY/ID"; record: "RECORD/ID". "binding":
/// all: the id; item: "ITEM/ID"; kind: "KIND/ID", also by the kind that it is a share of.
const Programme& shared();

}  // namespace sauro::programmes
