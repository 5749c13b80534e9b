// SPDX-License-Identifier: AGPL-3.0-or-later
// What Argon2id costs here, wherever a password is hashed or a key is made of it: the least of OWASP's figures.
#pragma once

#include <cstddef>

namespace sauro {

inline constexpr unsigned long long argon2id_passes = 2;
inline constexpr std::size_t argon2id_memory = std::size_t{19} << 20;  ///< bytes

}  // namespace sauro
