// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/page_lines.h"

#include <algorithm>
#include <cmath>

#include "document/readers/runs.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

double height_of(const Box& box) { return box.bottom - box.top; }
double middle_of(const Box& box) { return (box.top + box.bottom) / 2; }

void grow(Box& box, const Box& by) {
  box.left = std::min(box.left, by.left);
  box.top = std::min(box.top, by.top);
  box.right = std::max(box.right, by.right);
  box.bottom = std::max(box.bottom, by.bottom);
}

/// "-", "+", "1.", "2.1.", "a)", "IV.": with these a paragraph begins, wherever the line before it ended.
bool is_label(std::string_view word) {
  if (word == "-" || word == "–" || word == "+" || word == "•" || word == "*") return true;
  if (word.size() < 2 || word.size() > 8) return false;
  const char end = word.back();
  if (end != '.' && end != ')' && end != '/') return false;
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.find_first_not_of("IVX") == std::string_view::npos) return true;
  if (stem.find_first_not_of("0123456789.") == std::string_view::npos)
    return stem.find_first_not_of("0123456789") != std::string_view::npos || stem.size() <= 2;
  std::size_t at = 0;
  const char32_t letter = next_code_point(stem, at);
  return end == ')' && at == stem.size() && is_letter(letter);
}

/// A dash behind a line that ends no sentence and stands at its edge is one within a name: "Phòng Văn hóa | - Xã hội".
bool begins_with_label(const PageLine& line, const PageLine& next) {
  const std::string& word = next.words.front()->text;
  if (!is_label(word)) return false;
  constexpr double edge = 3;
  const char last = line.words.back()->text.back();
  const bool dash = word == "-" || word == "–";
  return !dash || last == '.' || last == ';' || last == ':' || next.box.left > line.box.left + edge ||
         line.words.front()->text == word;
}

bool all_bold(const PageLine& line) {
  return std::all_of(line.words.begin(), line.words.end(), [](const PageWord* word) { return word->bold; });
}

/// Whether the first word of `next` would have had room behind `line`. No line ends behind a mark that opens a bracket.
bool has_room(const PageLine& line, const PageLine& next, double right) {
  const Box& word = next.words.front()->box;
  const std::string& text = next.words.front()->text;
  const bool opens = next.words.size() > 1 && (text == "(" || text == "[" || text == "“");
  const double end = opens ? next.words[1]->box.right : word.right;
  const double blank = 0.3 * height_of(word);
  constexpr double tolerance = 2;
  return end - word.left + blank + tolerance < right - line.box.right;
}

/// Whether `next` begins a paragraph. `first_left`, `rest_left`: where the first and the other lines of the one before
/// it begin; `rest_left` is negative while that has but one line.
bool begins_paragraph(const PageLine& line, const PageLine& next, double rest_left, double right) {
  constexpr double indent = 8, larger = 1.5;
  if (next.box.top - line.box.bottom > height_of(line.box)) return true;
  // "trong vòng 24 giờ kể từ khi nhận | tin": small letters go on, whatever room there seems to have been.
  constexpr std::string_view end_marks = ".;:";
  if (starts_lower(next.words.front()->text) && end_marks.find(line.words.back()->text.back()) == end_marks.npos &&
      !is_label(next.words.front()->text))
    return false;
  if (has_room(line, next, right) || begins_with_label(line, next)) return true;
  if (all_bold(line) != all_bold(next)) return true;
  // "...: tháng 3/2026 | Sửa chữa, diễn tập:": behind a figure a short line with a colon is the next heading.
  constexpr std::size_t short_heading = 6;
  if (is_digit(line.words.back()->text.back()) && next.words.back()->text.ends_with(':') &&
      next.words.size() <= short_heading)
    return true;
  if (std::abs(line.words.front()->size - next.words.front()->size) > larger && line.words.front()->confidence == 100)
    return true;
  // A line that stands in begins a paragraph where those before it do not.
  return rest_left >= 0 && next.box.left > rest_left + indent;
}

/// A blank stands before a word unless it touches the one before it, as the parts of a word in two fonts do.
bool touches(const PageWord& left, const PageWord& right) {
  return right.box.left - left.box.right < 0.05 * height_of(right.box) && left.confidence == 100;
}

/// "12/KH-", "HĐND-": what the end of the line parted behind its hyphen, no blank between. On a scan nobody tells
/// whether a blank stood there; a number or a symbol of a document has none.
bool ends_in_hyphen(const PageWord& word) {
  std::string_view stem = word.text;
  if (!stem.ends_with('-') || stem.size() < 2) return false;
  stem.remove_suffix(1);
  return word.confidence == 100 || stem.find_first_of("0123456789") != std::string_view::npos;
}

bool is_acronym_part(std::string_view text) {
  bool upper = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_upper(c) && !is_digit(c) && c != '&') return false;
    upper = upper || is_upper(c);
  }
  return upper;
}

/// "QLKHCNC | S&SHTT": a word too long for its cell goes on in the next line, where the last letter had room.
bool parts_a_word(const PageLine& line, const PageLine& next, double left, double right) {
  const PageWord& word = *line.words.back();
  const PageWord& rest = *next.words.front();
  const double letter = 0.75 * height_of(rest.box);
  const double whole = word.box.right - word.box.left + rest.box.right - rest.box.left;
  return line.words.size() == 1 && right - word.box.right < letter && whole > right - left &&
         is_acronym_part(word.text) && is_acronym_part(rest.text);
}

