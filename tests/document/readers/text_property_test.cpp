// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds for every text: tables that were written come back, any bytes give a sound document or an error.
#include <rapidcheck/gtest.h>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

/// A cell as a list of lines.
rc::Gen<TextRow> cell_lines() {
  const auto word =
      rc::gen::element<std::string>("Họp", "báo cáo", "Tháng 5/2031", "- tổ A", "+ tổ B;", "1", "II", "2.1", "20",
                                    "Xây dựng kế hoạch, trình ký.", "|", "**đậm", "ngày 3 tháng 4");
  return rc::gen::mapcat(rc::gen::inRange(0, 4), [word](int lines) {
    return rc::gen::container<TextRow>(static_cast<std::size_t>(lines), word);
  });
}

std::string joined(const TextRow& lines, std::string_view between) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : std::string(between)) + line;
  return text;
}

RC_GTEST_PROP(TabTable, ComesBackAsItWasWritten, ()) {
  const auto columns = *rc::gen::inRange<std::size_t>(2, 9);
  const auto row_count = *rc::gen::inRange<std::size_t>(2, 12);
  TextTable rows(row_count, TextRow(columns));
  std::string text = "Phần mở đầu\n\n";
  for (auto& row : rows) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto lines = *cell_lines();
      // In the last column two blank lines would end the table.
      const auto blanks = *rc::gen::inRange(0, column + 1 < columns ? 3 : 2);
      row[column] = joined(lines, "\n");
      text += "\t" + joined(lines, std::string(static_cast<std::size_t>(blanks) + 1, '\n')) + "\n";
    }
    text += "\n";
  }
  text += "\n\nPhần kết\n";
  const auto document = must_read(text);
  RC_ASSERT(tables_of(document) == std::vector<TextTable>{rows});
  RC_ASSERT(paragraphs_of(document) == (TextRow{"Phần mở đầu", "Phần kết"}));
}

RC_GTEST_PROP(TabTable, ComesBackWithEmptyParagraphsAtTheEndOfSomeCells, ()) {
  const auto columns = *rc::gen::inRange<std::size_t>(3, 9);
  const auto loose =
      *rc::gen::inRange<std::size_t>(0, columns - 1);  // the cells of this column may end with an empty paragraph
  const TextRow row_of_words(columns, "Việc");
  std::string text;
  // Complete rows tell the width.
  const auto complete = *rc::gen::inRange(3, 8);
  std::string plain;
  for (const auto& cell : row_of_words) plain += "\t" + cell + "\n";
  for (int i = 0; i < complete; ++i) text += plain + "\n";
  const auto parted = *rc::gen::inRange(0, 8);
  for (int i = 0; i < parted; ++i) {
    for (std::size_t column = 0; column < columns; ++column) text += column == loose ? "\tViệc\n\n" : "\tViệc\n";
    text += "\n";
  }
  RC_ASSERT(tables_of(must_read(text)) ==
            std::vector<TextTable>{TextTable(static_cast<std::size_t>(complete + parted), row_of_words)});
}

RC_GTEST_PROP(ReadText, GivesASoundDocumentOrAnErrorForAnyPieces, ()) {
  const auto piece =
      rc::gen::element<std::string>("\t", "\n", "\n\n", "\n\n\n", " ", " \t", "a", "I. B", "1", "|", " | ", "---", "**",
                                    "# ", "\xCC\x81", "\xFF", "ế", "\f", "\r\n", "ngày 1 tháng 2 năm 3");
  const auto pieces = *rc::gen::container<TextRow>(piece);
  const auto document = read_text(joined(pieces, ""), {});
  if (document.ok()) RC_ASSERT(is_sound(*document));
}

RC_GTEST_PROP(ReadText, LosesNoLetterAndNoOrder, ()) {
  const auto piece =
      rc::gen::element<std::string>("\t", "\n", "\n\n", "\n\n\n", " \t", "a", "b", "c ", "II. d", "1", " ");
  const auto text = joined(*rc::gen::container<TextRow>(piece), "");
  const auto letters = [](std::string_view from) {
    std::string kept;
    for (const char c : from)
      if (c != ' ' && c != '\t' && c != '\n') kept += c;
    return kept;
  };
  RC_PRE(!letters(text).empty());
  const auto document = must_read(text);
  std::string all;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = block.paragraph()) all += paragraph->text;
    if (const auto* table = block.table())
      for (const auto& row : table->rows)
        for (const auto& cell : row.cells) all += document::cell_text(cell);
  }
  RC_ASSERT(letters(all) == letters(text));
}

}  // namespace
}  // namespace sauro::readers
