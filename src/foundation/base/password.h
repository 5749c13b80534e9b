// SPDX-License-Identifier: AGPL-3.0-or-later
// Passwords as they are kept: by Argon2id, each with its own salt. Source: RFC 9106; OWASP Password Storage Cheat Sheet
// (19 MiB, 2 passes).
#pragma once
#include <string>
#include <string_view>

namespace sauro {

/// What is kept of a password; takes about 20 ms and 19 MiB.
std::string password_hash(std::string_view password);
/// Whether the password is the one that was kept; false for what is no such text. Takes as long.
bool is_password(std::string_view password, const std::string& hash);
/// Takes as long as is_password() for nothing: so that nobody learns by the clock who has an account.
void pretend_password();

/// `count` random bytes as hexadecimal digits, two each.
std::string random_hex(std::size_t count);
/// Whether two texts are the same, in a time that does not tell where they differ.
bool is_same_secret(std::string_view a, std::string_view b);

}  // namespace sauro
