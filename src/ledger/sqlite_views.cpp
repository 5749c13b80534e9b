// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_views.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "foundation/base/text.h"
#include "ledger/ledger.h"
#include "ledger/search_words.h"
#include "ledger/sqlite_reads.h"
#include "ledger/sqlite_schema.h"

namespace sauro::ledger {
namespace {

/// Binds arguments in order and runs; tells how many rows changed.
template <class... Args>
int run(SQLite::Statement& statement, const Args&... args) {
  int at = 0;
  const auto bind = [&](const auto& value) {
    if constexpr (std::is_convertible_v<decltype(value), std::string>)
      statement.bindNoCopy(++at, value);
    else
      statement.bind(++at, static_cast<std::int64_t>(value));
  };
  statement.reset();
  (bind(args), ...);
  const int changed = statement.exec();
  statement.reset();
  return changed;
}

/// What the next state of a record is compared with: marks, tallies and the words' hash, one field each "LENGTH:BYTES".
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

/// FNV-1a.
std::uint64_t words_hash(std::string_view words) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

struct Packed {
  std::string words;  ///< their hash
  std::vector<plan::Mark> marks;
  std::vector<plan::Tally> tallies;
};

std::string packed(const Packed& state) {
  std::string out;
  add_field(out, state.words);
  add_field(out, std::to_string(state.marks.size()));
  for (const plan::Mark& mark : state.marks) add_field(out, mark.name), add_field(out, mark.value);
  for (const plan::Tally& tally : state.tallies) {
    add_field(out, tally.name);
    add_field(out, tally.group);
    add_field(out, tally.day);
    add_field(out, std::to_string(tally.count));
  }
  return out;
}

Packed unpacked(std::string_view bytes) {
  Packed state;
  if (bytes.empty()) return state;
  const auto number = [](std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  state.words = take_field(bytes);
  for (int marks = number(take_field(bytes)); marks > 0; --marks) {
    std::string name(take_field(bytes));
    state.marks.push_back({std::move(name), std::string(take_field(bytes))});
  }
  while (!bytes.empty()) {
    std::string name(take_field(bytes)), group(take_field(bytes)), day(take_field(bytes));
    state.tallies.push_back({std::move(name), std::move(group), std::move(day), number(take_field(bytes))});
  }
  return state;
}

}  // namespace

/// The newest state of a record as it stands in the table.
struct Views::State {
  std::int64_t from = 0;  ///< 0 where there is none
  std::string body, marks;
  std::int64_t search_row = 0;
};

/// A record that the moment's facts looked at or changed.
struct Views::Waiting {
  State before;
  plan::Record after;
  std::size_t order = 0;  ///< of its last change; 0 where it was only looked at
};

struct Views::Statements {
  Statements(SQLite::Database& db, const std::string& s)
      : newest_record(db, "SELECT from_fact, until_fact, body, marks, search_row FROM " + s +
                              ".record WHERE agency = ? AND kind = ? AND id = ? ORDER BY from_fact DESC LIMIT 1"),
        close_record(db, "UPDATE " + s +
                             ".record SET until_fact = ?, marks = '', search_row = 0 WHERE agency = ? AND "
                             "kind = ? AND id = ? AND from_fact = ?"),
        drop_record(db, "DELETE FROM " + s + ".record WHERE agency = ? AND kind = ? AND id = ? AND from_fact = ?"),
        add_record(db, "INSERT INTO " + s + ".record VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        past_mark(db,
                  "INSERT INTO " + s + ".mark_past SELECT agency, kind, name, value, id, from_fact, ? FROM " + s +
                      ".mark WHERE agency = ? AND kind = ? AND name = ? AND value = ? AND id = ? AND from_fact < ?"),
        drop_mark(db, "DELETE FROM " + s + ".mark WHERE agency = ? AND kind = ? AND name = ? AND value = ? AND id = ?"),
        add_mark(db, "INSERT INTO " + s + ".mark VALUES (?, ?, ?, ?, ?, ?)"),
        past_tally(db, "INSERT INTO " + s + ".tally_past SELECT agency, name, grp, day, from_fact, ?, count FROM " + s +
                           ".tally WHERE agency = ? AND name = ? AND grp = ? AND day = ? AND from_fact < ?"),
        new_tally(db, "INSERT OR IGNORE INTO " + s + ".tally VALUES (?, ?, ?, ?, ?, ?)"),
        add_tally(
            db,
            "UPDATE " + s +
                ".tally SET from_fact = ?, count = count + ? WHERE agency = ? AND name = ? AND grp = ? AND day = ?"),
        add_term(db, "INSERT OR IGNORE INTO " + s + ".term VALUES (?, ?)") {}

