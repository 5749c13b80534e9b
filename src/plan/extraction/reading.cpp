// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/reading.h"

#include <utility>

namespace sauro::extraction {

void leave(std::vector<plan::Place> places, Reading& reading) {
  if (places.empty()) return;
  plan::Finding finding;
  finding.rule = "reading.unplaced-text";
  finding.severity = plan::Severity::info;
  finding.message = {"Chưa xếp được vào mục nào của kế hoạch", "Not placed in any item of the plan"};
  finding.places = std::move(places);
  reading.findings.push_back(std::move(finding));
}

}  // namespace sauro::extraction
