// SPDX-License-Identifier: AGPL-3.0-or-later
// Paragraphs of .odt: blanks, spans, styles, notes, boxes, what is not shown, page set-up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/odt_fixture.h"

namespace sauro::readers::test {
namespace {

using document::Align;
using testing::ElementsAre;

std::string text_of(const std::string& inside) { return texts_of_odt({tp(inside)}).at(0); }

TEST(Odt, IsToldFromItsContent) {
  EXPECT_EQ(read_odt({tp("a")}).kind, document::SourceKind::odt);
  auto parts = Odt{tp("a")}.parts();
  parts[0] = {"META-INF/manifest.xml",
              "<m:manifest><m:file-entry m:full-path=\"/\" "
              "m:media-type=\"application/vnd.oasis.opendocument.text\"/></m:manifest>"};
  EXPECT_TRUE(read(zip_of(parts)).ok());
}

TEST(Odt, ReadsParagraphsAndHeadingsInOrder) {
  EXPECT_THAT(texts_of_odt({tp("Một") + "<text:h text:outline-level=\"1\">Hai</text:h>" + tp("Ba")}),
              ElementsAre("Một", "Hai", "Ba"));
}

TEST(Odt, BlanksOfTheXmlAreOneBlankAndSpacesAreCounted) {
  EXPECT_EQ(text_of("\n  ngày  \n <text:span>  05</text:span> tháng<text:s text:c=\"3\"/>6<text:s/>a"),
            "ngày 05 tháng   6 a");
  EXPECT_EQ(text_of("<text:span>ngày</text:span> <text:span>05</text:span>"), "ngày 05");
  EXPECT_EQ(text_of("a<text:tab/> b<text:line-break/>c"), "a\t b\nc");
}

TEST(Odt, TextIsInNormalForm) { EXPECT_EQ(text_of("Kế hoạch"), "Kế hoạch"); }

TEST(Odt, ReadsLinksFieldsAndRubyBases) {
  EXPECT_EQ(text_of("<text:a>liên kết</text:a> <text:page-number>7</text:page-number>"), "liên kết 7");
  EXPECT_EQ(text_of("<text:ruby><text:ruby-base>chữ</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>"),
            "chữ");
}

TEST(Odt, LeavesOutWhatIsNotShown) {
  const Odt odt{"<text:tracked-changes><text:changed-region><text:deletion>" + tp("đã xóa") +
                    "</text:deletion></text:changed-region></text:tracked-changes>" +
                    tp("trước<text:change text:change-id=\"c\"/><text:soft-page-break/> sau<office:annotation>" +
                       tp("góp ý") + "</office:annotation><text:span text:style-name=\"H\"> ẩn</text:span>") +
                    "<text:section text:display=\"none\">" + tp("ẩn") + "</text:section>" + "<text:section>" +
                    tp("trong mục") + "</text:section><text:soft-page-break/>",
                odt_style("H", "text", "", "<style:text-properties text:display=\"none\"/>")};
  EXPECT_THAT(texts_of_odt(odt), ElementsAre("trước sau", "trong mục"));
}

TEST(Odt, FootnotesAndEndnotesStandInNotes) {
  const auto note = [](const std::string& kind, const std::string& text) {
    return "<text:note text:note-class=\"" + kind + "\"><text:note-citation>1</text:note-citation><text:note-body>" +
           tp(text) + "</text:note-body></text:note>";
  };
  const auto document = read_odt({tp("a" + note("endnote", "cuối") + "b" + note("footnote", "chân"))});
  EXPECT_THAT(texts(document), ElementsAre("ab"));
  ASSERT_EQ(document.notes.size(), 2u);
  EXPECT_EQ(document.notes[0].text, "chân");
  EXPECT_EQ(document.notes[1].text, "cuối");
}

TEST(Odt, TextBoxesFollowTheirParagraph) {
  const std::string frame = "<draw:frame><draw:text-box>" + tp("trong khung") + "</draw:text-box></draw:frame>";
  EXPECT_THAT(texts_of_odt({tp("trước" + frame + " sau") + tp("tiếp")}),
              ElementsAre("trước sau", "trong khung", "tiếp"));
  EXPECT_THAT(texts_of_odt({frame}), ElementsAre("trong khung"));
  EXPECT_THAT(texts_of_odt(
                  {tp("x<draw:g><draw:custom-shape>" + tp("hình 1") + tp("hình 2") + "</draw:custom-shape></draw:g>")}),
              ElementsAre("x", "hình 1", "hình 2"));
}

TEST(Odt, FormatsComeFromAutomaticStylesAndTheirParents) {
  const Odt odt{
      tp("a<text:span text:style-name=\"T1\">b</text:span>", "P1"),
      odt_style("P1", "paragraph", "style:parent-style-name=\"Body_20_text\"",
                "<style:paragraph-properties fo:text-align=\"justify\"/>") +
          odt_style("T1", "text", "",
                    "<style:text-properties fo:font-weight=\"bold\" fo:font-style=\"italic\" fo:font-size=\"50%\" "
                    "style:text-underline-style=\"solid\"/>"),
      "<office:font-face-decls><style:font-face style:name=\"F1\" svg:font-family=\"'Times New Roman'\"/>"
      "</office:font-face-decls><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
      "style:font-name=\"F1\" fo:font-size=\"12pt\"/></style:default-style>" +
          odt_style("Body_20_text", "paragraph", "style:display-name=\"Body text\"",
                    "<style:text-properties fo:font-size=\"14pt\"/>") +
          "</office:styles>"};
  const auto document = read_odt(odt);
  const auto& paragraph = *document.blocks.at(0).paragraph();
  EXPECT_EQ(paragraph.style, "Body text");
  EXPECT_EQ(paragraph.align, Align::justify);
  EXPECT_THAT(paragraph.runs, ElementsAre(document::Run{0, 1, "Times New Roman", 28, false, false, false},
                                          document::Run{1, 1, "Times New Roman", 14, true, true, true}));
}

TEST(Odt, StylesThatAreBasedOnEachOtherEnd) {
  EXPECT_THAT(texts_of_odt({tp("a", "A"), odt_style("A", "paragraph", "style:parent-style-name=\"B\"", "") +
                                              odt_style("B", "paragraph", "style:parent-style-name=\"A\"", "")}),
              ElementsAre("a"));
}

TEST(Odt, PageSetupComesFromMasterPages) {
  const auto layout = [](const std::string& name, const std::string& width) {
    return "<style:page-layout style:name=\"" + name + "\"><style:page-layout-properties fo:page-width=\"" + width +
           "\" fo:page-height=\"297mm\" fo:margin=\"2cm\" fo:margin-left=\"3cm\"/></style:page-layout>";
  };
  const Odt odt{tp("a") + tp("b", "Wide") + tp("c"), odt_style("Wide", "paragraph", "style:master-page-name=\"L\"", ""),
                "<office:automatic-styles>" + layout("p1", "21cm") + layout("p2", "420mm") +
                    "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
                    "style:page-layout-name=\"p1\"><style:header>" +
                    tp("đầu trang") +
                    "</style:header></style:master-page><style:master-page style:name=\"L\" "
                    "style:page-layout-name=\"p2\"/></office:master-styles>"};
  const auto document = read_odt(odt);
  EXPECT_THAT(texts(document), ElementsAre("a", "b", "c"));
  EXPECT_THAT(document.sections,
              ElementsAre(document::Section{210, 297, 20, 20, 30, 20}, document::Section{420, 297, 20, 20, 30, 20}));
}

}  // namespace
}  // namespace sauro::readers::test
