// SPDX-License-Identifier: AGPL-3.0-or-later
// Text of any code points: normal form is stable, and the key that the grammars compare keeps positions.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "foundation/base/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!sauro::is_utf8(text)) {
    static_cast<void>(sauro::code_points(text));
    return 0;
  }
  const std::string nfc = sauro::to_nfc(text);
  if (sauro::to_nfc(nfc) != nfc) std::abort();
  if (sauro::code_points(sauro::spelling_key(nfc)) != sauro::code_points(nfc)) std::abort();
  if (!sauro::is_utf8(sauro::fold(nfc))) std::abort();
  return 0;
}
