// SPDX-License-Identifier: AGPL-3.0-or-later
// Branch: an item with what stands under it, while the plan's tree is still growing; and what all builders share.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/extraction/lines.h"
#include "plan/extraction/time.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

struct Branch {
  plan::Item item;
  std::vector<Branch> children;
};

/// What is known of the plan while its items are read, and what is noticed on the way.
struct Reading {
  int year = 0;
  std::optional<Day> date;
  std::vector<plan::Finding> findings;

  TimeContext time_context(bool deadline) const { return {year, date, deadline}; }
};

/// Text that stands on several lines of a cell or of a labelled line, and where each piece of it stands.
struct Passage {
  std::string text;         ///< the lines joined by '\n'
  std::vector<Line> lines;  ///< as joined
  plan::Part part = plan::Part::body;

  /// Origin of a stretch of `text`, in code points.
  plan::Origin origin(int start, int length) const;
};

/// Says that the text at `places` stands in no item (reading.unplaced-text).
void leave(std::vector<plan::Place> places, Reading& reading);
/// The lines of a table that tells of no tasks.
std::vector<plan::Place> places_of(const document::Table& table, int table_number, plan::Part part);

Passage passage_of(std::vector<Line> lines, plan::Part part);
/// The rest of `line` from byte `at` on.
Passage passage_of_rest(const Line& line, std::size_t at, plan::Part part);

/// A schedule that tells the hour and no day.
bool is_clock_alone(const plan::Schedule& schedule);

/// What a labelled line or a column tells about an item: "time", "deadline", "lead", "product" ... (the values of the lexicon's
/// field_label). Fills what is empty, adds to what is there.
void apply_field(plan::Item& item, std::string_view field, const Passage& value, Reading& reading);

/// A line "label: value" ("Thời gian hoàn thành: Tháng 11", "b) Đơn vị chủ trì: ...").
struct Field {
  std::string_view field;  ///< value of the lexicon's field_label
  std::size_t value = 0;   ///< byte of the line's text at which the value begins
};
std::optional<Field> read_field(const Line& line);

/// Labels inside a line, also glued to what stands before ("... cộng đồng. Đơn vị chủ trì: Phòng A. Thời gian: tháng 3").
struct FieldInText {
  std::string_view field;
  std::size_t label = 0;  ///< byte at which the label begins
  std::size_t value = 0, end = 0;
};
std::vector<FieldInText> fields_in(std::string_view text);

/// Applies the field that `line` begins with, and those that follow it in the same line.
void apply_line_fields(plan::Item& item, const Line& line, const Field& first, plan::Part part, Reading& reading);

/// An item for a line of work: label, title, and the time, quantities and units that its words state.
plan::Item item_of_line(const Line& line, plan::Part part, plan::ItemKind kind, Reading& reading);

/// The units or persons that a heading names ("Phòng A, Phòng B:"), whatever the grammar knows of their names.
void give_owner(plan::Item& item, plan::Role role, const Passage& name, Reading& reading);

/// Title of `item` from `text`, which begins at byte `at` of `line`: the statement of time that it ends with goes to the schedule.
void set_title(plan::Item& item, const Line& line, std::size_t at, plan::Part part, Reading& reading);

/// "nhiệm vụ trọng tâm" / "nhiệm vụ chấp thuận" in a heading.
plan::TaskClass class_of_heading(std::string_view heading);

/// A heading that is a time ("Tháng 3/2024", "Quý I") dates what stands under it.
void share_heading_time(Branch& group, const Reading& reading);

/// Gives `branch` and what is under it the class of its heading and the leads and performers of what it stands under.
void hand_down(Branch& branch);

}  // namespace sauro::extraction
