// SPDX-License-Identifier: AGPL-3.0-or-later
// perform(): somebody does something; it is on the disk, whole, when this returns.
#pragma once
#include <string>
#include <vector>

#include "app/actions/action.h"
#include "document/readers/watch.h"
#include "ledger/ledger.h"

namespace sauro::app {

/// Where it is done, and when.
struct Scene {
  ledger::Ledger& ledger;
  std::string folder;  ///< of the data, for files
  std::string agency;
  std::int64_t now = 0;       ///< microseconds since 1970 UTC
  readers::Watch watch = {};  ///< follows and stops the reading of documents
};

/// Fails with refused (see refusals()), else as the ledger and its files do. Nothing is half-done: files of an action
/// that is refused are not stored. `key`: what was done under it before is not done again, and what it then said is
/// given back; refused (key.reused) where something else is asked under it. `seen`: records as whoever acts has seen
/// them; fails with conflict where one of them is another now.
Result<std::vector<plan::Fact>> perform(const Scene& scene, const Action& action, const Input& input,
                                        const Actor& actor, const std::string& key = {},
                                        const std::vector<ledger::Expected>& seen = {});

/// The same for facts that an action of the list has made already; for what makes many at once. `asked` goes with each
/// of them: a digest of what was asked under the key.
Result<std::vector<plan::Fact>> append_facts(const Scene& scene, std::vector<plan::NewFact> facts, const Actor& actor,
                                             const std::vector<ledger::Expected>& expected, const std::string& key,
                                             const std::string& on_behalf = {}, const std::string& asked = {});

}  // namespace sauro::app
