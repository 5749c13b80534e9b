// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <liboath/oath.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace sauro::app {

/// What an authenticator app shows at a moment (seconds since 1970 UTC).
inline std::string app_code(const std::string& secret, std::int64_t now) {
  char* key = nullptr;
  std::size_t size = 0;
  oath_base32_decode(secret.data(), secret.size(), &key, &size);
  std::array<char, 7> code{};
  oath_totp_generate(key, size, now, 30, 0, 6, code.data());
  std::free(key);
  return code.data();
}

}  // namespace sauro::app
