// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/document_values.h"

#include <fmt/format.h>

#include "foundation/base/text.h"

namespace sauro::reports {
namespace {

/// "công tác năm 2026" of "Kế hoạch công tác năm 2026": what stands under the type.
std::string subject_of(const std::string& title) {
  constexpr std::string_view type = "Kế hoạch ";
  if (title.size() <= type.size() || to_lower(title.substr(0, type.size())) != to_lower(type)) return title;
  return title.substr(type.size());
}

/// A sentence's beginning in the midst of one; names of several words and abbreviations stay.
std::string with_small_letter(const std::string& text) {
  std::size_t first = 0, second = 0;
  if (text.empty()) return text;
  next_code_point(text, first);
  second = first;
  const bool abbreviation = second < text.size() && is_upper(next_code_point(text, second));
  return abbreviation ? text : to_lower(text.substr(0, first)) + text.substr(first);
}

}  // namespace

std::vector<std::string> authority_lines(const Letterhead& head) {
  const std::string& title = head.agency.head;
  const bool deputy = head.mark == "KT";
  const std::string position = head.position.empty() && deputy ? "Phó " + title : head.position;
  if (title.empty()) return {};
  if (head.mark.empty()) return {head.position.empty() ? title : head.position};
  if (head.mark == "TM") return {"TM. " + head.agency.name, position.empty() ? title : position};
  if (head.mark == "Q") return {"Q. " + title};
  if (position.empty()) return {};
  return {head.mark + ". " + title, position};
}

std::vector<forms::Values> texts_of(const std::vector<std::string>& texts) {
  std::vector<forms::Values> list;
  for (const std::string& text : texts) list.emplace_back().texts["text"] = text;
  return list;
}

std::string prose_day(Day day) { return document::short_date(day); }

forms::Values letterhead_values(const Letterhead& head, Day as_of) {
  const tracking::AgencySet& agency = head.agency;
  forms::Values values;
  const std::string brief = agency.short_name.empty() ? agency.name : agency.short_name;
  // NĐ 30/2020/NĐ-CP: letters have the agency before the unit that drafts, the others their type before the agency.
  std::string symbol;
  if (!agency.symbol.empty() && head.code == "CV" && !agency.office_symbol.empty())
    symbol = agency.symbol + "-" + agency.office_symbol;
  else if (!agency.symbol.empty() && head.code != "CV")
    symbol = head.code + "-" + agency.symbol;
  std::string filed = "Lưu: VT";
  if (!agency.office_symbol.empty()) filed += ", " + agency.office_symbol;
  values.texts = {{"superior", agency.superior},
                  {"agency", agency.name},
                  {"agency_short", brief},
                  {"symbol", symbol},
                  {"place", agency.place},
                  {"leader", agency.head.empty() ? "" : agency.head + " " + brief},
                  {"office", agency.office.empty() ? "Văn phòng" : agency.office},
                  {"signer", head.signer},
                  {"filed", filed},
                  {"as_of", prose_day(as_of)},
                  {"year", std::to_string(as_of.year())}};
  values.lists["authority"] = texts_of(authority_lines(head));
  return values;
}

void add_plan(forms::Values& values, const CitedPlan& cited_plan, const std::string& agency) {
  CitedPlan plan = cited_plan;
  if (plan.title.empty()) plan.title = "Kế hoạch công tác năm " + std::to_string(plan.year);
  std::string cited = "Kế hoạch";
  if (!plan.number.empty()) cited += " số " + plan.number;
  if (plan.day) cited += " ngày " + prose_day(*plan.day);
  if (!agency.empty()) cited += " của " + agency;
  values.texts["plan"] = plan.number.empty() ? plan.title : cited + " về " + with_small_letter(subject_of(plan.title));
  values.texts["plan_number"] = plan.number;
  values.texts["plan_title"] = plan.title;
  values.texts["plan_subject"] = subject_of(plan.title);
  values.texts["year"] = std::to_string(plan.year);
  values.lists["plan_bases"] = texts_of(plan.bases);
}

}  // namespace sauro::reports
