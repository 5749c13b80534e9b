// SPDX-License-Identifier: AGPL-3.0-or-later
// Over liboath.
#include "app/accounts/totp.h"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>

#include "foundation/base/password.h"
#include "foundation/base/random.h"
#include "foundation/base/uri.h"

namespace sauro::app {
namespace {

constexpr unsigned step_length = 30;
constexpr unsigned digits = 6;

std::string decoded(const std::string& secret) {
  char* bytes = nullptr;
  std::size_t count = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes, &count) != OATH_OK) return {};
  std::string key(bytes, count);
  std::free(bytes);
  return key;
}

std::string code_of(const std::string& key, std::int64_t step) {
  std::array<char, digits + 1> code{};
  const int made = oath_hotp_generate(key.data(), key.size(), static_cast<std::uint64_t>(step), digits, false,
                                      OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
  return made == OATH_OK ? std::string(code.data()) : std::string();
}

}  // namespace

std::string new_totp_secret() {
  constexpr std::size_t length = 20;
  const std::string bytes = random_bytes(length);
  char* text = nullptr;
  std::size_t count = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, &count) != OATH_OK) return {};
  std::string secret(text, count);
  std::free(text);
  return secret;
}

std::optional<std::int64_t> totp_step(const std::string& secret, const std::string& code, std::int64_t seconds,
                                      std::int64_t used) {
  const std::string key = decoded(secret);
  if (key.empty() || code.size() != digits) return std::nullopt;
  const std::int64_t now = seconds / step_length;
  for (const std::int64_t step : {now, now - 1, now + 1})
    if (step > used && is_same_secret(code_of(key, step), code)) return step;
  return std::nullopt;
}

std::string totp_address(const std::string& secret, const std::string& user, const std::string& agency) {
  return "otpauth://totp/" + escaped("Sáu Rõ") + ":" + escaped(user + "@" + agency) + "?secret=" + secret +
         "&issuer=" + escaped("Sáu Rõ") + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace sauro::app
