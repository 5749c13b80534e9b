// SPDX-License-Identifier: AGPL-3.0-or-later
// Encodings of what is sent: which of them is accepted, and gzip for answers that are made while one waits.
#pragma once
#include <string>
#include <string_view>

namespace sauro::http {

/// Whether "gzip, br;q=0.9, *;q=0" accepts it (RFC 9110, 12.5.3): a weight of nothing but zeros refuses.
bool accepts(std::string_view header, std::string_view encoding);

/// As gzip, fast rather than small.
std::string gzipped(std::string_view bytes);

}  // namespace sauro::http
