// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan's items a page at a time, filtered and in an order. What comes next is named by a cursor, which also says as
// of which fact the first page was made: pages of one list fit together, whatever is recorded meanwhile.
#include <algorithm>
#include <charconv>

#include "app/queries/query.h"
#include "foundation/base/text.h"
#include "reports/lists.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_limit = 200, usual_limit = 50;
constexpr int most_looked_at = 5000;  // items for one page: a filter that few pass goes on with the next

/// "FACT~VALUE~ID": where the page before ended.
struct Cursor {
  std::int64_t fact = ledger::newest;
  std::string value, id;
};

std::optional<Cursor> read_cursor(const std::string& text) {
  if (text.empty()) return Cursor{};
  const auto first = text.find('~'), last = text.rfind('~');
  Cursor cursor;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), cursor.fact);
  if (failed != std::errc() || first == last || end != text.data() + first || cursor.fact < 1) return std::nullopt;
  cursor.value = text.substr(first + 1, last - first - 1);
  cursor.id = text.substr(last + 1);
  return cursor;
}

/// Which items are asked for.
struct Filter {
  std::vector<std::string> statuses, classes;
  std::string unit, person, month, words;
  bool never = false, blocked = false;

  bool passes(const KeptItem& item, const reports::ItemLine& line) const {
    const auto any = [](const std::vector<std::string>& asked, std::string_view is) {
      return asked.empty() || std::find(asked.begin(), asked.end(), is) != asked.end();
    };
    const auto& doers = item.value.set.doers;
    const auto does = [&](const tracking::Doer& doer) {
      return (doer.role == plan::Role::lead || doer.role == plan::Role::performing) &&
             (unit.empty() || doer.unit == unit) && (person.empty() || doer.person == person);
    };
    return any(statuses, name_of(line.status)) && any(classes, name_of(line.task_class)) &&
           (!never || line.never_updated) && (!blocked || line.blocked) &&
           (month.empty() || (line.due && line.due->iso().starts_with(month))) &&
           (words.empty() || fold(line.title).find(words) != std::string::npos) &&
           ((unit.empty() && person.empty()) || std::any_of(doers.begin(), doers.end(), does));
  }
  bool is_of_work() const { return !statuses.empty() || never || blocked; }
};

Result<Filter> filter_of(const Asking& asking, const Input& input) {
  Filter filter{input.texts("status"), input.texts("class"), {},
                input.text("person"),  input.text("month"),  fold(input.text("words")),
                input.flag("never"),   input.flag("blocked")};
  if (input.has("unit")) {
    const auto unit = asking.unit(input.text("unit"));
    if (!unit) return unit.error();
    filter.unit = unit->id;
  }
  return filter;
}

AnswerOrError items(const Asking& asking, const Input& input) {
  const auto cursor = read_cursor(input.text("cursor"));
  if (!cursor) return refuse("input.cursor");
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto filter = filter_of(asking, input);
  if (!filter) return filter.error();
  const auto limit =
      std::clamp<std::size_t>(static_cast<std::size_t>(input.count("limit").value_or(usual_limit)), 1, most_limit);
  std::int64_t fact = std::min(cursor->fact, asking.view().at());
  if (fact == ledger::newest) {
    const auto head = asking.view().ledger().head(asking.view().agency());
    if (!head) return head.error();
    fact = head->count;
  }
  // A cursor that somebody made up shows no more of a plan than its pages do.
  const AgencyView then(asking.view().ledger(), asking.view().agency(), asking.as_of(), fact);
  const auto as_it_was = then.find<tracking::PlanState>("plan", plan->id);
  if (!as_it_was) return as_it_was.error();
  if (!*as_it_was || !asking.sees((*as_it_was)->value)) return refuse("input.cursor");
  const char* mark = input.text("sort") == "due" ? "open" : "plan";
  ledger::Listing listing{"item", mark, plan->id + "/", cursor->value, cursor->id, most_limit, fact};
  std::vector<reports::ItemLine> lines;
  std::string next;
  for (int looked_at = 0; lines.size() < limit && looked_at < most_looked_at;) {
    const auto listed = asking.view().ledger().list(asking.view().agency(), listing);
    if (!listed) return listed.error();
    next.clear();
    for (const ledger::Listed& one : *listed) {
      ++looked_at;
      listing.after_value = one.value, listing.after_id = one.record.id;
      next = std::to_string(fact) + "~" + one.value + "~" + one.record.id;
      auto state = tracking::decode_whole<tracking::ItemState>(one.record.body);
      if (!state || (filter->is_of_work() && !tracking::is_work(*state))) continue;
      const KeptItem item{one.record.id, *std::move(state), one.record.version};
      auto line = asking.line(item);
      if (filter->passes(item, line)) lines.push_back(std::move(line));
      if (lines.size() == limit) break;
    }
    if (listed->size() < listing.limit && (listed->empty() || listing.after_id == listed->back().record.id)) {
      next.clear();
      break;
    }
  }
  return reports::page_answer("Kế hoạch " + plan->id, lines, asking.as_of(), next);
}

}  // namespace

std::vector<Query> page_queries() {
  using enum FieldKind;
  return {
      {"items",
       "các mục của một kế hoạch, từng trang, lọc và xếp thứ tự",
       "a plan's items a page at a time, filtered and in an order",
       readers,
       {{"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"},
        {"status", choice, false, true, "done_on_time|done_late|open_in_time|open_overdue|waiting|no_deadline",
         "trạng thái", "status"},
        {"class", choice, false, true, "key|approved", "loại nhiệm vụ", "class of task"},
        {"unit", id, false, false, "", "đơn vị chủ trì hoặc thực hiện", "unit that leads or performs"},
        {"person", id, false, false, "", "người chủ trì hoặc thực hiện", "person who leads or performs"},
        {"month", text, false, false, "", "hạn trong tháng, dạng 2026-03", "due in the month, 2026-03"},
        {"words", text, false, false, "", "chữ trong nội dung, không cần dấu",
         "words of the title, also without marks"},
        {"never", flag, false, false, "", "chưa cập nhật lần nào", "never updated"},
        {"blocked", flag, false, false, "", "đang vướng mắc", "blocked"},
        {"sort", choice, false, false, "order|due", "thứ tự trong kế hoạch, hoặc việc chưa xong theo hạn",
         "as in the plan, or open work by deadline"},
        {"limit", count, false, false, "", "số mục một trang, mặc định 50, nhiều nhất 200",
         "items of a page, 50 by default, 200 at most"},
        {"cursor", text, false, false, "", "trang tiếp theo: giá trị next của trang trước",
         "the next page: next of the page before"}},
       items,
       "page"},
  };
}

}  // namespace sauro::app
