// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger in one folder: SQLite, with a log written ahead and every commit on the disk.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::ledger {

struct Opening {
  plan::Fold fold = {};                    ///< what makes records of facts; none makes none
  int fold_version = 1;                    ///< records that another version folded are folded anew
  std::function<std::string()> salt = {};  ///< 16 bytes for a fact with words; random where none is given
  bool keeps_records = false;              ///< they are left as they are, whatever fold made them
  bool create = true;                      ///< whether a folder or database that is not there is made
  int patience = 5000;                     ///< milliseconds that this process waits for another
};

/// Opens FOLDER/ledger.db and brings it to this program's form, keeping a copy of what an earlier one wrote
/// ("ledger.form-1.db"). Several processes may have it open; they wait for one another. Fails with not_found where
/// there is none and none is to be made, too_new (subject: its form and the newest known) where a later program wrote
/// it, damaged where it is no ledger, locked where another holds it too long, io where it cannot be read or written.
Result<std::unique_ptr<Ledger>> open_sqlite(const std::string& folder, Opening opening);

}  // namespace sauro::ledger
