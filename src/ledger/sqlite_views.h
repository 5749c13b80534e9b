// SPDX-License-Identifier: AGPL-3.0-or-later
// Views: the records of one agency in the tables of one schema, changed fact by fact.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "plan/model/record.h"

namespace SQLite {
class Database;
}

namespace sauro::ledger {

/// Within a transaction of the caller; throws what SQLite throws. Agencies are told by their ordinal.
class Views {
 public:
  Views(SQLite::Database& db, std::string schema);
  ~Views();
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  /// Puts the records that `fold` makes of the fact in the place of those that stand there. Facts with one time are one
  /// moment, which bears the number of the first of them.
  void apply(const plan::Fact& fact, std::int64_t agency, const plan::Fold& fold);
  /// Writes what waits: each record of the moment once, as its last fact left it; the counts; marks in their order,
  /// which is faster than in that of the facts. Asked for behind the last fact.
  void settle(std::int64_t agency);
  /// The moment that made the record what it is; 0 where there is none.
  std::int64_t version(std::int64_t agency, std::string_view kind, std::string_view id);
  /// After a transaction was rolled back.
  void forget();
  /// Takes all of an agency away.
  void clear(std::int64_t agency);

 private:
  struct Statements;
  struct State;
  struct Waiting;
  State newest(std::int64_t agency, std::string_view kind, std::string_view id);
  Waiting& waiting(std::int64_t agency, std::string_view kind, std::string_view id);
  void write_waiting(std::int64_t agency);
  void put(std::int64_t agency, const plan::Record& record, const State& state);
  void add_marks(std::int64_t agency);
  std::int64_t put_search(std::int64_t agency, const plan::Record& record, std::int64_t row);

  SQLite::Database& db_;
  std::string schema_;
  std::unique_ptr<Statements> statements_;
  std::int64_t recorded_ = -1, moment_ = 0;           ///< time and number of the moment
  std::unordered_map<std::string, Waiting> waiting_;  ///< the records of the moment, by kind and id with NUL between
  std::size_t changes_ = 0;                           ///< of records in the moment
  std::unordered_map<std::string, int> counts_;  ///< changes of the moment, by name, group and day with NUL between
  struct NewMark {
    std::string kind, name, value, id;
    auto operator<=>(const NewMark&) const = default;
  };
  std::vector<NewMark> marks_;  ///< to be added
  struct WordHash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard library's name
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::map<std::int64_t, std::unordered_set<std::string, WordHash, std::equal_to<>>>
      terms_;  ///< of each agency, known to stand in its table
};

}  // namespace sauro::ledger
