// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/fold.h"

#include <algorithm>

#include "programmes/councils/council.h"
#include "programmes/shared/programme.h"

namespace sauro::programmes::councils {
namespace {

plan::Record record_of(const std::string& id, const CouncilState& council) {
  plan::Record record{"council", id, tracking::encode_whole(council), {{"all", id}}, {}, council.set.title};
  const bool sits = council.stage != Stage::dissolved;
  for (const Member& one : council.set.members)
    if (sits) record.marks.push_back({"member", one.user + "/" + id});
  for (const std::string& one : council.set.dossiers)
    if (sits) record.marks.push_back({"dossier", one + "/" + id});
  return record;
}

void put_in_box(CouncilState& council, const plan::Fact& fact, const Balloted& said) {
  const auto at = std::find_if(council.box.begin(), council.box.end(), [&](const Boxed& one) {
    return one.user == fact.what.who && one.dossier == said.dossier;
  });
  const int times = at == council.box.end() ? 1 : at->times + 1;
  Boxed boxed{fact.what.who, said.dossier, said.commitment, said.sealed, fact.number, times};
  at == council.box.end() ? void(council.box.push_back(std::move(boxed))) : void(*at = std::move(boxed));
}

/// Whoever leaves takes all of theirs along.
void replace(CouncilState& council, const Replaced& said) {
  for (Member& one : council.set.members)
    if (one.user == said.out) one = said.in;
  std::erase_if(council.declarations, [&](const Declaration& one) { return one.user == said.out; });
  std::erase(council.attended.present, said.out);
  std::erase(council.attended.written, said.out);
  if (said.in.seat == Seat::chair) council.chair_key = {};
  if (said.in.seat == Seat::secretary) council.secretary_key = {};
}

/// What a fact makes of a council that is there; false where it is no such fact.
bool told(CouncilState& council, const plan::Fact& fact) {
  const std::string& kind = fact.what.kind;
  const auto take = [&](auto said, auto use) {
    if (said) use(*said);
    return said.has_value();
  };
  if (kind == "council.replaced")
    return take(said_in<Replaced>(fact.what), [&](const Replaced& said) { replace(council, said); });
  if (kind == "council.declared")
    return take(said_in<Declared>(fact.what), [&](const Declared& said) {
      std::erase_if(council.declarations, [&](const Declaration& one) { return one.user == fact.what.who; });
      council.declarations.push_back({fact.what.who, said.conflicts});
    });
  if (kind == "council.invited")
    return take(said_in<Invited>(fact.what), [&](const Invited& said) {
      council.invited = said;
      council.stage = Stage::invited;
    });
  if (kind == "council.attended")
    return take(said_in<Attended>(fact.what), [&](const Attended& said) { council.attended = said; });
  if (kind == "council.keyed")
    return take(said_in<Keyed>(fact.what), [&](const Keyed& said) {
      (fact.what.who == holder_of(council, Seat::chair) ? council.chair_key : council.secretary_key) = said;
    });
  if (kind == "council.opened") return council.stage = Stage::open, true;
  if (kind == "council.balloted")
    return take(said_in<Balloted>(fact.what), [&](const Balloted& said) { put_in_box(council, fact, said); });
  if (kind == "council.unsealed")
    return take(said_in<Unsealed>(fact.what), [&](const Unsealed& said) {
      council.inner = said.inner;
      council.stage = Stage::unsealed;
    });
  if (kind == "council.counted")
    return take(said_in<Counted>(fact.what), [&](const Counted& said) {
      council.ballots = said.ballots;
      council.findings = said.findings;
      council.stage = Stage::counted;
    });
  if (kind == "council.dissolved") return council.stage = Stage::dissolved, true;
  return false;
}

}  // namespace

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  const std::string id = id_in(fact.what.subject);
  if (kind == "dossier.set") {
    const auto said = said_in<Dossier>(fact.what);
    if (!said) return {};
    return {{"dossier",
             id,
             tracking::encode_whole(*said),
             {{"all", id}, {"record", said->record + "/" + id}},
             {},
             said->title}};
  }
  if (kind == "expert.set") {
    const auto said = said_in<Expert>(fact.what);
    if (!said) return {};
    return {{"expert", id, tracking::encode_whole(*said), {{"all", id}}, {}, {}}};
  }
  if (!kind.starts_with("council.")) return {};
  if (kind == "council.appointed") {
    const auto said = said_in<Appointed>(fact.what);
    if (!said) return {};
    CouncilState council;
    council.set = *said;
    return {record_of(id, council)};
  }
  auto council = looked_up<CouncilState>(look, "council", id);
  if (!council || !told(*council, fact)) return {};
  return {record_of(id, *council)};
}

}  // namespace sauro::programmes::councils
