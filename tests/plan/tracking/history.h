// SPDX-License-Identifier: AGPL-3.0-or-later
// Histories by chance: two small plans whose items have steps and parts, and whatever may be told about them, in any
// order. Many of these facts make no sense; none may break the figures.
#pragma once
#include <rapidcheck.h>

#include <array>

#include "plan/tracking/plan_state.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {

/// What is told: of what kind, about which item, on which day, and three figures for the rest; each 0 to 999.
using Move = std::vector<int>;

struct ItemSpot {
  const char *id, *parent, *plan;
  plan::ItemKind kind;
};
inline constexpr std::array<ItemSpot, 14> spots = {{{"1", "", "p1", plan::ItemKind::group},
                                                    {"2", "1", "p1", plan::ItemKind::task},
                                                    {"3", "2", "p1", plan::ItemKind::step},
                                                    {"4", "2", "p1", plan::ItemKind::step},
                                                    {"5", "4", "p1", plan::ItemKind::step},
                                                    {"6", "", "p1", plan::ItemKind::task},
                                                    {"7", "6", "p1", plan::ItemKind::task},
                                                    {"8", "6", "p1", plan::ItemKind::indicator},
                                                    {"9", "7", "p1", plan::ItemKind::step},
                                                    {"10", "", "p1", plan::ItemKind::task},
                                                    {"11", "1", "p1", plan::ItemKind::duty},
                                                    {"12", "1", "p1", plan::ItemKind::indicator},
                                                    {"13", "", "p2", plan::ItemKind::task},
                                                    {"14", "13", "p2", plan::ItemKind::step}}};

inline Day day_of(int number) { return day("2031-01-01").plus_days(number % 500); }

inline std::vector<Doer> some_doers(int a, int b) {
  const auto one = [](int n) {
    constexpr std::array units = {"u1", "u2", "u3", ""};
    constexpr std::array people = {"", "n1", "n2"};
    return Doer{static_cast<plan::Role>(n % 3), units[static_cast<std::size_t>(n / 3 % 4)],
                people[static_cast<std::size_t>(n / 12 % 3)]};
  };
  if (a % 5 == 0) return {};
  if (a % 5 < 3) return {one(b)};
  return {one(b), one(a)};
}

inline ItemSet some_item(const ItemSpot& spot, const Move& move) {
  const Day first = day_of(move[2]);
  ItemSet set;
  set.plan = spot.plan;
  set.parent = spot.parent;
  set.kind = spot.kind;
  set.order = std::stoi(spot.id);
  set.task_class = static_cast<plan::TaskClass>(move[4] % 3);
  switch (move[3] % 6) {
    case 0: break;
    case 1: set.always = true; break;
    case 2: set.event = "e1"; break;
    case 3:
      for (int turn = 0; turn <= move[4] % 3; ++turn) set.turns.push_back(first.plus_months(turn));
      [[fallthrough]];
    default: set.due = first;
  }
  set.doers = some_doers(move[4], move[5]);
  if (move[5] % 3 == 0)
    set.promises = {{plan::DeliverableType::event, Decimal::of(move[4] % 7), plan::Comparator::at_least, "cuộc"}};
  return set;
}

/// Most of what people do is work on items; the rest happens now and then.
inline constexpr std::array<std::string_view, 24> kinds_of_moves = {
    "item.set",       "item.progress",        "item.progress",         "item.progress",
    "item.closed",    "item.closed",          "item.closed",           "item.confirmed",
    "item.confirmed", "item.returned",        "item.reopened",         "item.reopened",
    "item.assigned",  "item.extension_asked", "item.extension_asked",  "item.extension_decided",
    "item.obstacle",  "item.obstacle",        "item.obstacle_decided", "event.occurred",
    "item.dropped",   "item.achieved",        "item.excepted",         "item.checked"};

inline void make_move(World& world, const Move& move) {
  const std::string kind(kinds_of_moves[static_cast<std::size_t>(move[0]) % kinds_of_moves.size()]);
  const ItemSpot& spot = spots[static_cast<std::size_t>(move[1]) % spots.size()];
  const std::string subject = "item/" + std::string(spot.id);
  const Day on = day_of(move[2]);
  const int a = move[3], b = move[4], c = move[5];
  const auto newest = static_cast<std::int64_t>(world.facts().size());
  if (kind == "item.set") {
    world.set(spot.id, some_item(spot, move));
  } else if (kind == "item.progress") {
    Progress said;
    said.day = on;
    said.deliverable = a % 2;
    said.done = b % 3 == 0;
    said.evidence = c % 2 == 0;
    said.text = "đã làm";
    said.document = "5/BC";
    if (a % 3 == 0) said.quantity = Decimal::of(b % 5);
    if (a % 3 == 1) said.percent = b % 101;
    world.tell(kind, subject, said);
  } else if (kind == "item.closed") {
    world.tell(kind, subject, Closed{on, a % 4 == 0, "xong", "6/BC"});
  } else if (kind == "item.confirmed" || kind == "item.returned") {
    world.tell(kind, subject, Verdict{static_cast<Level>(a % 2), newest - b % 9, "xem lại"});
  } else if (kind == "item.assigned") {
    world.tell(kind, subject, Assigned{some_doers(a, b), "7/QĐ", "thay"});
  } else if (kind == "item.extension_asked") {
    world.tell(kind, subject, ExtensionAsked{on, "mưa"});
  } else if (kind == "item.extension_decided") {
    world.tell(kind, subject, ExtensionDecided{a % 3 != 0, on, "đồng ý", "8/QĐ"});
  } else if (kind == "item.obstacle") {
    world.tell(kind, subject, ObstacleRaised{"thiếu người", "thêm người"});
  } else if (kind == "item.obstacle_decided") {
    const auto obstacles = world.has("item", spot.id) ? world.item(spot.id).obstacles : std::vector<Obstacle>();
    world.tell(kind, subject,
               ObstacleDecided{obstacles.empty() ? newest : obstacles.back().fact, static_cast<Outcome>(a % 3), "rõ"});
  } else if (kind == "event.occurred") {
    world.tell(kind, "event/e1", EventOccurred{on, {{spot.id, on.plus_days(a % 90)}}, "9/NQ"});
  } else if (kind == "item.achieved") {
    world.tell(kind, subject, Achievement{1, Decimal::of(a % 4), on, "ct1/" + std::to_string(b)});
  } else if (kind == "item.excepted") {
    world.tell(kind, subject, ItemExcepted{static_cast<plan::Clear>(a % 7), "chờ"});
  } else {
    world.tell(kind, subject, Remark{on, "ghi chú", "10/CV"});
  }
}

inline rc::Gen<Move> some_move() {
  return rc::gen::container<Move>(6, rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 1000)));
}

/// Drawn anew by each run of a property.
inline World some_history() {
  World world;
  for (const char* plan : {"p1", "p2"})
    world.tell("plan.set", std::string("plan/") + plan, PlanSet{2031, {}, {}, 14, {}, "Kế hoạch", {}, {}, {}});
  world.tell("event.set", "event/e1", EventSet{"p1", "khi có nghị quyết"});
  for (const ItemSpot& spot : spots) world.set(spot.id, some_item(spot, *some_move()));
  for (const Move& move : *rc::gen::container<std::vector<Move>>(some_move())) make_move(world, move);
  return world;
}

}  // namespace sauro::tracking
