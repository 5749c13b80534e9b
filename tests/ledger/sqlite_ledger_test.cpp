// SPDX-License-Identifier: AGPL-3.0-or-later
// The suite of all engines on SQLite, and what is SQLite's own: its forms, its files, what somebody does to them.
#include "ledger/sqlite_ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "ledger/conformance.h"
#include "ledger/folder.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

std::vector<std::unique_ptr<Folder>>& folders() {
  static std::vector<std::unique_ptr<Folder>> all;
  return all;
}

std::unique_ptr<Ledger> open_ledger(const std::string& folder) {
  auto ledger = open_sqlite(folder, {.fold = sample_fold});
  EXPECT_TRUE(ledger.ok()) << (ledger.ok() ? "" : ledger.error().subject);
  return ledger.ok() ? *std::move(ledger) : nullptr;
}

INSTANTIATE_TEST_SUITE_P(Sqlite, Conformance, testing::Values(OpenEmpty([] {
                           folders().push_back(std::make_unique<Folder>());
                           return open_ledger(folders().back()->path);
                         })));

std::optional<Breach> breach_of(const std::string& folder, const std::optional<Head>& known = {}) {
  const auto ledger = open_ledger(folder);
  return *verify_chain(*ledger, "so", known);
}

/// What somebody with the file at hand does to it.
void alter(const Folder& folder, const std::string& sql) {
  SQLite::Database db(folder.file(), SQLite::OPEN_READWRITE);
  db.exec(sql);
}

struct Filled {
  Folder folder;
  Head head;
  Filled() {
    const auto ledger = open_ledger(folder.path);
    for (int i = 1; i <= 6; ++i)
      EXPECT_TRUE(ledger->append(batch_of({item(std::to_string(i), "p1", "2026-03-31", "Việc")}, i * 1000)).ok());
    head = *ledger->head("so");
  }
};

TEST(SqliteLedger, StaysWhatItIsWhenOpenedAgain) {
  const Filled filled;
  EXPECT_EQ(breach_of(filled.folder.path), std::nullopt);
  EXPECT_EQ(*open_ledger(filled.folder.path)->head("so"), filled.head);
}

TEST(SqliteLedger, EachAlteredFieldIsNamed) {
  for (const char* change :
       {"recorded = recorded + 1", "kind = 'item.gone'", "subject = 'item/9'", "version = 2", "who = 'hoa'",
        "effective = '2026-01-01'", "payload = x'00'", "words_hash = 'x'", "attachments = 'x'", "hash = 'x'"}) {
    const Filled filled;
    alter(filled.folder, std::string("UPDATE fact SET ") + change + " WHERE number = 4");
    const auto breach = breach_of(filled.folder.path);
    ASSERT_TRUE(breach) << change;
    EXPECT_EQ(breach->number, 4) << change;
    const bool of_words = std::string_view(change).starts_with("words");
    EXPECT_EQ(breach->kind, of_words ? Breach::Kind::words_altered : Breach::Kind::altered) << change;
  }
}

TEST(SqliteLedger, AlteredWordsAreNamed) {
  const Filled filled;
  alter(filled.folder, "UPDATE fact SET words = 'Khác' WHERE number = 3");
  EXPECT_EQ(breach_of(filled.folder.path), (Breach{"so", 3, Breach::Kind::words_altered, {}}));
}

TEST(SqliteLedger, WordsThatWentWithoutARedactionAreNamed) {
  const Filled filled;
  alter(filled.folder, "UPDATE fact SET words = NULL, salt = NULL WHERE number = 3");
  EXPECT_EQ(breach_of(filled.folder.path), (Breach{"so", 3, Breach::Kind::words_altered, {}}));
}

TEST(SqliteLedger, AnotherFoldFoldsAnew) {
  const Filled filled;
  const auto other = [](const plan::Fact& fact, const plan::Lookup&) {
    return std::vector<plan::Record>{{"seen", std::to_string(fact.number), "x", {}, {}, {}}};
  };
  const auto ledger = *open_sqlite(filled.folder.path, {.fold = other, .fold_version = 2});
  EXPECT_TRUE((*ledger->record("so", "seen", "6")).has_value());
  EXPECT_FALSE((*ledger->record("so", "item", "6")).has_value());
}

