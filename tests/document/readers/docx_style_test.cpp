// SPDX-License-Identifier: AGPL-3.0-or-later
// Formatting of a .docx with styles, defaults and theme resolved.
#include <gtest/gtest.h>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {
namespace {

using document::Align;

std::string style(std::string_view type, std::string_view id, std::string_view inside, std::string_view more = "") {
  return "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) + "\" " + std::string(more) +
         "><w:name w:val=\"" + std::string(id) + " name\"/>" + std::string(inside) + "</w:style>";
}
std::string defaults(std::string_view run, std::string_view paragraph = "") {
  return "<w:docDefaults><w:rPrDefault><w:rPr>" + std::string(run) + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>" +
         std::string(paragraph) + "</w:pPr></w:pPrDefault></w:docDefaults>";
}
document::Paragraph paragraph_of(const Docx& docx) { return *read_docx(docx).blocks.at(0).paragraph(); }
document::Run run_of(const Docx& docx) { return paragraph_of(docx).runs.at(0); }

TEST(DocxStyles, TellNothingWhereTheFileTellsNothing) {
  const auto paragraph = paragraph_of({p("a")});
  EXPECT_EQ(paragraph.align, Align::unknown);
  EXPECT_EQ(paragraph.style, "");
  document::Run plain;
  plain.length = 1;
  EXPECT_EQ(paragraph.runs.at(0), plain);
}

TEST(DocxStyles, TakeDirectFormattingOverStyleOverBasedOnOverDefaults) {
  const std::string styles = defaults("<w:rFonts w:ascii=\"D\"/><w:sz w:val=\"20\"/><w:i/>") +
                             style("paragraph", "A", "<w:rPr><w:rFonts w:ascii=\"A\"/><w:sz w:val=\"22\"/></w:rPr>") +
                             style("paragraph", "B", "<w:basedOn w:val=\"A\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr>");
  const auto styled = run_of({p("a", "<w:pStyle w:val=\"B\"/>"), styles});
  EXPECT_EQ(styled.font, "A");
  EXPECT_EQ(styled.half_points, 24);
  EXPECT_TRUE(styled.italic);
  EXPECT_EQ(run_of({p("a", "<w:pStyle w:val=\"B\"/>", "<w:sz w:val=\"26\"/>"), styles}).half_points, 26);
}

TEST(DocxStyles, UseTheDefaultParagraphStyle) {
  const std::string styles = style(
      "paragraph", "N", "<w:pPr><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr>", "w:default=\"1\"");
  const auto paragraph = paragraph_of({p("a"), styles});
  EXPECT_EQ(paragraph.style, "N name");
  EXPECT_EQ(paragraph.align, Align::justify);
  EXPECT_EQ(paragraph.runs.at(0).half_points, 28);
}

TEST(DocxStyles, ApplyCharacterStyles) {
  EXPECT_TRUE(
      run_of({p("a", "", "<w:rStyle w:val=\"S\"/>"), style("character", "S", "<w:rPr><w:u w:val=\"single\"/></w:rPr>")})
          .underline);
}

TEST(DocxStyles, CancelABoldStyleWithinABoldStyle) {
  const std::string styles =
      style("paragraph", "P", "<w:rPr><w:b/></w:rPr>") + style("character", "S", "<w:rPr><w:b/></w:rPr>");
  EXPECT_TRUE(run_of({p("a", "<w:pStyle w:val=\"P\"/>"), styles}).bold);
  EXPECT_FALSE(run_of({p("a", "<w:pStyle w:val=\"P\"/>", "<w:rStyle w:val=\"S\"/>"), styles}).bold);
  EXPECT_TRUE(run_of({p("a", "<w:pStyle w:val=\"P\"/>", "<w:rStyle w:val=\"S\"/><w:b/>"), styles}).bold);
}

TEST(DocxStyles, SwitchOffWhatAStyleSwitchedOn) {
  const std::string styles = style("paragraph", "P", "<w:rPr><w:b/><w:i/><w:u w:val=\"single\"/></w:rPr>");
  const auto run = run_of(
      {p("a", "<w:pStyle w:val=\"P\"/>", "<w:b w:val=\"0\"/><w:i w:val=\"false\"/><w:u w:val=\"none\"/>"), styles});
  EXPECT_FALSE(run.bold);
  EXPECT_FALSE(run.italic);
  EXPECT_FALSE(run.underline);
}

TEST(DocxStyles, ResolveThemeFonts) {
  const std::string fonts =
      "<a:majorFont><a:latin typeface=\"Big\"/></a:majorFont><a:minorFont><a:latin typeface=\"Small\"/></a:minorFont>";
  EXPECT_EQ(
      run_of({p("a", "", "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:ascii=\"Other\"/>"), {}, {}, {}, {}, fonts}).font,
      "Big");
  EXPECT_EQ(run_of({p("a"), defaults("<w:rFonts w:hAnsiTheme=\"minorHAnsi\"/>"), {}, {}, {}, fonts}).font, "Small");
}

TEST(DocxStyles, SurviveStylesBasedOnEachOther) {
  const std::string styles = style("paragraph", "A", "<w:basedOn w:val=\"B\"/><w:rPr><w:b/></w:rPr>") +
                             style("paragraph", "B", "<w:basedOn w:val=\"A\"/>");
  EXPECT_TRUE(run_of({p("a", "<w:pStyle w:val=\"B\"/>"), styles}).bold);
}

TEST(DocxStyles, ReadEveryAlignment) {
  const auto align = [](const std::string& word) {
    return paragraph_of({p("a", "<w:jc w:val=\"" + word + "\"/>")}).align;
  };
  EXPECT_EQ(align("left"), Align::left);
  EXPECT_EQ(align("start"), Align::left);
  EXPECT_EQ(align("center"), Align::center);
  EXPECT_EQ(align("end"), Align::right);
  EXPECT_EQ(align("right"), Align::right);
  EXPECT_EQ(align("both"), Align::justify);
  EXPECT_EQ(align("nonsense"), Align::unknown);
}

TEST(DocxRuns, AreJoinedWhereTheyLookTheSame) {
  const auto paragraph = paragraph_of(
      {"<w:p><w:r "
       "w:rsidR=\"1\"><w:t>ab</w:t></w:r><w:r><w:t>cd</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>e</w:t></w:r></w:p>"});
  ASSERT_EQ(paragraph.runs.size(), 2u);
  EXPECT_EQ(paragraph.runs[0].length, 4u);
  EXPECT_EQ(paragraph.runs[1].start, 4u);
  EXPECT_TRUE(paragraph.runs[1].bold);
}

}  // namespace
}  // namespace sauro::readers::test
