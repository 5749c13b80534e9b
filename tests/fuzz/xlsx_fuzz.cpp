// SPDX-License-Identifier: AGPL-3.0-or-later
// Fuzzes the .xlsx reader with parts wrapped in a valid zip, which random bytes never are.
// First byte: 'c' the rest is a sheet; 's' styles.xml, NUL, the sheet; 't' sharedStrings.xml, NUL, the sheet; 'f' a
// format code, NUL, eight bytes of a number.
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "document/readers/read.h"
#include "document/readers/xlsx_fixture.h"
#include "document/readers/xlsx_formats.h"
#include "fuzz/document_check.h"

namespace {

using namespace sauro;

std::string wrapped(char kind, std::string_view text) {
  readers::test::Parts parts = readers::test::Xlsx{{{""}}, "<si/>", "<cellXfs/>"}.parts();
  const auto cut = kind == 's' || kind == 't' ? text.find('\0') : std::string_view::npos;
  for (auto& [name, bytes] : parts) {
    if (name == "xl/sheet1.xml") bytes = cut == std::string_view::npos ? text : text.substr(cut + 1);
    if (cut != std::string_view::npos && name == (kind == 's' ? "xl/styles.xml" : "xl/sharedStrings.xml"))
      bytes = text.substr(0, cut);
  }
  return readers::test::zip_of(parts);
}

void check_format(std::string_view text) {
  const auto cut = text.find('\0');
  if (cut == std::string_view::npos || text.size() < cut + 1 + sizeof(double)) return;
  double value = 0;
  std::memcpy(&value, text.data() + cut + 1, sizeof value);
  const auto format = readers::xlsx::parse_format(text.substr(0, cut));
  for (const bool system1904 : {false, true})
    fuzz::require(readers::xlsx::show(value, format, system1904).size() < 2000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const char kind = static_cast<char>(data[0]);
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (kind == 'f') {
    check_format(rest);
    return 0;
  }
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
