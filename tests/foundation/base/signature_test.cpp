// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/signature.h"

#include <gtest/gtest.h>

#include <set>

#include "foundation/base/random.h"

namespace sauro {
namespace {

// RFC 8032, section 7.1, test 2; libsodium's secret key is seed and public key.
const std::string open_key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const std::string secret_key = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb" + open_key;
const std::string signature_of_r =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb0"
    "0d"
    "291612bb0c00";

TEST(Signature, IsThatOfTheStandard) {
  EXPECT_EQ(*sign("r", secret_key), signature_of_r);
  EXPECT_TRUE(is_signed("r", signature_of_r, open_key));
}

TEST(Signature, HoldsForItsMessageKeyAndBytesOnly) {
  const KeyPair keys = new_key_pair(), others = new_key_pair();
  std::string signature = *sign("kế hoạch", keys.secret);
  EXPECT_TRUE(is_signed("kế hoạch", signature, keys.open));
  EXPECT_FALSE(is_signed("kế hoạch.", signature, keys.open));
  EXPECT_FALSE(is_signed("kế hoạch", signature, others.open));
  signature[5] = signature[5] == '0' ? '1' : '0';
  EXPECT_FALSE(is_signed("kế hoạch", signature, keys.open));
  for (const char* none : {"", "zz", "92a0"}) {
    EXPECT_FALSE(is_signed("r", none, open_key));
    EXPECT_FALSE(is_signed("r", signature_of_r, none));
    EXPECT_EQ(sign("r", none).error().code, ErrorCode::bad_input);
  }
}

TEST(RandomBytes, AreManyAndDiffer) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(seen.insert(random_bytes(16)).second);
  EXPECT_EQ(random_bytes(0), "");
  EXPECT_EQ(seen.begin()->size(), 16u);
}

}  // namespace
}  // namespace sauro
