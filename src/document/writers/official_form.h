// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures by which an official document is laid out, from rules/form.toml.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "foundation/calendar/day.h"

namespace sauro::writers {

/// How the letters of a part look.
struct PartLook {
  int half_points = 28;
  bool bold = false, italic = false;
};

struct OfficialForm {
  std::string font;
  double width = 0, height = 0;                     ///< of the paper, mm
  double top = 0, bottom = 0, left = 0, right = 0;  ///< margins, mm
  double first_line = 0;                            ///< of running text, mm
  double between = 0;                               ///< paragraphs, pt
  double rule = 0;                                  ///< the line under a name, as a part of the name's length
  double urgency_height = 0;                        ///< of the frame, mm
  std::array<double, 3> urgency_widths{};           ///< of urgent, very urgent, immediate, mm
  std::map<std::string, PartLook, std::less<>>
      parts;  ///< "agency", "motto", ..., "body", as rules/form.toml names them

  const PartLook& look(std::string_view part) const;
};

/// The form that holds on `day`. Fails with not_found where none did.
Result<OfficialForm> official_form(Day day);

}  // namespace sauro::writers
