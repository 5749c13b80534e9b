// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines that sauro-pdf and sauro-scan print.
#include "document/readers/page.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::readers {
namespace {

TEST(ParsePages, ReadsWordsAndRulings) {
  const auto pages = parse_pages(
      "page\t595.3\t841.9\n"
      "word\t72\t70.5\t110.25\t84\t13\tbi\t96.5\tTimes New Roman\tKẾ\n"
      "line\t72\t100\t500\t100.5\n"
      "page\t842\t595\n"
      "end\n",
      {});
  ASSERT_TRUE(pages.ok());
  ASSERT_EQ(pages->size(), 2u);
  const PageWord expected{{72, 70.5, 110.25, 84}, 13, true, true, 96.5, "Times New Roman", "KẾ"};
  EXPECT_EQ(pages->front().words, std::vector{expected});
  const std::vector<PageRuling> rulings = {{{72, 100, 500, 100.5}}};
  EXPECT_EQ(pages->front().rulings, rulings);
  EXPECT_TRUE(pages->front().rulings.front().horizontal());
  EXPECT_EQ(pages->back(), (Page{842, 595, {}, {}}));
}

TEST(ParsePages, RefusesWhatIsCutOffOrOddlyMade) {
  for (const char* text :
       {"", "page\t1\t1\n", "end", "word\t1\t1\t2\t2\t1\t-\t9\tF\tx\nend\n", "page\t0\t5\nend\n", "page\t1\nend\n",
        "page\t9\t9\nline\t5\t1\t2\t2\nend\n", "page\t9\t9\nword\t1\t1\t2\t2\t1\tq\t9\tF\tx\nend\n",
        "page\t9\t9\nword\t1\t1\t2\t2\t1\t-\t101\tF\tx\nend\n", "page\t9\t9\nword\t1\t1\t2\t2\t1\t-\t9\tF\t\nend\n",
        "page\tnan\t9\nend\n", "page\t1e300\t9\nend\n", "end\nend\n", "what\nend\n", "page\t9\t9\n\xFF\nend\n"}) {
    const auto pages = parse_pages(text, {});
    ASSERT_FALSE(pages.ok()) << text;
    EXPECT_EQ(pages.error().code, ErrorCode::damaged) << text;
  }
}

TEST(ParsePages, KeepsTheLimits) {
  std::string text;
  for (int i = 0; i < 6000; ++i) text += "page\t9\t9\n";
  EXPECT_EQ(parse_pages(text + "end\n", {}).error().code, ErrorCode::over_limit);
}

RC_GTEST_PROP(ParsePages, EndsOnAnyBytes, (std::string text)) {
  static_cast<void>(parse_pages("page\t9\t9\n" + text + "\nend\n", {}).ok());
}

}  // namespace
}  // namespace sauro::readers
