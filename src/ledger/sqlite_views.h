// SPDX-License-Identifier: AGPL-3.0-or-later
// Views: the records of one agency in the tables of one schema, changed fact by fact.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/record.h"

namespace SQLite {
class Database;
}

namespace sauro::ledger {

class Views {
 public:
  /// `ordinal` tells the agency's search table. Within a transaction of the caller; throws what SQLite throws.
  Views(SQLite::Database& db, std::string schema);
  ~Views();
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  /// Puts the records that `fold` makes of the fact in the place of those that stand there.
  void apply(const plan::Fact& fact, std::int64_t ordinal, const plan::Fold& fold);
  /// The number of the fact that made the record what it is; 0 where there is none.
  std::int64_t version(std::string_view agency, std::string_view kind, std::string_view id);
  /// After a transaction was rolled back: a search table may have gone with it.
  void forget();
  /// Takes all of an agency away.
  void clear(std::string_view agency, std::int64_t ordinal);

 private:
  struct Statements;
  void put(const plan::Fact& fact, std::int64_t ordinal, const plan::Record& record);
  void put_search(const plan::Fact& fact, std::int64_t ordinal, const plan::Record& record);
  void count(const plan::Fact& fact, const plan::Tally& tally, int change);

  SQLite::Database& db_;
  std::string schema_;
  std::unique_ptr<Statements> statements_;
};

}  // namespace sauro::ledger
