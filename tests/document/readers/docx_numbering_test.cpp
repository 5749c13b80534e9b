// SPDX-License-Identifier: AGPL-3.0-or-later
// Automatic numbers of a .docx are written out as a person sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/docx_fixture.h"
#include "document/readers/docx_numbering.h"

namespace sauro::readers::test {
namespace {

using ::testing::ElementsAre;

std::string lvl(int level, std::string_view form, std::string_view text, std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(form) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) + "</w:lvl>";
}
std::string abstract(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) + "</w:abstractNum>";
}
std::string num(int id, int abstract_id, std::string_view overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) +
         "\"/>" + std::string(overrides) + "</w:num>";
}
std::string item(std::string_view text, int level = 0, int list = 1) {
  return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
                     "\"/></w:numPr>");
}
std::vector<std::string> numbered(const std::string& body, const std::string& numbering,
                                  const std::string& styles = {}) {
  return texts(read_docx({body, styles, numbering}));
}

TEST(DocxNumbering, WritesTheNumberAndTellsItsLength) {
  const auto document = read_docx({item("Mục đích"), {}, abstract(0, lvl(0, "upperRoman", "%1.")) + num(1, 0)});
  const auto& paragraph = *document.blocks.at(0).paragraph();
  EXPECT_EQ(paragraph.text, "I. Mục đích");
  EXPECT_EQ(paragraph.number_length, 3u);
  EXPECT_EQ(paragraph.runs.at(0).start, 3u);
  EXPECT_EQ(paragraph.runs.at(0).length, 8u);
}

TEST(DocxNumbering, CountsLevelsWithinLevels) {
  EXPECT_THAT(numbered(item("a") + item("b", 1) + item("c", 1) + item("d") + item("e", 1),
                       abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2.")) + num(1, 0)),
              ElementsAre("1. a", "1.1. b", "1.2. c", "2. d", "2.1. e"));
}

TEST(DocxNumbering, WritesUpperLevelsInTheirOwnFormUnlessLegal) {
  const auto upper = lvl(0, "upperRoman", "%1.");
  EXPECT_THAT(numbered(item("a") + item("b", 1), abstract(0, upper + lvl(1, "lowerLetter", "%1.%2)")) + num(1, 0)),
              ElementsAre("I. a", "I.a) b"));
  EXPECT_THAT(
      numbered(item("a") + item("b", 1), abstract(0, upper + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0)),
      ElementsAre("I. a", "1.1 b"));
}

TEST(DocxNumbering, GoesOnCountingInListsThatShareADefinition) {
  EXPECT_THAT(
      numbered(item("a", 0, 1) + item("b", 0, 2), abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 0)),
      ElementsAre("1. a", "2. b"));
}

TEST(DocxNumbering, StartsAgainWhereAListSaysSo) {
  EXPECT_THAT(numbered(item("a", 0, 1) + item("b", 0, 2) + item("c", 0, 2),
                       abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0) +
                           num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")),
              ElementsAre("1. a", "5. b", "6. c"));
}

TEST(DocxNumbering, TakesTheLevelsOfAListOverThoseItIsMadeFrom) {
  EXPECT_THAT(
      numbered(item("a"),
               abstract(0, lvl(0, "decimal", "%1.")) +
                   num(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + lvl(0, "lowerLetter", "%1)") + "</w:lvlOverride>")),
      ElementsAre("a) a"));
}

