// SPDX-License-Identifier: AGPL-3.0-or-later
// Fuzzes read() with whole files, and the .docx reader with parts wrapped in a valid zip, which random bytes never are.
// First byte: 'z' the rest is a file; 'd' it is document.xml; 's' styles.xml, NUL, document.xml; 'n' the same with
// numbering.xml.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/readers/docx_fixture.h"
#include "document/readers/read.h"
#include "foundation/base/text.h"

namespace {

using namespace sauro;

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const document::Paragraph& paragraph) {
  require(is_utf8(paragraph.text));
  require(to_nfc(paragraph.text) == paragraph.text);
  const auto length = code_points(paragraph.text);
  require(paragraph.number_length <= length);
  std::size_t at = paragraph.number_length;
  for (const auto& run : paragraph.runs) {
    require(run.start >= at && run.length > 0);
    at = std::size_t{run.start} + run.length;
  }
  require(at <= length);
}

void check(const std::vector<document::Block>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* paragraph = block.paragraph()) check(*paragraph);
    if (const auto* table = block.table())
      for (const auto& row : table->rows) {
        int column = 0;
        for (const auto& cell : row.cells) {
          require(cell.column >= column && cell.column_span > 0);
          // An empty cell of a text file has no paragraph; in a .docx it has one.
          require(!cell.merged_up || cell.blocks.empty());
          column = cell.column + cell.column_span;
          check(cell.blocks);
        }
        require(column <= table->columns);
      }
  }
}

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
  const auto document = readers::read(bytes, limits);
  if (!document) {
    require(!document.error().subject.empty());
    return 0;
  }
  check(document->blocks);
  for (const auto& note : document->notes) check(note);
  return 0;
}
