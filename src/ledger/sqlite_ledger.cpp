// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <system_error>
#include <utility>

#include "foundation/base/random.h"
#include "ledger/chain.h"
#include "ledger/sqlite_error.h"
#include "ledger/sqlite_reads.h"
#include "ledger/sqlite_schema.h"
#include "ledger/sqlite_views.h"

namespace sauro::ledger {
namespace {

/// A batch that waits to be committed, and what became of it.
struct Waiting {
  const Batch* batch;
  std::optional<Result<Appended>> result = {};
  bool done = false;
};

/// The heads as a connection of its own last read them.
class Heads {
 public:
  Heads(const std::string& file, int patience)
      : db_(file, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, patience), version_(db_, "PRAGMA data_version") {}

  Head of(std::string_view agency) {
    version_.reset();
    version_.executeStep();
    const std::int64_t version = version_.getColumn(0).getInt64();
    version_.reset();  // ends the read, so that the log can be taken in
    if (version != seen_) heads_.clear();
    seen_ = version;
    const auto known = heads_.find(agency);
    if (known != heads_.end()) return known->second;
    const auto row = head_row(db_, agency);
    if (!row) return Head{0, std::string(no_hash())};
    return heads_.emplace(agency, row->head).first->second;
  }

 private:
  SQLite::Database db_;
  SQLite::Statement version_;
  std::int64_t seen_ = 0;
  std::map<std::string, Head, std::less<>> heads_;
};

class SqliteLedger : public Ledger {
 public:
  SqliteLedger(std::string file, Opening opening)
      : file_(std::move(file)),
        opening_(std::move(opening)),
        db_(file_, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | (opening_.create ? SQLite::OPEN_CREATE : 0),
            opening_.patience) {
    db_.exec("PRAGMA journal_mode=WAL");
    db_.exec("PRAGMA synchronous=FULL");
    // An update changes some fifteen pages, and many of them again and again: they are copied from the log to the
    // database every 32 MB, not every 4.
    db_.exec("PRAGMA wal_autocheckpoint=8000");
    db_.exec(small_cache);
    if (!opening_.salt) opening_.salt = [] { return random_bytes(salt_bytes); };
  }

  /// Brings the tables to the newest form, then the records.
  Result<bool> prepare() {
    const auto to_refold = migrate(db_, file_);
    if (!to_refold) return to_refold.error();
    views_ = std::make_unique<Views>(db_, "main");
    const std::string version = std::to_string(opening_.fold_version);
    SQLite::Statement told(db_, "SELECT value FROM setting WHERE name = 'fold'");
    if (opening_.keeps_records && !*to_refold) return true;
    if (!*to_refold && told.executeStep() && told.getColumn(0).getString() == version) return true;
    told.reset();
    return writing<bool>([&]() -> Result<bool> {
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      for (const std::string& agency : agencies_of(db_)) refold(*views_, agency);
      SQLite::Statement set(db_, "INSERT OR REPLACE INTO setting VALUES ('fold', ?)");
      set.bind(1, version);
      set.exec();
      transaction.commit();
      return true;
    });
  }

  Result<Appended> append(const Batch& batch) override {
    if (auto good = check_agency(batch.agency); !good) return good.error();
    for (const plan::NewFact& fact : batch.facts)
      if (auto good = check_new(fact); !good) return good.error();
    Waiting own{&batch};
    std::unique_lock<std::mutex> lock(queue_mutex_);
    queue_.push_back(&own);
    if (queue_.size() >= expected_) gathered_.notify_one();
    while (!own.done) {
      if (leading_) {
        turn_.wait(lock);
        continue;
      }
      // The first to come commits for all who wait meanwhile. Those whom the last group answered are about to come
      // again: a flush costs more than waiting for them.
      leading_ = true;
      gathered_.wait_for(lock, gathering, [&] { return queue_.size() >= expected_; });
      const std::vector<Waiting*> group = std::exchange(queue_, {});
      lock.unlock();
      commit(group);
      lock.lock();
      for (Waiting* one : group) one->done = true;
      expected_ = group.size() + queue_.size();
      leading_ = false;
      turn_.notify_all();
    }
    return *std::move(own.result);
  }

