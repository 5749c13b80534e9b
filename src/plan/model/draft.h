// SPDX-License-Identifier: AGPL-3.0-or-later
// Draft: a plan as it was read from a document, every field with its place. Shapes as printed by `sauro read --format
// json`.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar/day.h"
#include "foundation/values/decimal.h"

namespace sauro::plan {

enum class Part : std::uint8_t { body, appendix, assignment };

/// Where something stands. Everything counts from 1: `paragraph` among the document's paragraphs outside tables, or,
/// inside a table, within its cell; `table` among the document's tables; `row` and `column` in the table's grid.
struct Place {
  Part part = Part::body;
  std::optional<int> page, paragraph, table, row, column;
  std::string text;

  friend bool operator==(const Place&, const Place&) = default;
};

/// Where a field's value stands: `start` and `length` in code points within the paragraph.
struct Origin {
  Part part = Part::body;
  std::optional<int> page, paragraph, table, row, column;
  int start = 0;
  int length = 0;
  double confidence = 1.0;  ///< 0 to 1
  bool inherited = false;   ///< the value comes from a merged cell, a heading or a parent

  friend bool operator==(const Origin&, const Origin&) = default;
};

enum class Every : std::uint8_t { day, week, month, quarter, half_year, year };

struct Recurrence {
  Every every = Every::year;
  int count = 1;               ///< every `count` days, weeks, ...
  std::optional<int> times;    ///< so many times in all within `every`
  std::optional<int> weekday;  ///< last day inside each turn: 1 = Monday ... 7
  std::optional<int> month;    ///< with `day`
  std::optional<int> day;      ///< 31 = the month's last
  std::string text;

  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

enum class OffsetUnit : std::uint8_t { day, working_day, week, month };
enum class OffsetDirection : std::uint8_t { after, before };

struct Offset {
  int count = 0;
  OffsetUnit unit = OffsetUnit::day;
  OffsetDirection direction = OffsetDirection::after;

  friend bool operator==(const Offset&, const Offset&) = default;
};

struct Milestone {
  std::string text;                 ///< the wording of the time
  std::optional<std::string> what;  ///< what is due then
  std::optional<Day> start, end;
  std::optional<Recurrence> recurrence;

  friend bool operator==(const Milestone&, const Milestone&) = default;
};

enum class ScheduleKind : std::uint8_t { none, period, event, recurrence, continuous, reference, open };

struct Schedule {
  std::string text;  ///< the wording it came from
  ScheduleKind kind = ScheduleKind::none;
  std::optional<Day> start, end;     ///< both days inside
  std::optional<std::string> clock;  ///< "08:00-11:30", "14:00-", "-16:00"
  std::optional<std::string> event;  ///< the wording of what is waited for
  std::optional<Offset> offset;
  std::optional<Recurrence> recurrence;
  std::optional<std::string> reference;  ///< "Theo Quyết định số ...": the time stands in another document
  std::vector<Milestone> milestones;     ///< several deadlines in one cell; `end` above is the last
  Origin origin;

  friend bool operator==(const Schedule&, const Schedule&) = default;
};

enum class DeliverableType : std::uint8_t { document, event, beneficiaries, ratio, score, system, other };
enum class Comparator : std::uint8_t { equal, at_least, at_most, more, less };

struct Deliverable {
  std::string text;  ///< as written; empty for a quantity that stands in the item's title (`origin` tells where)
  DeliverableType type = DeliverableType::other;
  std::optional<Decimal> quantity;
  std::optional<std::string> unit;       ///< "hội nghị", "%"
  std::optional<Comparator> comparator;  ///< present with `quantity`
  Origin origin;

  friend bool operator==(const Deliverable&, const Deliverable&) = default;
};

enum class Role : std::uint8_t { lead, performing, cooperating, supervising, monitoring, approving };

struct Assignment {
  Role role = Role::performing;
  std::string text;                        ///< as written
  std::optional<std::string> unit_name;    ///< as written: "phòng KHTC"
  std::optional<std::string> position;     ///< expanded: "TP" -> "Trưởng phòng"
  std::optional<std::string> person_name;  ///< without title: "Ngụy Văn Thóc"
  std::string unit;                        ///< id in Draft::units; empty until resolved, or where there is none
  std::string person;                      ///< id in Draft::people
  Origin origin;

