// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan that was read and is written again as a document reads as the same plan: every sample, and generated plans.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <sstream>

#include "app/actions/agency.h"
#include "app/queries/render_answer.h"
#include "app/reading/import.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A line of work in words: what, when, by whom, with what result. Titles end without a sign; names are those of the
/// organisation, whatever the document calls them.
std::string line_of(const plan::Item& item, const plan::Draft& draft, bool numbered) {
  const auto bare = [](std::string text) {
    text = collapse_blanks(text);
    while (text.ends_with('.') || text.ends_with(';')) text.pop_back();
    return text;
  };
  const auto name = [](const auto& list, const std::string& id) {
    for (const auto& one : list)
      if (one.id == id) return fold(one.name);
    return std::string();
  };
  std::string line(name_of(item.kind));
  line += " " + (numbered ? bare(item.number) : std::string()) + " | " + bare(item.title) + " | " +
          bare(item.schedule.text);
  for (const auto& one : item.deliverables)
    if (!one.text.empty()) line += " | " + bare(one.text);
  std::set<std::string> doers;
  for (const auto& doer : item.assignments) {
    if (doer.role != plan::Role::lead && doer.role != plan::Role::performing && doer.role != plan::Role::cooperating)
      continue;
    std::string who = doer.unit.empty() ? std::string() : name(draft.units, doer.unit);
    if (!doer.person.empty()) who = name(draft.people, doer.person);
    if (!who.empty()) doers.insert(std::string(name_of(doer.role)) + " " + who);
  }
  for (const std::string& doer : doers) line += " | " + doer;
  return line;
}

std::vector<std::string> lines_of(const plan::Draft& draft, bool numbered = true) {
  std::vector<std::string> lines;
  for (const plan::Item& item : draft.items)
    if (plan::is_work(item)) lines.push_back(line_of(item, draft, numbered));
  return lines;
}

plan::Draft read(const std::string& bytes, const std::string& file) {
  auto imported = import_plan(bytes, {file, 2026, {}, {}});
  EXPECT_TRUE(imported.ok()) << file;
  return imported ? std::move(imported->draft) : plan::Draft();
}

/// The plan as the form "plan" writes it.
std::string written(Agency& agency, const std::string& plan) {
  const auto answer = agency.ask("hoa", "document.draft", {{"form", "plan"}, {"plan", plan}});
  EXPECT_TRUE(answer.ok()) << Agency::why(answer);
  const auto docx = answer ? render(*answer, Format::docx, {}) : Result<std::string>(std::string());
  return docx.ok() ? *docx : std::string();
}

void set_letterhead(Agency& agency) {
  agency.must("hoa", "agency.set",
              {{"name", "Sở Văn hóa"},
               {"place", "Cao Lãnh"},
               {"symbol", "SVH"},
               {"title", "Giám đốc"},
               {"signer", "Trần Giám"}});
}

TEST(ReadBack, EverySampleReadsAsItWasRead) {
  int read_back = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SAURO_SOURCE_DIR "/samples")) {
    const std::string file = entry.path().filename().string();
    if (entry.path().extension() != ".docx" && entry.path().extension() != ".txt") continue;
    const std::string bytes = bytes_of(entry.path());
    Agency agency;
    set_letterhead(agency);
    if (!agency.act("hoa", "plan.import", {{"plan", "mau"}, {"year", "2026"}}, {{file, bytes}})) continue;
    const auto before = lines_of(read(bytes, file)), after = lines_of(read(written(agency, "mau"), "mau.docx"));
    EXPECT_EQ(before.size(), after.size()) << file;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
      const std::string was = i < before.size() ? before[i] : "", is = i < after.size() ? after[i] : "";
      ASSERT_TRUE(was == is) << file << "\nwas " << was << "\nis  " << is;
    }
    ++read_back;
  }
  EXPECT_GE(read_back, 1);
}

