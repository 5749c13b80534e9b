// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// How many "nhiệm vụ trọng tâm" or "nhiệm vụ chấp thuận" a line announces: "02 nhiệm vụ trọng tâm". -1 where it says
/// none.
int announced(std::string_view key, std::string_view kind) {
  const auto at = key.find(kind);
  if (at == std::string_view::npos) return -1;
  const auto words = words_in(key.substr(0, at));
  if (words.empty() || words.back().end + 1 != at) return -1;
  const std::string_view figures = key.substr(words.back().begin, words.back().end - words.back().begin);
  if (figures.size() > 2 || figures.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  return std::stoi(std::string(figures));
}

/// How many of the lines that stand under a unit's heading, up to the next one, begin with such a task.
int listed(const std::vector<TextLine>& lines, std::size_t after, std::string_view kind) {
  int count = 0;
  for (std::size_t i = after + 1; i < lines.size() && i < after + 20; ++i) {
    const std::string& key = lines[i].key;
    const std::string_view bare =
        trim(std::string_view(key).substr(std::min(key.find_first_not_of("-+*· "), key.size())));
    if (bare.empty()) continue;
    if (is_digit(bare.front())) break;  // the next unit
    if (bare.starts_with(kind)) ++count;
  }
  return count;
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  const auto& lines = subject.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].place.table) continue;
    const std::string& key = lines[i].key;
    if (!key.ends_with(':')) continue;
    for (const std::string_view kind : {"nhiệm vụ trọng tâm", "nhiệm vụ chấp thuận"}) {
      const int told = announced(key, kind);
      if (told < 0) continue;
      const int counted = listed(lines, i, kind);
      if (counted == 0 || counted == told) continue;
      Found one;
      one.message = {
          "Nêu " + std::to_string(told) + " " + std::string(kind) + " nhưng bên dưới liệt kê " +
              std::to_string(counted),
          "It announces " + std::to_string(told) + " (" + std::string(kind) + ") and lists " + std::to_string(counted)};
      one.places = {lines[i].place};
      one.repair = {"Sửa số, hoặc bổ sung nhiệm vụ còn thiếu", "Mend the number, or add the task that is missing"};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule responsibility_count_mismatch{
    "responsibility.count-mismatch",
    plan::Clear::responsibility,
    find,
    {"Số nhiệm vụ nêu cho một đơn vị khác với số được liệt kê.",
     "The number of tasks announced for a unit is not the number listed.",
     "Chủ trì 02 nhiệm vụ trọng tâm, cụ thể: (chỉ có một dòng)", "Sửa số, hoặc bổ sung nhiệm vụ còn thiếu.",
     "Mend the number, or add the task that is missing.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
