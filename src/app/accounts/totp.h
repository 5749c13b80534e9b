// SPDX-License-Identifier: AGPL-3.0-or-later
// One-time codes of an authenticator app. Source: RFC 6238 with its usual figures (SHA-1, 30 seconds, 6 digits).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace sauro::app {

/// 160 random bits in base 32, as people may type them.
std::string new_totp_secret();

/// The step (of 30 seconds, since 1970) whose code this is: the present one, the one before or the one behind it, and
/// later than `used`; none where it is no such code.
std::optional<std::int64_t> totp_step(const std::string& secret, const std::string& code, std::int64_t seconds,
                                      std::int64_t used);

/// "otpauth://totp/...", as authenticator apps take it.
std::string totp_address(const std::string& secret, const std::string& user, const std::string& agency);

}  // namespace sauro::app
