// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs parse_deliverables over files of lines with what must come out.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "foundation/base/text.h"
#include "plan/extraction/quantity.h"

namespace sauro::extraction {
namespace {

using nlohmann::json;

const std::string own_file = SAURO_SOURCE_DIR "/tests/plan/extraction/quantity_lines.jsonl";
const std::string shared_file = SAURO_SOURCE_DIR "/../shared/domain/quantity-forms.jsonl";

std::vector<std::string> line_files() {
  std::vector<std::string> files = {own_file};
  if (std::filesystem::exists(shared_file)) files.push_back(shared_file);
  return files;
}

json as_json(const std::vector<plan::Deliverable>& deliverables) {
  static const char* types[] = {"document", "event", "beneficiaries", "ratio", "score", "system", "other"};
  static const char* comparators[] = {"=", ">=", "<=", ">", "<"};
  json out = json::array();
  for (const auto& one : deliverables) {
    out.push_back({{"text", one.text},
                   {"type", types[static_cast<int>(one.type)]},
                   {"quantity", one.quantity ? json(one.quantity->str()) : json()},
                   {"unit", one.unit ? json(*one.unit) : json()},
                   {"comparator", one.comparator ? json(comparators[static_cast<int>(*one.comparator)]) : json()}});
  }
  return out;
}

class QuantityLines : public testing::TestWithParam<std::string> {};

TEST_P(QuantityLines, ComeOutAsWritten) {
  std::ifstream file(GetParam());
  ASSERT_TRUE(file) << GetParam();
  int lines = 0, wrong = 0;
  std::string report;
  for (std::string line; std::getline(file, line);) {
    const json expected = json::parse(line);
    const std::string text = expected["text"];
    const json found = as_json(parse_deliverables(text));
    ++lines;
    if (found == expected["deliverables"]) continue;
    ++wrong;
    report += text + "\n  expected " + expected["deliverables"].dump() + "\n  found    " + found.dump() + "\n";
  }
  EXPECT_GE(lines, 100);
  EXPECT_LE(wrong, GetParam() == own_file ? 0 : lines / 100) << wrong << " of " << lines << " differ\n" << report;
}

INSTANTIATE_TEST_SUITE_P(Files, QuantityLines, testing::ValuesIn(line_files()),
                         [](const auto& info) { return info.param == own_file ? "Own" : "Shared"; });

}  // namespace
}  // namespace sauro::extraction
