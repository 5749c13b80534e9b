// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/vocabulary.h"

#include <gtest/gtest.h>

#include "foundation/base/text.h"
#include "plan/checks/rule_cases.h"

namespace sauro::checks {
namespace {

std::vector<TextLine> lines_of(const Lines& texts) {
  std::vector<TextLine> lines;
  for (const std::string& text : texts) {
    lines.push_back({{}, nullptr, spelling_key(text), {}});
    lines.back().words = words_in(lines.back().key);
  }
  return lines;
}

TEST(Vocabulary, NumbersEachWordOnceAndCountsIt) {
  auto lines = lines_of({"Mở 02 lớp của xã", "mở lớp"});
  const Vocabulary words(lines);
  EXPECT_EQ(words.size(), 5u);
  EXPECT_EQ(lines[0].words[0].number, lines[1].words[0].number);
  EXPECT_EQ(words[*words.find("lớp")].times, 2u);
  EXPECT_TRUE(words[*words.find("của")].small);
  EXPECT_TRUE(is_light(words[*words.find("mở")].code));
  EXPECT_TRUE(is_figure(words[*words.find("02")].code));
  EXPECT_FALSE(is_figure(words[*words.find("xã")].code));
  EXPECT_EQ(words.find("phường"), std::nullopt);
  EXPECT_EQ(words.find(""), std::nullopt);
}

TEST(ContentWords, AreTheSameWhateverTheOrderAndTheSpelling) {
  EXPECT_EQ(content_words("Hoà giải của xã"), content_words("xã, hòa giải"));
  EXPECT_NE(content_words("hòa giải"), content_words("hòa giải viên"));
}

}  // namespace
}  // namespace sauro::checks
