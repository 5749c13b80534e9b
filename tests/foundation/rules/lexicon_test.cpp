// SPDX-License-Identifier: AGPL-3.0-or-later
// Looking words up, and that the lexicon's own files are written as the lookups expect.
#include "foundation/rules/lexicon.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "foundation/base/embedded.h"
#include "foundation/base/text.h"

namespace sauro::rules {
namespace {

TEST(Lexicon, GivesTermsAndValues) {
  EXPECT_EQ(lexicon_value("number", "mười hai"), "12");
  EXPECT_EQ(lexicon_value("number", "mười ba trăm"), std::nullopt);
  EXPECT_EQ(lexicon_value("no such category", "hai"), std::nullopt);
  EXPECT_TRUE(lexicon("no such category").empty());
  EXPECT_EQ(lexicon("number").front().term, "không");
}

TEST(LongestPrefix, TakesTheLongestTermThatEndsWithAWord) {
  EXPECT_EQ(longest_prefix("number", "mười hai tháng")->value, "12");
  EXPECT_EQ(longest_prefix("number", "mười haiz")->value, "10");
  EXPECT_EQ(longest_prefix("number", "mười")->value, "10");
  EXPECT_EQ(longest_prefix("number", "mườihai"), nullptr);
  EXPECT_EQ(longest_prefix("number", "hai, ba")->value, "2");
  EXPECT_EQ(longest_prefix("number", ""), nullptr);
  EXPECT_EQ(longest_prefix("no such category", "hai"), nullptr);
}

TEST(Opening, ReadsTheTextAsItIsWritten) {
  EXPECT_EQ(opening("number", "Mười Hai tháng")->value, "12");
  EXPECT_EQ(opening("number", "MƯỜI")->value, "10");
  EXPECT_EQ(opening("number", "Mườihai"), nullptr);
  EXPECT_EQ(opening("initial_name", "V.I. Lênin")->term, "v.i. lênin");
  EXPECT_EQ(opening("agency_word", "Uỷ ban nhân dân")->term, "ủy ban nhân dân");
  EXPECT_EQ(opening("number", ""), nullptr);
}

// Of every term of every file, with what may stand behind it.
TEST(Opening, FindsWhatTheSpellingKeyBeginsWith) {
  for (const EmbeddedFile& file : lexicon_files()) {
    for (const auto line : split_lines(file.text)) {
      const auto tab = line.find('\t');
      if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
      const CategoryName category(line.substr(0, tab));
      const auto rest = line.substr(tab + 1);
      for (const char* behind : {"", " và", ": 3", "x", "…", "ữ"}) {
        const std::string text = to_upper(rest.substr(0, rest.find('\t'))) + behind;
        EXPECT_EQ(opening(category, text), longest_prefix(category, spelling_key(text))) << text;
      }
    }
  }
}

TEST(CategoryNames, DifferInTheirHashes) {
  std::map<std::uint64_t, std::string_view> seen;
  for (const EmbeddedFile& file : lexicon_files())
    for (const auto line : split_lines(file.text)) {
      if (line.empty() || line.front() == '#') continue;
      const auto name = line.substr(0, line.find('\t'));
      EXPECT_EQ(seen.emplace(CategoryName(name).hash(), name).first->second, name);
    }
}

RC_GTEST_PROP(LongestPrefix, IsAPrefixOfAnyBytes, (std::string tail)) {
  const std::string key = "hai " + tail;
  const Term* term = longest_prefix("number", key);
  RC_ASSERT(term != nullptr);
  RC_ASSERT(key.starts_with(term->term));
}

TEST(LexiconFiles, AreWrittenAsLookupsExpect) {
  ASSERT_FALSE(lexicon_files().empty());
  for (const EmbeddedFile& file : lexicon_files()) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto line : split_lines(file.text)) {
      if (line.empty() || line.front() == '#') continue;
      const auto tab = line.find('\t');
      ASSERT_NE(tab, std::string_view::npos) << file.name << ": " << line;
      const auto category = line.substr(0, tab);
      const auto rest = line.substr(tab + 1);
      const auto term = rest.substr(0, rest.find('\t'));
      EXPECT_FALSE(term.empty()) << file.name << ": " << line;
      EXPECT_EQ(spelling_key(to_nfc(term)), term) << file.name;
      EXPECT_EQ(collapse_blanks(term), term) << file.name;
      EXPECT_TRUE(seen.emplace(category, term).second) << file.name << " has twice: " << line;
    }
  }
}

}  // namespace
}  // namespace sauro::rules
