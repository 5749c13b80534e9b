// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/key.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::worksheet {
namespace {

const RowKey key{"2026.4", 2, 1234};
constexpr const char* title = "Mở lớp tập huấn";

TEST(RowKey, IsReadBackBesideItsTitle) {
  const std::string text = key_text("so", key, title);
  EXPECT_EQ(read_key("so", text, title), key);
  EXPECT_EQ(read_key("so", "  " + text + "\n", " MỞ  lớp\ntập huấn "), key);  // blanks, case and marks apart
}

TEST(RowKey, FitsNoOtherRow) {
  const std::string text = key_text("so", key, title);
  EXPECT_EQ(read_key("so", text, "Mở lớp đào tạo"), std::nullopt);
  EXPECT_EQ(read_key("xa", text, title), std::nullopt);
  EXPECT_EQ(read_key("so", text, ""), std::nullopt);
}

TEST(RowKey, IsNoneWhereItWasTyped) {
  for (const char* typed : {"", "2026.4", "2026.4 2 1234", "2026.4 2 1234 00000000", "2026.4 -1 1234 00000000",
                            "a b c d", "2026.5 2 1234 ", "99999999999999999999 9 9 9"})
    EXPECT_EQ(read_key("so", typed, title), std::nullopt) << typed;
}

/// Whatever single character of it somebody changes.
RC_GTEST_PROP(RowKey, NoticesASlip, (unsigned at, char put)) {
  std::string text = key_text("so", key, title);
  char& there = text[at % text.size()];
  const char other = static_cast<char>('0' + static_cast<unsigned char>(put) % 10);
  RC_PRE(there != other);
  there = other;
  RC_ASSERT(read_key("so", text, title) == std::nullopt);
}

}  // namespace
}  // namespace sauro::worksheet
