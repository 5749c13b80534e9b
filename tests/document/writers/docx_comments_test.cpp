// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/docx_comments.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "document/readers/docx_fixture.h"
#include "document/readers/package.h"

namespace sauro::writers {
namespace {

using readers::test::Docx;
using readers::test::p;

document::Document read(const std::string& bytes) {
  auto document = readers::read(bytes);
  EXPECT_TRUE(document.ok());
  return *std::move(document);
}

std::string part(const std::string& bytes, std::string_view name) {
  auto package = readers::Package::open(bytes, {});
  EXPECT_TRUE(package.ok());
  auto read = package->read(name);
  return read ? *read : "";
}

/// A comment on the paragraph at the top with this number.
Comment on(const std::string& bytes, std::size_t index) {
  Comment comment;
  comment.paragraph = *read(bytes).blocks.at(index).paragraph();
  comment.lines = {"Cần xem lại", "Nên: <sửa> & ghi"};
  return comment;
}

Commented written(const std::string& bytes, const std::vector<Comment>& comments) {
  auto written = comment_docx(bytes, comments, "Sáu Rõ", {});
  EXPECT_TRUE(written.ok());
  return *std::move(written);
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

/// The text between the marks of the comment.
std::string marked(const std::string& bytes, const std::string& id = "1") {
  pugi::xml_document tree;
  tree.load_string(part(bytes, "word/document.xml").c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
  std::string text;
  auto at = tree.select_node(("//w:commentRangeStart[@w:id='" + id + "']").c_str()).node();
  for (; at && std::string_view(at.name()) != "w:commentRangeEnd"; at = at.next_sibling())
    for (const auto& node : at.select_nodes(".//w:t|.//w:delText")) text += node.node().text().get();
  return text;
}

TEST(DocxComments, StandAtTheirWordsAndChangeNoText) {
  const std::string bytes = Docx{p("Xong trước 31/6/2031, gửi Sở") + p("Hết")}.bytes(true);
  Comment comment = on(bytes, 0);
  comment.start = 11;
  comment.length = 9;
  const Commented out = written(bytes, {comment});
  EXPECT_EQ(marked(out.bytes), "31/6/2031");
  EXPECT_EQ(out.changes, 0U);
  EXPECT_EQ(readers::test::texts(read(out.bytes)), readers::test::texts(read(bytes)));
  EXPECT_NE(part(out.bytes, "word/comments.xml").find("Nên: &lt;sửa&gt; &amp; ghi"), std::string::npos);
  EXPECT_NE(part(out.bytes, "word/comments.xml").find("w:author=\"Sáu Rõ\""), std::string::npos);
  EXPECT_NE(part(out.bytes, "[Content_Types].xml").find("/word/comments.xml"), std::string::npos);
  EXPECT_NE(part(out.bytes, "word/_rels/document.xml.rels").find("relationships/comments"), std::string::npos);
  EXPECT_EQ(part(out.bytes, "_rels/.rels"), part(bytes, "_rels/.rels"));
}

TEST(DocxComments, AreTheSameForTheSameInput) {
  const std::string bytes = Docx{p("Một") + p("Hai")}.bytes();
  EXPECT_EQ(written(bytes, {on(bytes, 1)}).bytes, written(bytes, {on(bytes, 1)}).bytes);
}

TEST(DocxComments, ChangesAreTrackedAndKeepTheLook) {
  const std::string bytes = Docx{p("Tháng 6 thẩm thẩm định", "", "<w:b/>")}.bytes();
  Comment year = on(bytes, 0), twice = on(bytes, 0);
  year.change = {7, 0, "/2031"};
  twice.change = {12, 5, ""};
  const Commented out = written(bytes, {year, twice});
  EXPECT_EQ(out.changes, 2U);
  const document::Document changed = read(out.bytes);  // as it is when the changes are accepted
  EXPECT_EQ(changed.blocks[0].paragraph()->text, "Tháng 6/2031 thẩm định");
  for (const auto& run : changed.blocks[0].paragraph()->runs) EXPECT_TRUE(run.bold);
  EXPECT_NE(part(out.bytes, "word/document.xml").find("<w:delText xml:space=\"preserve\"> thẩm</w:delText>"),
            std::string::npos);
}

TEST(DocxComments, AChangeAtTheEndOfTheTextStandsThere) {
  const std::string bytes = Docx{p("Tháng 6")}.bytes();
  Comment year = on(bytes, 0);
  year.change = {7, 0, "/2031"};
  EXPECT_EQ(read(written(bytes, {year}).bytes).blocks[0].paragraph()->text, "Tháng 6/2031");
}

TEST(DocxComments, OfChangesThatOverlapOneIsMade) {
  const std::string bytes = Docx{p("abcdef")}.bytes();
  Comment one = on(bytes, 0), other = on(bytes, 0);
  one.change = {1, 3, "X"};
  other.change = {3, 2, "Y"};
  const Commented out = written(bytes, {one, other});
  EXPECT_EQ(out.changes, 1U);
  EXPECT_EQ(read(out.bytes).blocks[0].paragraph()->text, "abcYf");
  EXPECT_EQ(count(part(out.bytes, "word/comments.xml"), "<w:comment "), 2U);
}

TEST(DocxComments, AChangeOverTwoRunsIsLeftToTheComment) {
  const std::string bytes =
      Docx{"<w:p><w:r><w:t>31/</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>6/2031</w:t></w:r></w:p>"}.bytes();
  Comment comment = on(bytes, 0);
  comment.start = 0;
  comment.length = 4;
  comment.change = {0, 4, "30/6"};
  const Commented out = written(bytes, {comment});
  EXPECT_EQ(out.changes, 0U);
  EXPECT_EQ(marked(out.bytes), "31/6");
  EXPECT_EQ(read(out.bytes).blocks[0].paragraph()->text, "31/6/2031");
}

TEST(DocxComments, StandAtTheWholeParagraphWhereItsRunsDoNotSayWhatWasRead) {
  const std::string bytes =
      Docx{
          "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:hyperlink><w:r><w:t>Quyết định</w:t></w:r></w:hyperlink>"
          "<w:r><w:t> số 5</w:t></w:r></w:p>"}
          .bytes();
  Comment comment = on(bytes, 0);
  comment.start = 11;
  comment.length = 4;
  comment.change = {11, 4, "số 6"};
  const Commented out = written(bytes, {comment});
  EXPECT_EQ(out.changes, 0U);
  EXPECT_EQ(marked(out.bytes), "Quyết định số 5");
  EXPECT_NE(part(out.bytes, "word/document.xml").find("</w:pPr><w:commentRangeStart"), std::string::npos);
}

TEST(DocxComments, OfATextBoxStandAtTheParagraphThatHoldsIt) {
  const std::string bytes = Docx{"<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent>" +
                                 p("Trong") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"}
                                .bytes();
  ASSERT_EQ(readers::test::texts(read(bytes)), (std::vector<std::string>{"Ngoài", "Trong"}));
  const Commented out = written(bytes, {on(bytes, 1)});
  pugi::xml_document tree;
  tree.load_string(part(out.bytes, "word/document.xml").c_str());
  EXPECT_STREQ(tree.select_node("//w:commentRangeStart").parent().parent().name(), "w:body");
}

TEST(DocxComments, GoOnFromThoseThatAreThere) {
  const std::string bytes = Docx{p("Một") + p("Hai")}.bytes();
  const Commented once = written(bytes, {on(bytes, 0)});
  const Commented twice = written(once.bytes, {on(once.bytes, 1)});
  const std::string comments = part(twice.bytes, "word/comments.xml");
  EXPECT_EQ(count(comments, "<w:comment "), 2U);
  EXPECT_EQ(marked(twice.bytes, "1"), "Một");
  EXPECT_EQ(marked(twice.bytes, "2"), "Hai");
  EXPECT_EQ(count(part(twice.bytes, "[Content_Types].xml"), "/word/comments.xml"), 1U);
}

TEST(DocxComments, RefuseWhatIsNoDocx) {
  EXPECT_EQ(comment_docx("Kế hoạch", {}, "Sáu Rõ", {}).error().code, ErrorCode::damaged);
  const std::string other = readers::test::zip_of({{"a.txt", "a"}});
  EXPECT_EQ(comment_docx(other, {}, "Sáu Rõ", {}).error().code, ErrorCode::bad_input);
}

}  // namespace
}  // namespace sauro::writers
