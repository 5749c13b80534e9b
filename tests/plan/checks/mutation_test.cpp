// SPDX-License-Identifier: AGPL-3.0-or-later
// TableMutation: clean plans, made at random, have no findings; with one defect planted at a random place they have
// that finding and no other. Prints recall and precision over all of it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "plan/checks/check.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {
namespace {

using Lines = std::vector<std::string>;

/// A plan as its parts, so that defects can be planted by name.
struct TablePlan {
  std::string number = "Số: 12/KH-SNV", date = "Lam Sơn, ngày 05 tháng 02 năm 2026";
  std::string base = "Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về chương trình công tác;";
  Lines purpose, duties;
  struct Row {
    std::string title, time, product, lead;
  };
  std::vector<Row> rows;
  Lines end = {"Nơi nhận:", "- UBND tỉnh;", "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"};
  Lines first;

  Lines lines() const {
    Lines all = first;
    for (const std::string& line :
         {std::string("UBND TỈNH LAM SƠN"), std::string("SỞ NỘI VỤ"), number,
          std::string("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), std::string("Độc lập - Tự do - Hạnh phúc"), date,
          std::string("KẾ HOẠCH"), std::string("Công tác cải cách hành chính năm 2026"), base,
          std::string("I. MỤC ĐÍCH, YÊU CẦU")})
      if (!line.empty()) all.push_back(line);
    all.insert(all.end(), purpose.begin(), purpose.end());
    all.emplace_back("II. NHIỆM VỤ");
    all.emplace_back("TT | Nội dung | Thời gian | Sản phẩm | Chủ trì");
    for (std::size_t i = 0; i < rows.size(); ++i)
      all.push_back(
          fmt::format("{} | {} | {} | {} | {}", i + 1, rows[i].title, rows[i].time, rows[i].product, rows[i].lead));
    all.emplace_back("III. TỔ CHỨC THỰC HIỆN");
    all.insert(all.end(), duties.begin(), duties.end());
    all.insert(all.end(), end.begin(), end.end());
    return all;
  }
};

using Random = std::mt19937;

std::size_t any_of(Random& random, std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

TablePlan clean_table_plan(Random& random) {
  const std::vector<std::pair<const char*, const char*>> works = {
      {"Rà soát thủ tục hành chính của các xã ven biển", "Báo cáo kết quả rà soát"},
      {"Tổ chức lớp tập huấn nghiệp vụ một cửa", "01 lớp tập huấn"},
      {"Kiểm tra công tác văn thư tại các trường học", "Biên bản kiểm tra"},
      {"Xây dựng quy chế phối hợp giải quyết hồ sơ liên thông", "Quy chế phối hợp"},
      {"Khảo sát sự hài lòng của người dân vùng cao", "Báo cáo khảo sát"},
      {"Nâng cấp phần mềm tiếp nhận hồ sơ trực tuyến", "Phần mềm nâng cấp"},
      {"Biên soạn sổ tay hướng dẫn công chức mới", "Sổ tay hướng dẫn"},
      {"Công bố danh mục dịch vụ công của tỉnh", "Quyết định công bố"},
      {"Sơ kết công tác sáu tháng đầu năm", "Báo cáo sơ kết"},
      {"Thẩm định đề án vị trí việc làm của các trung tâm", "Tờ trình thẩm định"},
      {"Số hóa hồ sơ lưu trữ của kho chuyên dụng", "Kho dữ liệu số"},
      {"Tổng kết công tác và bình xét thi đua", "Báo cáo tổng kết"}};
  const std::vector<const char*> units = {"Văn phòng Sở", "Phòng Tổ chức bộ máy", "Phòng Công chức",
                                          "Phòng Cải cách hành chính", "Chi cục Văn thư lưu trữ"};
  TablePlan plan;
  plan.purpose = {
      "- Nâng cao chất lượng phục vụ người dân và doanh nghiệp.", "- Bảo đảm đúng tiến độ, tiết kiệm kinh phí.",
      "- Gắn trách nhiệm của từng đơn vị với kết quả công việc.", "- Theo dõi thường xuyên, báo cáo kịp thời."};
  plan.duties = {"1. Văn phòng Sở",
                 "- Theo dõi, tổng hợp tiến độ của các đơn vị.",
                 "2. Phòng Công chức",
                 "- Tham mưu bố trí người làm việc.",
                 "3. Phòng Cải cách hành chính",
                 "- Hướng dẫn các đơn vị thực hiện.",
                 "4. Phòng Tổ chức bộ máy",
                 "- Rà soát vị trí việc làm.",
                 "5. Chi cục Văn thư lưu trữ",
                 "- Số hóa hồ sơ lưu trữ."};
  const std::size_t rows = 8 + any_of(random, 5);
  for (std::size_t i = 0; i < rows; ++i)
    plan.rows.push_back({works[i].first, fmt::format("Tháng {}/2026", 3 + i * 9 / rows), works[i].second,
                         units[any_of(random, units.size())]});
  return plan;
}

struct TableMutation {
  const char* rule;
  std::function<void(TablePlan&, Random&)> plant;
};

TablePlan::Row& any_row(TablePlan& plan, Random& random) { return plan.rows[any_of(random, plan.rows.size())]; }
std::string& any_purpose(TablePlan& plan, Random& random) { return plan.purpose[any_of(random, plan.purpose.size())]; }

const std::vector<TableMutation> table_mutations = {
    {"time.missing", [](TablePlan& p, Random& r) { any_row(p, r).time = ""; }},
    {"time.year-missing",
     [](TablePlan& p, Random& r) {
       auto& t = any_row(p, r).time;
       t = t.substr(0, t.find('/'));
     }},
    {"time.before-plan",
     [](TablePlan& p, Random& r) {
       auto& t = any_row(p, r).time;
       t.back() = '5';
     }},
    {"time.after-plan",
     [](TablePlan& p, Random& r) {
       auto& t = any_row(p, r).time;
       t.back() = '7';
     }},
    {"time.vague", [](TablePlan& p, Random& r) { any_row(p, r).time = "Mùa khô"; }},
    {"time.impossible", [](TablePlan& p, Random& r) { any_row(p, r).time = "Trước ngày 31/6/2026"; }},
    {"time.weekday", [](TablePlan& p, Random& r) { any_row(p, r).time = "Thứ Hai, ngày 17/3/2026"; }},
    {"time.open-event", [](TablePlan& p, Random& r) { any_row(p, r).time = "Sau khi đề án được phê duyệt"; }},
    {"time.date-with-undated-event",
     [](TablePlan& p, Random& r) { any_row(p, r).title += " sau khi đề án mới được phê duyệt"; }},
    {"person.missing", [](TablePlan& p, Random& r) { any_row(p, r).lead = ""; }},
    {"responsibility.several-leads",
     [](TablePlan& p, Random& r) { any_row(p, r).lead = "Văn phòng Sở, Phòng Công chức"; }},
    {"responsibility.collective", [](TablePlan& p, Random& r) { any_row(p, r).lead = "Các phòng, đơn vị"; }},
    {"product.missing", [](TablePlan& p, Random& r) { any_row(p, r).product = ""; }},
    {"product.conflict",
     [](TablePlan& p, Random& r) {
       auto& row = any_row(p, r);
       row.title = "Tổ chức 03 lớp bồi dưỡng kỹ năng số";
       row.product = "05 lớp bồi dưỡng";
     }},
    {"authority.no-signer", [](TablePlan& p, Random&) { p.end.resize(4); }},
    {"authority.base-mismatch",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Bám sát Quyết định số 16/QĐ-UBND ngày 15/01/2026."; }},
    {"form.blank-number", [](TablePlan& p, Random&) { p.number = "Số:      /KH-SNV"; }},
    {"form.blank-date", [](TablePlan& p, Random&) { p.date = "Lam Sơn, ngày      tháng 02 năm 2026"; }},
    {"form.draft-mark", [](TablePlan& p, Random&) { p.first = {"DỰ THẢO"}; }},
    {"form.duplicate-number",
     [](TablePlan& p, Random& r) { p.duties[any_of(r, 2) == 0 ? 0 : 8].front() = '4', p.duties[8].front() = '4'; }},
    {"form.number-gap", [](TablePlan& p, Random&) { p.duties[8].front() = '6'; }},
    {"form.mixed-bullets",
     [](TablePlan& p, Random& r) {
       auto& line = any_purpose(p, r);
       line = "·" + line.substr(1);
     }},
    {"form.recipient", [](TablePlan& p, Random&) { p.end[2] = "- vanthu@lamson.gov.vn;"; }},
    {"form.citation",
     [](TablePlan& p, Random& r) {
       any_purpose(p, r) += " Theo Kế hoạch số 18/KH-UBND ngày 12/4/2024 của UBND xã năm 2025.";
     }},
    {"form.stray-punctuation",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Chú ý chất lượng. của từng việc."; }},
    {"form.missing-part", [](TablePlan& p, Random&) { p.base.clear(); }},
    {"language.doubled-word", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Rà soát soát."; }},
    {"language.misspelling", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Tăng chất lương phục vụ."; }},
    {"language.term",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Cải thiện chỉ số năng lực cạnh tranh cấp tỉnh (CPI)."; }},
    {"language.undefined-abbreviation",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Kết nối với IOC của tỉnh."; }},
    {"language.obsolete-name", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Phối hợp với Thanh tra Sở."; }},
    {"language.alias",
     [](TablePlan& p, Random& r) {
       const std::size_t i = any_of(r, p.rows.size());
       p.rows[i].lead = "Phòng Cải cách hành chính";
       p.rows[(i + 1) % p.rows.size()].lead = "Phòng CCHC";
     }},
    {"work.duplicate", [](TablePlan& p, Random& r) { p.rows.push_back(any_row(p, r)); }},
    {"work.vague", [](TablePlan& p, Random& r) { any_row(p, r).title = "Thực hiện các nhiệm vụ khác"; }},
    {"work.total-mismatch",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Làm điểm ở 50 xã, gồm 20 xã miền núi, 10 xã ven biển."; }},
    {"product.unmeasurable", [](TablePlan& p, Random& r) { any_row(p, r).product = "Nâng cao chất lượng phục vụ"; }},
    {"product.population-missing", [](TablePlan& p, Random& r) { any_row(p, r).product = "Đạt 90% trở lên"; }},
    {"authority.no-approver",
     [](TablePlan& p, Random& r) { any_row(p, r).title = "Hoàn thiện đề án tinh giản đầu mối, trình phê duyệt"; }},
    {"responsibility.not-in-assignment-section",
     [](TablePlan& p, Random& r) {
       any_row(p, r).lead = "Phòng Công chức";
       p.duties[2] = "2. Phòng Quản trị";
     }},
    {"time.date-before-event",
     [](TablePlan& p, Random& r) { any_row(p, r).title += " sau khi có kết quả kiểm tra ngày 25/12/2026"; }},
    {"form.symbol", [](TablePlan& p, Random& r) { p.number = any_of(r, 2) == 0 ? "Số: 5/KH-SNV" : "Số: 12/QĐ-SNV"; }},
    {"form.date", [](TablePlan& p, Random&) { p.date = "Lam Sơn, ngày 5 tháng 02 năm 2026"; }},
    {"form.capitals",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Thực hiện chỉ đạo của UBND Tỉnh Lam Sơn."; }},
    {"form.blank-left", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Giao đồng chí ........... theo dõi."; }},
    {"language.spelling",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Bồi dưỡng kĩ năng mềm, kỹ thuật số hóa."; }},
    {"form.unclosed-bracket",
     [](TablePlan& p, Random& r) {
       any_purpose(p, r) += any_of(r, 2) == 0 ? " Lập danh sách (họ tên." : " Chủ đề “Sách mới.";
     }},
    {"form.dangling-reference",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Theo Phụ lục III kèm theo Kế hoạch này."; }},
    {"language.number-words",
     [](TablePlan& p, Random& r) { any_purpose(p, r) += " Mở thêm 12 (mười ba) điểm phục vụ."; }},
    {"language.abbreviation-twice",
     [](TablePlan& p, Random& r) {
       any_purpose(p, r) += " Ưu tiên nhân viên y tế (NVYT) và ngành vận tải, nghiệp vụ y tế (NVYT).";
     }},
    {"language.misspelling", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Không ngại thưc tế."; }},
    {"work.clears-named", [](TablePlan& p, Random& r) { any_purpose(p, r) += " Giao việc rõ người, rõ việc."; }},
};

std::multiset<std::string> rules_of(const TablePlan& plan) {
  const auto document = extraction::document_of(plan.lines());
  std::multiset<std::string> rules;
  for (const plan::Finding& finding : check(extraction::extract(document).value(), document))
    rules.insert(finding.rule);
  return rules;
}

TEST(Mutations, AreFoundAndNothingElse) {
  constexpr int plans = 40;
  std::size_t planted = 0, found = 0, others = 0, false_on_clean = 0;
  std::map<std::string, std::string> missed;
  for (int seed = 0; seed < plans; ++seed) {
    Random random(static_cast<unsigned>(seed));
    const TablePlan clean = clean_table_plan(random);
    const auto quiet = rules_of(clean);
    false_on_clean += quiet.size();
    EXPECT_TRUE(quiet.empty()) << *quiet.begin();
    for (const TableMutation& mutation : table_mutations) {
      TablePlan plan = clean;
      mutation.plant(plan, random);
      ++planted;
      bool hit = false;
      for (const std::string& rule : rules_of(plan))
        if (rule == mutation.rule) {
          hit = true;
        } else {
          ++others;
          missed[mutation.rule] += "also " + rule + " ";
        }
      if (hit)
        ++found;
      else
        missed[mutation.rule] += "missed ";
    }
  }
  for (const auto& [rule, what] : missed) std::printf("%s: %s\n", rule.c_str(), what.substr(0, 160).c_str());
  const double recall = static_cast<double>(found) / static_cast<double>(planted);
  const double precision = static_cast<double>(found) / static_cast<double>(found + others + false_on_clean);
  std::printf("%zu defects of %zu kinds planted: recall %.3f, precision %.3f\n", planted, table_mutations.size(),
              recall, precision);
  EXPECT_GE(recall, 0.98);
  EXPECT_GE(precision, 0.98);
}

}  // namespace
}  // namespace sauro::checks
