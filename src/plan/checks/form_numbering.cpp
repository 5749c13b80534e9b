// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers of headings and lists: twice the same, or one left out.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/extraction/label.h"
#include "plan/extraction/outline.h"

namespace sauro::checks {
namespace {

using extraction::Label;
using extraction::LabelKind;
using extraction::OutlineNode;

bool is_counted(const Label& label) {
  return label.kind == LabelKind::roman || label.kind == LabelKind::decimal ||
         (label.kind == LabelKind::letter && label.depth > 0);
}

/// How far one number is from the one before it. Letters stand in the order of the Vietnamese alphabet, in which
/// documents count: a b c d đ e g h i k l m n o p q ... Some leave "đ" out.
int step_between(const Label& from, const Label& to) {
  const bool over_d = from.kind == LabelKind::letter && from.text.starts_with('d') && to.text.starts_with('e');
  return over_d ? 1 : to.ordinal - from.ordinal;
}

/// A number and where it stands.
struct Numbered {
  Label label;
  plan::Place place;
  int start = 0;          ///< code points before the label in its paragraph
  bool is_above = false;  ///< numbers that begin with this one stand below it ("2.1" below "2")
};

/// Numbers of one style that count on.
using List = std::vector<Numbered>;

bool has_numbers_below(const OutlineNode& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const OutlineNode& child) {
    return !child.is_table() && child.line().label.kind == LabelKind::decimal && child.line().label.depth > 1;
  });
}

/// The lists of the text: lines of one style that stand beside each other.
void add_lists(const std::vector<OutlineNode>& nodes, std::vector<List>& lists) {
  // Lists within lists that nothing but their numbers told apart: each begins anew among the others.
  const auto begins = [](const OutlineNode& node) {
    return !node.is_table() && is_counted(node.line().label) && node.line().label.ordinal == 1;
  };
  const bool nested = std::count_if(nodes.begin(), nodes.end(), begins) > 2;
  List list;
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) continue;
    const extraction::Line& line = node.line();
    if (is_counted(line.label) && !nested) {
      if (!list.empty() && !list.back().label.same_style(line.label)) lists.push_back(std::exchange(list, {}));
      list.push_back({line.label, extraction::place_of(line, plan::Part::body), line.start, has_numbers_below(node)});
    }
    add_lists(node.children, lists);
  }
  lists.push_back(std::move(list));
}

