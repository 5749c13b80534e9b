// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/passage.h"

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"

namespace sauro::extraction {

plan::Origin Passage::origin(int start, int length) const {
  int before = 0;
  for (const Line& line : lines) {
    const int own = static_cast<int>(code_points(line.text));
    if (start <= before + own || &line == &lines.back()) {
      plan::Origin origin{part, line.page, line.paragraph, line.table, line.row, line.column};
      const int inside = std::clamp(start - before, 0, line.length);
      origin.start = line.start + inside;
      origin.length = std::clamp(length, 0, line.length - inside);
      return origin;
    }
    before += own + 1;
  }
  return {part};
}

Passage passage_of(std::vector<Line> lines, plan::Part part) {
  Passage passage;
  passage.part = part;
  for (const Line& line : lines) {
    if (!passage.text.empty()) passage.text += '\n';
    passage.text += line.text;
  }
  passage.lines = std::move(lines);
  return passage;
}

Passage passage_of_rest(const Line& line, std::size_t at, plan::Part part) {
  Line rest = line;
  const int before = static_cast<int>(code_points(std::string_view(line.text).substr(0, at)));
  rest.text = line.text.substr(at);
  rest.start += std::min(before, line.length);  // what was joined from the next paragraphs is not in this one
  rest.length = std::max(0, line.length - before);
  std::vector<Line> lines;
  lines.push_back(std::move(rest));
  return passage_of(std::move(lines), part);
}

Passage piece_of(const Line& line, std::size_t at, std::size_t end, plan::Part part) {
  Line cut = line;
  cut.text.resize(std::min(end, cut.text.size()));
  cut.length = std::min(cut.length, static_cast<int>(code_points(cut.text)));
  return passage_of_rest(cut, std::min(at, cut.text.size()), part);
}

std::vector<plan::Place> places_of(const document::Table& table, int table_number, plan::Part part) {
  std::vector<plan::Place> places;
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const auto& cell : table.rows[r].cells)
      for (const Line& line : lines_of_cell(cell, table_number, static_cast<int>(r) + 1))
        places.push_back(place_of(line, part));
  return places;
}

std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_blank(c) && c != ':' && c != ',' && c != ';' && c != '.' && c != '-' && c != U'–' && c != ')') break;
    at = next;
  }
  return at;
}

std::string_view without_tail(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (text.ends_with("–"))
      text.remove_suffix(3);
    else if (!text.empty() && std::string_view(":,;(-").find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    else
      return text;
  }
}

}  // namespace sauro::extraction
