// SPDX-License-Identifier: AGPL-3.0-or-later
// Paragraphs, light Markdown, encodings and limits of the text reader.
#include <gmock/gmock.h>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

using testing::ElementsAre;

ErrorCode error_of(std::string_view bytes, const Limits& limits = {}) {
  const auto document = read_text(bytes, limits);
  EXPECT_FALSE(document.ok());
  return document.ok() ? ErrorCode::io : document.error().code;
}

std::string utf16(std::string_view text, bool little) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

TEST(ReadText, KeepsEachLineAsAParagraphAndDropsBlankLines) {
  const auto document = must_read("KẾ HOẠCH\n\n  Trồng cây đầu xuân  \n\xC2\xA0\nđợt một\n");
  EXPECT_THAT(paragraphs_of(document), ElementsAre("KẾ HOẠCH", "Trồng cây đầu xuân", "đợt một"));
  EXPECT_EQ(document.kind, document::SourceKind::text);
  EXPECT_EQ(document.pages, std::nullopt);
}

TEST(ReadText, TakesEveryKindOfLineEnd) {
  EXPECT_THAT(paragraphs_of(must_read("a\r\nb\rc\fd\ve\xE2\x80\xA8g")), ElementsAre("a", "b", "c", "d", "e", "g"));
}

TEST(ReadText, KeepsTabsAndNoBreakSpacesInsideALine) {
  EXPECT_THAT(paragraphs_of(must_read("Thành phần:\tlãnh đạo\xC2\xA0phòng")),
              ElementsAre("Thành phần:\tlãnh đạo\xC2\xA0phòng"));
}

TEST(ReadText, ComposesLettersAndDropsInvisibleCharacters) {
  EXPECT_THAT(paragraphs_of(must_read("Bie\xCC\x82\xCC\x89n\xE2\x80\x8B ba\xCC\x81o\xC2\xAD cáo\x07")),
              ElementsAre("Biển báo cáo"));
}

TEST(ReadText, MarksBoldAndHeadingsOfMarkdown) {
  const auto document = must_read("## Lịch trực\nTrực **thứ Bảy** và **Chủ nhật**, 5 ** 3, ****\n#không phải tiêu đề");
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_EQ(document.blocks[0].paragraph()->text, "Lịch trực");
  EXPECT_EQ(document.blocks[0].paragraph()->style, "heading 2");
  const auto& line = *document.blocks[1].paragraph();
  EXPECT_EQ(line.text, "Trực thứ Bảy và Chủ nhật, 5 ** 3, ****");
  ASSERT_EQ(line.runs.size(), 2u);
  EXPECT_TRUE(line.runs[0].bold);
  EXPECT_EQ(line.runs[0].start, 5u);
  EXPECT_EQ(line.runs[0].length, 7u);
  EXPECT_EQ(line.runs[1].start, 16u);
  EXPECT_EQ(document.blocks[2].paragraph()->text, "#không phải tiêu đề");
}

TEST(ReadText, ReadsUtf8AndUtf16WithAndWithoutMark) {
  const std::string text = "Kế hoạch quý II\n\tSTT\n\tViệc\n\n\t1\n\tHọp giao ban";
  const auto plain = must_read(text);
  for (const std::string& bytes : {"\xEF\xBB\xBF" + text, "\xFF\xFE" + utf16(text, true),
                                   "\xFE\xFF" + utf16(text, false), utf16(text, true), utf16(text, false)}) {
    const auto document = must_read(bytes);
    EXPECT_EQ(paragraphs_of(document), paragraphs_of(plain));
    EXPECT_EQ(tables_of(document), tables_of(plain));
  }
}

TEST(ReadText, SaysWhereBytesAreNoText) {
  const auto invalid = read_text("K\xE1\xBA\xBF ho\xFF", {});
  ASSERT_FALSE(invalid.ok());
  EXPECT_EQ(invalid.error().code, ErrorCode::not_text);
  EXPECT_EQ(invalid.error().where, "byte 7");
  EXPECT_EQ(error_of(std::string_view("ab\0cd", 5)), ErrorCode::not_text);
  EXPECT_EQ(error_of("\xFF\xFEK"), ErrorCode::not_text);
  EXPECT_EQ(error_of(std::string_view("\xFF\xFE\x00\xD8K\x00", 6)), ErrorCode::not_text);
}

TEST(ReadText, RefusesAFileWithoutText) {
  for (const auto* text : {"", "\xEF\xBB\xBF", " \n\n\t\n", "\t\n\t\n\n\t\n\t\n", "\xE2\x80\x8B\n"})
    EXPECT_EQ(error_of(text), ErrorCode::empty_file) << text;
}

TEST(ReadText, RefusesWhatIsOverTheLimits) {
  Limits limits;
  limits.blocks = 10;
  limits.table_columns = 3;
  EXPECT_EQ(error_of("a\nb\nc\nd\ne\nf\ng\nh\ni\nk\nl\n", limits), ErrorCode::over_limit);
  EXPECT_EQ(error_of("\ta\n\tb\n\tc\n\td\n\n\te\n\tg\n\th\n\ti\n", limits), ErrorCode::over_limit);
  EXPECT_EQ(error_of("a | b | c | d\ne | g | h | i\n", limits), ErrorCode::over_limit);
  EXPECT_EQ(error_of("**a** **b** **c** **d** **e** **g** **h** **i**", limits), ErrorCode::over_limit);
  EXPECT_EQ(error_of("\ta\n\tb\n\tc\n\n\t1\n\t\n\n\t2\n\t\n\n\t3\n\t\n", limits), ErrorCode::over_limit);
  limits.file_bytes = 4;
  EXPECT_EQ(error_of("abcde", limits), ErrorCode::over_limit);
  EXPECT_TRUE(read_text("abcd", limits).ok());
}

TEST(ReadText, BoundsTheMarksOnOneLetter) {
  std::string text = "a";
  for (int i = 0; i < 200'000; ++i) text += "\xCC\x81\xCC\xA3";
  EXPECT_TRUE(is_sound(must_read(text)));  // sorted in one go this takes minutes
}

}  // namespace
}  // namespace sauro::readers
