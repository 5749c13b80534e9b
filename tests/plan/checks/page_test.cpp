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

TEST(Page, APlanFromBeforeTheDecreeIsNotJudgedByIt) {
  Look look;
  look.section.margin_left = 20;
  look.date = "Lam Sơn, ngày 05 tháng 02 năm 2019";
  EXPECT_EQ(form_findings(look), Texts{});
}

}  // namespace
}  // namespace sauro::checks
