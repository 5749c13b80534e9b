// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs parse_assignments over files of cells with what must come out.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

using nlohmann::json;

const std::string own_assignments = SAURO_SOURCE_DIR "/tests/plan/extraction/assignment_lines.jsonl";
const std::string shared_assignments = SAURO_SOURCE_DIR "/../shared/domain/assignment-forms.jsonl";

std::vector<std::string> assignment_files() {
  std::vector<std::string> files = {own_assignments};
  if (std::filesystem::exists(shared_assignments)) files.push_back(shared_assignments);
  return files;
}

json as_json(const std::vector<plan::Assignment>& assignments) {
  static const char* roles[] = {"lead", "performing", "cooperating", "supervising", "monitoring", "approving"};
  const auto text = [](const std::optional<std::string>& value) { return value ? json(*value) : json(); };
  json out = json::array();
  for (const auto& one : assignments) {
    out.push_back({{"role", roles[static_cast<int>(one.role)]},
                   {"text", one.text},
                   {"unit_name", text(one.unit_name)},
                   {"position", text(one.position)},
                   {"person_name", text(one.person_name)}});
  }
  return out;
}

class ResponsibilityLines : public testing::TestWithParam<std::string> {};

TEST_P(ResponsibilityLines, ComeOutAsWritten) {
  std::ifstream file(GetParam());
  ASSERT_TRUE(file) << GetParam();
  int lines = 0, wrong = 0;
  std::string report;
  for (std::string line; std::getline(file, line);) {
    const json expected = json::parse(line);
    const std::string text = expected["text"];
    const json& column = expected["column"];
    const auto role = column.is_string() ? role_of_heading(column.get<std::string>()) : std::nullopt;
    const json found = as_json(parse_assignments(text, role.value_or(plan::Role::performing)));
    ++lines;
    if (found == expected["assignments"]) continue;
    ++wrong;
    report += text + "\n  expected " + expected["assignments"].dump() + "\n  found    " + found.dump() + "\n";
  }
  EXPECT_GE(lines, 100);
  EXPECT_LE(wrong, GetParam() == own_assignments ? 0 : lines / 100) << wrong << " of " << lines << " differ\n"
                                                                    << report;
}

INSTANTIATE_TEST_SUITE_P(Files, ResponsibilityLines, testing::ValuesIn(assignment_files()),
                         [](const auto& info) { return info.param == own_assignments ? "Own" : "Shared"; });

}  // namespace
}  // namespace sauro::extraction
