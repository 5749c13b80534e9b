// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading, checking and parsing from the command line.
#include "doors/cli/program.h"
#include "foundation/base/json.h"
#include "foundation/base/sha256.h"

namespace sauro {
namespace {}  // namespace

TEST_F(Sauro, PrintsTheDraftAsJson) {
  const Outcome outcome = run({"read", at("plan.txt"), "--format", "json", "--year", "2031"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  const auto draft = parse_json(outcome.out);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ((*draft)["format"], "sauro.draft/1");
  EXPECT_EQ((*draft)["source"]["file"], "plan.txt");
  EXPECT_EQ((*draft)["source"]["sha256"], sha256_hex(plan_text));
  EXPECT_EQ((*draft)["document"]["year"], 2031);
}

TEST_F(Sauro, ReadsStandardInput) {
  const Outcome outcome = run({"read", "-", "--format=json"}, plan_text);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ((*parse_json(outcome.out))["source"]["file"], "-");
}

TEST_F(Sauro, PrintsATableByDefault) {
  const Outcome outcome = run({"read", at("plan.txt")});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("Tệp"), std::string::npos);
  EXPECT_EQ(outcome.out.find('\x1B'), std::string::npos);
}

TEST_F(Sauro, ObeysColumns) {
  put("long.txt", "KẾ HOẠCH\n" + std::string(20, 'v') + " " + std::string(300, 'x') + "\n");
  for (const auto& [columns, most] : {std::pair{"60", 60}, std::pair{"abc", 120}, std::pair{"-5", 120}}) {
    const Outcome outcome = run({"read", at("long.txt")}, "", std::string("COLUMNS=") + columns);
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }), most) << line;
  }
}

TEST_F(Sauro, PrintsCsvWithTheMarkThatExcelNeeds) {
  EXPECT_TRUE(run({"read", at("plan.txt"), "--format", "csv"}).out.starts_with("\xEF\xBB\xBFSTT,Nhiệm vụ,"));
}

TEST_F(Sauro, WritesAWorkbookToAPipeOrFile) {
  EXPECT_TRUE(run({"read", at("plan.txt"), "--format", "xlsx"}).out.starts_with("PK"));
  const Outcome outcome = run({"read", at("plan.txt"), "--format", "xlsx", "--output", at("o.xlsx")});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(contents(at("o.xlsx")).starts_with("PK"));
}

TEST_F(Sauro, ReplacesTheOutputWhole) {
  put("o.json", "old");
  ASSERT_EQ(chmod(at("o.json").c_str(), 0640), 0);
  ASSERT_EQ(symlink("o.json", at("link").c_str()), 0);
  EXPECT_EQ(run({"read", at("plan.txt"), "--format", "json", "--output", at("link")}).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(at("link")));
  EXPECT_TRUE(parse_json(contents(at("o.json"))).ok());
  EXPECT_EQ(std::filesystem::status(at("o.json")).permissions(), std::filesystem::perms(0640));
  EXPECT_EQ(files_beside("o.json"), 0u);
}

TEST_F(Sauro, LeavesTheOutputAloneWhenTheFileIsNotRead) {
  put("o.json", "old");
  put("empty", "");
  expect_failure(run({"read", at("empty"), "--format", "json", "--output", at("o.json")}), 3, "empty");
  EXPECT_EQ(contents(at("o.json")), "old");
}

