// SPDX-License-Identifier: AGPL-3.0-or-later
#include <set>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// "Phòng A chủ trì nhiệm vụ 1; Phòng B chủ trì nhiệm vụ 2", "Phòng A, Phòng B lần lượt chủ trì các nhiệm vụ 1, 2": a
/// line of duties that gives each unit its own.
bool gives_each_its_own(const Item& item) {
  if (item.kind != plan::ItemKind::duty) return false;
  const std::string key = spelling_key(place_of(item).text);
  const auto first = key.find("chủ trì");
  return key.find("lần lượt") != std::string::npos ||
         (first != std::string::npos && key.find("chủ trì", first + 1) != std::string::npos);
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if ((!is_work(item) && item.kind != plan::ItemKind::duty) || gives_each_its_own(item)) continue;
    std::vector<const plan::Assignment*> leads;
    std::set<std::string> whom;
    bool person = false;
    for (const plan::Assignment& a : item.assignments)
      if (a.role == plan::Role::lead && !a.origin.inherited) {
        leads.push_back(&a);
        person = person || !a.person.empty() || a.position;
        // A unit and somebody of it are one lead.
        whom.insert(!a.unit.empty() ? a.unit : spelling_key(a.text));
      }
    if (leads.size() < 2 || whom.size() < 2 || (person && leads.size() == 2)) continue;
    Found one;
    std::string names;
    for (const plan::Assignment* lead : leads) {
      names += (names.empty() ? "" : ", ") + lead->text;
      one.places.push_back(place_of(item, lead->origin, lead->text));
    }
    one.message = {"Có " + std::to_string(leads.size()) + " nơi cùng chủ trì (" + names + "): " + quoted(item.title),
                   std::to_string(leads.size()) + " lead it together (" + names + "): " + quoted(item.title)};
    one.items = {&item};
    one.repair = {"Giữ một nơi chủ trì, các nơi khác phối hợp", "Keep one in the lead, let the others cooperate"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule responsibility_several_leads{
    "responsibility.several-leads",
    plan::Clear::responsibility,
    find,
    {"Một việc có nhiều nơi chủ trì; khi chậm không rõ hỏi ai.",
     "One piece of work has several leads; nobody knows whom to ask when it is late.",
     "Chủ trì: Phòng Nội vụ, Phòng Tài chính", "Giữ một nơi chủ trì, các nơi khác phối hợp.",
     "Keep one in the lead, let the others cooperate.", "rõ trách nhiệm: một việc một đầu mối"}};

}  // namespace sauro::checks
