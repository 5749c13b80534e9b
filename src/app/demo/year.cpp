// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/year.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "plan/tracking/status.h"

namespace sauro::app {
namespace {

using tracking::ItemState;

enum class Fate : std::uint8_t { normal, late_done, late_open, never };

/// One line of work without steps, or a task with them.
struct Line {
  const KeptItem* item;
  Fate fate = Fate::normal;
  std::optional<Day> due;
  std::optional<Day> done;      ///< the day on which it will be reported as done; none: it stays open
  std::optional<Day> by_steps;  ///< the day on which it will be closed with its last step
  bool returned = false, extended = false, partial = false;

  const std::optional<Day>& complete() const { return done ? done : by_steps; }
};

class Year {
 public:
  Year(const YearPlan& plan, Dice& dice) : plan_(plan), dice_(dice) {}

  std::vector<Act> make() {
    find_lines();
    cast_fates();
    settle_days();
    single_out();
    // From the innermost out: a task is done behind its steps, of which some have steps themselves.
    for (auto task = tasks_.rbegin(); task != tasks_.rend(); ++task) settle_task(*task);
    for (Line& line : leaves_) work_on(line);
    for (Line& task : tasks_) work_on_task(task);
    happenings();
    std::stable_sort(acts_.begin(), acts_.end(), [](const Act& a, const Act& b) { return a.day < b.day; });
    std::erase_if(acts_, [&](const Act& act) { return act.day > plan_.until; });
    return std::move(acts_);
  }

 private:
  const ItemState& state(const Line& line) const { return line.item->value; }

  Line line_of(const KeptItem& item) const {
    Line line{&item};
    line.due = tracking::deadline_of(item.value);
    return line;
  }

  void find_lines() {
    for (const KeptItem& item : plan_.items) {
      const ItemState& one = item.value;
      if (!tracking::is_work(one) || !plan_.hands.contains(item.id)) continue;
      if (one.parts.empty()) leaves_.push_back(line_of(item));
      if (!one.parts.empty() && !one.parent_of_tasks) tasks_.push_back(line_of(item));
    }
  }

  bool is_due(const Line& line) const { return line.due && *line.due <= plan_.until; }

  /// Gives a fate to so many lines that have none yet and for which it can come true.
  template <class Can>
  void cast(std::vector<Line*> lines, Fate fate, std::size_t count, const Can& can) {
    dice_.shuffle(lines);
    for (Line* line : lines) {
      if (count == 0) return;
      if (line->fate != Fate::normal || !can(*line)) continue;
      line->fate = fate;
      --count;
    }
  }

  static std::vector<Line*> all_of(std::vector<Line>& lines) {
    std::vector<Line*> pointers;
    pointers.reserve(lines.size());
    for (Line& line : lines) pointers.push_back(&line);
    return pointers;
  }

  bool is_below(const Line& line, const Line& task) const {
    std::string parent = state(line).set.parent;
    constexpr int most_nested = 8;
    for (int depth = 0; depth < most_nested && !parent.empty(); ++depth) {
      if (parent == task.item->id) return true;
      const auto at =
          std::find_if(plan_.items.begin(), plan_.items.end(), [&](const KeptItem& item) { return item.id == parent; });
      parent = at == plan_.items.end() ? std::string() : at->value.set.parent;
    }
    return false;
  }

  void cast_fates() {
    constexpr std::size_t a_fifth = 5, a_tenth = 10;
    const auto rounded = [](std::size_t all, std::size_t part) { return (all + part / 2) / part; };
    cast(all_of(tasks_), Fate::never, rounded(tasks_.size(), a_tenth), [&](const Line& l) { return !is_due(l); });
    const std::size_t late = rounded(tasks_.size(), a_fifth);
    cast(all_of(tasks_), Fate::late_open, (late + 1) / 2, [&](const Line& l) { return is_due(l); });
    for (auto* lines : {&leaves_, &tasks_})
      for (Line& line : *lines)
        for (const Line& task : tasks_)
          if (task.fate == Fate::never && is_below(line, task)) line.fate = Fate::never;
    const auto with = [&](Fate fate) {
      return static_cast<std::size_t>(
          std::count_if(leaves_.begin(), leaves_.end(), [&](const Line& l) { return l.fate == fate; }));
    };
    const std::size_t never = rounded(leaves_.size(), a_tenth), most_late = rounded(leaves_.size(), a_fifth);
    if (with(Fate::never) < never)
      cast(all_of(leaves_), Fate::never, never - with(Fate::never), [&](const Line& l) { return !is_due(l); });
    // What was never updated and is due is late as well.
    const auto overdue = static_cast<std::size_t>(std::count_if(
        leaves_.begin(), leaves_.end(), [&](const Line& l) { return l.fate == Fate::never && is_due(l); }));
    const std::size_t rest = most_late > overdue ? most_late - overdue : 0;
    constexpr int time_to_be_late = 25;
    cast(all_of(leaves_), Fate::late_done, rest / 2,
         [&](const Line& l) { return l.due && l.due->plus_days(time_to_be_late) <= plan_.until; });
    cast(all_of(leaves_), Fate::late_open, rest - rest / 2,
         [&](const Line& l) { return is_due(l) && in_open_task(l); });
  }

