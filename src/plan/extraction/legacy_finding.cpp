// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/legacy_finding.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/extraction/document_places.h"

namespace sauro::extraction {

std::optional<plan::Finding> legacy_finding(const document::Document& document) {
  constexpr std::size_t shown_places = 5;
  bool found = false;
  std::vector<plan::Place> places;
  each_paragraph(document, [&](const document::Paragraph& paragraph, const plan::Place& place) {
    if (!paragraph.converted) return;
    found = true;
    if (places.size() == shown_places) return;
    places.push_back(place);
    places.back().text = collapse_blanks(paragraph.text);
  });
  const bool in_notes =
      std::any_of(document.notes.begin(), document.notes.end(), [](const auto& note) { return note.converted; });
  if (!found && !in_notes) return std::nullopt;
  plan::Finding finding;
  finding.rule = "language.legacy-encoding";
  finding.severity = plan::Severity::info;
  finding.message = {"Có chữ gõ bằng bảng mã cũ (TCVN3, VNI ...), đã chuyển sang Unicode",
                     "Some text stood in an old encoding (TCVN3, VNI ...) and was converted to Unicode"};
  finding.places = std::move(places);
  return finding;
}

}  // namespace sauro::extraction
