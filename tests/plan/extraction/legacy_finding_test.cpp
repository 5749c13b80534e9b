// SPDX-License-Identifier: AGPL-3.0-or-later
// The finding that text stood in an old encoding.
#include "plan/extraction/legacy_finding.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/extraction/extract.h"

namespace sauro::extraction {
namespace {

document::Block paragraph(std::string text, bool converted) {
  document::Paragraph made;
  made.text = std::move(text);
  made.converted = converted;
  return {std::move(made)};
}

TEST(LegacyFinding, SaysNothingWhereNothingWasConverted) {
  document::Document document;
  document.blocks = {paragraph("Trồng cây", false)};
  EXPECT_FALSE(legacy_finding(document));
}

TEST(LegacyFinding, NamesParagraphsAndCells) {
  document::Cell cell;
  cell.column = 1;
  cell.blocks = {paragraph("một", false), paragraph("hai  ba", true)};
  document::Table table;
  table.columns = 2;
  table.rows = {{}, {{cell}}};
  document::Document document;
  document.blocks = {paragraph("a", false), paragraph("b", true), {table}};
  const auto finding = legacy_finding(document);
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->rule, "language.legacy-encoding");
  EXPECT_EQ(finding->severity, plan::Severity::info);
  ASSERT_EQ(finding->places.size(), 2u);
  EXPECT_EQ(finding->places[0].paragraph, 2);
  EXPECT_EQ(finding->places[0].table, std::nullopt);
  EXPECT_EQ(finding->places[1].table, 1);
  EXPECT_EQ(finding->places[1].row, 2);
  EXPECT_EQ(finding->places[1].column, 2);
  EXPECT_EQ(finding->places[1].paragraph, 2);
  EXPECT_EQ(finding->places[1].text, "hai ba");
}

TEST(LegacyFinding, NamesTheFirstPlacesOnly) {
  document::Document document;
  for (int i = 0; i < 40; ++i) document.blocks.push_back(paragraph("dòng " + std::to_string(i), true));
  const auto finding = legacy_finding(document);
  ASSERT_TRUE(finding);
  ASSERT_EQ(finding->places.size(), 5u);
  EXPECT_EQ(finding->places.back().text, "dòng 4");
}

TEST(LegacyFinding, CountsNotesWhichHaveNoPlace) {
  document::Document document;
  document.notes.emplace_back().converted = true;
  ASSERT_TRUE(legacy_finding(document));
  EXPECT_TRUE(legacy_finding(document)->places.empty());
}

TEST(Extract, TellsOnceThatTextWasConverted) {
  document::Document document;
  document.blocks = {paragraph("KẾ HOẠCH", true), paragraph("1. Trồng cây", true)};
  const auto draft = extract(document);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(std::count_if(draft->findings.begin(), draft->findings.end(),
                          [](const plan::Finding& finding) { return finding.rule == "language.legacy-encoding"; }),
            1);
}

}  // namespace
}  // namespace sauro::extraction
