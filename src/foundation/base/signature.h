// SPDX-License-Identifier: AGPL-3.0-or-later
// Signatures by Ed25519.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro {

/// Both as hexadecimal digits: 64 for the public key, 128 for the secret one.
struct KeyPair {
  std::string open, secret;
};

KeyPair new_key_pair();
/// 128 hexadecimal digits. Fails with bad_input where the key is none.
Result<std::string> sign(std::string_view message, std::string_view secret_key);
/// Whether the signature is that of the message by the owner of the public key; false for what is no signature or key.
bool is_signed(std::string_view message, std::string_view signature, std::string_view open_key);

}  // namespace sauro
