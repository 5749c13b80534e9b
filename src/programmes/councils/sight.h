// SPDX-License-Identifier: AGPL-3.0-or-later
// What of councils somebody may see, and what they have to do next.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/standing.h"
#include "programmes/councils/council.h"

namespace sauro::programmes::councils {

/// Whether somebody learns that there is such a council: who sits on it, and who oversees the agency.
bool sees(const CouncilState& council, std::string_view user, plan::Standings standing);

/// Whether somebody may see what its documents would be beside who oversees the agency: its chair, its secretary.
bool drafts_documents(const CouncilState& council, std::string_view user);

/// Whether a member has declared that they may not judge the dossier.
bool has_declared_against(const CouncilState& council, std::string_view user, std::string_view dossier);

/// Of the councils that have a dossier before them, why a member may not see it: "" where nothing is against it by what
/// they declared; else the id of a refusal: unknown.dossier (they sit on none of them), council.own-conflict,
/// council.declare-first.
std::string_view why_not_shown(const std::vector<CouncilState>& councils, std::string_view user,
                               std::string_view dossier);

enum class Todo : std::uint8_t { nothing, declare, seal, invite, attend, open, vote, unseal, count };
std::string_view name_of(Todo todo);

struct NextStep {
  Todo todo = Todo::nothing;
  int done = 0, all = 0;  ///< of `vote`: the dossiers that they have voted on, those that they are to

  friend bool operator==(const NextStep&, const NextStep&) = default;
};

/// What the council waits for from a user; nothing from whoever has no seat on it.
NextStep next_step(const CouncilState& council, std::string_view user, Day today);

/// The dossiers that a member who is present is to vote on; none for whoever is not.
std::vector<std::string> judged_by(const CouncilState& council, std::string_view user);
/// How many ballots are cast, of how many that are expected of those present.
struct Turnout {
  int cast = 0, expected = 0;
};
Turnout turnout_of(const CouncilState& council);

}  // namespace sauro::programmes::councils
