// SPDX-License-Identifier: AGPL-3.0-or-later
// How far the members of a council that gives points agree: dossiers by members, of the totals of their valid ballots.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "programmes/councils/rule_set.h"
#include "programmes/scores/agreement.h"
#include "programmes/scores/scorers.h"

namespace sauro::programmes::councils {

/// One number, or why there is none.
struct Agreement {
  std::string name;  ///< "icc(2,1)", "krippendorff-alpha", "kendall-w"
  std::optional<double> value;
  std::optional<double> low, high;  ///< of intraclass correlations: the 95 % interval
  std::optional<double> p;          ///< that chance alone would come so far, where there is a test
  std::string why_not;              ///< in the words for people (both()); empty where there is a value
};

struct MemberScores {
  std::string user;
  scores::Scorer scorer;
};

struct Statistics {
  std::vector<Agreement> agreements;  ///< the six forms of the intraclass correlation, then alpha, then W
  std::vector<MemberScores> members;  ///< of whoever has a valid ballot, in the order of the seats
  std::string why_not;                ///< where there is nothing at all: both(); else empty
};

Statistics statistics_of(const CouncilState& council, const RuleSet& rules);

}  // namespace sauro::programmes::councils
