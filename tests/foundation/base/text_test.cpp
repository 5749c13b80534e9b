// SPDX-License-Identifier: AGPL-3.0-or-later
// Examples of spelling keys, folding, normal form and decoding.
#include "foundation/base/text.h"

#include <gtest/gtest.h>

namespace sauro {

TEST(SpellingKey, SetsTonesInOneWay) {
  EXPECT_EQ(spelling_key("CỘNG HOÀ"), "cộng hòa");
  EXPECT_EQ(spelling_key("Tỉnh uỷ"), "tỉnh ủy");
  EXPECT_EQ(spelling_key("hoàn thành"), "hoàn thành");
  EXPECT_EQ(spelling_key("quý"), "quý");
  EXPECT_EQ(spelling_key("qúy"), "quý");
  EXPECT_EQ(spelling_key("qủa"), "quả");
  EXPECT_EQ(spelling_key("qúi"), "quí");
  EXPECT_EQ(spelling_key("thuỷ"), "thủy");
  EXPECT_EQ(spelling_key("quỹ"), "quỹ");
}

TEST(Fold, DropsMarksAndMapsD) { EXPECT_EQ(fold("Nghiệm thu ĐO LƯỜNG"), "nghiem thu do luong"); }

TEST(Fold, DropsMarksThatStandAlone) { EXPECT_EQ(fold("e\xCC\x82\xCC\x81"), "e"); }

TEST(Fold, LeavesOtherScriptsAlone) { EXPECT_EQ(fold("한국 \xF0\x9D\x85\x9E"), "한국 \xF0\x9D\x85\x9E"); }

TEST(ToNfc, ComposesDecomposedLetters) { EXPECT_EQ(to_nfc("e\xCC\x82\xCC\x81"), "ế"); }

TEST(CollapseBlanks, TreatsNoBreakSpaceAsBlank) { EXPECT_EQ(collapse_blanks("  a \xC2\xA0 b\t"), "a b"); }

TEST(IsUtf8, RefusesOverlongAndTruncated) {
  EXPECT_TRUE(is_utf8("Kế hoạch"));
  EXPECT_FALSE(is_utf8("\xC0\x80"));
  EXPECT_FALSE(is_utf8("a\xE1\xBA"));
}

TEST(Nearest, IsTheOneThatWasMeant) {
  const std::vector<std::string_view> known = {"read", "check", "parse", "verify"};
  EXPECT_EQ(nearest("chek", known), "check");
  EXPECT_EQ(nearest("cheeck", known), "check");
  EXPECT_EQ(nearest("verfy", known), "verify");
  EXPECT_EQ(nearest("read", known), "read");
  EXPECT_EQ(nearest("serve", known), "");
  EXPECT_EQ(nearest("xy", known), "");
  EXPECT_EQ(nearest("", known), "");
}

}  // namespace sauro
