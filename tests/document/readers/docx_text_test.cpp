// SPDX-License-Identifier: AGPL-3.0-or-later
// What of the runs of a .docx becomes text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/docx_fixture.h"
#include "foundation/base/text.h"

namespace sauro::readers::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string text_of_runs(const std::string& runs) { return texts_of_body("<w:p>" + runs + "</w:p>").at(0); }
std::string text_of_run(const std::string& inside) { return text_of_runs("<w:r>" + inside + "</w:r>"); }

TEST(DocxText, KeepsParagraphsInOrderEmptyOnesIncluded) {
  EXPECT_THAT(texts_of_body(p("Một") + "<w:p/>" + p("Hai")), ElementsAre("Một", "", "Hai"));
}

TEST(DocxText, JoinsRuns) { EXPECT_EQ(text_of_runs("<w:r><w:t>Kế</w:t></w:r><w:r><w:t>hoạch</w:t></w:r>"), "Kếhoạch"); }

TEST(DocxText, DropsBlanksAtTheEndsUnlessPreserved) {
  EXPECT_EQ(text_of_run("<w:t> a </w:t><w:t xml:space=\"preserve\"> b </w:t>"), "a b ");
}

TEST(DocxText, TakesLineEndsOfTheXmlForBlanks) { EXPECT_EQ(text_of_run("<w:t>a\n\tb</w:t>"), "a  b"); }

TEST(DocxText, WritesTabsBreaksAndNoBreakHyphens) {
  EXPECT_EQ(text_of_run(
                "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>"),
            "a\tb\nc\nd-e");
}

TEST(DocxText, DropsSoftHyphens) {
  EXPECT_EQ(text_of_run("<w:t>thông</w:t><w:softHyphen/><w:t>tin\xC2\xAD.</w:t>"), "thôngtin.");
}

TEST(DocxText, TakesAPageBreakForALineOnlyInsideText) {
  EXPECT_EQ(
      text_of_run("<w:br w:type=\"page\"/><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t><w:br w:type=\"page\"/>"),
      "a\nb");
}

TEST(DocxText, DoesNotTrustRenderedPageBreaks) {
  const auto document = read_docx({"<w:p><w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r></w:p>"});
  EXPECT_EQ(document.blocks.at(0).paragraph()->page, std::nullopt);
  EXPECT_EQ(document.pages, std::nullopt);
}

TEST(DocxText, ReadsEntitiesCharacterReferencesAndCdata) {
  EXPECT_EQ(text_of_run("<w:t>KH&amp;CN &#x1EBF;<![CDATA[<b>]]></w:t>"), "KH&CN ế<b>");
}

TEST(DocxText, ComposesLettersAcrossRunsAndKeepsTheRunsInPlace) {
  const auto document =
      read_docx({"<w:p><w:r><w:t>kê</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\xCC\x81 b</w:t></w:r></w:p>"});
  const auto& paragraph = *document.blocks.at(0).paragraph();
  EXPECT_EQ(paragraph.text, "kế b");
  ASSERT_EQ(paragraph.runs.size(), 2u);
  EXPECT_EQ(paragraph.runs[0].length, 2u);
  EXPECT_EQ(paragraph.runs[1].start, 2u);
  EXPECT_EQ(paragraph.runs[1].length, 2u);
}

TEST(DocxText, LeavesHiddenTextOut) {
  EXPECT_EQ(text_of_runs("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"
                         "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>c</w:t></w:r>"),
            "ac");
}

TEST(DocxText, ReadsThroughLinksSmartTagsAndContentControls) {
  EXPECT_EQ(text_of_runs(
                "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:smartTagPr/><w:r><w:t>b</w:t></w:r>"
                "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>c</w:t></w:r>"
                "</w:sdtContent></w:sdt>"),
            "abc");
}

TEST(DocxText, ReadsParagraphsInsideContentControls) {
  EXPECT_THAT(texts_of_body("<w:sdt><w:sdtContent>" + p("a") + "</w:sdtContent></w:sdt>" + p("b")),
              ElementsAre("a", "b"));
}

TEST(DocxText, KeepsTheResultOfAFieldAndDropsItsInstruction) {
  EXPECT_EQ(text_of_runs("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                         "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2025</w:t></w:r>"
                         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple "
                         "w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple>"),
            "20257");
}

TEST(DocxText, DropsTheResultOfAFieldWithinAnInstruction) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  EXPECT_EQ(text_of_runs(begin + begin + separate + "<w:r><w:t>inner</w:t></w:r>" + end + separate +
                         "<w:r><w:t>outer</w:t></w:r>" + end),
            "outer");
}

TEST(DocxText, GoesOnAfterAFieldThatIsNeverClosed) {
  EXPECT_THAT(texts_of_body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + p("b")),
              ElementsAre("", "b"));
}

