// SPDX-License-Identifier: AGPL-3.0-or-later
// The code tables of the old encodings, and the fonts that tell them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/legacy.h"
#include "document/readers/legacy_encoder.h"

namespace sauro::readers {
namespace {

/// All letters with marks; small and capital.
std::vector<std::string> marked_letters() {
  std::vector<std::string> letters;
  for (const std::string_view vowel : {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"})
    for (const std::string_view tone : {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"})
      if (const auto letter = to_nfc(std::string(vowel) + std::string(tone)); letter.size() > 1)
        letters.push_back(letter);
  letters.push_back("đ");
  for (std::size_t i = 0, n = letters.size(); i < n; ++i) letters.push_back(to_upper(letters[i]));
  return letters;
}

TEST(ToUnicode, ReadsEveryLetterOfTcvn3) {
  std::size_t small = 0;
  for (const auto& letter : marked_letters()) {
    if (!test::tcvn3().contains(letter)) continue;
    small += to_lower(letter) == letter;
    EXPECT_EQ(to_unicode(test::tcvn3().at(letter), LegacyEncoding::tcvn3), letter);
  }
  EXPECT_EQ(small, 67u);
  EXPECT_EQ(test::tcvn3().size(), 74u);
}

TEST(ToUnicode, ReadsEveryLetterOfVni) {
  for (const auto& letter : marked_letters())
    EXPECT_EQ(to_unicode(test::vni().at(letter), LegacyEncoding::vni), letter);
  EXPECT_EQ(test::vni().size(), 134u);
}

TEST(ToUnicode, ReadsEveryLetterOfWindows1258) {
  for (const auto& letter : marked_letters())
    EXPECT_EQ(to_unicode(test::windows_1258().at(letter), LegacyEncoding::windows_1258), letter);
}

TEST(ToUnicode, ReadsThePrivateCodesOfSignFonts) {
  EXPECT_EQ(to_unicode("th\uF0B8ng", LegacyEncoding::tcvn3), "tháng");
  EXPECT_EQ(to_unicode("tha\uF0F9ng", LegacyEncoding::vni), "tháng");
}

TEST(ToUnicode, TakesTheMinusOfPrintersForTheSoftHyphen) {
  EXPECT_EQ(to_unicode("n\u2212\u00EDc, \u2212u, t\u2212", LegacyEncoding::tcvn3), "nước, ưu, tư");
  EXPECT_EQ(to_unicode("5 \u2212 3 = 2", LegacyEncoding::tcvn3), "5 \u2212 3 = 2");
}

TEST(ToUnicode, LeavesVniMarksWithoutAVowelAndWhatIsNoCode) {
  EXPECT_EQ(to_unicode("ø b\u00E4 “a” 5 %", LegacyEncoding::vni), "ø b\u00E4 “a” 5 %");
}

TEST(ToUnicode, ReadsAMarkOnACombinedLetterOnce) {
  EXPECT_EQ(to_unicode("ñöôøng phoá, aùù", LegacyEncoding::vni), "đường phố, á\u00F9");
}

RC_GTEST_PROP(ToUnicode, ReadsBackWhatWasWritten, ()) {
  static const auto letters = marked_letters();
  std::string text;
  for (int i = 0, n = *rc::gen::inRange(0, 30); i < n; ++i)
    text += *rc::gen::inRange(0, 3) == 0 ? std::string(1, *rc::gen::elementOf(std::string("bcdghklmnpqrstvx 0.,-/")))
                                         : *rc::gen::elementOf(letters);
  // VNI has no way to tell "a" followed by "ù" as letters of their own; the encoder never writes that.
  RC_ASSERT(to_unicode(test::encoded(text, test::vni()), LegacyEncoding::vni) == text);
  const std::string small = to_lower(text);
  RC_ASSERT(to_unicode(test::encoded(small, test::tcvn3()), LegacyEncoding::tcvn3) == small);
  RC_ASSERT(to_unicode(test::encoded(text, test::windows_1258()), LegacyEncoding::windows_1258) == text);
}

RC_GTEST_PROP(ToUnicode, GivesNfcForAnyBytes, (const std::string& bytes)) {
  for (const auto encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::windows_1258}) {
    const std::string text = to_unicode(bytes, encoding);
    RC_ASSERT(is_utf8(text));
    RC_ASSERT(to_nfc(text) == text);
  }
}

TEST(LegacyByFont, KnowsTheFamiliesAndTheFontsOfCapitals) {
  for (const auto* name : {".VnTime", ".VnArial", ".VNTIME", ".VnArial Narrow", "VnTime", ".VnTeknical"}) {
    ASSERT_TRUE(legacy_by_font(name)) << name;
    EXPECT_EQ(legacy_by_font(name)->encoding, LegacyEncoding::tcvn3);
    EXPECT_FALSE(legacy_by_font(name)->capitals) << name;
  }
  for (const auto* name : {".VnTimeH", ".VnArialH", ".VnArial NarrowH"}) EXPECT_TRUE(legacy_by_font(name)->capitals);
  for (const auto* name : {"VNI-Times", "VNI-Helve", "vni-times", "VNI Times"})
    EXPECT_EQ(legacy_by_font(name)->encoding, LegacyEncoding::vni) << name;
}

TEST(LegacyByFont, SaysNothingOfOtherFonts) {
  for (const auto* name : {"", "V", ".", "Times New Roman", "Arial", "Verdana", "Vni", "Vivaldi", "Symbol", ".SF NS"})
    EXPECT_FALSE(legacy_by_font(name)) << name;
}

}  // namespace
}  // namespace sauro::readers
