// SPDX-License-Identifier: AGPL-3.0-or-later
// Every refusal is met by somebody who does something wrong, says so in both languages, and leaves nothing behind.
#include <set>

#include "app/actions/refusals_of_councils.h"
#include "app/actions/refusals_of_documents.h"
#include "app/actions/refusals_of_plans.h"
#include "app/actions/refusals_of_work.h"
#include "app/actions/research_cases.h"

namespace sauro::app {
namespace {

std::vector<Case> cases() {
  std::vector<Case> all;
  for (auto part :
       {cases_of_input, cases_of_who_and_what, cases_of_organisation, cases_of_plans, cases_of_items, cases_of_reports,
        cases_of_ends, cases_of_documents, cases_of_appointing, cases_of_sitting, cases_of_ballots,
        cases_of_what_counts, cases_of_research, cases_of_meetings_and_approvals, cases_of_services})
    for (Case& one : part()) all.push_back(std::move(one));
  return all;
}

void expect_words(const Error& error) {
  const plan::Words words = words_of_refusal(error);
  for (const std::string& text : {words.vi, words.en}) {
    EXPECT_FALSE(text.empty());
    EXPECT_EQ(text.find("{}"), std::string::npos) << text;
  }
  EXPECT_NE(words.vi, words.en);
  EXPECT_NE(words.vi, error.subject);  // its own words, not its name
}

TEST(Refusals, EachIsMetAndLeavesNothingBehind) {
  for (const Case& one : cases()) {
    SCOPED_TRACE(one.id + ": " + one.name + " by " + one.user);
    Agency agency(one.at);
    if (one.before) one.before(agency);
    const std::int64_t facts = agency.facts();
    const std::size_t files = agency.files();
    const bool query = query_named(one.name) != nullptr;
    std::optional<Error> error;
    if (query) {
      if (const auto answer = agency.ask(one.user, one.name, one.values); !answer) error = answer.error();
    } else if (const auto done = agency.act(one.user, one.name, one.values, one.files, one.once); !done) {
      error = done.error();
    }
    EXPECT_EQ(agency.facts(), facts);
    EXPECT_EQ(agency.files(), files);
    if (!error) {
      ADD_FAILURE() << "was done";
      continue;
    }
    EXPECT_EQ(error->code, ErrorCode::refused);
    EXPECT_EQ(error->subject, one.id) << error->where;
    expect_words(*error);
  }
}

TEST(Refusals, EachHasACase) {
  std::set<std::string> met, there;
  for (const Case& one : cases()) met.insert(one.id);
  for (const Refusal& one : refusals()) {
    EXPECT_TRUE(there.emplace(one.id).second) << one.id;
    EXPECT_FALSE(one.vi.empty() || one.en.empty()) << one.id;
    EXPECT_EQ(one.vi.find("{}") == std::string::npos, one.en.find("{}") == std::string::npos) << one.id;
  }
  // Those of accounts are met in tests/app/accounts and tests/doors/http, those of worksheets in worksheet_test.cpp.
  std::erase_if(there, [](const std::string& id) {
    return id.starts_with("sign-in.") || id.starts_with("second-factor.") || id.starts_with("password.") ||
           id.starts_with("token.") || id.starts_with("upload.") || id.starts_with("sheet.") ||
           id == "unknown.session" || id == "unknown.token" || id == "unknown.calendar" || id == "unknown.upload" ||
           id == "unknown.file" || id == "unknown.document" || id == "unknown.job" || id == "job.many";
  });
  EXPECT_EQ(met, there);
}

TEST(Refusals, WhatIsDoneKeepsItsFile) {
  Agency agency;
  const std::size_t files = agency.files();
  const auto facts = agency.must("an", "item.report", {{"item", meetings}, {"quantity", "1"}}, evidence());
  EXPECT_EQ(agency.files(), files + 1);
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(*ledger::Files(agency.folder(), Agency::key).get(facts.front().what.attachments.at(0)),
            evidence().front().bytes);
}

TEST(Refusals, WhatWasNoRefusalHasNoWordsOfOne) { EXPECT_EQ(words_of_refusal({ErrorCode::io, "disk"}).vi, "disk"); }

}  // namespace
}  // namespace sauro::app
