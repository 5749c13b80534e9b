// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked of the tables, on a connection of the caller. They throw what SQLite throws.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.h"

namespace SQLite {
class Column;
class Database;
}  // namespace SQLite

namespace sauro::ledger {

/// The bytes of a column, text or blob.
std::string bytes_of(const SQLite::Column& column);

struct HeadRow {
  Head head;
  std::int64_t ordinal = 0, recorded = 0;
};
std::optional<HeadRow> head_row(SQLite::Database& db, std::string_view agency);

bool each_fact(SQLite::Database& db, std::string_view agency, std::int64_t after,
               const std::function<bool(const plan::Fact&)>& see);
std::vector<plan::Fact> facts_about(SQLite::Database& db, std::string_view agency, std::string_view subject,
                                    std::int64_t at);
std::int64_t number_before(SQLite::Database& db, std::string_view agency, std::int64_t moment);
std::vector<std::string> agencies_of(SQLite::Database& db);

// By the agency's ordinal:
std::optional<Stored> record_of(SQLite::Database& db, std::int64_t agency, std::string_view kind, std::string_view id,
                                std::int64_t at);
std::vector<Stored> records_of(SQLite::Database& db, std::int64_t agency, std::string_view kind,
                               const std::vector<std::string>& ids, std::int64_t at);
std::vector<Listed> list_of(SQLite::Database& db, std::int64_t agency, const Listing& listing);
std::vector<Stored> changed_in(SQLite::Database& db, std::int64_t agency, std::string_view kind, std::int64_t after,
                               std::int64_t at);
std::vector<plan::Tally> tallies_of(SQLite::Database& db, std::int64_t agency, std::string_view name,
                                    std::string_view day, std::int64_t at);
std::vector<Sum> sums_of(SQLite::Database& db, std::int64_t agency, std::string_view name, std::string_view day,
                         std::int64_t at);
std::vector<Stored> found_by(SQLite::Database& db, std::int64_t agency, std::string_view words, std::size_t limit);

}  // namespace sauro::ledger
