// SPDX-License-Identifier: AGPL-3.0-or-later
// Windows: a plan as a tree and along the year, all of it or a stretch of what passes. What a screen shows is asked for
// by where it stands, so that no screen's cost grows with the plan.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "app/queries/query.h"
#include "foundation/base/text.h"
#include "reports/lists.h"

namespace sauro::app {
namespace {

constexpr std::int64_t most_rows = 200;

/// Which lines are asked for.
class RowFilter {
 public:
  static Result<RowFilter> of(const Asking& asking, const Input& input) {
    RowFilter filter(asking);
    filter.statuses_ = input.texts("status"), filter.kinds_ = input.texts("kind");
    filter.classes_ = input.texts("class");
    filter.never_ = input.flag("never"), filter.blocked_ = input.flag("blocked");
    filter.outside_ = input.flag("outside");
    filter.due_from_ = input.day("due-from"), filter.due_until_ = input.day("due-until");
    const std::string words = fold(input.text("words"));
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      if (end > begin) filter.words_.push_back(words.substr(begin, end - begin));
      begin = end + 1;
    }
    if (input.has("unit")) {
      const auto unit = asking.unit(input.text("unit"));
      if (!unit) return unit.error();
      filter.unit_ = unit->id;
    }
    return filter;
  }

  bool passes_all() const {
    return statuses_.empty() && kinds_.empty() && classes_.empty() && words_.empty() && unit_.empty() && !never_ &&
           !blocked_ && !outside_ && !due_from_ && !due_until_;
  }

  bool passes(const OutlinePlace& place) {
    const OutlineLine& line = *place.line;
    const auto any = [](const std::vector<std::string>& asked, std::string_view is) {
      return asked.empty() || std::find(asked.begin(), asked.end(), is) != asked.end();
    };
    // Groups have a status by what is below them; who asks for a status asks for work.
    if ((!statuses_.empty() || never_) && line.kind == plan::ItemKind::group) return false;
    return any(statuses_, name_of(place.status_on(asking_.as_of()))) && any(kinds_, name_of(line.kind)) &&
           any(classes_, name_of(line.task_class)) && (unit_.empty() || line.unit == unit_) &&
           (!never_ || line.never) && (!blocked_ || line.blocked) && (!outside_ || line.outside) &&
           (!due_from_ || (line.due && *due_from_ <= *line.due)) &&
           (!due_until_ || (line.due && *line.due <= *due_until_)) && has_words(line);
  }

 private:
  explicit RowFilter(const Asking& asking) : asking_(asking) {}

  /// The words in any order, without marks, also in the names of who answers for it.
  bool has_words(const OutlineLine& line) {
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
      return line.words.find(word) != std::string::npos || name("unit", line.unit).find(word) != std::string::npos ||
             name("person", line.person).find(word) != std::string::npos;
    });
  }
  const std::string& name(const char* kind, const std::string& id) {
    const auto [at, is_new] = names_.try_emplace({kind, id});
    if (is_new) at->second = fold(asking_.name(kind, id));
    return at->second;
  }

  const Asking& asking_;
  std::vector<std::string> statuses_, kinds_, classes_, words_;
  std::string unit_;
  bool never_ = false, blocked_ = false, outside_ = false;
  std::optional<Day> due_from_, due_until_;
  std::map<std::pair<std::string_view, std::string>, std::string> names_;
};

/// How many of the first lines of the tree are what: what stands below a line is the difference of two.
struct Sums {
  struct Counts {
    std::int64_t all = 0, done = 0, overdue = 0;
  };
  struct Sum {
    Counts tasks, steps;
    std::int64_t passing = 0;
  };
  std::vector<Sum> before{1};

  void add(const OutlinePlace& place, Day day, bool passes) {
    Sum sum = before.back();
    const auto status = place.status_on(day);
    const auto count = [&](Counts& counts) {
      ++counts.all;
      counts.done += tracking::is_done(status) ? 1 : 0;
      counts.overdue += status == tracking::Status::open_overdue ? 1 : 0;
    };
    const auto kind = place.kind;
    if (kind == plan::ItemKind::step) count(sum.steps);
    if ((kind == plan::ItemKind::task || kind == plan::ItemKind::indicator) && !place.leads_tasks) count(sum.tasks);
    sum.passing += passes ? 1 : 0;
    before.push_back(sum);
  }
  std::int64_t passing(std::size_t from, std::size_t to) const { return before[to].passing - before[from].passing; }
  std::optional<reports::Roll> roll(std::size_t from, std::size_t to) const {
    for (const bool tasks : {true, false}) {
      const Counts& a = tasks ? before[from].tasks : before[from].steps;
      const Counts& b = tasks ? before[to].tasks : before[to].steps;
      if (b.all > a.all) return reports::Roll{tasks, b.all - a.all, b.done - a.done, b.overdue - a.overdue};
    }
    return std::nullopt;
  }
};

