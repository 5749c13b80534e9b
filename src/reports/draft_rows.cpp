// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft as tables: what of an item stands in which column.
#include "reports/draft_rows.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace sauro::reports {
namespace {

using document::Grid;
using document::GridCell;
using document::GridNumber;
using document::GridRow;
using plan::Assignment;
using plan::Deliverable;
using plan::Item;
using plan::ItemKind;
using plan::Place;
using plan::Role;
using plan::Schedule;
using plan::ScheduleKind;

/// `text(element)` of each element that has one, with `separator` between them; no text twice.
template <class Elements, class Text>
std::string joined(const Elements& elements, std::string_view separator, Text text) {
  std::string all;
  std::vector<std::string> seen;
  for (const auto& element : elements) {
    std::string one = text(element);
    if (one.empty() || std::find(seen.begin(), seen.end(), one) != seen.end()) continue;
    if (!all.empty()) all += separator;
    all += one;
    seen.push_back(std::move(one));
  }
  return all;
}

/// How deep each item stands: 0 at the top.
std::vector<int> depths(const plan::Draft& draft) {
  std::unordered_map<std::string_view, int> by_id;
  by_id.reserve(draft.items.size());
  std::vector<int> depths;
  depths.reserve(draft.items.size());
  for (const Item& item : draft.items) {
    const auto parent = item.parent.empty() ? by_id.end() : by_id.find(item.parent);
    depths.push_back(parent == by_id.end() ? 0 : parent->second + 1);
    by_id.emplace(item.id, depths.back());
  }
  return depths;
}

/// Whether the wording says more than the days do.
bool waits_or_recurs(const Schedule& schedule) {
  return schedule.kind == ScheduleKind::event || schedule.kind == ScheduleKind::recurrence ||
         schedule.kind == ScheduleKind::continuous;
}

GridCell start_cell(const Schedule& schedule) {
  if (schedule.start) return *schedule.start;
  if (schedule.end && waits_or_recurs(schedule)) return schedule.text;
  return std::string();
}

GridCell end_cell(const Schedule& schedule) {
  if (schedule.end) return *schedule.end;
  if (!schedule.start || waits_or_recurs(schedule)) return schedule.text;
  return std::string();
}

std::string sign_of(const Deliverable& deliverable) {
  if (!deliverable.comparator) return {};
  switch (*deliverable.comparator) {
    case plan::Comparator::equal: return {};
    case plan::Comparator::at_least: return "≥ ";
    case plan::Comparator::at_most: return "≤ ";
    case plan::Comparator::more: return "> ";
    case plan::Comparator::less: return "< ";
  }
  return {};
}

/// The values of several products in order, "–" where one has none; empty where none has one.
template <class Text>
std::string in_order(const std::vector<Deliverable>& deliverables, Text text) {
  std::string all;
  bool any = false;
  for (const Deliverable& deliverable : deliverables) {
    const std::string one = text(deliverable);
    any = any || !one.empty();
    if (&deliverable != &deliverables.front()) all += "; ";
    all += one.empty() ? "–" : one;
  }
  return any ? all : std::string();
}

/// What is to come out; a quantity that stands in the title ("05 hội nghị") by its figure and unit.
std::string product_text(const Deliverable& deliverable) {
  if (!deliverable.text.empty() || !deliverable.quantity) return deliverable.text;
  const std::string unit = deliverable.unit.value_or("");
  return deliverable.quantity->str(NumberFormat::vietnamese) + (unit == "%" || unit.empty() ? unit : " " + unit);
}

GridCell quantity_cell(const std::vector<Deliverable>& deliverables) {
  if (deliverables.size() == 1 && deliverables.front().quantity)
    return GridNumber{*deliverables.front().quantity, sign_of(deliverables.front())};
  return in_order(deliverables, [](const Deliverable& one) {
    return one.quantity ? sign_of(one) + one.quantity->str() : std::string();
  });
}

std::string_view role_text(Role role) {
  switch (role) {
    case Role::lead: return "chủ trì";
    case Role::performing: return "thực hiện";
    case Role::cooperating: return "phối hợp";
    case Role::supervising: return "chỉ đạo";
    case Role::monitoring: return "theo dõi";
    case Role::approving: return "phê duyệt";
  }
  return {};
}

std::string assigned(const Item& item, Role role) {
  return joined(item.assignments, "; ",
                [&](const Assignment& one) { return one.role == role ? one.text : std::string(); });
}

/// Those who cooperate, and those whose role has no column of its own.
std::string assigned_others(const Item& item) {
  return joined(item.assignments, "; ", [](const Assignment& one) -> std::string {
    if (one.role == Role::lead || one.role == Role::performing) return {};
    if (one.role == Role::cooperating || one.text.empty()) return one.text;
    return one.text + " (" + std::string(role_text(one.role)) + ")";
  });
}

/// One line for each role: "chủ trì: Phòng A; Phòng B". Who simply performs is named without a word before.
std::string responsibility(const Item& item) {
  constexpr std::array roles = {Role::lead,        Role::performing, Role::cooperating,
                                Role::supervising, Role::monitoring, Role::approving};
  return joined(roles, "\n", [&](Role role) {
    const std::string names = assigned(item, role);
    return names.empty() || role == Role::performing ? names : std::string(role_text(role)) + ": " + names;
  });
}

/// "14:00-" is a clock that has only a beginning, "-17:00" one that has only an end.
std::string clock_text(const std::string& clock) {
  if (clock.ends_with('-')) return "từ " + clock.substr(0, clock.size() - 1);
  if (clock.starts_with('-')) return "đến " + clock.substr(1);
  return clock;
}

std::string time_text(const Schedule& schedule) {
  std::vector<std::string> lines;
  if ((!schedule.start && !schedule.end) || waits_or_recurs(schedule)) lines.push_back(schedule.text);
  std::string clock = schedule.clock ? clock_text(*schedule.clock) : std::string();
  if (schedule.start && schedule.start == schedule.end) {
    lines.push_back(document::day_text(*schedule.end));
  } else {
    if (schedule.start) lines.push_back("từ " + document::day_text(*schedule.start));
    const bool closes = schedule.clock && schedule.clock->starts_with('-');
    if (schedule.end) lines.push_back((closes ? clock + " " : "đến ") + document::day_text(*schedule.end));
    if (schedule.end && closes) clock.clear();
  }
  if (!clock.empty()) lines.push_back(clock);
  return joined(lines, "\n", [](const std::string& line) { return line; });
}

bool is_content(const Item& item) { return item.kind == ItemKind::step || item.kind == ItemKind::duty; }

template <class Cells>
Grid rows_of(const plan::Draft& draft, std::vector<document::GridColumn> columns, Cells cells) {
  Grid grid{std::move(columns), {}};
  grid.rows.reserve(draft.items.size());
  const std::vector<int> depth = depths(draft);
  for (std::size_t i = 0; i < draft.items.size(); ++i) {
    const Item& item = draft.items[i];
    grid.rows.push_back({cells(item), depth[i], item.kind == ItemKind::group});
  }
  return grid;
}

/// Writes "″" where the column says the same as the row above.
void ditto(Grid& grid, std::size_t column) {
  std::string above;
  for (GridRow& row : grid.rows) {
    auto& text = std::get<std::string>(row.cells[column]);
    if (row.band)
      above.clear();
    else if (!text.empty() && text == above)
      text = "″";
    else
      above = text;
  }
}

}  // namespace

