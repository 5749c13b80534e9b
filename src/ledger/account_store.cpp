// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/account_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <mutex>
#include <system_error>

#include "ledger/sqlite_error.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

constexpr int form = 1;
constexpr int patience = 5000;  // milliseconds that this process waits for another

class SqliteAccounts : public AccountStore {
 public:
  explicit SqliteAccounts(const std::string& file)
      : file_(file), db_(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience) {
    db_.exec("PRAGMA journal_mode=WAL");
    db_.exec("PRAGMA synchronous=FULL");
    db_.exec("PRAGMA secure_delete=ON");
  }

  Result<bool> prepare() {
    return locked<bool>([&]() -> Result<bool> {
      const int there = db_.execAndGet("PRAGMA user_version").getInt();
      if (there > form)
        return Error{ErrorCode::too_new, "form " + std::to_string(there) + ", this program knows 1", file_};
      if (there == form) return true;
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      db_.exec(
          "CREATE TABLE IF NOT EXISTS entry (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, "
          "PRIMARY KEY (kind, id)) WITHOUT ROWID");
      db_.exec("PRAGMA user_version = 1");
      transaction.commit();
      return true;
    });
  }

  Result<std::optional<std::string>> get(std::string_view kind, std::string_view id) const override {
    return locked<std::optional<std::string>>([&]() -> Result<std::optional<std::string>> { return find(kind, id); });
  }

  Result<std::vector<AccountEntry>> all(std::string_view kind) const override {
    return locked<std::vector<AccountEntry>>([&]() -> Result<std::vector<AccountEntry>> {
      SQLite::Statement asked(db_, "SELECT id, body FROM entry WHERE kind = ? ORDER BY id");
      asked.bind(1, std::string(kind));
      std::vector<AccountEntry> list;
      while (asked.executeStep()) list.push_back({asked.getColumn(0).getString(), asked.getColumn(1).getString()});
      return list;
    });
  }

  Result<bool> change(std::string_view kind, std::string_view id, const Change& make) override {
    return locked<bool>([&]() -> Result<bool> {
      SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
      const auto before = find(kind, id);
      const auto after = make(before);
      if (after == before) return true;
      SQLite::Statement told(db_, after ? "INSERT OR REPLACE INTO entry (kind, id, body) VALUES (?, ?, ?)"
                                        : "DELETE FROM entry WHERE kind = ? AND id = ?");
      told.bind(1, std::string(kind));
      told.bind(2, std::string(id));
      if (after) told.bind(3, *after);
      told.exec();
      transaction.commit();
      return true;
    });
  }

  Result<std::int64_t> changes_of_others() const override {
    return locked<std::int64_t>([&]() -> Result<std::int64_t> {
      if (!version_) version_ = std::make_unique<SQLite::Statement>(db_, "PRAGMA data_version");
      version_->executeStep();
      const std::int64_t version = version_->getColumn(0).getInt64();
      version_->reset();
      return version;
    });
  }

  Result<bool> copy_to(const std::string& file) const override {
    return locked<bool>([&]() -> Result<bool> {
      SQLite::Statement told(db_, "VACUUM INTO ?");
      told.bind(1, file);
      told.exec();
      return true;
    });
  }

 private:
  /// One at a time; what SQLite throws becomes an error.
  template <class T, class Work>
  Result<T> locked(const Work& work) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    try {
      return work();
    } catch (const SQLite::Exception& exception) {
      return error_of(exception, file_);
    }
  }

  std::optional<std::string> find(std::string_view kind, std::string_view id) const {
    SQLite::Statement asked(db_, "SELECT body FROM entry WHERE kind = ? AND id = ?");
    asked.bind(1, std::string(kind));
    asked.bind(2, std::string(id));
    return asked.executeStep() ? std::optional(asked.getColumn(0).getString()) : std::nullopt;
  }

  std::string file_;
  mutable std::mutex mutex_;
  mutable SQLite::Database db_;
  mutable std::unique_ptr<SQLite::Statement> version_;  ///< asked at every request of a server
};

}  // namespace

Result<std::unique_ptr<AccountStore>> open_accounts(const std::string& folder) {
  const std::string file = folder + "/" + accounts_file;
  try {
    auto store = std::make_unique<SqliteAccounts>(file);
    std::error_code failed;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, failed);
    if (failed) return Error{ErrorCode::io, failed.message(), file};
    if (auto ready = store->prepare(); !ready) return ready.error();
    return std::unique_ptr<AccountStore>(std::move(store));
  } catch (const SQLite::Exception& exception) {
    return error_of(exception, file);
  }
}

}  // namespace sauro::ledger
