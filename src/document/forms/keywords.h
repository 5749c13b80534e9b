// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

namespace sauro::forms {

/// What a line of a form may begin with; forms/README.md says what each is.
inline constexpr auto keywords = std::to_array<std::string_view>(
    {"id",      "version",   "code",    "about",   "asks",    "name.vi",   "name.en",  "superior", "agency",
     "symbol",  "place",     "type",    "issuer",  "subject", "addressee", "base",     "part",     "section",
     "heading", "article",   "clause",  "point",   "bullet",  "text",      "content",  "table",    "authority",
     "signer",  "recipient", "drafter", "contact", "urgency", "annex",     "attached", "turned"});

}  // namespace sauro::forms
