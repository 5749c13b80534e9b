// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

#include "foundation/base/result.h"

namespace SQLite {
class Exception;
}

namespace sauro::ledger {

/// What SQLite throws, as an error about `file`.
Error error_of(const SQLite::Exception& exception, const std::string& file);

}  // namespace sauro::ledger
