// SPDX-License-Identifier: AGPL-3.0-or-later
// How the plans stand: the board, and the official table.
#include <algorithm>

#include "app/queries/query.h"
#include "reports/board.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_lines = 20;

/// The plans that are meant: the told one, else all that are run.
Result<std::vector<Kept<tracking::PlanState>>> plans_of(const Asking& asking, const Input& input) {
  const std::string id = input.text("plan");
  if (id.empty()) return asking.view().running_plans();
  auto plan = asking.plan(id);
  if (!plan) return plan.error();
  return std::vector{*std::move(plan)};
}

Result<std::vector<plan::Tally>> tallies(const Asking& asking, const std::string& name) {
  return asking.view().ledger().tallies(asking.view().agency(), name, asking.as_of().iso(), asking.view().at());
}

/// The first items of a mark; those whose deadline has passed where `late`.
Result<bool> add_lines(const Asking& asking, const char* mark, const std::string& prefix, bool late,
                       std::vector<reports::ItemLine>& lines) {
  if (lines.size() >= most_lines) return true;
  const auto items = asking.view().items(mark, prefix, most_lines - lines.size());
  if (!items) return items.error();
  for (const KeptItem& item : *items) {
    auto line = asking.line(item);
    if (!late || line.status == tracking::Status::open_overdue) lines.push_back(std::move(line));
  }
  return true;
}

Result<reports::Board> totals_of(const Asking& asking, const Input& input) {
  const auto plans = plans_of(asking, input);
  if (!plans) return plans.error();
  reports::Board board{asking.as_of(), {}, {}, {}, {}, {}, {}};
  std::vector<plan::Tally> all;
  for (const auto& plan : *plans) {
    reports::PlanLine line{plan.id, plan.value.set.title, {}, {}, 0};
    if (!plan.value.versions.empty()) {
      const auto& version = plan.value.versions.back();
      line.number = version.number, line.day = version.day, line.version = version.version;
    }
    board.plans.push_back(std::move(line));
    auto some = tallies(asking, tracking::unit_tally(plan.id));
    if (!some) return some.error();
    all.insert(all.end(), some->begin(), some->end());
  }
  board.totals = reports::add_up(all, asking.as_of());
  for (auto& unit : board.totals.by_unit) unit.name = asking.name("unit", unit.id);
  return board;
}

AnswerOrError board(const Asking& asking, const Input& input) {
  auto board = totals_of(asking, input);
  if (!board) return board.error();
  for (const auto& plan : board->plans) {
    const std::string due = plan.id + "/";
    for (const auto& good :
         {add_lines(asking, "open", due, true, board->late), add_lines(asking, "never", due, false, board->never),
          add_lines(asking, "blocked", due, false, board->blocked),
          add_lines(asking, "decision", due, false, board->decision)})
      if (!good) return good.error();
  }
  return reports::board_answer(*board);
}

AnswerOrError status(const Asking& asking, const Input& input) {
  const auto board = totals_of(asking, input);
  if (!board) return board.error();
  std::vector<plan::Tally> all;
  for (const auto& plan : board->plans) {
    auto some = tallies(asking, tracking::person_tally(plan.id));
    if (!some) return some.error();
    all.insert(all.end(), some->begin(), some->end());
  }
  auto people = reports::add_up(all, asking.as_of()).by_unit;
  for (auto& one : people) one.name = one.id.empty() ? "(chưa giao cho người)" : asking.name("person", one.id);
  return reports::status_answer(*board, people);
}

}  // namespace

std::vector<Query> board_queries() {
  const Field plan{"plan",
                   FieldKind::id,
                   false,
                   false,
                   "",
                   "kế hoạch, mặc định mọi kế hoạch đang thực hiện",
                   "plan, by default all that are run"};
  return {{"board",
           "bảng theo dõi: trễ hạn, vướng mắc, chờ quyết định",
           "the board: late, blocked, waiting for a decision",
           readers,
           {plan},
           board,
           "board"},
          {"status",
           "bảng số liệu theo bốn trạng thái, theo đơn vị, người, loại, tháng",
           "the official table by unit, person, class and month",
           readers,
           {plan},
           status,
           "status"}};
}

}  // namespace sauro::app
