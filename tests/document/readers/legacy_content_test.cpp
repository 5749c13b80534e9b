// SPDX-License-Identifier: AGPL-3.0-or-later
// Old encodings told by content: what is converted, and all that must never be.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/legacy.h"
#include "document/readers/legacy_encoder.h"

namespace sauro::readers {
namespace {

constexpr std::optional<LegacyEncoding> expectations[] = {std::nullopt, LegacyEncoding::tcvn3, LegacyEncoding::vni,
                                                          LegacyEncoding::windows_1258};

TEST(LegacyByContent, TellsTheEncodingOfVietnamese) {
  for (const auto* text :
       {"Trồng mười cây bàng trước cổng", "rà soát sổ sách quý bốn", "Đội trưởng đội xe báo cáo ngày 5/6"}) {
    EXPECT_EQ(legacy_by_content(test::encoded(text, test::tcvn3())), LegacyEncoding::tcvn3) << text;
    EXPECT_EQ(legacy_by_content(test::encoded(text, test::vni())), LegacyEncoding::vni) << text;
    EXPECT_EQ(legacy_by_content(test::encoded(text, test::windows_1258())), LegacyEncoding::windows_1258) << text;
  }
}

TEST(LegacyByContent, TakesOneWordWhereASignStandsAmongItsLetters) {
  EXPECT_EQ(legacy_by_content("Th¸ng"), LegacyEncoding::tcvn3);
  EXPECT_EQ(legacy_by_content("n¨m 2006"), LegacyEncoding::tcvn3);
}

TEST(LegacyByContent, TakesOneWordOfTheExpectedEncoding) {
  EXPECT_EQ(legacy_by_content("Phoøng"), std::nullopt);
  EXPECT_EQ(legacy_by_content("Phoøng", LegacyEncoding::vni), LegacyEncoding::vni);
  EXPECT_EQ(legacy_by_content("Phoøng", LegacyEncoding::tcvn3), std::nullopt);
}

TEST(LegacyByContent, PrefersTheExpectedEncodingWhereSeveralFit) {
  // "tử, hử" or "tư, hư".
  EXPECT_EQ(legacy_by_content("tö, hö, ngö", LegacyEncoding::tcvn3), LegacyEncoding::tcvn3);
  EXPECT_EQ(legacy_by_content("tö, hö, ngö", LegacyEncoding::vni), LegacyEncoding::vni);
}

TEST(LegacyByContent, LeavesOtherLanguagesAndSigns) {
  for (const auto* text :
       {"café", "un café à la crème, s'il vous plaît", "naïve résumé, déjà vu", "Zürich, Köln und München", "São Paulo",
        "±0,5 µm", "10 µm ± 2 µm, 5 µg, 20 °C, § 12, ½, 100 m², 3 × 4 ÷ 2", "El Niño, señor José", "Curaçao, Réunion",
        "Où est la forêt? Elle a été coupée.", "Crédit Agricole", "Malmö och Göteborg på hösten",
        "© 2019 Công ty, ® TM", "«Trang 1» · «Trang 2»", "Hyvää päivää", "Perché no? Così è più facile, città",
        "N·m, k·m", "a¹ b² c³", "x­y"})
    for (const auto expected : expectations) EXPECT_EQ(legacy_by_content(text, expected), std::nullopt) << text;
}

TEST(LegacyByContent, LeavesUnicodeVietnamese) {
  for (const auto* text :
       {"Hà", "là và có", "Bà Tô Hà là cô nhà bà Lê", "Xã Sông Trà", "lô hàng thép nhà máy", "ở xã ta",
        "Máy bơm của tổ 3", "ý kiến là thế", "ông Vàng A Páo", "Thí nghiệm 5 µm ± 1 µm lô hai"})
    for (const auto expected : expectations) EXPECT_EQ(legacy_by_content(text, expected), std::nullopt) << text;
}

document::Run run_of(std::string_view text, std::uint32_t start, std::string font = "") {
  document::Run run;
  run.start = start;
  run.length = static_cast<std::uint32_t>(code_points(text));
  run.font = std::move(font);
  return run;
}

RC_GTEST_PROP(ResolveLegacy, LeavesUnicodeVietnameseAsItIs, ()) {
  static const std::vector<std::string> words = {
      "là",  "và",   "có",   "cho", "ông",  "bà",   "tôi",  "đã", "của", "những", "hè",    "kê",   "khá", "tài",
      "lãi", "mũi",  "sách", "Tô",  "Hà",   "à",    "ú",    "ì",  "mía", "hoà",   "hòa",   "thuý", "quý", "xã",
      "hội", "đồng", "5",    "§ 2", "±",    "(µm)", "café", "ở",  "Đắk", "Lắk",   "Krông", "UBND", "QĐ",  "-",
      "êm",  "âm",   "ôm",   "“ý”", "«có»", "sông", "nhé",  "cô", "hôm", "nào",   "mà",    "thì",  "lý",  "tạ"};
  std::string text;
  std::vector<document::Run> runs;
  std::uint32_t start = 0;
  for (int i = 0, n = *rc::gen::inRange(1, 12); i < n; ++i) {
    const std::string piece = *rc::gen::elementOf(words) + " ";
    if (runs.empty() || *rc::gen::inRange(0, 3) == 0) {
      runs.push_back(run_of(piece, start));
    } else {
      runs.back().length += static_cast<std::uint32_t>(code_points(piece));
    }
    start += static_cast<std::uint32_t>(code_points(piece));
    text += piece;
  }
  const std::string text_before = text;
  const auto runs_before = runs;
  LegacyContext context;
  context.met = *rc::gen::elementOf(std::vector(std::begin(expectations), std::end(expectations)));
  RC_ASSERT_FALSE(resolve_legacy(text, runs, context));
  RC_ASSERT(text == text_before);
  RC_ASSERT(runs == runs_before);
}

RC_GTEST_PROP(ResolveLegacy, KeepsRunsInsideTheText, (const std::vector<std::string>& pieces)) {
  std::string text;
  std::vector<document::Run> runs;
  std::uint32_t start = 0;
  for (const std::string& bytes : pieces) {
    const std::string piece = to_unicode(bytes, LegacyEncoding::windows_1258);
    if (piece.empty()) continue;
    const auto font = *rc::gen::elementOf(std::vector<std::string>{"", ".VnTime", ".VnTimeH", "VNI-Times", "Arial"});
    runs.push_back(run_of(piece, start, font));
    start += runs.back().length;
    text += piece;
  }
  LegacyContext context;
  resolve_legacy(text, runs, context);
  std::uint32_t next = 0;
  for (const auto& run : runs) {
    RC_ASSERT(run.start == next);
    RC_ASSERT(run.length > 0u);
    next += run.length;
  }
  RC_ASSERT(next == code_points(text));
}

}  // namespace
}  // namespace sauro::readers
