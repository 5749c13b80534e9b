// SPDX-License-Identifier: AGPL-3.0-or-later
// Text files in old encodings: as bytes, and as UTF-8 made from bytes taken for Latin-1.
#include <gmock/gmock.h>

#include "document/readers/legacy_encoder.h"
#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

using testing::ElementsAre;

// Small letters: TCVN3 has few capitals.
constexpr std::string_view plan = "kế hoạch trồng rau sạch\nquý hai: được giao cho tổ vườn ươm, 5/6/2015\n";

TEST(LegacyText, ReadsSingleBytes) {
  for (const auto* letters : {&test::tcvn3(), &test::vni(), &test::windows_1258()}) {
    const auto document = must_read(test::single_bytes(test::encoded(plan, *letters)));
    EXPECT_THAT(paragraphs_of(document),
                ElementsAre("kế hoạch trồng rau sạch", "quý hai: được giao cho tổ vườn ươm, 5/6/2015"));
    EXPECT_TRUE(document.blocks.at(0).paragraph()->converted);
  }
}

TEST(LegacyText, ReadsUtf8MadeFromBytesEvenWithAWordCorrectedSince) {
  for (const auto* letters : {&test::tcvn3(), &test::vni(), &test::windows_1258()}) {
    const auto document = must_read(test::encoded(plan, *letters) + "mồng\n");
    EXPECT_THAT(paragraphs_of(document),
                ElementsAre("kế hoạch trồng rau sạch", "quý hai: được giao cho tổ vườn ươm, 5/6/2015", "mồng"));
    EXPECT_TRUE(document.blocks.at(1).paragraph()->converted);
  }
}

TEST(LegacyText, KeepsTypographicSignsOfSingleBytes) {
  const std::string bytes = test::single_bytes(test::encoded("gọi là ", test::tcvn3())) + "\x93" +
                            test::single_bytes(test::encoded("vườn mẫu", test::tcvn3())) + "\x94";
  EXPECT_THAT(paragraphs_of(must_read(bytes)), ElementsAre("gọi là “vườn mẫu”"));
}

TEST(LegacyText, MarksCellsToo) {
  const auto document = must_read(
      test::single_bytes(test::encoded("| việc | hạn |\n|---|---|\n| tưới cây | tháng chín |\n", test::vni())));
  const auto* table = document.blocks.at(0).table();
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(document::cell_text(table->rows.back().cells.at(1)), "tháng chín");
  EXPECT_TRUE(table->rows.back().cells.at(1).blocks.at(0).paragraph()->converted);
}

TEST(LegacyText, LeavesUnicodeAndOtherLanguages) {
  for (const auto* text :
       {"Bà Hà có cà phê", "Kế hoạch năm: 5 µm ± 1", "Où est le café? Là-bas, à côté.", "Zürich § 3"}) {
    const auto document = must_read(text);
    EXPECT_THAT(paragraphs_of(document), ElementsAre(text));
    EXPECT_FALSE(document.blocks.at(0).paragraph()->converted);
  }
}

TEST(LegacyText, RefusesBytesThatSpellNoVietnamese) {
  for (const std::string_view bytes : {"caf\xE9 cr\xE8me", "K\xF6ln und M\xFCnchen", "\x81\x8D\xFF\xFE\xFD",
                                       "th\xB8ng\x01 n\xA8m", "K\xE1\xBA hoạch th\xB8ng"}) {
    const auto document = read_text(bytes, {});
    ASSERT_FALSE(document.ok()) << bytes;
    EXPECT_EQ(document.error().code, ErrorCode::not_text);
  }
}

}  // namespace
}  // namespace sauro::readers
