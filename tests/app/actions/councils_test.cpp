// SPDX-License-Identifier: AGPL-3.0-or-later
// What is shown of councils, dossiers and rules, and to whom it is not.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "app/actions/refusals_of_councils.h"
#include "app/data/upkeep.h"
#include "foundation/base/sha256.h"

namespace sauro::app {
namespace {

using testing::HasSubstr;
using testing::Not;

const Values the_council = {{"council", "c1"}}, hs1 = {{"dossier", "hs1"}};

Json page_of(Agency& agency, const std::string& user) {
  const auto page = parse_json(agency.json("council", the_council, user));
  EXPECT_TRUE(page.ok());
  return page ? *page : Json::object();
}

TEST(Councils, NobodyElseLearnsThatThereIsOne) {
  Agency agency;
  hold(agency, c1, CouncilStage::open);
  for (const char* user : {"an", "thoc", "tam", "tren", "tra", "quantri", "uv3"}) {
    EXPECT_THAT(agency.json("councils", {}, user), Not(HasSubstr(council_title))) << user;
    EXPECT_THAT(agency.json("councils", {}, user), Not(HasSubstr("c1"))) << user;
    EXPECT_EQ(Agency::why(agency.ask(user, "council", the_council)), "unknown.council") << user;
    EXPECT_EQ(Agency::why(agency.ask(user, "dossier", hs1)), "unknown.dossier") << user;
    // Also of what they do: an id that there is says no more than one that there is not.
    EXPECT_EQ(agency.refused(user, "council.ballot", a_vote("c1")), "unknown.council") << user;
  }
  for (const char* user : {"hoa", "giam", "kiem", "", "dong", "uv1"}) {
    EXPECT_THAT(agency.json("councils", {}, user), HasSubstr(council_title)) << user;
    EXPECT_THAT(agency.json("council", the_council, user), HasSubstr(council_title)) << user;
  }
  for (const char* user : {"an", "thoc"})
    EXPECT_THAT(agency.json("search", {{"words", "xét hồ sơ"}}, user), Not(HasSubstr(council_title)));
}

TEST(Councils, WhoLeavesASeatSeesNothingAnyMoreAsOfNoDay) {
  Agency agency;
  agency.on("2026-02-27");
  hold(agency, c1, CouncilStage::appointed);
  declare(agency, "c1", "uv2");
  agency.on("2026-03-02").must("hoa", "council.replace", {{"council", "c1"}, {"out", "uv2"}, {"in", "uv3"}});
  EXPECT_EQ(Agency::why(agency.ask("uv2", "council", {{"council", "c1"}, {"as-of", "2026-02-27"}})), "unknown.council");
  EXPECT_EQ(Agency::why(agency.ask("uv2", "dossier", {{"dossier", "hs1"}, {"as-of", "2026-02-27"}})),
            "unknown.dossier");
  EXPECT_THAT(agency.json("councils", {{"as-of", "2026-02-27"}}, "uv2"), Not(HasSubstr(council_title)));
}

TEST(Councils, ADossierIsSeenByWhoHasDeclaredAndMayJudgeIt) {
  Agency agency;
  hold(agency, c1, CouncilStage::appointed);
  EXPECT_EQ(Agency::why(agency.ask("dong", "dossier", hs1)), "council.declare-first");
  agency.must("dong", "council.declare", {{"council", "c1"}, {"conflict", "hs1"}, {"reason", "cùng viện"}});
  EXPECT_EQ(Agency::why(agency.ask("dong", "dossier", hs1)), "council.own-conflict");
  EXPECT_THAT(agency.json("council", the_council, "dong"), Not(HasSubstr(principal)));
  EXPECT_THAT(agency.json("dossier", {{"dossier", "hs2"}}, "dong"), HasSubstr(principal));
  declare(agency, "c1", "uv2");
  EXPECT_THAT(agency.json("dossier", hs1, "uv2"), HasSubstr(principal));
  EXPECT_THAT(agency.json("dossier", hs1, "hoa"), HasSubstr(principal));
}

TEST(Councils, BallotsOnADossierAreNotForWhoMayNotJudgeIt) {
  Agency agency;
  hold(agency, c1, CouncilStage::counted);
  tell_conflict(agency);
  const auto count = [&](const std::string& user, const std::string& dossier) {
    const Json page = page_of(agency, user);
    return std::count_if(page["ballots"].begin(), page["ballots"].end(),
                         [&](const Json& one) { return one["dossier"] == dossier; });
  };
  EXPECT_EQ(count("dong", "hs1"), 0);
  EXPECT_EQ(count("dong", "hs2"), 3);
  EXPECT_EQ(count("uv1", "hs1"), 3);
}

TEST(Councils, BeforeTheCountNothingOfABallotIsShownButThatItIsThere) {
  Agency agency;
  hold(agency, c1, CouncilStage::open);
  for (int i = 0; i < 2; ++i) {
    Values vote = a_vote("c1");
    vote.emplace_back("opinion", "một ý kiến kín");
    agency.must("uv2", "council.ballot", vote);
  }
  for (const char* user : {"dong", "uv1", "uv2", "hoa", ""}) {
    const std::string text = agency.json("council", the_council, user);
    EXPECT_THAT(text, Not(HasSubstr("một ý kiến kín"))) << user;
    EXPECT_THAT(text, Not(HasSubstr("\"sealed\""))) << user;
    const Json page = page_of(agency, user);
    EXPECT_TRUE(page["ballots"].is_null() && page["findings"].is_null() && page["statistics"].is_null());
    EXPECT_EQ(page["members"][2]["cast"], 1);
    EXPECT_EQ(page["members"][2]["times"], 2);
    EXPECT_EQ(page["members"][0]["cast"], 0);
    EXPECT_EQ(page["cast"], 1);
    EXPECT_EQ(page["expected"], 6);
  }
  const std::string facts = agency.json("facts", {{"kind", "council"}});
  EXPECT_THAT(facts, HasSubstr("Bỏ phiếu kín: hồ sơ hs1"));
  EXPECT_THAT(facts, HasSubstr(council_title));
  const auto boxed = agency.record<programmes::councils::CouncilState>("council", "c1").box.at(0);
  EXPECT_THAT(facts, Not(HasSubstr(boxed.sealed.substr(0, 40))));
}

TEST(Councils, EverybodyCanCheckThatBallotsAreWhatWasCast) {
  Agency agency;
  hold(agency, c1, CouncilStage::counted);
  const Json page = page_of(agency, "uv2");
  ASSERT_EQ(page["ballots"].size(), 6u);
  for (const Json& ballot : page["ballots"]) {
    const auto at = std::find_if(page["commitments"].begin(), page["commitments"].end(), [&](const Json& one) {
      return one["user"] == ballot["user"] && one["dossier"] == ballot["dossier"];
    });
    ASSERT_NE(at, page["commitments"].end());
    EXPECT_EQ(sha256_hex(ballot["text"].get<std::string>()), (*at)["sha256"]);
    EXPECT_EQ(ballot["as_cast"], true);
    EXPECT_EQ(ballot["vote"], "for");
  }
  EXPECT_EQ(page["findings"][0]["passed"], true);
  EXPECT_EQ(page["statistics"]["why_not"]["vi"], "hội đồng này không cho điểm");
}

/// What somebody with the database file at hand does to it.
void alter(const Agency& agency, const std::string& sql) {
  SQLite::Database db(agency.folder() + "/ledger.db", SQLite::OPEN_READWRITE);
  db.exec(sql);
}

TEST(Councils, WhoEditsTheDatabaseFileIsFoundOut) {
  Agency agency;
  hold(agency, c1, CouncilStage::open);
  for (const char* user : {"dong", "uv1", "uv2"}) agency.must(user, "council.ballot", a_vote("c1", "hs1"));
  ASSERT_TRUE(is_whole(*verify_data(agency.folder(), {})));
  const auto box = agency.record<programmes::councils::CouncilState>("council", "c1").box;
  ASSERT_EQ(box.size(), 3U);
  // One member's ballot is put in the place of another's, with the sum that was recorded of it.
  for (const auto& [from, to] :
       {std::pair(box[0].sealed, box[1].sealed), std::pair(box[0].commitment, box[1].commitment)})
    alter(agency, "UPDATE record SET body = replace(body, '" + from + "', '" + to + "') WHERE kind = 'council'");
  const auto edited = *verify_data(agency.folder(), {});
  ASSERT_EQ(edited.at(0).breaches.size(), 1U);
  EXPECT_EQ(edited[0].breaches[0].kind, ledger::Breach::Kind::view_differs);
  EXPECT_THAT(edited[0].breaches[0].what, HasSubstr("council/c1"));
  // The facts themselves hold together: whoever changes one breaks the chain.
  alter(agency, "UPDATE fact SET payload = replace(payload, '" + box[0].commitment + "', '" + box[1].commitment +
                    "') WHERE number = " + std::to_string(box[0].fact));
  const auto broken = *verify_data(agency.folder(), {});
  EXPECT_TRUE(std::any_of(broken[0].breaches.begin(), broken[0].breaches.end(), [&](const ledger::Breach& one) {
    return one.kind == ledger::Breach::Kind::altered && one.number == box[0].fact;
  }));
}

TEST(Councils, ChairAndSecretaryDraftWhatIsAboutTheirCouncilAlone) {
  Agency agency;
  can_write(agency);
  hold(agency, c1, CouncilStage::appointed);
  agency.must("uv1", "council.invite", {{"council", "c1"}, {"day", "2026-03-20"}, {"place", "Phòng 2"}});
  const auto drafts = [&](const char* user, const char* council = "c1") {
    return Agency::why(agency.ask(user, "document.draft", {{"form", "council-invitation"}, {"council", council}}));
  };
  for (const char* user : {"dong", "uv1", "hoa", "kiem"}) EXPECT_EQ(drafts(user), "done") << user;
  for (const char* user : {"uv2", "an"}) EXPECT_EQ(drafts(user), "who.forbidden") << user;
  EXPECT_EQ(drafts("dong", "c9"), "who.forbidden");
  EXPECT_EQ(agency.refused("dong", "document.issue", {{"form", "council-invitation"}, {"council", "c1"}}),
            "who.forbidden");
  // The agency makes the form speak of its plan too, which members of councils do not read.
  std::ifstream ours(SAURO_SOURCE_DIR "/forms/giay-moi-hoi-dong.form", std::ios::binary);
  std::string form{std::istreambuf_iterator<char>(ours), {}};
  const std::string about = "about: council";
  ASSERT_NE(form.find(about), std::string::npos);
  form.replace(form.find(about), about.size(), "about: council plan");
  if (const auto at = form.find("version: 1"); at != std::string::npos) form.replace(at, 10, "version: 2");
  agency.must("hoa", "form.set", {{"form", "council-invitation"}}, {{"a.form", form}});
  EXPECT_EQ(drafts("hoa"), "done");
  EXPECT_EQ(drafts("dong"), "who.forbidden");
}

TEST(Councils, TheListSaysWhatIsToBeDone) {
  Agency agency;
  const auto next = [&](const std::string& user) {
    const Json list = *parse_json(agency.json("councils", {}, user));
    return list["list"].empty() ? std::string("-") : list["list"][0]["next"].get<std::string>();
  };
  hold(agency, c1, CouncilStage::appointed);
  EXPECT_EQ(next("dong"), "declare");
  EXPECT_EQ(next("hoa"), "nothing");
  for (const std::string& user : c1.all()) declare(agency, "c1", user);
  EXPECT_EQ(next("dong"), "seal");
  EXPECT_EQ(next("uv2"), "nothing");
  agency.must("hoa", "council.dissolve", {{"council", "c1"}, {"reason", "thôi"}});
  EXPECT_EQ(next("dong"), "nothing");
}

TEST(Councils, OneThatGivesPointsHasItsStatisticsAndFarOffBallots) {
  Agency agency;
  hold_selection(agency);
  const std::vector<std::string> all{"dong", "uv1", "uv2", "uv3", "uv4", "uv5", "uv6"};
  for (std::size_t i = 0; i < all.size(); ++i) {
    Values vote{{"council", "c1"}, {"dossier", "hs1"}};
    const std::string last = std::to_string(i == 6 ? 0 : 4 + i % 3);
    for (const std::string& points :
         {std::string(i == 6 ? "5" : "25"), std::string("15"), std::string("20"), std::string("12"), last})
      vote.emplace_back("points", points);
    agency.must(all[i], "council.ballot", vote);
  }
  agency.must("dong", "council.unseal", {{"council", "c1"}, {"password", seal_password}});
  agency.must("uv1", "council.count", {{"council", "c1"}, {"password", seal_password}});
  const Json page = page_of(agency, "hoa");
  EXPECT_EQ(page["findings"][0]["far_off"], 1);
  EXPECT_EQ(page["findings"][0]["mean_without_far_off"], 77.0);  // 72 and 4, 5, 6, 4, 5, 6
  for (const Json& ballot : page["ballots"]) EXPECT_EQ(ballot["far_off"], ballot["user"] == "uv6") << ballot;
  EXPECT_THAT(page["far_off_rule"]["vi"].get<std::string>(), HasSubstr("hơn 3 lần"));
  // One dossier says nothing of agreement, and says so.
  EXPECT_TRUE(page["statistics"]["agreements"][0]["value"].is_null());
  EXPECT_THAT(page["statistics"]["agreements"][0]["why_not"]["vi"].get<std::string>(), HasSubstr("2 hồ sơ"));
  EXPECT_EQ(page["statistics"]["members"].size(), 7u);
}

TEST(Councils, ShowTheRulesThatHoldWithTheirSources) {
  Agency agency;
  agency.must("hoa", "rule.set",
              {{"rule", "council.appraisal.paper-days"}, {"value", "2"}, {"document", "QĐ 19/2026/QĐ-UBND"}});
  hold(agency, c1, CouncilStage::appointed);
  const Json page = page_of(agency, "uv1");
  const auto rule = [&](const std::string& id) {
    for (const Json& one : page["rules"])
      if (one["id"] == id) return one;
    return Json();
  };
  EXPECT_EQ(rule("council.appraisal.paper-days")["value"], "2");
  EXPECT_EQ(rule("council.appraisal.paper-days")["source"], "QĐ 19/2026/QĐ-UBND");
  EXPECT_EQ(rule("council.appraisal.least")["confidence"], "memory");
  const auto rules = *parse_json(agency.json("rules", {{"like", "council.appraisal.paper"}}));
  ASSERT_EQ(rules["list"].size(), 1u);
  EXPECT_EQ(rules["list"][0]["own"], true);
  EXPECT_EQ(rules["list"][0]["value"], "2");
  EXPECT_EQ(rules["list"][0]["usual"], "3");
  EXPECT_THAT(agency.json("rules"), Not(HasSubstr("urging.")));
}

TEST(Bindings, AQuantityThatIsCountedIsTypedForAReasonOnly) {
  Agency agency;
  bind_product(agency, meetings);
  EXPECT_EQ(agency.refused("hoa", "item.record", {{"item", meetings}, {"quantity", "1"}}), "binding.counts");
  agency.must("hoa", "item.record", {{"item", meetings}, {"quantity", "1"}, {"exception", "làm ngoài chương trình"}});
  EXPECT_THAT(agency.json("item", {{"item", meetings}}),
              HasSubstr("ghi tay thay chương trình: làm ngoài chương trình"));
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", meetings}, {"text", "đang làm"}}), "done");
}

}  // namespace
}  // namespace sauro::app
