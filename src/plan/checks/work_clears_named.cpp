// SPDX-License-Identifier: AGPL-3.0-or-later
#include <array>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// A plan that asks its units for clear people and work, and not for the other clears.
std::vector<Found> find_work_clears_named(const Subject& subject) {
  constexpr std::array<std::string_view, 6> clears = {"rõ người",       "rõ việc",     "rõ thời gian",
                                                      "rõ trách nhiệm", "rõ sản phẩm", "rõ thẩm quyền"};
  std::array<bool, 6> named{};
  const TextLine* first = nullptr;
  for (const TextLine& line : subject.lines()) {
    const std::string& key = line.key;
    if (key.find("rõ người") == std::string::npos && key.find("rõ việc") == std::string::npos) continue;
    first = &line;
    for (std::size_t i = 0; i < clears.size(); ++i) named[i] = key.find(clears[i]) != std::string::npos;
    if (key.find("6 rõ") != std::string::npos || key.find("06 rõ") != std::string::npos) return {};
    break;
  }
  std::string left;
  std::size_t count = 0;
  for (std::size_t i = 0; i < clears.size(); ++i) {
    if (named[i])
      ++count;
    else
      left += (left.empty() ? "" : ", ") + std::string(clears[i]);
  }
  if (first == nullptr || count == clears.size()) return {};
  return {{{"Chỉ yêu cầu " + std::to_string(count) + " trong 6 rõ, còn thiếu: " + left,
            "Only " + std::to_string(count) + " of the six clears are asked for; missing: " + left},
           {},
           {first->place},
           plan::Words{"Nêu đủ 6 rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền",
                       "Name all six: people, work, time, responsibility, product, authority"},
           {},
           {}}};
}

}  // namespace

const Rule work_clears_named{
    "work.clears-named",
    plan::Clear::work,
    find_work_clears_named,
    {"Kế hoạch nhắc đến “rõ người, rõ việc ...” nhưng không đủ sáu rõ.",
     "The plan speaks of clear people and work, but not of all six clears.",
     "... xây dựng kế hoạch cụ thể, rõ người, rõ việc", "Nêu đủ sáu rõ.", "Name all six.", "6 rõ"}};

}  // namespace sauro::checks
