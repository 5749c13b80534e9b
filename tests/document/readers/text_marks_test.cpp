// SPDX-License-Identifier: AGPL-3.0-or-later
// Marks of Markdown taken out of a line leave sound text.
#include <gtest/gtest.h>

#include "document/readers/read.h"

namespace sauro::readers {

TEST(ReadText, ComposesASignThatFollowsALetterOnceMarksAreTakenOut) {
  const auto document = read("**a**\u0301\nb");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->blocks[0].paragraph()->text, "\u00E1");
}

}  // namespace sauro::readers
