// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/seal.h"

#include <sodium/core.h>
#include <sodium/crypto_box.h>
#include <sodium/crypto_pwhash.h>
#include <sodium/crypto_secretbox.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "foundation/base/argon2id.h"
#include "foundation/base/hex.h"
#include "foundation/base/random.h"

namespace sauro {
namespace {

using OpenKey = std::array<unsigned char, crypto_box_PUBLICKEYBYTES>;
using SecretKey = std::array<unsigned char, crypto_box_SECRETKEYBYTES>;
using PasswordKey = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

/// A locked key: the salt of its password, then the number used once, then the key with its seal.
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES, nonce_size = crypto_secretbox_NONCEBYTES,
                      box_size = crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES;
using Locked = std::array<unsigned char, salt_size + nonce_size + box_size>;

bool read_password(std::string_view password, const unsigned char* salt, PasswordKey& key) {
  return sodium_init() >= 0 && crypto_pwhash(key.data(), key.size(), password.data(), password.size(), salt,
                                             argon2id_passes, argon2id_memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

Error no_key() { return {ErrorCode::bad_input, "not a key of seals"}; }

}  // namespace

SealKey new_seal_key(std::string_view password) {
  [[maybe_unused]] const int ready = sodium_init();
  assert(ready >= 0);
  OpenKey open{};
  SecretKey secret{};
  crypto_box_keypair(open.data(), secret.data());
  Locked locked{};
  const std::string random = random_bytes(salt_size + nonce_size);
  std::copy_n(bytes_of(random), random.size(), locked.begin());
  PasswordKey key{};
  [[maybe_unused]] const bool made = read_password(password, locked.data(), key);
  assert(made);  // it fails where there are no 19 MiB to be had
  crypto_secretbox_easy(locked.data() + salt_size + nonce_size, secret.data(), secret.size(), locked.data() + salt_size,
                        key.data());
  sodium_memzero(secret.data(), secret.size());
  sodium_memzero(key.data(), key.size());
  return {hex(open), hex(locked)};
}

Result<std::string> unlock_seal_key(std::string_view text, std::string_view password) {
  Locked locked{};
  PasswordKey key{};
  if (!read_hex(text, locked) || !read_password(password, locked.data(), key)) return no_key();
  SecretKey secret{};
  const bool opened = crypto_secretbox_open_easy(secret.data(), locked.data() + salt_size + nonce_size, box_size,
                                                 locked.data() + salt_size, key.data()) == 0;
  sodium_memzero(key.data(), key.size());
  if (!opened) return Error{ErrorCode::bad_input, "another password"};
  std::string digits = hex(secret);
  sodium_memzero(secret.data(), secret.size());
  return digits;
}

Result<std::string> seal(std::string_view message, std::string_view open_key) {
  OpenKey open{};
  if (sodium_init() < 0 || !read_hex(open_key, open)) return no_key();
  std::vector<unsigned char> sealed(message.size() + crypto_box_SEALBYTES);
  if (crypto_box_seal(sealed.data(), bytes_of(message), message.size(), open.data()) != 0) return no_key();
  return hex(sealed);
}

Result<std::string> open_seal(std::string_view sealed, std::string_view open_key, std::string_view secret_key) {
  OpenKey open{};
  SecretKey secret{};
  if (!read_hex(open_key, open) || !read_hex(secret_key, secret)) return no_key();
  std::vector<unsigned char> bytes(sealed.size() / 2);
  if (bytes.size() < crypto_box_SEALBYTES || !read_hex(sealed, bytes)) return Error{ErrorCode::bad_input, "not a seal"};
  std::string message(bytes.size() - crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(message.data()), bytes.data(), bytes.size(), open.data(),
                           secret.data()) != 0)
    return Error{ErrorCode::bad_input, "sealed for another key, or changed"};
  return message;
}

}  // namespace sauro