  Result<plan::Fact> redact(std::string_view agency, std::int64_t number, std::string_view who, std::string_view reason,
                            std::int64_t now) override {
    const plan::NewFact why = words_redaction(number, std::string(who), std::string(reason));
    if (auto good = check_new(why); !good) return good.error();
    return writing<plan::Fact>([&]() -> Result<plan::Fact> {
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      SQLite::Statement update(db_, "UPDATE fact SET words = NULL, salt = NULL WHERE agency = ? AND number = ?");
      update.bind(1, std::string(agency));
      update.bind(2, number);
      if (update.exec() == 0) return Error{ErrorCode::not_found, "fact " + std::to_string(number), std::string(agency)};
      auto appended = append_within(Batch{std::string(agency), {why}, now});
      if (!appended) return appended.error();
      refold(*views_, agency);
      transaction.commit();
      wipe();
      return appended->facts.front();
    });
  }

  Result<Head> take_over(std::string_view agency,
                         const std::function<Result<std::optional<plan::Fact>>()>& next) override {
    if (auto good = check_agency(agency); !good) return good.error();
    return writing<Head>([&]() -> Result<Head> {
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      if (head_row(db_, agency)) return Error{ErrorCode::occupied, "the agency has facts already", std::string(agency)};
      ChainCheck check{std::string(agency)};
      const std::int64_t ordinal = free_ordinal();
      std::int64_t recorded = 0;
      for (;;) {
        auto fact = next();
        if (!fact) return fact.error();
        if (!*fact) break;
        const plan::Fact& one = **fact;
        if (auto good = check_new(one.what); !good) return good.error();
        if (const auto breach = check.next(one))
          return Error{ErrorCode::damaged, "the chain does not hold", "fact " + std::to_string(breach->number)};
        insert(one);
        views_->apply(one, ordinal, opening_.fold);
        recorded = one.recorded;
      }
      if (const auto breach = check.end(check.head()))
        return Error{ErrorCode::damaged, "words are missing", "fact " + std::to_string(breach->number)};
      views_->settle(ordinal);
      if (check.head().count > 0) set_head(std::string(agency), ordinal, check.head(), recorded);
      transaction.commit();
      return check.head();
    });
  }

  Result<bool> each(std::string_view agency, std::int64_t after,
                    const std::function<bool(const plan::Fact&)>& see) const override {
    return reading<bool>([&](SQLite::Database& db) { return each_fact(db, agency, after, see); });
  }

  Result<std::vector<plan::Fact>> about(std::string_view agency, std::string_view subject,
                                        std::int64_t at) const override {
    return reading<std::vector<plan::Fact>>([&](SQLite::Database& db) { return facts_about(db, agency, subject, at); });
  }

  Result<Head> head(std::string_view agency) const override {
    // Asked at every request of a server: read again only where somebody has committed since.
    const std::lock_guard<std::mutex> lock(heads_mutex_);
    try {
      if (!heads_) heads_ = std::make_unique<Heads>(file_, opening_.patience);
      return heads_->of(agency);
    } catch (const SQLite::Exception& exception) {
      heads_.reset();
      return error_of(exception, file_);
    }
  }

  Result<std::int64_t> number_before(std::string_view agency, std::int64_t moment) const override {
    return reading<std::int64_t>([&](SQLite::Database& db) { return ledger::number_before(db, agency, moment); });
  }

  Result<std::vector<std::string>> agencies() const override {
    return reading<std::vector<std::string>>([](SQLite::Database& db) { return agencies_of(db); });
  }

  Result<std::optional<Stored>> record(std::string_view agency, std::string_view kind, std::string_view id,
                                       std::int64_t at) const override {
    return of_agency<std::optional<Stored>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return record_of(db, ordinal, kind, id, at); });
  }

