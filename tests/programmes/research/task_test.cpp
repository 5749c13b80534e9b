// SPDX-License-Identifier: AGPL-3.0-or-later
// A research task from its proposal to the notice of its result, with the councils that decide about it.
#include "programmes/research/task.h"

#include <gtest/gtest.h>

#include "programmes/played.h"
#include "programmes/research/deadlines.h"

namespace sauro::programmes::research {
namespace {

using test::Played;
using test::Values;

Day on(const char* iso) { return Day::parse_iso(iso).value(); }

class Research : public testing::Test {
 protected:
  Research() {
    play.standings = {
        {"vp", plan::office | plan::user}, {"gd", plan::director | plan::user}, {"cv", plan::staff | plan::user}};
    play.users = {{"vp", "Mai Văn Phòng"}, {"gd", "Lê Giám Đốc"}, {"cv", "Đinh Chuyên Viên"}};
    for (int i = 1; i <= 7; ++i) play.users["m" + std::to_string(i)] = "Thành Viên Số " + std::to_string(i);
    play.today = on("2025-05-12");
  }

  std::string act(const char* user, const char* name, Values values) { return play.act(user, name, values); }
  void propose(const char* id = "nv1") {
    ASSERT_EQ(act("cv", "research.propose",
                  {{"research", id}, {"title", "Xây dựng mô hình " + std::string(id)}, {"proposer", "Viện A"}}),
              "");
  }
  /// A council of a kind on dossiers sits on a day and each member says `ballot` of each.
  void sit(const std::string& id, const std::string& kind, const std::vector<std::string>& dossiers, const char* day,
           const std::vector<Values>& ballots) {
    Values set{{"council", id}, {"kind", kind}, {"title", "Hội đồng " + id}};
    for (const auto& one : dossiers) set.emplace_back("dossier", one);
    const char* seats[] = {"chair", "secretary", "reviewer", "reviewer", "member", "member", "member"};
    for (int i = 1; i <= 7; ++i) set.emplace_back("member", "m" + std::to_string(i) + "=" + seats[i - 1]);
    ASSERT_EQ(play.act("vp", "council.appoint", set), "");
    ASSERT_EQ(act("vp", "council.invite", {{"council", id}, {"day", day}, {"papers", play.today.iso()}}), "");
    Values present{{"council", id}};
    for (int i = 1; i <= 7; ++i) {
      const std::string user = "m" + std::to_string(i);
      ASSERT_EQ(play.act(user, "council.declare", {{"council", id}}), "");
      present.emplace_back("present", user);
    }
    ASSERT_EQ(act("m1", "council.key", {{"council", id}, {"password", "khóa chủ tịch"}}), "");
    ASSERT_EQ(act("m2", "council.key", {{"council", id}, {"password", "khóa thư ký"}}), "");
    play.today = on(day);
    ASSERT_EQ(play.act("m2", "council.attend", present), "");
    ASSERT_EQ(act("m1", "council.open", {{"council", id}}), "");
    for (std::size_t d = 0; d < dossiers.size(); ++d)
      for (int i = 1; i <= 7; ++i) {
        Values ballot{{"council", id}, {"dossier", dossiers[d]}};
        ballot.insert(ballot.end(), ballots[d].begin(), ballots[d].end());
        ASSERT_EQ(play.act("m" + std::to_string(i), "council.ballot", ballot), "");
      }
    ASSERT_EQ(act("m1", "council.unseal", {{"council", id}, {"password", "khóa chủ tịch"}}), "");
    ASSERT_EQ(act("m2", "council.count", {{"council", id}, {"password", "khóa thư ký"}}), "");
  }
  static Values points(const char* last) {
    return {{"points", "25"}, {"points", "15"}, {"points", "20"}, {"points", "12"}, {"points", last}};
  }
  void identified() {
    propose();
    sit("xd", "identification", {"nv1"}, "2025-09-15", {{{"vote", "for"}, {"rank", "1"}}});
  }
  void called() {
    identified();
    ASSERT_EQ(act("gd", "research.list", {{"task", "nv1"}, {"document", "QĐ 100/QĐ-UBND"}}), "");
    ASSERT_EQ(act("vp", "research.call", {{"research", "nv1"}, {"until", "2025-10-31"}, {"document", "TB 5/TB-SKHCN"}}),
              "");
  }
  void running() {
    called();
    for (const char* host : {"Viện B", "Viện C"})
      ASSERT_EQ(act("cv", "research.apply",
                    {{"research", "nv1"}, {"host", host}, {"team", "Chủ Nhiệm " + std::string(host)}}),
                "");
    play.today = on("2025-11-03");
    sit("tc", "selection", {"nv1.1", "nv1.2"}, "2025-11-20", {points("1"), points("9")});
    ASSERT_EQ(act("gd", "research.fund", {{"research", "nv1"}, {"amount", "850,5"}, {"document", "QĐ 7"}}), "");
    ASSERT_EQ(act("gd", "research.contract",
                  {{"research", "nv1"},
                   {"host", "Viện C"},
                   {"principal", "Chủ Nhiệm Viện C"},
                   {"from", "2025-12-01"},
                   {"until", "2026-11-30"},
                   {"document", "HĐ 3"}}),
              "");
  }
  Task task(const char* id = "nv1") const { return play.body<Task>("research", id); }
  int achieved(const std::string& kind) const {
    return static_cast<int>(std::count_if(play.achieved.begin(), play.achieved.end(),
                                          [&](const Achievement& one) { return one.kind == kind; }));
  }

