// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/head.h"

#include <algorithm>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/head_end.h"
#include "plan/extraction/head_lines.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

const rules::Term* base_opening(std::string_view text) {
  return rules::longest_prefix("base_opening", key_of(text.substr(0, std::min<std::size_t>(text.size(), 120))));
}

/// Whether a line cites a document by its number or by its kind right after the opening words.
bool cites(std::string_view text) {
  const std::string key = key_of(text);
  const auto* opening = rules::longest_prefix("base_opening", key);
  if (!opening) return false;
  const std::string_view rest = trim(std::string_view(key).substr(opening->term.size()));
  if (opening->term.starts_with("căn cứ") || opening->term == "xét" || opening->term == "theo")
    return opening->value == "base";
  return rules::longest_prefix("cited_document", rest) != nullptr &&
         (number_symbol_in(text).has_value() || rest.find("số") != std::string_view::npos ||
          rest.find(" ngày ") != std::string_view::npos);
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
    if (next < body.size() && is_upper(next_code_point(body, next)) && at > 0 && !is_digit(body[at - 1])) {
      body = body.substr(0, at);
      break;
    }
    if (next < body.size() && at > 3 && is_digit(body[at - 1]) && is_digit(body[at - 2]) && is_digit(body[at - 3])) {
      body = body.substr(0, at);
      break;
    }
  }
  while (!body.empty() && (body.back() == ';' || body.back() == ',' || body.back() == '.' || body.back() == ':'))
    body.remove_suffix(1);
  if (word_count(body) < 2) return;
  head.bases.push_back({collapse_blanks(body), number_symbol_in(body), date_in(body)});
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
    if (!names.empty() && !rules::longest_prefix("agency_word", key_of(text)))
      names.back() += " " + collapse_blanks(text);
    else
      names.push_back(collapse_blanks(text));
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

/// Marks of secrecy and of a draft may stand anywhere.
void read_marks(const std::vector<Element>& elements, HeadReading& reading) {
  for (const Element& element : elements) {
    const auto look = [&](std::string_view text) {
      if (text.size() > 60) return;
      if (!reading.secrecy) reading.secrecy = secrecy_mark(text);
      if (is_draft_mark(text)) reading.head.draft = true;
    };
    if (!element.table) {
      look(element.line.text);
      continue;
    }
    if (element.table->rows.size() > 4) continue;
    for (const auto& row : element.table->rows)
      for (const auto& cell : row.cells)
        for (const std::string& line : cell_lines(cell)) look(line);
  }
}

/// The line that names the type of document: alone within the first lines, or first in one of the very first.
struct TypeLine {
  std::size_t at;
  const rules::Term* type;  ///< null where no line names one
};

TypeLine find_type(const std::vector<Element>& elements) {
  TypeLine found{elements.size(), nullptr};
  auto& [type_at, type] = found;
  const std::size_t far = std::min<std::size_t>(elements.size(), 30);
  for (std::size_t i = 0; i < far && !type; ++i)
    if (!elements[i].table && elements[i].line.label.kind == LabelKind::none &&
        (type = type_of(elements[i].line.text, true)))
      type_at = i;
  for (std::size_t i = 0; i < std::min<std::size_t>(far, 6) && !type; ++i) {
    if (elements[i].table || elements[i].line.label.kind != LabelKind::none || elements[i].line.text.size() > 300)
      continue;
    if ((type = type_of(elements[i].line.text, false)) &&
        (i == 0 || elements[i].line.bold || elements[i].line.centered || elements[i].line.heading ||
         is_all_caps(elements[i].line.text)))
      type_at = i;
    else
      type = nullptr;
  }
  return found;
}

/// A letter has no type: its head ends where it says whom it is sent to. The number of elements where no line does.
std::size_t find_letter(const std::vector<Element>& elements) {
  std::size_t letter_at = elements.size();
  for (std::size_t i = 0; i < std::min<std::size_t>(elements.size(), 16); ++i) {
    if (elements[i].table || !key_of(without_marks_at_ends(elements[i].line.text)).starts_with("kính gửi")) continue;
    for (std::size_t k = 0; k < i && letter_at == elements.size(); ++k)
      if (elements[k].table ||
          (key_of(elements[k].line.text).starts_with("số") && number_symbol_in(elements[k].line.text)))
        letter_at = i;
  }
  return letter_at;
}

/// "Triển khai Nghị quyết số 57-NQ/TW ... trên địa bàn tỉnh năm 2026" under the type: a subject may name a document
/// too. A base ends in a mark, or goes on with who issues the plan.
bool may_be_subject(std::string_view text) {
  const std::string key = key_of(text);
  return !key.empty() && std::string_view(";:,.").find(key.back()) == std::string_view::npos &&
         key.find("ban hành kế hoạch") == std::string::npos && key.find("xây dựng kế hoạch") == std::string::npos &&
         key.find("như sau") == std::string::npos;
}