  Result<std::vector<Stored>> records(std::string_view agency, std::string_view kind,
                                      const std::vector<std::string>& ids, std::int64_t at) const override {
    return of_agency<std::vector<Stored>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return records_of(db, ordinal, kind, ids, at); });
  }

  Result<std::vector<Listed>> list(std::string_view agency, const Listing& listing) const override {
    return of_agency<std::vector<Listed>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return list_of(db, ordinal, listing); });
  }

  Result<std::vector<Stored>> changed(std::string_view agency, std::string_view kind, std::int64_t after,
                                      std::int64_t at) const override {
    return of_agency<std::vector<Stored>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return changed_in(db, ordinal, kind, after, at); });
  }

  Result<std::vector<plan::Tally>> tallies(std::string_view agency, std::string_view name, std::string_view day,
                                           std::int64_t at) const override {
    return of_agency<std::vector<plan::Tally>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return tallies_of(db, ordinal, name, day, at); });
  }

  Result<std::vector<Sum>> sums(std::string_view agency, std::string_view name, std::string_view day,
                                std::int64_t at) const override {
    return of_agency<std::vector<Sum>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return sums_of(db, ordinal, name, day, at); });
  }

  Result<std::vector<Stored>> search(std::string_view agency, std::string_view words,
                                     std::size_t limit) const override {
    return of_agency<std::vector<Stored>>(
        agency, [&](SQLite::Database& db, std::int64_t ordinal) { return found_by(db, ordinal, words, limit); });
  }

  Result<std::vector<Breach>> compare_views(std::string_view agency) override {
    return writing<std::vector<Breach>>([&]() -> Result<std::vector<Breach>> {
      db_.exec("ATTACH '' AS rebuilt");
      std::vector<Breach> breaches;
      try {
        SQLite::Transaction transaction(db_);
        create_views(db_, "rebuilt");
        Views rebuilt(db_, "rebuilt");
        refold(rebuilt, agency);
        breaches = differences(agency);
      } catch (...) {
        db_.exec("DETACH rebuilt");
        throw;
      }
      db_.exec("DETACH rebuilt");
      return breaches;
    });
  }

  Result<bool> repair_views(std::string_view agency) override {
    return writing<bool>([&]() -> Result<bool> {
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      refold(*views_, agency);
      transaction.commit();
      return true;
    });
  }

  Result<bool> copy_to(const std::string& file) const override {
    std::error_code failed;
    if (std::filesystem::exists(file, failed)) return Error{ErrorCode::occupied, "the file", file};
    return reading<bool>([&](SQLite::Database& db) {
      SQLite::Statement copy(db, "VACUUM INTO ?");
      copy.bind(1, file);
      copy.exec();
      return true;
    });
  }

 private:
  static constexpr std::size_t salt_bytes = 16;
  static constexpr const char* small_cache = "PRAGMA cache_size=-16000";  // KiB
  static constexpr const char* large_cache = "PRAGMA cache_size=-400000";
  static constexpr std::chrono::microseconds gathering{200};

  /// One writer at a time; what SQLite throws becomes an error.
  template <class T, class Work>
  Result<T> writing(const Work& work) {
    const std::lock_guard<std::mutex> lock(write_mutex_);
    try {
      Result<T> result = work();
      if (!result && views_) views_->forget();
      return result;
    } catch (const SQLite::Exception& exception) {
      if (views_) views_->forget();
      return error_of(exception, file_);
    }
  }

  /// Each reader has a connection of its own and does not wait for who writes.
  template <class T, class Work>
  Result<T> reading(const Work& work) const {
    std::unique_ptr<SQLite::Database> db;
    try {
      {
        const std::lock_guard<std::mutex> lock(readers_mutex_);
        if (!readers_.empty()) db = std::move(readers_.back()), readers_.pop_back();
      }
      if (!db)
        db =
            std::make_unique<SQLite::Database>(file_, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, opening_.patience);
      Result<T> result = work(*db);
      const std::lock_guard<std::mutex> lock(readers_mutex_);
      readers_.push_back(std::move(db));
      return result;
    } catch (const SQLite::Exception& exception) {
      return error_of(exception, file_);
    }
  }

  /// What was taken away must not stand in free pages or in the log either. Where somebody reads meanwhile, some of it
  /// stays until the next time.
  void wipe() {
    try {
      db_.exec("VACUUM");
      db_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SQLite::Exception&) {
      return;  // the redaction itself is on the disk
    }
  }

  /// Reading as of one moment; nothing of an agency that has no facts.
  template <class T, class Work>
  Result<T> of_agency(std::string_view agency, const Work& work) const {
    return reading<T>([&](SQLite::Database& db) {
      SQLite::Transaction one_moment(db);
      const auto row = head_row(db, agency);
      return row ? work(db, row->ordinal) : T{};
    });
  }

  /// All batches of a group in one transaction, each of them whole or not at all.
  void commit(const std::vector<Waiting*>& group) {
    constexpr std::size_t many = 1000;  // facts: pages that do not fit would be written several times
    const bool bulk =
        std::any_of(group.begin(), group.end(), [&](const Waiting* w) { return w->batch->facts.size() > many; });
    const auto committed = writing<bool>([&]() -> Result<bool> {
      if (bulk) db_.exec(large_cache);
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      for (Waiting* one : group) {
        // A batch is refused before anything of it is written; what fails later takes the whole group along.
        one->result = append_within(*one->batch);
      }
      transaction.commit();
      return true;
    });
    if (!committed)
      for (Waiting* one : group) one->result = committed.error();
    if (bulk) shrink();
  }

  /// Gives back the memory of a large batch; what is answered is on the disk already, whatever SQLite says to that.
  void shrink() {
    static_cast<void>(writing<bool>([&]() -> Result<bool> {
                        db_.exec(small_cache);
                        db_.exec("PRAGMA shrink_memory");
                        return true;
                      }).ok());
  }

  /// Within a transaction that has the write lock.
  Result<Appended> append_within(const Batch& batch) {
    const auto row = head_row(db_, batch.agency);
    if (!batch.key.empty())
      if (auto before = repeated(batch)) return *std::move(before);
    for (const Expected& expected : batch.expected)
      if (const std::int64_t now = row ? views_->version(row->ordinal, expected.kind, expected.id) : 0;
          now != expected.version)
        return Error{ErrorCode::conflict, expected.kind + "/" + expected.id, std::to_string(now)};
    Head last = row ? row->head : Head{0, std::string(no_hash())};
    const std::int64_t first = last.count + 1;
    const std::int64_t recorded = row ? std::max(batch.now, row->recorded + 1) : batch.now;
    const std::int64_t ordinal = row ? row->ordinal : free_ordinal();
    Appended appended;
    appended.facts.reserve(batch.facts.size());
    for (const plan::NewFact& what : batch.facts) {
      plan::Fact fact{batch.agency, last.count + 1, recorded, what, false, opening_.salt(), {}, {}};
      fact.words_hash = words_hash_of(fact.salt, what.words);
      fact.hash = hash_of(last.hash, fact);
      insert(fact);
      last = {fact.number, fact.hash};
      views_->apply(fact, ordinal, opening_.fold);
      appended.facts.push_back(std::move(fact));
    }
    views_->settle(ordinal);
    if (batch.facts.empty()) return appended;
    set_head(batch.agency, ordinal, last, recorded);
    if (!batch.key.empty()) {
      SQLite::Statement done(db_, "INSERT INTO done VALUES (?, ?, ?, ?)");
      done.bind(1, batch.agency);
      done.bind(2, batch.key);
      done.bind(3, first);
      done.bind(4, static_cast<std::int64_t>(batch.facts.size()));
      done.exec();
    }
    return appended;
  }

  std::int64_t free_ordinal() { return db_.execAndGet("SELECT coalesce(max(ordinal), 0) + 1 FROM head").getInt64(); }

  void set_head(const std::string& agency, std::int64_t ordinal, const Head& head, std::int64_t recorded) {
    if (!move_head_)
      move_head_ = std::make_unique<SQLite::Statement>(db_, "INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?, ?)");
    SQLite::Statement& moved = *move_head_;
    moved.reset();
    moved.bind(1, agency);
    moved.bind(2, ordinal);
    moved.bind(3, head.count);
    moved.bind(4, recorded);
    moved.bind(5, head.hash);
    moved.exec();
    moved.reset();
  }

  /// The facts of a batch with the same key, where it was appended before.
  std::optional<Appended> repeated(const Batch& batch) {
    SQLite::Statement query(db_, "SELECT first, count FROM done WHERE agency = ? AND key = ?");
    query.bind(1, batch.agency);
    query.bind(2, batch.key);
    if (!query.executeStep()) return std::nullopt;
    Appended before{{}, true};
    const auto count = static_cast<std::size_t>(query.getColumn(1).getInt64());
    each_fact(db_, batch.agency, query.getColumn(0).getInt64() - 1, [&](const plan::Fact& fact) {
      before.facts.push_back(fact);
      return before.facts.size() < count;
    });
    return before;
  }

  void insert(const plan::Fact& fact) {
    if (!insert_)
      insert_ = std::make_unique<SQLite::Statement>(
          db_, "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::Statement& row = *insert_;
    const auto bytes = [&](int at, const std::string& value) {
      row.bind(at, value.data(), static_cast<int>(value.size()));
    };
    std::string attachments;
    for (const std::string& one : fact.what.attachments) attachments += (attachments.empty() ? "" : " ") + one;
    row.reset();
    int at = 0;
    row.bind(++at, fact.agency);
    row.bind(++at, fact.number);
    row.bind(++at, fact.recorded);
    row.bind(++at, fact.what.kind);
    row.bind(++at, fact.what.subject);
    row.bind(++at, fact.what.version);
    row.bind(++at, fact.what.who);
    row.bind(++at, fact.what.effective ? fact.what.effective->iso() : std::string());
    bytes(++at, fact.what.payload);
    if (fact.redacted) {
      row.bind(++at);
      row.bind(++at);
    } else {
      bytes(++at, fact.what.words);
      bytes(++at, fact.salt);
    }
    row.bind(++at, fact.words_hash);
    row.bind(++at, attachments);
    row.bind(++at, fact.hash);
    row.exec();
    row.reset();
  }

  /// Folds all facts of an agency into empty tables.
  void refold(Views& views, std::string_view agency) {
    const auto row = head_row(db_, agency);
    if (!row) return;
    views.clear(row->ordinal);
    each_fact(db_, agency, 0, [&](const plan::Fact& fact) {
      views.apply(fact, row->ordinal, opening_.fold);
      return true;
    });
    views.settle(row->ordinal);
  }

  /// Rows that stand in one of the schemas "main" and "rebuilt" alone.
  std::vector<Breach> differences(std::string_view agency) {
    std::vector<Breach> found;
    const auto row = head_row(db_, agency);
    if (!row) return found;
    create_search(db_, "main", row->ordinal);
    struct Table {
      std::string columns, name, what;
    };
    // Rows of the search are counted anew in a rebuild.
    const std::array<Table, 6> tables = {
        {{"kind, id, from_fact, until_fact, body, marks", "record", "kind || '/' || id"},
         {"*", "mark", "kind || '/' || id"},
         {"*", "mark_past", "kind || '/' || id"},
         {"name, grp, day, from_fact, count", "tally", "'tally/' || name || '/' || grp"},
         {"*", "tally_past", "'tally/' || name || '/' || grp"},
         {"kind, id, words", "search_" + std::to_string(row->ordinal), "'search/' || kind || '/' || id"}}};
    for (const Table& table : tables) {
      const bool searched = table.name.starts_with("search_");
      const auto rows = [&](const std::string& schema) {
        return "SELECT " + table.columns + " FROM " + schema + "." + table.name +
               (searched ? "" : " WHERE agency = ?1");
      };
      for (const bool there : {true, false}) {
        SQLite::Statement query(db_, "SELECT " + table.what + " FROM (" + rows(there ? "main" : "rebuilt") +
                                         " EXCEPT " + rows(there ? "rebuilt" : "main") + ")");
        if (!searched) query.bind(1, row->ordinal);
        add_differences(query, agency, found);
      }
    }
    return found;
  }

  static void add_differences(SQLite::Statement& query, std::string_view agency, std::vector<Breach>& found) {
    constexpr std::size_t enough = 10;
    while (found.size() < enough && query.executeStep()) {
      std::string what = query.getColumn(0).getString();
      const bool known = std::any_of(found.begin(), found.end(), [&](const Breach& b) { return b.what == what; });
      if (!known) found.push_back({std::string(agency), 0, Breach::Kind::view_differs, std::move(what)});
    }
  }

  std::string file_;
  Opening opening_;
  std::mutex write_mutex_;
  SQLite::Database db_;
  std::unique_ptr<Views> views_;
  std::unique_ptr<SQLite::Statement> insert_, move_head_;

  std::mutex queue_mutex_;
  std::condition_variable turn_;
  std::condition_variable gathered_;
  std::vector<Waiting*> queue_;
  std::size_t expected_ = 1;  ///< callers who are likely to wait at once
  bool leading_ = false;      ///< somebody commits for a group

  mutable std::mutex readers_mutex_;
  mutable std::mutex heads_mutex_;
  mutable std::unique_ptr<Heads> heads_;
  mutable std::vector<std::unique_ptr<SQLite::Database>> readers_;
};

}  // namespace

Result<std::unique_ptr<Ledger>> open_sqlite(const std::string& folder, Opening opening) {
  // SQLite would count its memory under one lock, for which readers of several threads wait more than they read.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(uncounted);
  std::error_code failed;
  const std::string file = folder + "/ledger.db";
  if (opening.create)
    std::filesystem::create_directories(folder, failed);
  else if (!std::filesystem::exists(file, failed))
    return Error{ErrorCode::not_found, "ledger.db", folder};
  if (failed) return Error{ErrorCode::io, failed.message(), folder};
  try {
    auto ledger = std::make_unique<SqliteLedger>(file, std::move(opening));
    if (auto prepared = ledger->prepare(); !prepared) return prepared.error();
    return std::unique_ptr<Ledger>(std::move(ledger));
  } catch (const SQLite::Exception& exception) {
    return error_of(exception, file);
  }
}

}  // namespace sauro::ledger