TEST_F(Sauro, WritesIntoADeviceAndDoesNotReplaceIt) {
  EXPECT_EQ(run({"read", at("plan.txt"), "--output", "/dev/null"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(Sauro, NeverWritesOverTheFileItReads) {
  expect_failure(run({"read", at("plan.txt"), "--output", at("plan.txt")}), 2, "--output");
  EXPECT_EQ(contents(at("plan.txt")), plan_text);
}

TEST_F(Sauro, SaysWhatCannotBeRead) {
  expect_failure(run({"read", at("nothing.docx")}), 3, "nothing.docx: ");
  expect_failure(run({"read", at("")}), 3, "cannot be opened");
  expect_failure(run({"check", at("nothing.docx")}), 3, "No such file");
}

TEST_F(Sauro, NamesThePackageThatAFileNeeds) {
  put("plan.rtf", "{\\rtf1 Plan}");
  const Outcome outcome = run({"read", at("plan.rtf")}, {}, "PATH=/nowhere");
  expect_failure(outcome, 3, "hãy cài: apt install libreoffice-writer-nogui");
  expect_failure(outcome, 3, "install it: apt install libreoffice-writer-nogui");
  expect_failure(run({"read", at("plan.txt"), "--output", at("no/such/folder")}), 3, "no/such/folder");
  expect_failure(run({"read", "a\nb\x1B[31m"}), 3, "a?b?[31m");
}

TEST_F(Sauro, SaysThatTheDiskIsFull) {
  const Outcome outcome = run({"read", at("plan.txt")}, "", "SAURO=1", "/dev/full");
  expect_failure(outcome, 3, "No space left");
}

TEST_F(Sauro, RefusesWrongUsageInOneLine) {
  expect_failure(run({}), 2, "a command is missing");
  expect_failure(run({"frobnicate"}), 2, "frobnicate");
  expect_failure(run({"read"}), 2, "file's name is missing");
  expect_failure(run({"chek", "a"}), 2, "is it check?");
  expect_failure(run({"nothing-like-it", "a"}), 2, "no such command: nothing-like-it");
  expect_failure(run({"check", "--explain", "time.mising"}), 2, "is it time.missing?");
  expect_failure(run({"read", "a", "b"}), 2, "unexpected argument: b");
  expect_failure(run({"read", "a", "--format", "docx"}), 2, "--format docx");
  expect_failure(run({"check", "a", "--format", "csv"}), 2, "--format csv");
  expect_failure(run({"read", "a", "--format"}), 2, "--format");
  expect_failure(run({"read", "a", "--frobnicate"}), 2, "--frobnicate");
  for (const char* year : {"24", "20x4", "02024", "1899", "2201", "-2024", "2024.0"})
    expect_failure(run({"read", "a", std::string("--year=") + year}), 2, "--year");
  expect_failure(run({"parse"}), 2, "time, quantity or responsibility");
  expect_failure(run({"parse", "space"}), 2, "parse space");
}

TEST_F(Sauro, ChecksADraftWithoutErrors) {
  const Outcome outcome = run({"check", at("plan.txt"), "--format", "json"});
  const Json json = *parse_json(outcome.out);
  bool errors = false;
  for (const Json& finding : json["findings"]) errors = errors || finding["severity"] == "error";
  EXPECT_EQ(outcome.status, errors ? 1 : 0);
  EXPECT_TRUE(json["findings"].is_array());
}

TEST_F(Sauro, TellsOfSilencesThatNameNothing) {
  std::ofstream(at("list.tsv")) << "time.vague\tkhông có chữ này\tlý do\n";
  const Outcome outcome = run({"check", at("plan.txt"), "--silence", at("list.tsv")});
  EXPECT_NE(outcome.err.find("không khớp phát hiện nào"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("time.vague, “không có chữ này”"), std::string::npos) << outcome.err;
}

TEST_F(Sauro, WritesCommentsOnlyIntoACopyOfADocx) {
  expect_failure(run({"check", at("plan.txt"), "--comment", at("out.docx")}), 2, "needs a .docx");
  expect_failure(run({"check", at("plan.txt"), "--comment", at("plan.txt")}), 2, "another file");
  expect_failure(run({"check", at("plan.txt"), "--comment", "-"}), 2, "another file");
  EXPECT_EQ(contents(at("plan.txt")), plan_text);
  EXPECT_EQ(files_beside("out"), 0U);
}

TEST_F(Sauro, CommentsADocxWhoseRepairsThenFindNothing) {
  const std::string plan = SAURO_SAMPLE;
  const auto repairs = [](const Outcome& outcome) {
    int count = 0;
    const Json json = *parse_json(outcome.out);
    for (const Json& finding : json["findings"]) count += static_cast<int>(finding["edits"].size());
    return count;
  };
  const Outcome before = run({"check", plan, "--format", "json", "--comment", at("out.docx")});
  EXPECT_TRUE(before.err.starts_with("Đã ghi nhận xét")) << before.err;
  EXPECT_GT(repairs(before), 0);
  EXPECT_EQ(repairs(run({"check", at("out.docx"), "--format", "json"})), 0);
}

TEST_F(Sauro, ParsesLines) {
  const Outcome outcome = run({"parse", "quantity"}, "{\"text\": \"-\"}\n");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "{\"text\": \"-\", \"deliverables\": []}\n");
}

TEST_F(Sauro, PrintsNoLineWhereOneIsWrong) {
  expect_failure(run({"parse", "quantity"}, "{\"text\": \"-\"}\n{\n"), 3, "line 2");
}

TEST_F(Sauro, PrintsHelpAndVersion) {
  const Outcome help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("sauro read FILE"), std::string::npos);
  EXPECT_EQ(run({"read", "--help"}).out, help.out);
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_TRUE(version.out.starts_with("sauro "));
}

TEST_F(Sauro, IsQuietWhenItsReaderLeaves) {
  const std::string command = "{ sleep 0.2; " SAURO_BINARY " read " + at("plan.txt") + " 2>" + at("err") +
                              "; echo $? >" + at("rc") + "; } | true";
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(contents(at("rc")), "0\n");
  EXPECT_EQ(contents(at("err")), "");
}

}  // namespace sauro
