// SPDX-License-Identifier: AGPL-3.0-or-later
// Clamd: what comes in is looked at by a virus scanner, ClamAV's clamd, over its socket.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::outside {

struct ClamdOptions {
  std::string place;   ///< "/run/clamav/clamd.ctl", or "127.0.0.1:3310"
  long patience = 60;  ///< seconds for a file
};

/// What the scanner found in the bytes, by its name; empty where it found nothing. Fails with io where nobody answers,
/// or not as a scanner does (subject: what was said).
Result<std::string> scan(const ClamdOptions& options, std::string_view bytes);

}  // namespace sauro::outside
