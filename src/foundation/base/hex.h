// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes as hexadecimal digits, two each.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sauro {

std::string hex_of(const unsigned char* bytes, std::size_t count);
template <class Bytes>
std::string hex(const Bytes& bytes) {
  return hex_of(bytes.data(), bytes.size());
}

/// Whether `text` is exactly `count` bytes in hexadecimal digits.
bool read_hex_into(std::string_view text, unsigned char* bytes, std::size_t count);
template <class Bytes>
bool read_hex(std::string_view text, Bytes& bytes) {
  return read_hex_into(text, bytes.data(), bytes.size());
}

inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace sauro
