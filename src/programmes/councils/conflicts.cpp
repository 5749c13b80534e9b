// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/conflicts.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"
#include "plan/model/refusal.h"

namespace sauro::programmes::councils {
namespace {

bool is_same(std::string_view a, std::string_view b) {
  return !trim(a).empty() && fold(collapse_blanks(trim(a))) == fold(collapse_blanks(trim(b)));
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& one) { return is_same(one, name); });
}

}  // namespace

std::string_view name_of(Conflict conflict) {
  static constexpr auto names = std::to_array<std::string_view>({"applicant", "host", "partner", "family", "barred"});
  return names.at(static_cast<std::size_t>(conflict));
}

std::string words_of(Conflict conflict) {
  switch (conflict) {
    case Conflict::applicant: return plan::both("là người thực hiện hoặc đăng ký", "takes part in it, or applies");
    case Conflict::host: return plan::both("là người của tổ chức chủ trì", "belongs to the organisation that applies");
    case Conflict::partner:
      return plan::both("là người của tổ chức phối hợp", "belongs to an organisation that cooperates");
    case Conflict::family:
      return plan::both("có quan hệ gia đình với người thực hiện", "is family of somebody in the team");
    case Conflict::barred:
      return plan::both("đang bị xử lý vi phạm hoặc truy cứu", "is under a sanction, or prosecuted");
  }
  return {};
}

std::vector<Conflict> conflicts_of(std::string_view user, std::string_view name, const Expert& expert,
                                   const Dossier& dossier, Day day) {
  std::vector<Conflict> found;
  const auto add = [&](bool so, Conflict what) {
    if (so) found.push_back(what);
  };
  const auto any = [&](const auto& list, auto is) { return std::any_of(list.begin(), list.end(), is); };
  add(any(dossier.team,
          [&](const Party& one) { return one.user.empty() ? is_same(one.name, name) : one.user == user; }),
      Conflict::applicant);
  add(is_among(expert.organisations, dossier.host), Conflict::host);
  add(any(dossier.partners, [&](const std::string& one) { return is_among(expert.organisations, one); }),
      Conflict::partner);
  add(any(dossier.team, [&](const Party& one) { return is_among(expert.relatives, one.name); }), Conflict::family);
  add(expert.barred_until && day <= *expert.barred_until, Conflict::barred);
  return found;
}

}  // namespace sauro::programmes::councils
