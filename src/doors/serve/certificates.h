// SPDX-License-Identifier: AGPL-3.0-or-later
// Certificates for office networks that have none: an authority of the folder's own, which people trust once, and the
// server's certificate by it, renewed by itself.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/result.h"

namespace sauro::serve {

struct Certificates {
  std::string authority;         ///< file (PEM) that people are given
  std::string certificate, key;  ///< of the server
};

/// Those of FOLDER/tls. The authority is made where it is missing (ten years); the server's certificate where it is
/// missing, ends within 30 days or lacks one of `names` (of machines, or addresses; a year). Keys are for their owner's
/// eyes. Fails with io.
Result<Certificates> own_certificates(const std::string& folder, const std::vector<std::string>& names,
                                      std::int64_t now);

/// The names by which this machine is reached: its own, localhost, its addresses.
std::vector<std::string> names_of_machine();

/// "AB:CD:…": the SHA-256 of a certificate, by which people see that it is the one.
Result<std::string> fingerprint(const std::string& certificate_file);

/// Until when it holds, in seconds since 1970 UTC.
Result<std::int64_t> end_of_certificate(const std::string& certificate_file);

}  // namespace sauro::serve
