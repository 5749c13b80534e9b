// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/procedures/procedures.h"

#include <gmock/gmock.h>

#include "programmes/played.h"

namespace sauro::programmes::procedures {
namespace {

using test::Values;
using testing::ElementsAre;

Day on(const char* iso) { return Day::parse_iso(iso).value(); }

class Procedures : public testing::Test {
 protected:
  Procedures() {
    play.standings = {{"cv", plan::staff | plan::user}};
    play.users = {{"cv", "Đinh Chuyên Viên"}};
    play.today = on("2026-03-02");
  }
  std::string act(const char* name, Values values) { return play.act("cv", name, values); }
  std::string begin(const char* pattern = "regulation") {
    return act("procedure.begin", {{"procedure", "qc"}, {"template", pattern}, {"title", "Quy chế"}});
  }
  std::string step(const char* document = "VB", Values more = {}) {
    more.emplace_back("procedure", "qc"), more.emplace_back("document", document);
    return act("procedure.step", more);
  }
  test::Played play;
};

TEST_F(Procedures, GoStepByStepToTheEnd) {
  ASSERT_EQ(begin(), "");
  const auto all = play.body<Procedure>("procedure", "qc").set.steps;
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0], (Step{15, "Soạn thảo"}));
  for (int i = 1; i <= 5; ++i) {
    EXPECT_TRUE(play.achieved.empty());
    ASSERT_EQ(step(), "");
  }
  ASSERT_EQ(play.achieved.size(), 1U);
  EXPECT_EQ(play.achieved[0].kind, "procedure.done");
  EXPECT_EQ(play.achieved[0].traits, std::vector<std::string>{"template=regulation"});
  EXPECT_EQ(step(), "procedure.done: qc");
}

TEST_F(Procedures, EachStepIsDueFromTheOneBefore) {
  Procedure procedure;
  procedure.set.day = on("2026-03-02");  // a Monday
  procedure.set.steps = {{5, "a"}, {10, "b"}, {1, "c"}};
  const Holidays none;
  EXPECT_THAT(*dues(procedure, none), ElementsAre(on("2026-03-09"), on("2026-03-23"), on("2026-03-24")));
  procedure.done.push_back({on("2026-03-04"), "x", "", {}});  // early: the next is due earlier
  EXPECT_THAT(*dues(procedure, none), ElementsAre(on("2026-03-09"), on("2026-03-18"), on("2026-03-19")));
  EXPECT_EQ((*dues(procedure, Holidays({on("2026-03-10")}, {})))[1], on("2026-03-19"));
}

TEST_F(Procedures, EveryStepLeavesAPaper) {
  ASSERT_EQ(begin(), "");
  EXPECT_EQ(step(""), "procedure.no-document: qc");
  EXPECT_EQ(step("VB", {{"day", "2026-03-01"}}), "procedure.day: 2026-03-02");
  EXPECT_EQ(step("VB", {{"day", "2026-03-03"}}), "procedure.day: 2026-03-02");
  ASSERT_EQ(act("procedure.stop", {{"procedure", "qc"}, {"reason", "thôi"}}), "");
  EXPECT_EQ(step(), "procedure.stopped: qc");
}

TEST_F(Procedures, TheirTemplatesAreThoseOfTheAgency) {
  EXPECT_EQ(begin("khong-co"), "procedure.template: khong-co");
  EXPECT_EQ(act("procedure.stop", {{"procedure", "qc"}, {"reason", "x"}}), "unknown.procedure: qc");
  ASSERT_EQ(begin(), "");
  EXPECT_EQ(begin(), "procedure.known: qc");
}

TEST(ReadSteps, AreTitlesWithWorkingDays) {
  EXPECT_THAT(*read_steps("Lập hồ sơ: 10; Thẩm định: hồ sơ: 5;"),
              ElementsAre(Step{10, "Lập hồ sơ"}, Step{5, "Thẩm định: hồ sơ"}));
  for (const char* wrong : {"", ";", "Lập hồ sơ", "Lập: x", ": 5", "Lập: -1", "Lập: 5 ngày"})
    EXPECT_FALSE(read_steps(wrong)) << wrong;
}

}  // namespace
}  // namespace sauro::programmes::procedures
