// SPDX-License-Identifier: AGPL-3.0-or-later
// Fuzzes read() with whole files, and the .docx reader with parts wrapped in a valid zip, which random bytes never are.
// First byte: 'z' the rest is a file; 'd' it is document.xml; 's' styles.xml, NUL, document.xml; 'n' the same with
// numbering.xml.
#include <cstdint>
#include <string>
#include <string_view>

#include "document/readers/detect.h"
#include "document/readers/docx_fixture.h"
#include "document/readers/read.h"
#include "fuzz/document_check.h"

namespace {

using namespace sauro;

std::string wrapped(char kind, std::string_view text) {
  readers::test::Parts parts = readers::test::Docx{}.parts();
  const auto cut = kind == 'd' ? std::string_view::npos : text.find('\0');
  if (cut != std::string_view::npos) {
    parts.emplace_back(kind == 's' ? "word/styles.xml" : "word/numbering.xml", text.substr(0, cut));
    text.remove_prefix(cut + 1);
  }
  parts[2].second = text;
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
  const std::string bytes = kind == 'z' ? std::string(rest) : wrapped(kind, rest);
  // Other programs are not what is fuzzed here, and take seconds.
  const auto file = readers::detect(bytes).kind;
  if (file != readers::FileKind::text && file != readers::FileKind::zip) return 0;
  const auto document = readers::read(bytes, limits);
  if (!document) {
    fuzz::require(!document.error().subject.empty());
    return 0;
  }
  fuzz::check(*document);
  return 0;
}
