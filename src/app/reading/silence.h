// SPDX-License-Identifier: AGPL-3.0-or-later
// Places that somebody looked at and wants no finding for, with the reason.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "plan/model/draft.h"

namespace sauro::app {

struct Silence {
  std::string rule;   ///< "product.missing"
  std::string words;  ///< some of the place's text, or of the message
  std::string reason;
};

/// Lines of three columns parted by tabs; '#' begins a comment, empty lines are left out. Fails with bad_input (where:
/// "line 3") where a column is missing or empty, or the rule is none.
Result<std::vector<Silence>> read_silences(std::string_view text);

/// Those that name no finding: perhaps a slip of the pen, or the place was mended.
std::vector<Silence> unmatched(const std::vector<plan::Finding>& findings, const std::vector<Silence>& silences);

/// Takes the findings away that `silences` name; how many there were.
std::size_t silence(std::vector<plan::Finding>& findings, const std::vector<Silence>& silences);

}  // namespace sauro::app