TEST(SqliteLedger, WhatWasTakenOutOrPutInIsNamed) {
  {
    const Filled filled;
    alter(filled.folder, "DELETE FROM fact WHERE number = 4");
    EXPECT_EQ(breach_of(filled.folder.path), (Breach{"so", 4, Breach::Kind::removed, {}}));
  }
  {
    const Filled filled;
    alter(filled.folder, "DELETE FROM fact WHERE number >= 5");
    EXPECT_EQ(breach_of(filled.folder.path), (Breach{"so", 5, Breach::Kind::removed, {}}));
  }
  {
    const Filled filled;
    alter(filled.folder,
          "INSERT INTO fact SELECT agency, 7, recorded, kind, subject, version, who, effective, payload, words, salt, "
          "words_hash, attachments, hash FROM fact WHERE number = 6");
    EXPECT_EQ(breach_of(filled.folder.path)->number, 7);
  }
}

TEST(SqliteLedger, WhoCutsTheChainAndItsHeadIsSeenByAHeadKeptElsewhere) {
  const Filled filled;
  alter(
      filled.folder,
      "DELETE FROM fact WHERE number = 6; UPDATE head SET count = 5, hash = (SELECT hash FROM fact WHERE number = 5)");
  EXPECT_EQ(breach_of(filled.folder.path), std::nullopt);
  EXPECT_EQ(breach_of(filled.folder.path, filled.head), (Breach{"so", 6, Breach::Kind::removed, {}}));
  const Head other{3, std::string(64, 'b')};
  EXPECT_EQ(breach_of(filled.folder.path, other), (Breach{"so", 3, Breach::Kind::head_differs, {}}));
}

TEST(SqliteLedger, AlteredRecordsAreNamedAndRepaired) {
  for (const char* change : {"UPDATE record SET body = 'x' WHERE id = '2'", "DELETE FROM record WHERE id = '2'",
                             "DELETE FROM mark WHERE id = '2'", "UPDATE tally SET count = 9", "DELETE FROM search_1",
                             "INSERT INTO mark VALUES (1, 'item', 'all', 'x', '7', 1)"}) {
    const Filled filled;
    alter(filled.folder, change);
    const auto ledger = open_ledger(filled.folder.path);
    const auto breaches = ledger->compare_views("so");
    ASSERT_TRUE(breaches.ok());
    ASSERT_FALSE(breaches->empty()) << change;
    EXPECT_EQ(breaches->front().kind, Breach::Kind::view_differs);
    ASSERT_TRUE(ledger->repair_views("so").ok());
    EXPECT_TRUE(ledger->compare_views("so")->empty()) << change;
  }
}

TEST(SqliteLedger, ALaterFormIsRefused) {
  const Filled filled;
  alter(filled.folder, "PRAGMA user_version=99");
  const auto refused = open_sqlite(filled.folder.path, {.fold = sample_fold});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, ErrorCode::too_new);
  EXPECT_EQ(refused.error().subject, "form 99, this program knows 3");
}

TEST(SqliteLedger, AnEarlierFormIsCopiedAndBroughtUp) {
  const Filled filled;
  alter(filled.folder,
        "DROP TABLE record; DROP TABLE mark; DROP TABLE mark_past; DROP TABLE tally; DROP TABLE tally_past; DROP TABLE "
        "term; DROP TABLE search_1; DROP TABLE setting; PRAGMA user_version=1");
  const auto ledger = open_ledger(filled.folder.path);
  EXPECT_TRUE(ledger->compare_views("so")->empty());
  EXPECT_EQ((*ledger->record("so", "item", "3"))->body, "1 p1 2026-03-31 Việc");
  SQLite::Database copy(filled.folder.path + "/ledger.form-1.db");
  EXPECT_EQ(copy.execAndGet("PRAGMA user_version").getInt(), 1);
  EXPECT_EQ(copy.execAndGet("SELECT count(*) FROM fact").getInt(), 6);
}

