// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about the agency's units, people and users.
#include "plan/tracking/folding.h"
#include "plan/tracking/organisation.h"

namespace sauro::tracking {
namespace {

template <class T>
bool fold_whole(Folding& folding, const char* kind, const std::string& words) {
  if (const auto said = folding.said<T>())
    folding.put({kind, folding.id(), encode_whole(*said), {{"all", in_order(folding.id())}}, {}, words});
  return true;
}

void fold_agency(Folding& folding) {
  auto agency = folding.body<AgencyState>("agency", folding.id()).value_or(AgencyState());
  if (folding.fact().what.kind == "agency.set") {
    if (const auto said = folding.said<AgencySet>()) agency.set = *said;
  } else if (const auto said = folding.said<AgencyDays>()) {
    std::erase_if(agency.years, [&](const AgencyDays& one) { return one.year == said->year; });
    agency.years.push_back(*said);
  }
  folding.put({"agency", folding.id(), encode_whole(agency), {{"all", folding.id()}}, {}, {}});
}

}  // namespace

bool fold_organisation(Folding& folding) {
  const plan::NewFact& what = folding.fact().what;
  if (what.kind == "unit.set") {
    const auto unit = folding.said<Unit>();
    std::string words = unit ? unit->name : std::string();
    if (unit)
      for (const std::string& alias : unit->aliases) words.append("\n").append(alias);
    return fold_whole<Unit>(folding, "unit", words);
  }
  if (what.kind == "person.set") {
    const auto person = folding.said<Person>();
    return fold_whole<Person>(folding, "person", person ? person->name + "\n" + person->position : std::string());
  }
  if (what.kind == "user.set") return fold_whole<User>(folding, "user", {});
  if (what.kind != "agency.set" && what.kind != "agency.days") return false;
  fold_agency(folding);
  return true;
}

}  // namespace sauro::tracking
