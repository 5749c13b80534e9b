// SPDX-License-Identifier: AGPL-3.0-or-later
// Worksheets that LibreOffice has opened and saved, in each of its forms.
#include <fstream>
#include <iterator>

#include "app/actions/filled_sheet.h"
#include "document/readers/child.h"
#include "document/writers/xlsx.h"

namespace sauro::app {
namespace {

/// What LibreOffice makes of a workbook when it saves it as `form`: "xlsx", "ods", "xls".
std::string saved(const std::string& bytes, const std::string& form) {
  const ledger::Folder folder;
  const std::string root = folder.path;
  std::filesystem::create_directories(root + "/out");
  std::ofstream(root + "/bang.xlsx", std::ios::binary) << bytes;
  readers::Child child{{"soffice", "--headless", "-env:UserInstallation=file://" + root + "/profile", "--convert-to",
                        form, "--outdir", root + "/out", root + "/bang.xlsx"},
                       "libreoffice-calc",
                       root};
  child.limits = {std::chrono::minutes(3), 0};
  const auto made = readers::run_child(child);
  EXPECT_TRUE(made.ok()) << (made ? "" : made.error().subject);
  std::ifstream file(root + "/out/bang." + form, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A whole workbook, as LibreOffice wants one; the first row as its head.
std::string whole(const FilledSheet& sheet) {
  constexpr int columns = 14;
  document::Grid grid;
  const auto text = [&](std::size_t row, int column) {
    const auto at = sheet.rows[row].find(document::column_name(column));
    return at == sheet.rows[row].end() ? std::string() : at->second;
  };
  for (int c = 0; c < columns; ++c) grid.columns.push_back({text(0, c)});
  for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
    document::GridRow row;
    for (int c = 0; c < columns; ++c) row.cells.emplace_back(text(r, c));
    grid.rows.push_back(std::move(row));
  }
  return *writers::xlsx(grid, "Bảng");
}

TEST(WorksheetOffice, ComesBackFromLibreOfficeInAnyForm) {
  for (const char* form : {"xlsx", "ods", "xls"}) {
    SCOPED_TRACE(form);
    Agency agency;
    FilledSheet sheet(saved(export_sheet(agency, "u1"), "xlsx"));  // opened and saved before it is filled in
    sheet.row(meetings)["H"] = "Đã tổ chức";
    sheet.row(meetings)["I"] = "2";
    sheet.row(vague)["J"] = "40";
    std::swap(sheet.rows[sheet.first()], sheet.rows.back());
    const std::string back = saved(whole(sheet), form);
    const auto done = bring(agency, "an", back, true);
    ASSERT_TRUE(done.ok()) << done.error().subject;
    EXPECT_EQ(done->recorded, 2);
    EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false), Decimal::of(2));
    EXPECT_EQ(tracking::percent_done(agency.item(vague)), 40);
    EXPECT_EQ(outcomes_text(bring(agency, "an", back, true)), "");
  }
}

}  // namespace
}  // namespace sauro::app
