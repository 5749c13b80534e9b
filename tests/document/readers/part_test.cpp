// SPDX-License-Identifier: AGPL-3.0-or-later
// Elements that nobody reads are taken out of a part before it is parsed; everything else stays byte for byte.
#include "document/readers/part.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::readers {
namespace {

std::string without(std::string text) {
  leave_out(text, "look");
  return text;
}

TEST(LeaveOut, TakesElementsOutWithWhatTheyHold) {
  EXPECT_EQ(without("<a><look/><b/><look x='1'><c/>text</look></a>"), "<a><b/></a>");
  EXPECT_EQ(without("<w:a><w:look w:x=\"1\">1</w:look>2<w:look>3</w:look >4</w:a>"), "<w:a>24</w:a>");
  EXPECT_EQ(without("<a><look\n/></a>"), "<a></a>");
}

TEST(LeaveOut, KnowsTheEndOfATagByItsQuotes) {
  EXPECT_EQ(without("<a><look x='a>b/'/>1</a>"), "<a>1</a>");
  EXPECT_EQ(without("<a><look x=\"</look>\">1</look>2</a>"), "<a>2</a>");
}

TEST(LeaveOut, LeavesOtherNamesAndWordsAlone) {
  for (const char* text : {"<a><looks/></a>", "<a><overlook/></a>", "<a look='1'>look</a>", "<a><b:looking/></a>", ""})
    EXPECT_EQ(without(text), text);
}

// "<" in a comment is no tag, and an element within its like is not as these are written.
TEST(LeaveOut, ChangesNothingWhereItCannotBeSure) {
  for (const char* text : {"<a><!-- <look> --><look/></a>", "<a><![CDATA[<look>]]></a>", "<a><look><look/></look></a>",
                           "<a><look>1</a>", "<a><look", "<a><look x='1></a>"})
    EXPECT_EQ(without(text), text);
}

RC_GTEST_PROP(LeaveOut, NeverGrows, (std::string text)) {
  const std::string whole = "<a>" + text + "<look/>" + text + "</a>";
  RC_ASSERT(without(whole).size() <= whole.size());
}

}  // namespace
}  // namespace sauro::readers
