// SPDX-License-Identifier: AGPL-3.0-or-later
// Repairs: applying what a finding proposes takes the finding away and adds none.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "plan/checks/apply_edit.h"
#include "plan/checks/check.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {
namespace {

using extraction::document_of;

std::vector<plan::Finding> findings_of(const document::Document& document) {
  return check(extraction::extract(document).value(), document);
}

/// A finding without the words that a repair changes around it.
std::multiset<std::string> rules_of(const std::vector<plan::Finding>& findings) {
  std::multiset<std::string> rules;
  for (const plan::Finding& finding : findings) rules.insert(finding.rule);
  return rules;
}

/// A plan with slips of every kind that has an edit.
document::Document plan_with_slips() {
  return document_of({"SỞ NỘI VỤ",
                      "Số: 12/KH-SNV",
                      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                      "Độc lập - Tự do - Hạnh phúc",
                      "Lam Sơn, ngày 5 tháng 02 năm 2026",
                      "KẾ HOẠCH",
                      "Công tác cải cách hành chính năm 2026",
                      "Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026;",
                      "I. YÊU CẦU",
                      "Nâng chỉ số năng lực cạnh tranh cấp tỉnh (CPI), báo cáo kết quả kiểm tra tra.",
                      "- Nâng cao chất lượng phục vụ.",
                      "- Bảo đảm đúng tiến độ.",
                      "• Tiết kiệm kinh phí.",
                      "- Theo dõi thường xuyên theo chỉ đạo của UBND Tỉnh Lam Sơn.",
                      "- Phòng Quản lý chất lượng hướng dẫn chung.",
                      "Áp dụng quy trình quản lý. theo quy định,, của tỉnh , hoàn thành trước ngày 31/6/2026.",
                      "II. NHIỆM VỤ",
                      "TT | Nội dung | Thời gian | Sản phẩm | Chủ trì",
                      "1 | Mở lớp | Tháng 11/2025 | 01 lớp | Văn phòng",
                      "2 | Kiểm tra | Tháng 4 | 01 báo cáo | Văn phòng",
                      "2 | Sơ kết | 6/2026 | 01 báo cáo | Phòng Quản lý chất lượng",
                      "3 | Khảo sát | 8/2026 | 01 báo cáo | Phòng QLCL",
                      "4 | Tổng kết | 12/2026 | 01 báo cáo | Văn phòng",
                      "III. LẬP DANH MỤC",
                      "1. Lập danh mục năm sau: tháng 9/2026",
                      "- Tổng hợp danh mục nhiệm vụ khoa học 2027: tháng 5/2026",
                      "- Trình danh mục nhiệm vụ khoa học 2026: tháng 6/2026",
                      "- Công bố danh mục nhiệm vụ khoa học 2027: tháng 7/2026",
                      "3. Lưu hồ sơ: tháng 10/2026",
                      "Nơi nhận:",
                      "- UBND tỉnh;",
                      "- Lưu: VT.",
                      "GIÁM ĐỐC",
                      "Lò Văn Mơ"});
}

TEST(Repairs, TakeTheirFindingAwayAndAddNone) {
  const document::Document document = plan_with_slips();
  const auto before = findings_of(document);
  std::set<std::string> repaired;
  for (const plan::Finding& finding : before) {
    if (finding.edits.empty()) continue;
    document::Document mended = document;
    ASSERT_TRUE(apply_edits(mended, finding.edits)) << finding.rule;
    auto wanted = rules_of(before);
    wanted.erase(wanted.find(finding.rule));
    EXPECT_EQ(rules_of(findings_of(mended)), wanted) << finding.rule << ": " << finding.message.vi;
    repaired.insert(finding.rule);
  }
  EXPECT_EQ(repaired,
            (std::set<std::string>{"form.capitals", "form.date", "form.duplicate-number", "form.mixed-bullets",
                                   "form.number-gap", "form.stray-punctuation", "language.alias",
                                   "language.doubled-word", "language.term", "time.before-plan", "time.impossible",
                                   "time.year-missing", "work.year-slip"}));
}

TEST(Repairs, AllTogetherLeaveNothingToRepair) {
  document::Document document = plan_with_slips();
  for (int turn = 0; turn < 20; ++turn) {
    bool any = false;
    for (const plan::Finding& finding : findings_of(document))
      if (!finding.edits.empty()) {
        any = true;
        ASSERT_TRUE(apply_edits(document, finding.edits));
        break;
      }
    if (!any) return;
  }
  FAIL() << "repairs bring up new ones";
}

TEST(Edit, MovesRunsAlong) {
  document::Document document;
  document::Paragraph paragraph;
  paragraph.text = "Mở lớp lớp học";
  paragraph.runs = {{0, 3, "", 26, true, false, false, 100}, {3, 11, "", 26, false, false, false, 100}};
  document.blocks.push_back({paragraph});
  ASSERT_TRUE(apply_edit(document, {{plan::Part::body, {}, 1, {}, {}, {}, ""}, 6, 4, ""}));
  const auto& mended = *document.blocks[0].paragraph();
  EXPECT_EQ(mended.text, "Mở lớp học");
  EXPECT_EQ(mended.runs[0].length, 3u);
  EXPECT_EQ(mended.runs[1].start, 3u);
  EXPECT_EQ(mended.runs[1].length, 7u);
}

TEST(Edit, RefusesWhatIsNotThere) {
  document::Document document = document_of({"Một dòng"});
  EXPECT_FALSE(apply_edit(document, {{plan::Part::body, {}, 2, {}, {}, {}, ""}, 0, 1, ""}));
  EXPECT_FALSE(apply_edit(document, {{plan::Part::body, {}, 1, {}, {}, {}, ""}, 6, 9, ""}));
  EXPECT_EQ(document.blocks[0].paragraph()->text, "Một dòng");
}

}  // namespace
}  // namespace sauro::checks
