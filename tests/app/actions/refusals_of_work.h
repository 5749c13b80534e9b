// SPDX-License-Identifier: AGPL-3.0-or-later
// Refusals in the course of work: of items, reports and verdicts, and of ends.
#pragma once
#include "app/actions/refusal_case.h"

namespace sauro::app {

inline std::vector<Case> cases_of_items() {
  const auto close_meetings = [](Agency& agency) { close(agency, meetings); };
  const auto close_steps = [](Agency& agency) { close(agency, "2026.9"), close(agency, "2026.10"); };
  const auto drop = [](Agency& agency) {
    agency.must("hoa", "plan.amend", {{"plan", "2026"}, {"number", "2/KH"}, {"day", "1/3/2026"}, {"drop", meetings}});
  };
  const auto add_outside = [](Agency& agency) {
    agency.must("hoa", "item.add", {{"plan", "2026"}, {"title", "Đột xuất"}, {"document", "8/CV"}, {"lead", "u1"}});
  };
  const Values report{{"item", meetings}, {"text", "x"}};
  return {
      {"item.not-one", "hoa", "item.merge", {{"item", meetings}, {"with", meetings}}, {}, {}, Agency::At::draft},
      {"item.not-one", "hoa", "item.merge", {{"item", "2026.9"}, {"with", stepped}}, {}, {}, Agency::At::draft},
      {"unknown.fact", "hoa", "item.restore", {{"item", meetings}, {"fact", "999999"}}, {}, {}, Agency::At::draft},
      {"item.no-work", "an", "item.report", {{"item", "2026.1"}, {"text", "x"}}, evidence()},
      {"item.no-work", "hoa", "item.assign", {{"item", "2026.1"}, {"lead", "u2"}}},
      {"item.closed", "an", "item.report", report, evidence(), close_meetings},
      {"item.closed", "an", "item.break", {{"item", meetings}, {"title", "Bước"}}, {}, close_meetings},
      {"item.closed", "hoa", "item.assign", {{"item", meetings}, {"lead", "u2"}}, {}, close_meetings},
      {"item.closed",
       "hoa",
       "item.add",
       {{"plan", "2026"}, {"title", "Việc"}, {"document", "8/CV"}, {"parent", meetings}},
       {},
       close_meetings},
      {"item.not-closed", "hoa", "item.reopen", {{"item", meetings}, {"reason", "x"}}},
      {"item.by-steps", "hoa", "item.reopen", {{"item", stepped}, {"reason", "x"}}, {}, close_steps},
      {"item.dropped", "an", "item.report", report, evidence(), drop},
      {"item.clear", "giam", "item.except", {{"item", meetings}, {"reason", "x"}}, {}, {}, draft},
      {"item.clear", "giam", "item.except", {{"item", vague}, {"reason", "x"}}, {}, {}, submitted},
      {"item.same", "hoa", "item.assign", {{"item", meetings}, {"lead", "Phòng Tổng hợp"}}},
      {"item.same", "", "user.revoke", {{"user", "an"}, {"role", "head"}, {"unit", "u1"}}},
      {"item.same", "hoa", "item.edit", {{"item", meetings}, {"title", "Tổ chức hội nghị chuyên đề"}}, {}, {}, draft},
      {"who.forbidden", "thoc", "item.edit", {{"item", "2026.12"}, {"title", "Việc"}}, {}, add_outside},
      {"who.forbidden", "giam", "item.edit", {{"item", "2026.12"}, {"title", "Việc"}}, {}, add_outside},
      {"assign.other-unit", "thoc", "item.assign", {{"item", meetings}, {"lead", "u2"}}},
      {"assign.other-unit", "thoc", "item.assign", {{"item", meetings}, {"performing", "Trần Văn Quý"}}},
      {"assign.other-unit", "an", "item.break", {{"item", meetings}, {"title", "Bước"}, {"lead", "u2"}}},
      {"assign.nobody", "hoa", "item.assign", {{"item", meetings}, {"note", "khẩn"}}}};
}

inline std::vector<Case> cases_of_reports() {
  const auto report_by_the_office = [](Agency& agency) {
    agency.must("", "user.set", {{"user", "hoa"}, {"role", "specialist"}, {"unit", "u1"}});
    agency.must("hoa", "item.report", {{"item", meetings}, {"text", "một"}});
  };
  const auto and_confirm = [=](Agency& agency) {
    report_by_the_office(agency);
    agency.must("thoc", "item.confirm", {{"item", meetings}});
  };
  const auto without_a_head = [=](Agency& agency) {
    report_by_the_office(agency);
    agency.must("", "user.set", {{"user", "thoc"}, {"disable", ""}});
  };
  return {{"report.future", "an", "item.report", {{"item", meetings}, {"text", "x"}, {"day", "3/3/2026"}}, evidence()},
          {"report.empty", "an", "item.report", {{"item", meetings}}},
          {"report.percent-counted", "an", "item.report", {{"item", meetings}, {"percent", "40"}}, evidence()},
          {"report.percent-range", "lan", "item.report", {{"item", named}, {"percent", "101"}}, evidence()},
          {"report.no-count", "lan", "item.report", {{"item", named}, {"quantity", "1"}}, evidence()},
          {"report.negative", "an", "item.report", {{"item", meetings}, {"quantity", "-1"}}, evidence()},
          {"report.no-evidence", "an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}},
          {"verdict.nothing", "thoc", "item.confirm", {{"item", meetings}}},
          {"verdict.nothing", "thoc", "item.return", {{"item", meetings}, {"reason", "x"}}},
          {"who.forbidden", "hoa", "item.confirm", {{"item", meetings}}, {}, report_by_the_office},
          {"verdict.own", "hoa", "item.confirm", {{"item", meetings}}, {}, and_confirm},
          {"verdict.own", "hoa", "item.confirm", {{"item", meetings}}, {}, without_a_head}};
}

inline std::vector<Case> cases_of_ends() {
  const auto returned = [](Agency& agency) {
    agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}}, evidence());
    agency.must("thoc", "item.return", {{"item", meetings}, {"reason", "sai biên bản"}});
  };
  const auto promise_steps = [](Agency& agency) {
    agency.must("thoc", "item.break", {{"item", named}, {"title", "Thu thập"}});
  };
  const auto asked = [](Agency& agency) {
    agency.must("an", "item.extend", {{"item", meetings}, {"due", "31/8/2026"}, {"reason", "x"}});
  };
  const Values close{{"item", meetings}, {"day", "1/3/2026"}};
  const auto other_plan = [](Agency& agency) {
    agency.must("hoa", "plan.import", {{"plan", "2027"}},
                {{"kh.txt", "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027.\n"}});
  };
  const auto notices_made = [](Agency& agency) {
    agency.must("an", "user.mail", {{"user", "an"}, {"mail", "an@so.example.vn"}});
    agency.on("2026-06-29");
    agency.must("hoa", "urging.run", {});
  };
  return {{"close.no-evidence", "hoa", "item.close", close},
          {"close.no-evidence", "hoa", "item.close", close, {}, returned},
          {"close.below-quantity", "hoa", "item.close", close, evidence(), report},
          {"close.below-quantity", "hoa", "item.close", {{"item", meetings}, {"partial", ""}}, evidence()},
          {"close.below-quantity", "hoa", "item.close", {{"item", meetings}, {"reason", "hết tiền"}}, evidence()},
          {"close.steps-open", "hoa", "item.close", {{"item", named}}, evidence(), promise_steps},
          {"close.waiting",
           "hoa",
           "item.close",
           {{"item", named}},
           evidence(),
           [](Agency& agency) {
             agency.must("lan", "item.block", {{"item", named}, {"text", "thiếu số liệu"}});
           }},
          {"extension.no-deadline", "an", "item.extend", {{"item", waiting}, {"due", "1/9/2026"}, {"reason", "x"}}},
          {"extension.earlier", "an", "item.extend", {{"item", meetings}, {"due", "30/6/2026"}, {"reason", "x"}}},
          {"extension.earlier",
           "giam",
           "item.grant",
           {{"item", meetings}, {"decision", "granted"}, {"due", "1/6/2026"}},
           {},
           asked},
          {"extension.waiting",
           "thoc",
           "item.extend",
           {{"item", meetings}, {"due", "30/9/2026"}, {"reason", "x"}},
           {},
           asked},
          {"extension.own",
           "giam",
           "item.grant",
           {{"item", meetings}, {"decision", "granted"}},
           {},
           [](Agency& agency) {
             agency.must("", "user.set", {{"user", "giam"}, {"role", "specialist"}, {"unit", "u1"}});
             agency.must("giam", "item.extend", {{"item", meetings}, {"due", "31/8/2026"}, {"reason", "x"}});
           }},
          {"follow.circle",
           "hoa",
           "item.follow",
           {{"item", named}, {"after", meetings}},
           {},
           [](Agency& agency) {
             agency.must("hoa", "item.follow", {{"item", meetings}, {"after", classes}});
             agency.must("hoa", "item.follow", {{"item", classes}, {"after", named}});
           }},
          {"follow.circle", "hoa", "item.follow", {{"item", named}, {"after", named}}},
          {"follow.months", "hoa", "item.follow", {{"item", named}, {"after", meetings}, {"months", "121"}}},
          {"follow.months", "hoa", "item.follow", {{"item", named}, {"after", meetings}, {"months", "0"}}},
          {"follow.other-plan", "hoa", "item.follow", {{"item", named}, {"after", "2027.1"}}, {}, other_plan},
          {"ladder.rung", "hoa", "ladder.set", {{"rung", "5 performer fax"}}},
          {"ladder.days", "hoa", "ladder.set", {{"rung", "300 performer mail"}}},
          {"ladder.twice", "hoa", "ladder.set", {{"rung", "1 performer mail"}, {"rung", "1 head mail"}}},
          {"input.choice", "hoa", "ladder.set", {{"rung", "1 performer mail"}, {"usual", ""}}},
          {"item.same", "hoa", "ladder.set", {{"usual", ""}}},
          {"urging.quiet", "hoa", "urging.run", {}, {}, [](Agency& agency) { agency.on("2026-06-28"); }},
          {"urging.nothing", "hoa", "urging.run", {}, {}, notices_made},
          {"mail.on-way", "hoa", "mail.again", {{"notice", "2026-06-29.an"}}, {}, notices_made},
          {"mail.not-out", "hoa", "mail.bounced", {{"notice", "2026-06-29.an"}}, {}, notices_made},
          {"input.missing", "hoa", "mail.bounced", {{"reason", "hộp thư đầy"}}},
          {"mail.no-bounce", "hoa", "mail.bounced", {}, {{"thu.eml", "Subject: chào\r\n\r\nchào"}}},
          {"user.mail", "an", "user.mail", {{"user", "an"}, {"mail", "an"}}},
          {"unknown.notice", "an", "notice.see", {{"notice", "2026-06-29.thoc"}}},
          {"event.occurred", "hoa", "event.occur", {{"event", "2026.e1"}}, {}, [](Agency& agency) {
             agency.must("hoa", "event.occur", {{"event", "2026.e1"}});
           }}};
}

}  // namespace sauro::app
