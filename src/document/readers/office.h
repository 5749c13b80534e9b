// SPDX-License-Identifier: AGPL-3.0-or-later
// office_convert(): LibreOffice reads a file and writes it in another form, in a folder of its own, without macros,
// links or network.
#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// The name of a file and LibreOffice's filter for it; without a filter it looks itself.
struct OfficeFile {
  std::string name, filter;
};

/// The bytes of the file that is made; the stem of `made` is that of `file`, its filter is "docx:MS Word 2007 XML",
/// "pdf:writer_pdf_Export". Fails with damaged where LibreOffice cannot read it, missing_program (subject: the
/// package), cancelled, over_limit, io.
Result<std::string> office_convert(std::string_view bytes, const OfficeFile& file, const OfficeFile& made,
                                   const Limits& limits, const std::stop_token& stop);

}  // namespace sauro::readers
