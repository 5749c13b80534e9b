// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/hex.h"

#include <sodium/utils.h>

namespace sauro {

std::string hex_of(const unsigned char* bytes, std::size_t count) {
  std::string text(count * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();  // the NUL that sodium writes
  return text;
}

bool read_hex_into(std::string_view text, unsigned char* bytes, std::size_t count) {
  std::size_t length = 0;
  return text.size() == count * 2 &&
         sodium_hex2bin(bytes, count, text.data(), text.size(), nullptr, &length, nullptr) == 0 && length == count;
}

}  // namespace sauro
