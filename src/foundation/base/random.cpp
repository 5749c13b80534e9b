// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/random.h"

#include <sodium/core.h>
#include <sodium/randombytes.h>

#include <cassert>

namespace sauro {

std::string random_bytes(std::size_t count) {
  [[maybe_unused]] const int ready = sodium_init();
  assert(ready >= 0);
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace sauro
