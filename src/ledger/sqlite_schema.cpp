// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <filesystem>
#include <system_error>

namespace sauro::ledger {
namespace {

struct Step {
  const char* sql;
  bool refold;  ///< the records are to be folded anew behind it
};

/// How a database comes to its form, a step at a time; PRAGMA user_version tells how many were taken. Steps are never
/// changed, only added.
constexpr std::array<Step, 3> steps = {
    {{R"(
  CREATE TABLE fact (
    agency TEXT NOT NULL,
    number INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    version INTEGER NOT NULL,
    who TEXT NOT NULL,
    effective TEXT NOT NULL,
    payload BLOB NOT NULL,
    words BLOB,
    salt BLOB,
    words_hash TEXT NOT NULL,
    attachments TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (agency, number)
  ) WITHOUT ROWID;
  CREATE INDEX fact_of_subject ON fact (agency, subject, number);
  CREATE TABLE head (
    agency TEXT PRIMARY KEY,
    ordinal INTEGER NOT NULL UNIQUE,
    count INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE done (
    agency TEXT NOT NULL,
    key TEXT NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (agency, key)
  ) WITHOUT ROWID;
)",
      false},
     {"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID", true},
     // What changed since a fact is asked for at each window of a plan; it grows at its end alone. Views that are made
     // to be compared do without.
     {"CREATE INDEX record_since ON record (agency, kind, from_fact)", false}}};

/// A name beside `file` that is free: "ledger.form-1.db", "ledger.form-1.2.db".
std::string copy_name(const std::string& file, int form) {
  const std::string stem = file.substr(0, file.rfind('.')) + ".form-" + std::to_string(form);
  std::string name = stem + ".db";
  std::error_code failed;
  for (int i = 2; std::filesystem::exists(name, failed); ++i) name = stem + "." + std::to_string(i) + ".db";
  return name;
}

}  // namespace

void create_views(SQLite::Database& db, const std::string& schema) {
  // What is past stands in the order in which it ended: an update then touches the same few pages as the one before it,
  // and a question about a past moment reads what changed since.
  // Agencies stand in the keys by their ordinal: the tables of a million items are half as large for it.
  constexpr std::array<const char*, 6> tables = {
      "record (agency INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, from_fact INTEGER NOT NULL, until_fact "
      "INTEGER NOT NULL, body BLOB NOT NULL, marks BLOB NOT NULL, search_row INTEGER NOT NULL, PRIMARY KEY (agency, "
      "kind, id, from_fact)) WITHOUT ROWID",
      "mark (agency INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL, "
      "from_fact INTEGER NOT NULL, PRIMARY KEY (agency, kind, name, value, id)) WITHOUT ROWID",
      "mark_past (agency INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT "
      "NULL, from_fact INTEGER NOT NULL, until_fact INTEGER NOT NULL, PRIMARY KEY (agency, kind, name, until_fact, "
      "value, id)) WITHOUT ROWID",
      "tally (agency INTEGER NOT NULL, name TEXT NOT NULL, grp TEXT NOT NULL, day TEXT NOT NULL, from_fact INTEGER NOT "
      "NULL, count INTEGER NOT NULL, PRIMARY KEY (agency, name, grp, day)) WITHOUT ROWID",
      "tally_past (agency INTEGER NOT NULL, name TEXT NOT NULL, grp TEXT NOT NULL, day TEXT NOT NULL, from_fact "
      "INTEGER NOT NULL, until_fact INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (agency, name, until_fact, "
      "grp, day)) WITHOUT ROWID",
      "term (agency INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (agency, word)) WITHOUT ROWID"};
  for (const char* table : tables) db.exec("CREATE TABLE IF NOT EXISTS " + schema + "." + table);
}

void create_search(SQLite::Database& db, const std::string& schema, std::int64_t agency) {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS " + schema + ".search_" + std::to_string(agency) +
          " USING fts5(kind UNINDEXED, id UNINDEXED, words, tokenize=ascii)");
}

Result<bool> migrate(SQLite::Database& db, const std::string& file) {
  const auto form = [&] { return db.execAndGet("PRAGMA user_version").getInt(); };
  const int all = static_cast<int>(steps.size());
  const int from = form();
  if (from > all)
    return Error{ErrorCode::too_new, "form " + std::to_string(from) + ", this program knows " + std::to_string(all),
                 file};
  bool refold = false;
  if (from == all) return refold;
  if (from > 0) {
    SQLite::Statement copy(db, "VACUUM INTO ?");
    copy.bind(1, copy_name(file, from));
    copy.exec();
  }
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  for (int step = form(); step < all; ++step) {  // another process may have taken some meanwhile
    const Step& one = steps.at(static_cast<std::size_t>(step));
    db.exec(one.sql);
    if (one.refold) create_views(db, "main");
    refold = refold || one.refold;
  }
  db.exec("PRAGMA user_version=" + std::to_string(all));
  transaction.commit();
  return refold;
}

}  // namespace sauro::ledger
