// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers of headings and lists: twice the same, or one left out.
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

class Numbers {
 public:
  explicit Numbers(bool twice) : twice_(twice) {}

  void look(const std::vector<OutlineNode>& nodes) {
    const OutlineNode* before = nullptr;
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) continue;
      const Label& label = node.line().label;
      if (before != nullptr && is_counted(label) && before->line().label.same_style(label)) compare(*before, node);
      if (is_counted(label)) before = &node;
      look(node.children);
    }
  }

  std::vector<Found> take() { return std::move(found_); }

 private:
  void compare(const OutlineNode& above, const OutlineNode& node) {
    const Label &a = above.line().label, &b = node.line().label;
    const int step = letter_step(a, b);
    const bool same = step == 0 && a.text == b.text;
    const bool gap = step >= 2 && step <= 3 && a.kind != LabelKind::letter;
    if (twice_ ? !same : !gap) return;
    Found one;
    one.places = {extraction::place_of(node.line(), plan::Part::body),
                  extraction::place_of(above.line(), plan::Part::body)};
    if (twice_) {
      one.message = {"Trùng số thứ tự " + quoted(b.text), "The number " + quoted(b.text) + " stands twice"};
      one.repair = {"Đánh lại số từ dòng này", "Number anew from this line on"};
    } else {
      one.message = {"Nhảy số: sau " + quoted(a.text) + " là " + quoted(b.text),
                     "A number is left out: " + quoted(a.text) + " is followed by " + quoted(b.text)};
      one.repair = {"Kiểm tra có mất mục nào, rồi đánh lại số", "See whether an entry was lost, then number anew"};
    }
    found_.push_back(std::move(one));
  }

  bool twice_;
  std::vector<Found> found_;
};

std::vector<Found> find(const Subject& subject, bool twice) {
  Numbers numbers(twice);
  numbers.look(subject.outline());
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
