// SPDX-License-Identifier: AGPL-3.0-or-later
// The form of the page: margins, fonts, sizes.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "plan/checks/check.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {
namespace {

struct Look {
  document::Section section = {210, 297, 20, 20, 30, 15};
  std::string font = "Times New Roman";
  int half_points = 28;
  std::string date = "Lam Sơn, ngày 05 tháng 02 năm 2026";
};

std::vector<std::string> form_findings(const Look& look) {
  document::Document document = extraction::document_of(
      {"SỞ NỘI VỤ", "Số: 12/KH-SNV", look.date, "KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ",
       "1. Phòng Tổ chức mở lớp bồi dưỡng nghiệp vụ cho công chức mới của các xã: tháng 3/2026"});
  document.sections = {look.section};
  for (document::Block& block : document.blocks)
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      document::Run run;
      run.length = static_cast<std::uint32_t>(100);
      run.font = look.font;
      run.half_points = static_cast<std::uint16_t>(look.half_points);
      paragraph->runs = {run};
    }
  std::vector<std::string> rules;
  for (const plan::Finding& finding : check(extraction::extract(document).value(), document))
    if (finding.rule == "form.margin" || finding.rule == "form.font" || finding.rule == "form.size")
      rules.push_back(finding.rule + ": " + finding.message.vi);
  return rules;
}

using Texts = std::vector<std::string>;

TEST(Page, InFormIsSilent) { EXPECT_EQ(form_findings({}), Texts{}); }

TEST(Page, MarginsOutOfFormAreNamed) {
  Look look;
  look.section.margin_left = 20;
  EXPECT_EQ(form_findings(look), (Texts{"form.margin: Khổ trang không đúng thể thức: lề trái 20 mm (quy định 30-35)"}));
}

TEST(Page, InchesRoundedAreInForm) {
  Look look;
  look.section.margin_top = 19.9;
  look.section.margin_right = 20.3;
  EXPECT_EQ(form_findings(look), Texts{});
}

TEST(Page, TurnedPagesMayHaveOthers) {
  Look look;
  look.section = {297, 210, 10, 10, 10, 10};
  EXPECT_EQ(form_findings(look), Texts{});
}

TEST(Page, FontAndSizeOutOfFormAreNamed) {
  Look look;
  look.font = "Arial";
  look.half_points = 24;
  EXPECT_EQ(form_findings(look).size(), 2u);
  look = {};
  look.font = "Times New Roman (Body)";
  EXPECT_EQ(form_findings(look), Texts{});
}

TEST(Page, PaperOtherThanA4IsNamed) {
  Look look;
  look.section = {216, 279, 20, 20, 30, 15};
  EXPECT_EQ(form_findings(look), (Texts{"form.margin: Khổ trang không đúng thể thức: khổ giấy 216 × 279 mm (quy định "
                                        "A4, 210 × 297)"}));
}

/// A plan whose parts are written as Annex I has them: size in points and style of each line.
struct Written {
  const char* text;
  int half_points;
  bool bold, italic;
};

std::vector<Written> in_form() {
  return {{"UBND TỈNH LAM SƠN", 26, false, false},
          {"SỞ NỘI VỤ", 26, true, false},
          {"Số: 12/KH-SNV", 26, false, false},
          {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true, false},
          {"Độc lập - Tự do - Hạnh phúc", 28, true, false},
          {"Lam Sơn, ngày 05 tháng 02 năm 2026", 28, false, true},
          {"KẾ HOẠCH", 28, true, false},
          {"Công tác năm 2026", 28, true, false},
          {"Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;", 28, false, true},
          {"II. NHIỆM VỤ", 28, true, false},
          {"1. Phòng Tổ chức mở lớp bồi dưỡng nghiệp vụ cho công chức mới của các xã: tháng 3/2026", 28, false, false},
          {"Nơi nhận:", 24, true, true},
          {"- UBND tỉnh;", 22, false, false},
          {"- Lưu: VT.", 22, false, false},
          {"GIÁM ĐỐC", 28, true, false},
          {"Lò Văn Mơ", 28, true, false}};
}

std::vector<std::string> part_findings(const std::vector<Written>& lines) {
  document::Document document;
  for (const Written& line : lines) {
    document::Block block = extraction::paragraph(line.text);
    document::Run run;
    run.length = 200;
    run.font = "Times New Roman";
    run.half_points = static_cast<std::uint16_t>(line.half_points);
    run.bold = line.bold;
    run.italic = line.italic;
    std::get<document::Paragraph>(block.content).runs = {run};
    document.blocks.push_back(std::move(block));
  }
  std::vector<std::string> found;
  for (const plan::Finding& finding : check(extraction::extract(document).value(), document))
    if (finding.rule.starts_with("form.part")) found.push_back(finding.message.vi);
  return found;
}

TEST(Parts, InFormAreSilent) { EXPECT_EQ(part_findings(in_form()), Texts{}); }

TEST(Parts, SizesOutOfFormAreNamedTogether) {
  auto lines = in_form();
  lines[2].half_points = 24;
  lines[12].half_points = 28;
  EXPECT_EQ(part_findings(lines),
            Texts{"Cỡ chữ ngoài quy định: số, ký hiệu cỡ 12 (quy định 13); các nơi nhận cỡ 14 (quy định 11)"});
}

TEST(Parts, StylesOutOfFormAreNamedTogether) {
  auto lines = in_form();
  lines[0].bold = true;
  lines[5].italic = false;
  EXPECT_EQ(part_findings(lines), Texts{"Kiểu chữ không đúng quy định: tên cơ quan chủ quản đậm (quy định đứng, không "
                                        "đậm); địa danh và thời gian đứng, không đậm (quy định nghiêng)"});
}

TEST(Parts, EachPartIsJudged) {
  for (std::size_t i = 0; i < in_form().size(); ++i) {
    if (i == 9 || i == 10) continue;  // heading and body
    auto lines = in_form();
    lines[i].half_points = 40;
    EXPECT_EQ(part_findings(lines).size(), 1u) << lines[i].text;
  }
}

TEST(Parts, OutOfOrderAreNamed) {
  auto lines = in_form();
  std::swap(lines[3], lines[4]);
  EXPECT_EQ(part_findings(lines), Texts{"Sai thứ tự thể thức: Quốc hiệu phải đứng trước Tiêu ngữ"});
}

TEST(Page, APlanFromBeforeTheDecreeIsNotJudgedByIt) {
  Look look;
  look.section.margin_left = 20;
  look.date = "Lam Sơn, ngày 05 tháng 02 năm 2019";
  EXPECT_EQ(form_findings(look), Texts{});
}

}  // namespace
}  // namespace sauro::checks
