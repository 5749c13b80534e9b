// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/legacy_finding.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::extraction {
namespace {

constexpr std::size_t shown_places = 5;

class Places {
 public:
  void add(const document::Paragraph& paragraph, plan::Place place) {
    if (!paragraph.converted) return;
    found_ = true;
    if (places_.size() == shown_places) return;
    place.page = paragraph.page;
    place.text = collapse_blanks(paragraph.text);
    places_.push_back(std::move(place));
  }
  /// `paragraphs` counts those of the cell in which nested tables stand.
  void add_cell(const document::Cell& cell, const plan::Place& place, int& paragraphs) {
    for (const document::Block& block : cell.blocks) {
      if (const auto* paragraph = block.paragraph()) {
        plan::Place own = place;
        own.paragraph = ++paragraphs;
        add(*paragraph, std::move(own));
      } else {
        for (const document::Row& row : block.table()->rows)
          for (const document::Cell& inner : row.cells) add_cell(inner, place, paragraphs);
      }
    }
  }
  bool found() const { return found_; }
  std::vector<plan::Place> take() { return std::move(places_); }

 private:
  bool found_ = false;
  std::vector<plan::Place> places_;
};

}  // namespace

std::optional<plan::Finding> legacy_finding(const document::Document& document) {
  Places places;
  int paragraphs = 0, tables = 0;
  for (const document::Block& block : document.blocks) {
    plan::Place place;
    if (const auto* paragraph = block.paragraph()) {
      place.paragraph = ++paragraphs;
      places.add(*paragraph, std::move(place));
      continue;
    }
    place.table = ++tables;
    const auto& rows = block.table()->rows;
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (const document::Cell& cell : rows[row].cells) {
        place.row = static_cast<int>(row) + 1;
        place.column = cell.column + 1;
        int within = 0;
        places.add_cell(cell, place, within);
      }
  }
  const bool in_notes =
      std::any_of(document.notes.begin(), document.notes.end(), [](const auto& note) { return note.converted; });
  if (!places.found() && !in_notes) return std::nullopt;
  plan::Finding finding;
  finding.rule = "language.legacy-encoding";
  finding.severity = plan::Severity::info;
  finding.message = {"Có chữ gõ bằng bảng mã cũ (TCVN3, VNI ...), đã chuyển sang Unicode",
                     "Some text stood in an old encoding (TCVN3, VNI ...) and was converted to Unicode"};
  finding.places = places.take();
  return finding;
}

}  // namespace sauro::extraction
