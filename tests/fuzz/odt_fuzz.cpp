// SPDX-License-Identifier: AGPL-3.0-or-later
// Fuzzes the .odt reader with parts wrapped in a valid zip, which random bytes never are.
// First byte: 'c' the rest is content.xml; 's' styles.xml, NUL, content.xml.
#include <cstdint>
#include <string>
#include <string_view>

#include "document/readers/odt_fixture.h"
#include "document/readers/read.h"
#include "fuzz/document_check.h"

namespace {

using namespace sauro;

std::string wrapped(char kind, std::string_view text) {
  readers::test::Parts parts = {{"mimetype", "application/vnd.oasis.opendocument.text"}};
  const auto cut = kind == 's' ? text.find('\0') : std::string_view::npos;
  if (cut != std::string_view::npos) {
    parts.emplace_back("styles.xml", text.substr(0, cut));
    text.remove_prefix(cut + 1);
  }
  parts.emplace_back("content.xml", text);
  return readers::test::zip_of(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const char kind = static_cast<char>(data[0]);
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  readers::Limits limits;
  limits.expanded_bytes = 8u << 20;
  limits.blocks = 100'000;
  const auto document = readers::read(wrapped(kind, rest), limits);
  if (!document) {
    fuzz::require(!document.error().subject.empty());
    return 0;
  }
  fuzz::check(*document);
  return 0;
}
