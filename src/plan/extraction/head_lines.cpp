// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/head_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "foundation/base/text.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {

std::string key_of(std::string_view text) { return spelling_key(collapse_blanks(text)); }

std::string_view without_marks_at_ends(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '#' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return trim(text);
}

std::optional<std::string> number_symbol_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.')))
      continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 6) {
      at = end;
      continue;
    }
    std::size_t sign = end;
    bool letters = false;
    // "12/2020/NĐ-CP", "12/QĐ-UBND", "04-NQ/TU": parts of capitals and digits.
    while (sign < text.size()) {
      std::size_t next = sign;
      const char32_t c = next_code_point(text, next);
      const bool joint = c == '/' || c == '-' || c == '&' || c == '.' || c == '+';
      if (!(joint || is_digit(c) || (is_letter(c) && (is_upper(c) || letters)))) break;
      if (sign == end && c != '/' && c != '-') break;
      if (is_letter(c) && is_upper(c)) letters = true;
      sign = next;
    }
    while (sign > end && (text[sign - 1] == '.' || text[sign - 1] == '-' || text[sign - 1] == '/')) --sign;
    if (letters && sign > end) return std::string(text.substr(at, sign - at));
    at = end;
  }
  return std::nullopt;
}

std::optional<Day> date_in(std::string_view text) {
  const std::string key = key_of(text);
  for (auto at = key.find("ngày"); at != std::string::npos; at = key.find("ngày", at + 1)) {
    int parts[3] = {0, 0, 0};
    int part = 0;
    bool inside = false;
    std::size_t i = at + std::string_view("ngày").size();
    for (; i < key.size() && part < 3 && i - at < 40; ++i) {
      const char c = key[i];
      if (is_digit(c)) {
        parts[part] = parts[part] * 10 + (c - '0');
        inside = true;
        if (parts[part] > 9999) break;
        continue;
      }
      if (inside) {
        ++part;
        inside = false;
      }
      const std::string_view rest = std::string_view(key).substr(i);
      if (rest.starts_with("tháng"))
        i += std::string_view("tháng").size() - 1;
      else if (rest.starts_with("năm"))
        i += std::string_view("năm").size() - 1;
      else if (c != '/' && c != '-' && c != '.' && c != ' ')
        break;
    }
    if (parts[2] > 1900)
      if (auto day = Day::make(parts[2], parts[1], parts[0])) return *day;
  }
  return std::nullopt;
}

bool is_motto(std::string_view key) {
  return key.starts_with("cộng hòa xã hội") || key.starts_with("độc lập") || key.starts_with("đảng cộng sản");
}

