// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/password.h"

#include <gtest/gtest.h>

namespace sauro {
namespace {

TEST(Password, TheOneThatWasKeptIsKnownAndNoOther) {
  const std::string hash = password_hash("mùa xuân đến sớm");
  EXPECT_TRUE(is_password("mùa xuân đến sớm", hash));
  EXPECT_FALSE(is_password("mùa xuân đến muộn", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_FALSE(is_password("mùa xuân đến sớm", ""));
  EXPECT_FALSE(is_password("mùa xuân đến sớm", "$argon2id$v=19$m=x"));
}

TEST(Password, IsKeptByArgon2idWithASaltOfItsOwn) {
  const std::string one = password_hash("a"), other = password_hash("a");
  EXPECT_EQ(one.rfind("$argon2id$v=19$m=19456,t=2,p=1$", 0), 0u) << one;
  EXPECT_NE(one, other);
}

TEST(Password, RandomTextsDiffer) {
  EXPECT_EQ(random_hex(32).size(), 64u);
  EXPECT_NE(random_hex(32), random_hex(32));
  EXPECT_TRUE(is_same_secret("abc", "abc"));
  EXPECT_FALSE(is_same_secret("abc", "abd"));
  EXPECT_FALSE(is_same_secret("abc", "ab"));
}

}  // namespace
}  // namespace sauro
