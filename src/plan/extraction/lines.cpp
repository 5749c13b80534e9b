// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/lines.h"

#include <algorithm>
#include <cstdlib>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

bool ends_sentence(std::string_view text) {
  if (text.empty()) return true;
  const char last = text.back();
  return last == '.' || last == ';' || last == ':' || last == '!' || last == '?' || text.ends_with("…");
}

/// A line of nothing but a page number.
bool is_page_number(std::string_view text) {
  if (text.size() > 2 && text.front() == '-' && text.back() == '-') text = trim(text.substr(1, text.size() - 2));
  return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// "Trang 2/5", "---": what the page's foot and its rules left.
bool is_page_furniture(std::string_view text) {
  if (text.size() >= 3 && text.find_first_not_of("-_*=~. ") == std::string_view::npos) return true;
  if (text.size() > 20) return false;
  const std::string key = spelling_key(text);
  if (!key.starts_with("trang ")) return false;
  const std::string_view rest = std::string_view(key).substr(std::string_view("trang ").size());
  return !rest.empty() && rest.find_first_not_of("0123456789/| ") == std::string_view::npos;
}

/// Byte at which a heading in capitals with a Roman number begins behind a sentence ("... theo kế hoạch. VI. TỔ CHỨC
/// THỰC HIỆN"): what a lost line end left. Or npos.
std::size_t glued_heading(std::string_view text) {
  for (std::size_t at = text.rfind(". "); at != std::string_view::npos && at > 0; at = text.rfind(". ", at - 1)) {
    const std::string_view tail = trim(text.substr(at + 1));
    if (!is_all_caps(tail)) return std::string_view::npos;
    const Label label = read_label(tail);
    if (label.kind == LabelKind::roman && label.rest < tail.size() && word_count(tail.substr(label.rest)) >= 2)
      return static_cast<std::size_t>(tail.data() - text.data());
  }
  return std::string_view::npos;
}

/// The paragraphs that hold nothing but page numbers: figures alone that go up one by one.
std::vector<int> page_number_paragraphs(const std::vector<Element>& elements) {
  std::vector<int> found;
  int last = -1;
  for (const Element& element : elements) {
    if (element.table || !is_page_number(element.line.text)) continue;
    const int number = std::atoi(element.line.text.c_str() + (element.line.text.front() == '-' ? 1 : 0));
    if (last >= 0 && number != last + 1) return {};
    last = number;
    found.push_back(*element.line.paragraph);
  }
  return found.size() >= 2 ? found : std::vector<int>{};
}

std::vector<Line> lines_of_paragraph(const document::Paragraph& paragraph) {
  std::vector<Line> lines;
  const std::string& text = paragraph.text;
  bool all_bold = !paragraph.runs.empty();
  for (const auto& run : paragraph.runs)
    if (!run.bold && run.length > 2) all_bold = false;
  const bool heading = to_lower(paragraph.style).find("heading") != std::string::npos;
  for (std::size_t begin = 0, number = 0; begin <= text.size(); ++number) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    const std::string_view raw(text.data() + begin, end - begin);
    const std::string_view body = trim(raw);
    if (!body.empty()) {
      Line line;
      line.text = body;
      line.page = paragraph.page;
      line.start = static_cast<int>(
          code_points(std::string_view(text.data(), static_cast<std::size_t>(body.data() - text.data()))));
      line.length = static_cast<int>(code_points(body));
      line.bold = all_bold;
      line.centered = paragraph.align == document::Align::center;
      line.heading = heading;
      line.label = read_label(line.text);
      if (const auto glued = glued_heading(line.text); glued != std::string_view::npos) {
        Line second = line;
        second.text = line.text.substr(glued);
        const int before = static_cast<int>(code_points(std::string_view(line.text).substr(0, glued)));
        second.start += before;
        second.length -= before;
        second.label = read_label(second.text);
        line.text = std::string(trim(std::string_view(line.text).substr(0, glued)));
        line.length = static_cast<int>(code_points(line.text));
        line.label = read_label(line.text);
        lines.push_back(std::move(line));
        lines.push_back(std::move(second));
      } else {
        lines.push_back(std::move(line));
      }
    }
    begin = end + 1;
  }
  return lines;
}

/// Width of the page in code points where lines were wrapped by hand; 0 where paragraphs stand on one line each.
std::size_t wrap_width(const std::vector<Element>& elements) {
  std::vector<std::size_t> lengths;
  for (const Element& e : elements)
    if (!e.table) lengths.push_back(static_cast<std::size_t>(e.line.length));
  if (lengths.size() < 20) return 0;
  const std::size_t longest = *std::max_element(lengths.begin(), lengths.end());
  constexpr std::size_t narrowest = 60, widest = 120;
  return longest >= narrowest && longest <= widest ? longest : 0;
}

