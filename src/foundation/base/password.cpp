// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/password.h"

#include <sodium/core.h>
#include <sodium/crypto_pwhash.h>
#include <sodium/utils.h>

#include <array>
#include <cassert>

#include "foundation/base/argon2id.h"
#include "foundation/base/hex.h"
#include "foundation/base/random.h"

namespace sauro {
std::string password_hash(std::string_view password) {
  [[maybe_unused]] const int ready = sodium_init();
  assert(ready >= 0);
  std::array<char, crypto_pwhash_STRBYTES> text{};
  [[maybe_unused]] const int failed = crypto_pwhash_str_alg(
      text.data(), password.data(), password.size(), argon2id_passes, argon2id_memory, crypto_pwhash_ALG_ARGON2ID13);
  assert(failed == 0);  // it fails where there are no 19 MiB to be had
  return text.data();
}

bool is_password(std::string_view password, const std::string& hash) {
  return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void pretend_password() {
  static const std::string some = password_hash("nobody's password");
  [[maybe_unused]] const bool never = is_password("another", some);
}

std::string random_hex(std::size_t count) { return hex_of(bytes_of(random_bytes(count)), count); }

bool is_same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace sauro
