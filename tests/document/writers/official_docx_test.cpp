// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents as .docx: what is in them is there again when they are read, by the figures of the rules.
#include "document/writers/official_docx.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "document/readers/read.h"
#include "document/writers/official_samples.h"

namespace sauro::writers {
namespace {

document::Document read_again(const document::OfficialDocument& official) {
  const auto bytes = official_docx(official);
  EXPECT_TRUE(bytes.ok());
  auto document = readers::read(bytes.ok() ? *bytes : std::string());
  EXPECT_TRUE(document.ok());
  return document.ok() ? *std::move(document) : document::Document();
}

std::string all_text(const std::vector<document::Block>& blocks) {
  std::string text;
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = block.paragraph()) text += paragraph->text + "\n";
    if (const auto* table = block.table())
      for (const auto& row : table->rows)
        for (const auto& cell : row.cells) text += all_text(cell.blocks);
  }
  return text;
}

TEST(OfficialDocx, SaysAllThatItWasGiven) {
  const std::string text = all_text(read_again(test::plan()).blocks);
  for (const char* words :
       {"ỦY BAN NHÂN DÂN\nTỈNH SÔNG CẦU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Số: 07/KH-SKHCN", "Sông Cầu, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "giao nhiệm vụ trọng tâm năm 2026;",
        "Theo đề nghị của Chánh Văn phòng Sở.", "I. MỤC ĐÍCH, YÊU CẦU", "- Mỗi nhiệm vụ có một đơn vị chủ trì.",
        "báo cáo Giám đốc Sở./.", "KT. GIÁM ĐỐC", "Trần Minh Khoa", "Nơi nhận:", "- UBND tỉnh (để báo cáo);",
        "- Lưu: VT, VP, LH.(15).", "Phụ lục", "NHIỆM VỤ TRỌNG TÂM NĂM 2026", "20 nhiệm vụ được nghiệm thu"})
    EXPECT_NE(text.find(words), std::string::npos) << words;
}

TEST(OfficialDocx, HasThePagesOfTheRules) {
  const auto document = read_again(test::plan());
  ASSERT_EQ(document.sections.size(), 2u);
  EXPECT_NEAR(document.sections[0].page_width, 210, 0.5);
  EXPECT_NEAR(document.sections[0].margin_left, 30, 0.5);
  EXPECT_NEAR(document.sections[0].margin_right, 20, 0.5);
  EXPECT_NEAR(document.sections[1].page_width, 297, 0.5);
}

TEST(OfficialDocx, HasNoNumberAndDayBeforeItIsIssued) {
  const std::string text = all_text(read_again(test::minutes()).blocks);
  EXPECT_NE(text.find("Số:        /BB-HĐ"), std::string::npos);
  EXPECT_NE(text.find("ngày       tháng       năm 2026"), std::string::npos);
  EXPECT_NE(text.find("THƯ KÝ"), std::string::npos);
}

TEST(OfficialDocx, IsTheSameForTheSame) {
  for (const auto& [name, official] : test::samples())
    EXPECT_EQ(*official_docx(official), *official_docx(official)) << name;
}

TEST(OfficialDocx, CarriesWhateverIsWritten) {
  document::OfficialDocument odd = test::plan();
  const std::string words = "a\x01 ]]> <w:p/> & \xE2\x80\xAE ngược \xF0\x9F\x98\x80 " + std::string(10'000, 'x');
  odd.subject = words;
  odd.content = {document::OfficialText{document::Level::text, "", {{words}}}};
  const std::string text = all_text(read_again(odd).blocks);
  EXPECT_NE(text.find("]]> <w:p/> & \xE2\x80\xAE ngược \xF0\x9F\x98\x80 xxx"), std::string::npos);
  EXPECT_NE(text.find("a\xE2\x90\x81"), std::string::npos);  // the picture of a control character
  EXPECT_NE(text.find(std::string(10'000, 'x')), std::string::npos);
}

TEST(OfficialDocx, NumbersAndDaysAreWrittenByTheRules) {
  EXPECT_EQ(document::number_words(7, "KH-SO", *Day::make(2026, 1, 5)), "07/KH-SO");
  EXPECT_EQ(document::number_words(125, "KH-SO", *Day::make(2026, 1, 5)), "125/KH-SO");
  EXPECT_EQ(document::date_words(*Day::make(2026, 2, 9), 2026), "ngày 09 tháng 02 năm 2026");
  EXPECT_EQ(document::date_words(*Day::make(2026, 3, 19), 2026), "ngày 19 tháng 3 năm 2026");
  EXPECT_EQ(document::roman(4), "IV");
  EXPECT_EQ(document::roman(19), "XIX");
}

/// For whoever looks at them: SAURO_PICTURES=FOLDER writers_test --gtest_filter='OfficialDocx.*'
TEST(OfficialDocx, AreFilesToBeLookedAt) {
  const char* told = std::getenv("SAURO_PICTURES");
  const std::string folder = told != nullptr ? told : testing::TempDir() + "official";
  std::filesystem::create_directories(folder);
  for (const auto& [name, official] : test::samples()) {
    const std::string file = folder + "/" + name + ".docx";
    std::ofstream(file, std::ios::binary) << *official_docx(official);
    EXPECT_GT(std::filesystem::file_size(file), 1000U) << name;
  }
}

}  // namespace
}  // namespace sauro::writers