/// Plans as an office might write them: groups with tasks, tasks with steps, each with some of time, product and doers.
/// Where they are not `numbered`: with labels of several kinds or none, tasks within tasks, and work behind the groups.
plan::Draft any_plan(bool numbered) {
  const auto one_of = [](const std::vector<std::string>& list) { return *rc::gen::elementOf(list); };
  plan::Draft draft;
  draft.head.year = 2026;
  draft.head.subject = "Kế hoạch công tác năm 2026";
  const std::vector<std::string> units = {"Phòng Kế hoạch - Tài chính", "Văn phòng Sở", "Chi cục Thủy lợi",
                                          "Trung tâm Khuyến nông", "Thanh tra Sở"};
  for (std::size_t i = 0; i < units.size(); ++i) draft.units.push_back({std::to_string(i), units[i], {}});
  const auto add = [&](plan::ItemKind kind, const std::string& number, const std::string& parent) {
    plan::Item item;
    item.id = std::to_string(draft.items.size() + 1);
    item.parent = parent;
    item.kind = kind;
    item.number = number;
    item.title =
        one_of({"Tổ chức tập huấn", "Xây dựng quy chế", "Kiểm tra", "Rà soát, lập danh mục", "Trình phê duyệt"}) + " " +
        one_of({"hồ chứa nước", "cơ sở dữ liệu dùng chung", "hồ sơ lưu trữ; thủ tục hành chính",
                "vùng trồng (giai đoạn một)", "phần mềm quản lý “một cửa”"}) +
        " " + one_of({"trên địa bàn tỉnh", "của ngành", "tại các xã, phường", "theo chỉ đạo của cấp trên"});
    if (kind != plan::ItemKind::group) {
      item.schedule.text = one_of({"", "Tháng 3/2026", "Quý II/2026", "Trước ngày 15/5/2026", "Tháng 9-10/2026",
                                   "Hằng quý", "Thường xuyên", "Trong 10 ngày làm việc kể từ khi có hướng dẫn"});
      if (*rc::gen::inRange(0, 3) > 0) {
        plan::Deliverable product;
        product.text =
            one_of({"Báo cáo tổng hợp", "05 hội nghị", "01 quy chế", "100% hồ sơ", "Từ 90% diện tích trở lên"});
        item.deliverables.push_back(product);
      }
      const int lead = *rc::gen::inRange(0, static_cast<int>(units.size()));
      const auto assign = [&](plan::Role role, int unit) {
        item.assignments.push_back({role,
                                    units[static_cast<std::size_t>(unit)],
                                    units[static_cast<std::size_t>(unit)],
                                    {},
                                    {},
                                    std::to_string(unit),
                                    {},
                                    {}});
      };
      assign(plan::Role::lead, lead);
      for (int more = *rc::gen::inRange(0, 3); more > 0; --more)
        assign(plan::Role::cooperating, (lead + more) % static_cast<int>(units.size()));
    }
    draft.items.push_back(item);
    return item.id;
  };
  const auto label = [&](const std::string& good) {
    return numbered ? good : one_of({"", "", good, "a)", "+", "2.1."});
  };
  const auto add_tasks = [&](const std::string& group) {
    for (int t = *rc::gen::inRange(1, 5), n = 1; n <= t; ++n) {
      const std::string task = add(plan::ItemKind::task, label(std::to_string(n)), group);
      const bool of_tasks = !numbered && *rc::gen::inRange(0, 4) == 0;
      for (int parts = *rc::gen::inRange(0, 3); parts > 0; --parts)
        add(of_tasks ? plan::ItemKind::task : plan::ItemKind::step, label("-"), task);
    }
  };
  const int groups = *rc::gen::inRange(0, 3);
  if (groups == 0) add_tasks("");
  for (int g = 0; g < groups; ++g) add_tasks(add(plan::ItemKind::group, g == 0 ? "I" : "II", ""));
  if (!numbered && groups > 0 && *rc::gen::inRange(0, 2) == 0) add_tasks("");
  return draft;
}

/// The plan as it reads when it was written as a document.
plan::Draft read_again(const plan::Draft& plan) {
  plan::Draft draft = plan;
  Agency agency;
  set_letterhead(agency);
  std::vector<plan::NewFact> facts;
  // The sample agency has units of its own; those of the plan come beside them.
  Organisation known;
  known.units = *AgencyView(agency.ledger(), Agency::key, agency.today()).all<tracking::Unit>("unit");
  settle_organisation(draft, known, facts);
  auto of_plan = plan_facts(draft, "ke-hoach.docx", {}, "sinh");
  std::move(of_plan.begin(), of_plan.end(), std::back_inserter(facts));
  RC_ASSERT(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, facts, {}, {}, {}).ok());
  return read(written(agency, "sinh"), "sinh.docx");
}

RC_GTEST_PROP(ReadBack, AGeneratedPlanReadsAsItIs, ()) {
  const plan::Draft draft = any_plan(true);
  RC_ASSERT(!lines_of(draft).empty());
  RC_ASSERT(lines_of(read_again(draft)) == lines_of(draft));
}

RC_GTEST_PROP(ReadBack, APlanWhoseLabelsAreOfSeveralKindsReadsAsItIsButForItsNumbers, ()) {
  const plan::Draft draft = any_plan(false);
  RC_ASSERT(lines_of(read_again(draft), false) == lines_of(draft, false));
}

}  // namespace
}  // namespace sauro::app
