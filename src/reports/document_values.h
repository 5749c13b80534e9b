// SPDX-License-Identifier: AGPL-3.0-or-later
// What the forms of official documents are filled with; forms/README.md lists the names.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/forms/form.h"
#include "plan/tracking/organisation.h"
#include "reports/document_tables.h"
#include "reports/item_lines.h"
#include "reports/planned_work.h"
#include "reports/report_periods.h"

namespace sauro::reports {

/// Who speaks in a document, and who signs it.
struct Letterhead {
  tracking::AgencySet agency;  ///< of a unit's own document the unit, its agency above it
  std::string code;            ///< "BC"; "CV" of letters
  std::string mark;            ///< "", "TM", "KT", "TL", "TUQ", "Q": by what authority (NĐ 30/2020/NĐ-CP Điều 13)
  std::string position;        ///< of the signer, where it is not that of the head
  std::string signer;
};

/// "KT. Giám đốc", "Phó Giám đốc": a line each. Empty where the mark needs a position and there is none.
std::vector<std::string> authority_lines(const Letterhead& head);

forms::Values letterhead_values(const Letterhead& head, Day as_of);

/// A plan, as documents cite it.
struct CitedPlan {
  std::string title, number;
  std::optional<Day> day;
  int year = 0;
};
/// plan, plan_number, plan_title, subject, year.
void add_plan(forms::Values& values, const CitedPlan& plan, const std::string& agency);

/// plan_table, unit_plan_table, unit_tasks_number; the list charges.
void add_planned_work(forms::Values& values, const PlannedWork& work);
/// What was decided last about an extension of the item: item_title, item_unit, granted, extension_from, extension_to,
/// extension_reason.
void add_extension(forms::Values& values, const tracking::ItemState& item, const ItemLine& line);

/// By which a unit's own documents are numbered: its shortest alias in capitals, else the first letters of its name.
std::string symbol_of(const tracking::Unit& unit);

/// What a report is made of.
struct ReportData {
  std::string who;  ///< "Kế hoạch"; of a unit its name
  Day as_of;
  std::optional<ReportPeriod> period;
  std::vector<ItemLine> tasks;  ///< those that are counted, in the plan's order
  std::vector<ObstacleLine> obstacles;
  std::vector<ItemLine> urged;  ///< what is overdue and not reported as done, steps too, in the plan's order
};
tracking::Counts counts_of(const std::vector<ItemLine>& tasks);
/// By unit in the order of their names, by class, with their names.
std::vector<NamedCounts> counts_by_unit(const std::vector<ItemLine>& tasks);
std::vector<NamedCounts> counts_by_class(const std::vector<ItemLine>& tasks);
void add_report(forms::Values& values, const ReportData& data);

/// Texts for a list that has one value a line: "text".
std::vector<forms::Values> texts_of(const std::vector<std::string>& texts);

/// "14/6/2026".
std::string prose_day(Day day);

}  // namespace sauro::reports
