// SPDX-License-Identifier: AGPL-3.0-or-later
// Tracked changes of a .docx are read as accepted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {
namespace {

using ::testing::ElementsAre;

const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";

TEST(DocxRevisions, KeepsInsertedAndDropsDeletedRuns) {
  EXPECT_THAT(
      texts_of_body(
          "<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>"),
      ElementsAre("mới"));
}

TEST(DocxRevisions, ShowsMovedTextInItsNewPlaceOnly) {
  EXPECT_THAT(texts_of_body("<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>x</"
                            "w:t></w:r></w:moveTo></w:p>"),
              ElementsAre("", "x"));
}

TEST(DocxRevisions, JoinsParagraphsWhoseMarkWasDeleted) {
  const auto document = read_docx({p("một ", deleted_mark) + p("hai", "<w:jc w:val=\"center\"/>")});
  EXPECT_THAT(texts(document), ElementsAre("một hai"));
  EXPECT_EQ(document.blocks[0].paragraph()->align, document::Align::center);
}

TEST(DocxRevisions, DropsAParagraphDeletedWithItsMark) {
  EXPECT_THAT(texts_of_body("<w:p><w:pPr>" + deleted_mark +
                            "</w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>" + p("b")),
              ElementsAre("b"));
}

TEST(DocxRevisions, KeepsTheTextOfALastParagraphWhoseMarkWasDeleted) {
  EXPECT_THAT(texts_of_body(p("a") + p("b", deleted_mark)), ElementsAre("a", "b"));
}

TEST(DocxRevisions, JoinsAcrossAHiddenMark) {
  EXPECT_THAT(texts_of_body(p("a", "<w:rPr><w:vanish/></w:rPr>") + p("b")), ElementsAre("ab"));
}

TEST(DocxRevisions, DropsDeletedRowsAndKeepsInsertedOnes) {
  const std::string cell = "<w:tc>" + p("x") + "</w:tc>";
  const auto document = read_docx({"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell +
                                   "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" + cell + "</w:tr></w:tbl>"});
  EXPECT_EQ(document.blocks.at(0).table()->rows.size(), 1u);
}

TEST(DocxRevisions, DropsATableAllOfWhoseRowsWereDeleted) {
  EXPECT_THAT(
      texts_of_body("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>" + p("a")),
      ElementsAre("a"));
}

TEST(DocxRevisions, IgnoresFormerFormatting) {
  const auto document =
      read_docx({p("a", "<w:jc w:val=\"left\"/><w:pPrChange><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange>",
                   "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")});
  EXPECT_EQ(document.blocks[0].paragraph()->align, document::Align::left);
  EXPECT_FALSE(document.blocks[0].paragraph()->runs.at(0).bold);
}

TEST(DocxRevisions, DoesNotCountDeletedParagraphsInLists) {
  const std::string list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  const auto document =
      read_docx({p("a", list) + "<w:p><w:pPr>" + list + deleted_mark + "</w:pPr></w:p>" + p("b", list),
                 {},
                 "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText "
                 "w:val=\"%1.\"/></w:lvl>"
                 "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"});
  EXPECT_THAT(texts(document), ElementsAre("1. a", "2. b"));
}

}  // namespace
}  // namespace sauro::readers::test
