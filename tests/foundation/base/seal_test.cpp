// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/seal.h"

#include <gtest/gtest.h>

namespace sauro {
namespace {

TEST(Seal, IsOpenedByThePasswordOfItsKeyAlone) {
  const SealKey key = new_seal_key("mật khẩu niêm phong"), other = new_seal_key("mật khẩu niêm phong");
  const auto sealed = seal("82,5 điểm", key.open);
  ASSERT_TRUE(sealed.ok());
  EXPECT_EQ(sealed->find("38322c35"), std::string::npos);  // "82,5"
  EXPECT_FALSE(unlock_seal_key(key.locked, "mật khẩu khác").ok());
  const auto secret = unlock_seal_key(key.locked, "mật khẩu niêm phong");
  ASSERT_TRUE(secret.ok());
  EXPECT_EQ(*open_seal(*sealed, key.open, *secret), "82,5 điểm");
  const auto another = unlock_seal_key(other.locked, "mật khẩu niêm phong");
  ASSERT_TRUE(another.ok());
  EXPECT_FALSE(open_seal(*sealed, other.open, *another).ok());
}

TEST(Seal, IsNeverTwiceTheSameAndTellsThatItWasChanged) {
  const SealKey key = new_seal_key("p");
  const auto secret = unlock_seal_key(key.locked, "p");
  auto one = seal("", key.open), two = seal("", key.open);
  ASSERT_TRUE(secret.ok() && one.ok() && two.ok());
  EXPECT_NE(*one, *two);
  for (std::size_t at = 0; at < one->size(); at += 7) {
    std::string changed = *one;
    changed[at] = changed[at] == '0' ? '1' : '0';
    EXPECT_FALSE(open_seal(changed, key.open, *secret).ok()) << at;
  }
}

TEST(Seal, SaysWhatIsNoKeyAndNoSeal) {
  const SealKey key = new_seal_key("p");
  const auto secret = unlock_seal_key(key.locked, "p");
  ASSERT_TRUE(secret.ok());
  EXPECT_FALSE(seal("x", "12").ok());
  EXPECT_FALSE(seal("x", key.open + "00").ok());
  for (const char* text : {"", "zz", "0", "abcdef"}) EXPECT_FALSE(open_seal(text, key.open, *secret).ok()) << text;
  EXPECT_FALSE(unlock_seal_key("00", "p").ok());
  EXPECT_FALSE(unlock_seal_key("", "").ok());
}

}  // namespace
}  // namespace sauro
