// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers of headings and lists: twice the same, or one left out.
#include <algorithm>
#include <map>
#include <string>

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

/// Letters stand in the order of the Vietnamese alphabet, in which documents count: a b c d đ e g h i k l m n o p q ...
int letter_step(const Label& from, const Label& to) { return to.ordinal - from.ordinal; }

/// A number and where it stands.
struct Numbered {
  Label label;
  plan::Place place;
};

class Numbers {
 public:
  explicit Numbers(bool twice) : twice_(twice) {}

  void look(const std::vector<OutlineNode>& nodes) {
    const OutlineNode* before = nullptr;
    // Lists within lists that nothing but their numbers told apart: each begins anew among the others.
    const auto begins = [](const OutlineNode& node) {
      return !node.is_table() && is_counted(node.line().label) && node.line().label.ordinal == 1;
    };
    const bool nested = std::count_if(nodes.begin(), nodes.end(), begins) > 2;
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) continue;
      const Label& label = node.line().label;
      if (!nested && before != nullptr && is_counted(label) && before->line().label.same_style(label))
        compare({before->line().label, extraction::place_of(before->line(), plan::Part::body)},
                {label, extraction::place_of(node.line(), plan::Part::body)});
      if (is_counted(label)) before = &node;
      look(node.children);
    }
  }

  /// The numbers of a table's first column, row by row. A number 1 begins a list anew, but right below another 1.
  void look(const std::vector<Numbered>& column) {
    std::vector<const Numbered*> open;  // the last number of each level, outermost first
    for (const Numbered& one : column) {
      const auto level = std::find_if(open.begin(), open.end(),
                                      [&](const Numbered* above) { return above->label.same_style(one.label); });
      if (level == open.end()) {
        open.push_back(&one);
        continue;
      }
      const Numbered* above = *level;
      const bool next = level + 1 == open.end() && above->place.row.value_or(0) + 1 == one.place.row.value_or(0);
      *level = &one;
      open.erase(level + 1, open.end());
      if (list_of(above->label) == list_of(one.label) && (one.label.ordinal > 1 || next)) compare(*above, one);
    }
  }

  std::vector<Found> take() { return std::move(found_); }

 private:
  /// "2.1" counts in the list "2.".
  static std::string_view list_of(const Label& label) {
    std::string_view text = label.text;
    while (!text.empty() && !is_digit(text.back())) text.remove_suffix(1);
    while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
    return label.kind == LabelKind::decimal && label.depth > 1 ? text : std::string_view();
  }

  void compare(const Numbered& above, const Numbered& one) {
    const Label &a = above.label, &b = one.label;
    const int step = letter_step(a, b);
    const bool same = step == 0 && a.text == b.text;
    const bool gap = step >= 2 && step <= 3 && a.kind != LabelKind::letter;
    if (twice_ ? !same : !gap) return;
    Found it;
    it.places = {one.place, above.place};
    if (twice_) {
      it.message = {"Trùng số thứ tự " + quoted(b.text), "The number " + quoted(b.text) + " stands twice"};
      it.repair = {"Đánh lại số từ dòng này", "Number anew from this line on"};
    } else {
      it.message = {"Nhảy số: sau " + quoted(a.text) + " là " + quoted(b.text),
                    "A number is left out: " + quoted(a.text) + " is followed by " + quoted(b.text)};
      it.repair = {"Kiểm tra có mất mục nào, rồi đánh lại số", "See whether an entry was lost, then number anew"};
    }
    found_.push_back(std::move(it));
  }

  bool twice_;
  std::vector<Found> found_;
};

/// The first columns of the tables that count their rows: most numbers follow the one above.
std::vector<std::vector<Numbered>> counting_columns(const Subject& subject) {
  std::map<int, std::vector<Numbered>> by_table;
  for (const TextLine& line : subject.lines()) {
    if (!line.place.table || line.place.column != 1) continue;
    if (auto label = extraction::whole_label(trim(line.text())); label && is_counted(*label))
      by_table[*line.place.table].push_back({std::move(*label), line.place});
  }
  std::vector<std::vector<Numbered>> columns;
  for (auto& [table, column] : by_table) {
    std::size_t follow = 0;
    for (std::size_t i = 1; i < column.size(); ++i) {
      const Label& label = column[i].label;
      const bool after =
          std::any_of(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(i), [&](const Numbered& above) {
            return above.label.same_style(label) && above.label.ordinal + 1 == label.ordinal;
          });
      if (label.ordinal == 1 || after) ++follow;
    }
    if (column.size() >= 3 && follow * 3 >= (column.size() - 1) * 2) columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<Found> find(const Subject& subject, bool twice) {
  Numbers numbers(twice);
  numbers.look(subject.outline());
  for (const auto& column : counting_columns(subject)) numbers.look(column);
  return numbers.take();
}

std::vector<Found> find_twice(const Subject& subject) { return find(subject, true); }
std::vector<Found> find_gaps(const Subject& subject) { return find(subject, false); }

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
