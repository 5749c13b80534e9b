// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/parse_lines.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/json.h"

namespace sauro::app {
namespace {

Json answer(std::string_view line, Grammar grammar, std::optional<int> year = {}) {
  return *parse_json(*parse_lines(line, grammar, year));
}

Error error(std::string_view lines) { return parse_lines(lines, Grammar::quantity, {}).error(); }

}  // namespace

TEST(ParseLines, GivesEachLineAgainWithTheMemberInItsPlace) {
  EXPECT_EQ(
      *parse_lines("{\"text\":\"-\",\"deliverables\":7,\"x\":[1,{\"y\":null}]}\r\n\n{\"text\":\"\"}", Grammar::quantity,
                   {}),
      "{\"text\": \"-\", \"deliverables\": [], \"x\": [1, {\"y\": null}]}\n{\"text\": \"\", \"deliverables\": []}\n");
  EXPECT_EQ(*parse_lines("{\"text\": \"-\", \"column\": null}", Grammar::responsibility, {}),
            "{\"text\": \"-\", \"column\": null, \"assignments\": []}\n");
}

TEST(ParseLines, TakesTheYearOfTheLineOrTheGivenOne) {
  EXPECT_EQ(answer(R"({"text": "", "plan": {"year": 2031, "date": "2031-02"}})", Grammar::time)["schedule"]["kind"],
            "none");
  EXPECT_EQ(answer(R"({"text": ""})", Grammar::time, 2031)["schedule"]["kind"], "none");
  const Json without = answer(R"({"text": "tháng 5"})", Grammar::time);
  EXPECT_TRUE(without["schedule"].is_null());
  EXPECT_TRUE(without["error"].is_string());
}

TEST(ParseLines, ForgetsAnEarlierError) {
  EXPECT_FALSE(answer(R"({"text": "", "schedule": null, "error": "x"})", Grammar::time, 2031).contains("error"));
}

TEST(ParseLines, SaysWhichLineIsWrong) {
  EXPECT_EQ(error("{\"text\": \"-\"}\n\n{\"text\": }"), (Error{ErrorCode::bad_input, "not JSON", "line 3, column 10"}));
  EXPECT_EQ(error("[]"), (Error{ErrorCode::bad_input, "the line is not a JSON object", "line 1"}));
  EXPECT_EQ(error("{\"text\": 5}").subject, "there is no \"text\"");
  EXPECT_EQ(error("{\"text\": \"\", \"column\": 5}").subject, "\"column\" is not a text");
  EXPECT_EQ(error("{\"text\": \"\", \"plan\": []}").subject, "\"plan\" is not an object");
  EXPECT_EQ(error("{\"text\": \"\", \"plan\": {\"year\": 31}}").subject, "\"year\" is not in 1900 to 2200");
  EXPECT_EQ(error("{\"text\": \"\", \"plan\": {\"year\": 2031.5}}").subject, "\"year\" is not a whole number");
}

TEST(ParseLines, OfNothingIsNothing) { EXPECT_EQ(*parse_lines("\xEF\xBB\xBF\n \n", Grammar::time, {}), ""); }

RC_GTEST_PROP(ParseLines, AnswersOrRefusesAnyBytes, (const std::string& bytes)) {
  const auto answers = parse_lines(bytes, Grammar::quantity, {});
  const bool refused = !answers.ok() && answers.error().code == ErrorCode::bad_input;
  RC_ASSERT(answers.ok() || refused);
}

}  // namespace sauro::app
