// SPDX-License-Identifier: AGPL-3.0-or-later
// A council from its appointment to its count, and whoever tries to get round its rules.
#include "programmes/councils/council.h"

#include <gtest/gtest.h>

#include "programmes/councils/ballot.h"
#include "programmes/played.h"

namespace sauro::programmes::councils {
namespace {

using test::Played;
using test::Values;

Day day(int month, int date) { return Day::make(2026, month, date).value(); }

/// A selection council of seven on two dossiers.
class Council : public testing::Test {
 protected:
  Council() {
    play.standings = {{"vp", plan::office | plan::user}, {"gd", plan::director | plan::user}};
    play.users = {{"vp", "Mai Thị Văn Phòng"}, {"gd", "Lê Giám Đốc"}, {"ngoai", "Trần Người Ngoài"}};
    const char* names[] = {"Vũ Chủ Tịch", "Đỗ Thư Ký", "Hồ Phản Biện", "Bùi Phản Biện", "Ngô Một", "Ngô Hai", "Ngô Ba"};
    for (int i = 0; i < 7; ++i) play.users["m" + std::to_string(i + 1)] = names[i];
    enter("hs1", "Trường Đại học A", "Phạm Chủ Nhiệm");
    enter("hs2", "Viện B", "Dương Chủ Nhiệm");
  }

  void enter(const std::string& id, const std::string& host, const std::string& principal) {
    ASSERT_EQ(
        play.act("vp", "dossier.set", {{"dossier", id}, {"title", "Hồ sơ " + id}, {"host", host}, {"team", principal}}),
        "");
  }
  static Values seats() {
    return {{"council", "c1"},          {"kind", "selection"},     {"title", "Hội đồng tuyển chọn"},
            {"dossier", "hs1"},         {"dossier", "hs2"},        {"member", "m1=chair"},
            {"member", "m2=secretary"}, {"member", "m3=reviewer"}, {"member", "m4=reviewer"},
            {"member", "m5"},           {"member", "m6"},          {"member", "m7"}};
  }
  std::string appoint() { return play.act("vp", "council.appoint", seats()); }
  void invited() {
    ASSERT_EQ(appoint(), "");
    ASSERT_EQ(play.act("vp", "council.invite", {{"council", "c1"}, {"day", "2026-09-10"}, {"papers", "2026-09-04"}}),
              "");
  }
  /// Everybody declares, the seals are made, `present` come; nothing is open yet.
  void gathered(int present = 7) {
    invited();
    play.today = day(9, 10);
    Values attend{{"council", "c1"}};
    for (int i = 1; i <= 7; ++i) {
      const std::string user = "m" + std::to_string(i);
      ASSERT_EQ(play.act(user, "council.declare", {{"council", "c1"}}), "");
      if (i <= present) attend.emplace_back("present", user);
    }
    ASSERT_EQ(play.act("m1", "council.key", {{"council", "c1"}, {"password", "khóa của chủ tịch"}}), "");
    ASSERT_EQ(play.act("m2", "council.key", {{"council", "c1"}, {"password", "khóa của thư ký"}}), "");
    ASSERT_EQ(play.act("m2", "council.attend", attend), "");
  }
  std::string open() { return play.act("m1", "council.open", {{"council", "c1"}}); }
  void opened() {
    gathered();
    ASSERT_EQ(open(), "");
  }
  std::string vote(const std::string& user, const std::string& dossier, const std::vector<std::string>& points) {
    Values values{{"council", "c1"}, {"dossier", dossier}};
    for (const auto& one : points) values.emplace_back("points", one);
    return play.act(user, "council.ballot", values);
  }
  void all_vote() {
    for (int i = 1; i <= 7; ++i) {
      const std::string user = "m" + std::to_string(i);
      ASSERT_EQ(vote(user, "hs1", {"25", "15", "20", "12", std::to_string(i)}), "");
      ASSERT_EQ(vote(user, "hs2", {"20", "10", "15", "10", "5"}), "");
    }
  }
  std::string unseal(const std::string& password = "khóa của chủ tịch") {
    return play.act("m1", "council.unseal", {{"council", "c1"}, {"password", password}});
  }
  std::string count(const std::string& password = "khóa của thư ký") {
    return play.act("m2", "council.count", {{"council", "c1"}, {"password", password}});
  }
  CouncilState council() const { return play.body<CouncilState>("council", "c1"); }

