// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/label.h"

#include <array>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_blank(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

bool is_bullet(char32_t c) {
  constexpr std::u32string_view bullets = U"-–—−+*•·▪■●○◦‣⁃➢➤✓►□❖♦";
  return bullets.find(c) != std::u32string_view::npos || (c >= 0xF000 && c <= 0xF0FF);
}

/// Value of a Roman number of capital letters at `at`, which is moved past it; 0 where there is none.
int roman(std::string_view text, std::size_t& at) {
  const auto value = [](char c) {
    switch (c) {
      case 'I': return 1;
      case 'V': return 5;
      case 'X': return 10;
      case 'L': return 50;
      default: return 0;
    }
  };
  std::size_t end = at;
  int total = 0, last = 0;
  for (; end < text.size() && value(text[end]) > 0 && end - at < 8; ++end) {
    const int v = value(text[end]);
    total += v > last ? v - 2 * last : v;
    last = v;
  }
  if (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (is_letter(c) || is_digit(c)) return 0;
  }
  at = end;
  return total;
}

/// "Đ/c", "V/v", "B/c": a stroke with a small letter right behind it belongs to an abbreviation.
bool abbreviates(std::string_view text, std::size_t stroke) {
  std::size_t at = stroke + 1;
  if (text[stroke] != '/' || at >= text.size()) return false;
  const char32_t next = next_code_point(text, at);
  return is_letter(next) && !is_upper(next);
}

int number(std::string_view text, std::size_t& at, std::size_t most) {
  int value = 0;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at < most) value = value * 10 + (text[end++] - '0');
  if (end < text.size() && is_digit(text[end])) return -1;
  if (end == at) return -1;
  at = end;
  return value;
}

/// "1", "1.2", "1.2.1" with what closes it. `bare`: nothing need close it.
Label decimal_label(std::string_view text, bool bare) {
  std::size_t at = 0;
  Label label;
  int value = number(text, at, 3);
  if (value < 0) return {};
  label.kind = LabelKind::decimal;
  label.depth = 1;
  label.ordinal = value;
  while (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    std::size_t next = at + 1;
    value = number(text, next, 3);
    if (value < 0) return {};
    // "1.250 hộ" is a number, not a label.
    if (next - at == 4 && label.depth == 1 && !bare) return {};
    at = next;
    ++label.depth;
    label.ordinal = value;
  }
  // "1, Rà soát", "5- Lắp đặt": slips for "1." before a capital.
  const auto slip = [&] {
    if (at >= text.size() || (text[at] != ',' && text[at] != '-')) return false;
    std::size_t next = skip_blanks(text, at + 1);
    return next > at + 1 && next < text.size() && is_upper(next_code_point(text, next));
  };
  if (at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == '/' || text[at] == ':' || slip())) {
    label.mark = text[at++];
    if (at < text.size() && is_digit(text[at])) return {};  // "30/6", "2.000"
    // "1.1/ Trồng cây" is a label, "1.2/3" is not.
    if (label.mark == '/' && label.depth > 1 && at < text.size() && text[at] != ' ') return {};
  } else if (!bare && label.depth < 2) {
    return {};  // "5 hội nghị"
  }
  label.text = text.substr(0, at);
  label.rest = at;
  return label;
}

/// The letters that documents count with.
constexpr std::u32string_view letter_order = U"abcdđeghiklmnopqrstuvxy";

Label letter_label(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = text.empty() ? 0 : next_code_point(text, at);
  std::size_t in_lower = 0;
  const std::string lower = to_lower(text.substr(0, at));
  const char32_t plain = lower.empty() ? 0 : next_code_point(lower, in_lower);
  const auto ordinal = letter_order.find(plain);
  if (ordinal == std::u32string_view::npos) return {};
  Label label;
  label.kind = LabelKind::letter;
  label.depth = is_upper(first) ? 0 : 1;
  label.ordinal = static_cast<int>(ordinal) + 1;
  const std::size_t digits = at;
  if (int extra = number(text, at, 2); extra > 0) label.depth = 2, label.ordinal = extra;
  if (at >= text.size() || !(text[at] == ')' || text[at] == '.' || text[at] == '/')) return {};
  if (text[at] != ')' && at != digits) return {};
  if (abbreviates(text, at)) return {};
  label.mark = text[at++];
  if (label.mark == '.' && at < text.size() && !is_blank(text[at])) return {};  // "P.ĐT"
  label.text = text.substr(0, at);
  label.rest = at;
  return label;
}

