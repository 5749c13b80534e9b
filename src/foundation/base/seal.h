// SPDX-License-Identifier: AGPL-3.0-or-later
// Seals: what anybody may close for one who alone can open it (libsodium's sealed boxes: X25519, XSalsa20-Poly1305),
// and the keys to them, locked by a password (Argon2id, as password.h has it). All are hexadecimal digits.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro {

struct SealKey {
  std::string open;    ///< closes seals; 64 digits
  std::string locked;  ///< opens them, once unlocked by the password
};

/// Takes about 20 ms and 19 MiB.
SealKey new_seal_key(std::string_view password);
/// The secret key, 64 digits; takes as long. Fails with bad_input where it is another password, or no such key.
Result<std::string> unlock_seal_key(std::string_view locked, std::string_view password);

/// Never twice the same. Fails with bad_input where the key is none.
Result<std::string> seal(std::string_view message, std::string_view open_key);
/// Fails with bad_input where it was sealed for somebody else, or changed since.
Result<std::string> open_seal(std::string_view sealed, std::string_view open_key, std::string_view secret_key);

}  // namespace sauro