  Played play;
};

TEST_F(Research, GoesFromItsProposalToTheNoticeOfItsResult) {
  running();
  EXPECT_EQ(task().stage, Stage::running);
  EXPECT_EQ(judged_by(task(), "selection")->dossier, "nv1.2");
  play.today = on("2026-06-10");
  ASSERT_EQ(act("cv", "research.check", {{"research", "nv1"}, {"found", "on-time"}, {"document", "BB 12"}}), "");
  play.today = on("2026-12-10");
  ASSERT_EQ(act("cv", "research.submit", {{"research", "nv1"}}), "");
  sit("nt", "acceptance", {"nv1.kq"}, "2026-12-24", {{{"grade", "excellent"}}});
  EXPECT_EQ(task().stage, Stage::accepted);
  EXPECT_EQ(judged_by(task(), "acceptance")->grade, councils::Grade::excellent);
  ASSERT_EQ(act("cv", "research.register", {{"research", "nv1"}, {"document", "GCN 4"}}), "");
  ASSERT_EQ(act("cv", "research.announce",
                {{"research", "nv1"}, {"recipient", "UBND huyện A"}, {"recipient", "Sở Y"}, {"document", "TB 90"}}),
            "");
  EXPECT_EQ(task().stage, Stage::registered);
  for (const char* kind :
       {"research.advised", "research.listed", "research.called", "research.selected", "research.running",
        "research.checked", "research.accepted", "research.registered", "research.announced"})
    EXPECT_EQ(achieved(kind), 1) << kind;
}

/// Of each of two products its kind, quality and quantity, then of the report.
Values marks(const char* second_quantity, const char* report = "passed") {
  Values values;
  for (const char* one : {"passed", "excellent", "passed", "passed", "passed", second_quantity, report})
    values.emplace_back("mark", one);
  return values;
}

TEST_F(Research, IsGradedByWhatWasOrdered) {
  const Values contract{{"research", "cu1"},
                        {"title", "Mô hình cũ"},
                        {"host", "Viện A"},
                        {"principal", "Lê Cũ"},
                        {"from", "2024-06-01"},
                        {"until", "2025-05-31"},
                        {"ordered", "Quy trình nhân giống; 1 quy trình"},
                        {"ordered", "Mô hình trình diễn; 4 ha"},
                        {"document", "HĐ 9"}};
  Values bad = contract;
  bad.emplace_back("ordered", "Bài báo; nhiều");
  EXPECT_EQ(act("gd", "research.enter", bad), "research.product: Bài báo; nhiều");
  ASSERT_EQ(act("gd", "research.enter", contract), "");
  EXPECT_EQ(act("cv", "research.submit", {{"research", "cu1"}, {"delivered", "1"}}), "research.delivered-count: 2");
  EXPECT_EQ(act("cv", "research.submit", {{"research", "cu1"}, {"delivered", "1"}, {"delivered", "ba"}}),
            "research.product: ba");
  ASSERT_EQ(act("cv", "research.submit", {{"research", "cu1"}, {"delivered", "1"}, {"delivered", "2,5"}}), "");
  EXPECT_EQ(play.body<councils::Dossier>("dossier", "cu1.kq").products.at(1).delivered.str(), "2.5");
  sit("nt1", "acceptance", {"cu1.kq"}, "2025-06-16", {marks("failed")});
  EXPECT_EQ(task("cu1").stage, Stage::failed);  // 1 of 2 quantities, and 2.5 of 4 hectares
  ASSERT_EQ(act("cv", "research.submit", {{"research", "cu1"}, {"delivered", "1"}, {"delivered", "4"}}), "");
  sit("nt2", "acceptance", {"cu1.kq"}, "2025-06-30", {marks("passed")});
  EXPECT_EQ(judged_by(task("cu1"), "acceptance")->grade, councils::Grade::passed);
  EXPECT_EQ(play.body<councils::CouncilState>("council", "nt2").ballots.at(0).marks.size(), 7U);
}

TEST_F(Research, ABallotGradesEveryProductAndTheReport) {
  ASSERT_EQ(act("gd", "research.enter",
                {{"research", "cu1"},
                 {"title", "Mô hình cũ"},
                 {"host", "Viện A"},
                 {"principal", "Lê Cũ"},
                 {"from", "2024-06-01"},
                 {"until", "2025-05-31"},
                 {"ordered", "Quy trình"},
                 {"ordered", "Mô hình; 4 ha"},
                 {"document", "HĐ 9"}}),
            "");
  ASSERT_EQ(act("cv", "research.submit", {{"research", "cu1"}}), "");
  sit("nt1", "acceptance", {"cu1.kq"}, "2025-06-16", {marks("passed")});
  // As it was before the count.
  auto council = play.body<councils::CouncilState>("council", "nt1");
  council.stage = councils::Stage::open;
  play.overwrite("council", "nt1", tracking::encode_whole(council));
  const auto votes = [&](const Values& said) {
    Values values{{"council", "nt1"}, {"dossier", "cu1.kq"}};
    values.insert(values.end(), said.begin(), said.end());
    return play.act("m5", "council.ballot", values);
  };
  EXPECT_EQ(votes({{"grade", "excellent"}}), "council.blank: ");
  EXPECT_EQ(votes({{"mark", "passed"}, {"mark", "passed"}}), "council.marks: 7");
  EXPECT_EQ(votes({{"blank", ""}}), "");
  EXPECT_EQ(votes(marks("passed")), "");
}

TEST_F(Research, WhatIsHandedInLateIsNotAcceptedWhateverTheCouncilSays) {
  running();
  play.today = on("2026-12-31");  // 30 days after the contract is the 30th
  ASSERT_EQ(act("cv", "research.submit", {{"research", "nv1"}}), "");
  EXPECT_TRUE(play.body<councils::Dossier>("dossier", "nv1.kq").late);
  sit("nt", "acceptance", {"nv1.kq"}, "2027-01-14", {{{"grade", "excellent"}}});
  EXPECT_EQ(task().stage, Stage::failed);
  EXPECT_TRUE(play.body<councils::CouncilState>("council", "nt").findings.at(0).late);
}

TEST_F(Research, EveryRecipientHasTheNoticeAndSomethingShowsIt) {
  running();
  play.today = on("2026-12-10");
  ASSERT_EQ(act("cv", "research.submit", {{"research", "nv1"}}), "");
  sit("nt", "acceptance", {"nv1.kq"}, "2026-12-24", {{{"grade", "passed"}}});
  const auto delivers = [&](const char* recipient) {
    return act("cv", "research.deliver", {{"research", "nv1"}, {"recipient", recipient}, {"way", "post"}});
  };
  EXPECT_EQ(delivers("Sở Y"), "research.not-announced: nv1");
  const auto announce = [&] {
    return act("cv", "research.announce",
               {{"research", "nv1"}, {"recipient", "UBND huyện A"}, {"recipient", "Sở Y"}, {"document", "TB 90"}});
  };
  ASSERT_EQ(announce(), "");
  EXPECT_EQ(delivers("Sở Z"), "research.recipient: Sở Z");
  ASSERT_EQ(delivers("Sở Y"), "");
  EXPECT_EQ(undelivered(task()), std::vector<std::string>{"UBND huyện A"});
  EXPECT_EQ(achieved("research.delivered"), 0);
  ASSERT_EQ(delivers("Sở Y"), "");  // said again
  ASSERT_EQ(delivers("UBND huyện A"), "");
  EXPECT_EQ(task().deliveries.size(), 2U);
  EXPECT_EQ(achieved("research.delivered"), 1);
  ASSERT_EQ(announce(), "");  // another notice
  EXPECT_EQ(undelivered(task()).size(), 2U);
}

TEST_F(Research, WhatACouncilDoesNotWantIsRejected) {
  propose();
  sit("xd", "identification", {"nv1"}, "2025-09-15", {{{"vote", "against"}}});
  EXPECT_EQ(task().stage, Stage::rejected);
  EXPECT_EQ(act("gd", "research.list", {{"task", "nv1"}, {"document", "x"}}).substr(0, 14), "research.stage");
  EXPECT_EQ(achieved("research.advised"), 1);  // the council has advised, whatever it said
}

TEST_F(Research, OneCouncilChoosesForEachTaskAndNobodyOfTwoWhoComeFirstTogether) {
  for (const char* id : {"a", "b"}) propose(id);
  sit("xd", "identification", {"a", "b"}, "2025-09-15", {{{"vote", "for"}}, {{"vote", "for"}}});
  ASSERT_EQ(act("gd", "research.list", {{"task", "a"}, {"task", "b"}, {"document", "QĐ"}}), "");
  for (const char* id : {"a", "b"}) {
    ASSERT_EQ(act("vp", "research.call", {{"research", id}, {"until", "2025-10-31"}, {"document", "TB"}}), "");
    for (const char* host : {"Viện B", "Viện C"})
      ASSERT_EQ(act("cv", "research.apply", {{"research", id}, {"host", host}, {"team", "Người Khác"}}), "");
  }
  play.today = on("2025-11-03");
  sit("tc", "selection", {"a.1", "a.2", "b.1", "b.2"}, "2025-11-20",
      {points("9"), points("8"), points("5"), points("5")});
  EXPECT_EQ(task("a").stage, Stage::selected);
  EXPECT_EQ(judged_by(task("a"), "selection")->place, 2);
  EXPECT_EQ(task("b").stage, Stage::called);
  EXPECT_EQ(achieved("research.selected"), 1);
}

TEST_F(Research, ItsStepsComeInTheirOrder) {
  propose();
  EXPECT_EQ(act("cv", "research.list", {{"task", "nv1"}, {"document", "x"}}), "who.forbidden");
  EXPECT_EQ(act("m1", "research.propose", {{"research", "x"}, {"title", "x"}, {"proposer", "x"}}), "who.forbidden");
  const std::vector<std::pair<const char*, Values>> too_early = {
      {"research.list", {{"task", "nv1"}, {"document", "x"}}},
      {"research.call", {{"research", "nv1"}, {"until", "2025-12-31"}, {"document", "x"}}},
      {"research.assign", {{"research", "nv1"}, {"host", "x"}, {"document", "x"}}},
      {"research.apply", {{"research", "nv1"}, {"host", "x"}, {"team", "y"}}},
      {"research.fund", {{"research", "nv1"}, {"amount", "1"}, {"document", "x"}}},
      {"research.check", {{"research", "nv1"}, {"found", "late"}, {"document", "x"}}},
      {"research.submit", {{"research", "nv1"}}},
      {"research.register", {{"research", "nv1"}, {"document", "x"}}},
      {"research.announce", {{"research", "nv1"}, {"recipient", "x"}, {"document", "x"}}}};
  for (const auto& [name, values] : too_early)
    EXPECT_EQ(play.act("vp", name, values).substr(0, 14), "research.stage") << name;
  EXPECT_EQ(play.act("vp", "research.call", {{"research", "khong"}, {"until", "2025-12-31"}, {"document", "x"}}),
            "unknown.research: khong");
}

TEST_F(Research, ACallIsOpenLongEnoughAndThenClosed) {
  identified();
  ASSERT_EQ(act("gd", "research.list", {{"task", "nv1"}, {"document", "QĐ"}}), "");
  EXPECT_EQ(act("vp", "research.call", {{"research", "nv1"}, {"until", "2025-10-14"}, {"document", "TB"}}),
            "research.short-call: 30");
  ASSERT_EQ(act("vp", "research.call", {{"research", "nv1"}, {"until", "2025-10-15"}, {"document", "TB"}}), "");
  play.today = on("2025-10-16");
  EXPECT_EQ(act("cv", "research.apply", {{"research", "nv1"}, {"host", "x"}, {"team", "y"}}),
            "research.late-application: 2025-10-15");
}

TEST_F(Research, WhoAppliedDoesNotJudgeTheResults) {
  running();
  play.today = on("2026-12-10");
  ASSERT_EQ(act("cv", "research.submit", {{"research", "nv1"}}), "");
  ASSERT_EQ(act("vp", "expert.set", {{"user", "m5"}, {"organisation", "viện c"}}), "");
  Values set{{"council", "nt"}, {"kind", "acceptance"}, {"title", "x"}, {"dossier", "nv1.kq"}};
  const char* seats[] = {"chair", "secretary", "reviewer", "reviewer", "member", "member", "member"};
  for (int i = 1; i <= 7; ++i) set.emplace_back("member", "m" + std::to_string(i) + "=" + seats[i - 1]);
  EXPECT_EQ(play.act("vp", "council.appoint", set).substr(0, 16), "council.conflict");
}

TEST_F(Research, IsExtendedOnlyFurtherAndStoppedForGood) {
  running();
  EXPECT_EQ(
      act("gd", "research.extend", {{"research", "nv1"}, {"until", "2026-11-30"}, {"reason", "x"}, {"document", "y"}}),
      "research.not-longer: 2026-11-30");
  ASSERT_EQ(
      act("gd", "research.extend", {{"research", "nv1"}, {"until", "2027-02-28"}, {"reason", "x"}, {"document", "y"}}),
      "");
  EXPECT_EQ(task().until, on("2027-02-28"));
  EXPECT_EQ(task().contract.until, on("2026-11-30"));
  ASSERT_EQ(act("gd", "research.stop", {{"research", "nv1"}, {"text", "không đủ năng lực"}, {"document", "QĐ"}}), "");
  EXPECT_EQ(act("cv", "research.check", {{"research", "nv1"}, {"found", "late"}, {"document", "x"}}).substr(0, 14),
            "research.stage");
}

TEST_F(Research, WhatWasContractedBeforeIsEnteredAsItRuns) {
  const Values contract{{"research", "cu1"},    {"title", "Mô hình cũ"}, {"host", "Viện A"},  {"principal", "Lê Cũ"},
                        {"from", "2024-06-01"}, {"until", "2026-05-31"}, {"document", "HĐ 9"}};
  ASSERT_EQ(act("gd", "research.enter", contract), "");
  EXPECT_EQ(task("cu1").stage, Stage::running);
  EXPECT_EQ(task("cu1").set.year, 2024);
  EXPECT_EQ(achieved("research.running"), 1);
  EXPECT_EQ(achieved("research.proposed"), 0);  // nobody proposed it here
  EXPECT_EQ(act("cv", "research.check", {{"research", "cu1"}, {"found", "on-time"}, {"document", "BB"}}), "");
  EXPECT_EQ(act("gd", "research.enter", contract), "research.decided: cu1");
}

TEST_F(Research, ACallThatHasClosedIsNoDeadlineAnyMore) {
  const Records none([](auto, const auto&) { return Result<std::optional<std::string>>(std::nullopt); },
                     [](auto, auto, auto) { return Result<std::vector<Records::Row>>(std::vector<Records::Row>()); });
  Task task;
  task.stage = Stage::called;
  task.called.until = on("2026-11-20");
  const auto next = [&] { return next_deadline(task, *deadlines_of(task, DatedRules(none), Holidays())); };
  ASSERT_TRUE(next());
  EXPECT_TRUE(next()->is_late(on("2026-11-21")));
  task.stage = Stage::running;
  EXPECT_FALSE(next());
  EXPECT_FALSE(deadlines_of(task, DatedRules(none), Holidays())->front().is_late(on("2027-01-01")));
  task.until = on("2027-06-30");
  EXPECT_EQ(next()->step, Step::submit);
  task.stage = Stage::stopped;
  EXPECT_FALSE(next());
}

TEST_F(Research, ItsDeadlinesAreThoseOfTheRules) {
  Task task;
  task.until = on("2026-11-30");
  task.submitted.day = on("2026-12-28");
  task.judged.push_back({"nt", "acceptance", "nv1.kq", true, councils::Grade::passed, 1, on("2027-01-15")});
  const Records none([](auto, const auto&) { return Result<std::optional<std::string>>(std::nullopt); },
                     [](auto, auto, auto) { return Result<std::vector<Records::Row>>(std::vector<Records::Row>()); });
  const Holidays holidays({on("2027-01-01")}, {});
  const auto list = deadlines_of(task, DatedRules(none), holidays);
  ASSERT_TRUE(list.ok());
  ASSERT_EQ(list->size(), 3U);
  EXPECT_EQ((*list)[0].due, on("2026-12-30"));
  EXPECT_FALSE((*list)[0].is_late(on("2027-02-01")));
  EXPECT_EQ((*list)[1].due, on("2027-01-19"));  // 15 working days, the first of January not one of them
  EXPECT_EQ((*list)[2].due, on("2027-02-14"));
  EXPECT_TRUE((*list)[2].is_late(on("2027-02-15")));
  EXPECT_FALSE((*list)[2].is_late(on("2027-02-14")));
}

}  // namespace
}  // namespace sauro::programmes::research
