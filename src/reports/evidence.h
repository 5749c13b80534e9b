// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "plan/model/fact.h"

namespace sauro::reports {

struct Evidence {
  std::string name, hash;  ///< the file's name as it came, and its SHA-256
};
/// The files of a fact, in their order; called by the beginning of their hash where no name is known.
std::vector<Evidence> evidence_of(const plan::Fact& fact);

}  // namespace sauro::reports