  /// A task is done only behind its steps: a step that stays open keeps it open.
  bool in_open_task(const Line& leaf) const {
    return std::any_of(tasks_.begin(), tasks_.end(), [&](const Line& task) {
      return is_below(leaf, task) && (!is_due(task) || task.fate == Fate::late_open);
    });
  }

  Day after_issue(Day day) const { return std::max(day, plan_.issued.plus_days(9)); }

  void settle_days() {
    for (Line& leaf : leaves_) {
      if (!is_due(leaf)) continue;
      if (leaf.fate == Fate::normal)
        leaf.done = std::min(*leaf.due, after_issue(leaf.due->plus_days(-dice_.roll(0, 8))));
      if (leaf.fate == Fate::late_done) leaf.done = leaf.due->plus_days(dice_.roll(2, 20));
    }
  }

  void settle_task(Line& task) {
    bool all = true;
    std::optional<Day> last;
    for (const auto* lines : {&leaves_, &tasks_})
      for (const Line& part : *lines) {
        if (state(part).set.parent != task.item->id) continue;
        all = all && part.complete();
        if (part.complete() && (!last || *last < *part.complete())) last = part.complete();
      }
    if (!all || !last || task.fate != Fate::normal) return;
    const Day day = task.due && is_due(task) ? std::max(*last, task.due->plus_days(-dice_.roll(0, 3))) : *last;
    (state(task).set.promises.empty() ? task.by_steps : task.done) = day;
  }

  /// Whether its task is due long enough behind it.
  bool leaves_time(const Line& leaf) const {
    constexpr int extension = 20;
    return std::none_of(tasks_.begin(), tasks_.end(), [&](const Line& task) {
      return is_below(leaf, task) && task.due && *task.due < leaf.due->plus_days(extension);
    });
  }

  void single_out() {
    auto lines = all_of(leaves_);
    dice_.shuffle(lines);
    std::size_t returned = 3, extended = 2, partial = 1;
    for (Line* line : lines) {
      if (line->fate != Fate::normal || !line->done || !state(*line).set.turns.empty()) continue;
      const auto& promises = state(*line).set.promises;
      const bool divisible = promises.size() == 1 && promises[0].quantity && *promises[0].quantity > Decimal::of(1) &&
                             promises[0].comparator == plan::Comparator::equal;
      constexpr int late_enough = 21;
      if (partial > 0 && divisible) {
        line->partial = true, --partial;
      } else if (extended > 0 && line->due->plus_days(late_enough) <= plan_.until && leaves_time(*line)) {
        line->extended = true, --extended;
        line->done = line->due->plus_days(dice_.roll(12, 18));
      } else if (returned > 0) {
        line->returned = true, --returned;
      }
    }
  }

  void act(Day day, const std::string& user, const char* action,
           const std::vector<std::pair<std::string, std::string>>& values) {
    Act one{day, user, action, {}};
    for (const auto& [name, value] : values) one.input.values[name].push_back(value);
    acts_.push_back(std::move(one));
  }

  std::string document() { return fmt::format("{}/BC", ++documents_ + 20); }