/// `glue`: no blank stands before the line.
void add(RunText& text, const PageLine& line, bool glue = false) {
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const PageWord& word = *line.words[i];
    RunFormat format;
    format.font = word.font;
    format.bold = word.bold;
    format.italic = word.italic;
    if (word.size > 0 && word.size < 1000 && word.confidence == 100)
      format.half_points = static_cast<std::uint16_t>(std::lround(2 * word.size));
    // On a scan of 13 pages two in five of the words below this were wrong, and under one in a hundred above it.
    constexpr double sure = 75;
    if (word.confidence < sure) format.confidence = static_cast<std::uint8_t>(std::lround(word.confidence));
    const bool glued = i > 0 ? touches(*line.words[i - 1], word) : glue || text.text.empty();
    const std::string_view letters = trim(word.text);
    text.append(glued ? letters : " " + std::string(letters), format);
  }
}

/// A small figure behind a word, which leads to a note at the foot of the page; but "m²".
bool is_note_number(const PageWord& word, const PageWord& figure) {
  constexpr double smaller = 0.75;
  if (figure.size <= 0 || figure.size > smaller * word.size || figure.text.size() > 2) return false;
  const std::string_view text = word.text;
  const bool measure = text.ends_with('m') && text.size() <= 2;
  return !measure && std::all_of(figure.text.begin(), figure.text.end(), is_digit);
}

}  // namespace

std::vector<PageLine> lines_of(const std::vector<const PageWord*>& words) {
  std::vector<const PageWord*> sorted = words;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const PageWord* a, const PageWord* b) { return middle_of(a->box) < middle_of(b->box); });
  std::vector<PageLine> lines;
  for (const PageWord* word : sorted) {
    // The line whose middle lies in the word, or the word's middle in the line: the last ones are the near ones.
    PageLine* own = nullptr;
    for (std::size_t i = lines.size(); i-- > 0 && lines.size() - i <= 4 && own == nullptr;) {
      const Box& first = lines[i].words.front()->box;
      const double overlap = std::min(first.bottom, word->box.bottom) - std::max(first.top, word->box.top);
      if (overlap >= 0.5 * std::min(height_of(first), height_of(word->box)) && overlap > 0) own = &lines[i];
    }
    if (own == nullptr) {
      lines.push_back({word->box, {}});
      own = &lines.back();
    }
    own->words.push_back(word);
    grow(own->box, word->box);
  }
  for (PageLine& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PageWord* a, const PageWord* b) { return a->box.left < b->box.left; });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PageLine& a, const PageLine& b) { return a.box.top < b.box.top; });
  return lines;
}

std::vector<PageWord> whole_words(const std::vector<PageWord>& words) {
  std::vector<const PageWord*> all;
  all.reserve(words.size());
  for (const PageWord& word : words) all.push_back(&word);
  std::vector<PageWord> whole;
  for (const PageLine& line : lines_of(all))
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const PageWord& word = *line.words[i];
      if (i > 0 && touches(*line.words[i - 1], word) && is_note_number(*line.words[i - 1], word)) continue;
      if (i > 0 && touches(*line.words[i - 1], word) && whole.back().bold == word.bold) {
        whole.back().text += word.text;
        grow(whole.back().box, word.box);
      } else {
        whole.push_back(word);
      }
    }
  return whole;
}

std::vector<document::Paragraph> paragraphs_of(const std::vector<PageLine>& lines, double left, double right,
                                               int page) {
  std::vector<document::Paragraph> paragraphs;
  const double middle = (left + right) / 2;
  for (std::size_t i = 0; i < lines.size();) {
    RunText text;
    double rest_left = -1;
    bool centered = !is_label(lines[i].words.front()->text);
    std::size_t end = i;
    do {
      add(text, lines[end],
          end > i &&
              (ends_in_hyphen(*lines[end - 1].words.back()) || parts_a_word(lines[end - 1], lines[end], left, right)));
      const Box& box = lines[end].box;
      constexpr double least_room = 15, off_middle = 8;
      centered = centered && box.left - left > least_room && std::abs((box.left + box.right) / 2 - middle) < off_middle;
      if (end > i) rest_left = rest_left < 0 ? box.left : std::min(rest_left, box.left);
      ++end;
    } while (end < lines.size() && !begins_paragraph(lines[end - 1], lines[end], rest_left, right));
    document::Paragraph paragraph;
    bring_to_nfc(text.text, text.runs);
    paragraph.text = std::move(text.text);
    paragraph.runs = std::move(text.runs);
    paragraph.page = page;
    if (centered) paragraph.align = document::Align::center;
    paragraphs.push_back(std::move(paragraph));
    i = end;
  }
  return paragraphs;
}

bool runs_on(const PageLine& line, const PageLine& next, double left, double right) {
  constexpr double indent = 8;
  if (has_room(line, next, right) || begins_with_label(line, next) || all_bold(line) != all_bold(next)) return false;
  return next.box.left <= left + indent || next.box.left <= line.box.left + indent;
}

void append(document::Paragraph& paragraph, document::Paragraph next) {
  const auto before = static_cast<std::uint32_t>(code_points(paragraph.text)) + 1;
  paragraph.text += ' ' + next.text;
  if (!paragraph.runs.empty()) ++paragraph.runs.back().length;
  for (document::Run& run : next.runs) {
    run.start += before;
    paragraph.runs.push_back(std::move(run));
  }
}

std::string text_of(const PageLine& line) {
  RunText text;
  add(text, line);
  return text.text;
}

}  // namespace sauro::readers
