// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

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

/// The kept file of a document that was issued; `kind`: "docx" or "pdf". Refused: who.*, unknown.issued (also where the
/// actor does not see it), unknown.file where there is none of that kind; fails as files do.
Result<Upload> issued_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                           const std::string& document, const std::string& kind, const Actor& actor, std::int64_t now);

/// A file of a dossier before councils. Refused: who.*, unknown.dossier and as may_see_dossier() does, unknown.file;
/// fails as files do.
Result<Upload> dossier_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                            const std::string& dossier, const std::string& hash, const Actor& actor, std::int64_t now);

/// What shows that a recipient has the notice of a research task's result. Refused: who.*, unknown.research,
/// unknown.file; fails as files do.
Result<Upload> receipt_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                            const std::string& task, const std::string& hash, const Actor& actor, std::int64_t now);

/// sauro.document/1 of any file that the readers know. Fails as readers::read() does.
Result<std::string> document_text(std::string_view bytes, const readers::Watch& watch);

/// Refused (who.*) where the actor is none of `may`.
Result<bool> check_standing(const ledger::Ledger& ledger, const std::string& agency, const Actor& actor, Standings may,
                            std::int64_t now);

}  // namespace sauro::app
