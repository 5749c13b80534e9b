// SPDX-License-Identifier: AGPL-3.0-or-later
// Values of cells of .xlsx are read as a person sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/xlsx_fixture.h"
#include "document/readers/xlsx_formats.h"
#include "foundation/calendar/day.h"

namespace sauro::readers::test {
namespace {

using xlsx::parse_format;

std::string shown(double value, std::string_view code, bool system1904 = false) {
  return xlsx::show(value, parse_format(code), system1904);
}

/// The text of the only cell; `cell` has the place A1.
std::string text_of(const std::string& cell, const std::string& strings = "", const std::string& styles = "",
                    const std::string& workbook = "") {
  const auto document = read_xlsx({{{xdata(xrow(1, cell))}}, strings, styles, workbook});
  std::string all;
  for (const auto& text : texts(document)) all += (all.empty() ? "" : "|") + text;
  return all;
}

TEST(XlsxValues, StringsAreSharedOrInline) {
  const std::string strings =
      "<si><t>không</t></si><si><r><t>Kế </t></r><r><rPr/><t>hoạch</t></r><rPh><t>x</t></rPh></si>";
  EXPECT_EQ(text_of(xv("A1", "1", "t=\"s\""), strings), "Kế hoạch");
  EXPECT_EQ(text_of(xc("A1", "tại chỗ")), "tại chỗ");
  EXPECT_EQ(text_of(xv("A1", "kết quả", "t=\"str\"")), "kết quả");
}

TEST(XlsxValues, LinesOfACellAreParagraphs) { EXPECT_EQ(text_of(xc("A1", "một\nhai_x000D_\nba")), "một|hai|ba"); }

TEST(XlsxValues, FormulasShowTheirResult) {
  EXPECT_EQ(text_of("<c r=\"A1\"><f>SUM(B1:B9)</f><v>42</v></c>"), "42");
  EXPECT_EQ(text_of("<c r=\"A1\"><f>1+1</f></c>" + xc("B1", "một")), "một");  // a plan has no words of formulas
  EXPECT_EQ(text_of(xv("A1", "#N/A", "t=\"e\"")), "#N/A");
  EXPECT_EQ(text_of(xv("A1", "1", "t=\"b\"")), "TRUE");
  EXPECT_EQ(text_of(xv("A1", "2026-03-05T00:00:00", "t=\"d\"")), "05/03/2026");
}

TEST(XlsxValues, NumbersFollowTheStyleOfTheCell) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
      "numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";
  EXPECT_EQ(text_of(xv("A1", "46081", "s=\"1\""), "", styles), "28/02/2026");
  EXPECT_EQ(text_of(xv("A1", "44619", "s=\"1\""), "", styles, "<workbookPr date1904=\"1\"/>"), "28/02/2026");
  EXPECT_EQ(text_of(xv("A1", "0.467", "s=\"2\""), "", styles), "46,7%");
  EXPECT_EQ(text_of(xv("A1", "46081", "s=\"0\""), "", styles), "46081");
  EXPECT_EQ(text_of(xv("A1", "46081", "s=\"99\""), "", styles), "46081");
}

TEST(XlsxFormats, GeneralNumbersHaveADecimalComma) {
  EXPECT_EQ(shown(12, "General"), "12");
  EXPECT_EQ(shown(0.1 + 0.2, "General"), "0,3");
  EXPECT_EQ(shown(46.700000000000003, ""), "46,7");
  EXPECT_EQ(shown(-1234.5, "General"), "-1234,5");
  EXPECT_EQ(shown(123456789012345, "General"), "123456789012345");
  EXPECT_EQ(shown(1.0 / 3, "General"), "0,333333333");
  EXPECT_EQ(shown(0.00002, "General"), "0,00002");
  EXPECT_EQ(shown(5, "\"Quý \"General"), "Quý 5");
}

TEST(XlsxFormats, FiguresAreGroupedRoundedAndNamed) {
  EXPECT_EQ(shown(1234567.5, "#,##0"), "1.234.568");
  EXPECT_EQ(shown(1234.5, "#,##0.00"), "1.234,50");
  EXPECT_EQ(shown(999, "#,##0"), "999");
  EXPECT_EQ(shown(2.675, "0.00"), "2,68");
  EXPECT_EQ(shown(3, "0.##"), "3");
  EXPECT_EQ(shown(3.5, "0.0#"), "3,5");
  EXPECT_EQ(shown(7, "00"), "07");
  EXPECT_EQ(shown(250, "0 \"người\""), "250 người");
  EXPECT_EQ(shown(1500000, "#,##0,\" nghìn\""), "1.500 nghìn");
  EXPECT_EQ(shown(20000, "#,##0\\ [$₫-42A]"), "20.000 ₫");
  EXPECT_EQ(shown(-5, "#,##0_);[Red]\\(#,##0\\)"), "-5");
  EXPECT_EQ(shown(0.5, "0%"), "50%");
  EXPECT_EQ(shown(0.285, "0%"), "29%");
  EXPECT_EQ(shown(12, "@"), "12");
}

TEST(XlsxFormats, DaysAreWrittenAsInVietnam) {
  EXPECT_EQ(shown(46081, "dd/mm/yyyy"), "28/02/2026");
  EXPECT_EQ(shown(46081, "[$-1042A]m/d/yy;@"), "28/02/2026");
  EXPECT_EQ(shown(46081, "\"ngày\" dd \"tháng\" mm \"năm\" yyyy"), "28/02/2026");
  EXPECT_EQ(shown(46081, "mm/yyyy"), "02/2026");
  EXPECT_EQ(shown(46081, "d-mmm"), "28/02");
  EXPECT_EQ(shown(46081, "yyyy"), "2026");
  EXPECT_EQ(shown(46081, "dddd"), "28/02/2026");
  EXPECT_EQ(shown(46081.5, "dd/mm/yyyy hh:mm"), "28/02/2026 12:00");
}

TEST(XlsxFormats, TheDayThatNeverWasIsCounted) {
  EXPECT_EQ(shown(1, "dd/mm/yyyy"), "01/01/1900");
  EXPECT_EQ(shown(59, "dd/mm/yyyy"), "28/02/1900");
  EXPECT_EQ(shown(60, "dd/mm/yyyy"), "29/02/1900");
  EXPECT_EQ(shown(61, "dd/mm/yyyy"), "01/03/1900");
  EXPECT_EQ(shown(0, "dd/mm/yyyy", true), "01/01/1904");
  EXPECT_EQ(shown(2958465, "dd/mm/yyyy"), "31/12/9999");
}

TEST(XlsxFormats, DaysOutOfRangeAreNumbers) {
  EXPECT_EQ(shown(-1, "dd/mm/yyyy"), "-1");
  EXPECT_EQ(shown(2958466, "dd/mm/yyyy"), "2958466");
  EXPECT_EQ(shown(2957004, "dd/mm/yyyy", true), "2957004");
  EXPECT_EQ(shown(1e300, "dd/mm/yyyy hh:mm:ss").find('/'), std::string::npos);
}

TEST(XlsxFormats, TimesAreWrittenWithTwoDigits) {
  EXPECT_EQ(shown(0.3125, "h:mm"), "07:30");
  EXPECT_EQ(shown(0.3125, "h:mm AM/PM"), "07:30");
  EXPECT_EQ(shown(0.5, "hh:mm:ss"), "12:00:00");
  EXPECT_EQ(shown(1.25, "[h]:mm"), "30:00");
  EXPECT_EQ(shown(0.999999, "h:mm"), "00:00");
}

RC_GTEST_PROP(XlsxFormats, SerialsAreDaysFromThatDay, ()) {
  const auto serial = *rc::gen::inRange(61, 109'000);
  const auto day = Day::make(2000, 1, 1)->plus_days(serial - 36526);
  const auto text = shown(serial, "dd/mm/yyyy");
  RC_ASSERT(Day::parse_iso(text.substr(6) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2)).value() == day);
}

RC_GTEST_PROP(XlsxFormats, AnyCodeAndNumberGiveAShortText, (const std::string& code, double value)) {
  RC_ASSERT(shown(value, code).size() < 2'000u);
  RC_ASSERT(shown(value * 1e300, code, true).size() < 2'000u);
}

}  // namespace
}  // namespace sauro::readers::test
