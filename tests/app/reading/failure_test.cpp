// SPDX-License-Identifier: AGPL-3.0-or-later
// What people read of files that cannot be read.
#include "app/reading/failure.h"

#include <gtest/gtest.h>

namespace sauro::app {
namespace {

/// Whoever brings a spreadsheet is not sent to Word alone.
TEST(WordsOfFailure, SpeakOfSpreadsheetsAsOfDocuments) {
  const plan::Words kind = words_of_failure({ErrorCode::unknown_kind, "txt", {}});
  for (const std::string& words : {kind.vi, kind.en}) {
    EXPECT_NE(words.find(".docx"), std::string::npos) << words;
    EXPECT_NE(words.find(".xlsx"), std::string::npos) << words;
  }
  for (const ErrorCode code : {ErrorCode::damaged, ErrorCode::encrypted})
    EXPECT_NE(words_of_failure({code, {}, {}}).vi.find("Excel"), std::string::npos);
}

}  // namespace
}  // namespace sauro::app
