// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_reads.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"
#include "ledger/search_words.h"

namespace sauro::ledger {
namespace {

const std::string select_fact =
    "SELECT agency, number, recorded, kind, subject, version, who, effective, payload, words, salt, words_hash, "
    "attachments, hash FROM fact ";

plan::Fact fact_of(SQLite::Statement& row) {
  plan::Fact fact;
  int at = 0;
  fact.agency = bytes_of(row.getColumn(at++));
  fact.number = row.getColumn(at++).getInt64();
  fact.recorded = row.getColumn(at++).getInt64();
  fact.what.kind = bytes_of(row.getColumn(at++));
  fact.what.subject = bytes_of(row.getColumn(at++));
  fact.what.version = row.getColumn(at++).getInt();
  fact.what.who = bytes_of(row.getColumn(at++));
  // A day that is none leaves the field empty, and the hash does not hold.
  if (const auto day = Day::parse_iso(bytes_of(row.getColumn(at++)))) fact.what.effective = *day;
  fact.what.payload = bytes_of(row.getColumn(at++));
  fact.redacted = row.getColumn(at).isNull();
  fact.what.words = bytes_of(row.getColumn(at++));
  fact.salt = bytes_of(row.getColumn(at++));
  fact.words_hash = bytes_of(row.getColumn(at++));
  const std::string attachments = bytes_of(row.getColumn(at++));
  for (std::size_t begin = 0; begin < attachments.size();) {
    const std::size_t end = std::min(attachments.find(' ', begin), attachments.size());
    fact.what.attachments.push_back(attachments.substr(begin, end - begin));
    begin = end + 1;
  }
  fact.hash = bytes_of(row.getColumn(at));
  return fact;
}

/// The first text that does not begin with `prefix`, in the order of bytes.
std::string behind(std::string prefix) {
  while (!prefix.empty() && prefix.back() == '\xFF') prefix.pop_back();
  if (!prefix.empty()) prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

/// Records of one kind as of a fact, one after another: the statement is made once.
class Records {
 public:
  Records(SQLite::Database& db, std::int64_t agency, std::string_view kind, std::int64_t at)
      : query_(db,
               "SELECT body, from_fact, until_fact FROM record WHERE agency = ? AND kind = ? AND id = ? AND from_fact "
               "<= ? ORDER BY from_fact DESC LIMIT 1"),
        kind_(kind),
        at_(at) {
    query_.bind(1, agency);
    query_.bind(2, kind_);
    query_.bind(4, at);
  }

  std::optional<Stored> of(const std::string& id) {
    query_.reset();
    query_.bind(3, id);
    if (!query_.executeStep()) return std::nullopt;
    const std::int64_t until = query_.getColumn(2).getInt64();
    if (until != newest && until <= at_) return std::nullopt;
    return Stored{kind_, id, bytes_of(query_.getColumn(0)), query_.getColumn(1).getInt64()};
  }

 private:
  SQLite::Statement query_;
  std::string kind_;
  std::int64_t at_;
};

/// The query of FTS5: each phrase in quotation marks, so that none is an operator. What the last word may go on to is
/// looked up: FTS5 itself would collect all rows of all those words before it gives the first.
std::string query_of(SQLite::Database& db, std::int64_t agency, std::string_view asked) {
  constexpr int most_words = 400;
  const SearchTerms terms = search_terms(asked);
  std::string query;
  for (const std::string& phrase : terms.phrases) query += (query.empty() ? "\"" : " AND \"") + phrase + "\"";
  if (terms.beginning.empty()) return query;
  SQLite::Statement words(db, "SELECT word FROM term WHERE agency = ? AND word >= ? AND word < ? LIMIT ?");
  words.bind(1, agency);
  words.bind(2, terms.beginning);
  words.bind(3, behind(terms.beginning));
  words.bind(4, most_words);
  std::string any;
  while (words.executeStep()) any += (any.empty() ? "\"" : " OR \"") + bytes_of(words.getColumn(0)) + "\"";
  if (any.empty()) any = "\"" + terms.beginning + "\"";
  return query + (query.empty() ? "(" : " AND (") + any + ")";
}

}  // namespace

std::string bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

std::optional<HeadRow> head_row(SQLite::Database& db, std::string_view agency) {
  SQLite::Statement query(db, "SELECT count, hash, ordinal, recorded FROM head WHERE agency = ?");
  query.bind(1, std::string(agency));
  if (!query.executeStep()) return std::nullopt;
  return HeadRow{{query.getColumn(0).getInt64(), bytes_of(query.getColumn(1))},
                 query.getColumn(2).getInt64(),
                 query.getColumn(3).getInt64()};
}

bool each_fact(SQLite::Database& db, std::string_view agency, std::int64_t after,
               const std::function<bool(const plan::Fact&)>& see) {
  SQLite::Statement query(db, select_fact + "WHERE agency = ? AND number > ? ORDER BY number");
  query.bind(1, std::string(agency));
  query.bind(2, after);
  while (query.executeStep())
    if (!see(fact_of(query))) return false;
  return true;
}

std::vector<plan::Fact> facts_about(SQLite::Database& db, std::string_view agency, std::string_view subject,
                                    std::int64_t at) {
  SQLite::Statement query(db, select_fact + "WHERE agency = ? AND subject = ? AND number <= ? ORDER BY number");
  query.bind(1, std::string(agency));
  query.bind(2, std::string(subject));
  query.bind(3, at);
  std::vector<plan::Fact> facts;
  while (query.executeStep()) facts.push_back(fact_of(query));
  return facts;
}

std::int64_t number_before(SQLite::Database& db, std::string_view agency, std::int64_t moment) {
  const auto row = head_row(db, agency);
  if (!row) return 0;
  if (row->recorded < moment) return row->head.count;
  // Times go up with the numbers.
  SQLite::Statement time(db, "SELECT recorded FROM fact WHERE agency = ? AND number = ?");
  std::int64_t before = 0, after = row->head.count;  // the last before it is in [before, after)
  while (after - before > 1) {
    const std::int64_t middle = before + (after - before) / 2;
    time.reset();
    time.bind(1, std::string(agency));
    time.bind(2, middle);
    if (!time.executeStep()) return before;
    (time.getColumn(0).getInt64() < moment ? before : after) = middle;
  }
  return before;
}

std::vector<std::string> agencies_of(SQLite::Database& db) {
  SQLite::Statement query(db, "SELECT agency FROM head ORDER BY agency");
  std::vector<std::string> found;
  while (query.executeStep()) found.push_back(bytes_of(query.getColumn(0)));
  return found;
}

std::optional<Stored> record_of(SQLite::Database& db, std::int64_t agency, std::string_view kind, std::string_view id,
                                std::int64_t at) {
  return Records(db, agency, kind, at).of(std::string(id));
}

std::vector<Stored> records_of(SQLite::Database& db, std::int64_t agency, std::string_view kind,
                               const std::vector<std::string>& ids, std::int64_t at) {
  Records records(db, agency, kind, at);
  std::vector<Stored> found;
  found.reserve(ids.size());
  for (const std::string& id : ids)
    if (auto record = records.of(id)) found.push_back(*std::move(record));
  return found;
}

std::vector<Listed> list_of(SQLite::Database& db, std::int64_t agency, const Listing& listing) {
  const std::string end = behind(listing.prefix);
  const std::string range =
      std::string(" WHERE agency = ?1 AND kind = ?2 AND name = ?3 AND value >= ?4 AND (value, id) > (?5, ?6)") +
      (end.empty() ? "" : " AND value < ?7");
  // States before the newest are looked at only where the past is asked for.
  const std::string past = listing.at == newest ? ""
                                                : " AND from_fact <= ?9 UNION ALL SELECT value, id FROM mark_past" +
                                                      range + " AND from_fact <= ?9 AND until_fact > ?9";
  SQLite::Statement query(db, "SELECT value, id FROM mark" + range + past + " ORDER BY value, id LIMIT ?8");
  query.bind(1, agency);
  query.bind(2, listing.kind);
  query.bind(3, listing.mark);
  // Of the two lower bounds the higher: a page begins where the one before ended, not at the first of all.
  query.bind(4, std::max(listing.prefix, listing.after_value));
  query.bind(5, listing.after_value);
  query.bind(6, listing.after_id);
  if (!end.empty()) query.bind(7, end);
  query.bind(8, static_cast<std::int64_t>(listing.limit));
  if (listing.at != newest) query.bind(9, listing.at);
  Records records(db, agency, listing.kind, listing.at);
  std::vector<Listed> found;
  while (query.executeStep())
    if (auto record = records.of(bytes_of(query.getColumn(1))))
      found.push_back({bytes_of(query.getColumn(0)), *std::move(record)});
  return found;
}

std::vector<Stored> changed_in(SQLite::Database& db, std::int64_t agency, std::string_view kind, std::int64_t after,
                               std::int64_t at) {
  SQLite::Statement query(db,
                          "SELECT id, body, from_fact FROM record WHERE agency = ? AND kind = ? AND from_fact > ? AND "
                          "from_fact <= ? AND until_fact > ? ORDER BY from_fact, id");
  query.bind(1, agency);
  query.bind(2, std::string(kind));
  query.bind(3, after);
  query.bind(4, at);
  query.bind(5, at == newest ? newest - 1 : at);
  std::vector<Stored> found;
  while (query.executeStep())
    found.push_back(
        {std::string(kind), bytes_of(query.getColumn(0)), bytes_of(query.getColumn(1)), query.getColumn(2).getInt64()});
  return found;
}

namespace {

/// As long as the row stands.
std::string_view view_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

}  // namespace

std::vector<plan::Tally> tallies_of(SQLite::Database& db, std::int64_t agency, std::string_view name,
                                    std::string_view day, std::int64_t at) {
  constexpr std::size_t month = 7;  // "2026-03"
  SQLite::Statement query(
      db,
      std::string("SELECT grp, day, count FROM tally WHERE agency = ?1 AND name = ?2") +
          (at == newest ? ""
                        : " AND from_fact <= ?3 UNION ALL SELECT grp, day, count FROM tally_past WHERE agency = ?1 AND "
                          "name = ?2 AND from_fact <= ?3 AND until_fact > ?3") +
          " ORDER BY grp, day");
  query.bind(1, agency);
  query.bind(2, std::string(name));
  if (at != newest) query.bind(3, at);
  std::vector<plan::Tally> sums;
  while (query.executeStep()) {
    const int count = query.getColumn(2).getInt();
    if (count == 0) continue;
    const SQLite::Column group = query.getColumn(0), due = query.getColumn(1);
    const std::string_view grp = view_of(group), on = view_of(due);
    plan::Tally* last = sums.empty() ? nullptr : &sums.back();
    if (last != nullptr && last->group == grp && on.substr(0, month) == std::string_view(last->day).substr(0, month) &&
        (on < day) == (last->day < day))
      last->count += count;
    else
      sums.push_back({std::string(name), std::string(grp), std::string(on), count});
  }
  return sums;
}

std::vector<Sum> sums_of(SQLite::Database& db, std::int64_t agency, std::string_view name, std::string_view day,
                         std::int64_t at) {
  const std::string columns =
      "SELECT grp, sum(count), sum(CASE WHEN day <> '' AND day < ?4 THEN count ELSE 0 END) FROM ";
  const std::string now = "tally WHERE agency = ?1 AND name = ?2 AND from_fact <= ?3";
  const std::string past = "(SELECT grp, day, count FROM " + now +
                           " UNION ALL SELECT grp, day, count FROM tally_past WHERE agency = ?1 AND "
                           "name = ?2 AND from_fact <= ?3 AND until_fact > ?3)";
  SQLite::Statement query(db, columns + (at == newest ? now : past) + " GROUP BY grp ORDER BY grp");
  query.bind(1, agency);
  query.bind(2, std::string(name));
  query.bind(3, at);
  query.bind(4, std::string(day));
  std::vector<Sum> sums;
  while (query.executeStep())
    if (const std::int64_t all = query.getColumn(1).getInt64(); all != 0)
      sums.push_back({bytes_of(query.getColumn(0)), all, query.getColumn(2).getInt64()});
  return sums;
}

std::vector<Stored> found_by(SQLite::Database& db, std::int64_t agency, std::string_view words, std::size_t limit) {
  std::vector<Stored> found;
  const std::string query_text = query_of(db, agency, words);
  const std::string table = "search_" + std::to_string(agency);
  if (query_text.empty() || !db.tableExists(table)) return found;
  SQLite::Statement query(db, "SELECT kind, id FROM " + table + " WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?");
  query.bind(1, query_text);
  query.bind(2, static_cast<std::int64_t>(limit));
  while (query.executeStep())
    if (auto record = record_of(db, agency, bytes_of(query.getColumn(0)), bytes_of(query.getColumn(1)), newest))
      found.push_back(*std::move(record));
  return found;
}

}  // namespace sauro::ledger
