// SPDX-License-Identifier: AGPL-3.0-or-later
// The queries forecast and workload, through the list of queries.
#include <gtest/gtest.h>

#include "app/actions/refusal_case.h"
#include "app/queries/render_answer.h"

namespace sauro::app {
namespace {

/// Twenty-four tasks of u1, four a month, beside what the plan has; their ids.
std::vector<std::string> live(Agency& agency) {
  std::vector<std::string> ids;
  agency.on("2026-01-05");
  for (int i = 1; i <= 24; ++i) {
    const std::string month = std::to_string(1 + (i - 1) % 6);
    const auto added = agency.must("hoa", "item.add",
                                   {{"plan", "2026"},
                                    {"title", "Việc " + std::to_string(i)},
                                    {"document", "8/CV"},
                                    {"lead", "u1"},
                                    {"time", "trước ngày 20/" + month + "/2026"}});
    ids.push_back(added.front().what.subject.substr(5));
  }
  return ids;
}

TEST(Forecast, SaysThatThereIsNotEnoughHistory) {
  Agency agency;
  const auto answer = agency.ask("hoa", "forecast", {{"plan", "2026"}});
  ASSERT_TRUE(answer.ok()) << Agency::why(answer);
  EXPECT_NE(answer->json.find(R"("is_enough": false)"), std::string::npos) << answer->json;
  EXPECT_NE(answer->json.find(R"("months": [])"), std::string::npos);
  EXPECT_NE(answer->nothing.find("cần ít nhất 20"), std::string::npos) << answer->nothing;
}

TEST(Forecast, LeavesOutWhatWasReportedAndSaysWhatIsOverdue) {
  Agency agency;
  const auto ids = live(agency);
  agency.on("2026-06-24");
  for (std::size_t i = 2; i < ids.size(); ++i) close(agency, ids[i]);
  agency.on("2026-06-25");  // what is done on a day is a case from the next on
  const std::string open = ids[0], reported = ids[1];
  const auto listed = [&](const std::string& id) {
    return agency.json("forecast").find("{\"id\": \"" + id + "\"") != std::string::npos;
  };
  EXPECT_TRUE(listed(reported));
  agency.must("an", "item.report", {{"item", reported}, {"document", "7/BC"}, {"done", ""}});
  EXPECT_FALSE(listed(reported));  // though its head has not seen it yet
  EXPECT_TRUE(listed(open));
  const auto answer = agency.ask("hoa", "forecast", {});
  const auto text = render(*answer, Format::table, {});
  EXPECT_NE(text->find("đã quá hạn"), std::string::npos) << *text;
}

TEST(Workload, CountsWhatIsOpenByMonthAndFlagsNothingWithoutAPast) {
  Agency agency;
  live(agency);
  const auto answer = agency.ask("hoa", "workload", {{"unit", "u1"}});
  ASSERT_TRUE(answer.ok()) << Agency::why(answer);
  EXPECT_NE(answer->json.find(R"("past_most": null)"), std::string::npos) << answer->json;
  EXPECT_NE(answer->json.find(R"({"month": "2026-06-01", "works": 6, "over": false})"), std::string::npos)
      << answer->json;
  EXPECT_EQ(answer->json.find(R"("over": true)"), std::string::npos);
}

TEST(CriticalPath, ShowsFloatsInMonthsOfWhatWaits) {
  Agency agency;
  agency.on("2026-02-02");
  EXPECT_EQ(agency.json("critical-path").find("\"item\""), std::string::npos);
  agency.must("hoa", "item.follow", {{"item", meetings}, {"after", named}, {"months", "3"}});
  const std::string path = agency.json("critical-path");
  // By the end of March, then three months: the end of June, which is its deadline.
  EXPECT_NE(path.find("\"item\": \"" + meetings + "\""), std::string::npos) << path;
  EXPECT_NE(path.find("\"followers\": 1"), std::string::npos) << path;
  EXPECT_NE(path.find("\"float\": 1"), std::string::npos) << path;
  agency.on("2026-04-02");  // nobody has said that the first is done
  EXPECT_NE(agency.json("critical-path").find("\"float\": -1"), std::string::npos) << agency.json("critical-path");
  agency.must("hoa", "item.follow", {{"item", meetings}});
  EXPECT_EQ(agency.json("critical-path").find("\"item\""), std::string::npos);
}

TEST(Workload, CountsNothingOfAPlanThatIsNotIssued) {
  Agency issued, draft(Agency::At::draft);
  EXPECT_EQ(issued.ask("hoa", "workload", {})->json.find(R"("units": [])"), std::string::npos);
  const auto answer = draft.ask("hoa", "workload", {});
  ASSERT_TRUE(answer.ok()) << Agency::why(answer);
  EXPECT_NE(answer->json.find(R"("units": [])"), std::string::npos) << answer->json;
}

}  // namespace
}  // namespace sauro::app
