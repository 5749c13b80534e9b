// SPDX-License-Identifier: AGPL-3.0-or-later
// Mutation of a plan that tells its tasks three times, in the text, in an annex and in the duties of the units, on
// pages laid out as Annex I of NĐ 30/2020 has them. As mutation_test.cpp: clean it has no findings, spoiled that one
// alone.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "plan/checks/check.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {
namespace {

using Lines = std::vector<std::string>;
using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

/// A line with its letters.
struct Line {
  std::string text;
  int half_points = 28;
  bool bold = false, italic = false;
  std::string font = "Times New Roman";
};

struct Step {
  std::string in_text, in_annex, time, person;
};
struct Task {
  std::string title, annex_title, time, product, unit;
  std::vector<Step> steps;
};

struct Plan {
  std::vector<Line> head = {{"UBND TỈNH LAM SƠN", 26},
                            {"SỞ NỘI VỤ", 26, true},
                            {"Số: 12/KH-SNV", 26},
                            {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true},
                            {"Độc lập - Tự do - Hạnh phúc", 28, true},
                            {"Lam Sơn, ngày 05 tháng 02 năm 2026", 28, false, true},
                            {"KẾ HOẠCH", 28, true},
                            {"Công tác cải cách hành chính năm 2026", 28, true},
                            {"Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;", 28, false, true},
                            {"(Chi tiết tại Phụ lục kèm theo)", 28}};
  std::vector<Task> tasks;
  std::vector<int> told;  ///< of the tasks that each unit's duties announce
  std::vector<Line> end = {
      {"Nơi nhận:", 24, true, true}, {"- UBND tỉnh;", 22},   {"- Các phòng, đơn vị thuộc Sở;", 22}, {"- Lưu: VT.", 22},
      {"GIÁM ĐỐC", 28, true},        {"Lò Văn Mơ", 28, true}};
  int body_half_points = 28;
  std::string annex = "PHỤ LỤC";
  document::Section section = {210, 297, 20, 20, 30, 15};
};

Plan clean_plan(Random& random) {
  Plan plan;
  const std::vector<const char*> things = {"quy chế văn thư", "sổ tay một cửa", "đề án việc làm", "chỉ số phục vụ"};
  const std::vector<const char*> units = {"Văn phòng Sở", "Phòng Công chức", "Phòng Tổ chức bộ máy", "Phòng Thi đua"};
  for (std::size_t i = 0; i < things.size(); ++i) {
    const int month = 3 + static_cast<int>(pick(random, 3));
    const std::string thing = things[i], person = "Đ/c Vũ Thị Mận - Phòng Công chức";
    const auto step = [&](const std::string& act, int at) {
      return Step{act + " " + thing, act + " " + thing, fmt::format("Tháng {}/2026", at), person};
    };
    const std::string title = "Xây dựng " + thing + " của toàn ngành nội vụ Lam Sơn";
    plan.tasks.push_back({title,
                          title,
                          fmt::format("Tháng {}/2026", month + 5),
                          fmt::format("{:02} văn bản", i + 1),
                          units[i],
                          {step("Khảo sát thực trạng", month), step("Soạn thảo", month + 2),
                           step("Lấy ý kiến các xã về", month + 3), step("Trình Giám đốc Sở ban hành", month + 5)}});
    plan.told.push_back(1);
  }
  return plan;
}

document::Document document_of(const Plan& plan) {
  std::vector<Line> lines = plan.head;
  lines.push_back({"I. NHIỆM VỤ TRỌNG TÂM", 28, true});
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    lines.push_back({fmt::format("{}. Nhiệm vụ {}: {}", i + 1, i + 1, plan.tasks[i].title), plan.body_half_points});
    for (const Step& step : plan.tasks[i].steps)
      if (!step.in_text.empty()) lines.push_back({"- " + step.in_text + ".", plan.body_half_points});
  }
  lines.push_back({"II. TỔ CHỨC THỰC HIỆN", 28, true});
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    lines.push_back({fmt::format("{}. {}", i + 1, plan.tasks[i].unit)});
    lines.push_back({fmt::format("- Chủ trì thực hiện {:02} nhiệm vụ trọng tâm.", plan.told[i])});
  }
  lines.insert(lines.end(), plan.end.begin(), plan.end.end());
  lines.push_back({plan.annex, 28, true});
  lines.push_back({"TT | Nội dung | Thời gian | Sản phẩm | Chủ trì | Người thực hiện"});
  lines.push_back({"I | NHIỆM VỤ TRỌNG TÂM |  |  |  | "});
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Task& task = plan.tasks[i];
    lines.push_back({fmt::format("{} | Nhiệm vụ {}: {} | {} | {} | {} | ", i + 1, i + 1, task.annex_title, task.time,
                                 task.product, task.unit)});
    for (const Step& step : task.steps)
      if (!step.in_annex.empty())
        lines.push_back({fmt::format("- | {} | {} |  |  | {}", step.in_annex, step.time, step.person)});
  }
  Lines texts;
  for (const Line& line : lines) texts.push_back(line.text);
  document::Document made = extraction::document_of(texts);
  made.sections = {plan.section};
  std::size_t at = 0;
  for (document::Block& block : made.blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      document::Run run;
      run.length = 400;
      run.font = lines[at].font;
      run.half_points = static_cast<std::uint16_t>(lines[at].half_points);
      run.bold = lines[at].bold;
      run.italic = lines[at].italic;
      paragraph->runs = {run};
      ++at;
    } else {
      at += std::get<document::Table>(block.content).rows.size();
    }
  }
  return made;
}

