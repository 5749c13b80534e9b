// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging through the list of actions: who is told what, once.
#include <gtest/gtest.h>

#include "app/actions/agency.h"
#include "app/queries/render_answer.h"
#include "plan/tracking/urging.h"

namespace sauro::app {
namespace {

/// The notices that a run made, by user, each with its items.
std::map<std::string, std::vector<std::string>> told(const std::vector<plan::Fact>& facts) {
  std::map<std::string, std::vector<std::string>> notices;
  for (const plan::Fact& fact : facts)
    if (fact.what.kind == "notice.made")
      if (const auto said = tracking::decode<tracking::Notice>(fact.what.payload, fact.what.words))
        for (const auto& line : said->lines) notices[said->user].push_back(line.item);
  return notices;
}

TEST(Urging, TellsPerformersFirstThenHeadsThenTheLeadership) {
  Agency agency;
  agency.on("2026-06-29");  // a Monday; meetings are due on the 30th
  auto notices = told(agency.must("hoa", "urging.run", {}));
  EXPECT_EQ(notices["an"], std::vector{meetings});  // what is long overdue goes to others by now
  agency.on("2026-07-15");
  notices = told(agency.must("hoa", "urging.run", {}));
  const auto has = [&](const char* user) {
    const auto& items = notices[user];
    return std::find(items.begin(), items.end(), meetings) != items.end();
  };
  EXPECT_TRUE(has("thoc"));
  EXPECT_TRUE(has("giam"));
  EXPECT_FALSE(has("an"));
  EXPECT_EQ(agency.item(meetings).urgings.size(), 2u);  // it stands on the item
  EXPECT_EQ(agency.item(meetings).urgings.back().way, tracking::UrgingWay::letter);
}

TEST(Urging, SaysNothingTwiceOnADay) {
  Agency agency;
  agency.on("2026-06-29");
  agency.must("hoa", "urging.run", {});
  EXPECT_EQ(agency.refused("hoa", "urging.run", {}), "urging.nothing");
}

TEST(Urging, IsSilentOnDaysOffAndWhereItIsTurnedOff) {
  Agency agency;
  agency.on("2026-06-28");  // a Sunday
  EXPECT_EQ(agency.refused("hoa", "urging.run", {}), "urging.quiet");
  agency.on("2026-06-29");
  agency.must("hoa", "ladder.set", {{"off", ""}});
  EXPECT_EQ(agency.refused("hoa", "urging.run", {}), "urging.quiet");
  agency.must("hoa", "ladder.set", {{"rung", "1 performer notice"}});
  EXPECT_EQ(agency.refused("hoa", "ladder.set", {{"rung", "1 performer fax"}}), "ladder.rung");
  agency.must("hoa", "urging.run", {});
}

TEST(Urging, GoesToTheDeputyOfWhoIsAway) {
  Agency agency;
  agency.on("2026-06-29");
  agency.must("hoa", "user.away", {{"user", "an"}, {"from", "29/06/2026"}, {"until", "03/07/2026"}});
  agency.must("quantri", "user.away",
              {{"user", "an"}, {"from", "29/06/2026"}, {"until", "03/07/2026"}, {"deputy", "binh"}});
  const auto notices = told(agency.must("hoa", "urging.run", {}));
  EXPECT_FALSE(notices.contains("an"));
  EXPECT_TRUE(notices.contains("binh"));
}

TEST(Urging, IsSeenByItsReaderAloneAndBeforehandByTheOffice) {
  Agency agency;
  agency.on("2026-06-26");
  const auto before = agency.ask("hoa", "urging", {{"day", "29/06/2026"}});
  ASSERT_TRUE(before.ok()) << Agency::why(before);
  EXPECT_NE(before->json.find("\"item\": \"" + meetings + "\""), std::string::npos) << before->json;
  agency.on("2026-06-29");
  agency.must("hoa", "urging.run", {});
  const auto mine = agency.ask("an", "notices", {{"unseen", ""}});
  ASSERT_TRUE(mine.ok());
  EXPECT_NE(mine->json.find("2026-06-29.an"), std::string::npos) << mine->json;
  EXPECT_EQ(agency.refused("thoc", "notice.see", {{"notice", "2026-06-29.an"}}), "unknown.notice");
  agency.must("an", "notice.see", {{"notice", "2026-06-29.an"}});
  EXPECT_EQ(agency.ask("an", "notices", {{"unseen", ""}})->json.find("2026-06-29.an"), std::string::npos);
}

TEST(Urging, ALetterIsDueUntilItIsIssuedAndIsCounted) {
  Agency agency;
  agency.must("hoa", "agency.set",
              {{"name", "Sở Một"},
               {"superior", "UBND tỉnh"},
               {"place", "Cao Lãnh"},
               {"symbol", "SM"},
               {"title", "Giám đốc"},
               {"signer", "Lê Ký"},
               {"short-name", "Sở"},
               {"office", "Văn phòng Sở"},
               {"office-symbol", "VP"}});
  agency.on("2026-07-15");
  EXPECT_EQ(agency.json("letters").find("\"unit\""), std::string::npos);
  agency.must("hoa", "urging.run", {});
  const std::string due = agency.json("letters");
  EXPECT_NE(due.find("\"unit\": \"u1\""), std::string::npos) << due;
  EXPECT_NE(due.find("\"since\": \"2026-07-15\""), std::string::npos) << due;
  EXPECT_NE(due.find("\"time\": 1"), std::string::npos) << due;
  EXPECT_NE(due.find("\"item\": \"" + meetings + "\""), std::string::npos) << due;
  agency.on("2026-07-16");
  agency.must("hoa", "document.issue", {{"form", "urging-letter"}, {"unit", "u1"}});
  EXPECT_EQ(agency.json("letters").find("\"unit\": \"u1\""), std::string::npos);
  // A deadline that is put off and missed again is another matter.
  agency.must("an", "item.extend", {{"item", meetings}, {"due", "31/7/2026"}, {"reason", "chờ kinh phí"}});
  agency.must("giam", "item.grant", {{"item", meetings}, {"decision", "granted"}});
  agency.on("2026-08-17");
  agency.must("hoa", "urging.run", {});
  EXPECT_NE(agency.json("letters").find("\"time\": 2"), std::string::npos) << agency.json("letters");
}

TEST(Urging, SaysNothingIsThereOnlyWhereNothingIs) {
  Agency agency;
  const auto shown = [&](const char* query) {
    const auto answer = agency.ask("hoa", query);
    EXPECT_TRUE(answer.ok()) << query;
    return answer ? *render(*answer, Format::table, {}) : std::string();
  };
  EXPECT_NE(shown("letters").find("Chưa có đơn vị nào"), std::string::npos);
  agency.on("2026-07-15");
  EXPECT_EQ(shown("urging").find("Không có việc nào"), std::string::npos) << shown("urging");
  agency.must("hoa", "urging.run", {});
  EXPECT_NE(shown("letters").find("Phòng Tổng hợp"), std::string::npos);
  EXPECT_EQ(shown("letters").find("Chưa có đơn vị nào"), std::string::npos) << shown("letters");
  EXPECT_EQ(shown("facts").find("Không có dữ kiện nào"), std::string::npos);
}

TEST(Urging, TellsHowFarTheDeadlineIsWhateverTheRung) {
  Agency agency;
  agency.on("2026-06-30");  // the day itself; the rung that is due is the one of the day before
  EXPECT_NE(agency.json("urging", {{"day", "30/06/2026"}}).find("\"days\": -1, \"behind\": 0"), std::string::npos)
      << agency.json("urging", {{"day", "30/06/2026"}});
  agency.must("hoa", "urging.run", {});
  EXPECT_NE(agency.json("notices", {}, "an").find("\"days\": -1, \"behind\": 0"), std::string::npos);
  agency.on("2026-07-02");
  EXPECT_NE(agency.json("notices", {}, "an").find("\"days\": -1, \"behind\": 2"), std::string::npos);
}

TEST(Urging, SaysByMailOnlyWhatMailCanTell) {
  Agency agency;
  agency.on("2026-07-01");  // the rung of mail
  EXPECT_NE(agency.json("urging", {{"day", "01/07/2026"}}).find("Lê An"), std::string::npos);
  const std::string nobody = agency.json("urging", {{"day", "01/07/2026"}});
  EXPECT_NE(nobody.substr(nobody.find("no_address")).find("Lê An"), std::string::npos) << nobody;
  agency.must("quantri", "user.mail", {{"user", "an"}, {"mail", "an@so.example.vn"}});
  const std::string some = agency.json("urging", {{"day", "01/07/2026"}});
  EXPECT_EQ(some.substr(some.find("no_address")).find("Lê An"), std::string::npos) << some;
  agency.must("quantri", "user.mail", {{"user", "an"}});
  const auto facts = agency.must("hoa", "urging.run", {});
  EXPECT_EQ(agency.item(meetings).urgings.back().way, tracking::UrgingWay::notice);
  EXPECT_NE(receipt(facts).find("việc được đôn đốc / items urged"), std::string::npos) << receipt(facts);
  EXPECT_NE(receipt(facts).find(" 0 of "), std::string::npos) << receipt(facts);
  EXPECT_EQ(receipt(facts).find("item.urged"), std::string::npos) << receipt(facts);
}

}  // namespace
}  // namespace sauro::app
