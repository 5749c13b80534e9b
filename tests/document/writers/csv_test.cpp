// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridCell;
using document::GridNumber;

/// The line that a grid of one column and one row gives below its head.
std::string line_of(GridCell cell) {
  const std::string all = csv({{{.title = "T"}}, {{{std::move(cell)}}}});
  const std::string head = "\xEF\xBB\xBFT\r\n";
  EXPECT_EQ(all.substr(0, head.size()), head);
  return all.substr(head.size());
}

/// Reads the rows back as RFC 4180 says.
std::vector<std::vector<std::string>> read_back(std::string_view text) {
  text.remove_prefix(3);
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted) {
      if (text[i] != '"')
        row.back() += text[i];
      else if (i + 1 < text.size() && text[i + 1] == '"')
        row.back() += text[i++];
      else
        quoted = false;
    } else if (text[i] == '"') {
      quoted = true;
    } else if (text[i] == ',') {
      row.emplace_back();
    } else if (text[i] == '\r') {
      ++i;
      rows.push_back(std::exchange(row, std::vector<std::string>(1)));
    } else {
      row.back() += text[i];
    }
  }
  return rows;
}

}  // namespace

TEST(Csv, QuotesOnlyWhereNeeded) {
  EXPECT_EQ(line_of("vườn ao"), "vườn ao\r\n");
  EXPECT_EQ(line_of("ao, vườn"), "\"ao, vườn\"\r\n");
  EXPECT_EQ(line_of("\"ao\""), "\"\"\"ao\"\"\"\r\n");
  EXPECT_EQ(line_of("ao\nvườn"), "\"ao\nvườn\"\r\n");
}

TEST(Csv, WritesDaysAndNumbers) {
  EXPECT_EQ(line_of(*Day::make(2031, 9, 5)), "05/09/2031\r\n");
  EXPECT_EQ(line_of(GridNumber{Decimal::of(123450, 2), ""}), "1234.50\r\n");
  EXPECT_EQ(line_of(GridNumber{Decimal::of(98), "≥ "}), "≥ 98\r\n");
  EXPECT_EQ(line_of(GridNumber{Decimal::of(-5), ""}), "-5\r\n");
}

TEST(Csv, NeverWritesAFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "- 2+3", "＝1", "\t=1", "--x"})
    EXPECT_EQ(line_of(text), "'" + std::string(text) + "\r\n");
}

TEST(Csv, LeavesBulletsAndOtherTextAlone) {
  for (const char* text : {"-", "+", " - ", "a=b", "1-2", "'", ""})
    EXPECT_EQ(line_of(text), std::string(text) + "\r\n");
}

RC_GTEST_PROP(Csv, ReadsBackAsItWas, (const std::vector<std::pair<std::string, std::string>>& rows)) {
  Grid grid{{{.title = "a"}, {.title = "b"}}, {}};
  for (const auto& [a, b] : rows) grid.rows.push_back({{"x" + a, "x" + b}});
  const auto read = read_back(csv(grid));
  RC_ASSERT(read.size() == rows.size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i)
    RC_ASSERT(read[i + 1] == (std::vector{"x" + rows[i].first, "x" + rows[i].second}));
}

}  // namespace sauro::writers
