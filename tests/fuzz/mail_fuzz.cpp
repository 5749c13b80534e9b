// SPDX-License-Identifier: AGPL-3.0-or-later
// Reports about undelivered mail, and addresses: whatever comes, what is taken from it is one line and short.
#include <algorithm>
#include <cstdint>

#include "fuzz/require.h"
#include "plan/urging/mail.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sauro;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto plain = [](const std::string& line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
  };
  if (const auto bounce = urging::read_bounce(text)) fuzz::require(bounce->why.size() <= 500 && plain(bounce->why));
  if (urging::is_mail_address(text))
    fuzz::require(plain(std::string(text)) && text.find(' ') == std::string_view::npos &&
                  std::count(text.begin(), text.end(), '@') == 1);
  return 0;
}
