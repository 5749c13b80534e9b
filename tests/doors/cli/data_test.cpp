// SPDX-License-Identifier: AGPL-3.0-or-later
// Looking after a data folder from the command line.
#include "doors/cli/program.h"
#include "ledger/files.h"
#include "ledger/sqlite_ledger.h"

namespace sauro {
namespace {

class Data : public Sauro {
 protected:
  void SetUp() override {
    Sauro::SetUp();
    auto ledger = *ledger::open_sqlite(at("data"), {});
    plan::NewFact fact;
    fact.kind = "item.progress";
    fact.subject = "item/1";
    fact.who = "lan";
    fact.payload = "{\"quantity\": 3}";
    fact.words = "Đã nghiệm thu 03 nhiệm vụ";
    fact.attachments = {*ledger::Files(at("data"), "so").put("Biên bản")};
    ASSERT_TRUE(ledger->append({"so", {fact, fact}, 1000}).ok());
  }
};

TEST_F(Data, AWholeFolderIsSaidSo) {
  const Outcome outcome = run({"verify", "--data", at("data")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("so: 2 dữ kiện, 1 tệp đính kèm: nguyên vẹn"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("2 facts, 1 attachments: whole"), std::string::npos) << outcome.out;
}

TEST_F(Data, GoesOutAndInAndIsTheSame) {
  EXPECT_EQ(run({"export", "--data", at("data"), "--output", at("so.jsonl")}).status, 0);
  EXPECT_EQ(run({"import-facts", at("so.jsonl"), "--data", at("other")}).status, 0);
  EXPECT_EQ(run({"export", "--data", at("other")}).out, contents(at("so.jsonl")));
  EXPECT_EQ(run({"verify", at("so.jsonl")}).status, 0);
  const Outcome again = run({"import-facts", at("so.jsonl"), "--data", at("other")});
  EXPECT_EQ(again.status, 3);
  EXPECT_NE(again.err.find("the agency has facts already"), std::string::npos) << again.err;
}

TEST_F(Data, IsBackedUpAndRestored) {
  EXPECT_EQ(run({"backup", at("sauro.zip"), "--data", at("data")}).status, 0);
  EXPECT_EQ(run({"backup", at("sauro.zip"), "--data", at("data")}).status, 3);  // never over another
  EXPECT_EQ(run({"restore", at("sauro.zip"), "--data", at("data")}).status, 3);
  EXPECT_EQ(run({"restore", at("sauro.zip"), "--data", at("there")}).status, 0);
  EXPECT_EQ(run({"verify", "--data", at("there")}).out, run({"verify", "--data", at("data")}).out);
  put("plan.zip", "PK no backup");
  expect_failure(run({"restore", at("plan.zip"), "--data", at("nowhere")}), 3, "not a backup");
  EXPECT_FALSE(std::filesystem::exists(at("nowhere")));
}

TEST_F(Data, ACheckpointShowsWhatWasCutOff) {
  EXPECT_EQ(run({"checkpoint", "--data", at("data"), "--output", at("point.json")}).status, 0);
  EXPECT_EQ(run({"verify", "--data", at("data"), "--checkpoint", at("point.json")}).status, 0);
  run({"export", "--data", at("data"), "--output", at("so.jsonl")});
  EXPECT_EQ(run({"verify", at("so.jsonl"), "--checkpoint", at("point.json")}).status, 0);
  const std::string lines = contents(at("so.jsonl"));
  put("short.jsonl", lines.substr(0, lines.rfind('\n', lines.size() - 2) + 1));
  const Outcome cut = run({"verify", at("short.jsonl"), "--checkpoint", at("point.json")});
  EXPECT_EQ(cut.status, 1);
  EXPECT_NE(cut.out.find("thiếu dữ kiện từ số 2"), std::string::npos) << cut.out;
  std::string altered = contents(at("point.json"));
  altered.replace(altered.find("\"count\": 2"), 10, "\"count\": 1");
  put("point.json", altered);
  expect_failure(run({"verify", "--data", at("data"), "--checkpoint", at("point.json")}), 3, "signature");
}

TEST_F(Data, WhatIsNotWholeIsNamed) {
  const std::string hash = ledger::Files(at("data"), "so").all()->front();
  std::filesystem::remove(at("data/files/so/" + hash.substr(0, 2) + "/" + hash));
  const Outcome outcome = run({"verify", "--data", at("data")});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.out.find("KHÔNG nguyên vẹn"), std::string::npos);
  EXPECT_NE(outcome.out.find("thiếu tệp đính kèm " + hash), std::string::npos);
}

TEST_F(Data, EachMistakeIsSaidInOneLine) {
  expect_failure(run({"verify"}), 2, "--data");
  expect_failure(run({"verify", at("so.jsonl"), "--data", at("data")}), 2, "--data");
  expect_failure(run({"backup", "--data", at("data")}), 2, "file's name is missing");
  expect_failure(run({"backup", at("sauro.zip")}), 2, "--data");
  expect_failure(run({"export", "--data", at("none")}), 3, "ledger.db");
  expect_failure(run({"export", "--data", at("data"), "--agency", "xa"}), 3, "xa");
  expect_failure(run({"import-facts", at("plan.txt"), "--data", at("new")}), 3, "line 1");
  EXPECT_FALSE(std::filesystem::exists(at("new")));
  expect_failure(run({"import-facts", at("none.jsonl"), "--data", at("new")}), 3, "No such file");
  put("file", "not a folder");
  expect_failure(run({"import-facts", at("plan.txt"), "--data", at("file")}), 3, "line 1");
  const Outcome nowhere = run({"export", "--data", at("none"), "--output", at("out.jsonl")});
  EXPECT_EQ(nowhere.status, 3);
  EXPECT_FALSE(std::filesystem::exists(at("out.jsonl")));
}

TEST_F(Data, RepairedRecordsAreVerified) {
  EXPECT_EQ(run({"repair-views", "--data", at("data")}).status, 0);
  EXPECT_EQ(run({"verify", "--data", at("data")}).status, 0);
}

}  // namespace
}  // namespace sauro
