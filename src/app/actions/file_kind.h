// SPDX-License-Identifier: AGPL-3.0-or-later
// Files are what their names say: documents, pictures, archives, and no programs.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::app {

/// Why a file of that name and content is not taken; nothing where it is. Refused: upload.kind (where: the endings
/// that are known), upload.content (where: the name).
std::optional<Error> kind_fault(const std::string& name, std::string_view bytes);

}  // namespace sauro::app
