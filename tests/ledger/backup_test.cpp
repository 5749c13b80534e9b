// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/backup.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>

#include "ledger/account_store.h"
#include "ledger/files.h"
#include "ledger/folder.h"
#include "ledger/sample_fold.h"
#include "ledger/sqlite_ledger.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

struct World {
  Folder own;
  std::string root = own.path;
  std::string folder = root + "/data", file = root + "/sauro.zip";
  std::unique_ptr<Ledger> ledger = *open_sqlite(folder, {.fold = sample_fold});
  std::string attachment;
  World() {
    attachment = *Files(folder, "so").put("Biên bản nghiệm thu");
    plan::NewFact fact = item("1", "p1", "2026-03-31", "Nghiệm thu");
    fact.attachments = {attachment};
    EXPECT_TRUE(ledger->append(batch_of({fact, item("2", "p1", "2026-06-30", "Sơ kết")})).ok());
    EXPECT_TRUE(ledger->append({"xa", {item("1", "p1", "d", "Việc của xã")}, 1000}).ok());
  }
  /// Names in the root that should not be there.
  std::string litter() const {
    std::string names;
    for (const auto& entry : fs::directory_iterator(root))
      if (const std::string name = entry.path().filename(); name.find(".tmp") != std::string::npos) names += name + " ";
    return names;
  }
};

TEST(Backup, IsRestoredAsItWas) {
  World world;
  const auto heads = back_up(*world.ledger, world.folder, world.file);
  ASSERT_TRUE(heads.ok()) << heads.error().subject;
  ASSERT_EQ(heads->size(), 2u);
  const std::string there = world.root + "/there";
  const auto restored = restore(world.file, there);
  ASSERT_TRUE(restored.ok()) << restored.error().subject << " " << restored.error().where;
  EXPECT_EQ(*restored, *heads);
  const auto ledger = *open_sqlite(there, {.fold = sample_fold, .create = false});
  for (const AgencyHead& one : *heads) {
    EXPECT_EQ(*ledger->head(one.agency), one.head);
    EXPECT_TRUE(ledger->compare_views(one.agency)->empty());
  }
  EXPECT_EQ(*Files(there, "so").get(world.attachment), "Biên bản nghiệm thu");
  EXPECT_FALSE(fs::exists(there + "/manifest.json"));
  EXPECT_EQ(world.litter(), "");
}

TEST(Backup, HasTheAccountsAndNoSessions) {
  World world;
  const auto put = [](const auto&) { return std::optional<std::string>("{}"); };
  {
    const auto store = *open_accounts(world.folder);
    ASSERT_TRUE(store->change("account", "so/an", put).ok());
    ASSERT_TRUE(store->change("session", "x", put).ok());
  }
  ASSERT_TRUE(back_up(*world.ledger, world.folder, world.file).ok());
  EXPECT_EQ(fs::status(world.file).permissions() & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
  const std::string there = world.root + "/there";
  ASSERT_TRUE(restore(world.file, there).ok());
  const auto store = *open_accounts(there);
  EXPECT_TRUE(store->get("account", "so/an")->has_value());
  EXPECT_FALSE(store->get("session", "x")->has_value());
  EXPECT_EQ(world.litter(), "");
}

TEST(Backup, IsOfOneMomentWhileOthersWrite) {
  World world;
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; !stop; ++i)
      EXPECT_TRUE(
          world.ledger->append(batch_of({item("a" + std::to_string(i), "p", "d", "x"), item("b", "p", "d", "y")}))
              .ok());
  });
  for (int i = 0; i < 5; ++i) {
    const std::string file = world.file + std::to_string(i), there = world.root + "/there" + std::to_string(i);
    const auto heads = back_up(*world.ledger, world.folder, file);
    ASSERT_TRUE(heads.ok()) << heads.error().subject;
    EXPECT_EQ(heads->front().head.count % 2, 0);
    EXPECT_TRUE(restore(file, there).ok());
  }
  stop = true;
  writer.join();
}

TEST(Backup, NothingIsOverwritten) {
  World world;
  std::ofstream(world.file) << "của người khác";
  EXPECT_EQ(back_up(*world.ledger, world.folder, world.file).error().code, ErrorCode::occupied);
  fs::remove(world.file);
  ASSERT_TRUE(back_up(*world.ledger, world.folder, world.file).ok());
  EXPECT_EQ(restore(world.file, world.folder).error().code, ErrorCode::occupied);
  EXPECT_EQ(world.ledger->head("so")->count, 2);
  EXPECT_EQ(world.litter(), "");
}

TEST(Backup, ADamagedOneLeavesNothing) {
  World world;
  ASSERT_TRUE(back_up(*world.ledger, world.folder, world.file).ok());
  std::ifstream in(world.file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const std::string there = world.root + "/there";
  int refused = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 60) {
    for (const bool cut : {true, false}) {
      std::string broken = cut ? bytes.substr(0, at) : bytes;
      if (!cut) broken[at] = static_cast<char>(broken[at] ^ 0x55);
      std::ofstream(world.file, std::ios::binary | std::ios::trunc) << broken;
      const auto restored = restore(world.file, there);
      // Some bytes mean nothing (times in the zip); what is restored is whole all the same.
      refused += restored.ok() ? 0 : 1;
      if (restored.ok()) fs::remove_all(there);
      EXPECT_FALSE(fs::exists(there)) << at;
      EXPECT_EQ(world.litter(), "") << at;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST(Backup, AManifestThatTellsLessIsRefused) {
  World world;
  ASSERT_TRUE(back_up(*world.ledger, world.folder, world.file).ok());
  int error = 0;
  zip_t* zip = zip_open(world.file.c_str(), 0, &error);
  ASSERT_NE(zip, nullptr);
  const std::string less = "{\"sauro.backup\": 1, \"heads\": []}";
  zip_file_add(zip, "manifest.json", zip_source_buffer(zip, less.data(), less.size(), 0), ZIP_FL_OVERWRITE);
  ASSERT_EQ(zip_close(zip), 0);
  const auto refused = restore(world.file, world.root + "/there");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().where, "manifest.json");
  EXPECT_EQ(world.litter(), "");
}

}  // namespace
}  // namespace sauro::ledger
