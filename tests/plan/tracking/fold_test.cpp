// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds for every fact: which of them change nothing, and that no figure hangs on words.
#include "plan/tracking/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "plan/tracking/history.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

/// Facts about what is there, each of which may change it.
std::vector<plan::NewFact> facts_of_each_kind(World world) {
  const auto first = world.facts().size();
  for (std::size_t what = 0; what < kinds_of_moves.size(); ++what)
    make_move(world, {static_cast<int>(what), 2, 200, 7, 3, 1});
  for (const char* kind : {"plan.submitted", "plan.issued", "plan.returned", "plan.closed"})
    world.tell(kind, "plan/p1", PlanStep{day("2031-01-15"), "lý do"});
  world.tell("plan.finding", "finding/f1", FindingSet{"p1", "time.missing", {}, {}, {"1"}, "thiếu", {}, {}, {}, {}});
  world.tell("finding.settled", "finding/f1", FindingSettled{Settlement::accepted, "được"});
  world.tell("unit.set", "unit/u9", Unit{{}, {}, {}, {}, "Phòng mới", {"PM"}});
  world.tell("person.set", "person/n9", Person{"u9", {}, {}, "Lan", "TP"});
  world.tell("user.set", "user/lan", User{"n9", {}, false, "Lan", {}, {}, {}});
  std::vector<plan::NewFact> all;
  for (std::size_t i = first; i < world.facts().size(); ++i) all.push_back(world.facts()[i].what);
  return all;
}

World founded() {
  World world;
  world.tell("plan.set", "plan/p1", PlanSet{2031, {}, {}, 14, {}, "Kế hoạch", {}, {}, {}});
  world.tell("event.set", "event/e1", EventSet{"p1", {}});
  for (const ItemSpot& spot : spots)
    world.set(spot.id, work(std::stoi(spot.id), day("2031-06-30"), spot.parent, spot.kind));
  world.tell("item.progress", "item/3", Progress{});
  return world;
}

TEST(Fold, ChangesNothingForLaterVersions) {
  World world = founded();
  const World::Records before = world.records();
  for (plan::NewFact fact : facts_of_each_kind(world)) {
    fact.version = 2;
    world.append(fact);
    EXPECT_EQ(world.records(), before) << fact.kind;
  }
}

TEST(Fold, ChangesNothingAboutWhatThereIsNot) {
  World world = founded();
  const World::Records before = world.records();
  // These make what they are about.
  const std::set<std::string> making = {"item.set", "plan.finding", "unit.set", "person.set", "user.set"};
  for (plan::NewFact fact : facts_of_each_kind(world)) {
    if (making.count(fact.kind) > 0) continue;
    fact.subject = fact.subject.substr(0, fact.subject.find('/')) + "/none";
    world.append(fact);
    EXPECT_EQ(world.records(), before) << fact.kind;
  }
}

TEST(Fold, ChangesNothingForUnknownKinds) {
  World world = founded();
  const World::Records before = world.records();
  for (const char* kind : {"item.later", "item", "plan.later", "event.later", "council.set", ""}) {
    for (const char* subject : {"item/3", "plan/p1", "event/e1", "", "/", "item/"})
      world.append({kind, subject, 1, "lan", {}, "{}", {}, {}});
    EXPECT_EQ(world.records(), before) << kind;
  }
}

TEST(Fold, ChangesNothingForPayloadsThatCannotBeRead) {
  World world = founded();
  const World::Records before = world.records();
  // What these say is that it happened.
  const std::set<std::string> without_payload = {"item.reopened",  "item.dropped",  "item.checked",
                                                 "plan.submitted", "plan.returned", "plan.closed"};
  for (plan::NewFact fact : facts_of_each_kind(world)) {
    if (without_payload.count(fact.kind) > 0) continue;
    for (const char* payload : {"", "{", "[]", "7"}) {
      fact.payload = payload;
      world.append(fact);
      EXPECT_EQ(world.records(), before) << fact.kind << " " << payload;
    }
  }
}

TEST(Fold, ClosesNothingWithoutADay) {
  World world = founded();
  world.tell("item.closed", "item/10", Closed{});
  EXPECT_EQ(world.item("10").stage, Stage::open);
}

TEST(Fold, KeepsOrganisationsAsTheyAreNow) {
  World world;
  const Unit unit{day("2031-01-01"), {}, "u0", {}, "Phòng Một", {"P1", "Phòng 1"}};
  world.tell("unit.set", "unit/u1", Unit{});
  world.tell("unit.set", "unit/u1", unit);
  EXPECT_EQ(*decode_whole<Unit>(world.record("unit", "u1").body), unit);
  EXPECT_EQ(world.record("unit", "u1").words, "Phòng Một\nP1\nPhòng 1");
  const Person person{"u1", {}, day("2031-12-31"), "Lan", "TP"};
  world.tell("person.set", "person/n1", person);
  EXPECT_EQ(*decode_whole<Person>(world.record("person", "n1").body), person);
  const User user{"n1", {{UserRole::head, "u1", {}, {}}, {UserRole::auditor, {}, {}, {}}}, true, "lan", {}, {}, "hoa"};
  world.tell("user.set", "user/lan", user);
  EXPECT_EQ(*decode_whole<User>(world.record("user", "lan").body), user);
  for (const auto& [kind, id] : {std::pair("unit", "u1"), {"person", "n1"}, {"user", "lan"}})
    EXPECT_EQ(world.marked(kind, "all").at(0).second, id);
}

