// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_views.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "foundation/base/text.h"
#include "ledger/ledger.h"
#include "ledger/sqlite_schema.h"

namespace sauro::ledger {
namespace {

/// Binds arguments in order and runs.
template <class... Args>
void run(SQLite::Statement& statement, const Args&... args) {
  int at = 0;
  const auto bind = [&](const auto& value) {
    if constexpr (std::is_convertible_v<decltype(value), std::string_view>)
      statement.bind(++at, std::string(value));
    else
      statement.bind(++at, static_cast<std::int64_t>(value));
  };
  statement.reset();
  (bind(args), ...);
  statement.exec();
  statement.reset();
}

/// Marks and tallies of a record as one field each "LENGTH:BYTES", so that the next state can be compared with it.
void add_field(std::string& out, std::string_view bytes) {
  out += std::to_string(bytes.size());
  out += ':';
  out += bytes;
}

std::string_view take_field(std::string_view& from) {
  std::size_t length = 0;
  const auto colon = from.find(':');
  std::from_chars(from.data(), from.data() + colon, length);
  const std::string_view field = from.substr(colon + 1, length);
  from.remove_prefix(colon + 1 + length);
  return field;
}

std::string packed(const plan::Record& record) {
  std::string out;
  add_field(out, std::to_string(record.marks.size()));
  for (const plan::Mark& mark : record.marks) add_field(out, mark.name), add_field(out, mark.value);
  for (const plan::Tally& tally : record.tallies) {
    add_field(out, tally.name);
    add_field(out, tally.group);
    add_field(out, tally.day);
    add_field(out, std::to_string(tally.count));
  }
  return out;
}

plan::Record unpacked(std::string_view bytes) {
  plan::Record record;
  if (bytes.empty()) return record;
  const auto number = [](std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  for (int marks = number(take_field(bytes)); marks > 0; --marks) {
    std::string name(take_field(bytes));
    record.marks.push_back({std::move(name), std::string(take_field(bytes))});
  }
  while (!bytes.empty()) {
    std::string name(take_field(bytes)), group(take_field(bytes)), day(take_field(bytes));
    record.tallies.push_back({std::move(name), std::move(group), std::move(day), number(take_field(bytes))});
  }
  return record;
}

std::string text(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

}  // namespace

struct Views::Statements {
  Statements(SQLite::Database& db, const std::string& s)
      : newest_record(db, "SELECT from_fact, body, marks, until_fact FROM " + s +
                              ".record WHERE agency = ? AND kind = ? AND id = ? ORDER BY from_fact DESC LIMIT 1"),
        close_record(db, "UPDATE " + s +
                             ".record SET until_fact = ?, marks = '' WHERE agency = ? AND kind = ? AND id = ? "
                             "AND from_fact = ?"),
        drop_record(db, "DELETE FROM " + s + ".record WHERE agency = ? AND kind = ? AND id = ? AND from_fact = ?"),
        add_record(db, "INSERT INTO " + s + ".record VALUES (?, ?, ?, ?, ?, ?, ?)"),
        past_mark(db,
                  "INSERT INTO " + s + ".mark_past SELECT agency, kind, name, value, id, from_fact, ? FROM " + s +
                      ".mark WHERE agency = ? AND kind = ? AND name = ? AND value = ? AND id = ? AND from_fact < ?"),
        drop_mark(db, "DELETE FROM " + s + ".mark WHERE agency = ? AND kind = ? AND name = ? AND value = ? AND id = ?"),
        add_mark(db, "INSERT INTO " + s + ".mark VALUES (?, ?, ?, ?, ?, ?)"),
        past_tally(db, "INSERT INTO " + s + ".tally_past SELECT agency, name, grp, day, from_fact, ?, count FROM " + s +
                           ".tally WHERE agency = ? AND name = ? AND grp = ? AND day = ? AND from_fact < ?"),
        add_tally(db, "INSERT INTO " + s +
                          ".tally VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count, "
                          "from_fact = excluded.from_fact"),
        search_row(db, "SELECT row FROM " + s + ".searched WHERE agency = ? AND kind = ? AND id = ?"),
        put_search_row(db, "INSERT OR REPLACE INTO " + s + ".searched VALUES (?, ?, ?, ?)"),
        drop_search_row(db, "DELETE FROM " + s + ".searched WHERE agency = ? AND kind = ? AND id = ?") {}

  SQLite::Statement newest_record, close_record, drop_record, add_record, past_mark, drop_mark, add_mark, past_tally,
      add_tally, search_row, put_search_row, drop_search_row;

  struct Search {
    SQLite::Statement words, add, drop;
  };
  std::map<std::int64_t, std::unique_ptr<Search>> search;  ///< by the agency's ordinal
};

Views::Views(SQLite::Database& db, std::string schema) : db_(db), schema_(std::move(schema)) {
  statements_ = std::make_unique<Statements>(db_, schema_);
}

Views::~Views() = default;

std::int64_t Views::version(std::string_view agency, std::string_view kind, std::string_view id) {
  SQLite::Statement& query = statements_->newest_record;
  query.reset();
  query.bind(1, std::string(agency));
  query.bind(2, std::string(kind));
  query.bind(3, std::string(id));
  const bool stands = query.executeStep() && query.getColumn(3).getInt64() == newest;
  const std::int64_t version = stands ? query.getColumn(0).getInt64() : 0;
  query.reset();
  return version;
}

void Views::apply(const plan::Fact& fact, std::int64_t ordinal, const plan::Fold& fold) {
  if (!fold) return;
  const plan::Lookup look = [&](std::string_view kind, std::string_view id) -> std::optional<std::string> {
    SQLite::Statement& query = statements_->newest_record;
    query.reset();
    query.bind(1, fact.agency);
    query.bind(2, std::string(kind));
    query.bind(3, std::string(id));
    std::optional<std::string> body;
    if (query.executeStep() && query.getColumn(3).getInt64() == newest) body = text(query.getColumn(1));
    query.reset();
    return body;
  };
  for (const plan::Record& record : fold(fact, look)) put(fact, ordinal, record);
}

/// One state of a record follows another: what both have stays as it is, the rest is closed or opened with this fact.
void Views::put(const plan::Fact& fact, std::int64_t ordinal, const plan::Record& record) {
  Statements& s = *statements_;
  SQLite::Statement& query = s.newest_record;
  query.reset();
  query.bind(1, fact.agency);
  query.bind(2, record.kind);
  query.bind(3, record.id);
  plan::Record before;
  std::int64_t from = 0;
  if (query.executeStep() && query.getColumn(3).getInt64() == newest) {
    from = query.getColumn(0).getInt64();
    before = unpacked(text(query.getColumn(2)));
  }
  query.reset();
  plan::Record after = record;
  const bool gone = after.body.empty();
  if (gone) after.marks.clear(), after.tallies.clear(), after.words.clear();
  std::sort(after.marks.begin(), after.marks.end());
  after.marks.erase(std::unique(after.marks.begin(), after.marks.end()), after.marks.end());
  if (from == fact.number)
    run(s.drop_record, fact.agency, record.kind, record.id, from);
  else if (from > 0)
    run(s.close_record, fact.number, fact.agency, record.kind, record.id, from);
  if (!gone) {
    SQLite::Statement& add = s.add_record;
    add.reset();
    add.bind(1, fact.agency);
    add.bind(2, record.kind);
    add.bind(3, record.id);
    add.bind(4, fact.number);
    add.bind(5, newest);
    add.bind(6, record.body.data(), static_cast<int>(record.body.size()));
    const std::string marks = packed(after);
    add.bind(7, marks.data(), static_cast<int>(marks.size()));
    add.exec();
    add.reset();
  }
  const auto holds = [](const auto& list, const auto& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  for (const plan::Mark& mark : before.marks) {
    if (holds(after.marks, mark)) continue;
    run(s.past_mark, fact.number, fact.agency, record.kind, mark.name, mark.value, record.id, fact.number);
    run(s.drop_mark, fact.agency, record.kind, mark.name, mark.value, record.id);
  }
  for (const plan::Mark& mark : after.marks)
    if (!holds(before.marks, mark))
      run(s.add_mark, fact.agency, record.kind, mark.name, mark.value, record.id, fact.number);
  for (const plan::Tally& tally : before.tallies)
    if (!holds(after.tallies, tally)) count(fact, tally, -tally.count);
  for (const plan::Tally& tally : after.tallies)
    if (!holds(before.tallies, tally)) count(fact, tally, tally.count);
  put_search(fact, ordinal, after);
}

void Views::count(const plan::Fact& fact, const plan::Tally& tally, int change) {
  run(statements_->past_tally, fact.number, fact.agency, tally.name, tally.group, tally.day, fact.number);
  run(statements_->add_tally, fact.agency, tally.name, tally.group, tally.day, fact.number, change);
}

void Views::put_search(const plan::Fact& fact, std::int64_t ordinal, const plan::Record& record) {
  Statements& s = *statements_;
  auto& search = s.search[ordinal];
  if (!search) {
    create_search(db_, schema_, ordinal);
    const std::string table = schema_ + ".search_" + std::to_string(ordinal);
    search.reset(new Statements::Search{{db_, "SELECT words FROM " + table + " WHERE rowid = ?"},
                                        {db_, "INSERT INTO " + table + " (kind, id, words) VALUES (?, ?, ?)"},
                                        {db_, "DELETE FROM " + table + " WHERE rowid = ?"}});
  }
  s.search_row.reset();
  s.search_row.bind(1, fact.agency);
  s.search_row.bind(2, record.kind);
  s.search_row.bind(3, record.id);
  const std::int64_t row = s.search_row.executeStep() ? s.search_row.getColumn(0).getInt64() : 0;
  s.search_row.reset();
  const std::string words = fold(record.words);
  if (row > 0) {
    search->words.reset();
    search->words.bind(1, row);
    const bool same = search->words.executeStep() && text(search->words.getColumn(0)) == words;
    search->words.reset();
    if (same) return;
    run(search->drop, row);
    run(s.drop_search_row, fact.agency, record.kind, record.id);
  }
  if (words.empty()) return;
  run(search->add, record.kind, record.id, words);
  run(s.put_search_row, fact.agency, record.kind, record.id, db_.getLastInsertRowid());
}

void Views::forget() { statements_->search.clear(); }

void Views::clear(std::string_view agency, std::int64_t ordinal) {
  for (const char* table : {"record", "mark", "mark_past", "tally", "tally_past", "searched"}) {
    SQLite::Statement drop(db_, "DELETE FROM " + schema_ + "." + table + " WHERE agency = ?");
    drop.bind(1, std::string(agency));
    drop.exec();
  }
  statements_->search.erase(ordinal);
  // Rows that are only deleted leave their words behind in the index.
  db_.exec("DROP TABLE IF EXISTS " + schema_ + ".search_" + std::to_string(ordinal));
  create_search(db_, schema_, ordinal);
}

}  // namespace sauro::ledger