bool continues(const Line& before, const Line& line, std::size_t width) {
  if (line.label.kind != LabelKind::none || !line.label.word.empty() || ends_sentence(before.text)) return false;
  if (is_all_caps(before.text) != is_all_caps(line.text)) return false;
  if (line.centered != before.centered || line.bold != before.bold) return false;
  if (starts_lower(line.text)) return true;
  if (rules::opening("closing", line.text)) return false;
  if (before.text.ends_with(",")) return true;
  return width > 0 && static_cast<std::size_t>(before.length) * 100 >= width * 85 && !is_all_caps(line.text);
}

}  // namespace

std::string_view Line::trimmed_rest_of(std::string_view text, std::size_t at) { return trim(text.substr(at)); }

bool is_all_caps(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c)) continue;
    if (!is_upper(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool letter = byte > ' ' && !may_begin_blank(text[at]);
    const bool blank = !letter && is_blank(next_code_point(text, at));
    if (letter) ++at;
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

std::vector<Element> elements_of(const document::Document& document) {
  std::vector<Element> found;
  int paragraphs = 0, tables = 0;
  for (const document::Block& block : document.blocks) {
    if (const auto* table = block.table()) {
      Element element;
      element.table = table;
      element.table_number = ++tables;
      found.push_back(std::move(element));
    } else if (const auto* paragraph = block.paragraph()) {
      ++paragraphs;
      for (Line& line : lines_of_paragraph(*paragraph)) {
        line.paragraph = paragraphs;
        found.push_back({std::move(line)});
      }
    }
  }
  const std::size_t width = wrap_width(found);
  const std::vector<int> page_numbers = page_number_paragraphs(found);
  std::vector<Element> joined;
  joined.reserve(found.size());
  Line last;  // as it stood in its own paragraph: what the next line continues
  for (Element& element : found) {
    if (element.table) {
      joined.push_back(std::move(element));
      continue;
    }
    if (std::binary_search(page_numbers.begin(), page_numbers.end(), *element.line.paragraph) ||
        is_page_furniture(element.line.text))
      continue;
    const bool follows = !joined.empty() && !joined.back().table;
    Line own = element.line;
    if (follows && continues(last, element.line, width)) {
      Line& target = joined.back().line;
      target.text += ' ';
      target.text += element.line.text;
      if (element.line.paragraph != target.paragraph) target.continued.push_back(*element.line.paragraph);
    } else {
      joined.push_back(std::move(element));
    }
    last = std::move(own);
  }
  return joined;
}

std::vector<Line> lines_of_cell(const document::Cell& cell, int table_number, int row) {
  std::vector<Line> lines;
  int paragraph = 0;
  const auto add = [&](const auto& self, const document::Cell& from) -> void {
    for (const document::Block& block : from.blocks) {
      if (const auto* p = block.paragraph()) {
        ++paragraph;
        for (Line& line : lines_of_paragraph(*p)) {
          line.table = table_number;
          line.row = row;
          line.column = cell.column + 1;
          line.paragraph = paragraph;
          if (!lines.empty() && continues(lines.back(), line, 0) && lines.back().continued.empty()) {
            lines.back().text += ' ';
            lines.back().text += line.text;
            if (line.paragraph != lines.back().paragraph) lines.back().continued.push_back(paragraph);
          } else {
            lines.push_back(std::move(line));
          }
        }
      } else if (const auto* table = block.table()) {
        for (const document::Row& inner_row : table->rows)
          for (const document::Cell& inner : inner_row.cells) self(self, inner);
      }
    }
  };
  add(add, cell);
  return lines;
}

plan::Place place_of(const Line& line, plan::Part part) {
  return {part,
          line.page,
          line.table ? std::nullopt : line.paragraph,
          line.table,
          line.row,
          line.column,
          collapse_blanks(line.text)};
}

plan::Origin origin_of(const Line& line, plan::Part part, std::size_t start, std::size_t length, double confidence) {
  const std::string_view text = line.text;
  start = std::min(start, text.size());
  length = std::min(length, text.size() - start);
  const int before = static_cast<int>(code_points(text.substr(0, start)));
  const int wanted = static_cast<int>(code_points(text.substr(start, length)));
  plan::Origin origin{part,        line.page,           line.paragraph, line.table, line.row,
                      line.column, line.start + before, wanted,         confidence, false};
  // What was joined from the next paragraphs is not in this one.
  if (before + wanted > line.length) origin.length = std::max(0, line.length - before);
  if (before >= line.length) origin.start = line.start, origin.length = line.length, origin.confidence *= 0.9;
  return origin;
}

std::string_view without_end_mark(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ';'))
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

}  // namespace sauro::extraction
