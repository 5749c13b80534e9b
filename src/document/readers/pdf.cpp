// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/pdf.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/readers/child.h"
#include "document/readers/page_document.h"
#include "document/readers/program.h"
#include "document/readers/temporary_folder.h"

namespace sauro::readers {

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
  const auto pages = parse_pages(*printed, limits);
  if (!pages) return pages.error();
  // A scanner may put a line of its own on a page; a page of text has more words than that.
  constexpr std::size_t least_words = 5;
  const bool has_text =
      std::any_of(pages->begin(), pages->end(), [](const Page& page) { return page.words.size() >= least_words; });
  if (!has_text) return Error{ErrorCode::empty_file, "no text on the pages"};
  return document_of(*pages, document::SourceKind::pdf);
}

}  // namespace sauro::readers
