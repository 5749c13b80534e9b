// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

#include "app/access/standing.h"
#include "app/actions/action.h"
#include "ledger/ledger.h"

namespace sauro::app {

/// A file that a fact about the item names. Refused: who.*, unknown.item, unknown.file (also where the actor does not
/// see what was written about the item); fails as files do.
Result<Upload> evidence(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                        const std::string& item, const std::string& hash, const Actor& actor, std::int64_t now);

/// sauro.document/1: what was read in the file that a plan came from. Refused: who.*, unknown.plan, unknown.document
/// where none was kept; fails as files do.
Result<std::string> plan_document(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                                  const std::string& plan, const Actor& actor, std::int64_t now);

}  // namespace sauro::app
