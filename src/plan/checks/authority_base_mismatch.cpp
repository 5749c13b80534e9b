// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Documents of one day and symbol whose numbers have two figures or more, and the same in another order:
/// "1102/QĐ-BNV", "1120/QĐ-BNV".
void find_transposed(const Subject& subject, std::vector<Found>& found) {
  constexpr std::size_t least = 2, most = 20;
  struct First {
    std::string number_symbol, key;
    const TextLine* line;
    bool told = false;
  };
  std::map<std::string, First> cited;  // by day, symbol and sorted figures
  for (const TextLine& line : subject.lines())
    for (const Citation& citation : citations_in(line.text())) {
      std::string key = spelling_key(citation.number_symbol);
      const auto slash = key.find('/');
      if (citation.year == 0 || citation.day == 0 || slash == std::string::npos || slash < least) continue;
      std::string sorted = key;
      std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(slash));
      sorted += fmt::format(" {}.{}.{}", citation.day, citation.month, citation.year);
      const auto [first, added] = cited.try_emplace(std::move(sorted), First{citation.number_symbol, key, &line});
      First& other = first->second;
      if (added || other.told || other.key == key || found.size() >= most) continue;
      other.told = true;
      Found one;
      one.message = {
          "Hai số gần giống nhau, cùng ký hiệu và ngày: " + citation.number_symbol + ", " + other.number_symbol,
          "Two numbers much alike, of one symbol and day: " + citation.number_symbol + ", " + other.number_symbol};
      one.places = {line.place, other.line->place};
      one.repair = {"Đối chiếu với văn bản gốc", "Compare it with the document itself"};
      found.push_back(std::move(one));
    }
}

/// One document cited with two dates.
std::vector<Found> find_authority_base_mismatch(const Subject& subject) {
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
  find_transposed(subject, found);
  return found;
}

}  // namespace

const Rule authority_base_mismatch{
    "authority.base-mismatch",
    plan::Clear::authority,
    find_authority_base_mismatch,
    {"Cùng một văn bản căn cứ được ghi hai ngày, hoặc hai số đảo chữ số.",
     "One document that the plan rests on is cited with two dates, or with the figures of its number in two orders.",
     "QĐ số 37/QĐ-UBND ngày 09/01/2026 ... QĐ số 37/QĐ-UBND ngày 19/01/2026", "Đối chiếu với văn bản gốc.",
     "Compare it with the document itself.", "rõ thẩm quyền"}};

}  // namespace sauro::checks
