// SPDX-License-Identifier: AGPL-3.0-or-later
// Running a plan from the command line.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "doors/cli/program.h"
#include "foundation/base/json.h"

namespace sauro {
namespace {

class Running : public Sauro {
 protected:
  std::string data = "d";
  void import() {
    ASSERT_EQ(go({"plan", "import", "--file", SAURO_SAMPLE}).status, 0);
    ASSERT_EQ(go({"user", "set", "hoa", "--name", "Nguyễn Thị Hoa", "--role", "office"}).status, 0);
  }
  Outcome go(std::vector<std::string> words) {
    words.insert(words.end(), {"--data", at(data)});
    return run(std::move(words));
  }
};

TEST_F(Running, GoesFromTheDocumentToTheDraft) {
  import();
  const auto plans = go({"plans"});
  EXPECT_NE(plans.out.find("2026"), std::string::npos) << plans.out;
  EXPECT_NE(plans.out.find("dự thảo"), std::string::npos) << plans.out;
  EXPECT_NE(go({"units"}).out.find("Trung tâm Khuyến nông"), std::string::npos);
  EXPECT_NE(go({"people"}).out.find("Chi cục trưởng"), std::string::npos);
  EXPECT_NE(go({"search", "tap", "huan"}).out.find("Tập huấn"), std::string::npos);
  EXPECT_NE(go({"board"}).out.find("sauro plan import"), std::string::npos) << "nothing runs yet: what to do";
}

TEST_F(Running, RefusesWithOneLineInBothLanguagesAndStatusFour) {
  import();
  expect_failure(go({"item", "2026.999"}), 4, "there is no item 2026.999");
  expect_failure(go({"plan", "issue", "2026", "--number", "1", "--day", "5/1/2026"}), 4, "--as USER");
  expect_failure(go({"plan", "issue", "2026", "--number", "1", "--day", "5/1/2026", "--as", "nobody"}), 4,
                 "there is no user nobody");
  expect_failure(go({"plan", "issue", "2026", "--number", "1", "--day", "5/1/2026", "--as", "hoa"}), 4,
                 "sauro plan submit");
  expect_failure(go({"item", "check", "2026.4", "--text", "x", "--as", "hoa"}), 4, "is not issued");
  expect_failure(go({"item", "edit", "2026.4", "--time", "tháng 13/2026", "--as", "hoa"}), 4, "tháng 13/2026");
  expect_failure(go({"item", "edit", "2026.4", "--time", "tháng 5/2031", "--as", "hoa"}), 4, "2031-05-31");
}

TEST_F(Running, ASealsPasswordIsTypedAndNeverStandsOnTheCommandLine) {
  ASSERT_EQ(go({"user", "set", "hoa", "--name", "Nguyễn Thị Hoa", "--role", "office"}).status, 0);
  for (const char* user : {"m1", "m2", "m3"})
    ASSERT_EQ(go({"user", "set", user, "--name", "Ủy Viên", "--role", "council_member"}).status, 0);
  const std::string title =
      "Nghiên cứu xây dựng mô hình sản xuất lúa phát thải thấp gắn với truy xuất nguồn gốc trên địa bàn tỉnh";
  ASSERT_EQ(go({"dossier", "set", "hs1", "--title", title, "--host", "Viện Một", "--team", "Phạm Văn Thử; Viện Một",
                "--as", "hoa"})
                .status,
            0);
  ASSERT_EQ(
      go({"council", "appoint", "c1", "--kind", "appraisal", "--title", "Tổ thẩm định kinh phí: " + title, "--dossier",
          "hs1", "--member", "m1=chair", "--member", "m2=secretary", "--member", "m3", "--as", "hoa"})
          .status,
      0);
  std::vector<std::string> key{"council", "key", "c1", "--as", "m1", "--data", at(data)};
  EXPECT_EQ(run(key, "ngắn\n").status, 4);
  EXPECT_EQ(run(key, "một câu niêm phong\n").status, 0);
  key.insert(key.end(), {"--password", "một câu niêm phong"});
  EXPECT_EQ(run(key).status, 2);
  const auto page = go({"council", "c1", "--as", "m1"});
  EXPECT_EQ(page.status, 0) << page.err;
  for (const char* words : {"thư ký khoa học", "chủ tịch đã đặt, thư ký chưa đặt", "chưa kiểm", "phát thải thấp"})
    EXPECT_NE(page.out.find(words), std::string::npos) << words << "\n" << page.out;
  EXPECT_NE(go({"councils", "--as", "m1", "--format", "csv"}).out.find("khai xung đột lợi ích"), std::string::npos);
  EXPECT_NE(go({"dossier", "hs1"}).out.find("Phạm Văn Thử"), std::string::npos);
  EXPECT_NE(go({"rules", "--like", "council.appraisal.", "--format", "csv"}).out.find("phần thành viên phải có mặt"),
            std::string::npos);
}

TEST_F(Running, TellsWrongUsageWithStatusTwo) {
  expect_failure(go({"item", "repotr", "2026.4"}), 2, "is it report?");
  expect_failure(go({"bord"}), 2, "is it board?");
  expect_failure(run({"board"}), 2, "--data FOLDER is missing");
  expect_failure(go({"board", "--format", "pdf"}), 2, "table, json, csv, xlsx");
  expect_failure(run({"demo", at("x"), "--seed", "eins"}), 2, "whole number");
  expect_failure(run({"demo", at("x"), "--until", "30.9"}), 2, "a day is needed");
}

TEST_F(Running, TellsWhatIsWrongWithTheFolderWithStatusThree) {
  expect_failure(go({"board"}), 3, "not found");
  expect_failure(go({"plan", "import", "--file", at("none.docx")}), 3, "none.docx");
  put("empty.docx", "");
  expect_failure(go({"plan", "import", "--file", at("empty.docx")}), 3, "empty");
  put("file", "x");
  data = "file";
  expect_failure(go({"units"}), 3, "ledger.db");
}

TEST_F(Running, SendsASheetOutAndBringsItBack) {
  ASSERT_EQ(run({"demo", at(data)}).status, 0);
  ASSERT_EQ(go({"sheet", "u1", "--format", "xlsx", "--output", at("u1.xlsx")}).status, 0);
  const auto empty = go({"sheet", "import", "--file", at("u1.xlsx"), "--as", "namvv"});
  EXPECT_EQ(empty.status, 0) << empty.err;
  EXPECT_NE(empty.out.find("không có gì mới"), std::string::npos) << empty.out;
  EXPECT_NE(empty.out.find("--yes"), std::string::npos) << empty.out;
  const auto done = go({"sheet", "import", "--file", at("u1.xlsx"), "--as", "namvv", "--yes", "--format", "json"});
  EXPECT_EQ((*parse_json(done.out))["format"], "sauro.sheet-import/1") << done.out << done.err;
  EXPECT_EQ((*parse_json(done.out))["recorded"], 0);
  put("no.xlsx", "x");
  expect_failure(go({"sheet", "import", "--file", at("no.xlsx"), "--as", "namvv"}), 3, "text");
  expect_failure(go({"sheet", "import", "--file", at("u1.xlsx")}), 4, "--as USER");
  expect_failure(go({"sheet", "import", "--file", at("u1.xlsx"), "--as", "namvv", "--map", "text"}), 4, "ROLE=COLUMN");
  EXPECT_NE(run({"sheet", "--help"}).out.find("sauro sheet import"), std::string::npos);
}

TEST_F(Running, HelpsWithEachGroupOfVerbs) {
  for (const char* group : {"item", "plan", "unit", "person", "user", "event", "finding", "board"}) {
    const auto help = run({group, "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.out.find(std::string("sauro ") + group), std::string::npos) << help.out;
  }
}

TEST_F(Running, AnswersProgramsInJson) {
  ASSERT_EQ(run({"demo", at(data)}).status, 0);
  const auto board = go({"board", "--as-of", "30/11/2026", "--format", "json"});
  const auto json = parse_json(board.out);
  ASSERT_TRUE(json.ok()) << board.out;
  EXPECT_EQ((*json)["format"], "sauro.board/1");
  EXPECT_EQ((*json)["as_of"], "2026-11-30");
  std::int64_t sum = 0;
  for (const char* status : {"done_on_time", "done_late", "open_in_time", "open_overdue", "waiting", "no_deadline"})
    sum += (*json)["tasks"][status].get<std::int64_t>();
  EXPECT_EQ(sum, (*json)["tasks"]["all"]);
  for (const char* query : {"status", "plan", "timeline", "plans", "units", "people", "users", "events", "findings"}) {
    const auto answer = go({query, "--format", "json"});
    EXPECT_TRUE(parse_json(answer.out).ok()) << query;
    EXPECT_EQ(go({query, "--format", "csv"}).status, 0) << query;
  }
  EXPECT_EQ(go({"board", "--as-of", "30/11/2026", "--format", "json"}).out, board.out);
}

TEST_F(Running, TakesAwayWhatShouldNotStandThere) {
  import();
  ASSERT_EQ(go({"redact", "30", "--reason", "ghi nhầm"}).status, 0);
  EXPECT_EQ(go({"verify"}).status, 0);
  expect_failure(go({"redact", "99999", "--reason", "x"}), 3, "99999");
  expect_failure(go({"redact", "30"}), 2, "--reason");
}

// A year of work, killed in the middle of it: what there is, is whole.
TEST_F(Running, SurvivesBeingKilledAtAnyMoment) {
  const char* asked = std::getenv("SAURO_CRASHES");
  const int crashes = asked != nullptr ? std::atoi(asked) / 3 : 10;
  unsigned number = 1;
  for (int i = 0; i < crashes; ++i) {
    number = number * 1103515245u + 12345u;
    const std::string folder = at("killed-" + std::to_string(i)), seed = std::to_string(i);
    std::vector<std::string> words{SAURO_BINARY, "demo", folder, "--seed", seed};
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    char* const env[] = {nullptr};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    ASSERT_EQ(posix_spawn(&child, SAURO_BINARY, &quiet, nullptr, argv.data(), env), 0);
    posix_spawn_file_actions_destroy(&quiet);
    std::this_thread::sleep_for(std::chrono::milliseconds(30 + number / 65536u % 700));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (!std::filesystem::exists(folder + "/ledger.db")) continue;  // it had not begun
    const auto verified = run({"verify", "--data", folder});
    EXPECT_EQ(verified.status, 0) << verified.out << verified.err;
    std::filesystem::remove_all(folder);
  }
}

}  // namespace
}  // namespace sauro