TEST(Fold, TakesAPlanFromDraftToItsEnd) {
  World world;
  const auto plan = [&] { return *decode_whole<PlanState>(world.record("plan", "p1").body); };
  world.tell("plan.set", "plan/p1", PlanSet{2031, {}, {}, 3, {}, "Kế hoạch", {}, {}, {}});
  EXPECT_EQ(world.marked("plan", "all"), (std::vector<World::Key>{{"2031", "p1"}}));
  EXPECT_EQ(plan().last, 3);
  world.tell("plan.submitted", "plan/p1", PlanStep{});
  EXPECT_EQ(plan().stage, PlanStage::submitted);
  world.tell("plan.returned", "plan/p1", PlanStep{{}, "thiếu"});
  EXPECT_EQ(plan().stage, PlanStage::draft);
  EXPECT_EQ(plan().reason, "thiếu");
  world.tell("plan.submitted", "plan/p1", PlanStep{});
  EXPECT_EQ(plan().reason, "");
  plan::NewFact issued{"plan.issued", "plan/p1", 1, "hoa", {}, {}, {}, {"ab"}};
  for (const int version : {1, 2}) {
    const Encoded text = encode(PlanIssued{version, day("2031-01-20"), "12/KH", "lần đầu"});
    issued.payload = text.payload;
    issued.words = text.words;
    const auto fact = world.append(issued);
    EXPECT_EQ(plan().versions.back(), (IssuedVersion{version, day("2031-01-20"), "12/KH", "lần đầu", fact}));
  }
  EXPECT_EQ(plan().stage, PlanStage::issued);
  EXPECT_EQ(plan().originals, (std::vector<std::string>{"ab", "ab"}));
  world.tell("plan.closed", "plan/p1", PlanStep{});
  EXPECT_EQ(plan().stage, PlanStage::closed);
}

TEST(Fold, ListsWhatIsNumberedInTheOrderOfNumbers) {
  World world;
  for (const char* id : {"10", "9", "100"}) {
    world.tell("unit.set", std::string("unit/") + id, Unit{});
    world.tell("event.set", std::string("event/") + id, EventSet{"p1", {}});
    world.tell("plan.finding", std::string("finding/") + id, FindingSet{"p1", {}, {}, {}, {}, {}, {}, {}, {}, {}});
  }
  for (const auto& [kind, mark] : {std::pair("unit", "all"), {"event", "plan"}, {"finding", "plan"}}) {
    std::string ids;
    for (const auto& [value, id] : world.marked(kind, mark)) ids += id + " ";
    EXPECT_EQ(ids, "9 10 100 ") << kind;
  }
}

TEST(Fold, ListsFindingsByWhatBecameOfThem) {
  World world;
  const auto listed = [&] { return world.marked("finding", "plan").at(0).first; };
  world.tell("plan.finding", "finding/1", FindingSet{"p1", "time.missing", {}, {}, {"1"}, "thiếu", {}, {}, {}, {}});
  EXPECT_TRUE(listed().starts_with("p1/open/")) << listed();
  world.tell("finding.settled", "finding/1", FindingSettled{Settlement::accepted, "được"});
  EXPECT_TRUE(listed().starts_with("p1/accepted/")) << listed();
  const auto finding = *decode_whole<FindingState>(world.record("finding", "1").body);
  EXPECT_EQ(finding.who + finding.reason + finding.set.vi, "lanđượcthiếu");
}

/// An item without what people wrote.
std::string figures_of(ItemState state) {
  for (Obstacle& obstacle : state.obstacles) obstacle.text = obstacle.proposal = obstacle.decision = "";
  for (Extension& extension : state.extensions) extension.reason = extension.document = "";
  state.set.label = state.set.title = state.set.products = state.set.waits_for = "";
  return encode_whole(state);
}

RC_GTEST_PROP(Fold, GivesTheSameFiguresWhateverWordsWereTakenAway, ()) {
  const World world = some_history();
  std::vector<plan::Fact> facts = world.facts();
  const bool all = *rc::gen::arbitrary<bool>();
  for (plan::Fact& fact : facts) {
    if (!all && *rc::gen::inRange(0, 3) != 0) continue;
    fact.what.words.clear();
    fact.redacted = true;
  }
  const World redacted(facts);
  RC_ASSERT(redacted.records().size() == world.records().size());
  for (const auto& [key, record] : world.records()) {
    const plan::Record& other = redacted.record(key.first, key.second);
    RC_ASSERT(other.marks == record.marks);
    RC_ASSERT(other.tallies == record.tallies);
    if (key.first == "item") RC_ASSERT(figures_of(redacted.item(key.second)) == figures_of(world.item(key.second)));
  }
  if (all)  // nothing that was taken away is kept anywhere
    for (const auto& [key, record] : redacted.records())
      for (const char* word : {"Việc", "thiếu", "mưa", "Kế hoạch", "nghị quyết", "QĐ", "chờ"})
        RC_ASSERT((record.body + record.words).find(word) == std::string::npos);
}

}  // namespace
}  // namespace sauro::tracking
