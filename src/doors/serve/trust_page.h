// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "doors/http/message.h"

namespace sauro::serve {

/// /trust: how to make a computer or phone trust the server's own authority; /trust/sauro.crt: its certificate. Nothing
/// of other paths. `authority`: the certificate's file.
std::optional<http::Response> trust_page(const http::Request& request, const std::string& authority);

}  // namespace sauro::serve