std::string place_text(const Place& place) {
  std::string text = place.part == plan::Part::body ? "Thân" : place.part == plan::Part::appendix ? "PL" : "Phân công";
  if (place.table) {
    text += " bảng " + std::to_string(*place.table);
    if (place.row) text += ", hàng " + std::to_string(*place.row);
  } else if (place.paragraph) {
    text += ", đoạn " + std::to_string(*place.paragraph);
  } else if (place.page) {
    text += ", trang " + std::to_string(*place.page);
  }
  return text;
}

std::string places_text(const std::vector<Place>& places, std::string_view separator) {
  struct Group {
    std::string head;
    std::vector<std::string> numbers;
  };
  std::vector<Group> groups;
  for (const Place& place : places) {
    const std::string text = place_text(place);
    const std::size_t digits = text.find_last_not_of("0123456789") + 1;
    const std::string head = text.substr(0, digits);
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group& one) { return one.head == head; });
    Group& group = known == groups.end() ? groups.emplace_back(Group{head, {}}) : *known;
    group.numbers.push_back(text.substr(digits));
  }
  return joined(groups, separator, [](const Group& group) {
    return group.head + joined(group.numbers, ", ", [](const std::string& number) { return number; });
  });
}

Grid draft_sheet(const plan::Draft& draft) {
  return rows_of(draft,
                 {{.title = "STT", .width = 7},
                  {.title = "Nhiệm vụ", .width = 36, .indented = true},
                  {.title = "Nội dung", .width = 38, .indented = true},
                  {.title = "Bắt đầu", .width = 13},
                  {.title = "Kết thúc", .width = 13},
                  {.title = "Sản phẩm", .width = 26},
                  {.title = "Số lượng", .width = 9},
                  {.title = "Đơn vị tính", .width = 12},
                  {.title = "Chủ trì", .width = 22},
                  {.title = "Thực hiện", .width = 22},
                  {.title = "Phối hợp", .width = 22},
                  {.title = "Nguồn", .width = 18}},
                 [](const Item& item) -> std::vector<GridCell> {
                   const auto unit = [](const Deliverable& one) { return one.unit.value_or(""); };
                   return {item.number,
                           is_content(item) ? std::string() : item.title,
                           is_content(item) ? item.title : std::string(),
                           start_cell(item.schedule),
                           end_cell(item.schedule),
                           in_order(item.deliverables, product_text),
                           quantity_cell(item.deliverables),
                           in_order(item.deliverables, unit),
                           assigned(item, Role::lead),
                           assigned(item, Role::performing),
                           assigned_others(item),
                           places_text(item.sources, "; ")};
                 });
}

Grid draft_table(const plan::Draft& draft) {
  constexpr std::size_t responsibility_column = 4;
  Grid grid = rows_of(draft,
                      {{.title = "STT", .width = 4, .least = 4},
                       {.title = "Nhiệm vụ, nội dung", .width = 56, .least = 24, .indented = true},
                       {.title = "Thời gian", .width = 18, .least = 14},
                       {.title = "Sản phẩm", .width = 22, .least = 14, .rank = 1},
                       {.title = "Phân công", .width = 32, .least = 16, .rank = 2},
                       {.title = "Nguồn", .width = 18, .least = 18, .rank = 3}},
                      [](const Item& item) -> std::vector<GridCell> {
                        return {item.number,
                                item.title,
                                time_text(item.schedule),
                                joined(item.deliverables, "\n", product_text),
                                responsibility(item),
                                places_text(item.sources, "\n")};
                      });
  ditto(grid, responsibility_column);
  return grid;
}

}  // namespace sauro::reports