  std::string phrase() {
    constexpr auto phrases = std::to_array<const char*>(
        {"Đã hoàn thành phần việc trong tháng", "Đã gửi dự thảo lấy ý kiến các đơn vị", "Đang tổng hợp ý kiến góp ý",
         "Đã kiểm tra thực địa, còn thiếu biên bản", "Đã trình lãnh đạo xem xét", "Đã phối hợp với các xã rà soát",
         "Đã có số liệu bước đầu"});
    return phrases.at(static_cast<std::size_t>(dice_.roll(0, static_cast<int>(phrases.size()) - 1)));
  }

  /// The quantities of all promises: `parts` of `of` of each; what is told last makes it whole.
  void tell_quantities(const Line& line, Day day, bool whole) {
    int number = 0;
    for (const tracking::Promise& promise : state(line).set.promises) {
      ++number;
      if (!promise.quantity) continue;
      const bool latest = promise.type == plan::DeliverableType::ratio || promise.type == plan::DeliverableType::score;
      Decimal& told = told_[line.item->id + "#" + std::to_string(number)];
      Decimal now = *promise.quantity;
      if (promise.comparator == plan::Comparator::more) now = *add(now, Decimal::of(1));
      if (!whole || line.partial) {
        const auto part = multiply(now, Decimal::of(dice_.roll(3, 7), 1));
        if (part) now = part->rounded(0, Rounding::down);
      }
      if (!latest && now <= told) continue;
      const Decimal more = latest ? now : *subtract(now, told);
      told = now;
      if (more == Decimal()) continue;
      act(day, hands(line).performer, "item.report",
          {{"item", line.item->id},
           {"quantity", more.str(NumberFormat::vietnamese)},
           {"deliverable", std::to_string(number)},
           {"text", phrase()},
           {"day", day.iso()}});
    }
  }

  const Hands& hands(const Line& line) const { return plan_.hands.at(line.item->id); }

  /// One update on the way, and the head's word on it.
  void tell_progress(const Line& line, Day day) {
    if (day < plan_.issued.plus_days(2) || day > plan_.until) return;
    if (line.returned) return;  // what is returned takes all along that waited with it
    constexpr int room_for_verdicts = 9;
    if (line.done && day > line.done->plus_days(-room_for_verdicts)) return;
    const auto& promises = state(line).set.promises;
    const bool counted =
        std::any_of(promises.begin(), promises.end(), [](const auto& one) { return one.quantity.has_value(); });
    const std::size_t before = acts_.size();
    if (counted) tell_quantities(line, day, false);
    if (acts_.size() == before) {
      std::vector<std::pair<std::string, std::string>> values{
          {"item", line.item->id}, {"text", phrase()}, {"day", day.iso()}};
      if (!counted) values.emplace_back("percent", std::to_string(10 * dice_.roll(2, 7)));
      act(day, hands(line).performer, "item.report", values);
    }
    if (dice_.roll(1, 4) > 1) act(day.plus_days(1), hands(line).head, "item.confirm", {{"item", line.item->id}});
  }

  /// The report that it is done, the head's word, the office's.
  void finish(const Line& line, Day day) {
    if (line.returned) {
      const Day early = std::max(plan_.issued.plus_days(3), day.plus_days(-6));
      act(early, hands(line).performer, "item.report",
          {{"item", line.item->id}, {"text", "Báo cáo hoàn thành"}, {"document", document()}, {"day", early.iso()}});
      act(early.plus_days(1), hands(line).head, "item.return",
          {{"item", line.item->id}, {"reason", "Thiếu phụ lục số liệu theo từng xã, đề nghị bổ sung"}});
      day = std::max(day, early.plus_days(2));
    }
    tell_quantities(line, day, true);
    act(day, hands(line).performer, "item.report",
        {{"item", line.item->id}, {"done", "1"}, {"document", document()}, {"day", day.iso()}});
    act(day.plus_days(1), hands(line).head, "item.confirm", {{"item", line.item->id}});
    std::vector<std::pair<std::string, std::string>> values{{"item", line.item->id}};
    if (line.partial)
      values.insert(values.end(),
                    {{"partial", "1"}, {"reason", "Hết kinh phí trong năm, phần còn lại chuyển năm sau"}});
    act(day.plus_days(2), plan_.office, "item.confirm", values);
  }

