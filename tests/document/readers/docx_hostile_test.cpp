// SPDX-License-Identifier: AGPL-3.0-or-later
// Damaged and hostile .docx files end in an error, never in a crash, a hang or full memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}
std::string nested(std::string_view before, std::string_view inside, std::string_view after, std::size_t times) {
  return repeat(before, times) + std::string(inside) + repeat(after, times);
}
Error error_of(const std::string& bytes, const Limits& limits = {}) {
  const auto document = read(bytes, limits);
  EXPECT_FALSE(document.ok());
  return document.ok() ? Error{ErrorCode::bad_input, "no error"} : document.error();
}
Error error_of_document(const std::string& xml, const Limits& limits = {}) {
  auto parts = Docx{""}.parts();
  parts[2].second = xml;
  return error_of(zip_of(parts, true), limits);
}

TEST(HostileDocx, AnyCutOfAFileIsAnErrorOrADocument) {
  const std::string whole = Docx{repeat(p("Nội dung công việc"), 50), {}, {}, {}, {}, {}}.bytes(true);
  ASSERT_TRUE(read(whole).ok());
  for (int i = 1; i < 50; ++i)
    EXPECT_EQ(error_of(whole.substr(0, whole.size() * i / 50)).code, ErrorCode::damaged) << i;
}

RC_GTEST_PROP(HostileDocx, ChangedBytesAreAnErrorOrADocument, ()) {
  static const std::string whole =
      Docx{p("Nội dung") + "<w:tbl><w:tr><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>"}.bytes();
  std::string bytes = whole;
  for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
  const auto document = read(bytes);
  const bool told = document.ok() || !document.error().subject.empty();
  RC_ASSERT(told);
}

TEST(HostileDocx, ExpandedSizeIsBounded) {
  Limits limits;
  limits.expanded_bytes = 1 << 20;
  const auto error =
      error_of_document(element("document", "<w:body>" + p(std::string(2 << 20, 'a')) + "</w:body>"), limits);
  EXPECT_EQ(error.code, ErrorCode::over_limit);
  EXPECT_EQ(error.where, "word/document.xml");
}

TEST(HostileDocx, ExpandedSizeIsBoundedOverAllParts) {
  Limits limits;
  limits.expanded_bytes = 1'000'000;
  const std::string filler = "<!--" + std::string(400'000, 'x') + "-->";
  const std::string bytes = Docx{p("a") + filler, "<w:x/>" + filler, "<w:x/>" + filler}.bytes(true);
  EXPECT_EQ(error_of(bytes, limits).code, ErrorCode::over_limit);
  EXPECT_TRUE(read(bytes).ok());
}

/// Sets the uncompressed size that the directory tells of the entry.
std::string with_told_size(std::string bytes, std::string_view entry, std::uint32_t size) {
  for (auto at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 1))
    if (bytes.compare(at + 46, entry.size(), entry) == 0)
      for (int i = 0; i < 4; ++i) bytes[at + 24 + i] = static_cast<char>(size >> (8 * i));
  return bytes;
}

