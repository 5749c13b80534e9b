// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/import.h"

#include <gtest/gtest.h>

#include "foundation/base/sha256.h"

namespace sauro::app {

TEST(ImportPlan, NamesTheFileItsHashAndItsKind) {
  const std::string text = "KẾ HOẠCH\nNăm 2031\n";
  const auto imported = import_plan(text, {"vườn.txt", 2031, {}});
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(imported->source.file, "vườn.txt");
  EXPECT_EQ(imported->source.sha256, sha256_hex(text));
  EXPECT_EQ(imported->source.kind, document::SourceKind::text);
  EXPECT_EQ(imported->source.pages, std::nullopt);
  EXPECT_EQ(imported->draft.head.year, 2031);
}

TEST(ImportPlan, PassesOnWhyAFileIsNotRead) {
  const auto imported = import_plan("", {});
  ASSERT_FALSE(imported.ok());
  EXPECT_EQ(imported.error().code, ErrorCode::empty_file);
}

}  // namespace sauro::app
