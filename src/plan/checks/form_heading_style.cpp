// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: headings of one level are numbered and written alike.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/extraction/label.h"
#include "plan/extraction/lines.h"

namespace sauro::checks {
namespace {

using extraction::Label;
using extraction::LabelKind;

/// A numbered line outside of tables.
struct Heading {
  const TextLine* line = nullptr;
  Label label;
  std::string_view text;  ///< behind the number
};

bool is_roman(const Heading& heading) { return heading.label.kind == LabelKind::roman; }

std::vector<Heading> headings_with_style(const Subject& subject) {
  std::vector<Heading> headings;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || line.place.part == plan::Part::appendix) continue;
    const std::string_view text = trim(line.text());
    Label label = extraction::read_label(text);
    const bool counted = label.kind == LabelKind::roman || (label.kind == LabelKind::decimal && label.depth == 1);
    if (!counted) continue;
    const std::string_view rest = trim(text.substr(label.rest));
    headings.push_back({&line, std::move(label), rest});
  }
  return headings;
}

/// "1.", "2.", "III.", "4.": the one between goes on counting in other figures, and no list of its own style reaches
/// it.
void look_at_numbers(const std::vector<Heading>& headings, std::vector<Found>& found) {
  std::vector<std::array<const Heading*, 2>> below(headings.size());  // the next of each style
  for (std::size_t i = headings.size(); i-- > 1;) {
    below[i - 1] = below[i];
    below[i - 1].at(is_roman(headings[i]) ? 1 : 0) = &headings[i];
  }
  std::array<int, 2> last = {0, 0};  // the last number of each style, decimal and Roman
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = headings[i];
    const bool roman = is_roman(heading);
    const int ordinal = heading.label.ordinal;
    const int before = last.at(roman ? 1 : 0), across = last.at(roman ? 0 : 1);
    const Heading* next = below[i].at(roman ? 0 : 1);
    const bool goes_on = next != nullptr && next->label.ordinal == ordinal + 1;
    if (ordinal >= 2 && before != ordinal - 1 && before != ordinal && across == ordinal - 1 && goes_on) {
      Found one;
      one.message = {"Số " + quoted(heading.label.text) + " khác kiểu với các mục cùng cấp: " + quoted(heading.text),
                     "The number " + quoted(heading.label.text) +
                         " is of another style than those beside it: " + quoted(heading.text)};
      one.places = {heading.line->place, next->line->place};
      one.repair = {"Đánh số cùng một kiểu", "Number all of them in one style"};
      found.push_back(std::move(one));
      last.at(roman ? 0 : 1) = ordinal;
      continue;
    }
    last.at(roman ? 1 : 0) = ordinal;
    if (roman) last.at(0) = 0;  // points are counted anew below each section
  }
}

/// How a heading is written: in capitals, in small letters, or neither (a run of text behind it, names in capitals).
enum class Letters : std::uint8_t { capital, small, mixed };

Letters letters_of(const Heading& heading) {
  constexpr std::size_t long_heading = 20;  // words
  if (extraction::word_count(heading.text) > long_heading || heading.text.find(". ") != std::string_view::npos ||
      heading.text.find(": ") != std::string_view::npos)
    return Letters::mixed;
  std::size_t letters = 0, capitals = 0;
  for (std::size_t at = 0; at < heading.text.size();) {
    const char32_t c = next_code_point(heading.text, at);
    if (!is_letter(c)) continue;
    ++letters;
    if (is_upper(c)) ++capitals;
  }
  if (letters < 4) return Letters::mixed;
  if (capitals * 10 >= letters * 7) return Letters::capital;
  return capitals * 10 <= letters * 4 ? Letters::small : Letters::mixed;
}

/// The one or two Roman headings of a list that are written otherwise than all others.
void look_at_letters(const std::vector<Heading>& headings, std::vector<Found>& found) {
  std::vector<const Heading*> list;
  const auto judge = [&] {
    std::vector<const Heading*> capital, small;
    for (const Heading* heading : list) {
      const Letters letters = letters_of(*heading);
      if (letters == Letters::capital) capital.push_back(heading);
      if (letters == Letters::small) small.push_back(heading);
    }
    const bool in_capitals = capital.size() > small.size();
    const auto& odd = in_capitals ? small : capital;
    const std::size_t alike = in_capitals ? capital.size() : small.size();
    if (odd.size() * 3 > alike || odd.size() + alike != list.size()) return;
    for (const Heading* heading : odd) {
      Found one;
      const std::string shown = quoted(heading->line->text());
      one.message = in_capitals ? plan::Words{"Đề mục viết chữ thường, các đề mục cùng cấp viết in hoa: " + shown,
                                              "A heading in small letters among headings in capitals: " + shown}
                                : plan::Words{"Đề mục viết in hoa, các đề mục cùng cấp viết chữ thường: " + shown,
                                              "A heading in capitals among headings in small letters: " + shown};
      one.places = {heading->line->place};
      one.repair = {"Viết các đề mục cùng cấp theo một kiểu", "Write all headings of one level alike"};
      found.push_back(std::move(one));
    }
  };
  for (const Heading& heading : headings) {
    if (!is_roman(heading)) continue;
    if (heading.label.ordinal == 1) {
      judge();
      list.clear();
    }
    list.push_back(&heading);
  }
  judge();
}

std::vector<Found> find_form_heading_style(const Subject& subject) {
  std::vector<Found> found;
  const auto headings = headings_with_style(subject);
  look_at_numbers(headings, found);
  look_at_letters(headings, found);
  return found;
}

}  // namespace

const Rule form_heading_style{"form.heading-style",
                              plan::Clear::none,
                              find_form_heading_style,
                              {"Đề mục đánh số hoặc viết khác kiểu với các đề mục cùng cấp.",
                               "A heading is numbered or written in another style than those of its level.",
                               "I. MỤC ĐÍCH ... II. NHIỆM VỤ ... III. Kinh phí ... IV. TỔ CHỨC THỰC HIỆN",
                               "Dùng một kiểu cho mỗi cấp.", "Use one style for each level.", "thể thức văn bản"}};

}  // namespace sauro::checks
