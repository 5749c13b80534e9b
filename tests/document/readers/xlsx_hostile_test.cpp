// SPDX-License-Identifier: AGPL-3.0-or-later
// Damaged and hostile .xlsx files end in an error, never in a crash, a hang or full memory.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/xlsx_fixture.h"

namespace sauro::readers::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}
ErrorCode code_of(const Xlsx& xlsx, const Limits& limits = {}) {
  const auto document = read(xlsx.bytes(true), limits);
  EXPECT_FALSE(document.ok());
  return document.ok() ? ErrorCode::bad_input : document.error().code;
}
ErrorCode code_of_sheet(const std::string& xml, const Limits& limits = {}) { return code_of({{{xml}}}, limits); }

TEST(HostileXlsx, IndexesOfStringsOutOfRangeAreDamage) {
  for (const std::string index : {"1", "-1", "99999999999", "x"})
    EXPECT_EQ(code_of({{{xdata(xrow(1, xv("A1", index, "t=\"s\"")))}}, "<si><t>a</t></si>"}), ErrorCode::damaged)
        << index;
}

TEST(HostileXlsx, PlacesOutOfRangeAreDamage) {
  EXPECT_EQ(code_of_sheet(xdata("<row r=\"0\"/>")), ErrorCode::damaged);
  EXPECT_EQ(code_of_sheet(xdata("<row r=\"1048577\"/>")), ErrorCode::damaged);
  EXPECT_EQ(code_of_sheet(xdata(xrow(1, xc("XFE1", "a")))), ErrorCode::damaged);
  EXPECT_EQ(code_of_sheet(xdata(xrow(1, xc("ZZZZZZZZZZZZZZZ1", "a")))), ErrorCode::damaged);
}

TEST(HostileXlsx, PartsThatAreMissingAreDamage) {
  auto parts = Xlsx{{{xdata(xrow(1, xc("A1", "a")))}}}.parts();
  std::erase_if(parts, [](const auto& part) { return part.first == "xl/sheet1.xml"; });
  EXPECT_EQ(read(zip_of(parts)).error().code, ErrorCode::damaged);
  EXPECT_EQ(code_of_sheet("<sheetData>"), ErrorCode::damaged);
  EXPECT_EQ(code_of_sheet(""), ErrorCode::empty_file);
}

TEST(HostileXlsx, BinaryWorkbooksAreNamed) {
  auto parts = Xlsx{}.parts();
  parts[0].second =
      "<Types><Override PartName=\"/xl/workbook.xml\" "
      "ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>";
  EXPECT_EQ(read(zip_of(parts)).error(), (Error{ErrorCode::unknown_kind, "xlsb"}));
}

TEST(HostileXlsx, SparseSheetsAreBounded) {
  const auto document =
      read_xlsx({{{xdata(xrow(1, xc("A1", "a") + xc("XFD1", "b")) + xrow(1048576, xc("A1048576", "c")))}}});
  const auto& table = *document.blocks.at(0).table();
  EXPECT_EQ(table.columns, 2);
  EXPECT_EQ(table.rows.size(), 2u);

  std::string wide;
  for (int i = 0; i < 600; ++i) wide += "<c><v>1</v></c>";
  EXPECT_EQ(code_of_sheet(xdata(xrow(1, wide))), ErrorCode::over_limit);
  EXPECT_EQ(code_of_sheet(xdata("<row>" + repeat("<c><v>1</v></c>", 512) + "</row>" +
                                repeat("<row><c><v>1</v></c></row>", 5'000))),
            ErrorCode::over_limit);
}

TEST(HostileXlsx, MergedCellsThatOverlapCostLittle) {
  const auto rows = repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", 2'000);
  const auto document = read_xlsx(
      {{{xdata(rows) + "<mergeCells>" + repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 100'000) + "</mergeCells>"}}});
  EXPECT_FALSE(document.blocks.empty());
  for (const std::string reference : {"", ":", "A1", "B2:A1", "1:A", "A0:B0", "A99999999999:B2"})
    EXPECT_TRUE(read(Xlsx{{{xdata("<row><c><v>1</v></c></row>") + "<mergeCells><mergeCell ref=\"" + reference +
                            "\"/></mergeCells>"}}}
                         .bytes())
                    .ok())
        << reference;
}

TEST(HostileXlsx, StringsThatAreSharedOftenAreBounded) {
  const std::string longest(130'000, 'a');
  EXPECT_EQ(
      code_of({{{xdata(repeat("<row><c t=\"s\"><v>0</v></c></row>", 10'000))}}, "<si><t>" + longest + "</t></si>"}),
      ErrorCode::over_limit);
}

TEST(HostileXlsx, SheetsAreBounded) {
  std::vector<XlsxSheet> sheets(1'001, XlsxSheet{xdata("")});
  EXPECT_EQ(code_of({sheets}), ErrorCode::over_limit);
}

TEST(HostileXlsx, ExpandedSizeIsBounded) {
  Limits limits;
  limits.expanded_bytes = 1 << 20;
  EXPECT_EQ(code_of_sheet(xdata(xrow(1, xc("A1", std::string(2 << 20, 'a')))), limits), ErrorCode::over_limit);
}

TEST(HostileXlsx, DeepXmlIsPassedOver) {
  EXPECT_EQ(code_of_sheet(repeat("<sheetData>", 50'000) + repeat("</sheetData>", 50'000)), ErrorCode::empty_file);
}

RC_GTEST_PROP(HostileXlsx, ChangedBytesAreAnErrorOrADocument, ()) {
  static const std::string whole = Xlsx{{{xdata(xrow(1, xc("A1", "Nội dung") + xv("B1", "46081", "s=\"1\""))) +
                                          "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"}},
                                        "",
                                        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"}
                                       .bytes();
  std::string bytes = whole;
  for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
  const auto document = read(bytes);
  const bool told = document.ok() || !document.error().subject.empty();
  RC_ASSERT(told);
}

}  // namespace
}  // namespace sauro::readers::test
