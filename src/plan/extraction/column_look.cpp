// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/column_look.h"

#include <algorithm>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

bool looks_like_product(std::string_view text) {
  if (code_points(text) > 120) return false;
  const auto found = parse_deliverables(text);
  return std::any_of(found.begin(), found.end(), [](const plan::Deliverable& d) {
    return d.quantity.has_value() || d.type == plan::DeliverableType::document;
  });
}

bool looks_like_unit(std::string_view text) {
  if (code_points(text) > 200) return false;
  if (is_unit_name(text)) return true;
  const auto found = parse_assignments(text, plan::Role::performing);
  return !found.empty() && (found.front().person_name || found.front().position ||
                            (found.front().unit_name && is_unit_name(*found.front().unit_name)));
}

/// "%", "hội nghị", "người/vạn dân": what things are counted in.
bool is_measure(std::string_view text) {
  if (text.starts_with("%")) return true;
  if (word_count(text) > 5) return false;
  const auto found = find_quantities("05 " + std::string(text));
  return found.size() == 1 && found.front().unit && !is_unit_name(text);
}

}  // namespace

Look look_of(const std::vector<GridRow>& grid, std::size_t first, std::size_t column, int most, bool for_measures,
             const Reading& reading) {
  Look look;
  for (std::size_t r = first; r < grid.size() && look.filled < most; ++r) {
    const std::string text = text_of(grid[r][column]);
    if (text.empty()) continue;
    ++look.filled;
    const std::size_t length = code_points(text);
    look.length += length;
    if (length <= 2 && !is_digit(text.front())) ++look.marks;
    if (for_measures && is_measure(text)) ++look.measures;
    if (whole_label(text)) {
      ++look.labels;
      continue;
    }
    if (const auto* term = rules::opening("field_label", text);
        term && term->value == "lead" && text.find(':') != std::string::npos) {
      ++look.leads;
      continue;
    }
    if (length <= 120) {
      const auto time = parse_time(text, reading.time_context(false));
      if (!time || time->kind != plan::ScheduleKind::none) {
        ++look.times;
        continue;
      }
    }
    if (looks_like_unit(text))
      ++look.units;
    else if (looks_like_product(text))
      ++look.products;
  }
  return look;
}

std::string role_of_look(const Look& look) {
  if (look.filled == 0) return "";
  if (look.share(look.labels) >= 0.8) return "number";
  if (look.share(look.leads) >= 0.5) return "lead";
  if (look.share(look.times) >= 0.6) return "time";
  if (look.share(look.units) >= 0.6) return "performing";
  if (look.share(look.products) >= 0.6 && look.average() < 80) return "product";
  return "";
}

}  // namespace sauro::extraction
