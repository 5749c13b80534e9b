// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/evidence.h"

#include <string_view>

#include "foundation/base/json.h"

namespace sauro::reports {

std::vector<Evidence> evidence_of(const plan::Fact& fact) {
  constexpr std::size_t enough = 8;
  std::vector<Evidence> files;
  const auto words = parse_json(std::string_view(fact.what.words).substr(0, fact.what.words.find('\n')));
  const bool named = words && words->is_object() && words->contains("files") && words->at("files").is_array();
  for (std::size_t i = 0; i < fact.what.attachments.size(); ++i) {
    const std::string& hash = fact.what.attachments[i];
    const bool has_name = named && i < words->at("files").size() && words->at("files")[i].is_string();
    files.push_back({has_name ? words->at("files")[i].get<std::string>() : hash.substr(0, enough), hash});
  }
  return files;
}

}  // namespace sauro::reports
