// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/document_values.h"

#include <fmt/format.h>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "reports/sentences.h"

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

/// Whether the head of the agency signs, who need not be told of it.
bool leader_signs(const Letterhead& head) {
  return (head.mark.empty() || head.mark == "TM" || head.mark == "Q") &&
         (head.position.empty() || head.position == head.agency.head);
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
                  {"leader_informed", leader_signs(head) || agency.head.empty() ? "" : agency.head + " " + brief},
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
}

void add_planned_work(forms::Values& values, const PlannedWork& work) {
  values.tables["plan_table"] = plan_table(work.all);
  values.tables["unit_plan_table"] = plan_table(work.own);
  values.texts["unit_tasks_number"] = work.led == 0 ? "" : tasks_text(work.led);
  auto& charges = values.lists["charges"];
  charges.clear();
  for (const Charge& one : work.charges) charges.emplace_back().texts = {{"heading", one.heading}, {"text", one.text}};
}

void add_extension(forms::Values& values, const tracking::ItemState& item, const ItemLine& line) {
  const tracking::Extension none;
  const tracking::Extension* last = &none;
  for (const tracking::Extension& one : item.extensions)
    if (one.decided) last = &one;
  values.texts["item_title"] = item.set.title;
  values.texts["item_unit"] = line.unit.empty() ? line.person : line.unit;
  values.texts["granted"] = last->granted ? "có" : "";
  values.texts["extension_from"] = last->from ? prose_day(*last->from) : "";
  values.texts["extension_to"] = last->asked ? prose_day(*last->asked) : "";
  values.texts["extension_reason"] = last->reason;
}

std::string symbol_of(const tracking::Unit& unit) {
  std::string best;
  for (const std::string& alias : unit.aliases) {
    const bool capitals = alias == to_upper(alias) && alias.find(' ') == std::string::npos;
    if (capitals && (best.empty() || alias.size() < best.size())) best = alias;
  }
  if (!best.empty()) return best;
  for (std::size_t at = 0; at < unit.name.size();) {  // the first letters of its words
    const auto end = std::min(unit.name.find(' ', at), unit.name.size());
    std::size_t behind = at;
    const std::string word = to_lower(unit.name.substr(at, end - at));
    const bool small = rules::lexicon_value("small_word", word).has_value();
    if (end > at && !small && is_letter(next_code_point(unit.name, behind))) best += unit.name.substr(at, behind - at);
    at = end + 1;
  }
  return to_upper(best);
}

}  // namespace sauro::reports
