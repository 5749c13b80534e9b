// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may do and ask what: every cell of access.tsv.
#include <set>

#include "app/actions/access_cases.h"

namespace sauro::app {
namespace {

/// "done", or by which refusal not.
std::string outcome(const std::string& name, const std::string& role, const std::string& item) {
  Agency agency(stage_of(name));
  const Values values = given(agency, name, role, item);
  const std::string user = roles().at(role).user;
  if (query_named(name) != nullptr) return Agency::why(agency.ask(user, name, values));
  return agency.refused(user, name, values, files_of(name));
}

/// Accounts and files on their way are no affair of actions and queries.
bool is_of_the_door(const std::string& name) {
  return name.starts_with("account.") || name.starts_with("upload") || name == "item.file" || name == "item.preview" ||
         name == "plan.document" || name == "facts.verify" || name == "changes" || name == "document.read" ||
         name == "document.file" || name == "dossier.file" || name == "research.file" || name.starts_with("job") ||
         name.starts_with("sheet.");
}

bool is_no(const std::string& outcome) {
  return is_councils_no(outcome) || outcome == "who.forbidden" || outcome == "who.nobody" || outcome == "who.unknown";
}

TEST(Access, EveryCellOfTheTableHolds) {
  for (const Line& line : table()) {
    if (is_of_the_door(line.name)) continue;  // tests/doors/http tries these
    for (const auto& [role, word] : line.cells) {
      SCOPED_TRACE(line.name + " by " + role + ": " + word);
      ASSERT_TRUE(roles().contains(role));
      const Role& who = roles().at(role);
      const std::string own = outcome(line.name, role, who.own);
      if (word == "deny") {
        EXPECT_TRUE(is_no(own)) << own;
        continue;
      }
      EXPECT_EQ(own, "done");
      if (word == "own") {
        const std::string foreign = outcome(line.name, role, foreign_to(line.name, who));
        EXPECT_TRUE(foreign == "who.forbidden" || is_councils_no(foreign)) << foreign;
        continue;
      }
      ASSERT_EQ(word, "allow");
      if (const std::string foreign = foreign_to(line.name, who); !foreign.empty()) {
        EXPECT_EQ(outcome(line.name, role, foreign), "done");
      }
    }
  }
}

TEST(Access, TheTableHasEveryActionAndQueryOnce) {
  std::multiset<std::string> in_table, in_program;
  for (const Line& line : table()) {
    if (is_of_the_door(line.name)) continue;
    in_table.insert(line.name);
    EXPECT_EQ(line.cells.size(), roles().size()) << line.name;
  }
  for (const Action& action : actions()) in_program.insert(action.name);
  for (const Query& query : queries()) in_program.insert(query.name);
  EXPECT_EQ(in_table, in_program);
}

TEST(Access, WhoIsDisabledMayNothing) {
  Agency agency;
  EXPECT_EQ(agency.refused("cu", "item.check", {{"item", meetings}, {"text", "đã xem"}}), "who.disabled");
  EXPECT_EQ(Agency::why(agency.ask("cu", "board")), "who.disabled");
}

TEST(Access, ARoleHoldsOnItsDaysOnly) {
  Agency agency;
  agency.must("", "user.set",
              {{"user", "tam2"}, {"name", "Tạm"}, {"role", "office"}, {"from", "10/3/2026"}, {"until", "12/3/2026"}});
  const Values check{{"item", meetings}, {"text", "đã xem"}};
  EXPECT_EQ(agency.on("2026-03-09").refused("tam2", "item.check", check), "who.forbidden");
  EXPECT_EQ(agency.on("2026-03-10").refused("tam2", "item.check", check), "done");
  EXPECT_EQ(agency.on("2026-03-12").refused("tam2", "item.check", check), "done");
  EXPECT_EQ(agency.on("2026-03-13").refused("tam2", "item.check", check), "who.forbidden");
}

TEST(Access, ARoleThatIsTakenAwayIsGone) {
  Agency agency;
  const Values report{{"item", meetings}, {"text", "đang làm"}};
  agency.must("quantri", "user.revoke", {{"user", "an"}, {"role", "specialist"}, {"unit", "u1"}});
  EXPECT_EQ(agency.refused("an", "item.report", report), "who.forbidden");
}

TEST(Access, WhoIsNamedDoesItAlone) {
  Agency agency;
  const Values report{{"item", named}, {"text", "đang làm"}};
  EXPECT_EQ(agency.refused("lan", "item.report", report), "done");
  EXPECT_EQ(agency.refused("thoc", "item.report", report), "done");  // whoever heads the unit answers for it
  EXPECT_EQ(agency.refused("an", "item.report", report), "who.forbidden");
}

TEST(Access, ALineOfADraftIsTheOfficesToChange) {
  Agency agency(Agency::At::draft);
  const Values edit{{"item", meetings}, {"title", "Tổ chức hội thảo"}};
  EXPECT_EQ(agency.refused("thoc", "item.edit", edit), "who.forbidden");
  EXPECT_EQ(agency.refused("thoc", "item.drop", {{"item", meetings}, {"reason", "thừa"}}), "who.forbidden");
  EXPECT_EQ(agency.refused("hoa", "item.edit", edit), "done");
}

TEST(Access, ATaskOutsideThePlanIsTheOfficesToChange) {
  Agency agency;
  agency.must("giam", "item.add", {{"plan", "2026"}, {"title", "Đột xuất"}, {"document", "8/CV"}, {"lead", "u1"}});
  const Values edit{{"item", "2026.12"}, {"title", "Việc đột xuất"}};
  for (const char* user : {"thoc", "an", "giam", "quantri"})
    EXPECT_EQ(agency.refused(user, "item.edit", edit), "who.forbidden") << user;
  EXPECT_EQ(agency.refused("hoa", "item.edit", edit), "done");
}

TEST(Access, TheHeadConfirmsFirstAndTheOfficeThen) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}}), "who.forbidden");
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.refused("thoc", "item.confirm", {{"item", meetings}}), "verdict.nothing");
  EXPECT_EQ(agency.refused("an", "item.confirm", {{"item", meetings}}), "who.forbidden");
}

TEST(Access, WhatIsDoneIsWrittenUnderWhoDidIt) {
  Agency agency;
  EXPECT_EQ(agency.must("an", "item.report", {{"item", meetings}, {"text", "x"}}).at(0).what.who, "an");
  EXPECT_EQ(agency.must("", "person.set", {{"name", "Mới"}}).at(0).what.who, administrator_id);
}

}  // namespace
}  // namespace sauro::app