/// The type and the subject, on the lines after it. Returns the first element after them.
std::size_t read_title(const std::vector<Element>& elements, const TypeLine& line_of, plan::Head& head) {
  head.type = collapse_blanks(without_marks_at_ends(elements[line_of.at].line.text));
  std::string subject;
  if (!type_of(elements[line_of.at].line.text, true)) {
    // "Kế hoạch tổ chức ..." on one line: the type, then the subject.
    const std::string whole = *head.type;
    std::size_t cut = 0;
    for (std::size_t words = word_count(line_of.type->term); words > 0 && cut != std::string::npos; --words)
      cut = whole.find(' ', cut + 1);
    if (cut != std::string::npos) {
      subject = collapse_blanks(whole.substr(cut));
      head.type = whole.substr(0, cut);
    }
  }
  std::size_t at = line_of.at + 1;
  int lines = 0;
  const Line* before = nullptr;
  while (at < elements.size() && !elements[at].table && lines < 5) {
    const Line& line = elements[at].line;
    const std::string_view text = without_marks_at_ends(line.text);
    if (text.starts_with("(") || text.find_first_not_of("-_*– —") == std::string_view::npos) {
      // "(Từ ngày 16/3/2026 đến ngày 22/3/2026)" under the title is what the plan covers.
      if (const auto span = parse_time(text.substr(0, text.find(')')),
                                       {head.date ? std::stoi(head.date->substr(0, 4)) : 2000, std::nullopt, false});
          text.size() < 120 && span && span->start && span->end && !(*span->end < *span->start) &&
          text.find(')') != std::string_view::npos && key_of(text).starts_with("(từ"))
        head.period = Period::make(*span->start, *span->end).value();
      ++at;
      continue;
    }
    if (line.label.kind != LabelKind::none && line.label.kind != LabelKind::bullet) break;
    if (key_of(text).starts_with("căn cứ") || key_of(text).starts_with("kính gửi")) break;
    if (cites(text) && (!subject.empty() || !may_be_subject(line.text))) break;
    if (!subject.empty() && word_count(text) <= 14) {
      const bool number = read_number(text, head);
      if (read_place_and_date(text, head) || number) {
        ++at;
        continue;
      }
    }
    const bool looks_alike =
        before && ((line.bold && before->bold) || (line.centered && before->centered) || line.heading);
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
    if (k > at && !head.agency &&
        rules::longest_prefix("agency_word", key_of(without_marks_at_ends(elements[k - 1].line.text))))
      read_agency_line(elements[k - 1].line.text, head);
    at = k + 1;
    break;
  }
  return at;
}

/// Bases follow the subject. Returns the first element after them.
std::size_t read_bases(const std::vector<Element>& elements, std::size_t at, plan::Head& head) {
  while (at < elements.size() && !elements[at].table) {
    const Line& line = elements[at].line;
    if (line.label.kind != LabelKind::none && line.label.kind != LabelKind::bullet) break;
    const std::string_view text = line.label.kind == LabelKind::bullet ? line.rest() : std::string_view(line.text);
    if (!cites(text)) {
      // The opening paragraph ("... xây dựng kế hoạch như sau:") is no task.
      if (line.text.ends_with(":") && line.label.kind == LabelKind::none && !head.bases.empty()) {
        ++at;
        continue;
      }
      break;
    }
    add_base(text, head);
    ++at;
  }
  return at;
}

}  // namespace

HeadReading read_head(const std::vector<Element>& elements) {
  HeadReading reading;
  plan::Head& head = reading.head;
  read_marks(elements, reading);
  // The head: tables and lines before the type.
  const TypeLine type_line = find_type(elements);
  const rules::Term* type = type_line.type;
  const std::size_t letter_at = type ? elements.size() : find_letter(elements);
  std::vector<std::string> loose;  // head lines outside tables
  std::size_t head_end = type ? type_line.at : 0;
  if (!type)  // a letter: its head is the first small table, with those that follow at once (to whom it goes)
    for (std::size_t i = 0; i < std::min<std::size_t>(elements.size(), 4) && (head_end == 0 || elements[i].table); ++i)
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
        const bool motto =
            std::any_of(lines.begin(), lines.end(), [](const std::string& l) { return is_motto(key_of(l)); });
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
    while (at < elements.size() && !elements[at].table && elements[at].line.label.kind == LabelKind::bullet &&
           elements[letter_at].line.text.size() < 24)
      ++at;
  }
  if (type) {
    reading.type_kind = type->value;
    at = read_title(elements, type_line, head);
  }
  reading.text_begin = read_bases(elements, at, head);
  const DocumentEnd end = read_end(elements, reading.text_begin, head);
  reading.text_end = end.begin;
  reading.after_end = end.end;
  return reading;
}

}  // namespace sauro::extraction
