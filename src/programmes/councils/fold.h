// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about councils, dossiers and experts become their records.
#pragma once
#include <vector>

#include "plan/model/record.h"

namespace sauro::programmes::councils {

/// Records and their marks: "council": all: the id; member: "USER/ID", of those that still sit; dossier: "DOSSIER/ID".
/// "dossier": all: the id; record: "PROGRAMME'S RECORD/ID". "expert": all: the user.
std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look);

}  // namespace sauro::programmes::councils
