// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a council is made up as its rules ask, may sit, and what its ballots come to.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "programmes/councils/rule_set.h"

namespace sauro::programmes::councils {

/// What is wrong with who is on it, each in the words for people (both()); empty where nothing is.
std::vector<std::string> faults_of(const std::vector<Member>& members, const RuleSet& rules);

/// What is missing that it may sit; empty where nothing is. Source: TT 33/2014/TT-BKHCN, TT 45/2016/TT-BTTTT [S].
std::vector<std::string> missing_for_quorum(const CouncilState& council, const RuleSet& rules);

/// Whether a ballot counts: points for every criterion, none below 0 or above its most; a vote for or against; a grade.
bool is_valid(const Ballot& ballot, const RuleSet& rules);
/// The sum of its points; 0 for a ballot without any.
Decimal total_of(const Ballot& ballot);

/// The mean of the valid ballots on a dossier under each criterion, 2 digits; empty where there are none.
std::vector<Decimal> criterion_means(const std::vector<Ballot>& ballots, std::string_view dossier,
                                     const RuleSet& rules);

/// Of the totals of the valid ballots on a dossier, whether each lies far off, by far_times and far_least of the rules
/// (scores/far_off.h).
std::vector<bool> far_from_others(const std::vector<Decimal>& totals, const RuleSet& rules);
double as_double(const Decimal& value);

/// What the council finds about each of its dossiers, in their order, with places by mean points, by votes and order of
/// priority, or by grade. Ballots of members who are not present, or may not judge the dossier, are not expected here.
/// `late`: dossiers that came after their day; where the rules say so they fail. Source: R4.11.
std::vector<Finding> count(const CouncilState& council, const std::vector<Ballot>& ballots, const RuleSet& rules,
                           const std::vector<std::string>& late = {});

}  // namespace sauro::programmes::councils
