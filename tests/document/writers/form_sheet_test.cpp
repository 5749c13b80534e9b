// SPDX-License-Identifier: AGPL-3.0-or-later
// Sheets to be filled in, as a spreadsheet program gets them.
#include "document/writers/form_sheet.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <pugixml.hpp>

#include "document/readers/sheets.h"

namespace sauro::writers {
namespace {

using document::Entry;

document::FormSheet form() {
  document::FormSheet form;
  form.title = "BẢNG CẬP NHẬT";
  form.guide = {"Chỉ điền ô màu vàng."};
  form.columns = {{"STT", 6},
                  {"Mã", 10, Entry::none, true},
                  {"Việc", 30},
                  {"Kết quả", 30, Entry::text},
                  {"Số lượng", 9, Entry::number},
                  {"Tỷ lệ", 9, Entry::share},
                  {"Xong", 9, Entry::choice, false, {"x"}},
                  {"Ngày", 12, Entry::day}};
  form.rows.push_back(
      {{"1", "khóa", "=1+1", "", document::GridNumber{Decimal::of(25, 1), {}}, "", "", *Day::make(2026, 6, 30)},
       {false, false, false, true, true, true, true, true}});
  return form;
}

pugi::xml_document sheet_part(const std::string& workbook, const char* name) {
  pugi::xml_document tree;
  zip_source_t* source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  zip_stat_t stat;
  if (archive == nullptr || zip_stat(archive, name, 0, &stat) != 0) return tree;
  std::string text(stat.size, '\0');
  zip_file_t* file = zip_fopen(archive, name, 0);
  zip_fread(file, text.data(), text.size());
  zip_fclose(file);
  zip_close(archive);
  tree.load_string(text.c_str());
  return tree;
}

std::string cell(const document::Sheet& sheet, const std::string& name) {
  for (const auto& one : sheet.cells)
    if (document::cell_name(one.row, one.column) == name) return one.text;
  return {};
}

TEST(FormSheet, ComesBackAsItWasWritten) {
  const auto sheets = readers::read_sheets(*form_sheet(form(), "Bảng"));
  ASSERT_TRUE(sheets.ok());
  const auto& sheet = sheets->front();
  EXPECT_EQ(sheet.name, "Bảng");
  EXPECT_EQ(cell(sheet, "A1"), "BẢNG CẬP NHẬT");
  EXPECT_EQ(cell(sheet, "A2"), "Chỉ điền ô màu vàng.");
  EXPECT_EQ(cell(sheet, "D3"), "Kết quả");
  EXPECT_EQ(cell(sheet, "B4"), "khóa");
  EXPECT_EQ(cell(sheet, "C4"), "=1+1");
  EXPECT_EQ(cell(sheet, "E4"), "2,5");
  EXPECT_EQ(cell(sheet, "H4"), "30/06/2026");
}

TEST(FormSheet, HidesTheKeyKeepsTheHeadAndWarnsOfWrongValues) {
  const auto tree = sheet_part(*form_sheet(form(), "Bảng"), "xl/worksheets/sheet1.xml");
  EXPECT_STREQ(tree.select_node("//col[@hidden]").node().attribute("min").value(), "2");
  EXPECT_STREQ(tree.select_node("//pane").node().attribute("ySplit").value(), "3");
  EXPECT_STREQ(tree.select_node("//autoFilter").node().attribute("ref").value(), "A3:H4");
  EXPECT_FALSE(tree.select_node("//sheetProtection"));  // sorting and inserting go on
  EXPECT_FALSE(tree.select_node("//mergeCell"));
  std::string kinds;
  for (const auto& one : tree.select_nodes("//dataValidation")) {
    kinds += std::string(one.node().attribute("type").value()) + " ";
    EXPECT_STREQ(one.node().attribute("errorStyle").value(), "warning");
  }
  EXPECT_EQ(kinds, "decimal whole list date ");
}

TEST(FormSheet, IsTheSameForTheSameForm) { EXPECT_EQ(*form_sheet(form(), "Bảng"), *form_sheet(form(), "Bảng")); }

TEST(FormSheet, MayHaveNoRows) {
  auto empty = form();
  empty.rows.clear();
  EXPECT_TRUE(readers::read_sheets(*form_sheet(empty, "Bảng")).ok());
}

}  // namespace
}  // namespace sauro::writers
