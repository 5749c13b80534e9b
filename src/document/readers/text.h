// SPDX-License-Identifier: AGPL-3.0-or-later
// Plain text -> Document.
#pragma once
#include <string_view>

#include "document/readers/read.h"

namespace sauro::readers {

Result<document::Document> read_text(std::string_view bytes, const Limits& limits);

}  // namespace sauro::readers