struct Stretch {
  std::int64_t from = 0, until = 0;
};

/// Of so many rows those that are asked for; all where no limit is told.
Stretch stretch_of(const Input& input, std::int64_t rows) {
  const std::int64_t from = std::min<std::int64_t>(std::max(input.count("from").value_or(0), 0), rows);
  if (!input.has("limit")) return {from, rows};
  return {from, std::min(rows, from + std::clamp<std::int64_t>(input.count("limit").value_or(1), 1, most_rows))};
}

/// The lines of these places, as the records were when the outline was made.
Result<std::vector<reports::ItemLine>> lines_of(const Asking& asking, const Outline& outline,
                                                std::span<const std::size_t> places) {
  std::vector<std::string> ids;
  ids.reserve(places.size());
  for (const std::size_t at : places) ids.push_back(outline.places[at].line->id);
  const auto& view = asking.view();
  const auto records = view.ledger().records(view.agency(), "item", ids, outline.fact);
  if (!records) return records.error();
  if (records->size() != ids.size())
    return Error{ErrorCode::not_found, "items of fact " + std::to_string(outline.fact)};
  std::vector<reports::ItemLine> lines;
  lines.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const ledger::Stored& record = (*records)[i];
    auto state = tracking::decode_whole<tracking::ItemState>(record.body);
    if (!state) return state.error();
    lines.push_back(asking.line({record.id, *std::move(state), record.version}));
    lines.back().depth = outline.places[places[i]].depth;
  }
  return lines;
}

std::span<const std::size_t> part_of(const std::vector<std::size_t>& rows, const Stretch& stretch) {
  return std::span(rows).subspan(static_cast<std::size_t>(stretch.from),
                                 static_cast<std::size_t>(stretch.until - stretch.from));
}

AnswerOrError tree(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"), false);
  if (!plan) return plan.error();
  const auto outline = asking.outline(*plan);
  if (!outline) return outline.error();
  const std::vector<OutlinePlace>& places = (*outline)->places;
  // Of a draft, those whose work it is to be see their lines.
  if (places.empty() && !asking.sees(plan->value)) return refuse("unknown.plan", plan->id);
  auto filter = RowFilter::of(asking, input);
  if (!filter) return filter.error();
  const bool all = filter->passes_all(), flat = input.flag("flat"), folds = input.flag("fold");
  const auto named = input.texts("turned");
  const std::set<std::string> turned(named.begin(), named.end());
  const auto is_open = [&](const OutlinePlace& place) {
    const bool folded = folds && (place.depth > 0 || place.kind != plan::ItemKind::group);
    return !all || folded == turned.contains(place.line->id);
  };

  Sums sums;
  sums.before.reserve(places.size() + 1);
  for (const OutlinePlace& place : places) sums.add(place, asking.as_of(), all || filter->passes(place));
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < places.size();) {
    const bool shown = flat ? sums.passing(i, i + 1) > 0 : sums.passing(i, places[i].end) > 0;
    if (shown) rows.push_back(i);
    i = shown && !flat && !is_open(places[i]) ? places[i].end : i + 1;
  }

  reports::Window window;
  window.plan = plan->id;
  window.lines = static_cast<std::int64_t>(places.size());
  window.matching = sums.passing(0, places.size());
  window.shown = static_cast<std::int64_t>(rows.size());
  window.units = (*outline)->units;
  const Stretch stretch = stretch_of(input, window.shown);
  window.from = stretch.from;
  const auto wanted = part_of(rows, stretch);
  auto lines = lines_of(asking, **outline, wanted);
  if (!lines) return lines.error();
  window.items = *std::move(lines);
  const auto stage = plan->value.stage;
  for (reports::ItemLine& line : window.items)
    line.draft = stage == tracking::PlanStage::draft || stage == tracking::PlanStage::submitted;
  // What stands above a row stands before it, nearest first: all rows before the first of the window are looked at
  // once.
  std::vector<std::int64_t> open;
  for (std::int64_t row = 0; row < stretch.until; ++row) {
    const std::size_t at = rows[static_cast<std::size_t>(row)];
    while (!open.empty() && places[rows[static_cast<std::size_t>(open.back())]].end <= at) open.pop_back();
    if (row >= stretch.from)
      window.tree.push_back({places[at].end > at + 1, is_open(places[at]), sums.passing(at, at + 1) == 0,
                             open.empty() ? std::nullopt : std::optional(open.back()),
                             sums.roll(at + 1, places[at].end)});
    open.push_back(row);
  }
  return reports::plan_answer("Kế hoạch " + plan->id, window, asking.as_of());
}

