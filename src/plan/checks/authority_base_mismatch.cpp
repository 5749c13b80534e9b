// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// One document cited with two dates.
std::vector<Found> find(const Subject& subject) {
  struct First {
    Citation citation;
    const TextLine* line;
  };
  std::map<std::string, First> cited;
  std::vector<Found> found;
  for (const TextLine& line : subject.lines())
    for (Citation& citation : citations_in(line.text())) {
      if (citation.year == 0) continue;
      const auto [first, added] = cited.try_emplace(spelling_key(citation.number_symbol), First{citation, &line});
      const Citation& other = first->second.citation;
      if (added || (other.day == citation.day && other.month == citation.month && other.year == citation.year))
        continue;
      found.push_back(
          {{"Văn bản số " + citation.number_symbol + " ghi ngày " + citation.date + ", chỗ khác ghi ngày " + other.date,
            "No. " + citation.number_symbol + " is dated " + citation.date + " here and " + other.date + " elsewhere"},
           {},
           {line.place, first->second.line->place},
           plan::Words{"Đối chiếu với văn bản gốc", "Compare it with the document itself"},
           {},
           {}});
    }
  return found;
}

}  // namespace

const Rule authority_base_mismatch{
    "authority.base-mismatch",
    plan::Clear::authority,
    find,
    {"Cùng một văn bản căn cứ được ghi hai ngày khác nhau.",
     "One document that the plan rests on is cited with two dates.",
     "QĐ số 37/QĐ-UBND ngày 09/01/2026 ... QĐ số 37/QĐ-UBND ngày 19/01/2026", "Đối chiếu với văn bản gốc.",
     "Compare it with the document itself.", "rõ thẩm quyền"}};

}  // namespace sauro::checks
