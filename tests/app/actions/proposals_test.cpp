// SPDX-License-Identifier: AGPL-3.0-or-later
// A spreadsheet of proposals is taken in whole, or not at all.
#include <gmock/gmock.h>

#include "app/actions/proposal_sheet.h"
#include "programmes/research/task.h"

namespace sauro::app {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ProposalSheet, FiveHundredRowsAreTasks) {
  Agency agency;
  const auto facts = agency.must("hoa", "research.import", {{"year", "2027"}}, proposal_sheet(500));
  EXPECT_GE(facts.size(), 1000U);
  const auto task = agency.record<programmes::research::Task>("research", "dx-2027-500");
  EXPECT_EQ(task.set.title, "Nhiệm vụ đề xuất số 500");
  EXPECT_EQ(task.set.year, 2027);
  // A second time nothing is doubled: a proposal that no council has judged is worded anew.
  agency.must("hoa", "research.import", {{"year", "2027"}}, proposal_sheet(500));
  const Json list = *parse_json(agency.json("research-tasks"));
  EXPECT_EQ(list.at("list").size(), 500U);
}

TEST(ProposalSheet, ARowThatIsWrongKeepsAllOut) {
  Agency agency;
  const auto before = agency.facts();
  const auto done = agency.act("hoa", "research.import", {}, proposal_sheet(500, {7, 300}));
  ASSERT_FALSE(done.ok());
  EXPECT_EQ(done.error().subject, "research.rows");
  EXPECT_THAT(done.error().where, HasSubstr("dòng 8: thiếu nơi đề xuất; dòng 301: thiếu nơi đề xuất"));
  EXPECT_THAT(done.error().where, HasSubstr("row 8: it is not told who proposes it"));
  EXPECT_EQ(agency.facts(), before);
}

TEST(ProposalSheet, WhatACouncilHasJudgedIsToldByItsRow) {
  Agency agency;
  agency.must("hoa", "research.import", {{"prefix", "n"}, {"year", "2027"}}, proposal_sheet(2));
  const programmes::research::Judged judged{"c", "identification", "n-2027-2", true, {}, 1, agency.today()};
  ASSERT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()},
                           {fact_of("research.judged", "research/n-2027-2", judged)}, {}, {}, {})
                  .ok());
  const auto done = agency.act("hoa", "research.import", {{"prefix", "n"}, {"year", "2027"}}, proposal_sheet(2));
  ASSERT_FALSE(done.ok());
  EXPECT_THAT(done.error().where, HasSubstr("dòng 3: nhiệm vụ n-2027-2 đã qua hội đồng xác định"));
  EXPECT_THAT(done.error().where, Not(HasSubstr("dòng 2")));
}

TEST(ProposalSheet, ManyWrongRowsAreCounted) {
  Agency agency;
  std::set<int> wrong;
  for (int i = 1; i <= 80; ++i) wrong.insert(i);
  const auto done = agency.act("hoa", "research.import", {}, proposal_sheet(80, wrong));
  ASSERT_FALSE(done.ok());
  EXPECT_THAT(done.error().where, HasSubstr("và 30 dòng khác"));
}

}  // namespace
}  // namespace sauro::app
