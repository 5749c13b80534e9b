// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences about counts for none, one, two and all, against sentences.txt; SAURO_GOLDEN=write writes it anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "reports/sentences.h"

namespace sauro::reports {
namespace {

using tracking::Counts;
using tracking::Status;

constexpr const char* golden = SAURO_SOURCE_DIR "/tests/reports/sentences.txt";

Counts counts(const std::array<int, tracking::statuses>& by, int never = 0) {
  Counts made;
  for (std::size_t i = 0; i < by.size(); ++i) made.by.at(i) = by.at(i);
  made.never_updated = never;
  return made;
}

/// In time, late, open in time, overdue, waiting, without deadline; never updated.
std::string all_sentences() {
  std::string text;
  const auto add = [&](const std::array<int, tracking::statuses>& by, int never) {
    for (const int one : by) text += std::to_string(one) + " ";
    text += std::to_string(never) + ": " + counts_paragraph("Kế hoạch", counts(by, never)) + "\n";
  };
  for (int on = 0; on < 3; ++on)
    for (int late = 0; late < 3; ++late)
      for (int open = 0; open < 3; ++open)
        for (int overdue = 0; overdue < 3; ++overdue) add({on, late, open, overdue, 0, 0}, 0);
  for (const auto& [by, never] :
       std::initializer_list<std::pair<std::array<int, tracking::statuses>, int>>{{{0, 0, 0, 0, 1, 0}, 0},
                                                                                  {{0, 0, 0, 0, 0, 1}, 1},
                                                                                  {{3, 0, 2, 1, 1, 0}, 1},
                                                                                  {{3, 0, 2, 1, 0, 2}, 2},
                                                                                  {{3, 0, 2, 1, 1, 2}, 6},
                                                                                  {{1204, 96, 1500, 200, 12, 30}, 118}})
    add(by, never);
  return text;
}

TEST(Sentences, AreRightForNoneOneTwoAndAll) {
  const std::string made = all_sentences();
  if (const char* write = std::getenv("SAURO_GOLDEN"); write != nullptr) std::ofstream(golden) << made;
  std::ifstream file(golden);
  std::ostringstream expected;
  expected << file.rdbuf();
  EXPECT_EQ(made, expected.str());
}

TEST(Sentences, NeverCountNothing) {
  const std::string made = all_sentences();
  EXPECT_FALSE(std::regex_search(made, std::regex("[^0-9.]0+ nhiệm vụ")));
  EXPECT_EQ(made.find("  "), std::string::npos);
  EXPECT_EQ(made.find(" ."), std::string::npos);
}

TEST(Sentences, NumbersOfOneDigitHaveAZero) {
  EXPECT_EQ(tasks_text(5), "05 nhiệm vụ");
  EXPECT_EQ(tasks_text(10), "10 nhiệm vụ");
  EXPECT_EQ(tasks_text(1250), "1.250 nhiệm vụ");
}

}  // namespace
}  // namespace sauro::reports
