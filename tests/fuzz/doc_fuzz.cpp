// SPDX-License-Identifier: AGPL-3.0-or-later
// Fuzzes what is done to a .doc before another program reads it.
#include <cstdint>
#include <string_view>

#include "document/readers/doc.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sauro;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto version = readers::doc_version(bytes);
  if (!version) fuzz::require(!version.error().subject.empty());
  const auto mended = readers::with_last_paragraph(bytes);
  if (!mended) return 0;
  fuzz::require(mended->size() == size);
  fuzz::require(!readers::with_last_paragraph(*mended));
  return 0;
}
