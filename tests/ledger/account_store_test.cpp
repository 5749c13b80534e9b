// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/account_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "ledger/folder.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

AccountStore::Change put(const std::string& body) {
  return [body](const auto&) { return std::optional(body); };
}

TEST(AccountStore, KeepsWhatWasPutThere) {
  const Folder folder;
  {
    const auto store = open_accounts(folder.path);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE((*store)->change("account", "so/an", put("{\"a\": 1}")).ok());
    ASSERT_TRUE((*store)->change("session", "x", put("{}")).ok());
  }
  const auto store = open_accounts(folder.path);
  EXPECT_EQ(**(*store)->get("account", "so/an"), "{\"a\": 1}");
  EXPECT_EQ(*(*store)->get("account", "so/binh"), std::nullopt);
  EXPECT_EQ(*(*store)->all("account"), (std::vector<AccountEntry>{{"so/an", "{\"a\": 1}"}}));
}

TEST(AccountStore, ChangesWhatStoodThereOrTakesItAway) {
  const Folder folder;
  const auto store = open_accounts(folder.path);
  const auto add = [](const std::optional<std::string>& before) { return std::optional(before.value_or("") + "x"); };
  for (int i = 0; i < 3; ++i) ASSERT_TRUE((*store)->change("count", "1", add).ok());
  EXPECT_EQ(**(*store)->get("count", "1"), "xxx");
  ASSERT_TRUE((*store)->change("count", "1", [](const auto&) { return std::optional<std::string>(); }).ok());
  EXPECT_EQ(*(*store)->get("count", "1"), std::nullopt);
}

TEST(AccountStore, TellsWhatAnotherHasChanged) {
  const Folder folder;
  const auto one = open_accounts(folder.path), other = open_accounts(folder.path);
  const auto before = *(*one)->changes_of_others();
  ASSERT_TRUE((*one)->change("a", "1", put("own")).ok());
  EXPECT_EQ(*(*one)->changes_of_others(), before);
  ASSERT_TRUE((*other)->change("a", "1", put("other")).ok());
  EXPECT_NE(*(*one)->changes_of_others(), before);
}

TEST(AccountStore, IsReadByItsOwnerAlone) {
  const Folder folder;
  ASSERT_TRUE(open_accounts(folder.path).ok());
  const auto others = fs::perms::group_all | fs::perms::others_all;
  EXPECT_EQ(fs::status(folder.path + "/accounts.db").permissions() & others, fs::perms::none);
}

TEST(AccountStore, IsCopied) {
  const Folder folder, to;
  const auto store = open_accounts(folder.path);
  ASSERT_TRUE((*store)->change("a", "1", put("x")).ok());
  ASSERT_TRUE((*store)->copy_to(to.path + "/accounts.db").ok());
  EXPECT_EQ(**(*open_accounts(to.path))->get("a", "1"), "x");
  EXPECT_FALSE((*store)->copy_to(to.path + "/accounts.db").ok());
}

TEST(AccountStore, WhatIsNoStoreIsToldApart) {
  const Folder folder;
  std::ofstream(folder.path + "/accounts.db") << "this is no database, and long enough to be seen as none at all";
  const auto store = open_accounts(folder.path);
  ASSERT_FALSE(store.ok());
  EXPECT_EQ(store.error().code, ErrorCode::damaged);
}

}  // namespace
}  // namespace sauro::ledger
