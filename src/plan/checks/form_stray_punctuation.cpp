// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

struct Slip {
  std::size_t begin = 0, length = 0;  ///< bytes
  plan::Words what;
  std::string instead;
};

bool is_lower_letter_at(std::string_view text, std::size_t at) {
  const char32_t c = next_code_point(text, at);
  return is_letter(c) && !is_upper(c);
}

/// The word that ends right before byte `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && rules::is_of_word(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

/// A whole word, behind which a full stop ends a sentence. Behind an abbreviation or a figure it ends none: "Tp. hà
/// nội", "v.v. và", "TS. nguyễn", "SĐT. liên hệ".
bool is_syllable(std::string_view word) {
  if (code_points(word) < 2 || rules::lexicon_value("abbreviation", spelling_key(word))) return false;
  std::size_t at = 0, capitals = 0, vowels = 0;
  bool first = true, plain = true;
  while (at < word.size()) {
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c)) return false;
    if (!first && is_upper(c)) ++capitals;
    first = false;
    plain = plain && c < 0x80;
    if (c >= 0x80 || std::string_view("aeiouyAEIOUY").find(static_cast<char>(c)) != std::string_view::npos) ++vowels;
  }
  return capitals == 0 && vowels > 0 && (!plain || code_points(word) >= 3);
}

/// A single full stop at `at`, not the first of "...".
bool ends_with_stop(std::string_view text, std::size_t at) {
  return text[at] == '.' && (at + 1 >= text.size() || text[at + 1] == ' ');
}

/// "tỉnh,huyện", "quản lý.Thực hiện": a mark between two words without a blank behind it.
bool lacks_blank(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c != ',' && c != ';' && c != '.') || at == 0 || at + 1 >= text.size()) return false;
  std::size_t next = at + 1;
  const char32_t behind = next_code_point(text, next);
  if (!is_letter(behind) || next >= text.size() || !is_lower_letter_at(text, next)) return false;
  const std::string_view before = word_before(text, at);
  // Names of files and of the net have no marks of Vietnamese around their dots: "snv.Lamson.vn".
  if (c == '.' && (!is_upper(behind) || before.size() == code_points(before))) return false;
  return is_syllable(before);
}

/// `open`: brackets that the paragraphs before left open; a page may have parted them.
std::vector<Slip> slips_in(std::string_view text, int& open) {
  std::vector<Slip> slips;
  const bool address = text.find('@') != std::string_view::npos;
  constexpr std::size_t most_lacking = 3;
  std::size_t lacking = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (rules::is_of_word(c)) continue;
    const bool last = at + 1 >= text.size();
    if (c == '(') ++open;
    if (c == ')' && --open < 0) {
      open = 0;
      // "a)", "1)" close a label, "...)" at the start of a line too.
      const std::string_view word = word_before(text, at);
      const std::size_t begin = static_cast<std::size_t>(word.data() - text.data());
      if (code_points(word) > 2 && begin > 0)
        slips.push_back({at, 1, {"dấu ngoặc đóng không có ngoặc mở", "a bracket is closed that was not opened"}, ""});
    }
    if (c == '.' && !last && text[at + 1] == ' ' && at + 2 < text.size() && is_lower_letter_at(text, at + 2)) {
      if (is_syllable(word_before(text, at)))
        slips.push_back({at, 1, {"dấu chấm giữa câu", "a full stop in mid-sentence"}, ""});
    }
    if ((c == ',' || c == ';') && !last && (text[at + 1] == ',' || text[at + 1] == ';' || ends_with_stop(text, at + 1)))
      slips.push_back({at, 1, {"hai dấu liền nhau", "two marks beside each other"}, ""});
    if (!address && lacking < most_lacking && lacks_blank(text, at) && ++lacking > 0)
      slips.push_back({at + 1, 0, {}, " "});
    const auto stop_at = [&](std::size_t i) { return i < text.size() && text[i] == '.'; };
    if (c == '.' && stop_at(at + 1) && !stop_at(at + 2) && (at == 0 || (text[at - 1] != '.' && text[at - 1] != '/')))
      slips.push_back({at, 1, {"dấu chấm", "a full stop"}, ""});
    if (c == ' ' && !last && (text[at + 1] == ',' || text[at + 1] == ';') && at > 0 && rules::is_of_word(text[at - 1]))
      slips.push_back({at, 1, {"dấu cách trước dấu phẩy hoặc chấm phẩy", "a blank before a comma or semicolon"}, ""});
  }
  return slips;
}

std::vector<Found> find_form_stray_punctuation(const Subject& subject) {
  std::vector<Found> found;
  const auto tell = [&](const TextLine& line, const Slip& slip) {
    const std::size_t from = slip.begin < 40 ? 0 : line.text().rfind(' ', slip.begin - 30);
    const std::size_t begin = from == std::string_view::npos ? 0 : from;
    Found one;
    const std::string shown = quoted(line.text().substr(begin, slip.begin + 20 - begin));
    const bool lacks = slip.length == 0;
    one.message = lacks ? plan::Words{"Thiếu dấu cách sau dấu câu: " + shown, "No blank behind a mark: " + shown}
                        : plan::Words{"Thừa " + slip.what.vi + ": " + shown, "There is " + slip.what.en + ": " + shown};
    one.places = {line.place};
    one.repair = lacks ? plan::Words{"Thêm dấu cách", "Add a blank"} : plan::Words{"Bỏ dấu thừa", "Take it away"};
    one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, slip.begin))),
                            static_cast<int>(slip.length), slip.instead}};
    found.push_back(std::move(one));
  };
  const auto& lines = subject.lines();
  int open = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    for (const Slip& slip : slips_in(line.text(), open)) tell(line, slip);
    // A list of units that ends in a comma: something may be lost.
    const auto in_same_cell = [&](const TextLine& other) {
      return other.place.table == line.place.table && other.place.row == line.place.row &&
             other.place.column == line.place.column;
    };
    if (line.place.table && line.text().ends_with(',') && line.text().size() < 200 &&
        (i + 1 == lines.size() || !in_same_cell(lines[i + 1])))
      tell(line, {line.text().size() - 1,
                  1,
                  {"dấu phẩy cuối ô, có thể mất chữ", "a comma at the end of the cell, something may be lost"},
                  ""});
  }
  return found;
}

}  // namespace

const Rule form_stray_punctuation{
    "form.stray-punctuation",
    plan::Clear::none,
    find_form_stray_punctuation,
    {"Dấu câu thừa, đặt sai chỗ, hoặc thiếu dấu cách sau nó.",
     "A mark too many, or in the wrong place, or without a blank behind it.",
     "áp dụng chương trình quản lý. theo Kế hoạch", "Bỏ dấu thừa.", "Take it away.", "chính tả"}};

}  // namespace sauro::checks
