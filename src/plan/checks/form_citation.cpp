// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// The year that is told of the document's issuer right behind its date: "ngày 30/8/2021 của UBND tỉnh năm 2023". What
/// stands behind "về", "ban hành", "phê duyệt" is its matter, whose year may be another.
int year_of_issuer(std::string_view rest) {
  const std::string key = spelling_key(rest.substr(0, std::min<std::size_t>(rest.size(), 160)));
  if (!key.starts_with("của ") && !key.starts_with(" của ")) return 0;
  const auto at = key.find(" năm 20");
  if (at == std::string::npos) return 0;
  const std::string_view issuer = std::string_view(key).substr(0, at);
  for (const std::string_view stop : {" về", " v/v", " ban hành", " phê duyệt", " quy định", " giao", ",", ";", ".",
                                      ":", "(", " triển khai", " thực hiện"})
    if (issuer.find(stop) != std::string_view::npos) return 0;
  const std::string_view figures = std::string_view(key).substr(at + std::string_view(" năm ").size(), 4);
  return figures.find_first_not_of("0123456789") == std::string_view::npos && figures.size() == 4
             ? std::stoi(std::string(figures))
             : 0;
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines())
    for (const Citation& citation : citations_in(line.text())) {
      if (citation.year == 0) continue;
      const int year = year_of_issuer(line.text().substr(citation.end));
      // A plan for a year is often signed at the end of the one before.
      if (year == 0 || year == citation.year || (year == citation.year + 1 && citation.month >= 10)) continue;
      found.push_back(
          {{"Văn bản số " + citation.number_symbol + " ghi ngày " + citation.date + " nhưng lại nói là của năm " +
                std::to_string(year),
            "No. " + citation.number_symbol + " is dated " + citation.date + " and said to be of " +
                std::to_string(year)},
           {},
           {line.place},
           plan::Words{"Đối chiếu ngày và năm với văn bản gốc", "Compare day and year with the document itself"},
           {},
           {}});
    }
  return found;
}

}  // namespace

const Rule form_citation{"form.citation",
                         plan::Clear::none,
                         find,
                         {"Ngày của văn bản được dẫn và năm đi kèm không khớp nhau.",
                          "The date of a cited document and the year told of it disagree.",
                          "Kế hoạch số 16/KH-UBND ngày 12/4/2024 của UBND xã năm 2026", "Đối chiếu với văn bản gốc.",
                          "Compare it with the document itself.", "thể thức trích dẫn"}};

}  // namespace sauro::checks
