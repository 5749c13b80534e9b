// SPDX-License-Identifier: AGPL-3.0-or-later
// Words as search compares them: runs of letters and figures of a folded text.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sauro::ledger {

void each_word(std::string_view folded, const std::function<void(std::string_view)>& see);

/// What somebody asks for: words, and phrases in quotation marks, folded.
struct SearchTerms {
  std::vector<std::string> phrases;  ///< each of one word or more, a blank between them
  std::string beginning;             ///< the last word, where it may go on; empty where it is done
};
SearchTerms search_terms(std::string_view asked);

}  // namespace sauro::ledger
