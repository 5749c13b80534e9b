// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/checkpoint.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "ledger/folder.h"

namespace sauro::ledger {
namespace {

const Head head{12, std::string(64, 'a')};

TEST(Checkpoint, IsReadAsItWasMade) {
  const Folder folder;
  const Checkpoint made = *make_checkpoint(folder.path, "so", head, 1'764'320'000'000'000);
  EXPECT_EQ(*read_checkpoint(checkpoint_text(made)), made);
  EXPECT_EQ(made.head, head);
}

TEST(Checkpoint, TheKeyStaysAndIsNobodyElses) {
  const Folder folder;
  const Checkpoint one = *make_checkpoint(folder.path, "so", head, 1),
                   other = *make_checkpoint(folder.path, "so", head, 2);
  EXPECT_EQ(one.key, other.key);
  EXPECT_NE(one.signature, other.signature);
  struct stat status {};
  ASSERT_EQ(stat((folder.path + "/checkpoint.key").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(Checkpoint, EachAlteredFieldIsSeen) {
  const Folder folder;
  const std::string text = checkpoint_text(*make_checkpoint(folder.path, "so", head, 1));
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"\"so\"", "\"xa\""},
                                 {": 12", ": 13"},
                                 {"aaa", "aab"},
                                 {"\"made\": 1", "\"made\": 2"}}) {
    std::string altered = text;
    altered.replace(altered.find(from), from.size(), to);
    EXPECT_EQ(read_checkpoint(altered).error().code, ErrorCode::damaged) << from;
  }
  EXPECT_EQ(read_checkpoint("").error().code, ErrorCode::bad_input);
  EXPECT_EQ(read_checkpoint("{}").error().code, ErrorCode::bad_input);
  std::string later = text;
  later.replace(later.find("checkpoint\": 1"), 14, "checkpoint\": 2");
  EXPECT_EQ(read_checkpoint(later).error().code, ErrorCode::too_new);
}

TEST(Checkpoint, WhatIsNoKeyIsSaidSo) {
  const Folder folder;
  std::ofstream(folder.path + "/checkpoint.key") << "không phải khóa";
  EXPECT_EQ(make_checkpoint(folder.path, "so", head, 1).error().code, ErrorCode::bad_input);
  EXPECT_EQ(make_checkpoint(folder.path + "/none", "so", head, 1).error().code, ErrorCode::io);
}

}  // namespace
}  // namespace sauro::ledger
