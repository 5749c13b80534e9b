// SPDX-License-Identifier: AGPL-3.0-or-later
// What was recorded, newest first: the audit trail.
#pragma once
#include <string>
#include <vector>

#include "foundation/base/json_writer.h"
#include "reports/answer.h"
#include "reports/history.h"

namespace sauro::reports {

/// The members of a fact as every answer has them: number, recorded, kind, who, actor, vi, en, files.
void write_fact(JsonWriter& out, const plan::Fact& fact, const Names& names);

struct ListedFact {
  plan::Fact fact;
  std::string about;  ///< what its subject is called; empty where it has no name
};

/// `next` names the page behind it, empty where there is none; `head`: number and hash of the newest fact of all.
Answer facts_answer(const std::vector<ListedFact>& facts, const Names& names, const std::string& next,
                    std::int64_t newest, const std::string& hash);

}  // namespace sauro::reports
