// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/head.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

std::string key_of(std::string_view text) { return spelling_key(collapse_blanks(text)); }

std::string_view without_marks_at_ends(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '#' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return trim(text);
}

bool is_motto(std::string_view key) {
  return key.starts_with("cộng hòa xã hội") || key.starts_with("độc lập") || key.starts_with("đảng cộng sản");
}

/// A mark of secrecy alone on its line: "MẬT", "TỐI MẬT", "Độ mật: Tuyệt mật".
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
  return word_count(key) <= 5 && (key.starts_with("dự thảo") || key.starts_with("(dự thảo") || key.starts_with("bản dự thảo")) &&
         (is_all_caps(text) || word_count(key) <= 3);
}

/// "Số: 12/KH-SNN" -> number and symbol; blank numbers give none.
bool read_number(std::string_view text, plan::Head& head) {
  const std::string key = key_of(text);
  if (!key.starts_with("số")) return false;
  std::string_view rest = trim(text.substr(std::string_view("số").size()));
  if (rest.empty() || !(rest.front() == ':' || is_digit(rest.front()) || rest.front() == '/' || rest.front() == '.')) return false;
  while (!rest.empty() && (rest.front() == ':' || rest.front() == '.' || rest.front() == ' ' || rest.starts_with("…"))) rest.remove_prefix(rest.starts_with("…") ? 3 : 1);
  rest = trim(rest);
  auto slash = rest.find('/');
  if (slash == std::string_view::npos) return false;
  // "12-KH/ĐU", as the party writes it: the sign begins after the first dash.
  if (const auto dash = rest.find('-'); dash < slash && dash > 0 && rest.substr(0, dash).find_first_not_of("0123456789 ") == std::string_view::npos) slash = dash;
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

/// What two columns of a head left on one line, set apart again: "SỞ A CỘNG HÒA ...", "Số: 1/KH-X Bắc Sơn, ngày ...".
std::vector<std::string> parted(std::string_view line) {
  const std::string text = collapse_blanks(line);
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return {text};
  std::size_t cut = std::string::npos;
  for (const std::string_view motto : {"cộng hòa xã hội chủ nghĩa", "cộng hoà xã hội chủ nghĩa", "độc lập - tự do", "độc lập – tự do", "đảng cộng sản việt nam"})
    if (const auto at = key.find(motto); at != std::string::npos && at > 0 && key[at - 1] == ' ') cut = std::min(cut, at);
  if (cut == std::string::npos && key.starts_with("số")) {
    const auto slash = key.find('/');
    const auto day = key.find(", ngày");
    if (slash != std::string::npos && day != std::string::npos && slash < day) cut = key.find(' ', slash);
  }
  if (cut == std::string::npos || cut >= text.size()) return {text};
  return {std::string(trim(std::string_view(text).substr(0, cut))), std::string(trim(std::string_view(text).substr(cut)))};
}

/// "Bắc Sơn, ngày 05 tháng 02 năm 2024" with blanks where not filled in.
bool read_place_and_date(std::string_view text, plan::Head& head) {
  const std::string plain = collapse_blanks(text);
  const std::string key = key_of(text);
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
  if (day_at == std::string::npos || month_at == std::string::npos || year_at == std::string::npos || !(day_at < month_at && month_at < year_at) || word_count(key) > 16) return false;
  const auto number = [&](std::size_t from, std::size_t to) {
    int value = 0;
    for (std::size_t i = from; i < to && i < key.size(); ++i)
      if (is_digit(key[i])) value = value * 10 + (key[i] - '0');
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

/// The type of document that a line names alone ("KẾ HOẠCH"), or names first ("Kế hoạch tổ chức ...").
const rules::Term* type_of(std::string_view text, bool alone) {
  const std::string key = key_of(without_marks_at_ends(text));
  const rules::Term* term = rules::longest_prefix("document_type", key);
  if (!term) return nullptr;
  if (alone) return std::string_view(key).substr(term->term.size()).find_first_not_of(" :.") == std::string_view::npos ? term : nullptr;
  return term;
}

const rules::Term* base_opening(std::string_view text) { return rules::longest_prefix("base_opening", key_of(text.substr(0, std::min<std::size_t>(text.size(), 120)))); }

/// Whether a line cites a document by its number or by its kind right after the opening words.
bool cites(std::string_view text) {
  const std::string key = key_of(text);
  const auto* opening = rules::longest_prefix("base_opening", key);
  if (!opening) return false;
  const std::string_view rest = trim(std::string_view(key).substr(opening->term.size()));
  if (opening->term.starts_with("căn cứ") || opening->term == "xét" || opening->term == "theo") return opening->value == "base";
  return rules::longest_prefix("cited_document", rest) != nullptr && (number_symbol_in(text).has_value() || rest.find("số") != std::string_view::npos || rest.find(" ngày ") != std::string_view::npos);
}

void add_base(std::string_view text, plan::Head& head) {
  const auto* opening = base_opening(text);
  std::string_view body = trim(text);
  // Spelling keys keep lengths in code points, not bytes: skip as many words as the opening has.
  if (opening && opening->term != "xét") {
    for (std::size_t words = word_count(opening->term); words > 0; --words) {
      const auto blank = body.find(' ');
      if (blank == std::string_view::npos) return;
      body = trim(body.substr(blank));
    }
  }
  // One sentence: a full stop before a capital ends it.
  for (std::size_t at = body.find(". "); at != std::string_view::npos; at = body.find(". ", at + 1)) {
    std::size_t next = at + 2;
    if (next < body.size() && is_upper(next_code_point(body, next)) && at > 0 && !is_digit(body[at - 1])) { body = body.substr(0, at); break; }
    if (next < body.size() && at > 3 && is_digit(body[at - 1]) && is_digit(body[at - 2]) && is_digit(body[at - 3])) { body = body.substr(0, at); break; }
  }
  while (!body.empty() && (body.back() == ';' || body.back() == ',' || body.back() == '.' || body.back() == ':')) body.remove_suffix(1);
  if (word_count(body) < 2) return;
  head.bases.push_back({collapse_blanks(body), number_symbol_in(body), date_in(body)});
}

bool is_recipients(std::string_view text) { return key_of(without_marks_at_ends(text)).starts_with("nơi nhận"); }

/// Lines of the cell or paragraphs after "Nơi nhận:".
void add_recipient(std::string_view text, plan::Head& head) {
  std::string_view body = trim(text);
  const Label label = read_label(body);
  if (label.kind == LabelKind::bullet) body = trim(body.substr(label.rest));
  while (!body.empty() && (body.back() == ';' || body.back() == '.' || body.back() == ' ')) body.remove_suffix(1);
  if (body.ends_with("./")) body.remove_suffix(2);
  if (!body.empty()) head.recipients.push_back(collapse_blanks(body));
}

/// Authority, position and name in the lines of a signature.
bool read_signature(const std::vector<std::string>& lines, plan::Head& head) {
  plan::Signer signer;
  for (const std::string& line : lines) {
    const std::string_view text = without_marks_at_ends(line);
    if (text.empty() || text.starts_with("(")) continue;
    const std::string key = key_of(text);
    if (is_all_caps(text) && !signer.name) {
      const bool authority = rules::longest_prefix("signing_mark", key) != nullptr;
      if (authority && !signer.authority) signer.authority = collapse_blanks(text);
      else if (rules::longest_prefix("signing_position", key) || signer.authority) signer.position = collapse_blanks(text);
    } else if (word_count(text) >= 2 && word_count(text) <= 6 && (signer.position || signer.authority)) {
      // The name stands last.
      bool name = true;
      bool word_start = true;
      for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (word_start && is_letter(c) && !is_upper(c)) name = false;
        if (is_digit(c) || c == ':' || c == ',') name = false;
        word_start = is_blank(c) || c == '.';
      }
      if (name) signer.name = collapse_blanks(text);
    }
  }
  if (!signer.position && !signer.authority) return false;
  head.signer = signer;
  return true;
}

/// The type of another document, in capitals or set apart: what an attached plan begins with.
bool begins_document(const Line& line) {
  if (line.text.size() > 300 || line.label.kind != LabelKind::none) return false;
  return type_of(line.text, true) || (type_of(line.text, false) && is_all_caps(line.text));
}

std::vector<std::string> cell_lines(const document::Cell& cell) {
  std::vector<std::string> lines;
  for (const Line& line : lines_of_cell(cell, 1, 1)) lines.push_back(line.text);
  return lines;
}

/// Superior above agency: lines in capitals, an agency's name may go over several.
void read_agencies(const std::vector<std::string>& lines, plan::Head& head) {
  std::vector<std::string> names;
  for (const std::string& line : lines) {
    const std::string_view text = without_marks_at_ends(line);
    if (text.empty() || text.find_first_not_of("-_*– —") == std::string_view::npos) continue;
    if (read_number(text, head)) continue;
    if (!is_all_caps(text) || is_motto(key_of(text)) || secrecy_mark(text) || is_draft_mark(text)) continue;
    if (rules::longest_prefix("appendix_word", key_of(text))) continue;
    // A line that cannot begin a name ("VÀ CÔNG NGHỆ") goes on with the one above.
    if (!names.empty() && !rules::longest_prefix("agency_word", key_of(text))) names.back() += " " + collapse_blanks(text);
    else names.push_back(collapse_blanks(text));
  }
  for (const std::string& line : lines) {
    // "V/v ..." under the number of a letter is its subject.
    const std::string key = key_of(line);
    for (const std::string_view opening : {"v/v", "về việc"})
      if (key.starts_with(opening) && !head.subject) head.subject = collapse_blanks(line.substr(opening.size()));
  }
  if (names.empty()) return;
  if (names.size() == 1) {
    head.agency = names.front();
    return;
  }
  head.superior = names[names.size() - 2];
  head.agency = names.back();
}

/// "Trường Đại học A - Khoa B": the superior, then the agency.
void read_agency_line(std::string_view line, plan::Head& head) {
  std::string plain;
  for (const char c : line)
    if (c != '*' && c != '_') plain += c;
  const std::string text = collapse_blanks(plain);
  const auto dash = text.rfind(" - ");
  const bool two = dash != std::string::npos && rules::longest_prefix("agency_word", key_of(text.substr(dash + 3)));
  head.agency = two ? text.substr(dash + 3) : text;
  if (two) head.superior = text.substr(0, dash);
}

}  // namespace

std::optional<std::string> number_symbol_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.'))) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 6) { at = end; continue; }
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
      if (is_digit(c)) { parts[part] = parts[part] * 10 + (c - '0'); inside = true; if (parts[part] > 9999) break; continue; }
      if (inside) { ++part; inside = false; }
      const std::string_view rest = std::string_view(key).substr(i);
      if (rest.starts_with("tháng")) i += std::string_view("tháng").size() - 1;
      else if (rest.starts_with("năm")) i += std::string_view("năm").size() - 1;
      else if (c != '/' && c != '-' && c != '.' && c != ' ') break;
    }
    if (parts[2] > 1900)
      if (auto day = Day::make(parts[2], parts[1], parts[0])) return *day;
  }
  return std::nullopt;
}

