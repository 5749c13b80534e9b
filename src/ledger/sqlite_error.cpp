// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/sqlite_error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace sauro::ledger {

Error error_of(const SQLite::Exception& exception, const std::string& file) {
  switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::locked, "another process holds the ledger", file};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {ErrorCode::damaged, exception.what(), file};
    case SQLITE_FULL: return {ErrorCode::disk_full, exception.what(), file};
    default: return {ErrorCode::io, exception.what(), file};
  }
}

}  // namespace sauro::ledger