std::multiset<std::string> rules_of(const Plan& plan, std::string* told = nullptr) {
  const auto document = document_of(plan);
  std::multiset<std::string> rules;
  for (const plan::Finding& finding : check(extraction::extract(document).value(), document)) {
    rules.insert(finding.rule);
    if (told != nullptr) *told += finding.rule + ": " + finding.message.vi + "\n";
  }
  return rules;
}

struct Mutation {
  const char* rule;
  std::function<void(Plan&, Random&)> plant;
};

Task& any_task(Plan& plan, Random& random) { return plan.tasks[pick(random, plan.tasks.size())]; }
Line& head_line(Plan& plan, const std::string& begin) {
  for (Line& line : plan.head)
    if (line.text.starts_with(begin)) return line;
  return plan.head.front();
}

const std::vector<Mutation> mutations = {
    {"work.not-in-appendix", [](Plan& p, Random& r) { any_task(p, r).steps[pick(r, 3)].in_annex.clear(); }},
    {"work.not-in-body", [](Plan& p, Random& r) { any_task(p, r).steps[pick(r, 3)].in_text.clear(); }},
    {"work.title-differs",
     [](Plan& p, Random& r) {
       std::string& title = any_task(p, r).annex_title;
       title = title.substr(0, title.find("nội vụ")) + "y tế Hạ Sơn";
     }},
    {"work.year-slip",
     [](Plan& p, Random& r) {
       Task& task = any_task(p, r);
       const std::size_t odd = pick(r, 3);
       for (std::size_t i = 0; i < 3; ++i)
         for (std::string* title : {&task.steps[i].in_text, &task.steps[i].in_annex})
           *title += i == odd ? " năm 2025" : " năm 2026";
     }},
    {"time.order", [](Plan& p, Random& r) { any_task(p, r).steps[3].time = "Tháng 12/2026"; }},
    {"time.crowded",
     [](Plan& p, Random& r) {
       Task& task = any_task(p, r);
       const std::string thing = task.steps[1].in_annex.substr(std::string("Soạn thảo").size());
       for (const char* act : {"Thẩm định", "Công bố"})
         task.steps.push_back({act + thing, act + thing, task.time, task.steps[0].person});
       for (Step& step : task.steps) step.time = task.time;
     }},
    {"person.unknown",
     [](Plan& p, Random& r) { any_task(p, r).steps[pick(r, 4)].person = "Đ/c Vũ Thị Mẫn - Phòng Công chức"; }},
    {"person.no-unit", [](Plan& p, Random& r) { any_task(p, r).steps[pick(r, 4)].person = "Đ/c Hà Văn Sung"; }},
    {"time.body-appendix-conflict",
     [](Plan& p, Random& r) {
       Task& task = any_task(p, r);
       task.title += ", hoàn thành trong tháng 11/2026";
     }},
    {"responsibility.no-lead", [](Plan& p, Random& r) { any_task(p, r).unit = "Phối hợp: Phòng Công chức"; }},
    {"work.no-steps", [](Plan& p, Random& r) { any_task(p, r).steps.clear(); }},
    {"work.scope-drift",
     [](Plan& p, Random& r) {
       Task& task = any_task(p, r);
       task.product = "03 doanh nghiệp";
       for (std::string* title : {&task.steps[0].in_text, &task.steps[0].in_annex})
         *title = "Khảo sát doanh nghiệp, hợp tác xã";
     }},
    {"form.size", [](Plan& p, Random&) { p.body_half_points = 24; }},
    {"responsibility.count-mismatch", [](Plan& p, Random& r) { p.told[pick(r, p.told.size())] = 3; }},
    {"form.annex", [](Plan& p, Random&) { p.head.pop_back(); }},
    {"form.part-order", [](Plan& p, Random&) { std::swap(p.head[3], p.head[4]); }},
    {"form.part-size", [](Plan& p, Random& r) { p.head[pick(r, 8)].half_points = 40; }},
    {"form.part-style", [](Plan& p, Random&) { head_line(p, "Lam Sơn").italic = false; }},
    {"form.margin", [](Plan& p, Random&) { p.section.margin_left = 20; }},
    {"form.font",
     [](Plan& p, Random&) {
       for (Line& line : p.head) line.font = "Arial";
     }},
    {"form.recipient-missing",
     [](Plan& p, Random& r) {
       const std::size_t left_out = 1 + pick(r, p.tasks.size() - 1);
       p.end[2].text = "- Lãnh đạo Sở;";
       for (std::size_t i = 0; i < p.tasks.size(); ++i)
         if (i != left_out) p.end.insert(p.end.begin() + 2, {"- " + p.tasks[i].unit + ";", 22});
     }},
};

TEST(OutlineMutations, AreFoundAndNothingElse) {
  constexpr int plans = 20;
  std::size_t planted = 0, found = 0, others = 0;
  for (int seed = 0; seed < plans; ++seed) {
    Random random(static_cast<unsigned>(seed));
    const Plan clean = clean_plan(random);
    std::string told;
    EXPECT_TRUE(rules_of(clean, &told).empty()) << told;
    for (const Mutation& mutation : mutations) {
      Plan plan = clean;
      mutation.plant(plan, random);
      ++planted;
      told.clear();
      const auto rules = rules_of(plan, &told);
      found += rules.contains(mutation.rule) ? 1 : 0;
      others += rules.size() - rules.count(mutation.rule);
      if (!rules.contains(mutation.rule) || rules.size() > rules.count(mutation.rule))
        std::printf("seed %d, %s planted:\n%s\n", seed, mutation.rule, told.c_str());
    }
  }
  std::printf("%zu defects of %zu kinds planted: %zu found, %zu others\n", planted, mutations.size(), found, others);
  EXPECT_GE(static_cast<double>(found), 0.98 * static_cast<double>(planted));
  EXPECT_GE(static_cast<double>(found), 0.98 * static_cast<double>(found + others));
}

}  // namespace
}  // namespace sauro::checks
