// SPDX-License-Identifier: AGPL-3.0-or-later
// SHA-256 over libsodium.
#include "foundation/base/sha256.h"

#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace sauro {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * hash.size());
  for (const unsigned char byte : hash) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

}  // namespace sauro
