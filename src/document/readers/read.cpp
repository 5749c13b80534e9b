// SPDX-License-Identifier: AGPL-3.0-or-later
// The kind of file is told from its bytes, then its reader is called.
#include "document/readers/read.h"

#include <string>

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

}  // namespace

Result<document::Document> read(std::string_view bytes, const Limits& limits, const Watch& watch) {
  if (bytes.empty()) return Error{ErrorCode::empty_file, "no bytes"};
  if (bytes.size() > limits.file_bytes)
    return Error{ErrorCode::over_limit, "file larger than " + std::to_string(limits.file_bytes) + " bytes"};
  const auto detected = detect(bytes);
  switch (detected.kind) {
    case FileKind::text: return read_text(bytes, limits);
    case FileKind::zip: return read_package(bytes, limits);
    case FileKind::ole_encrypted: return Error{ErrorCode::encrypted, "protected by a password"};
    case FileKind::pdf: return read_any_pdf(bytes, limits, watch);
    case FileKind::picture: return read_scan(bytes, limits, watch);
    case FileKind::other: break;
  }
  return Error{ErrorCode::unknown_kind, std::string(detected.name)};
}

}  // namespace sauro::readers
