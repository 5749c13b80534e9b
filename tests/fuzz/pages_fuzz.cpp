// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as the words and rulings of pages: a refusal, or a sound document.
#include <cstdint>
#include <string_view>

#include "document/readers/page_document.h"
#include "fuzz/document_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sauro::readers::Limits limits;
  limits.blocks = 20'000;
  const auto pages = sauro::readers::parse_pages({reinterpret_cast<const char*>(data), size}, limits);
  if (!pages.ok()) return 0;
  sauro::fuzz::check(sauro::readers::document_of(*pages, sauro::document::SourceKind::pdf));
  return 0;
}