TEST(HostileDocx, APartLargerThanToldIsDamaged) {
  const auto bytes = with_told_size(Docx{p(std::string(100'000, 'a'))}.bytes(true), "word/document.xml", 500);
  EXPECT_EQ(error_of(bytes).code, ErrorCode::damaged);
}

TEST(HostileDocx, APartToldLargerThanItCanBeIsDamaged) {
  const auto bytes = with_told_size(Docx{p("a")}.bytes(true), "word/document.xml", 200u << 20);
  EXPECT_EQ(error_of(bytes).code, ErrorCode::damaged);
}

TEST(HostileDocx, TablesWithinTablesAreBounded) {
  const auto xml = element(
      "document", "<w:body>" + nested("<w:tbl><w:tr><w:tc>", p("x"), "</w:tc></w:tr></w:tbl>", 10'000) + "</w:body>");
  const auto error = error_of_document(xml);
  EXPECT_EQ(error.code, ErrorCode::over_limit);
  EXPECT_EQ(error.where, "word/document.xml");
}

TEST(HostileDocx, TablesWithinTablesAreReadUpToTheLimit) {
  Limits limits;
  const auto body = [](std::size_t depth) {
    return Docx{nested("<w:tbl><w:tr><w:tc>", p("x"), "</w:tc></w:tr></w:tbl>", depth)}.bytes();
  };
  EXPECT_TRUE(read(body(32), limits).ok());
  EXPECT_EQ(error_of(body(33), limits).code, ErrorCode::over_limit);
}

TEST(HostileDocx, ElementsWithinElementsAreBounded) {
  const auto code = [](std::string_view before, std::string_view after, const std::string& inside = p("x")) {
    return error_of_document(element("document", "<w:body>" + nested(before, inside, after, 50'000) + "</w:body>"))
        .code;
  };
  EXPECT_EQ(code("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ErrorCode::over_limit);
  EXPECT_EQ(code("<w:ins>", "</w:ins>"), ErrorCode::over_limit);
  EXPECT_EQ(code("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"), ErrorCode::over_limit);
  EXPECT_EQ(code("<w:p>", "</w:p>"), ErrorCode::over_limit);
  EXPECT_EQ(code("<w:p><w:r><w:drawing>", "</w:drawing></w:r></w:p>"), ErrorCode::over_limit);
  EXPECT_EQ(code("<w:p><w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r></w:p>"), ErrorCode::over_limit);
}

TEST(HostileDocx, BlocksAreBounded) {
  Limits limits;
  limits.blocks = 100;
  EXPECT_TRUE(read(Docx{repeat(p("a"), 100)}.bytes(), limits).ok());
  EXPECT_EQ(error_of(Docx{repeat(p("a"), 101)}.bytes(), limits).code, ErrorCode::over_limit);
}

TEST(HostileDocx, ElementsAreBounded) {
  const auto error = error_of_document(element("document", "<w:body>" + repeat("<a/>", 7'000'000) + "</w:body>"));
  EXPECT_EQ(error.code, ErrorCode::over_limit);
  EXPECT_EQ(error.where, "word/document.xml");
}

TEST(HostileDocx, ColumnsAreBounded) {
  const auto table = [](const std::string& inside) { return Docx{"<w:tbl>" + inside + "</w:tbl>"}.bytes(); };
  EXPECT_EQ(error_of(table("<w:tr>" + repeat("<w:tc>" + p("x") + "</w:tc>", 513) + "</w:tr>")).code,
            ErrorCode::over_limit);
  EXPECT_EQ(
      error_of(table("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + p("x") + "</w:tc></w:tr>"))
          .code,
      ErrorCode::over_limit);
  EXPECT_EQ(
      error_of(table("<w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc>" + p("x") + "</w:tc></w:tr>"))
          .code,
      ErrorCode::over_limit);
  EXPECT_EQ(error_of(table("<w:tblGrid>" + repeat("<w:gridCol/>", 513) + "</w:tblGrid>")).code, ErrorCode::over_limit);
}

TEST(HostileDocx, ADoctypeIsDamaged) {
  const auto error = error_of_document("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>" +
                                       element("document", "<w:body>" + p("&c;") + "</w:body>"));
  EXPECT_EQ(error.code, ErrorCode::damaged);
  EXPECT_EQ(error.where, "word/document.xml");
}

TEST(HostileDocx, XmlThatIsNotWellFormedIsDamaged) {
  EXPECT_EQ(error_of_document("<w:document><w:body>").code, ErrorCode::damaged);
  EXPECT_EQ(error_of_document("").code, ErrorCode::damaged);
  EXPECT_EQ(error_of_document("<w:document><w:body>\xFF</w:body></w:document>").code, ErrorCode::damaged);
}

TEST(HostileDocx, AnotherRootIsDamaged) { EXPECT_EQ(error_of_document("<w:other/>").code, ErrorCode::damaged); }

TEST(HostileDocx, AWrongChecksumIsDamaged) {
  std::string bytes = Docx{p("checksum")}.bytes();
  bytes[bytes.find("checksum")] = 'C';
  EXPECT_EQ(error_of(bytes).code, ErrorCode::damaged);
}

TEST(HostileDocx, ALongStyleNameIsCut) {
  const auto document =
      read_docx({p("a", "<w:pStyle w:val=\"A\"/>"), "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"" +
                                                        std::string(100'000, 'n') + "\"/></w:style>"});
  EXPECT_LE(document.blocks.at(0).paragraph()->style.size(), 200u);
}

TEST(HostileDocx, ManyEntriesAreRefused) {
  const std::string bytes = "PK\x03\x04" + repeat("PK\x01\x02", 70'000);
  EXPECT_EQ(error_of(bytes).code, ErrorCode::over_limit);
}

}  // namespace
}  // namespace sauro::readers::test
