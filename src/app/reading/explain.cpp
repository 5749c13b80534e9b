// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/explain.h"

#include <fmt/format.h>

#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/check.h"
#include "plan/checks/rule.h"
#include "plan/model/names.h"

namespace sauro::app {
namespace {

constexpr std::string_view opening =
    R"(# Các phép kiểm tra / the checks

What `sauro check FILE` looks for, by family. This page is written by `sauro check --explain all`; change the rule in `src/plan/checks/`, then run `make docs`.

Mức độ của từng phép nằm trong `rules/checks.toml` / severities are data in `rules/checks.toml`. Bỏ qua một chỗ, có nêu lý do: `sauro check FILE --silence DANH-SACH.tsv`, mỗi
dòng ba cột cách nhau bằng dấu tab: phép kiểm tra, vài chữ của chỗ đó, lý do / to silence one place, give a list with three columns parted by tabs: the rule, some words of the
place, the reason.
)";

std::string entry(const checks::Rule& rule) {
  const checks::Guide& guide = rule.guide;
  const auto severity = checks::severity_today(rule);
  return fmt::format(
      "\n## {}\n\n{}\n\n*{}*\n\n- Ví dụ / example: {}\n- Cách sửa: {} / repair: {}\n- Dựa trên / rests on: {}\n- Mức "
      "độ / severity: {}\n",
      rule.id, guide.vi, guide.en, guide.example, guide.repair_vi, guide.repair_en, guide.source,
      severity ? plan::name_of(*severity) : "off");
}

}  // namespace

Result<std::string> explain(std::string_view asked) {
  std::string text = asked == "all" ? std::string(opening) : std::string();
  bool known = asked == "all";
  for (const checks::Rule* rule : checks::all_rules())
    if (asked == "all" || rule->id == asked) {
      text += entry(*rule);
      known = true;
    }
  if (!known) {
    std::vector<std::string_view> ids;
    ids.reserve(checks::all_rules().size());
    for (const checks::Rule* rule : checks::all_rules()) ids.push_back(rule->id);
    return Error{ErrorCode::not_found, std::string(asked), std::string(nearest(asked, ids))};
  }
  if (asked != "all") text.erase(0, 1);
  return text;
}

}  // namespace sauro::app