  friend bool operator==(const Assignment&, const Assignment&) = default;
};

enum class ItemKind : std::uint8_t { group, task, indicator, step, target, duty };
enum class TaskClass : std::uint8_t { none, key, approved };

struct OtherColumn {
  std::string column;
  std::string text;

  friend bool operator==(const OtherColumn&, const OtherColumn&) = default;
};

struct Budget {
  std::string text;
  std::optional<Decimal> amount;  ///< in dong
  std::optional<std::string> source;

  friend bool operator==(const Budget&, const Budget&) = default;
};

/// A node of the plan tree. Draft and plan share this type.
struct Item {
  std::string id;
  std::string parent;  ///< empty at the top
  ItemKind kind = ItemKind::task;
  TaskClass task_class = TaskClass::none;
  std::string number;  ///< label as written: "2.1", "a)", "-", "Nhiệm vụ 1"; empty where there is none
  std::string title;
  Origin title_origin;
  Schedule schedule;
  std::vector<Deliverable> deliverables;
  std::vector<Assignment> assignments;
  std::optional<std::string> location;
  std::optional<Budget> budget;
  std::optional<std::string> notes;
  std::vector<OtherColumn> other;
  std::vector<Place> sources;
};

/// Task or indicator.
inline bool is_task(const Item& item) { return item.kind == ItemKind::task || item.kind == ItemKind::indicator; }
/// Task, indicator or step: what must be done.
inline bool is_work(const Item& item) { return is_task(item) || item.kind == ItemKind::step; }
/// Whether a row of a table tells of it, be it among other places.
inline bool is_tabled(const Item& item) {
  return std::any_of(item.sources.begin(), item.sources.end(), [](const Place& at) { return at.table.has_value(); });
}

struct Unit {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
};

struct Person {
  std::string id;
  std::string name;
  std::optional<std::string> position;
  std::string unit;  ///< id; empty where not told
};

struct LegalBase {
  std::string text;
  std::optional<std::string> number_symbol;  ///< "184/QĐ-UBND"
  std::optional<Day> date;
};

struct Signer {
  std::optional<std::string> authority;  ///< "KT. GIÁM ĐỐC"
  std::optional<std::string> position;   ///< "PHÓ GIÁM ĐỐC"
  std::optional<std::string> name;
};

/// The parts of the document around the plan.
struct Head {
  std::optional<std::string> superior, agency;
  std::optional<std::string> number, symbol;
  std::optional<std::string> place;
  std::optional<std::string> date;  ///< YYYY, YYYY-MM or YYYY-MM-DD, as far as it is filled in
  std::optional<int> year;
  std::optional<Period> period;
  std::optional<std::string> type, subject;
  bool draft = false;
  std::vector<LegalBase> bases;
  std::vector<std::string> recipients;
  std::optional<Signer> signer;
};

enum class Severity : std::uint8_t { error, warning, info };
enum class Clear : std::uint8_t { none, person, work, time, responsibility, product, authority };

/// Words in both languages, Vietnamese first.
struct Words {
  std::string vi, en;
};

/// A change of the text: `length` code points of the paragraph at `place`, from `start` on, become `text`.
struct Edit {
  Place place;
  int start = 0, length = 0;
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// A doubt about the document: what, and where.
struct Finding {
  std::string rule;  ///< "reading.unplaced-text"
  Severity severity = Severity::warning;
  Clear clear = Clear::none;
  Words message;
  std::vector<std::string> items;
  std::vector<Place> places;
  std::optional<std::string> legal_source;
  std::optional<Words> repair;
  std::vector<Edit> edits;  ///< the repair, where it is a change of the text; none overlaps another
};

struct Draft {
  Head head;
  std::vector<Unit> units;
  std::vector<Person> people;
  std::vector<Item> items;  ///< document order, parents before children
  std::vector<Finding> findings;
};

}  // namespace sauro::plan
