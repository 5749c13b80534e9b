// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

using extraction::LabelKind;

Found told(const TextLine& line, std::string_view shown) {
  Found one;
  one.message = {"Dấu đầu dòng " + quoted(shown) + " lẫn với dấu gạch ngang dùng ở các dòng khác",
                 "The bullet " + quoted(shown) + " stands among lines that use dashes"};
  one.places = {line.place};
  one.repair = {"Dùng gạch ngang (-) cho mọi dòng cùng cấp", "Use dashes (-) for all lines of one level"};
  return one;
}

/// A "+" (or "*") alone between two dashes: a level below them has more lines than one, or stands under a dash that
/// announces it. A "*" is no level of dashes, so it is told at either end of their list too.
void look_for_single(const Subject& subject, const std::vector<const TextLine*>& lines, std::string_view mark,
                     std::vector<Found>& found) {
  if (lines.size() != 1) return;
  const TextLine& line = *lines.front();
  const auto& all = subject.lines();
  const auto at = &line - all.data();
  const auto is_dash = [&](std::ptrdiff_t i) {
    if (i < 0 || i >= std::ssize(all) || all[static_cast<std::size_t>(i)].place.table) return false;
    const extraction::Label label = extraction::read_label(trim(all[static_cast<std::size_t>(i)].text()));
    return label.kind == LabelKind::bullet && label.mark == U'-';
  };
  const auto ends = [&](std::ptrdiff_t i) {
    const std::string_view text = trim(all[static_cast<std::size_t>(i)].text());
    return text.ends_with('.') || text.ends_with(';');
  };
  const bool above = is_dash(at - 1) && ends(at - 1), below = is_dash(at + 1);
  const bool at_end = mark == "*" && ((above && is_dash(at - 2)) || (below && is_dash(at + 2) && !is_dash(at - 1)));
  if (!ends(at) || !((above && below) || at_end)) return;
  Found one = told(line, mark);
  if (line.paragraph->number_length == 0)
    one.edits = {{line.place, static_cast<int>(code_points(line.text().substr(0, line.text().find(mark)))), 1, "-"}};
  found.push_back(std::move(one));
}

/// Among lines that follow each other one begins with a dot where its neighbours begin with dashes.
std::vector<Found> find_form_mixed_bullets(const Subject& subject) {
  std::map<char32_t, std::vector<const TextLine*>> by_mark;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table) continue;
    const extraction::Label label = extraction::read_label(trim(line.text()));
    if (label.kind == LabelKind::bullet) by_mark[label.mark].push_back(&line);
  }
  // By custom "-" stands above "+"; both are one system.
  const std::size_t usual = by_mark[U'-'].size() + by_mark[U'+'].size();
  std::vector<Found> found;
  for (const auto& [mark, lines] : by_mark) {
    if (mark == U'-' || mark == U'+' || mark == U'*' || usual < 3 || lines.size() * 3 > usual) continue;
    std::string shown;
    append_code_point(shown, mark);
    Found one = told(*lines.front(), shown);
    for (const TextLine* line : lines) {
      if (line->paragraph->number_length > 0) {  // the list's own mark is no text
        one.edits.clear();
        break;
      }
      const auto blanks = code_points(line->text().substr(0, line->text().find(shown)));
      one.edits.push_back({line->place, static_cast<int>(blanks), 1, "-"});
    }
    found.push_back(std::move(one));
  }
  look_for_single(subject, by_mark[U'+'], "+", found);
  look_for_single(subject, by_mark[U'*'], "*", found);
  return found;
}

}  // namespace

const Rule form_mixed_bullets{
    "form.mixed-bullets",
    plan::Clear::none,
    find_form_mixed_bullets,
    {"Một văn bản dùng nhiều kiểu dấu đầu dòng.", "One document uses several kinds of bullets.",
     "- Mở lớp ... · Tổ chức hội nghị ...", "Dùng một kiểu cho mọi dòng cùng cấp.",
     "Use one kind for all lines of a level.", "thể thức văn bản"}};

}  // namespace sauro::checks
