// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs in old encodings within .docx.
#include <gmock/gmock.h>

#include "document/readers/docx_fixture.h"
#include "document/readers/legacy.h"
#include "document/readers/legacy_encoder.h"

namespace sauro::readers {
namespace {

using test::encoded;
using test::tcvn3;
using test::vni;
using testing::ElementsAre;

std::string run(std::string_view text, std::string_view font) {
  std::string properties;
  if (!font.empty())
    properties =
        "<w:rPr><w:rFonts w:ascii=\"" + std::string(font) + "\" w:hAnsi=\"" + std::string(font) + "\"/></w:rPr>";
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

document::Paragraph paragraph(const std::string& runs) {
  return *test::read_docx({"<w:p>" + runs + "</w:p>"}).blocks.at(0).paragraph();
}

TEST(LegacyDocx, ReadsRunsByTheirFont) {
  const auto one = paragraph(run(encoded("Phòng vật tư được giao rà soát", tcvn3()), ".VnTime"));
  EXPECT_EQ(one.text, "Phòng vật tư được giao rà soát");
  EXPECT_TRUE(one.converted);
  EXPECT_EQ(paragraph(run(encoded("ĐỘI xe số 3", vni()), "VNI-Times")).text, "ĐỘI xe số 3");
}

TEST(LegacyDocx, DrawsCapitalsWhereTheFontDoes) {
  std::string small, capitals;
  for (const auto& [letter, code] : tcvn3()) {
    small += letter;
    capitals += to_upper(letter);
  }
  EXPECT_EQ(paragraph(run(encoded(small, tcvn3()), ".VnTimeH")).text, capitals);
  EXPECT_EQ(paragraph(run("so 12 kh", ".VnArialH")).text, "SO 12 KH");
}

TEST(LegacyDocx, KeepsPositionsOfRunsAroundAConvertedOne) {
  const auto mixed =
      paragraph(run("Giao tổ ", "Arial") + run(encoded("tưới cây", vni()), "VNI-Times") + run(" chăm vườn", "Arial"));
  EXPECT_EQ(mixed.text, "Giao tổ tưới cây chăm vườn");
  EXPECT_TRUE(mixed.converted);
  ASSERT_EQ(mixed.runs.size(), 3u);
  EXPECT_EQ(mixed.runs[1].start, 8u);
  EXPECT_EQ(mixed.runs[1].length, 8u);
  EXPECT_EQ(mixed.runs[2].start, 16u);
  EXPECT_EQ(mixed.runs[2].length, 10u);
}

TEST(LegacyDocx, ReadsARunWhoseFontTellsNothing) {
  const auto mixed =
      paragraph(run("Hạn: ", "Arial") + run(encoded("trước mùa mưa năm tới", tcvn3()), "Times New Roman"));
  EXPECT_EQ(mixed.text, "Hạn: trước mùa mưa năm tới");
  EXPECT_TRUE(mixed.converted);
}

TEST(LegacyDocx, LeavesUnicodeThatIsNamedAnOldFont) {
  const auto typed = paragraph(run("Đội có ba mũi thi công", ".VnTime"));
  EXPECT_EQ(typed.text, "Đội có ba mũi thi công");
  EXPECT_FALSE(typed.converted);
  EXPECT_EQ(paragraph(run("Hà có bò", ".VnTime") + run(" ", "") + run("được lãi", ".VnTime")).text,
            "Hà có bò được lãi");
}

TEST(LegacyDocx, DoubtsOldFontsWhereTheTextBeforeWasUnicode) {
  // "Tháng" is a syllable either way.
  const auto first_in = [](std::string_view before) {
    const auto font = "<w:rFonts w:ascii=\".VnTime\"/>";
    return test::texts(test::read_docx({test::p(before, "", font) + test::p("Tháng 5", "", font)})).at(1);
  };
  EXPECT_EQ(first_in("Kế hoạch của tổ"), "Tháng 5");
  EXPECT_EQ(first_in(encoded("Kế hoạch của tổ", tcvn3())), to_unicode("Tháng 5", LegacyEncoding::tcvn3));
}

TEST(LegacyDocx, LeavesUnicodeAndOtherLanguages) {
  for (const auto* text : {"Bà Hà có cà phê", "un café naïve, 5 µm", "§ 3 ± 1", "Kế hoạch năm"}) {
    const auto read = paragraph(run(text, "Arial"));
    EXPECT_EQ(read.text, text);
    EXPECT_FALSE(read.converted);
  }
}

TEST(LegacyDocx, ReadsSoftHyphensAndSignsAsLetters) {
  const std::string font = "<w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>";
  EXPECT_EQ(paragraph("<w:r>" + font + "<w:t>t</w:t><w:softHyphen/><w:t>\u00EDi</w:t></w:r>").text, "tưới");
  EXPECT_EQ(paragraph("<w:r>" + font + "<w:t>n\uF0A8m</w:t></w:r>").text, "năm");
  EXPECT_EQ(
      paragraph("<w:r><w:t>n</w:t></w:r><w:r><w:sym w:font=\".VnTime\" w:char=\"F0A8\"/></w:r><w:r><w:t>m</w:t></w:r>")
          .text,
      "năm");
}

TEST(LegacyDocx, DropsSoftHyphensElsewhere) {
  const auto read = paragraph(run("kế\u00ADhoạch\u00AD", "Arial") + run("\u00AD", "") + run(" ba", "Times New Roman"));
  EXPECT_EQ(read.text, "kếhoạch ba");
  ASSERT_EQ(read.runs.size(), 2u);
  EXPECT_EQ(read.runs[0].length, 7u);
  EXPECT_EQ(read.runs[1].start, 7u);
  EXPECT_FALSE(read.converted);
}

TEST(LegacyDocx, FindsNoTextInSoftHyphensAlone) {
  const auto read = sauro::readers::read(test::Docx{test::p("\u00AD")}.bytes());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::empty_file);
}

TEST(LegacyDocx, ReadsLoneWordsOnceTheEncodingIsKnown) {
  const std::string cell = "<w:tc>" + test::p(encoded("Phòng", vni())) + "</w:tc>";
  const auto document = test::read_docx(
      {test::p(encoded("Danh sách tổ viên được thưởng", vni())) + "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>"});
  const auto& inside = document.blocks.at(1).table()->rows.at(0).cells.at(0);
  EXPECT_EQ(document::cell_text(inside), "Phòng");
  EXPECT_TRUE(inside.blocks.at(0).paragraph()->converted);
}

TEST(LegacyDocx, ReadsNumbersInOldFonts) {
  const std::string level =
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/><w:lvlText w:val=\"" +
      encoded("Điều %1.", tcvn3()) +
      "\"/><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
  const auto document = test::read_docx(
      {test::p(encoded("Mỗi tổ một việc", tcvn3()), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
               "<w:rFonts w:ascii=\".VnTime\"/>"),
       "", level});
  EXPECT_THAT(test::texts(document), ElementsAre("Điều 1. Mỗi tổ một việc"));
}

}  // namespace
}  // namespace sauro::readers
