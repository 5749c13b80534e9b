// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: brackets and quotation marks come in pairs.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// How many paragraphs below may still close what one opens: a quotation, a list within brackets, a page in between.
constexpr std::size_t reach = 12;

/// "a)", "1)", "iv)": a closing bracket that nothing opened and that stands behind a label, not behind a word.
bool closes_label(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && rules::is_of_word(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin, at - begin);
  const bool figures = word.find_first_not_of("0123456789") == std::string_view::npos;
  const bool roman = word.find_first_not_of("ivxIVX") == std::string_view::npos;
  return code_points(word) <= 2 || figures || roman;
}

/// What the brackets of one paragraph leave over.
struct Brackets {
  std::vector<std::size_t> open;  ///< bytes of those that are not closed
  std::size_t closed = 0;         ///< those that close what a paragraph above opened
};

Brackets brackets_in(std::string_view text, char opening, char closing) {
  Brackets left;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == opening) left.open.push_back(at);
    if (text[at] != closing) continue;
    if (!left.open.empty())
      left.open.pop_back();
    else if (at > 4 || !closes_label(text, at))
      ++left.closed;
  }
  return left;
}

/// The byte of the quotation mark without its other half; marks of either shape make a pair, whichever way they are
/// turned.
std::optional<std::size_t> odd_quote(std::string_view text) {
  std::size_t marks = 0, inches = 0;
  std::optional<std::size_t> last, opening;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(text, at);
    if (c != U'"' && c != U'“' && c != U'”' && c != U'„') continue;
    ++marks;
    // 32", 10°15'30": marks of length and angle.
    if (c == U'"' && from > 0 && (is_digit(static_cast<unsigned char>(text[from - 1])) || text[from - 1] == '\''))
      ++inches;
    last = from;
    const bool opens = c == U'“' || c == U'„' || (c == U'"' && (from == 0 || text[from - 1] == ' '));
    if (opens) opening = from;
  }
  if (marks % 2 == 0 || (marks - inches) % 2 == 0) return std::nullopt;
  return opening ? opening : last;
}

std::string shown_from(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 60;
  const std::string_view rest = text.substr(at);
  return std::string(trim(rest.substr(0, byte_of(rest, length))));
}

Found told(const TextLine& line, std::size_t at, const plan::Words& what, const plan::Words& repair) {
  const std::string shown = quoted(shown_from(line.text(), at));
  Found one;
  one.message = {what.vi + ": " + shown, what.en + ": " + shown};
  one.places = {line.place};
  one.repair = repair;
  return one;
}

/// Opened and closed nowhere. What is closed without having been opened is form.stray-punctuation's.
void look_at_brackets(const std::vector<TextLine>& lines, char opening, char closing, std::vector<Found>& found) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text().find(opening) == std::string_view::npos) continue;
    Brackets left = brackets_in(lines[i].text(), opening, closing);
    for (std::size_t k = i + 1; k < lines.size() && k <= i + reach && !left.open.empty(); ++k) {
      const Brackets below = brackets_in(lines[k].text(), opening, closing);
      left.open.resize(left.open.size() - std::min(left.open.size(), below.closed));
    }
    if (!left.open.empty())
      found.push_back(told(lines[i], left.open.back(),
                           {"Dấu ngoặc mở mà không đóng", "A bracket is opened and never closed"},
                           {"Thêm dấu ngoặc đóng", "Close the bracket"}));
  }
}

void look_at_quotes(const std::vector<TextLine>& lines, std::vector<Found>& found) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto at = odd_quote(lines[i].text());
    if (!at || lines[i].text().size() < 3) continue;  // a mark alone says "the same as above"
    std::size_t other = i + 1;
    while (other < lines.size() && other <= i + reach && !odd_quote(lines[other].text())) ++other;
    if (other < lines.size() && other <= i + reach) {
      i = other;
      continue;
    }
    found.push_back(
        told(lines[i], *at, {"Dấu ngoặc kép lẻ đôi", "A quotation mark lacks its other half"},
             {"Thêm dấu ngoặc kép còn thiếu, hoặc bỏ dấu thừa", "Add the other mark, or take this one away"}));
  }
}

std::vector<Found> find_form_unclosed_bracket(const Subject& subject) {
  std::vector<Found> found;
  if (subject.document().kind == document::SourceKind::scan) return found;  // recognition loses small marks
  look_at_brackets(subject.lines(), '(', ')', found);
  look_at_brackets(subject.lines(), '[', ']', found);
  look_at_quotes(subject.lines(), found);
  return found;
}

}  // namespace

const Rule form_unclosed_bracket{
    "form.unclosed-bracket",
    plan::Clear::none,
    find_form_unclosed_bracket,
    {"Dấu ngoặc mở mà không đóng, hoặc dấu ngoặc kép lẻ đôi.",
     "A bracket is opened and never closed, or a quotation mark lacks its other half.",
     "Lập danh sách (họ tên, năm sinh; gửi trước 30/6", "Thêm dấu còn thiếu.", "Add the mark.", "chính tả"}};

}  // namespace sauro::checks
