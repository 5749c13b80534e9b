// SPDX-License-Identifier: AGPL-3.0-or-later
// Attachments, and facts as JSON Lines.
#include "ledger/files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "ledger/folder.h"
#include "ledger/sample_fold.h"
#include "ledger/sqlite_ledger.h"
#include "ledger/transfer.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

struct FilesWorld {
  Folder own;
  std::string folder = own.path;
  std::unique_ptr<Ledger> ledger = *open_sqlite(folder, {.fold = sample_fold});
  Files files{folder, "so"};

  std::string attach(const std::string& bytes) {
    const std::string hash = *files.put(bytes);
    plan::NewFact fact = item("1", "p1", "d", "có minh chứng");
    fact.attachments = {hash};
    EXPECT_TRUE(ledger->append(batch_of({fact})).ok());
    return hash;
  }
  std::string path(const std::string& hash) const { return folder + "/files/so/" + hash.substr(0, 2) + "/" + hash; }
};

TEST(Files, AreKeptByTheirContent) {
  const FilesWorld world;
  const std::string bytes("Biên bản\0nghiệm thu", 22);
  const std::string hash = *world.files.put(bytes);
  EXPECT_EQ(*world.files.put(bytes), hash);
  EXPECT_EQ(*world.files.get(hash), bytes);
  EXPECT_EQ(*world.files.all(), std::vector<std::string>{hash});
  EXPECT_EQ(world.files.get(std::string(64, 'a')).error().code, ErrorCode::not_found);
  for (const char* hostile : {"", "../../etc/passwd", "..", "/etc/passwd"}) {
    EXPECT_EQ(world.files.get(hostile).error().code, ErrorCode::not_found);
    EXPECT_EQ(world.files.remove(hostile).error().code, ErrorCode::not_found);
  }
  EXPECT_TRUE(Files(world.folder, "xa").all()->empty());
}

TEST(Files, AlteredAndRemovedOnesAreNamed) {
  FilesWorld world;
  const std::string one = world.attach("một"), other = world.attach("hai");
  EXPECT_TRUE(verify_files(*world.ledger, world.files, "so")->empty());
  std::ofstream(world.path(one)) << "khác";
  fs::remove(world.path(other));
  const auto breaches = *verify_files(*world.ledger, world.files, "so");
  ASSERT_EQ(breaches.size(), 2u);
  for (const Breach& breach : breaches)
    EXPECT_EQ(breach, (Breach{"so", 0, breach.what == one ? Breach::Kind::file_altered : Breach::Kind::file_removed,
                              breach.what == one ? one : other}));
  EXPECT_EQ(world.files.get(one).error().code, ErrorCode::damaged);
}

TEST(Files, TakenAwayWithAFactThatSaysSoAreNoBreach) {
  FilesWorld world;
  const std::string hash = world.attach("đưa nhầm");
  ASSERT_TRUE(world.ledger->append(batch_of({file_redaction(hash, "lan", "đưa nhầm tệp")})).ok());
  ASSERT_TRUE(world.files.remove(hash).ok());
  EXPECT_TRUE(verify_files(*world.ledger, world.files, "so")->empty());
  EXPECT_EQ(*verify_chain(*world.ledger, "so"), std::nullopt);
}

TEST(Files, WhereNothingCanBeWrittenNothingIsThere) {
  const FilesWorld world;
  std::ofstream(world.folder + "/files") << "no folder";
  const auto failed = world.files.put("x");
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().code, ErrorCode::io);
}

NextLine lines_of(std::string text) {
  return [text = std::move(text), at = std::size_t{0}]() mutable -> Result<std::optional<std::string>> {
    if (at >= text.size()) return std::optional<std::string>();
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    return std::optional(std::move(line));
  };
}

std::string exported(const Ledger& ledger) {
  std::string text = first_line("so");
  EXPECT_TRUE(ledger
                  .each("so", 0,
                        [&](const plan::Fact& fact) {
                          text += fact_line(fact);
                          return true;
                        })
                  .ok());
  return text;
}

TEST(Transfer, GoesThereAndBackAsItIs) {
  FilesWorld here;
  here.attach("một");
  plan::NewFact fact = item("2", "p1", "d", "Dòng một\nDòng “hai”\t\\ đ");
  fact.effective = *Day::make(2026, 2, 28);
  ASSERT_TRUE(here.ledger->append(batch_of({fact, gone("1")})).ok());
  ASSERT_TRUE(here.ledger->redact("so", 1, "lan", "đưa nhầm", 2000).ok());
  const std::string text = exported(*here.ledger);
  FilesWorld there;
  FactReader reader(lines_of(text));
  ASSERT_EQ(*reader.agency(), "so");
  const auto head = there.ledger->take_over("so", [&] { return reader.next(); });
  ASSERT_TRUE(head.ok()) << head.error().subject << head.error().where;
  EXPECT_EQ(*head, *here.ledger->head("so"));
  EXPECT_EQ(exported(*there.ledger), text);
  EXPECT_TRUE(there.ledger->compare_views("so")->empty());
}

TEST(Transfer, WhatIsWrongIsNamedByItsLine) {
  FilesWorld here;
  here.attach("một");
  const std::string text = exported(*here.ledger);
  const auto refused = [](const std::string& lines) {
    FactReader reader(lines_of(lines));
    if (const auto agency = reader.agency(); !agency) return agency.error();
    const auto fact = reader.next();
    return fact ? Error{ErrorCode::bad_input, "", ""} : fact.error();
  };
  EXPECT_EQ(refused("").where, "line 1");
  EXPECT_EQ(refused("xin chào\n").where, "line 1");
  EXPECT_EQ(refused("{\"sauro.facts\": 2, \"agency\": \"so\"}\n").code, ErrorCode::too_new);
  EXPECT_EQ(refused(first_line("so") + "\n\n{").where, "line 4");
  for (const char* name : {"number", "recorded", "kind", "subject", "version", "who", "effective", "payload", "words",
                           "salt", "words_hash", "attachments", "hash"}) {
    std::string without = text;
    without.replace(without.find("\"" + std::string(name) + "\": "), 2, "\"x");
    EXPECT_EQ(refused(without).where, "line 2") << name;
    EXPECT_NE(refused(without).subject.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace sauro::ledger