  void work_on(const Line& line) {
    if (line.fate == Fate::never) return;
    if (!state(line).set.turns.empty()) return work_on_turns(line);
    constexpr int month = 30;
    if (line.extended) {
      act(line.due->plus_days(-8), hands(line).performer, "item.extend",
          {{"item", line.item->id},
           {"due", line.due->plus_days(20).iso()},
           {"reason", "Chờ ý kiến thẩm định của cơ quan phối hợp"}});
      act(line.due->plus_days(-5), plan_.director, "item.grant",
          {{"item", line.item->id}, {"decision", "granted"}, {"document", document()}});
    }
    const Day end = line.done.value_or(std::min(line.due.value_or(plan_.until), plan_.until));
    if (line.fate == Fate::late_open) tell_progress(line, std::max(plan_.issued.plus_days(4), end.plus_days(-12)));
    if (line.fate != Fate::late_open && dice_.roll(1, 2) == 1) tell_progress(line, end.plus_days(-2 * month));
    if (line.fate != Fate::late_open) tell_progress(line, std::max(plan_.issued.plus_days(4), end.plus_days(-month)));
    if (line.done) finish(line, *line.done);
  }

  void work_on_turns(const Line& line) {
    for (const Day turn : state(line).set.turns) {
      if (turn > plan_.until) return;
      const Day day = std::max(plan_.issued.plus_days(4), turn.plus_days(-dice_.roll(0, 4)));
      if (day > turn) continue;
      finish(line, day);
    }
  }

  void work_on_task(const Line& task) {
    if (task.fate == Fate::never) return;
    tell_progress(task, plan_.issued.plus_days(dice_.roll(20, 60)));
    if (task.done) finish(task, *task.done);
  }

  Day in_year(int month, int day) const {
    const auto made = Day::make(plan_.issued.year(), month, day);
    return made ? *made : plan_.until;
  }

  /// What happens once in the year.
  void happenings() {
    if (!plan_.event.empty())
      act(in_year(6, 15), plan_.office, "event.occur",
          {{"event", plan_.event}, {"day", in_year(6, 15).iso()}, {"document", "Biên bản nghiệm thu số 06/BBNT"}});
    if (!plan_.ends.empty())
      act(in_year(7, 1), plan_.office, "unit.end",
          {{"unit", plan_.ends},
           {"successor", plan_.successor},
           {"day", in_year(6, 30).iso()},
           {"document", "Quyết định sắp xếp tổ chức số 45/QĐ"}});
    std::size_t obstacles = 2;
    bool amended = false, checked = false;
    for (const Line& leaf : leaves_) {
      if (leaf.done || leaf.fate == Fate::never) continue;
      if (obstacles > 0) {
        const Day day = std::max(plan_.issued.plus_days(10), plan_.until.plus_days(-18 + static_cast<int>(obstacles)));
        act(day, hands(leaf).performer, "item.block",
            {{"item", leaf.item->id},
             {"text", "Chưa bố trí được kinh phí theo dự toán"},
             {"proposal", "Đề nghị điều chỉnh từ nguồn chưa sử dụng"}});
        if (obstacles == 2)
          act(day.plus_days(3), plan_.director, "item.decide",
              {{"item", leaf.item->id},
               {"outcome", "passed_on"},
               {"text", "Giao Văn phòng làm văn bản báo cáo cấp trên"}});
        --obstacles;
      } else if (!amended && leaf.due && *leaf.due > in_year(9, 1)) {
        act(in_year(8, 17), plan_.office, "plan.amend",
            {{"plan", state(leaf).set.plan},
             {"number", "85/QĐ-SNN"},
             {"day", in_year(8, 14).iso()},
             {"reason", "Điều chỉnh theo chỉ đạo của UBND tỉnh"},
             {"edit", fmt::format("{} time=Tháng 12/{}", leaf.item->id, plan_.issued.year())}});
        amended = true;
      } else if (!checked) {
        act(plan_.until.plus_days(-5), plan_.office, "item.check",
            {{"item", leaf.item->id}, {"text", "Đã kiểm tra hồ sơ tại đơn vị, tiến độ đúng như báo cáo"}});
        checked = true;
      }
    }
  }

  const YearPlan& plan_;
  Dice& dice_;
  std::vector<Line> leaves_, tasks_;
  std::vector<Act> acts_;
  std::map<std::string, Decimal> told_;
  int documents_ = 0;
};

}  // namespace

std::vector<Act> year_of_work(const YearPlan& plan, Dice& dice) { return Year(plan, dice).make(); }

}  // namespace sauro::app
