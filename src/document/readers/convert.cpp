// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/convert.h"

#include <algorithm>
#include <utility>

#include "document/readers/child.h"
#include "document/readers/doc.h"
#include "document/readers/office.h"
#include "document/readers/program.h"
#include "document/readers/temporary_folder.h"

namespace sauro::readers {
namespace {

/// Named, so that LibreOffice never takes a broken file for plain text; its filter for Word 6 does not read Word 95's
/// files, so there it may look itself.
Result<Converted> by_office(std::string_view bytes, const OfficeFile& file, const Limits& limits,
                            const std::stop_token& stop) {
  auto made = office_convert(bytes, file, {"plan.docx", "docx:MS Word 2007 XML"}, limits, stop);
  if (!made) return made.error();
  return Converted{*std::move(made), false};
}

/// Whether tables stand deeper within tables than the limit. LibreOffice computes for ten seconds over three thousand
/// before it gives up, so this is asked first; a tag within a script or a remark counts too.
bool nested_too_deep(std::string_view html, int limit) {
  constexpr std::string_view opened = "<table", closed = "</table";
  const auto begins = [&](std::size_t at, std::string_view tag) {
    return std::ranges::equal(html.substr(at, tag.size()), tag, {}, [](char c) { return char(c | 0x20); });
  };
  int depth = 0;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    if (begins(at, opened) && ++depth > limit) return true;
    if (begins(at, closed) && depth > 0) --depth;
  }
  return false;
}

Result<Converted> by_antiword(std::string_view bytes, const Limits& limits, const std::stop_token& stop) {
  auto folder = TemporaryFolder::make();
  if (!folder) return folder.error();
  if (const auto file = put_file(*folder, "plan.doc", bytes); !file) return file.error();
  // Width 0: a line for each paragraph.
  Child child{{"antiword", "-m", "UTF-8.txt", "-w", "0", "plan.doc"}, "antiword", folder->path()};
  child.limits.output_bytes = limits.file_bytes;
  child.cancel = stop;
  auto printed = run_child(child);
  if (!printed) return printed.error();
  return Converted{*std::move(printed), true};
}

}  // namespace

Result<Converted> convert(std::string_view bytes, Foreign form, const Limits& limits, const std::stop_token& stop) {
  if (form == Foreign::rtf) return by_office(bytes, {"plan.rtf", "Rich Text Format"}, limits, stop);
  if (form == Foreign::html && nested_too_deep(bytes, limits.nesting))
    return Error{ErrorCode::over_limit, "tables within tables"};
  if (form == Foreign::html) return by_office(bytes, {"plan.html", "HTML (StarWriter)"}, limits, stop);
  const auto version = doc_version(bytes);
  if (!version) return version.error();
  const auto mended = with_last_paragraph(bytes);
  const std::string filter = *version == DocVersion::word_97 ? "MS Word 97" : "";
  auto made = by_office(mended ? *mended : bytes, {"plan.doc", filter}, limits, stop);
  if (made || made.error().code != ErrorCode::missing_program) return made;
  auto text = by_antiword(bytes, limits, stop);
  if (!text && text.error().code == ErrorCode::missing_program) return made;
  return text;
}

}  // namespace sauro::readers
