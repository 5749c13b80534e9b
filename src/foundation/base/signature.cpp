// SPDX-License-Identifier: AGPL-3.0-or-later
// Ed25519 over libsodium.
#include "foundation/base/signature.h"

#include <sodium/core.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include <array>
#include <cassert>

#include "foundation/base/hex.h"

namespace sauro {
namespace {

using OpenKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using SigningKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;

}  // namespace

KeyPair new_key_pair() {
  [[maybe_unused]] const int ready = sodium_init();
  assert(ready >= 0);
  OpenKey open{};
  SigningKey secret{};
  crypto_sign_keypair(open.data(), secret.data());
  return {hex(open), hex(secret)};
}

Result<std::string> sign(std::string_view message, std::string_view secret_key) {
  SigningKey secret{};
  if (!read_hex(secret_key, secret)) return Error{ErrorCode::bad_input, "not a secret key"};
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return hex(signature);
}

bool is_signed(std::string_view message, std::string_view signature, std::string_view open_key) {
  OpenKey open{};
  Signature bytes{};
  return read_hex(open_key, open) && read_hex(signature, bytes) &&
         crypto_sign_verify_detached(bytes.data(), bytes_of(message), message.size(), open.data()) == 0;
}

}  // namespace sauro
