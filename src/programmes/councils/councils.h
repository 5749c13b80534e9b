// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils: a service below the programmes. Who sits is free of conflicts, a council sits by its rules only, ballots
// are sealed until it closes. A programme gives it dossiers (fact_of_dossier()) and follows what is counted about them.
#pragma once
#include "programmes/councils/council.h"
#include "programmes/shared/programme.h"

namespace sauro::programmes::councils {

const Programme& programme();

std::vector<Action> appointing_actions();  ///< dossiers, experts, who sits
std::vector<Action> sitting_actions();     ///< from the invitation to the count

/// The council; refused: unknown.council.
Result<CouncilState> council_meant(const Case& given, const std::string& id);
/// Refused: unknown.dossier.
Result<Dossier> dossier_meant(const Case& given, const std::string& id);
/// What speaks against a user's judging a dossier, in the words for people; empty where nothing does. Refused:
/// unknown.user.
Result<std::string> conflict_words(const Case& given, const std::string& user, const std::string& dossier);
/// Refused (council.stage) where it is none of these.
Result<bool> at_stage(const CouncilState& council, std::initializer_list<Stage> stages);

inline plan::Field council_field() {
  return {"council", plan::FieldKind::id, true, false, "", "hội đồng", "the council"};
}

}  // namespace sauro::programmes::councils
