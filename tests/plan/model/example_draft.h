// SPDX-License-Identifier: AGPL-3.0-or-later
// A small invented draft that uses every field, for the tests of what is printed.
#pragma once
#include "plan/model/draft.h"

namespace sauro::plan {

inline Place appendix_row(int table, int row) {
  Place place;
  place.part = Part::appendix;
  place.page = 4;
  place.table = table;
  place.row = row;
  place.column = 2;
  place.text = "Sửa cầu ao";
  return place;
}

inline Place body_paragraph(int paragraph) {
  Place place;
  place.paragraph = paragraph;
  return place;
}

inline Item example_item(std::string id, std::string parent, ItemKind kind, std::string number, std::string title) {
  Item item;
  item.id = std::move(id);
  item.parent = std::move(parent);
  item.kind = kind;
  item.number = std::move(number);
  item.title = std::move(title);
  return item;
}

inline Deliverable product(std::string text, std::optional<Decimal> quantity, std::optional<std::string> unit,
                           std::optional<Comparator> comparator) {
  Deliverable one;
  one.text = std::move(text);
  one.quantity = quantity;
  one.unit = std::move(unit);
  one.comparator = comparator;
  return one;
}

inline Assignment assigned_to(Role role, std::string text) {
  Assignment one;
  one.role = role;
  one.text = std::move(text);
  return one;
}

/// A band, under it a task with two products, under that a yearly step without days; a task without anything.
inline Draft example_draft() {
  Draft draft;
  draft.head.superior = "UBND HUYỆN MẪU";
  draft.head.agency = "PHÒNG MẪU";
  draft.head.symbol = "KH-PM";
  draft.head.date = "2031-03";
  draft.head.year = 2031;
  draft.head.period = Period::year(2031);
  draft.head.type = "KẾ HOẠCH";
  draft.head.draft = true;
  draft.head.bases.push_back({"Quyết định số 7/QĐ-M", "7/QĐ-M", *Day::make(2031, 1, 9)});
  draft.head.recipients = {"Lưu: VT"};
  draft.units.push_back({"u1", "Tổ Vườn", {"TV"}});
  draft.people.push_back({"p1", "Lý Thị Mẫu", "Tổ trưởng", "u1"});

  draft.items.push_back(example_item("i1", "", ItemKind::group, "I", "VIỆC VƯỜN"));
  Item task = example_item("i2", "i1", ItemKind::task, "1", "Sửa cầu ao");
  task.task_class = TaskClass::key;
  task.schedule.text = "Quý II";
  task.schedule.kind = ScheduleKind::period;
  task.schedule.start = *Day::make(2031, 4, 1);
  task.schedule.end = *Day::make(2031, 6, 30);
  task.deliverables = {product("Ít nhất 2 cầu", Decimal::of(2), "cầu", Comparator::at_least),
                       product("Biên bản", std::nullopt, std::nullopt, std::nullopt)};
  Assignment lead = assigned_to(Role::lead, "Tổ Vườn");
  lead.unit = "u1";
  lead.unit_name = "Tổ Vườn";
  lead.origin.inherited = true;
  lead.origin.confidence = 0.9;
  task.assignments = {lead, assigned_to(Role::cooperating, "Tổ Bếp"), assigned_to(Role::monitoring, "Ban Giám sát")};
  task.sources = {body_paragraph(25), appendix_row(3, 4)};
  task.budget = Budget{"5 triệu", Decimal::of(5'000'000), std::nullopt};
  task.other = {{"Ghi chú khác", "gấp"}};
  draft.items.push_back(task);

  Item step = example_item("i3", "i2", ItemKind::step, "-", "Thay ván");
  step.schedule.text = "mỗi năm 02 lần";
  step.schedule.kind = ScheduleKind::recurrence;
  step.schedule.recurrence = Recurrence{Every::half_year, 1, 2, std::nullopt, std::nullopt, 14, "mỗi năm 02 lần"};
  step.deliverables = {product("67,50 m ván", Decimal::of(6750, 2), "m", Comparator::equal)};
  step.assignments = {lead};
  draft.items.push_back(step);
  draft.items.push_back(example_item("i4", "", ItemKind::target, "", "Vườn sạch"));

  Finding finding;
  finding.rule = "time.missing";
  finding.severity = Severity::error;
  finding.clear = Clear::time;
  finding.message = {"chưa có thời hạn", "no deadline"};
  finding.items = {"i4"};
  finding.places = {body_paragraph(30)};
  finding.repair = Words{"ghi thời hạn", "state a deadline"};
  draft.findings.push_back(finding);
  return draft;
}

}  // namespace sauro::plan