  SQLite::Statement newest_record, close_record, drop_record, add_record, past_mark, drop_mark, add_mark, past_tally,
      new_tally, add_tally, add_term;

  struct Search {
    SQLite::Statement add, drop;
  };
  std::map<std::int64_t, std::unique_ptr<Search>> search;  ///< by agency
};

Views::Views(SQLite::Database& db, std::string schema) : db_(db), schema_(std::move(schema)) {
  statements_ = std::make_unique<Statements>(db_, schema_);
}

Views::~Views() = default;

Views::State Views::newest(std::int64_t agency, std::string_view kind, std::string_view id) {
  SQLite::Statement& query = statements_->newest_record;
  query.reset();
  query.bind(1, agency);
  query.bind(2, std::string(kind));
  query.bind(3, std::string(id));
  State state;
  if (query.executeStep() && query.getColumn(1).getInt64() == ledger::newest)
    state = {query.getColumn(0).getInt64(), bytes_of(query.getColumn(2)), bytes_of(query.getColumn(3)),
             query.getColumn(4).getInt64()};
  query.reset();
  return state;
}

std::int64_t Views::version(std::int64_t agency, std::string_view kind, std::string_view id) {
  return newest(agency, kind, id).from;
}

void Views::apply(const plan::Fact& fact, std::int64_t agency, const plan::Fold& fold) {
  if (!fold) return;
  if (fact.recorded != recorded_) {
    settle(agency);
    recorded_ = fact.recorded;
    moment_ = fact.number;
  }
  const plan::Lookup look = [&](std::string_view kind, std::string_view id) -> std::optional<std::string> {
    const Waiting& one = waiting(agency, kind, id);
    if (one.order > 0) return one.after.body.empty() ? std::nullopt : std::optional(one.after.body);
    return one.before.from > 0 ? std::optional(one.before.body) : std::nullopt;
  };
  for (plan::Record& record : fold(fact, look)) {
    Waiting& one = waiting(agency, record.kind, record.id);
    one.after = std::move(record);
    one.order = ++changes_;
  }
  constexpr std::size_t most_waiting = 50'000;
  if (waiting_.size() > most_waiting) write_waiting(agency);
}

Views::Waiting& Views::waiting(std::int64_t agency, std::string_view kind, std::string_view id) {
  std::string key(kind);
  key += '\0';
  key += id;
  const auto [place, is_new] = waiting_.try_emplace(std::move(key));
  if (is_new) place->second.before = newest(agency, kind, id);
  return place->second;
}

/// In the order of their last changes, in which search gives them back.
void Views::write_waiting(std::int64_t agency) {
  std::vector<const Waiting*> changed;
  for (const auto& [key, one] : waiting_)
    if (one.order > 0) changed.push_back(&one);
  std::sort(changed.begin(), changed.end(), [](const Waiting* a, const Waiting* b) { return a->order < b->order; });
  for (const Waiting* one : changed) put(agency, one->after, one->before);
  waiting_.clear();
}

/// One state of a record follows another: what both have stays as it is, the rest is closed or opened with this moment.
void Views::put(std::int64_t agency, const plan::Record& record, const State& state) {
  Statements& s = *statements_;
  const Packed before = unpacked(state.marks);
  const bool gone = record.body.empty();
  Packed after;
  if (!gone) after = {std::to_string(words_hash(record.words)), record.marks, record.tallies};
  std::sort(after.marks.begin(), after.marks.end());
  after.marks.erase(std::unique(after.marks.begin(), after.marks.end()), after.marks.end());
  if (state.from == moment_ && moment_ > 0) add_marks(agency);  // those of its state before may wait still
  std::int64_t row = state.search_row;
  if (before.words != after.words) row = put_search(agency, record, row);
  if (state.from == moment_)
    run(s.drop_record, agency, record.kind, record.id, moment_);
  else if (state.from > 0)
    run(s.close_record, moment_, agency, record.kind, record.id, state.from);
  if (!gone)
    run(s.add_record, agency, record.kind, record.id, moment_, ledger::newest, record.body, packed(after), row);
  const auto holds = [](const auto& list, const auto& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  for (const plan::Mark& mark : before.marks) {
    if (holds(after.marks, mark)) continue;
    run(s.past_mark, moment_, agency, record.kind, mark.name, mark.value, record.id, moment_);
    run(s.drop_mark, agency, record.kind, mark.name, mark.value, record.id);
  }
  for (const plan::Mark& mark : after.marks)
    if (!holds(before.marks, mark)) marks_.push_back({record.kind, mark.name, mark.value, record.id});
  constexpr std::size_t most_waiting = 200'000;
  if (marks_.size() > most_waiting) add_marks(agency);
  const auto key_of = [](const plan::Tally& tally) {
    std::string key = tally.name;
    key += '\0';
    key += tally.group;
    key += '\0';
    return key += tally.day;
  };
  for (const plan::Tally& tally : before.tallies) counts_[key_of(tally)] -= tally.count;
  for (const plan::Tally& tally : after.tallies) counts_[key_of(tally)] += tally.count;
}

void Views::settle(std::int64_t agency) {
  Statements& s = *statements_;
  write_waiting(agency);
  std::vector<std::pair<std::string, int>> counts(counts_.begin(), counts_.end());
  std::sort(counts.begin(), counts.end());
  for (const auto& [key, change] : counts) {
    if (change == 0) continue;
    const auto first = key.find('\0'), second = key.find('\0', first + 1);
    const std::string name = key.substr(0, first), group = key.substr(first + 1, second - first - 1),
                      day = key.substr(second + 1);
    if (run(s.new_tally, agency, name, group, day, moment_, change) > 0) continue;
    run(s.past_tally, moment_, agency, name, group, day, moment_);
    run(s.add_tally, moment_, change, agency, name, group, day);
  }
  counts_.clear();
  add_marks(agency);
  recorded_ = -1;
}

void Views::add_marks(std::int64_t agency) {
  std::sort(marks_.begin(), marks_.end());
  for (const NewMark& mark : marks_)
    run(statements_->add_mark, agency, mark.kind, mark.name, mark.value, mark.id, moment_);
  marks_.clear();
}

/// Puts new words in the place of those at `row`, if any; returns their row, 0 where there are none.
std::int64_t Views::put_search(std::int64_t agency, const plan::Record& record, std::int64_t row) {
  Statements& s = *statements_;
  auto& search = s.search[agency];
  if (!search) {
    create_search(db_, schema_, agency);
    const std::string table = schema_ + ".search_" + std::to_string(agency);
    search.reset(new Statements::Search{{db_, "INSERT INTO " + table + " (kind, id, words) VALUES (?, ?, ?)"},
                                        {db_, "DELETE FROM " + table + " WHERE rowid = ?"}});
  }
  if (row > 0) run(search->drop, row);
  if (record.body.empty()) return 0;
  std::string words;
  auto& known = terms_[agency];
  each_word(sauro::fold(record.words), [&](std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
    if (known.contains(word)) return;
    known.emplace(word);
    run(s.add_term, agency, std::string(word));
  });
  if (words.empty()) return 0;
  run(search->add, record.kind, record.id, words);
  return db_.getLastInsertRowid();
}

void Views::forget() {
  waiting_.clear();
  statements_->search.clear();
  terms_.clear();
  counts_.clear();
  marks_.clear();
  recorded_ = -1;
}

void Views::clear(std::int64_t agency) {
  for (const char* table : {"record", "mark", "mark_past", "tally", "tally_past", "term"}) {
    SQLite::Statement drop(db_, "DELETE FROM " + schema_ + "." + table + " WHERE agency = ?");
    drop.bind(1, agency);
    drop.exec();
  }
  forget();
  // Rows that are only deleted leave their words behind in the index.
  db_.exec("DROP TABLE IF EXISTS " + schema_ + ".search_" + std::to_string(agency));
  create_search(db_, schema_, agency);
}

}  // namespace sauro::ledger
