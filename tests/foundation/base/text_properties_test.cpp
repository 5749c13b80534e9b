// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds for every text: folding, normal form, spelling keys and decoding of any bytes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/text.h"

namespace sauro {
namespace {

/// Text as it comes in documents: Vietnamese letters, some decomposed, marks, digits, blanks, a few far-off letters.
rc::Gen<std::string> any_text() {
  static const std::vector<std::string> pieces = {
      "a",  "ă",  "Â",           "đ", "Đ",         "ê",        "Ế",
      "o",  "O",  "ò",           "à", "Á",         "ạ",        "oà",
      "OÀ", "uý", "Uỷ",          "ý", "q",         "Q",        "ú",
      "u",  "y",  "ỹ",           "i", "í",         "ươ",       "ợ",
      "n",  "ng", "T",           "h", "e\xCC\x82", "\xCC\x81", "\xCC\xA3",
      " ",  "\t", "\n",          "-", ".",         "7",        "é",
      "ß",  "İ",  "Σ",           "ﬁ", "한",        "中",       "\xF0\x90\x90\x80",
      "K",  "Å",  "\xEF\xBF\xBD"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const auto& part : parts) text += part;
                        return text;
                      });
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(
      rc::gen::oneOf(rc::gen::arbitrary<char>(),
                     rc::gen::map(rc::gen::inRange(0x80, 0x100), [](int byte) { return static_cast<char>(byte); })));
}

RC_GTEST_PROP(NextCodePoint, NeverLeavesTheTextOnAnyBytes, ()) {
  const std::string text = *any_bytes();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(text, at);
    RC_ASSERT(at > before);
    RC_ASSERT(at <= text.size());
    RC_ASSERT(c <= 0x10FFFF && (c < 0xD800 || c >= 0xE000));
    if (c != 0xFFFD) {
      std::string again;
      append_code_point(again, c);
      RC_ASSERT(again == text.substr(before, at - before));
    }
  }
}

RC_GTEST_PROP(NextCodePoint, ReadsWhatAppendWrote, ()) {
  const auto c = static_cast<char32_t>(*rc::gen::inRange(0, 0x110000));
  RC_PRE(c < 0xD800 || c >= 0xE000);
  std::string text;
  append_code_point(text, c);
  std::size_t at = 0;
  RC_ASSERT(next_code_point(text, at) == c);
  RC_ASSERT(at == text.size());
  RC_ASSERT(code_points(text) == 1u);
}

RC_GTEST_PROP(Fold, IsIdempotentAndStaysUtf8, ()) {
  const std::string folded = fold(*any_text());
  RC_ASSERT(is_utf8(folded));
  RC_ASSERT(fold(folded) == folded);
}

RC_GTEST_PROP(Fold, DoesNotSeeHowMarksAreEncoded, ()) {
  const std::string text = *any_text();
  RC_ASSERT(fold(text) == fold(to_nfc(text)));
}

RC_GTEST_PROP(ToNfc, IsIdempotent, ()) {
  const std::string once = to_nfc(*any_text());
  RC_ASSERT(to_nfc(once) == once);
}

RC_GTEST_PROP(SpellingKey, KeepsTheNumberOfCodePointsOfNfcText, ()) {
  const std::string text = to_nfc(*any_text());
  RC_ASSERT(code_points(spelling_key(text)) == code_points(text));
}

RC_GTEST_PROP(SpellingKey, IsIdempotentAndBlindToCase, ()) {
  const std::string key = spelling_key(to_nfc(*any_text()));
  RC_ASSERT(spelling_key(key) == key);
  RC_ASSERT(to_lower(key) == key);
}

RC_GTEST_PROP(CollapseBlanks, LeavesSingleBlanksInsideOnly, ()) {
  const std::string text = collapse_blanks(*any_text());
  RC_ASSERT(text == trim(text));
  RC_ASSERT(text.find("  ") == std::string::npos);
  RC_ASSERT(collapse_blanks(text) == text);
}

RC_GTEST_PROP(AllOfText, TakesAnyBytes, ()) {
  const std::string text = *any_bytes();
  RC_ASSERT(is_utf8(fold(text)));
  RC_ASSERT(is_utf8(to_upper(text)));
  RC_ASSERT(is_utf8(spelling_key(text)));
  RC_ASSERT(is_utf8(to_nfc(text)) == is_utf8(text));
  RC_ASSERT(trim(text).size() <= text.size());
  RC_ASSERT(collapse_blanks(text).size() <= text.size());
}

RC_GTEST_PROP(SplitLines, LosesNothingButLineEnds, ()) {
  const std::string text = *any_text();
  std::string joined;
  for (const auto line : split_lines(text)) joined += std::string(line) + "\n";
  RC_ASSERT(joined == text + "\n");
}

}  // namespace
}  // namespace sauro
