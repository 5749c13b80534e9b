// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/terminal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <sstream>

#include "document/writers/wrap.h"
#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridRow;

Grid plan_grid() {
  Grid grid;
  grid.columns = {{.title = "STT", .width = 6},
                  {.title = "Việc", .width = 30, .least = 12, .indented = true},
                  {.title = "Trống", .width = 10},
                  {.title = "Nơi", .width = 10, .least = 10, .rank = 1}};
  const auto row = [&](std::vector<document::GridCell> cells, int depth, bool band) {
    grid.rows.push_back({std::move(cells), depth, band});
  };
  row({"I", "VIỆC VƯỜN", "", ""}, 0, true);
  row({"1", "Sửa cầu ao và thay toàn bộ ván cũ", "", "Thân, đoạn 2"}, 1, false);
  return grid;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST(TerminalTable, DrawsBandsAcrossAndWrapsCells) {
  EXPECT_EQ(terminal_table(plan_grid(), {.width = 44}),
            "┌─────┬───────────────────────┬────────────┐\n"
            "│ STT │ Việc                  │ Nơi        │\n"
            "╞═════╧═══════════════════════╧════════════╡\n"
            "│ I VIỆC VƯỜN                              │\n"
            "├─────┬───────────────────────┬────────────┤\n"
            "│ 1   │   Sửa cầu ao và thay  │ Thân, đoạn │\n"
            "│     │   toàn bộ ván cũ      │ 2          │\n"
            "└─────┴───────────────────────┴────────────┘\n");
}

TEST(TerminalTable, LeavesOutEmptyColumnsAndThoseWithoutRoom) {
  Grid grid = plan_grid();
  grid.columns[1].least = 30;
  const std::string table = terminal_table(grid, {.width = 44});
  EXPECT_EQ(table.find("Trống"), std::string::npos);
  EXPECT_EQ(table.find("Nơi"), std::string::npos);
  EXPECT_NE(terminal_table(grid, {.width = 60}).find("Nơi"), std::string::npos);
}

TEST(TerminalTable, UsesNoEscapesWithoutColour) {
  EXPECT_EQ(terminal_table(plan_grid(), {.width = 80}).find('\x1B'), std::string::npos);
  EXPECT_NE(terminal_table(plan_grid(), {.width = 80, .colour = true}).find('\x1B'), std::string::npos);
}

TEST(TerminalTable, LetsNoControlCharacterThrough) {
  Grid grid = plan_grid();
  grid.rows[1].cells[1] = "đỏ\x1B[31m\a\xC2\x9B\xE2\x80\xAE\tcuối";
  const std::string table = terminal_table(grid, {.width = 80});
  for (const char* bad : {"\x1B", "\a", "\xC2\x9B", "\xE2\x80\xAE", "\t"})
    EXPECT_EQ(table.find(bad), std::string::npos);
  EXPECT_NE(table.find("cuối"), std::string::npos);
}

TEST(TerminalTable, OfNoRowsShowsTheHead) {
  Grid grid = plan_grid();
  grid.rows.clear();
  EXPECT_EQ(lines_of(terminal_table(grid, {})).size(), 3u);
}

RC_GTEST_PROP(TerminalTable, HasLinesOfOneWidthThatFits, (const std::vector<std::pair<std::string, bool>>& cells)) {
  const int width = *rc::gen::inRange(40, 200);
  Grid grid = plan_grid();
  for (const auto& [text, band] : cells)
    grid.rows.push_back(
        {{text.substr(0, 3), text + " Sửa cầu ao", text, text}, static_cast<int>(text.size() % 9), band});
  std::set<int> widths;
  for (const std::string& line : lines_of(terminal_table(grid, {.width = width}))) widths.insert(display_width(line));
  RC_ASSERT(widths.size() == 1u);
  RC_ASSERT(*widths.begin() <= width);
}

TEST(TerminalFields, AlignValuesBelowEachOther) {
  EXPECT_EQ(terminal_fields({{"Số", "1"}, {"Cơ quan", "Tổ chức trồng cây và chăm sóc vườn của làng"}}, {.width = 40}),
            "Số       1\n"
            "Cơ quan  Tổ chức trồng cây và chăm sóc\n"
            "         vườn của làng\n");
}

TEST(TerminalNotes, GroupNotesWithTheirDetails) {
  EXPECT_EQ(
      terminal_notes({{"Lỗi (1)", {{"chưa có hạn", {"no deadline"}}}}, {"Lưu ý (1)", {{"dư chữ", {}}}}}, {.width = 40}),
      "Lỗi (1)\n  • chưa có hạn\n    no deadline\n\nLưu ý (1)\n  • dư chữ\n");
}

TEST(Wrap, BreaksBetweenWordsAndAtLineEnds) {
  EXPECT_EQ(wrap("sửa  cầu ao\nthay ván", 8), (std::vector<std::string>{"sửa cầu", "ao", "thay ván"}));
  EXPECT_EQ(wrap("", 8), std::vector<std::string>{""});
}

TEST(Wrap, BreaksLongWordsBehindAJoint) {
  EXPECT_EQ(wrap("184/QĐ-UBND", 8), (std::vector<std::string>{"184/QĐ-", "UBND"}));
  EXPECT_EQ(wrap("aaaaaaaaaa", 4), (std::vector<std::string>{"aaaa", "aaaa", "aa"}));
}

TEST(Wrap, KeepsAMarkThatStandsAlone) {
  EXPECT_EQ(wrap("\xCC\x89 aaa", 1), (std::vector<std::string>{"\xCC\x89"
                                                               "a",
                                                               "a", "a"}));
}

TEST(DisplayWidth, CountsCharactersNotBytesNorMarks) {
  EXPECT_EQ(display_width("Kế hoạch"), 8);
  EXPECT_EQ(display_width("e\xCC\x82\xCC\x81"), 1);
}

RC_GTEST_PROP(Wrap, LosesNoWordAndKeepsTheWidth, (const std::string& bytes)) {
  const int width = *rc::gen::inRange(1, 30);
  const std::string text = printable(bytes);
  std::string before, after;
  for (const char c : collapse_blanks(text))
    if (c != ' ') before += c;
  for (const std::string& line : wrap(text, width)) {
    RC_ASSERT(display_width(line) <= width);
    for (const char c : line)
      if (c != ' ') after += c;
  }
  RC_ASSERT(before == after);
}

TEST(TerminalNotes, AreColouredByHowGraveTheyAre) {
  const std::vector<document::NoteGroup> groups = {{"Lỗi", {{"Trùng số", {}}}, document::Tone::error},
                                                   {"Theo đơn vị", {{"Văn phòng: 2 việc", {}}}, {}}};
  const std::string coloured = terminal_notes(groups, {.width = 80, .colour = true});
  EXPECT_NE(coloured.find("\x1B[1;31mLỗi"), std::string::npos);
  EXPECT_NE(coloured.find("\x1B[1mTheo đơn vị"), std::string::npos);
  EXPECT_EQ(terminal_notes(groups, {.width = 80}).find('\x1B'), std::string::npos);
}

}  // namespace sauro::writers
