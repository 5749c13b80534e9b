// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// "1102/QĐ-BNV", "1120/QĐ-BNV": numbers of three figures or more that differ in the order of their figures only.
bool are_transposed(std::string_view one, std::string_view other) {
  const auto a = one.find('/'), b = other.find('/');
  if (a == std::string_view::npos || a != b || a < 3 || one.substr(a) != other.substr(b)) return false;
  return one.substr(0, a) != other.substr(0, b) && std::is_permutation(one.begin(), one.begin() + a, other.begin());
}

/// Documents of one day and symbol whose numbers differ in the order of their figures.
void find_transposed(const Subject& subject, std::vector<Found>& found) {
  struct Cited {
    Citation citation;
    std::string key;
    const TextLine* line;
  };
  std::vector<Cited> cited;
  for (const TextLine& line : subject.lines())
    for (Citation& citation : citations_in(line.text())) {
      if (citation.year == 0 || citation.day == 0) continue;
      std::string key = spelling_key(citation.number_symbol);
      const auto known = std::find_if(cited.begin(), cited.end(), [&](const Cited& one) { return one.key == key; });
      if (known != cited.end()) continue;
      const auto other = std::find_if(cited.begin(), cited.end(), [&](const Cited& one) {
        return one.citation.day == citation.day && one.citation.month == citation.month &&
               one.citation.year == citation.year && are_transposed(one.key, key);
      });
      if (other != cited.end()) {
        Found one;
        one.message = {"Hai số gần giống nhau, cùng ký hiệu và ngày: " + citation.number_symbol + ", " +
                           other->citation.number_symbol,
                       "Two numbers much alike, of one symbol and day: " + citation.number_symbol + ", " +
                           other->citation.number_symbol};
        one.places = {line.place, other->line->place};
        one.repair = {"Đối chiếu với văn bản gốc", "Compare it with the document itself"};
        found.push_back(std::move(one));
      }
      cited.push_back({std::move(citation), std::move(key), &line});
    }
}

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
  find_transposed(subject, found);
  return found;
}

}  // namespace

const Rule authority_base_mismatch{
    "authority.base-mismatch",
    plan::Clear::authority,
    find,
    {"Cùng một văn bản căn cứ được ghi hai ngày, hoặc hai số đảo chữ số.",
     "One document that the plan rests on is cited with two dates, or with the figures of its number in two orders.",
     "QĐ số 37/QĐ-UBND ngày 09/01/2026 ... QĐ số 37/QĐ-UBND ngày 19/01/2026", "Đối chiếu với văn bản gốc.",
     "Compare it with the document itself.", "rõ thẩm quyền"}};

}  // namespace sauro::checks
