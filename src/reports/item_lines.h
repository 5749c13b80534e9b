// SPDX-License-Identifier: AGPL-3.0-or-later
// Items on a day, a line each, as every board and list shows them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/model/grid.h"
#include "foundation/base/json_writer.h"
#include "plan/tracking/status.h"

namespace sauro::reports {

struct ItemLine {
  std::string id, number, title;
  std::string parent;  ///< the item that it is a part of
  int depth = 0;
  plan::ItemKind kind = plan::ItemKind::task;
  plan::TaskClass task_class = plan::TaskClass::none;
  std::string unit, person;  ///< their names; of who answers for it
  std::string unit_id, person_id;
  tracking::Status status = tracking::Status::no_deadline;
  tracking::Stage stage = tracking::Stage::open;
  bool never_updated = false;
  std::optional<Day> due, first_due, done_day;
  std::optional<Day> updated;  ///< the day of the last update
  std::optional<int> percent;
  int days_late = 0;      ///< on the asked day, or when it was done
  std::string counted;    ///< "2/5 hội nghị"
  std::string waits_for;  ///< the wording of the event
  bool blocked = false, asked = false, partial = false, outside = false, extended = false;
  bool draft = false;  ///< its plan is not issued: nothing is late
  int returned = 0;    ///< how often, while what was returned last is not made good
};

/// What is to be seen of an item on a day. Names are the caller's affair.
ItemLine line_of(const std::string& id, const tracking::ItemState& state, Day as_of);

/// A table of lines: number, work, unit or person, deadline, state, how far. Late ones say by how many days.
document::Grid lines_table(const std::vector<ItemLine>& lines);

/// "quá hạn 12 ngày", "đúng hạn", "chờ sự kiện", "chưa cập nhật lần nào".
std::string status_text(const ItemLine& line);

/// The line as an object.
void write_line(JsonWriter& out, const ItemLine& line);
void write_lines(JsonWriter& out, const char* name, const std::vector<ItemLine>& lines);

}  // namespace sauro::reports