TEST(DocxNumbering, DoesNotStartAgainWhereALevelForbidsIt) {
  EXPECT_THAT(
      numbered(
          item("a") + item("b", 1) + item("c") + item("d", 1),
          abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>")) + num(1, 0)),
      ElementsAre("1. a", "(1) b", "2. c", "(2) d"));
}

TEST(DocxNumbering, ShowsALevelAboveThatWasNeverUsedAtItsStart) {
  EXPECT_THAT(numbered(item("a", 1), abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2")) + num(1, 0)),
              ElementsAre("1.1 a"));
}

TEST(DocxNumbering, PutsWhatTheLevelSaysAfterTheNumber) {
  EXPECT_THAT(
      numbered(item("a") + item("b", 1), abstract(0, lvl(0, "decimal", "%1", "<w:suff w:val=\"space\"/>") +
                                                         lvl(1, "decimal", "%2)", "<w:suff w:val=\"nothing\"/>")) +
                                             num(1, 0)),
      ElementsAre("1 a", "1)b"));
}

TEST(DocxNumbering, WritesANumberWithoutTextAlone) {
  const auto document = read_docx({item("") + p("x"), {}, abstract(0, lvl(0, "decimal", "%1")) + num(1, 0)});
  EXPECT_EQ(document.blocks.at(0).paragraph()->text, "1");
  EXPECT_EQ(document.blocks.at(0).paragraph()->number_length, 1u);
}

TEST(DocxNumbering, WritesBulletsOfSymbolFontsAsBulletOrDash) {
  const auto font = [](std::string_view name) {
    return "<w:rPr><w:rFonts w:ascii=\"" + std::string(name) + "\" w:hAnsi=\"" + std::string(name) + "\"/></w:rPr>";
  };
  EXPECT_THAT(numbered(item("a") + item("b", 1) + item("c", 2) + item("d", 3) + item("e", 4),
                       abstract(0, lvl(0, "bullet", "\xEF\x82\xB7", font("Symbol")) +
                                       lvl(1, "bullet", "\xEF\x80\xAD", font("Symbol")) +
                                       lvl(2, "bullet", "\xEF\x82\xA7", font("Wingdings")) +
                                       lvl(3, "bullet", "o", font("Courier New")) +
                                       lvl(4, "bullet", "+", font("Times New Roman"))) +
                           num(1, 0)),
              ElementsAre("• a", "- b", "• c", "• d", "+ e"));
}

TEST(DocxNumbering, WritesNothingForFormNoneAndUnknownLists) {
  EXPECT_THAT(numbered(item("a") + item("b", 0, 9) + item("c", 12), abstract(0, lvl(0, "none", "")) + num(1, 0)),
              ElementsAre("a", "b", "c"));
}

TEST(DocxNumbering, FollowsTheStyleOfTheParagraph) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>";
  const std::string numbering = abstract(0, lvl(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>") +
                                                lvl(1, "decimal", "%2.", "<w:pStyle w:val=\"H2\"/>")) +
                                num(1, 0);
  EXPECT_THAT(numbered(p("a", "<w:pStyle w:val=\"H1\"/>") + p("b", "<w:pStyle w:val=\"H2\"/>") +
                           p("c", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                       numbering, styles),
              ElementsAre("I. a", "1. b", "c"));
}

TEST(DocxNumbering, FollowsANumberingStyle) {
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId "
      "w:val=\"7\"/></w:numPr></w:pPr></w:style>";
  EXPECT_THAT(numbered(item("a"),
                       abstract(0, "<w:numStyleLink w:val=\"L\"/>") + abstract(1, lvl(0, "decimal", "%1/")) +
                           num(1, 0) + num(7, 1),
                       styles),
              ElementsAre("1/ a"));
}

TEST(DocxNumbering, CountsAlongARowOfCells) {
  const std::string row = "<w:tr><w:tc>" + item("") + "</w:tc><w:tc>" + p("x") + "</w:tc></w:tr>";
  const auto document =
      read_docx({"<w:tbl>" + row + row + "</w:tbl>", {}, abstract(0, lvl(0, "decimal", "%1")) + num(1, 0)});
  EXPECT_EQ(document::cell_text(document.blocks.at(0).table()->rows.at(1).cells.at(0)), "2");
}

TEST(DocxNumbering, BoundsTheLengthOfNumbers) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "%1ế";
  const auto document = read_docx({item("a"), {}, abstract(0, lvl(0, "decimal", text)) + num(1, 0)});
  EXPECT_LT(document.blocks.at(0).paragraph()->text.size(), 300u);
}

TEST(FormatNumber, KnowsTheFormsOfWord) {
  EXPECT_EQ(format_number(7, NumberForm::decimal_zero), "07");
  EXPECT_EQ(format_number(12, NumberForm::decimal_zero), "12");
  EXPECT_EQ(format_number(1994, NumberForm::upper_roman), "MCMXCIV");
  EXPECT_EQ(format_number(4, NumberForm::lower_roman), "iv");
  EXPECT_EQ(format_number(26, NumberForm::lower_letter), "z");
  EXPECT_EQ(format_number(28, NumberForm::upper_letter), "BB");
  EXPECT_EQ(format_number(0, NumberForm::upper_roman), "0");
  EXPECT_EQ(format_number(1'000'000, NumberForm::lower_letter), "1000000");
}

RC_GTEST_PROP(FormatNumber, GivesRomanNumbersThatAddUp, ()) {
  const auto value = *rc::gen::inRange(1, 4000);
  const auto text = readers::format_number(value, NumberForm::upper_roman);
  const auto worth = [](char c) {
    switch (c) {
      case 'I': return 1;
      case 'V': return 5;
      case 'X': return 10;
      case 'L': return 50;
      case 'C': return 100;
      case 'D': return 500;
      default: return 1000;
    }
  };
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    sum += i + 1 < text.size() && worth(text[i]) < worth(text[i + 1]) ? -worth(text[i]) : worth(text[i]);
  RC_ASSERT(sum == value);
}

}  // namespace
}  // namespace sauro::readers::test