AnswerOrError timeline(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto outline = asking.outline(*plan);
  if (!outline) return outline.error();
  auto filter = RowFilter::of(asking, input);
  if (!filter) return filter.error();
  const std::vector<OutlinePlace>& places = (*outline)->places;
  reports::Window window;
  window.plan = plan->id;
  window.units = (*outline)->units;
  std::vector<std::size_t> rows;
  std::map<int, int> years;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const OutlineLine& line = *places[i].line;
    if (!line.work || (!line.due && !line.waits)) continue;
    ++window.lines;
    if (line.due) ++years[line.due->year()];
    if (filter->passes(places[i])) rows.push_back(i);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    const auto &x = places[a].due, &y = places[b].due;
    return x.has_value() != y.has_value() ? x.has_value() : x < y;
  });
  window.year = asking.as_of().year();
  for (const auto& [year, count] : years)
    if (count > years[window.year]) window.year = year;
  window.matching = window.shown = static_cast<std::int64_t>(rows.size());
  const Stretch stretch = stretch_of(input, window.shown);
  window.from = stretch.from;
  auto lines = lines_of(asking, **outline, part_of(rows, stretch));
  if (!lines) return lines.error();
  window.items = *std::move(lines);
  for (reports::ItemLine& line : window.items) line.depth = 0;
  return reports::timeline_answer("Kế hoạch " + plan->id, window, asking.as_of());
}

/// What both are asked by.
std::vector<Field> window_fields(std::vector<Field> own) {
  using enum FieldKind;
  std::vector<Field> fields{
      {"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"},
      {"from", count, false, false, "", "bỏ qua bao nhiêu dòng đầu", "how many of the first lines to pass over"},
      {"limit", count, false, false, "", "nhiều nhất bao nhiêu dòng, không quá 200; không có thì lấy hết",
       "at most, 200 the most; all of them where it is not given"},
      {"status", choice, false, true, "done_on_time|done_late|open_in_time|open_overdue|waiting|no_deadline",
       "trạng thái", "status"},
      {"kind", choice, false, true, "group|task|indicator|step|target|duty", "loại mục", "kind of line"},
      {"class", choice, false, true, "key|approved", "loại nhiệm vụ", "class of task"},
      {"unit", id, false, false, "", "đơn vị chịu trách nhiệm", "unit that answers for it"},
      {"words", text, false, false, "", "chữ trong mã, số, nội dung, tên đơn vị, tên người; không cần dấu",
       "words of its id, number, title, unit or person, also without marks"},
      {"due-from", day, false, false, "", "hạn từ ngày", "due on this day or later"},
      {"due-until", day, false, false, "", "hạn đến hết ngày", "due by the end of this day"},
      {"never", flag, false, false, "", "chưa cập nhật lần nào", "never updated"},
      {"blocked", flag, false, false, "", "đang vướng mắc", "blocked"},
      {"outside", flag, false, false, "", "nhiệm vụ phát sinh", "not in the issued plan"}};
  fields.insert(fields.end(), own.begin(), own.end());
  return fields;
}

}  // namespace

std::vector<Query> window_queries() {
  using enum FieldKind;
  return {
      {"plan", "kế hoạch: toàn bộ, hoặc một đoạn của cây đang xem", "a plan: all of it, or a stretch of its tree",
       readers,
       window_fields({{"flat", flag, false, false, "", "chỉ những dòng đạt điều kiện, không kèm dòng cấp trên",
                       "only what passes, without what stands above it"},
                      {"fold", flag, false, false, "", "thu gọn mọi dòng, trừ các nhóm ở cấp đầu",
                       "all lines are folded, but for the groups of the first level"},
                      {"turned", id, false, true, "", "dòng ở trạng thái ngược lại: thu gọn, hoặc mở ra",
                       "lines that are the other way: folded, or opened"}}),
       tree, "plan"},
      {"timeline", "kế hoạch theo thời gian", "a plan along the year", readers, window_fields({}), timeline,
       "timeline"},
  };
}

}  // namespace sauro::app
