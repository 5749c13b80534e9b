// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/pdf.h"

#include "document/readers/office.h"

namespace sauro::writers {

Result<std::string> pdf(std::string_view docx, const std::stop_token& stop) {
  return readers::office_convert(docx, {"document.docx", "MS Word 2007 XML"}, {"document.pdf", "pdf:writer_pdf_Export"},
                                 {}, stop);
}

}  // namespace sauro::writers
