// SPDX-License-Identifier: AGPL-3.0-or-later
// Automatic numbers of .odt are written out as a person sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/odt_fixture.h"

namespace sauro::readers::test {
namespace {

using testing::ElementsAre;

std::string number(int level, const std::string& format, const std::string& suffix, const std::string& more = "") {
  return "<text:list-level-style-number text:level=\"" + std::to_string(level) + "\" style:num-format=\"" + format +
         "\" style:num-suffix=\"" + suffix + "\" " + more + "/>";
}
std::string list_style(const std::string& name, const std::string& levels) {
  return "<text:list-style style:name=\"" + name + "\">" + levels + "</text:list-style>";
}
std::string item(const std::string& inside, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}
std::string list(const std::string& items, const std::string& attributes = "text:style-name=\"L\"") {
  return "<text:list " + attributes + ">" + items + "</text:list>";
}
std::vector<std::string> numbered(const std::string& body, const std::string& levels) {
  return texts_of_odt({body, list_style("L", levels)});
}

TEST(OdtLists, NumbersAreWrittenBeforeTheirParagraph) {
  const auto document = read_odt({list(item(tp("một")) + item(tp("hai"))), list_style("L", number(1, "1", "."))});
  EXPECT_THAT(texts(document), ElementsAre("1. một", "2. hai"));
  EXPECT_EQ(document.blocks[0].paragraph()->number_length, 3u);
  EXPECT_EQ(document.blocks[0].paragraph()->runs.at(0).start, 3u);
}

TEST(OdtLists, FormsOfNumbers) {
  const auto third = [](const std::string& form) {
    return numbered(list(item(tp("a"), "text:start-value=\"3\"")), number(1, form, ")")).at(0);
  };
  EXPECT_EQ(third("1"), "3) a");
  EXPECT_EQ(third("a"), "c) a");
  EXPECT_EQ(third("A"), "C) a");
  EXPECT_EQ(third("i"), "iii) a");
  EXPECT_EQ(third("I"), "III) a");
  EXPECT_EQ(third(""), ") a");
}

TEST(OdtLists, AfterZComeTwoLetters) {
  const auto at28 = [](const std::string& more) {
    return numbered(list(item(tp("x"), "text:start-value=\"28\"")), number(1, "a", ")", more)).at(0);
  };
  EXPECT_EQ(at28(""), "ab) x");
  EXPECT_EQ(at28("style:num-letter-sync=\"true\""), "bb) x");
}

TEST(OdtLists, LevelsAreShownAsManyAsTold) {
  const auto levels = number(1, "I", ".") + number(2, "1", ".") + number(3, "1", ".", "text:display-levels=\"2\"");
  EXPECT_THAT(numbered(list(item(tp("a") + list(item(tp("b") + list(item(tp("c")) + item(tp("d")), "")), "")) +
                            item(tp("e") + list(item(tp("f")), ""))),
                       levels),
              ElementsAre("I. a", "1. b", "1.1. c", "1.2. d", "II. e", "1. f"));
}

TEST(OdtLists, AFormatOfItsOwnTellsPrefixAndLevels) {
  EXPECT_THAT(numbered(list(item(tp("a") + list(item(tp("b")), ""))),
                       number(1, "1", "", "loext:num-list-format=\"Điều %1%.\"") +
                           number(2, "a", "", "loext:num-list-format=\"%1%%2%)\"")),
              ElementsAre("Điều 1. a", "1a) b"));
}

TEST(OdtLists, OnlyTheFirstParagraphOfAnItemIsNumbered) {
  EXPECT_THAT(
      numbered(list("<text:list-header>" + tp("đầu") + "</text:list-header>" + item(tp("a") + tp("b")) + item(tp("c"))),
               number(1, "1", ".")),
      ElementsAre("đầu", "1. a", "b", "2. c"));
}

TEST(OdtLists, ListsStartAgainUnlessTheyGoOn) {
  const auto levels = number(1, "1", ".", "text:start-value=\"5\"");
  EXPECT_THAT(numbered(list(item(tp("a"))) + tp("x") + list(item(tp("b"))), levels), ElementsAre("5. a", "x", "5. b"));
  EXPECT_THAT(numbered(list(item(tp("a"))) + tp("x") +
                           list(item(tp("b")), "text:style-name=\"L\" text:continue-numbering=\"true\""),
                       levels),
              ElementsAre("5. a", "x", "6. b"));
  EXPECT_THAT(numbered(list(item(tp("a")), "xml:id=\"one\" text:style-name=\"L\"") + list(item(tp("b"))) +
                           list(item(tp("c")), "text:continue-list=\"one\" text:style-name=\"L\""),
                       levels),
              ElementsAre("5. a", "5. b", "6. c"));
}

TEST(OdtLists, BulletsAreSigns) {
  const auto bullet = [](const std::string& sign, const std::string& inside = "") {
    return numbered(list(item(tp("a"))),
                    "<text:list-level-style-bullet text:level=\"1\" style:num-suffix=\"-\" "
                    "text:bullet-char=\"" +
                        sign + "\">" + inside + "</text:list-level-style-bullet>")
        .at(0);
  };
  EXPECT_EQ(bullet("-"), "- a");
  EXPECT_EQ(bullet("\xEF\x82\xB7", "<style:text-properties fo:font-family=\"Symbol\"/>"), "• a");
}

TEST(OdtLists, TheStyleOfTheParagraphTellsWhereTheListDoesNot) {
  EXPECT_THAT(
      texts_of_odt({list(item(tp("a", "P")), ""), odt_style("P", "paragraph", "style:list-style-name=\"L\"", "") +
                                                      list_style("L", number(1, "A", "."))}),
      ElementsAre("A. a"));
}

TEST(OdtLists, HeadingsAreNumberedByTheOutline) {
  const auto heading = [](int level, const std::string& text, const std::string& more = "") {
    return "<text:h text:outline-level=\"" + std::to_string(level) + "\" " + more + ">" + text + "</text:h>";
  };
  const auto level = [](int at, const std::string& form) {
    return "<text:outline-level-style text:level=\"" + std::to_string(at) + "\" style:num-format=\"" + form +
           "\" style:num-suffix=\".\"/>";
  };
  EXPECT_THAT(texts_of_odt({heading(1, "a") + heading(2, "b") + heading(2, "c", "text:is-list-header=\"true\"") +
                                heading(1, "d") + heading(1, "e", "text:style-name=\"None\""),
                            odt_style("None", "paragraph", "style:list-style-name=\"\"", ""),
                            "<office:styles><text:outline-style>" + level(1, "I") + level(2, "1") +
                                "</text:outline-style></office:styles>"}),
              ElementsAre("I. a", "1. b", "c", "II. d", "e"));
}

TEST(OdtLists, NumberedParagraphsCountInTheirList) {
  const auto one = [](const std::string& text, const std::string& id) {
    return "<text:numbered-paragraph text:list-id=\"" + id + "\" text:style-name=\"L\" text:level=\"1\">" + tp(text) +
           "</text:numbered-paragraph>";
  };
  EXPECT_THAT(numbered(one("a", "x") + one("b", "y") + one("c", "x"), number(1, "1", ".")),
              ElementsAre("1. a", "1. b", "2. c"));
}

}  // namespace
}  // namespace sauro::readers::test
