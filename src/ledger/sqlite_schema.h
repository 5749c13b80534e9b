// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables of the ledger in SQLite, and how a database came to have them.
#pragma once
#include <string>

#include "foundation/base/result.h"

namespace SQLite {
class Database;
}

namespace sauro::ledger {

/// Creates the tables of the records in a schema ("main", or one that was attached) where it has none. They are:
///   record      each state that a record had: [from_fact, until_fact), its body; of the newest its marks (see Views)
///   and
///               its row in search_N, the words of agency N
///   mark        the marks of the newest states; mark_past those of the states before
///   tally       the newest sums by group and day; tally_past those before
///   term        the words that stand in search_N, so that a beginning can be looked up
/// A state begins with the first fact of the batch that made it: facts that were recorded together are one moment.
void create_views(SQLite::Database& db, const std::string& schema);
/// The search table of an agency.
void create_search(SQLite::Database& db, const std::string& schema, std::int64_t agency);

/// Brings a database to the newest form; where it had an earlier one, a copy is written beside `file` first. Tells
/// whether its records are to be folded anew. Fails with too_new where a later program wrote it.
Result<bool> migrate(SQLite::Database& db, const std::string& file);

}  // namespace sauro::ledger
