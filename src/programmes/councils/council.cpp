// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/council.h"

#include <algorithm>
#include <array>

namespace sauro::programmes::councils {
namespace {

template <class Enum, std::size_t N>
std::string_view named(const std::array<std::string_view, N>& names, Enum value) {
  static_assert(N == tracking::Enumerators<Enum>::count);
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(Seat seat) {
  return named(std::to_array<std::string_view>({"chair", "vice-chair", "secretary", "reviewer", "member"}), seat);
}
std::string_view name_of(Mode mode) {
  return named(std::to_array<std::string_view>({"in-person", "online", "mixed"}), mode);
}
std::string_view name_of(Stage stage) {
  return named(std::to_array<std::string_view>({"appointed", "invited", "open", "unsealed", "counted", "dissolved"}),
               stage);
}
std::string_view name_of(Grade grade) {
  return named(std::to_array<std::string_view>({"none", "failed", "passed", "excellent"}), grade);
}

const Member* member_of(const CouncilState& council, std::string_view user) {
  const auto& members = council.set.members;
  const auto at = std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.user == user; });
  return at == members.end() ? nullptr : &*at;
}

std::string_view holder_of(const CouncilState& council, Seat seat) {
  for (const Member& one : council.set.members)
    if (one.seat == seat) return one.user;
  return {};
}

const Declaration* declared_by(const CouncilState& council, std::string_view user) {
  const auto& all = council.declarations;
  const auto at = std::find_if(all.begin(), all.end(), [&](const Declaration& one) { return one.user == user; });
  return at == all.end() ? nullptr : &*at;
}

bool is_present(const CouncilState& council, std::string_view user) {
  const auto& present = council.attended.present;
  return std::find(present.begin(), present.end(), user) != present.end();
}

}  // namespace sauro::programmes::councils
