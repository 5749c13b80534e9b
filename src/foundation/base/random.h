// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes that nobody can guess.
#pragma once
#include <cstddef>
#include <string>

namespace sauro {

std::string random_bytes(std::size_t count);

}  // namespace sauro
