// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/conversion_finding.h"

namespace sauro::extraction {

std::optional<plan::Finding> conversion_finding(const document::Document& document) {
  if (!document.without_tables) return std::nullopt;
  plan::Finding finding;
  finding.rule = "reading.converted-without-tables";
  finding.severity = plan::Severity::warning;
  finding.message = {
      "Tệp .doc được đọc không qua LibreOffice, bảng trong văn bản có thể đã mất; hãy cài LibreOffice "
      "(apt install libreoffice-writer-nogui) rồi đọc lại",
      "The .doc file was read without LibreOffice, its tables may be lost; install LibreOffice "
      "(apt install libreoffice-writer-nogui) and read it again"};
  return finding;
}

}  // namespace sauro::extraction
