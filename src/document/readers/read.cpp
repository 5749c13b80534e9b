// SPDX-License-Identifier: AGPL-3.0-or-later
// The kind of file is told from its bytes, then its reader is called.
#include "document/readers/read.h"

#include <string>

#include "document/readers/convert.h"
#include "document/readers/detect.h"
#include "document/readers/docx.h"
#include "document/readers/odt.h"
#include "document/readers/package.h"
#include "document/readers/pdf.h"
#include "document/readers/scan.h"
#include "document/readers/text.h"
#include "document/readers/xlsx.h"

namespace sauro::readers {
namespace {

Result<document::Document> read_package(std::string_view bytes, const Limits& limits) {
  auto package = Package::open(bytes, limits);
  if (!package) return package.error();
  const auto main = package->main();
  if (!main) return main.error();
  if (main->kind == "docx") return read_docx(*package, main->part, limits);
  if (main->kind == "odt") return read_odt(*package, limits);
  if (main->kind == "xlsx") return read_xlsx(*package, main->part, limits);
  return Error{ErrorCode::unknown_kind, main->kind};
}

/// The text of a PDF; where it has none, its pages are pictures.
Result<document::Document> read_any_pdf(std::string_view bytes, const Limits& limits, const Watch& watch) {
  auto document = read_pdf(bytes, limits, watch.stop);
  return !document && document.error().code == ErrorCode::empty_file ? read_scan(bytes, limits, watch)
                                                                     : std::move(document);
}

/// .docx or text by way of another program; of the kind `doc`, whichever of the three the file was.
Result<document::Document> read_foreign(std::string_view bytes, Foreign form, const Limits& limits,
                                        const std::stop_token& stop) {
  const auto converted = convert(bytes, form, limits, stop);
  if (!converted) return converted.error();
  auto document = converted->is_text ? read_text(converted->bytes, limits) : read_package(converted->bytes, limits);
  if (!document) return document.error();
  document->kind = document::SourceKind::doc;
  document->without_tables = converted->is_text;
  return document;
}

}  // namespace

Result<document::Document> read(std::string_view bytes, const Limits& limits, const Watch& watch) {
  if (bytes.empty()) return Error{ErrorCode::empty_file, "no bytes"};
  if (bytes.size() > limits.file_bytes)
    return Error{ErrorCode::over_limit, "file larger than " + std::to_string(limits.file_bytes) + " bytes"};
  const auto detected = detect(bytes);
  switch (detected.kind) {
    case FileKind::text: return read_text(bytes, limits);
    case FileKind::zip: return read_package(bytes, limits);
    case FileKind::doc: return read_foreign(bytes, Foreign::doc, limits, watch.stop);
    case FileKind::rtf: return read_foreign(bytes, Foreign::rtf, limits, watch.stop);
    case FileKind::html: return read_foreign(bytes, Foreign::html, limits, watch.stop);
    case FileKind::ole_encrypted: return Error{ErrorCode::encrypted, "protected by a password"};
    case FileKind::pdf: return read_any_pdf(bytes, limits, watch);
    case FileKind::picture: return read_scan(bytes, limits, watch);
    case FileKind::other: break;
  }
  return Error{ErrorCode::unknown_kind, std::string(detected.name)};
}

}  // namespace sauro::readers