  Played play;
};

TEST_F(Council, GoesFromItsAppointmentToTheOrderOfItsDossiers) {
  opened();
  all_vote();
  ASSERT_EQ(unseal(), "");
  ASSERT_EQ(count(), "");
  const CouncilState c = council();
  ASSERT_EQ(c.findings.size(), 2U);
  EXPECT_EQ(c.findings[0].mean->str(), "76.00");  // 72 and 1 to 7
  EXPECT_EQ(c.findings[0].median->str(), "76");
  EXPECT_TRUE(c.findings[0].passed);
  EXPECT_EQ(c.findings[0].place, 1);
  EXPECT_EQ(c.findings[1].mean->str(), "60.00");
  EXPECT_FALSE(c.findings[1].passed);
  EXPECT_EQ(c.findings[1].place, 0);
  EXPECT_EQ(c.findings[0].valid, 7);
  EXPECT_EQ(c.stage, Stage::counted);
}

TEST_F(Council, IsMadeUpAsItsRulesAsk) {
  const auto with = [&](std::size_t at, const char* member) {
    Values values = seats();
    values.at(at).second = member;
    return play.act("vp", "council.appoint", values).substr(0, 15);
  };
  Values six = seats();
  six.pop_back();
  EXPECT_EQ(play.act("vp", "council.appoint", six).substr(0, 15), "council.make-up");
  EXPECT_EQ(with(8, "m4"), "council.make-up");        // one reviewer
  EXPECT_EQ(with(9, "m5=chair"), "council.make-up");  // two chairs
  EXPECT_EQ(with(11, "m6"), "council.make-up");       // somebody twice
  EXPECT_EQ(with(11, "khong-co"), "council.user: k");
  EXPECT_EQ(with(11, "m7=khách"), "council.seat: m");
  EXPECT_EQ(play.act("m5", "council.appoint", seats()), "who.forbidden");
  EXPECT_EQ(appoint(), "");
  EXPECT_EQ(appoint(), "council.known: c1");
}

TEST_F(Council, AProvinceMaySetItsOwnSize) {
  Values six = seats();
  six.pop_back();
  ASSERT_EQ(play.act("vp", "rule.set",
                     {{"rule", "council.selection.least"},
                      {"value", "5"},
                      {"from", "2026-01-01"},
                      {"document", "QĐ 19/2023/QĐ-UBND"}}),
            "");
  EXPECT_EQ(play.act("vp", "council.appoint", six), "");
  Values before = six;
  before[0].second = "c0";
  before.emplace_back("day", "2025-12-31");
  EXPECT_EQ(play.act("vp", "council.appoint", before).substr(0, 15), "council.make-up");
  EXPECT_EQ(play.act("vp", "rule.set", {{"rule", "council.selection.least"}, {"value", "năm"}, {"document", "x"}}),
            "rule.number: năm");
  EXPECT_EQ(play.act("vp", "rule.set", {{"rule", "khong.co"}, {"value", "5"}, {"document", "x"}}),
            "unknown.rule: khong.co");
}

TEST_F(Council, NobodySitsWhoIsNearToADossier) {
  for (const auto& [field, value] :
       Values{{"organisation", "trường đại học  a"}, {"relative", "PHẠM CHỦ NHIỆM"}, {"barred-until", "2026-12-31"}}) {
    ASSERT_EQ(play.act("vp", "expert.set", {{"user", "m7"}, {field, value}}), "");
    EXPECT_EQ(appoint().substr(0, 16), "council.conflict") << field;
  }
  ASSERT_EQ(play.act("vp", "expert.set",
                     {{"user", "m7"}, {"organisation", "Trường Đại học C"}, {"barred-until", "2026-08-31"}}),
            "");
  EXPECT_EQ(appoint(), "");
}

TEST_F(Council, SomebodyWhoTakesPartInADossierDoesNotSit) {
  enter("hs3", "Viện D", "m7");
  Values with = seats();
  with.emplace_back("dossier", "hs3");
  EXPECT_EQ(play.act("vp", "council.appoint", with).substr(0, 16), "council.conflict");
}

TEST_F(Council, AMemberIsReplacedByWhoMaySit) {
  ASSERT_EQ(appoint(), "");
  ASSERT_EQ(play.act("vp", "expert.set", {{"user", "ngoai"}, {"organisation", "Viện B"}}), "");
  const Values replace{{"council", "c1"}, {"out", "m3"}, {"in", "ngoai"}};
  EXPECT_EQ(play.act("vp", "council.replace", replace).substr(0, 16), "council.conflict");
  EXPECT_EQ(play.act("m3", "expert.set", {{"user", "ngoai"}}), "council.expert-own: ");
  ASSERT_EQ(play.act("ngoai", "expert.set", {{"user", "ngoai"}, {"organisation", "Viện E"}}), "");
  EXPECT_EQ(play.act("vp", "council.replace", replace), "");
  EXPECT_EQ(member_of(council(), "ngoai")->seat, Seat::reviewer);
  EXPECT_EQ(member_of(council(), "m3"), nullptr);
}

TEST_F(Council, NobodyTakesTheirOwnSanctionAway) {
  ASSERT_EQ(play.act("vp", "expert.set", {{"user", "m7"}, {"barred-until", "2026-12-31"}}), "");
  ASSERT_EQ(play.act("m7", "expert.set", {{"user", "m7"}, {"organisation", "Viện E"}, {"barred-until", "2026-01-01"}}),
            "");
  EXPECT_EQ(appoint().substr(0, 16), "council.conflict");
}

TEST_F(Council, ItsPapersComeInTime) {
  ASSERT_EQ(appoint(), "");
  // 10/9/2026 is a Thursday: three working days after 7/9, a Monday.
  EXPECT_EQ(play.act("vp", "council.invite", {{"council", "c1"}, {"day", "2026-09-10"}, {"papers", "2026-09-08"}}),
            "council.papers-late: 3");
  EXPECT_EQ(play.act("vp", "council.invite", {{"council", "c1"}, {"day", "2026-09-10"}, {"papers", "2026-09-07"}}), "");
  EXPECT_EQ(play.act("m5", "council.invite", {{"council", "c1"}, {"day", "2026-09-11"}}), "council.secretary: ");
}

TEST_F(Council, NoScoreBeforeQuorum) {
  gathered(4);
  EXPECT_EQ(vote("m1", "hs1", {"25", "15", "20", "12", "5"}).substr(0, 13), "council.stage");
  EXPECT_EQ(open().substr(0, 14), "council.quorum");
  EXPECT_EQ(vote("m1", "hs1", {"25", "15", "20", "12", "5"}).substr(0, 13), "council.stage");
}

TEST_F(Council, FiveOfSevenMakeAQuorum) {
  gathered(5);
  EXPECT_EQ(open(), "");
  EXPECT_EQ(vote("m7", "hs1", {"25", "15", "20", "12", "5"}), "council.absent: ");
}

TEST_F(Council, WithoutTheSecretaryItDoesNotSit) {
  gathered();
  Values attend{{"council", "c1"}};
  for (const char* user : {"m1", "m3", "m4", "m5", "m6", "m7"}) attend.emplace_back("present", user);
  ASSERT_EQ(play.act("vp", "council.attend", attend), "");
  EXPECT_EQ(open().substr(0, 14), "council.quorum");
}

TEST_F(Council, ItOpensOnItsDayByItsChairWithSealsAndDeclarations) {
  invited();
  EXPECT_EQ(open(), "council.early: ");
  play.today = day(9, 10);
  Values attend{{"council", "c1"}};
  for (int i = 1; i <= 7; ++i) attend.emplace_back("present", "m" + std::to_string(i));
  ASSERT_EQ(play.act("m2", "council.attend", attend), "");
  EXPECT_EQ(open(), "council.undeclared: Vũ Chủ Tịch");
  for (int i = 1; i <= 7; ++i) ASSERT_EQ(play.act("m" + std::to_string(i), "council.declare", {{"council", "c1"}}), "");
  EXPECT_EQ(open(), "council.no-seal: Vũ Chủ Tịch");
  EXPECT_EQ(play.act("m1", "council.key", {{"council", "c1"}, {"password", "ngắn"}}), "council.short-password: ");
  ASSERT_EQ(play.act("m1", "council.key", {{"council", "c1"}, {"password", "khóa của chủ tịch"}}), "");
  EXPECT_EQ(open(), "council.no-seal: Đỗ Thư Ký");
  EXPECT_EQ(play.act("m3", "council.key", {{"council", "c1"}, {"password", "khóa của chủ tịch"}}),
            "council.chair-or-secretary: ");
  ASSERT_EQ(play.act("m2", "council.key", {{"council", "c1"}, {"password", "khóa của thư ký"}}), "");
  EXPECT_EQ(play.act("m2", "council.open", {{"council", "c1"}}), "council.chair: ");
  EXPECT_EQ(open(), "");
}

TEST_F(Council, OnlyMembersJudgeAndNoneTheirOwnConflict) {
  opened();
  EXPECT_EQ(vote("ngoai", "hs1", {"1", "1", "1", "1", "1"}), "unknown.council: c1");  // they learn of none
  EXPECT_EQ(vote("vp", "hs1", {"1", "1", "1", "1", "1"}), "council.members-only: ");
  EXPECT_EQ(play.act("m5", "council.declare", {{"council", "c1"}, {"conflict", "hs2"}}), "council.reason: ");
  ASSERT_EQ(play.act("m5", "council.declare", {{"council", "c1"}, {"conflict", "hs2"}, {"reason", "đã góp ý hồ sơ"}}),
            "");
  EXPECT_EQ(vote("m5", "hs2", {"1", "1", "1", "1", "1"}), "council.own-conflict: hs2");
  ASSERT_EQ(vote("m5", "hs1", {"1", "1", "1", "1", "1"}), "");
  EXPECT_EQ(play.act("m5", "council.declare", {{"council", "c1"}, {"conflict", "hs1"}, {"reason", "x"}}),
            "council.cast: hs1");
  // What becomes known later counts too.
  ASSERT_EQ(play.act("vp", "expert.set", {{"user", "m6"}, {"organisation", "Viện B"}}), "");
  EXPECT_EQ(vote("m6", "hs2", {"1", "1", "1", "1", "1"}).substr(0, 16), "council.conflict");
}

TEST_F(Council, ABallotFitsItsScaleOrIsMeantBlank) {
  opened();
  EXPECT_EQ(vote("m3", "hs1", {"31", "1", "1", "1", "1"}), "council.off-scale: Mục tiêu, nội dung: 0–30");
  EXPECT_EQ(vote("m3", "hs1", {"-1", "1", "1", "1", "1"}).substr(0, 17), "council.off-scale");
  EXPECT_EQ(vote("m3", "hs1", {"1", "1"}), "council.criteria: 5");
  EXPECT_EQ(vote("m3", "hs1", {"một", "1", "1", "1", "1"}), "council.points: một");
  EXPECT_EQ(vote("m3", "hs1", {}), "council.blank: ");
  EXPECT_EQ(vote("m3", "khac", {"1", "1", "1", "1", "1"}), "unknown.dossier: khac");
  EXPECT_EQ(play.act("m3", "council.ballot", {{"council", "c1"}, {"dossier", "hs1"}, {"blank", ""}}), "");
}

TEST_F(Council, ABallotIsReadByNobodyBeforeBothSealsAreOpen) {
  opened();
  ASSERT_EQ(vote("m3", "hs1", {"23.5", "15", "20", "12", "5"}), "");
  EXPECT_EQ(play.raw("council", "c1").find("23.5"), std::string::npos);
  for (const auto& fact : play.facts) EXPECT_EQ((fact.what.payload + fact.what.words).find("23.5"), std::string::npos);
  EXPECT_EQ(unseal("khóa của thư ký"), "council.password: ");
  ASSERT_EQ(unseal(), "");
  EXPECT_EQ(play.raw("council", "c1").find("23.5"), std::string::npos);
  EXPECT_EQ(vote("m3", "hs1", {"1", "1", "1", "1", "1"}).substr(0, 13), "council.stage");
  EXPECT_EQ(count("khóa của chủ tịch"), "council.password: ");
  ASSERT_EQ(count(), "");
  EXPECT_EQ(council().ballots.at(0).points.at(0).str(), "23.5");
}

TEST_F(Council, AChangedMindIsSeenAndTheLastBallotCounts) {
  opened();
  ASSERT_EQ(vote("m3", "hs1", {"10", "10", "10", "10", "10"}), "");
  ASSERT_EQ(vote("m3", "hs1", {"30", "20", "25", "15", "10"}), "");
  EXPECT_EQ(council().box.at(0).times, 2);
  ASSERT_EQ(unseal(), "");
  ASSERT_EQ(count(), "");
  EXPECT_EQ(council().findings.at(0).mean->str(), "100.00");
  EXPECT_EQ(council().findings.at(0).absent, 6);
}

TEST_F(Council, AnEditedBoxIsFoundOut) {
  opened();
  all_vote();
  const CouncilState before = council();
  // Somebody with the file puts one member's ballot in the place of another's, or one of their own making.
  CouncilState swapped = before;
  std::swap(swapped.box[0].sealed, swapped.box[2].sealed);
  play.overwrite("council", "c1", tracking::encode_whole(swapped));
  ASSERT_EQ(unseal(), "");
  EXPECT_EQ(count(), "council.changed: m1");

  CouncilState forged = before;
  Ballot ballot;
  ballot.user = "m1", ballot.dossier = "hs1";
  ballot.points = {Decimal::of(30), Decimal::of(20), Decimal::of(25), Decimal::of(15), Decimal::of(10)};
  forged.box[0].sealed = put_in_box(ballot, before)->sealed;
  play.overwrite("council", "c1", tracking::encode_whole(forged));
  ASSERT_EQ(unseal(), "");
  EXPECT_EQ(count(), "council.changed: m1");

  CouncilState broken = before;
  broken.box[0].sealed[40] = broken.box[0].sealed[40] == 'a' ? 'b' : 'a';
  play.overwrite("council", "c1", tracking::encode_whole(broken));
  EXPECT_EQ(unseal(), "council.changed: m1");
}

TEST_F(Council, SeatsHaveTheirOwnPart) {
  opened();
  all_vote();
  EXPECT_EQ(play.act("m2", "council.unseal", {{"council", "c1"}, {"password", "khóa của thư ký"}}), "council.chair: ");
  EXPECT_EQ(count().substr(0, 13), "council.stage");
  ASSERT_EQ(unseal(), "");
  EXPECT_EQ(play.act("m1", "council.count", {{"council", "c1"}, {"password", "khóa của chủ tịch"}}),
            "council.secretary: ");
  ASSERT_EQ(count(), "");
  EXPECT_EQ(play.act("vp", "council.dissolve", {{"council", "c1"}, {"reason", "x"}}).substr(0, 13), "council.stage");
}

TEST_F(Council, WhoHasVotedIsNotAbsent) {
  opened();
  ASSERT_EQ(vote("m5", "hs1", {"10", "10", "10", "10", "10"}), "");
  Values attend{{"council", "c1"}};
  for (const char* user : {"m1", "m2", "m3", "m4", "m6", "m7"}) attend.emplace_back("present", user);
  EXPECT_EQ(play.act("m2", "council.attend", attend), "council.has-voted: m5");
  EXPECT_EQ(play.act("m2", "council.attend", {{"council", "c1"}, {"present", "m5"}}).substr(0, 14), "council.quorum");
}

TEST_F(Council, ADossierUnderJudgementStaysAsItIs) {
  opened();
  EXPECT_EQ(play.act("vp", "dossier.set", {{"dossier", "hs1"}, {"title", "Khác"}, {"host", "X"}, {"team", "Y"}}),
            "council.judged: hs1");
}

}  // namespace
}  // namespace sauro::programmes::councils
