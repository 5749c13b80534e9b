// SPDX-License-Identifier: AGPL-3.0-or-later
// Reports on any state of a plan: what they say is what their tables say, and nothing is counted as none.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <regex>

#include "document/forms/form.h"
#include "document/readers/read.h"
#include "document/writers/official_docx.h"
#include "reports/document_values.h"
#include "reports/prose_check.h"

namespace sauro::reports {
namespace {

/// A task in any state that its status allows.
ItemLine any_task(int number) {
  ItemLine line;
  line.id = "2026." + std::to_string(number);
  line.title = "Kiểm tra hồ chứa số " + std::to_string(number) + (*rc::gen::arbitrary<bool>() ? "." : "");
  line.task_class = *rc::gen::element(plan::TaskClass::none, plan::TaskClass::key, plan::TaskClass::approved);
  line.unit = *rc::gen::element<std::string>("Phòng Kế hoạch", "Văn phòng", "Chi cục Thủy lợi", "");
  line.unit_id = line.unit;
  line.status =
      *rc::gen::element(tracking::Status::done_on_time, tracking::Status::done_late, tracking::Status::open_in_time,
                        tracking::Status::open_overdue, tracking::Status::waiting, tracking::Status::no_deadline);
  const Day due = Day::make(2026, 1, 1)->plus_days(*rc::gen::inRange(0, 364));
  if (line.status == tracking::Status::waiting) line.waits_for = "có hướng dẫn của cấp trên";
  if (line.status != tracking::Status::waiting && line.status != tracking::Status::no_deadline) line.due = due;
  if (tracking::is_done(line.status)) {
    line.done_day = due.plus_days(line.status == tracking::Status::done_late ? 5 : -1);
    if (line.status == tracking::Status::done_late) line.days_late = 5;
  } else {
    line.never_updated = *rc::gen::arbitrary<bool>();
  }
  if (line.status == tracking::Status::open_overdue) line.days_late = 12;
  return line;
}

forms::Values letterhead() {
  tracking::AgencySet agency;
  agency.name = "Sở Văn hóa", agency.place = "Cao Lãnh", agency.symbol = "SVH", agency.head = "Giám đốc";
  auto values = letterhead_values({agency, "BC", {}, {}, "Trần Giám"}, *Day::make(2026, 6, 14));
  for (const char* name : {"assessment", "causes", "proposals", "answer_by", "earlier", "time_word"})
    values.texts[name] = "";
  values.texts["own"] = "Báo cáo", values.texts["receiver"] = "UBND tỉnh", values.texts["grade"] = "Tốt";
  values.texts["next_period_capitals"] = "6 THÁNG CUỐI NĂM 2026";
  values.texts["unit"] = "Văn phòng";
  for (const char* name : {"receiver_copies", "recipients", "bases"}) values.lists[name];
  return values;
}

RC_GTEST_PROP(Reports, SayOfAnyPlanWhatTheirTablesSay, ()) {
  ReportData data{"Kế hoạch", *Day::make(2026, 6, 14), *report_period("2026-H1", {}, {}), {}, {}};
  for (int number = *rc::gen::inRange(0, 45); number > 0; --number) data.tasks.push_back(any_task(number));
  for (int number = *rc::gen::inRange(0, 3); number > 0; --number)
    data.obstacles.push_back({"Việc " + std::to_string(number), "Văn phòng", "thiếu kinh phí",
                              *rc::gen::element<std::string>("", "cấp bổ sung")});
  auto values = letterhead();
  add_plan(values, {"Kế hoạch công tác năm 2026", "12/KH-SVH", *Day::make(2026, 1, 5), 2026}, "Sở Văn hóa");
  add_report(values, data);
  for (const char* id : {"periodic-report", "unit-report", "self-assessment", "obstacles-report"}) {
    const auto made = forms::compose(forms::our_forms()->at(id), values, data.as_of);
    RC_ASSERT(made.ok());
    const auto docx = writers::official_docx(*made);
    RC_ASSERT(docx.ok());
    const auto read = readers::read(*docx, {});
    RC_ASSERT(read.ok());
    const auto unlike = unlike_its_tables(*made, *read);
    if (!unlike.empty()) RC_LOG() << id << ": " << unlike.front();
    RC_ASSERT(unlike.empty());
    // No number of nothing; no sentence that opens a list without one.
    std::string before;
    for (const auto& block : read->blocks) {
      const auto* paragraph = block.paragraph();
      const std::string text = paragraph == nullptr ? "table" : paragraph->text;
      if (text.empty()) continue;
      RC_ASSERT(!std::regex_search(text, std::regex("(^|[^0-9.])0+ (nhiệm vụ|vướng mắc)")));
      const bool opens = before.ends_with(":") && before.find("như sau") == std::string::npos &&
                         before.find("Nơi nhận") == std::string::npos;
      RC_ASSERT(!opens || text.starts_with("- "));
      before = text;
    }
  }
}

}  // namespace
}  // namespace sauro::reports
