// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/organisation.h"

#include <map>

#include "foundation/base/text.h"
#include "foundation/names/names.h"

namespace sauro::extraction {

void resolve_organisation(plan::Draft& draft) {
  std::map<std::string, std::size_t> known;  // name as written -> index in names
  std::vector<std::string> names;
  for (const plan::Item& item : draft.items)
    for (const plan::Assignment& a : item.assignments) {
      if (!a.unit_name) continue;
      const std::string name = collapse_blanks(*a.unit_name);
      if (known.emplace(name, names.size()).second) names.push_back(name);
    }
  const std::vector<NameGroup> groups = group_names(names);
  std::vector<std::string> unit_of(names.size());
  for (const NameGroup& group : groups) {
    plan::Unit unit{"u" + std::to_string(draft.units.size() + 1), group.name, group.aliases};
    for (const std::size_t member : group.members) unit_of[member] = unit.id;
    draft.units.push_back(std::move(unit));
  }
  std::map<std::pair<std::string, std::string>, std::size_t> person_at;  // name, unit -> index in people
  for (plan::Item& item : draft.items)
    for (plan::Assignment& a : item.assignments) {
      if (a.unit_name) a.unit = unit_of[known.at(collapse_blanks(*a.unit_name))];
      if (!a.person_name) continue;
      const std::string key = spelling_key(*a.person_name);
      auto at = person_at.find({key, a.unit});
      if (at == person_at.end()) {
        // The same name with a unit here and without one there is the same person.
        at = person_at.lower_bound({key, ""});
        const bool same =
            at != person_at.end() && at->first.first == key && (a.unit.empty() || at->first.second.empty());
        if (same) {
          plan::Person& person = draft.people[at->second];
          if (person.unit.empty()) person.unit = a.unit;
          at = person_at.emplace(std::pair{key, a.unit}, at->second).first;
        } else {
          at = person_at.emplace(std::pair{key, a.unit}, draft.people.size()).first;
          draft.people.push_back({"p" + std::to_string(draft.people.size() + 1), *a.person_name, a.position, a.unit});
        }
      }
      plan::Person& person = draft.people[at->second];
      if (!person.position) person.position = a.position;
      a.person = person.id;
    }
}

}  // namespace sauro::extraction
