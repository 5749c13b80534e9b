// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_notes.h"

#include <iterator>

#include "document/readers/text_lines.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t most_notes = 200;

/// n of a line "[n] ...": 0 where it is none.
std::size_t note_number(std::string_view line) {
  if (!line.starts_with('[')) return 0;
  std::size_t at = 1, number = 0;
  for (; at < line.size() && at <= 3 && line[at] >= '0' && line[at] <= '9'; ++at)
    number = number * 10 + static_cast<std::size_t>(line[at] - '0');
  return line.substr(at).starts_with("] ") ? number : 0;
}

/// How many notes stand at the end, numbered from 1 without a gap.
std::size_t notes_at_end(const std::vector<document::Block>& blocks) {
  const auto* last = blocks.empty() ? nullptr : blocks.back().paragraph();
  const std::size_t count = last ? note_number(last->text) : 0;
  if (count == 0 || count > most_notes || count >= blocks.size()) return 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto* paragraph = blocks[blocks.size() - count + i].paragraph();
    if (paragraph == nullptr || note_number(paragraph->text) != i + 1) return 0;
  }
  return count;
}

struct Mark {
  document::Paragraph* paragraph = nullptr;
  std::size_t at = 0, length = 0, number = 0;
};

/// Marks behind words, in order.
void add_marks(document::Paragraph& paragraph, std::vector<Mark>& marks) {
  const std::string& text = paragraph.text;
  for (auto at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
    const auto close = text.find(']', at);
    if (close == std::string::npos) return;
    const std::size_t number = note_number(text.substr(at, std::min<std::size_t>(close - at, 5) + 1) + ' ');
    if (number > 0 && at > 0 && text[at - 1] != ' ') marks.push_back({&paragraph, at, close + 1 - at, number});
  }
}

void add_marks(std::vector<document::Block>& blocks, std::size_t end, std::vector<Mark>& marks) {
  for (std::size_t i = 0; i < end; ++i) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&blocks[i].content)) add_marks(*paragraph, marks);
    if (auto* table = std::get_if<document::Table>(&blocks[i].content))
      for (auto& row : table->rows)
        for (auto& cell : row.cells) add_marks(cell.blocks, cell.blocks.size(), marks);
  }
}

void take_out(const Mark& mark) {
  std::string& text = mark.paragraph->text;
  auto& runs = mark.paragraph->runs;
  const auto at = static_cast<std::uint32_t>(code_points(std::string_view(text).substr(0, mark.at)));
  const auto length = static_cast<std::uint32_t>(mark.length);
  text.erase(mark.at, mark.length);
  const auto moved = [&](std::uint32_t place) {
    return place <= at ? place : std::max(at, place - std::min(place, length));
  };
  for (auto& run : runs) {
    const std::uint32_t end = moved(run.start + run.length);
    run.start = moved(run.start);
    run.length = end - run.start;
  }
  std::erase_if(runs, [](const document::Run& run) { return run.length == 0; });
}

}  // namespace

void take_notes(document::Document& document) {
  const std::size_t count = notes_at_end(document.blocks);
  if (count == 0) return;
  const std::size_t end = document.blocks.size() - count;
  std::vector<Mark> marks;
  add_marks(document.blocks, end, marks);
  std::vector<int> seen(count);
  for (const Mark& mark : marks)
    if (mark.number > count || ++seen[mark.number - 1] > 1) return;
  if (marks.size() != count) return;
  for (std::size_t i = marks.size(); i-- > 0;) take_out(marks[i]);  // from the back: places before stay
  for (std::size_t i = end; i < document.blocks.size(); ++i) {
    const std::string_view text = document.blocks[i].paragraph()->text;
    document.notes.push_back(text_paragraph(text.substr(text.find(']') + 2)));
  }
  document.blocks.resize(end);
}

}  // namespace sauro::readers