/// "(1)", "(i)", "(a)": a number, a small Roman number or a letter in brackets.
Label bracketed_label(std::string_view text) {
  const auto close = text.find(')');
  if (close == std::string_view::npos || close < 2 || close > 6) return {};
  const std::string_view inside = text.substr(1, close - 1);
  Label label;
  std::size_t at = 0;
  const std::string upper = to_upper(inside);
  if (const int figure = number(inside, at, 2); figure > 0 && at == inside.size()) {
    label.ordinal = figure;
  } else if (at = 0; roman(upper, at) > 0 && at == upper.size() && inside != upper) {
    at = 0;
    label.ordinal = roman(upper, at);
  } else {
    const Label letter = letter_label(text.substr(1, close));
    if (letter.kind == LabelKind::none || letter.depth != 1 || letter.rest != close) return {};
    label.ordinal = letter.ordinal;
  }
  label.kind = LabelKind::letter;
  label.depth = 1;
  label.mark = '(';
  label.text = text.substr(0, close + 1);
  label.rest = close + 1;
  return label;
}

/// "Nhiệm vụ 2:", "Chỉ tiêu 1 -" after the label.
void read_word(std::string_view text, Label& label) {
  // Labels are short: a hundred bytes hold any.
  const rules::Term* term = rules::opening("item_word", text.substr(label.rest));
  if (!term) return;
  const std::string key = spelling_key(text.substr(label.rest, 100));
  std::size_t at = skip_blanks(key, term->term.size());
  const std::size_t number_at = at;
  if (number(key, at, 3) < 0) {
    std::string upper = to_upper(std::string_view(key).substr(number_at, 6));
    std::size_t in_upper = 0;
    if (roman(upper, in_upper) == 0) return;
    at = number_at + in_upper;
  }
  int word_depth = 1;
  while (at + 1 < key.size() && key[at] == '.' && is_digit(key[at + 1])) {
    ++at;
    ++word_depth;
    if (number(key, at, 3) < 0) return;
  }
  std::size_t end = at;
  at = skip_blanks(key, at);
  // The number must end the words ("Nhiệm vụ 2") or be closed by a mark.
  if (at < key.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(key, next);
    if (c == ':' || c == '.' || c == '-' || c == U'–' || c == ')')
      at = next;
    else
      return;
  }
  // Lower-casing keeps the length of every label word, so positions in the key are positions in the text.
  label.word = std::string(trim(text.substr(label.rest, end)));
  label.word_depth = word_depth;
  label.word_kind = term->value == "indicator" ? plan::ItemKind::indicator
                    : term->value == "step"    ? plan::ItemKind::step
                    : term->value == "target"  ? plan::ItemKind::target
                                               : plan::ItemKind::task;
  label.rest = skip_blanks(text, label.rest + at);
}

}  // namespace

std::string Label::written() const {
  if (word.empty()) return text;
  return text.empty() ? word : text + " " + word;
}

