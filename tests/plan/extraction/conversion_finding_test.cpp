// SPDX-License-Identifier: AGPL-3.0-or-later
// The finding that tables may be lost.
#include "plan/extraction/conversion_finding.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/extraction/extract.h"

namespace sauro::extraction {
namespace {

document::Document converted(bool without_tables) {
  document::Document document;
  document::Paragraph line;
  line.text = "KẾ HOẠCH";
  document.blocks = {{std::move(line)}};
  document.kind = document::SourceKind::doc;
  document.without_tables = without_tables;
  return document;
}

TEST(ConversionFinding, SaysNothingWhereTablesWereKept) { EXPECT_FALSE(conversion_finding(converted(false))); }

TEST(ConversionFinding, WarnsOnceThatTablesMayBeLost) {
  const auto draft = extract(converted(true));
  ASSERT_TRUE(draft.ok());
  const auto& findings = draft->findings;
  const auto is_it = [](const plan::Finding& one) { return one.rule == "reading.converted-without-tables"; };
  ASSERT_EQ(std::count_if(findings.begin(), findings.end(), is_it), 1);
  const auto found = std::find_if(findings.begin(), findings.end(), is_it);
  EXPECT_EQ(found->severity, plan::Severity::warning);
  EXPECT_TRUE(found->places.empty());
}

}  // namespace
}  // namespace sauro::extraction
