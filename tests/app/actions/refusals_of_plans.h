// SPDX-License-Identifier: AGPL-3.0-or-later
// Refusals of what is given, of who does it, of what there is not, of units and of plans.
#pragma once
#include "app/actions/refusal_case.h"

namespace sauro::app {

inline std::vector<Case> cases_of_input() {
  const std::size_t too_many = 10'001, too_large = (std::size_t{100} << 20) + 1;
  const Values with_file{{"item", meetings}, {"quantity", "1"}};
  const std::string long_id(61, 'a');
  return {{"input.missing", "hoa", "item.check", {{"item", meetings}}},
          {"input.unknown", "an", "item.report", {{"item", meetings}, {"colour", "đỏ"}}, evidence()},
          {"input.unknown", "hoa", "item.assign", {{"item", meetings}, {"lead", "u2"}, {"title", "Hội thảo"}}},
          {"input.unknown", "thoc", "item.confirm", {{"item", meetings}, {"text", "tốt"}}, {}, report},
          {"input.several", "an", "item.report", {{"item", meetings}, {"item", named}, {"text", "x"}}, evidence()},
          {"input.day", "an", "item.report", {{"item", meetings}, {"text", "x"}, {"day", "30/02/2026"}}, evidence()},
          {"input.time", "hoa", "item.edit", {{"item", meetings}, {"time", "hôm nào đó"}}, {}, {}, draft},
          {"input.time", "an", "item.break", {{"item", meetings}, {"title", "Bước"}, {"time", "30/02/2026"}}},
          {"input.number", "an", "item.report", {{"item", meetings}, {"quantity", "nhiều"}}, evidence()},
          {"input.count", "an", "item.report", {{"item", meetings}, {"percent", "-1"}}, evidence()},
          {"input.cursor", "hoa", "items", {{"cursor", "trang hai"}}},
          {"input.cursor", "hoa", "facts", {{"cursor", "trang hai"}}},
          {"days.other-year", "hoa", "agency.days", {{"year", "2026"}, {"off", "02/01/2027"}}},
          {"days.twice", "hoa", "agency.days", {{"year", "2026"}, {"off", "02/01/2026"}, {"worked", "02/01/2026"}}},
          {"input.choice", "hoa", "agency.days", {{"year", "1899"}}},
          {"input.choice", "hoa", "agency", {{"year", "2201"}}},
          {"input.choice", "hoa", "finding.settle", {{"finding", "2026.f2"}, {"how", "xong"}}},
          {"input.text", "an", "item.report", {{"item", meetings}, {"text", "\xFF"}}, evidence()},
          {"input.too-long", "an", "item.report", {{"item", meetings}, {"text", std::string(too_many, 'x')}}},
          {"input.id", "", "user.set", {{"user", "Hoa Mới"}, {"name", "Hoa"}}},
          {"input.id", "hoa", "plan.copy", {{"plan", "2026"}, {"to", "Năm sau"}}},
          {"input.id", "", "user.set", {{"user", long_id}, {"name", "Hoa"}}},
          {"input.id", "", "user.set", {{"user", "-hoa"}, {"name", "Hoa"}}},
          {"input.id", "hoa", "plan.copy", {{"plan", "2026"}, {"to", long_id}}},
          {"input.id", "hoa", "plan.copy", {{"plan", "2026"}, {"to", ".2027"}}},
          {"input.id", "hoa", "plan.import", {{"plan", "-2027"}}, a_plan()},
          {"input.choice", "hoa", "plan.copy", {{"plan", "2026"}, {"year", "1999"}}},
          {"input.choice", "hoa", "plan.copy", {{"plan", "2026"}, {"year", "2151"}}},
          {"input.file-name", "an", "item.report", with_file, {{"../../etc/passwd", "x"}}},
          {"input.file-name", "an", "item.report", with_file, {{"", "x"}}},
          {"input.file-large", "an", "item.report", with_file, {{"to.bin", std::string(too_large, 'x')}}}};
}

inline std::vector<Case> cases_of_who_and_what() {
  const Values check{{"item", meetings}, {"text", "đã xem"}};
  return {
      {"key.reused",
       "an",
       "item.report",
       {{"item", meetings}, {"text", "việc khác"}},
       {},
       [](Agency& agency) {
         const Values first{{"item", meetings}, {"text", "đang làm"}};
         ASSERT_TRUE(agency.act("an", "item.report", first, {}, "k1").ok());
         ASSERT_EQ(agency.act("an", "item.report", first, {}, "k1")->size(), 1u);  // the same again is no other
       },
       Agency::At::issued,
       "k1"},
      {"who.unknown", "ma", "item.check", check},
      {"who.disabled", "cu", "item.check", check},
      {"who.forbidden", "giam", "item.check", check},
      {"who.forbidden", "tam", "item.report", {{"item", meetings}, {"text", "x"}}, evidence()},
      {"who.forbidden", "quantri", "plan.import", {{"plan", "khac"}}, a_plan()},
      {"who.nobody", "", "item.check", check},
      {"who.nobody", "", "item.report", {{"item", meetings}, {"text", "x"}}, evidence()},
      {"who.nobody", "", "mine", {}},
      {"unknown.item", "an", "item.report", {{"item", "2026.99"}, {"text", "x"}}, evidence()},
      {"unknown.item", "an", "item", {{"item", "2026.99"}}},
      {"unknown.item",
       "hoa",
       "item.add",
       {{"plan", "2027"}, {"title", "Việc"}, {"parent", meetings}},
       {},
       [](Agency& agency) {
         agency.must("hoa", "plan.copy", {{"plan", "2026"}});
       }},
      {"unknown.plan", "hoa", "plan.submit", {{"plan", "2031"}}},
      {"unknown.unit", "hoa", "item.assign", {{"item", meetings}, {"lead", "Phòng Không Có"}}},
      {"unknown.unit", "hoa", "unit", {{"unit", "u99"}}},
      {"unknown.person", "hoa", "person.set", {{"person", "p99"}, {"name", "Ai"}}},
      {"unknown.user", "hoa", "user.away", {{"user", "ma"}, {"from", "3/3/2026"}}},
      {"unknown.user", "an", "user.away", {{"user", "an"}, {"from", "3/3/2026"}, {"deputy", "ma"}}},
      {"unknown.event", "hoa", "event.occur", {{"event", "2026.e99"}}},
      {"unknown.finding", "hoa", "finding.settle", {{"finding", "2026.f99"}, {"how", "repaired"}}},
      {"unknown.obstacle", "giam", "item.decide", {{"item", meetings}, {"outcome", "solved"}, {"text", "x"}}},
      {"unknown.extension", "giam", "item.grant", {{"item", meetings}, {"decision", "granted"}}},
      {"unknown.deliverable",
       "an",
       "item.report",
       {{"item", meetings}, {"quantity", "1"}, {"deliverable", "2"}},
       evidence()},
      {"unknown.version", "hoa", "plan.diff", {{"plan", "2026"}, {"to", "7"}}},
      {"conflict", "hoa", "item.edit", {{"item", meetings}, {"version", "0"}, {"title", "Hội thảo"}}, {}, {}, draft}};
}

inline std::vector<Case> cases_of_organisation() {
  const auto end = [](const char* unit, const char* successor, const char* day) {
    return Values{{"unit", unit}, {"successor", successor}, {"day", day}, {"document", "9/QĐ"}};
  };
  const auto end_u1 = [=](Agency& agency) { agency.must("hoa", "unit.end", end("u1", "u2", "2026-03-01")); };
  return {
      {"unit.ended", "hoa", "item.assign", {{"item", classes}, {"lead", "u1"}}, {}, end_u1},
      {"unit.ended", "hoa", "unit.end", end("u2", "u1", "2026-03-02"), {}, end_u1},
      {"unit.ended", "hoa", "unit.end", end("u1", "u2", "2026-03-02"), {}, end_u1},
      {"report.future", "hoa", "unit.end", end("u1", "u2", "2026-03-03")},
      {"who.forbidden", "quantri", "unit.end", end("u1", "u2", "2026-03-02")},
      {"unit.self", "hoa", "unit.end", end("u1", "Phòng TH", "2026-03-02")},
      {"unit.self", "hoa", "unit.set", {{"unit", "u1"}, {"parent", "Phòng TH"}}},
      {"unit.exists", "hoa", "unit.set", {{"name", "phòng TỔNG hợp"}}},
      {"unit.exists", "hoa", "unit.set", {{"name", "Phòng TH"}}},
      {"unit.exists", "hoa", "unit.set", {{"name", " Phòng   Tổng hợp "}}},
      {"unit.exists", "hoa", "unit.set", {{"unit", "u1"}, {"name", "Phòng  đào tạo"}}},
      {"user.role-unit", "", "user.set", {{"user", "moi"}, {"name", "Mới"}, {"role", "head"}}},
      {"user.deputy-other", "hoa", "user.away", {{"user", "thoc"}, {"from", "3/3/2026"}, {"deputy", "an"}}},
      {"user.none-to-propose", "", "user.propose", {}, {}, [](Agency& agency) { agency.must("", "user.propose", {}); }},
      {"user.no-person", "hoa", "item.assign", {{"item", meetings}, {"lead", "hoa"}}},
      {"user.deputy-self", "an", "user.away", {{"user", "an"}, {"from", "3/3/2026"}, {"deputy", "an"}}},
      {"days.order", "an", "user.away", {{"user", "an"}, {"from", "3/3/2026"}, {"until", "2/3/2026"}}}};
}

inline std::vector<Case> cases_of_plans() {
  const Values issue{{"plan", "2026"}, {"number", "12/KH"}, {"day", "01/03/2026"}};
  const auto amended = [](Values more) {
    more.insert(more.end(), {{"plan", "2026"}, {"number", "20/KH"}, {"day", "01/03/2026"}});
    return more;
  };
  const auto close_plan = [](Agency& agency) {
    agency.must("hoa", "plan.close", {{"plan", "2026"}, {"reason", "hết năm"}});
  };
  const auto break_and_close = [=](Agency& agency) {
    agency.must("hoa", "item.break", {{"item", meetings}, {"title", "Bước một"}});
    close_plan(agency);
  };
  const auto settle = [](Agency& agency) {
    agency.must("hoa", "finding.settle", {{"finding", "2026.f1"}, {"how", "repaired"}});
  };
  const auto submit = [](Agency& agency) { agency.must("hoa", "plan.submit", {{"plan", "2026"}}); };
  const auto settle_and_submit = [=](Agency& agency) { settle(agency), submit(agency); };
  const auto except_and_submit = [=](Agency& agency) {
    agency.must("giam", "item.except", {{"item", vague}, {"item", stepped}, {"item", vague_u2}, {"reason", "x"}});
    submit(agency);
  };
  return {{"plan.exists", "hoa", "plan.import", {{"plan", "2026"}}, a_plan()},
          {"plan.exists", "hoa", "plan.copy", {{"plan", "2026"}, {"to", "2026"}}},
          {"plan.empty", "hoa", "plan.import", {{"plan", "khac"}}, {{"x.txt", "KẾ HOẠCH\nNăm 2027\n"}}},
          {"plan.stage-draft", "hoa", "plan.submit", {{"plan", "2026"}}},
          {"plan.stage-draft", "hoa", "item.edit", {{"item", meetings}, {"title", "Hội thảo"}}, {}, {}, submitted},
          {"plan.stage-draft", "hoa", "item.add", {{"plan", "2026"}, {"title", "Việc"}}, {}, {}, submitted},
          {"plan.stage-draft", "giam", "item.except", {{"item", vague}, {"reason", "x"}}},
          {"plan.stage-draft", "giam", "item.except", {{"item", vague}, {"reason", "x"}}, {}, close_plan},
          {"plan.stage-issued", "hoa", "item.edit", {{"item", "2026.12"}, {"title", "Bước"}}, {}, break_and_close},
          {"plan.stage-issued", "hoa", "item.drop", {{"item", "2026.12"}, {"reason", "x"}}, {}, break_and_close},
          {"plan.stage-issued", "hoa", "item.assign", {{"item", meetings}, {"lead", "u2"}}, {}, close_plan},
          {"plan.stage-issued", "hoa", "item.break", {{"item", meetings}, {"title", "Bước"}}, {}, close_plan},
          {"plan.stage-issued", "hoa", "item.break", {{"item", meetings}, {"title", "Bước"}}, {}, {}, draft},
          {"plan.stage-issued", "hoa", "item.break", {{"item", meetings}, {"title", "Bước"}}, {}, {}, submitted},
          {"plan.stage-issued", "an", "item.report", {{"item", meetings}, {"text", "x"}}, evidence(), {}, draft},
          {"plan.stage-issued", "hoa", "plan.close", {{"plan", "2026"}, {"reason", "x"}}, {}, {}, submitted},
          {"plan.stage-issued", "hoa", "plan.original", {{"plan", "2026"}}, evidence(), {}, draft},
          {"plan.stage-submitted", "hoa", "plan.issue", issue, evidence(), {}, draft},
          {"plan.stage-submitted", "giam", "plan.return", {{"plan", "2026"}, {"reason", "x"}}, {}, {}, draft},
          {"plan.already-issued", "giam", "plan.return", {{"plan", "2026"}, {"reason", "x"}}},
          {"plan.unclear", "hoa", "plan.amend", amended({{"edit", meetings + " time=sớm"}})},
          {"plan.unclear", "hoa", "plan.issue", issue, evidence(), settle_and_submit, draft},
          {"plan.errors", "hoa", "plan.issue", issue, evidence(), except_and_submit, draft},
          {"plan.open-items", "hoa", "plan.close", {{"plan", "2026"}}},
          {"plan.day-outside", "hoa", "item.edit", {{"item", meetings}, {"time", "30/6/2031"}}, {}, {}, draft},
          {"plan.same", "hoa", "plan.amend", amended({})},
          {"plan.same", "hoa", "plan.amend", amended({{"edit", meetings + " title=Tổ chức hội nghị chuyên đề"}})},
          {"amend.either", "hoa", "plan.amend", amended({{"drop", classes}}), a_plan()},
          {"amend.either", "hoa", "plan.amend", amended({{"edit", meetings + " title=Hội thảo"}}), a_plan()},
          {"item.dropped", "hoa", "plan.amend", amended({{"edit", meetings + " title=X"}, {"drop", meetings}})},
          {"days.order",
           "hoa",
           "plan.amend",
           {{"plan", "2026"}, {"number", "20/KH"}, {"day", "04/01/2026"}, {"drop", classes}}},
          {"finding.settled", "hoa", "finding.settle", {{"finding", "2026.f1"}, {"how", "repaired"}}},
          {"input.choice", "hoa", "plan.amend", amended({{"edit", "không có dấu bằng"}})},
          {"input.missing", "hoa", "finding.settle", {{"finding", "2026.f2"}, {"how", "accepted"}}}};
}

}  // namespace sauro::app
