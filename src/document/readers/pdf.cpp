// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/pdf.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/readers/child.h"
#include "document/readers/legacy.h"
#include "document/readers/page_document.h"
#include "document/readers/page_lines.h"
#include "document/readers/program.h"
#include "document/readers/temporary_folder.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

/// Brings a word in an old font into Unicode; whether it was in one.
bool to_unicode(PageWord& word) {
  const auto font = legacy_by_font(word.font);
  if (!font) return false;
  // The letter that TCVN3 puts where others have the soft hyphen comes out of a PDF as a minus or a hyphen.
  std::string codes;
  for (std::size_t at = 0; at < word.text.size();) {
    const char32_t c = next_code_point(word.text, at);
    append_code_point(codes, c == U'\u2212' ? U'\u00AD' : c);
  }
  word.text = to_unicode(codes, font->encoding);
  return true;
}

}  // namespace

Result<document::Document> read_pdf(std::string_view bytes, const Limits& limits, std::stop_token stop) {
  const auto folder = TemporaryFolder::make();
  if (!folder) return folder.error();
  const auto file = put_file(*folder, "pages.pdf", bytes);
  if (!file) return file.error();
  Child child;
  child.argv = {own_program("sauro-pdf"), *file};
  child.package = "libpoppler126";
  child.folder = folder->path();
  child.limits.time = std::chrono::seconds(60);
  child.limits.memory_bytes = memory_of_children(1u << 30);
  child.limits.output_bytes = 128u << 20;
  child.cancel = std::move(stop);
  const auto printed = run_child(child);
  if (!printed) return error_of_program(printed.error());
  auto pages = parse_pages(*printed, limits);
  if (!pages) return pages.error();
  bool converted = false;
  for (Page& page : *pages) {
    page.words = whole_words(page.words);
    for (PageWord& word : page.words) converted = to_unicode(word) || converted;
  }
  // A scanner may put a line of its own on a page; a page of text has more words than that.
  constexpr std::size_t least_words = 5;
  const bool has_text =
      std::any_of(pages->begin(), pages->end(), [](const Page& page) { return page.words.size() >= least_words; });
  if (!has_text) return Error{ErrorCode::empty_file, "no text on the pages"};
  auto document = document_of(*pages, document::SourceKind::pdf);
  if (converted)
    for (document::Block& block : document.blocks)
      if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
        paragraph->converted = true;  // where the first of it stands is enough to say so
        break;
      }
  return document;
}

}  // namespace sauro::readers