HeadReading read_head(const std::vector<Element>& elements) {
  HeadReading reading;
  plan::Head& head = reading.head;
  reading.text_end = reading.after_end = elements.size();
  // Marks may stand anywhere.
  for (const Element& element : elements) {
    const auto look = [&](std::string_view text) {
      if (text.size() > 60) return;
      if (!reading.secrecy) reading.secrecy = secrecy_mark(text);
      if (is_draft_mark(text)) head.draft = true;
    };
    if (!element.table) { look(element.line.text); continue; }
    if (element.table->rows.size() > 4) continue;
    for (const auto& row : element.table->rows)
      for (const auto& cell : row.cells)
        for (const std::string& line : cell_lines(cell)) look(line);
  }
  // The head: tables and lines before the type.
  std::size_t type_at = elements.size();
  const rules::Term* type = nullptr;
  const std::size_t far = std::min<std::size_t>(elements.size(), 30);
  for (std::size_t i = 0; i < far && !type; ++i)
    if (!elements[i].table && elements[i].line.label.kind == LabelKind::none && (type = type_of(elements[i].line.text, true))) type_at = i;
  for (std::size_t i = 0; i < std::min<std::size_t>(far, 6) && !type; ++i) {
    if (elements[i].table || elements[i].line.label.kind != LabelKind::none || elements[i].line.text.size() > 300) continue;
    if ((type = type_of(elements[i].line.text, false)) && (i == 0 || elements[i].line.bold || elements[i].line.centered || elements[i].line.heading || is_all_caps(elements[i].line.text))) type_at = i;
    else type = nullptr;
  }
  // A letter has no type: its head ends where it says whom it is sent to.
  std::size_t letter_at = elements.size();
  for (std::size_t i = 0; i < std::min<std::size_t>(far, 16) && !type; ++i) {
    if (elements[i].table || !key_of(without_marks_at_ends(elements[i].line.text)).starts_with("kính gửi")) continue;
    for (std::size_t k = 0; k < i && letter_at == elements.size(); ++k)
      if (elements[k].table || (key_of(elements[k].line.text).starts_with("số") && number_symbol_in(elements[k].line.text))) letter_at = i;
  }
  std::vector<std::string> loose;  // head lines outside tables
  std::size_t head_end = type ? type_at : 0;
  if (!type)  // a letter: its head is the first small table, with those that follow at once (to whom it goes)
    for (std::size_t i = 0; i < std::min<std::size_t>(far, 4) && (head_end == 0 || elements[i].table); ++i)
      if (elements[i].table && elements[i].table->rows.size() <= 4) head_end = i + 1;
  if (letter_at < elements.size()) {
    reading.type_kind = "letter";
    head_end = letter_at;
  }
  for (std::size_t i = 0; i < head_end; ++i) {
    if (!elements[i].table) {
      for (const std::string& text : parted(without_marks_at_ends(elements[i].line.text)))
        if (!read_place_and_date(text, head)) loose.push_back(text);
      continue;
    }
    std::vector<std::string> left;
    for (const auto& row : elements[i].table->rows)
      for (const auto& cell : row.cells) {
        const auto lines = cell_lines(cell);
        const bool motto = std::any_of(lines.begin(), lines.end(), [](const std::string& l) { return is_motto(key_of(l)); });
        for (const std::string& line : lines) {
          if (read_place_and_date(line, head)) continue;
          if (!motto) left.push_back(line);
        }
      }
    if (!head.agency) read_agencies(left, head);
  }
  if (!head.agency && (type || letter_at < elements.size())) read_agencies(loose, head);
  for (const std::string& line : loose) read_number(line, head);
  std::size_t at = head_end;
  if (letter_at < elements.size()) {
    // "Kính gửi: ..." and the names it lists.
    at = letter_at + 1;
    while (at < elements.size() && !elements[at].table && elements[at].line.label.kind == LabelKind::bullet && elements[letter_at].line.text.size() < 24) ++at;
  }
  if (type) {
    head.type = collapse_blanks(without_marks_at_ends(elements[type_at].line.text));
    reading.type_kind = type->value;
    std::string subject;
    if (!type_of(elements[type_at].line.text, true)) {
      // "Kế hoạch tổ chức ..." on one line: the type, then the subject.
      const std::string whole = *head.type;
      std::size_t cut = 0;
      for (std::size_t words = word_count(type->term); words > 0 && cut != std::string::npos; --words) cut = whole.find(' ', cut + 1);
      if (cut != std::string::npos) {
        subject = collapse_blanks(whole.substr(cut));
        head.type = whole.substr(0, cut);
      }
    }
    at = type_at + 1;
    int lines = 0;
    const Line* before = nullptr;
    while (at < elements.size() && !elements[at].table && lines < 5) {
      const Line& line = elements[at].line;
      const std::string_view text = without_marks_at_ends(line.text);
      if (text.starts_with("(") || text.find_first_not_of("-_*– —") == std::string_view::npos) {
        // "(Từ ngày 16/3/2026 đến ngày 22/3/2026)" under the title is what the plan covers.
        if (const auto span = parse_time(text.substr(0, text.find(')')), {head.date ? std::stoi(head.date->substr(0, 4)) : 2000, std::nullopt, false}); text.size() < 120 && span && span->start && span->end && !(*span->end < *span->start) && text.find(')') != std::string_view::npos && key_of(text).starts_with("(từ"))
          head.period = Period::make(*span->start, *span->end).value();
        ++at;
        continue;
      }
      if (line.label.kind != LabelKind::none && line.label.kind != LabelKind::bullet) break;
      if (cites(text)) break;
      if (!subject.empty() && word_count(text) <= 14) {
        const bool number = read_number(text, head);
        if (read_place_and_date(text, head) || number) { ++at; continue; }
      }
      const bool looks_alike = before && ((line.bold && before->bold) || (line.centered && before->centered) || line.heading);
      if (!subject.empty() && !looks_alike) break;
      if (text.size() > 420 || (text.ends_with(".") && text.size() > 200) || text.ends_with(":")) break;
      if (!subject.empty()) subject += ' ';
      subject += text;
      before = &line;
      ++lines;
      ++at;
    }
    if (!subject.empty()) head.subject = collapse_blanks(subject);
    // A plan without the form's head says under its title who issues it, its number and its day.
    for (std::size_t k = at; !head.symbol && k < std::min(elements.size(), at + 3) && !elements[k].table; ++k) {
      const std::string text(without_marks_at_ends(elements[k].line.text));
      if (word_count(text) > 14 || !read_number(text, head)) continue;
      if (const auto day = date_in(text)) head.date = day->iso();
      if (k > at && !head.agency && rules::longest_prefix("agency_word", key_of(without_marks_at_ends(elements[k - 1].line.text)))) read_agency_line(elements[k - 1].line.text, head);
      at = k + 1;
      break;
    }
  }
  // Bases follow the subject.
  while (at < elements.size() && !elements[at].table) {
    const Line& line = elements[at].line;
    if (line.label.kind != LabelKind::none && line.label.kind != LabelKind::bullet) break;
    const std::string_view text = line.label.kind == LabelKind::bullet ? line.rest() : std::string_view(line.text);
    if (!cites(text)) {
      // The opening paragraph ("... xây dựng kế hoạch như sau:") is no task.
      if (line.text.ends_with(":") && line.label.kind == LabelKind::none && !head.bases.empty()) { ++at; continue; }
      break;
    }
    add_base(text, head);
    ++at;
  }
  reading.text_begin = at;
  // Recipients and signature.
  for (std::size_t i = at; i < elements.size(); ++i) {
    const Element& element = elements[i];
    if (!element.table) {
      if (!is_recipients(element.line.text)) continue;
      reading.text_end = i;
      std::size_t j = i + 1;
      const auto same_line = element.line.text.find(':');
      if (same_line != std::string::npos && same_line + 1 < element.line.text.size()) add_recipient(std::string_view(element.line.text).substr(same_line + 1), head);
      std::vector<std::string> signature;
      while (j < elements.size() && !elements[j].table) {
        const Line& line = elements[j].line;
        if (line.label.kind == LabelKind::bullet && signature.empty()) add_recipient(line.text, head);
        else if (rules::longest_prefix("appendix_word", key_of(line.text)) || line.label.kind == LabelKind::roman || begins_document(line) || signature.size() > 12) break;
        else signature.push_back(line.text);
        ++j;
      }
      if (!signature.empty() && !read_signature(signature, head)) j -= signature.size();
      reading.after_end = j;
      break;
    }
    if (element.table->rows.empty() || element.table->rows.size() > 6) continue;
    bool found = false;
    for (const auto& row : element.table->rows) {
      for (const auto& cell : row.cells) {
        const auto lines = cell_lines(cell);
        if (lines.empty()) continue;
        if (is_recipients(lines.front())) {
          found = true;
          for (std::size_t l = 1; l < lines.size(); ++l) add_recipient(lines[l], head);
        } else if (element.table->rows.size() <= 3 && row.cells.size() <= 3 && i + 12 >= elements.size() ? read_signature(lines, head) : found && read_signature(lines, head)) {
          found = true;
        }
      }
    }
    if (found) {
      reading.text_end = i;
      reading.after_end = i + 1;
      // Text that was a table may have lost the name, far below the position, out of its cell.
      if (head.signer && !head.signer->name && i + 1 < elements.size() && !elements[i + 1].table) {
        plan::Head named;
        read_signature({head.signer->position ? *head.signer->position : *head.signer->authority, elements[i + 1].line.text}, named);
        if (named.signer) head.signer->name = named.signer->name;
        if (head.signer->name) ++reading.after_end;
      }
      break;
    }
  }
  // A signature without recipients: the last lines.
  if (reading.text_end == elements.size() && !head.signer && elements.size() > at + 2) {
    std::vector<std::string> last;
    std::size_t from = elements.size();
    while (from > at && elements.size() - from < 5 && !elements[from - 1].table && elements[from - 1].line.label.kind == LabelKind::none && elements[from - 1].line.text.size() < 90) --from;
    for (std::size_t i = from; i < elements.size(); ++i) last.push_back(elements[i].line.text);
    std::size_t skip = 0;
    while (skip < last.size() && !is_all_caps(last[skip])) ++skip;
    if (skip < last.size() && read_signature({last.begin() + static_cast<std::ptrdiff_t>(skip), last.end()}, head)) reading.text_end = from + skip;
  }
  return reading;
}

}  // namespace sauro::extraction
