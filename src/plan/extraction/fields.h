// SPDX-License-Identifier: AGPL-3.0-or-later
// Fields of an item: labelled lines ("Thời gian: ...") and what a label or a column tells about an item.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "plan/extraction/passage.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// A schedule that tells the hour and no day.
bool is_clock_alone(const plan::Schedule& schedule);

/// What a labelled line or a column tells about an item: "time", "deadline", "lead", "product" ... (the values of the
/// lexicon's field_label). Fills what is empty, adds to what is there.
void apply_field(plan::Item& item, std::string_view field, const Passage& value, Reading& reading);

/// A line "label: value" ("Thời gian hoàn thành: Tháng 11", "b) Đơn vị chủ trì: ...").
struct Field {
  std::string_view field;  ///< value of the lexicon's field_label
  std::size_t value = 0;   ///< byte of the line's text at which the value begins
};
std::optional<Field> read_field(const Line& line);

/// Labels inside a line, also glued to what stands before ("... cộng đồng. Đơn vị chủ trì: Phòng A. Thời gian: tháng
/// 3").
struct FieldInText {
  std::string_view field;
  std::size_t label = 0;  ///< byte at which the label begins
  std::size_t value = 0, end = 0;
};
std::vector<FieldInText> fields_in(std::string_view text);

/// Applies the field that `line` begins with, and those that follow it in the same line.
void apply_line_fields(plan::Item& item, const Line& line, const Field& first, plan::Part part, Reading& reading);

}  // namespace sauro::extraction
