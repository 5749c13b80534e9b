// SPDX-License-Identifier: AGPL-3.0-or-later
// Positions of runs are code points: whatever changes the text before them moves them.
#include "document/readers/runs.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

bool is_mark(std::string_view text, std::size_t at) {
  const char32_t c = next_code_point(text, at);
  return c >= 0x300 && c < 0x370;
}

template <class T>
void take(std::optional<T>& into, const std::optional<T>& nearer) {
  if (nearer) into = nearer;
}

/// A run of this format and no length.
document::Run run_of(const RunFormat& format) {
  document::Run run;
  run.font = format.font;
  run.half_points = format.half_points.value_or(0);
  run.bold = format.bold.value_or(false);
  run.italic = format.italic.value_or(false);
  run.underline = format.underline.value_or(false);
  run.confidence = format.confidence;
  return run;
}

bool same_format(const document::Run& run, const RunFormat& format) {
  return run.font == format.font && run.half_points == format.half_points.value_or(0) &&
         run.bold == format.bold.value_or(false) && run.italic == format.italic.value_or(false) &&
         run.underline == format.underline.value_or(false) && run.confidence == format.confidence;
}

}  // namespace

void RunFormat::add(const RunFormat& nearer) {
  if (!nearer.font.empty()) font = nearer.font;
  take(half_points, nearer.half_points);
  take(bold, nearer.bold);
  take(italic, nearer.italic);
  take(underline, nearer.underline);
  take(hidden, nearer.hidden);
}

void RunText::append(std::string_view piece, const RunFormat& format) {
  if (runs.empty() || !same_format(runs.back(), format)) {
    runs.push_back(run_of(format));
    runs.back().start = length;
  }
  const auto added = static_cast<std::uint32_t>(code_points(piece));
  text += piece;
  runs.back().length += added;
  length += added;
}

void bring_to_nfc(std::string& text, std::vector<document::Run>& runs) {
  std::string whole = to_nfc(text);
  if (whole == text) return;
  std::size_t begin = 0;
  std::uint32_t read = 0, written = 0;
  for (auto& run : runs) {
    std::size_t end = begin;
    for (const std::uint32_t run_end = run.start + run.length; read < run_end && end < text.size(); ++read)
      next_code_point(text, end);
    for (; end < text.size() && is_mark(text, end); ++read) next_code_point(text, end);
    run.start = written;
    run.length = static_cast<std::uint32_t>(code_points(to_nfc(std::string_view(text).substr(begin, end - begin))));
    written += run.length;
    begin = end;
  }
  // Scripts other than ours may compose across runs in further ways: then the ends of runs are only nearly right.
  text = std::move(whole);
  const auto length = static_cast<std::uint32_t>(code_points(text));
  for (auto& run : runs) {
    run.start = std::min(run.start, length);
    run.length = std::min(run.length, length - run.start);
  }
  std::erase_if(runs, [](const document::Run& run) { return run.length == 0; });
}

void put_number(document::Paragraph& paragraph, std::string_view number, bool blank_after) {
  std::string prefix = to_nfc(number);
  if (!paragraph.text.empty() && (blank_after || is_mark(paragraph.text, 0))) prefix += ' ';
  paragraph.number_length = static_cast<std::uint32_t>(code_points(prefix));
  paragraph.text.insert(0, prefix);
  for (auto& run : paragraph.runs) run.start += paragraph.number_length;
}

void take_paragraphs(std::vector<document::Block>& blocks, std::vector<document::Paragraph>& out) {
  for (auto& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) out.push_back(std::move(*paragraph));
    if (auto* table = std::get_if<document::Table>(&block.content))
      for (auto& row : table->rows)
        for (auto& cell : row.cells) take_paragraphs(cell.blocks, out);
  }
}

}  // namespace sauro::readers
