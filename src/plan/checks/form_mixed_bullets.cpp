// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

/// Among lines that follow each other one begins with a dot where its neighbours begin with dashes.
std::vector<Found> find(const Subject& subject) {
  std::map<char32_t, std::vector<const TextLine*>> by_mark;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table) continue;
    const extraction::Label label = extraction::read_label(trim(line.text()));
    if (label.kind == extraction::LabelKind::bullet) by_mark[label.mark].push_back(&line);
  }
  // By custom "-" stands above "+"; both are one system.
  const std::size_t usual = by_mark[U'-'].size() + by_mark[U'+'].size();
  std::vector<Found> found;
  for (const auto& [mark, lines] : by_mark) {
    if (mark == U'-' || mark == U'+' || mark == U'*' || usual < 3 || lines.size() * 3 > usual) continue;
    std::string shown;
    append_code_point(shown, mark);
    Found one;
    one.message = {"Dấu đầu dòng " + quoted(shown) + " lẫn với dấu gạch ngang dùng ở các dòng khác",
                   "The bullet " + quoted(shown) + " stands among lines that use dashes"};
    one.places = {lines.front()->place};
    one.repair = {"Dùng gạch ngang (-) cho mọi dòng cùng cấp", "Use dashes (-) for all lines of one level"};
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
  return found;
}

}  // namespace

const Rule form_mixed_bullets{
    "form.mixed-bullets",
    plan::Clear::none,
    find,
    {"Một văn bản dùng nhiều kiểu dấu đầu dòng.", "One document uses several kinds of bullets.",
     "- Mở lớp ... · Tổ chức hội nghị ...", "Dùng một kiểu cho mọi dòng cùng cấp.",
     "Use one kind for all lines of a level.", "thể thức văn bản"}};

}  // namespace sauro::checks