std::string recounted(const Label& label, int ordinal) {
  const std::string& text = label.text;
  if (ordinal <= 0) return {};
  if (label.kind == LabelKind::decimal) {
    std::size_t end = text.size();
    while (end > 0 && !is_digit(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    std::string figures = std::to_string(ordinal);
    if (text[begin] == '0' && figures.size() < end - begin) figures.insert(0, end - begin - figures.size(), '0');
    return text.substr(0, begin) + figures + text.substr(end);
  }
  if (label.kind == LabelKind::roman && ordinal < 40) {
    static constexpr std::array<std::string_view, 10> ones = {"",  "I",  "II",  "III",  "IV",
                                                              "V", "VI", "VII", "VIII", "IX"};
    const std::size_t end = text.find_first_not_of("IVXL");
    return std::string(static_cast<std::size_t>(ordinal / 10), 'X') +
           std::string(ones.at(static_cast<std::size_t>(ordinal % 10))) +
           (end == std::string::npos ? "" : text.substr(end));
  }
  if (label.kind == LabelKind::letter && label.depth < 2 && label.mark != '(' &&
      static_cast<std::size_t>(ordinal) <= letter_order.size()) {
    std::string letter;
    append_code_point(letter, letter_order[static_cast<std::size_t>(ordinal) - 1]);
    std::size_t rest = 0;
    next_code_point(text, rest);
    return (label.depth == 0 ? to_upper(letter) : letter) + text.substr(rest);
  }
  return {};
}

Label read_label(std::string_view text) {
  const std::size_t begin = skip_blanks(text, 0);
  const std::string_view body = text.substr(begin);
  Label label;
  if (body.empty()) return label;
  std::size_t at = 0;
  const char32_t first = next_code_point(body, at);
  if (is_bullet(first)) {
    // "-5 °C", "--" and rules of dashes are no bullets; "+Triển khai" is.
    const bool more = at < body.size();
    const char next = more ? body[at] : ' ';
    // "*Thực hiện ...*" is set in italics by its stars.
    const bool italics = first == U'*' && !is_blank(next) && body.ends_with('*');
    if (more && !italics && !is_digit(next) && next != '-' && next != '=' && next != '*') {
      label.kind = LabelKind::bullet;
      label.depth = 1;
      label.mark = first == U'–' || first == U'—' || first == U'−' ? U'-' : first;
      label.text = body.substr(0, at);
      label.rest = at;
    }
  } else if (is_digit(first)) {
    label = decimal_label(body, false);
  } else if (first == U'(') {
    label = bracketed_label(body);
  } else if (!rules::opening("initial_name", body)) {
    std::size_t end = 0;
    const int value = roman(body, end);
    // "V/v ..." is no label.
    const bool matter = end + 1 < body.size() && body[end] == '/' && !is_blank(body[end + 1]);
    if (value > 0 && !matter && end < body.size() && !abbreviates(body, end) &&
        (body[end] == '.' || body[end] == '/' || body[end] == ')' || body[end] == ':' ||
         body.substr(end).starts_with(", ") || body.substr(end).starts_with(" - ") ||
         body.substr(end).starts_with(" – "))) {
      const std::size_t mark = body[end] == ' ' ? (body[end + 1] == '-' ? 2 : 4) : 1;
      label.kind = LabelKind::roman;
      label.depth = 1;
      label.ordinal = value;
      label.mark = mark == 1 ? body[end] : '-';
      label.text = body.substr(0, end + (mark == 1 ? 1 : 0));
      label.rest = end + mark;
    } else {
      label = letter_label(body);
      // "I)" and "V." read as Roman above; "C." alone could be either: letters win here.
    }
  }
  if (label.kind == LabelKind::none) {
    if (const rules::Term* term = rules::opening("part_word", body)) {
      const std::string key = spelling_key(body.substr(0, 60));
      std::size_t after = skip_blanks(key, term->term.size());
      const std::string upper = to_upper(std::string_view(key).substr(after, 8));
      std::size_t moved = 0;
      int value = number(upper, moved, 3);
      if (value < 0) value = roman(upper, moved);
      // "Đợt 1, từ ngày 15/9 ..." is a sentence that begins with these words.
      const bool goes_on = value > 0 && term->value != "1" && key.substr(after + moved).starts_with(", ");
      if (value > 0 && !goes_on) {
        after += moved;
        label.kind = LabelKind::part;
        label.depth = term->value == "1" ? 1 : 2;
        label.ordinal = value;
        label.text = body.substr(0, after);
        if (after < body.size() && (body[after] == '.' || body[after] == ':')) ++after;
        label.rest = after;
      }
    }
  }
  if (label.kind != LabelKind::none) label.rest = skip_blanks(body, label.rest);
  read_word(body, label);
  if (label.kind == LabelKind::none && label.word.empty()) return {};
  label.rest += begin;
  return label;
}

std::optional<Label> whole_label(std::string_view text) {
  const std::string_view body = trim(text);
  if (body.empty() || body.size() > 24) return std::nullopt;
  std::size_t at = 0;
  const char32_t first = next_code_point(body, at);
  Label label;
  if (is_bullet(first) && at == body.size()) {
    label.kind = LabelKind::bullet;
    label.depth = 1;
    label.mark = first == U'–' || first == U'—' ? U'-' : first;
  } else if (is_digit(first)) {
    label = decimal_label(body, true);
    if (label.rest != body.size()) return std::nullopt;
  } else {
    std::size_t end = 0;
    const int value = roman(body, end);
    const std::string_view rest = body.substr(end);
    if (value > 0 && (rest.empty() || rest == "." || rest == ")" || rest == "/")) {
      label.kind = LabelKind::roman;
      label.depth = 1;
      label.ordinal = value;
    } else {
      const std::string closed = body.back() == '.' || body.back() == ')' ? std::string(body) : std::string(body) + ")";
      label = letter_label(closed);
      if (label.kind == LabelKind::none || label.rest != closed.size()) {
        label = read_label(body);
        if (label.word.empty() || label.rest != body.size()) return std::nullopt;
      }
    }
  }
  label.text = body;
  label.rest = body.size();
  return label;
}

std::optional<Label> row_label(std::string_view text) {
  const std::string_view figures = trim(text);
  std::size_t at = 0;
  const int row = number(figures, at, 6);
  if (row < 0 || at != figures.size()) return whole_label(text);
  Label label;
  label.kind = LabelKind::decimal;
  label.depth = 1;
  label.ordinal = row;
  label.text = figures;
  label.rest = figures.size();
  return label;
}

}  // namespace sauro::extraction
