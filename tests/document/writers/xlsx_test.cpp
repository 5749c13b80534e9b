// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/xlsx.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <pugixml.hpp>

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridNumber;

Grid two_row_grid() {
  Grid grid;
  grid.columns = {{.title = "STT", .width = 6},
                  {.title = "Việc", .width = 30, .indented = true},
                  {.title = "Hạn", .width = 12},
                  {.title = "Số lượng", .width = 9}};
  grid.rows.push_back({{"I", "VIỆC VƯỜN", "", ""}, 0, true});
  grid.rows.push_back({{"1", "=1+1", *Day::make(2031, 6, 30), GridNumber{Decimal::of(6750, 2), "≥ "}}, 2, false});
  return grid;
}

std::string part_text(const std::string& workbook, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!archive) {
    ADD_FAILURE() << "not a zip file";
    return {};
  }
  zip_stat_t stat;
  std::string text;
  if (zip_stat(archive, name, 0, &stat) == 0) {
    text.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, name, 0);
    EXPECT_EQ(zip_fread(file, text.data(), text.size()), static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
  }
  zip_close(archive);
  return text;
}

class Workbook {
 public:
  explicit Workbook(const Grid& grid) : bytes_(*xlsx(grid, "Kế hoạch")) {
    sheet.load_string(part_text(bytes_, "xl/worksheets/sheet1.xml").c_str());
    styles.load_string(part_text(bytes_, "xl/styles.xml").c_str());
    book.load_string(part_text(bytes_, "xl/workbook.xml").c_str());
    strings.load_string(part_text(bytes_, "xl/sharedStrings.xml").c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
  }
  pugi::xml_node cell(const std::string& at) const {
    return sheet.select_node(("//c[@r='" + at + "']").c_str()).node();
  }
  std::string text(const std::string& at) const {
    EXPECT_STREQ(cell(at).attribute("t").value(), "s") << at;
    const int index = cell(at).child("v").text().as_int();
    return strings.select_node(("//si[" + std::to_string(index + 1) + "]/t").c_str()).node().text().get();
  }
  pugi::xml_node format(const std::string& at) const {
    const int index = cell(at).attribute("s").as_int();
    return styles.select_node(("//cellXfs/xf[" + std::to_string(index + 1) + "]").c_str()).node();
  }
  pugi::xml_node font(const std::string& at) const {
    const int index = format(at).attribute("fontId").as_int();
    return styles.select_node(("//fonts/font[" + std::to_string(index + 1) + "]").c_str()).node();
  }
  std::string number_format(const std::string& at) const {
    const std::string id = format(at).attribute("numFmtId").value();
    return styles.select_node(("//numFmt[@numFmtId='" + id + "']").c_str()).node().attribute("formatCode").value();
  }
  pugi::xml_document sheet, styles, book, strings;

 private:
  std::string bytes_;
};

}  // namespace

TEST(Xlsx, HoldsTitlesTextsDaysAndNumbers) {
  const Workbook book(two_row_grid());
  EXPECT_EQ(book.text("B1"), "Việc");
  EXPECT_EQ(book.text("B2"), "VIỆC VƯỜN");
  EXPECT_EQ(book.cell("C3").child("v").text().as_int(), 48029);  // 30/06/2031, counted from 1900 as spreadsheets do
  EXPECT_EQ(book.number_format("C3"), "dd/mm/yyyy");
  EXPECT_DOUBLE_EQ(book.cell("D3").child("v").text().as_double(), 67.5);
  EXPECT_EQ(book.number_format("D3"), "\"≥ \"General");
}

TEST(Xlsx, WritesTextThatLooksLikeAFormulaAsText) {
  const Workbook book(two_row_grid());
  EXPECT_EQ(book.text("B3"), "=1+1");
  EXPECT_FALSE(book.sheet.select_node("//f"));
}

TEST(Xlsx, SetsBandsInBoldAndIndentsByDepth) {
  const Workbook book(two_row_grid());
  EXPECT_TRUE(book.font("B2").child("b"));
  EXPECT_FALSE(book.font("B3").child("b"));
  EXPECT_STREQ(book.font("B3").child("name").attribute("val").value(), "Times New Roman");
  EXPECT_EQ(book.format("B3").child("alignment").attribute("indent").as_int(), 2);
  EXPECT_TRUE(book.format("B3").child("alignment").attribute("wrapText").as_bool());
}

TEST(Xlsx, KeepsTheHeadInViewFiltersAndFitsThePage) {
  const Workbook book(two_row_grid());
  const auto pane = book.sheet.select_node("//pane").node();
  EXPECT_EQ(pane.attribute("ySplit").as_int(), 1);
  EXPECT_STREQ(pane.attribute("state").value(), "frozen");
  EXPECT_STREQ(book.sheet.select_node("//autoFilter").node().attribute("ref").value(), "A1:D3");
  const auto page = book.sheet.select_node("//pageSetup").node();
  EXPECT_STREQ(page.attribute("orientation").value(), "landscape");
  EXPECT_EQ(page.attribute("paperSize").as_int(), 9);
  EXPECT_EQ(page.attribute("fitToHeight").as_string("1"), std::string("0"));
  const auto titles = book.book.select_node("//definedName[@name='_xlnm.Print_Titles']").node();
  EXPECT_STREQ(titles.text().get(), "'Kế hoạch'!$1:$1");
}

TEST(Xlsx, GivesTheSameBytesForTheSameGrid) { EXPECT_EQ(*xlsx(two_row_grid(), "a"), *xlsx(two_row_grid(), "a")); }

TEST(Xlsx, CutsWhatACellCannotHold) {
  Grid grid = two_row_grid();
  grid.rows[1].cells[1] = std::string(40'000, 'x');
  const Workbook book(grid);
  const std::string text = book.text("B3");
  EXPECT_EQ(text.size(), 32'766u + std::string("…").size());
  EXPECT_TRUE(text.ends_with("x…"));
}

TEST(Xlsx, SurvivesControlCharactersAndBadUtf8) {
  Grid grid = two_row_grid();
  grid.rows[1].cells[1] = std::string("a\x01\xFF") + '\0' + "b";
  const Workbook book(grid);
  EXPECT_TRUE(book.strings.child("sst"));
  EXPECT_TRUE(
      book.text("B3").ends_with("\xEF\xBF\xBD"
                                "b"));
}

TEST(Xlsx, WritesNumbersBeyondFifteenDigitsAsText) {
  Grid grid = two_row_grid();
  grid.rows[1].cells[3] = GridNumber{Decimal::of(1234567890123456), ""};
  EXPECT_EQ(Workbook(grid).text("D3"), "1234567890123456");
}

TEST(Xlsx, OfNoRowsHoldsTheHead) {
  Grid grid = two_row_grid();
  grid.rows.clear();
  EXPECT_EQ(Workbook(grid).text("A1"), "STT");
}

}  // namespace sauro::writers
