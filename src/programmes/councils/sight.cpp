// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/sight.h"

#include <algorithm>
#include <array>

namespace sauro::programmes::councils {
namespace {

bool has_cast(const CouncilState& council, std::string_view user, std::string_view dossier) {
  return std::any_of(council.box.begin(), council.box.end(),
                     [&](const Boxed& one) { return one.user == user && one.dossier == dossier; });
}

/// Of somebody who has declared, at a stage before the vote.
Todo before_the_vote(const CouncilState& council, const Member& member, Day today) {
  const bool chair = member.seat == Seat::chair, secretary = member.seat == Seat::secretary;
  const bool sealed = !(chair ? council.chair_key : council.secretary_key).open.empty();
  if ((chair || secretary) && !sealed) return Todo::seal;
  if (council.stage == Stage::appointed) return secretary ? Todo::invite : Todo::nothing;
  if (council.invited.day && today < *council.invited.day) return Todo::nothing;
  if (secretary && council.attended.present.empty()) return Todo::attend;
  return chair && !council.attended.present.empty() ? Todo::open : Todo::nothing;
}

NextStep at_the_vote(const CouncilState& council, const Member& member) {
  const auto mine = judged_by(council, member.user);
  const auto done = static_cast<int>(std::count_if(
      mine.begin(), mine.end(), [&](const std::string& one) { return has_cast(council, member.user, one); }));
  if (done < static_cast<int>(mine.size())) return {Todo::vote, done, static_cast<int>(mine.size())};
  const Turnout all = turnout_of(council);
  return {member.seat == Seat::chair && all.cast > 0 && all.cast >= all.expected ? Todo::unseal : Todo::nothing, 0, 0};
}

}  // namespace

std::string_view name_of(Todo todo) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"nothing", "declare", "seal", "invite", "attend", "open", "vote", "unseal", "count"});
  return names.at(static_cast<std::size_t>(todo));
}

bool sees(const CouncilState& council, std::string_view user, plan::Standings standing) {
  return (standing & plan::overseers) != 0 || member_of(council, user) != nullptr;
}

bool drafts_documents(const CouncilState& council, std::string_view user) {
  const Member* member = member_of(council, user);
  return member != nullptr && (member->seat == Seat::chair || member->seat == Seat::secretary);
}

bool has_declared_against(const CouncilState& council, std::string_view user, std::string_view dossier) {
  const Declaration* said = declared_by(council, user);
  return said != nullptr && std::find(said->conflicts.begin(), said->conflicts.end(), dossier) != said->conflicts.end();
}

std::string_view why_not_shown(const std::vector<CouncilState>& councils, std::string_view user,
                               std::string_view dossier) {
  bool sits = false, declared = false;
  for (const CouncilState& one : councils) {
    const auto& dossiers = one.set.dossiers;
    if (member_of(one, user) == nullptr || std::find(dossiers.begin(), dossiers.end(), dossier) == dossiers.end())
      continue;
    sits = true;
    declared = declared || declared_by(one, user) != nullptr;
    if (has_declared_against(one, user, dossier)) return "council.own-conflict";
  }
  if (!sits) return "unknown.dossier";
  return declared ? "" : "council.declare-first";
}

std::vector<std::string> judged_by(const CouncilState& council, std::string_view user) {
  std::vector<std::string> mine;
  if (!is_present(council, user) || declared_by(council, user) == nullptr) return mine;
  for (const std::string& one : council.set.dossiers)
    if (!has_declared_against(council, user, one)) mine.push_back(one);
  return mine;
}

Turnout turnout_of(const CouncilState& council) {
  Turnout all{static_cast<int>(council.box.size()), 0};
  for (const Member& one : council.set.members) all.expected += static_cast<int>(judged_by(council, one.user).size());
  return all;
}

NextStep next_step(const CouncilState& council, std::string_view user, Day today) {
  const Member* member = member_of(council, user);
  if (member == nullptr) return {};
  switch (council.stage) {
    case Stage::appointed:
    case Stage::invited:
      if (declared_by(council, user) == nullptr) return {Todo::declare, 0, 0};
      return {before_the_vote(council, *member, today), 0, 0};
    case Stage::open:
      if (declared_by(council, user) == nullptr) return {Todo::declare, 0, 0};
      return at_the_vote(council, *member);
    case Stage::unsealed: return {member->seat == Seat::secretary ? Todo::count : Todo::nothing, 0, 0};
    case Stage::counted:
    case Stage::dissolved: break;
  }
  return {};
}

}  // namespace sauro::programmes::councils
