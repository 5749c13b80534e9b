// SPDX-License-Identifier: AGPL-3.0-or-later
// A data folder as one file: a zip of "manifest.json", "ledger.db", "accounts.db" where there is one, and "files/...".
// The manifest tells the head of each chain: {"sauro.backup": 1, "heads": [{"agency": "so", "count": 12, "hash":
// "..."}]}.
#pragma once
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::ledger {

struct AgencyHead {
  std::string agency;
  Head head;

  friend bool operator==(const AgencyHead&, const AgencyHead&) = default;
};

/// Writes everything as of one moment, while others go on. Fails with occupied where `file` exists, with io or
/// disk_full; then no file is left.
Result<std::vector<AgencyHead>> back_up(const Ledger& ledger, const std::string& folder, const std::string& file);

/// Makes `folder`, which must be missing or empty, from a backup; its chains and files are verified before it stands
/// there. Fails with occupied where something is in the folder, damaged where the file is no backup or does not hold
/// (where: which part), too_new, io, disk_full; then nothing is left of it.
Result<std::vector<AgencyHead>> restore(const std::string& file, const std::string& folder);

}  // namespace sauro::ledger
