// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/recognition_finding.h"

#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/extraction/document_places.h"

namespace sauro::extraction {
namespace {

/// `count` code points of `text` from code point `start` on.
std::string_view piece_of(std::string_view text, std::uint32_t start, std::uint32_t count) {
  std::size_t begin = 0;
  for (std::uint32_t i = 0; i < start && begin < text.size(); ++i) next_code_point(text, begin);
  std::size_t end = begin;
  for (std::uint32_t i = 0; i < count && end < text.size(); ++i) next_code_point(text, end);
  return text.substr(begin, end - begin);
}

}  // namespace

std::optional<plan::Finding> recognition_finding(const document::Document& document) {
  std::vector<plan::Place> places;
  each_paragraph(document, [&](const document::Paragraph& paragraph, const plan::Place& place) {
    for (const document::Run& run : paragraph.runs) {
      if (run.confidence == 100) continue;
      places.push_back(place);
      places.back().text = trim(piece_of(paragraph.text, run.start, run.length));
    }
  });
  if (places.empty()) return std::nullopt;
  plan::Finding finding;
  finding.rule = "reading.low-ocr-confidence";
  finding.severity = plan::Severity::warning;
  const std::string count = std::to_string(places.size());
  finding.message = {count + " chỗ nhận dạng chưa chắc chắn, hãy so với bản scan",
                     count + " places were recognised with doubt, compare them with the scan"};
  finding.places = std::move(places);
  return finding;
}

}  // namespace sauro::extraction