TEST(DocxText, KeepsTheBaseOfRubyText) {
  EXPECT_EQ(text_of_run("<w:ruby><w:rubyPr/><w:rt><w:r><w:t>small</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></"
                        "w:r></w:rubyBase></w:ruby>"),
            "base");
}

TEST(DocxText, MapsSymbolsThatAreBulletsOrWellKnown) {
  EXPECT_EQ(text_of_run("<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
                        "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"F021\"/>"),
            "•≥✓");
}

TEST(DocxText, MapsPrivateSignsInText) {
  EXPECT_EQ(text_of_run("<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\xEF\x82\xA7</w:t>"), "•");
}

TEST(DocxText, KeepsCapitalsAsTyped) { EXPECT_EQ(text_of_run("<w:rPr><w:caps/></w:rPr><w:t>Sở</w:t>"), "Sở"); }

TEST(DocxText, ReadsTheTextOfFormulas) {
  EXPECT_EQ(
      text_of_runs("<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>"),
      "x=1");
}

const std::string box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";

TEST(DocxText, PutsTextBoxesAfterTheirParagraph) {
  EXPECT_THAT(texts_of_body("<w:p><w:r><w:drawing><wps:txbx>" + box +
                            "</wps:txbx></w:drawing></w:r><w:r><w:t>anchor</w:t></w:r></w:p>" + p("next")),
              ElementsAre("anchor", "in the box", "next"));
}

TEST(DocxText, ReadsOneBranchOfAlternatives) {
  EXPECT_THAT(texts_of_body("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
                            "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
              ElementsAre("", "in the box"));
}

TEST(DocxText, ReadsTheFallbackWhereThereIsNoChoice) {
  EXPECT_THAT(texts_of_body("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict>" + box +
                            "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
              ElementsAre("", "in the box"));
}

TEST(DocxText, GathersNotesInTheOrderOfTheText) {
  const auto document =
      read_docx({"<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"3\"/><w:endnoteReference w:id=\"1\"/>"
                 "<w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                 {},
                 {},
                 "<w:footnote w:id=\"0\" w:type=\"separator\">" + p("---") + "</w:footnote><w:footnote w:id=\"2\">" +
                     p("hai") + "</w:footnote><w:footnote w:id=\"3\">" + p("ba") +
                     "</w:footnote><w:footnote w:id=\"4\">" + p("unused") + "</w:footnote>",
                 "<w:endnote w:id=\"1\">" + p("cuối") + "</w:endnote>"});
  std::vector<std::string> notes;
  for (const auto& note : document.notes) notes.push_back(note.text);
  EXPECT_THAT(notes, ElementsAre("ba", "hai", "cuối"));
  EXPECT_THAT(texts(document), ElementsAre("a"));
}

TEST(DocxText, LeavesCommentsAndAltChunksOut) {
  EXPECT_THAT(texts_of_body("<w:altChunk/><w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t><w:commentReference "
                            "w:id=\"0\"/></w:r></w:p>"),
              ElementsAre("a"));
}

TEST(DocxText, MatchesLocalNamesWhateverThePrefix) {
  auto parts = Docx{""}.parts();
  parts[2].second =
      "<document "
      "xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>strict</t></r></p></body></document>";
  const auto document = read(zip_of(parts));
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(texts(*document), ElementsAre("strict"));
}

TEST(DocxText, ReadsUtf16Parts) {
  auto parts = Docx{p("abc")}.parts();
  std::string wide = "\xFF\xFE";
  for (const char c : parts[2].second) wide += {c, '\0'};
  parts[2].second = wide;
  const auto document = read(zip_of(parts));
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(texts(*document), ElementsAre("abc"));
}

RC_GTEST_PROP(DocxText, GivesNfcTextThatItsRunsCover, (const std::vector<std::vector<std::uint8_t>>& runs)) {
  static const std::vector<std::string> letters = {"a", "e", "o", "\xCC\x82", "\xCC\x81", "\xCC\xA3",
                                                   "ế", " ", "Đ", "u",        "\xCC\x9B"};
  std::string body = "<w:p><w:r><w:t>x</w:t></w:r>";
  bool bold = false;
  for (const auto& run : runs) {
    body += (bold = !bold) ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>";
    body += "<w:t xml:space=\"preserve\">";
    for (const auto letter : run) body += letters[letter % letters.size()];
    body += "</w:t></w:r>";
  }
  const auto document = read_docx({body + "</w:p>"});
  const auto& paragraph = *document.blocks.at(0).paragraph();
  RC_ASSERT(paragraph.text == to_nfc(paragraph.text));
  std::uint32_t at = 0;
  for (const auto& run : paragraph.runs) {
    RC_ASSERT(run.start == at);
    RC_ASSERT(run.length > 0u);
    at += run.length;
  }
  RC_ASSERT(at == code_points(paragraph.text));
}

}  // namespace
}  // namespace sauro::readers::test