std::optional<std::string> secrecy_mark(std::string_view text) {
  std::string key = key_of(without_marks_at_ends(text));
  while (!key.empty() && (key.back() == '.' || key.back() == ')' || key.back() == ']')) key.pop_back();
  std::string_view mark = key;
  while (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.remove_prefix(1);
  bool named = false;
  for (const std::string_view label : {"độ mật", "mức độ mật"})
    if (mark.starts_with(label)) {
      mark.remove_prefix(label.size());
      while (!mark.empty() && (mark.front() == ':' || mark.front() == ' ')) mark.remove_prefix(1);
      named = true;
    }
  // "mật" in small letters as a line of its own is no stamp.
  if (!named && !is_all_caps(text)) return std::nullopt;
  if (mark == "mật") return "MẬT";
  if (mark == "tối mật") return "TỐI MẬT";
  if (mark == "tuyệt mật") return "TUYỆT MẬT";
  return std::nullopt;
}

bool is_draft_mark(std::string_view text) {
  const std::string key = key_of(without_marks_at_ends(text));
  constexpr std::size_t longest = 9;  // words: "DỰ THẢO LẦN 2 - LẤY Ý KIẾN"
  return word_count(key) <= (is_all_caps(text) ? longest : 5) &&
         (key.starts_with("dự thảo") || key.starts_with("(dự thảo") || key.starts_with("bản dự thảo")) &&
         (is_all_caps(text) || word_count(key) <= 3);
}

bool read_number(std::string_view text, plan::Head& head) {
  const std::string key = key_of(text);
  if (!key.starts_with("số")) return false;
  std::string_view rest = trim(text.substr(std::string_view("số").size()));
  if (rest.empty() || !(rest.front() == ':' || is_digit(rest.front()) || rest.front() == '/' || rest.front() == '.'))
    return false;
  while (!rest.empty() && (rest.front() == ':' || rest.front() == '.' || rest.front() == ' ' || rest.starts_with("…")))
    rest.remove_prefix(rest.starts_with("…") ? 3 : 1);
  rest = trim(rest);
  auto slash = rest.find('/');
  if (slash == std::string_view::npos) return false;
  // "12-KH/ĐU", as the party writes it: the sign begins after the first dash.
  if (const auto dash = rest.find('-');
      dash < slash && dash > 0 && rest.substr(0, dash).find_first_not_of("0123456789 ") == std::string_view::npos)
    slash = dash;
  std::string digits;
  for (const char c : rest.substr(0, slash))
    if (is_digit(c)) digits += c;
  if (!digits.empty()) head.number = digits;
  std::string symbol = collapse_blanks(rest.substr(slash + 1));
  if (const auto end = symbol.find(' '); end != std::string::npos) symbol.resize(end);
  while (!symbol.empty() && (symbol.back() == '.' || symbol.back() == ',' || symbol.back() == ';')) symbol.pop_back();
  if (!symbol.empty()) head.symbol = symbol;
  return true;
}

bool read_place_and_date(std::string_view text, plan::Head& head) {
  const std::string plain = collapse_blanks(text);
  const std::string key = key_of(text);
  // "Thứ Hai, ngày 16/3/2026:" is a day of a schedule.
  const auto weekday = rules::longest_prefix("time", key);
  if (trim(text).ends_with(":") || (weekday && (weekday->value == "weekday" || weekday->value == "sunday")))
    return false;
  const auto day_at = key.find("ngày");
  // "Bắc Sơn, ngày 20/01/2026" in figures.
  if (day_at != std::string::npos && word_count(key) <= 10)
    if (const auto day = date_in(text)) {
      std::string_view before = trim(std::string_view(plain).substr(0, day_at));
      if (before.ends_with(",")) before.remove_suffix(1);
      const bool number = key_of(before).starts_with("số");
      if (!number && !before.empty()) head.place = collapse_blanks(before);
      head.date = day->iso();
      return !number;
    }
  const auto month_at = key.find("tháng");
  const auto year_at = key.find("năm");
  if (day_at == std::string::npos || month_at == std::string::npos || year_at == std::string::npos ||
      !(day_at < month_at && month_at < year_at) || word_count(key) > 16)
    return false;
  const auto number = [&](std::size_t from, std::size_t to) {
    int value = 0;
    for (std::size_t i = from; i < to && i < key.size(); ++i)
      if (is_digit(key[i])) value = std::min(value * 10 + (key[i] - '0'), 10'000);  // more than any year
    return value > 9999 ? 0 : value;
  };
  const std::string_view before = trim(std::string_view(plain).substr(0, std::min(day_at, plain.size())));
  if (!before.empty() && (!before.ends_with(",") || word_count(before) > 8)) return false;
  if (!before.empty()) head.place = collapse_blanks(before.substr(0, before.size() - 1));
  const int day = number(day_at, month_at), month = number(month_at, year_at), year = number(year_at, key.size());
  if (year >= 1900 && year <= 2200) {
    head.date = fmt::format("{:04}", year);
    if (month >= 1 && month <= 12) {
      *head.date += fmt::format("-{:02}", month);
      if (day >= 1 && Day::make(year, month, day)) *head.date += fmt::format("-{:02}", day);
    }
  }
  return true;
}

std::vector<std::string> parted(std::string_view line) {
  const std::string text = collapse_blanks(line);
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return {text};
  std::size_t cut = std::string::npos;
  for (const std::string_view motto : {"cộng hòa xã hội chủ nghĩa", "cộng hoà xã hội chủ nghĩa", "độc lập - tự do",
                                       "độc lập – tự do", "đảng cộng sản việt nam"})
    if (const auto at = key.find(motto); at != std::string::npos && at > 0 && key[at - 1] == ' ')
      cut = std::min(cut, at);
  if (cut == std::string::npos && key.starts_with("số")) {
    const auto slash = key.find('/');
    const auto day = key.find(", ngày");
    if (slash != std::string::npos && day != std::string::npos && slash < day) cut = key.find(' ', slash);
  }
  if (cut == std::string::npos || cut >= text.size()) return {text};
  return {std::string(trim(std::string_view(text).substr(0, cut))),
          std::string(trim(std::string_view(text).substr(cut)))};
}

const rules::Term* type_of(std::string_view text, bool alone) {
  const std::string key = key_of(without_marks_at_ends(text));
  const rules::Term* term = rules::longest_prefix("document_type", key);
  if (!term) return nullptr;
  if (alone)
    return std::string_view(key).substr(term->term.size()).find_first_not_of(" :.") == std::string_view::npos ? term
                                                                                                              : nullptr;
  return term;
}

std::vector<std::string> cell_lines(const document::Cell& cell) {
  std::vector<std::string> lines;
  for (const Line& line : lines_of_cell(cell, 1, 1)) lines.push_back(line.text);
  return lines;
}

}  // namespace sauro::extraction