/// "2.1" counts in the list "2.".
std::string_view list_of(const Label& label) {
  std::string_view text = label.text;
  while (!text.empty() && !is_digit(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
  return label.kind == LabelKind::decimal && label.depth > 1 ? text : std::string_view();
}

/// The lists of a table's first column, read row by row. A number 1 begins a list anew, but right below another 1.
void add_lists(const List& column, std::vector<List>& lists) {
  std::vector<List> open;  // the list of each level, outermost first
  for (const Numbered& one : column) {
    const auto level = std::find_if(open.begin(), open.end(),
                                    [&](const List& list) { return list.back().label.same_style(one.label); });
    if (level == open.end()) {
      open.push_back({one});
      continue;
    }
    const Numbered& above = level->back();
    const bool next = level + 1 == open.end() && above.place.row.value_or(0) + 1 == one.place.row.value_or(0);
    const bool counts_on = list_of(above.label) == list_of(one.label) && (one.label.ordinal > 1 || next);
    lists.insert(lists.end(), level + 1, open.end());
    open.erase(level + 1, open.end());
    if (!counts_on) lists.push_back(std::exchange(open.back(), {}));
    open.back().push_back(one);
  }
  lists.insert(lists.end(), open.begin(), open.end());
}

/// The first columns of the tables that count their rows: most numbers follow one above.
std::vector<List> counting_columns(const Subject& subject) {
  std::map<int, List> by_table;
  for (const TextLine& line : subject.lines()) {
    if (!line.place.table || line.place.column != 1) continue;
    const std::string_view text = trim(line.text());
    auto label = extraction::whole_label(text);
    if (!label || !is_counted(*label)) continue;
    const auto blanks = code_points(line.text().substr(0, static_cast<std::size_t>(text.data() - line.text().data())));
    by_table[*line.place.table].push_back({std::move(*label), line.place, static_cast<int>(blanks), false});
  }
  std::vector<List> columns;
  for (auto& [table, column] : by_table) {
    const auto is_below = [](const Numbered& one) {
      return one.label.kind == LabelKind::decimal && one.label.depth > 1;
    };
    const bool deep = std::any_of(column.begin(), column.end(), is_below);
    std::size_t follow = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
      const Label& label = column[i].label;
      column[i].is_above = deep && !is_below(column[i]);
      const auto end = column.begin() + static_cast<std::ptrdiff_t>(i);
      const bool after = std::any_of(column.begin(), end, [&](const Numbered& above) {
        return above.label.same_style(label) && above.label.ordinal + 1 == label.ordinal;
      });
      if (i > 0 && (label.ordinal == 1 || after)) ++follow;
    }
    if (column.size() >= 3 && follow * 3 >= (column.size() - 1) * 2) columns.push_back(std::move(column));
  }
  return columns;
}

/// The numbers from `list[at]` on counted on from the one above it, up to one that is right; nothing where a number is
/// the list's own mark, or others hang on it.
std::vector<plan::Edit> counted_on(const Subject& subject, const List& list, std::size_t at) {
  std::vector<plan::Edit> edits;
  int wanted = list[at - 1].label.ordinal + 1;
  for (std::size_t i = at; i < list.size() && list[i].label.ordinal != wanted; ++i, ++wanted) {
    const Numbered& one = list[i];
    std::string number = extraction::recounted(one.label, wanted);
    const TextLine* line = subject.line_at(one.place);
    if (number.empty() || one.is_above || line == nullptr || line->paragraph->number_length > 0) return {};
    edits.push_back({one.place, one.start, static_cast<int>(code_points(one.label.text)), std::move(number)});
  }
  return edits;
}

/// What the number of a row stands before: "7 Mở lớp tập huấn". Outside of tables the line itself.
std::string shown_row(const Subject& subject, const plan::Place& place) {
  if (!place.table || !place.column) return place.text;
  plan::Place next = place;
  next.column = *place.column + 1;
  next.paragraph = 1;
  const TextLine* title = subject.line_at(next);
  return title == nullptr ? place.text : collapse_blanks(place.text + " " + std::string(title->text()));
}

std::vector<Found> find_breaks(const Subject& subject, bool twice) {
  std::vector<List> lists;
  add_lists(subject.outline(), lists);
  for (const List& column : counting_columns(subject)) add_lists(column, lists);
  std::vector<Found> found;
  for (const List& list : lists)
    for (std::size_t i = 1; i < list.size(); ++i) {
      const Label &a = list[i - 1].label, &b = list[i].label;
      const int step = step_between(a, b);
      const bool same = step == 0 && a.text == b.text;
      const bool gap = step >= 2 && step <= 3;
      if (twice ? !same : !gap) continue;
      Found it;
      it.places = {list[i].place, list[i - 1].place};
      for (plan::Place& place : it.places) place.text = shown_row(subject, place);
      if (twice) {
        it.message = {"Trùng số thứ tự " + quoted(b.text) + ": " + quoted(it.places.front().text),
                      "The number " + quoted(b.text) + " stands twice: " + quoted(it.places.front().text)};
        it.repair = {"Đánh lại số từ dòng này", "Number anew from this line on"};
      } else {
        it.message = {"Nhảy số: sau " + quoted(a.text) + " là " + quoted(b.text),
                      "A number is left out: " + quoted(a.text) + " is followed by " + quoted(b.text)};
        it.repair = {"Kiểm tra có mất mục nào, rồi đánh lại số", "See whether an entry was lost, then number anew"};
      }
      it.edits = counted_on(subject, list, i);
      found.push_back(std::move(it));
    }
  return found;
}

std::vector<Found> find_twice(const Subject& subject) { return find_breaks(subject, true); }
std::vector<Found> find_gaps(const Subject& subject) { return find_breaks(subject, false); }

}  // namespace

const Rule form_duplicate_number{
    "form.duplicate-number",
    plan::Clear::none,
    find_twice,
    {"Hai mục liền nhau mang cùng một số.", "Two entries of one list bear the same number.",
     "1. ..., 2. ..., 2. ..., 3. ...", "Đánh lại số.", "Number anew.", "thể thức văn bản"}};

const Rule form_number_gap{"form.number-gap",
                           plan::Clear::none,
                           find_gaps,
                           {"Số thứ tự bị nhảy: có thể mất một mục.", "A number is left out: an entry may be lost.",
                            "1. ..., 2. ..., 4. ...", "Kiểm tra có mất mục nào, rồi đánh lại số.",
                            "See whether an entry was lost, then number anew.", "thể thức văn bản"}};

}  // namespace sauro::checks