TEST(SqliteLedger, RedactedWordsStandInNoByteOfTheFolder) {
  const Folder folder;
  {
    const auto ledger = open_ledger(folder.path);
    ASSERT_TRUE(
        ledger->append(batch_of({item("1", "p1", "d", "SOCANCUOC0123456789"), item("2", "p1", "d", "x")})).ok());
    ASSERT_TRUE(ledger->redact("so", 1, "lan", "", 2000).ok());
  }
  for (const auto& entry : fs::directory_iterator(folder.path)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(bytes.find("SOCANCUOC"), std::string::npos) << entry.path();
    EXPECT_EQ(bytes.find("socancuoc"), std::string::npos) << entry.path();
  }
}

TEST(SqliteLedger, ACopyMadeWhileOthersWriteIsWhole) {
  const Filled filled;
  const Folder other;
  auto ledger = open_ledger(filled.folder.path);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; !stop; ++i)
      EXPECT_TRUE(
          ledger->append(batch_of({item("w" + std::to_string(i), "p1", "d", "x"), item("v", "p1", "d", "y")})).ok());
  });
  ASSERT_TRUE(ledger->copy_to(other.file()).ok());
  EXPECT_FALSE(ledger->copy_to(other.file()).ok());  // never over another file
  stop = true;
  writer.join();
  const auto copy = open_ledger(other.path);
  const Head head = *copy->head("so");
  EXPECT_EQ(head.count % 2, 0);
  EXPECT_EQ(*verify_chain(*copy, "so", filled.head), std::nullopt);
  EXPECT_TRUE(copy->compare_views("so")->empty());
  EXPECT_EQ(*verify_chain(*ledger, "so", head), std::nullopt);
}

TEST(SqliteLedger, ABulkBesideAVerificationAndARedaction) {
  const Filled filled;
  const auto ledger = open_ledger(filled.folder.path);
  std::thread bulk([&] {
    for (int round = 0; round < 3; ++round) {
      std::vector<plan::NewFact> facts;
      for (int i = 0; i < 1500; ++i) facts.push_back(item("b" + std::to_string(i), "p1", "2026-05-31", "Việc"));
      EXPECT_TRUE(ledger->append(batch_of(std::move(facts))).ok());
    }
  });
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(ledger->compare_views("so")->empty());
    EXPECT_TRUE(ledger->redact("so", i + 1, "lan", "", 1000).ok());
  }
  bulk.join();
  EXPECT_EQ(ledger->head("so")->count, 6 + 3 * 1500 + 3);
  EXPECT_EQ(*verify_chain(*ledger, "so"), std::nullopt);
  EXPECT_TRUE(ledger->compare_views("so")->empty());
}

TEST(SqliteLedger, WhatIsNoLedgerIsSaidSo) {
  const Folder folder;
  EXPECT_EQ(open_sqlite(folder.path, {.create = false}).error().code, ErrorCode::not_found);
  std::ofstream(folder.file())
      << "no database at all, but long enough to have a header of a hundred bytes or more, surely";
  EXPECT_EQ(open_sqlite(folder.path, {}).error().code, ErrorCode::damaged);
}

TEST(SqliteLedger, AnotherThatHoldsItTooLongIsSaidSo) {
  const Filled filled;
  auto ledger = *open_sqlite(filled.folder.path, {.fold = sample_fold, .patience = 50});
  SQLite::Database other(filled.folder.file(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  EXPECT_EQ(ledger->append(batch_of({gone("1")})).error().code, ErrorCode::locked);
  EXPECT_EQ(ledger->head("so")->count, 6);  // reading goes on
  other.exec("ROLLBACK");
  EXPECT_TRUE(ledger->append(batch_of({gone("1")})).ok());
}

}  // namespace
}  // namespace sauro::ledger
