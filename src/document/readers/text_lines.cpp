// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_lines.h"

#include <algorithm>

#include "document/readers/runs.h"
#include "document/readers/text_limits.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

Line line_of(std::string_view raw) {
  Line line;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(raw, at);
    if (c == '\t') {
      line.kind = before == 0 ? LineKind::cell : LineKind::new_table_cell;
      break;
    }
    if (!is_blank(c)) break;
  }
  line.text = trim(raw);
  return line;
}

bool is_bullet(std::string_view text) {
  return text == "-" || text == "+" || text == "*" || text == "–" || text == "•" || text == "·";
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 6 && text.find_first_not_of("IVX") == std::string_view::npos;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" \t")); }

bool is_edge(std::string_view text) { return text.empty() || text[0] == ' ' || text[0] == '*'; }

}  // namespace

Result<std::vector<Line>> text_lines(std::string_view text, std::size_t most) {
  std::vector<Line> lines;
  std::uint32_t blanks = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line = line_of(text.substr(begin, end - begin));
    begin = end + 1;
    if (line.text.empty() && !line.starts_cell()) {
      if (blanks < UINT32_MAX) ++blanks;
      continue;
    }
    if (lines.size() >= most) return over_limit("lines", most);
    line.blanks = blanks;
    blanks = 0;
    lines.push_back(line);
  }
  return lines;
}

document::Paragraph text_paragraph(std::string_view line) {
  document::Paragraph paragraph;
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') {
    paragraph.style = "heading " + std::to_string(hashes);
    line = trim(line.substr(hashes));
  }
  paragraph.text.reserve(line.size());
  std::uint32_t written = 0;  // code points
  while (!line.empty()) {
    const std::size_t open = line.find("**");
    const std::size_t close = open == std::string_view::npos ? open : line.find("**", open + 2);
    if (close == std::string_view::npos) break;
    const auto bold = line.substr(open + 2, close - open - 2);
    const bool marked = !is_edge(bold) && bold.back() != ' ' && line.substr(close + 2, 1) != "*";
    const auto before = line.substr(0, marked ? open : open + 2);
    paragraph.text += before;
    written += static_cast<std::uint32_t>(code_points(before));
    line.remove_prefix(before.size());
    if (!marked) continue;
    const auto length = static_cast<std::uint32_t>(code_points(bold));
    document::Run run;
    run.start = written;
    run.length = length;
    run.bold = true;
    paragraph.runs.push_back(std::move(run));
    paragraph.text += bold;
    written += length;
    line.remove_prefix(bold.size() + 4);
  }
  paragraph.text += line;
  // Where marks were taken out, a combining sign may now follow a letter.
  if (!paragraph.runs.empty()) bring_to_nfc(paragraph.text, paragraph.runs);
  return paragraph;
}

bool is_label(std::string_view text) {
  if (text.empty() || text.size() > 12) return false;
  if (is_bullet(text)) return true;
  while (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  if (text.starts_with('(')) text.remove_prefix(1);
  if (is_roman(text)) return true;
  if (text.size() <= 2) return code_points(text) <= 2 && text.find(' ') == std::string_view::npos;
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool opens_point(std::string_view line) {
  const auto word = first_word(line);
  if (word.size() == line.size()) return false;
  return is_bullet(word) || ((word.ends_with('.') || word.ends_with(')')) && is_label(word));
}

bool opens_chapter(std::string_view line) {
  auto word = first_word(line);
  if (word.size() == line.size() || !word.ends_with('.')) return false;
  word.remove_suffix(1);
  return is_roman(word);
}

}  // namespace sauro::readers
