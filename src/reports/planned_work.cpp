// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/planned_work.h"

#include <algorithm>
#include <map>
#include <set>

#include "document/model/official.h"
#include "foundation/base/text.h"

namespace sauro::reports {
namespace {

bool is_group(const VersionedItem& item) { return item.state.set.kind == plan::ItemKind::group; }

std::string bare(std::string number) {
  while (number.ends_with('.') || number.ends_with(')')) number.pop_back();
  return number;
}

constexpr int of_letter = 9, of_bullet = 10;

/// How deep a number of this kind stands in a table: 1 for "1." and "12", 2 for "2.1"; 0 where there is none.
int depth_of_number(const std::string& label) {
  const std::string number = bare(label);
  if (number.empty()) return 0;
  const auto is_digit_or_dot = [](char c) { return c == '.' || (c >= '0' && c <= '9'); };
  if (std::all_of(number.begin(), number.end(), is_digit_or_dot))
    return 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
  std::size_t at = 0;
  return is_letter(next_code_point(number, at)) ? of_letter : of_bullet;
}

class Layout {
 public:
  /// `anew`: whatever the plan's numbers are.
  Layout(const std::vector<VersionedItem>& items, const Names& names, bool anew) : names_(names) {
    std::set<int> depths, of_inner_tasks, of_steps;
    for (const VersionedItem& item : items) {
      by_id_[item.id] = &item;
      if (tracking::is_work(item.state))
        for (std::string id = item.id; !id.empty() && with_work_.insert(id).second;) id = parent_of(id);
    }
    for (const VersionedItem& item : items) {
      if (with_work_.contains(item.id) && is_group(item) && !parent_of(item.id).empty()) groups_in_groups_ = true;
      if (!tracking::is_work(item.state) || item.state.set.kind == plan::ItemKind::indicator) continue;
      auto& numbers = item.state.set.kind == plan::ItemKind::step ? of_steps
                      : is_work_of(parent_of(item.id))            ? of_inner_tasks
                                                                  : depths;
      numbers.insert(depth_of_number(item.state.set.label));
    }
    const int depth = depths.empty() ? 1 : *depths.begin();
    const auto is_part = [&](int of_part) { return of_part > depth || (of_part == 0 && depth < of_letter); };
    const auto is_inner = [&](int of_task) { return of_task > depth && of_task < of_letter; };
    anew_ = anew || depths.size() > 1 || depth == 0 || !std::all_of(of_steps.begin(), of_steps.end(), is_part) ||
            !std::all_of(of_inner_tasks.begin(), of_inner_tasks.end(), is_inner);
  }

  /// Groups stand in the table where work is below them.
  bool stands_in_table(const VersionedItem& item) const { return with_work_.contains(item.id); }

  void add(const VersionedItem& item, std::vector<PlannedLine>& rows) {
    PlannedLine line = planned_line(item, names_);
    const bool top = item.state.set.parent.empty();
    if (top && !is_group(item) && in_group_) {
      rows.push_back({next_group(), "Nhiệm vụ khác", plan::ItemKind::group, {}, {}, {}, {}, {}});
      in_group_ = false;
    }
    if (is_group(item)) {
      in_group_ = true;
      if (top)
        line.number = next_group();
      else if (anew_)
        line.number = next(item.state.set.parent, "I");
    } else if (anew_) {
      const auto parent = numbers_.find(item.state.set.parent);
      const bool part = parent != numbers_.end() && is_work_of(item.state.set.parent);
      line.number = part ? parent->second + "." + next(item.state.set.parent, "1") : next("tasks", "1");
    }
    // A task within a task says so: what stands below a task is else taken for a step of it.
    if (item.state.set.kind == plan::ItemKind::task && is_work_of(item.state.set.parent))
      line.title = "Nhiệm vụ " + bare(line.number) + ": " + line.title;
    numbers_[item.id] = bare(line.number);
    rows.push_back(std::move(line));
  }

 private:
  std::string parent_of(const std::string& id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? std::string() : at->second->state.set.parent;
  }
  bool is_work_of(const std::string& id) const {
    const auto at = by_id_.find(id);
    return at != by_id_.end() && tracking::is_work(at->second->state);
  }
  /// Of a group that stands in no other: apart from the numbers of tasks.
  std::string next_group() { return next("", groups_in_groups_ && anew_ ? "A" : "I"); }
  /// The next number among those of `where`: "A", "I" or "1".
  std::string next(const std::string& where, std::string_view kind) {
    const int order = ++counted_[where];
    if (kind == "A") return std::string(1, static_cast<char>('A' + (order - 1) % 26));
    return kind == "I" ? document::roman(order) : std::to_string(order);
  }

  const Names& names_;
  std::map<std::string, const VersionedItem*> by_id_;
  std::set<std::string> with_work_;
  std::map<std::string, std::string> numbers_;
  std::map<std::string, int> counted_;
  bool groups_in_groups_ = false, anew_ = false, in_group_ = false;
};

}  // namespace

PlannedWork planned_work(const std::vector<VersionedItem>& items, const std::string& unit, const Names& names) {
  PlannedWork work;
  Layout layout(items, names, false);
  std::vector<VersionedItem> own;
  for (const VersionedItem& item : items) {
    if (!layout.stands_in_table(item)) {
      const std::string& title = item.state.set.title;
      work.charges.push_back(is_group(item) ? Charge{title, {}} : Charge{{}, title});
      continue;
    }
    layout.add(item, work.all);
    if (unit.empty() || tracking::answering_unit(item.state) != unit) continue;
    if (tracking::is_work(item.state)) own.push_back(item);
    if (tracking::is_counted(item.state)) ++work.led;
  }
  Layout of_own(own, names, true);
  for (const VersionedItem& item : own) of_own.add(item, work.own);
  for (std::size_t i = work.charges.size(); i > 0; --i) {  // a heading with nothing below it says nothing
    const bool last = i == work.charges.size() || !work.charges[i].heading.empty();
    if (last && !work.charges[i - 1].heading.empty())
      work.charges.erase(work.charges.begin() + static_cast<std::ptrdiff_t>(i) - 1);
  }
  return work;
}

}  // namespace sauro::reports
