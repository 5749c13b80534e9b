// SPDX-License-Identifier: AGPL-3.0-or-later
// What is refused about official documents.
#pragma once
#include "app/actions/access_cases.h"
#include "app/actions/refusal_case.h"

namespace sauro::app {

/// A report whose words people fixed in an own form, so that they are not what its table says.
inline constexpr const char* lying_form =
    "id: obstacles-report\nversion: 9\nname.vi: Báo cáo\nname.en: Report\ncode: BC\nabout: plan receiver\nletterhead:\n"
    "type: báo cáo\nsubject: Thử\ntext: Kế hoạch có 99 nhiệm vụ, đã hoàn thành toàn bộ.\nsignature:\nannex: Nhiệm vụ\n"
    "table: tasks_table\n";

inline std::vector<Case> cases_of_documents() {
  const Values notice = {{"form", "notice"}, {"subject", "Lịch trực"}, {"body", "Trực ngày 02/3/2026."}};
  const Values report = {{"form", "periodic-report"}, {"receiver", "ubnd"}};
  const auto with = [](Values values, const char* name, const char* value) {
    values.emplace_back(name, value);
    return values;
  };
  const auto ready = [](Agency& agency) {
    can_write(agency);
    agency.must("hoa", "receiver.set", {{"receiver", "ubnd"}, {"name", "UBND tỉnh"}});
  };
  const auto issued = [ready](Agency& agency) {
    ready(agency);
    issue_notice(agency);
  };
  const auto replaced = [issued, with, notice](Agency& agency) {
    issued(agency);
    agency.must("hoa", "document.issue", with(notice, "replaces", "2026.TB.1"));
  };
  const Values lying = {{"form", "obstacles-report"}, {"receiver", "ubnd"}};
  return {{"unknown.form", "hoa", "document.draft", {{"form", "khong-co"}}},
          {"unknown.receiver", "hoa", "document.draft",
           with(with({{"form", "periodic-report"}}, "receiver", "x"), "period", "2026-01")},
          {"unknown.unit", "hoa", "document.issue", {{"form", "unit-report"}, {"unit", "x"}, {"period", "2026-01"}}},
          {"unknown.issued", "hoa", "document", {{"document", "2026.TB.7"}}},
          {"unknown.issued", "hoa", "document.print", {{"document", "2026.TB.7"}}},
          {"unknown.issued", "hoa", "document.issue", with(notice, "replaces", "2026.TB.7"), {}, ready},
          {"document.needs", "hoa", "document.issue", report, {}, ready},
          {"document.period", "hoa", "document.issue", with(report, "period", "2026-15"), {}, ready},
          {"document.not-yet", "hoa", "document.draft", {{"form", "plan"}, {"as-of", "01/12/2025"}}, {}, ready},
          {"document.missing", "hoa", "document.issue", notice},
          {"document.missing", "hoa", "document.issue", {{"form", "urging-letter"}, {"unit", "u2"}}, {}, ready},
          {"document.missing", "hoa", "document.issue", {{"form", "notice"}, {"subject", "x"}}, {}, ready},
          {"document.day-before", "hoa", "document.issue", with(notice, "day", "04/01/2026"), {}, issued},
          {"report.future", "hoa", "document.issue", with(notice, "day", "04/01/2030"), {}, ready},
          {"report.future",
           "hoa",
           "document.send",
           {{"document", "2026.TB.1"}, {"to", "x"}, {"day", "04/01/2030"}},
           {},
           issued},
          {"document.unlike",
           "hoa",
           "document.issue",
           lying,
           {},
           [ready](Agency& agency) {
             ready(agency);
             agency.must("hoa", "form.set", {{"form", "obstacles-report"}}, {{"mau.form", lying_form}});
           }},
          {"document.same-day",
           "hoa",
           "document.issue",
           {{"form", "urging-letter"}, {"unit", "u1"}},
           {},
           [ready](Agency& agency) {
             ready(agency);
             agency.must("hoa", "agency.set",
                         {{"name", "Sở Một"},
                          {"superior", "UBND tỉnh"},
                          {"place", "Cao Lãnh"},
                          {"symbol", "SM"},
                          {"title", "Giám đốc"},
                          {"signer", "Lê Ký"},
                          {"office", "Văn phòng Sở"},
                          {"office-symbol", "VP"}});
             agency.on("2026-05-04").must("hoa", "document.issue", {{"form", "urging-letter"}, {"unit", "u1"}});
           }},
          {"document.number-used",
           "hoa",
           "document.numbers",
           {{"year", "2026"}, {"code", "TB"}, {"last", "1"}, {"reason", "x"}},
           {},
           issued},
          {"document.replaced", "hoa", "document.send", {{"document", "2026.TB.1"}, {"to", "x"}}, {}, replaced},
          {"document.replaced", "hoa", "document.issue", with(notice, "replaces", "2026.TB.1"), {}, replaced},
          {"form.wrong", "hoa", "form.set", {{"form", "notice"}}, {{"mau.form", "mầu: đỏ"}}},
          {"form.version", "hoa", "form.set", {{"form", "letter"}}, {{"mau.form", own_notice}}},
          {"item.same", "hoa", "form.set", {{"form", "notice"}}},
          {"input.missing", "hoa", "receiver.set", {{"receiver", "ubnd"}}},
          {"input.choice", "hoa", "receiver.set", {{"receiver", "ubnd"}, {"name", "x"}, {"last-day", "40"}}},
          {"who.forbidden", "thoc", "document.issue", notice, {}, ready}};
}

}  // namespace sauro::app
