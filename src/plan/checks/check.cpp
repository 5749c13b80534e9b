// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/check.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "foundation/rules/dated.h"
#include "plan/checks/rule.h"

namespace sauro::checks {
namespace {

using plan::Finding;
using plan::Severity;

/// The severity of a rule on a day; nothing where it is switched off.
std::optional<Severity> severity_on(std::string_view rule, Day day) {
  const auto value = rules::value_on("check." + std::string(rule), day);
  if (!value || value->text == "off") return std::nullopt;
  return value->text == "error" ? Severity::error : value->text == "info" ? Severity::info : Severity::warning;
}

Finding finding_of(const Rule& rule, Severity severity, Found found) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = severity;
  finding.clear = rule.clear;
  finding.message = std::move(found.message);
  for (const plan::Item* item : found.items) finding.items.push_back(item->id);
  finding.places = std::move(found.places);
  finding.legal_source = std::move(found.legal_source);
  finding.repair = std::move(found.repair);
  finding.edits = std::move(found.edits);
  return finding;
}

/// Where a finding stands, for the order of the document: tables of the appendix come after the text.
auto order_of(const Finding& finding) {
  if (finding.places.empty()) return std::tuple(-1, 0, 0, 0, 0);
  const plan::Place& place = finding.places.front();
  return std::tuple(static_cast<int>(place.part == plan::Part::appendix), place.table.value_or(0),
                    place.row.value_or(0), place.column.value_or(0), place.paragraph.value_or(0));
}

std::vector<Finding> findings_of(const Rule& rule, const Subject& subject) {
  const auto severity = rule.find == nullptr ? std::nullopt : severity_on(rule.id, subject.on());
  std::vector<Finding> findings;
  if (severity)
    for (Found& found : rule.find(subject)) findings.push_back(finding_of(rule, *severity, std::move(found)));
  return findings;
}

/// What each rule finds, in their order. Two look at the subject at once, which none changes: nobody waits for the
/// second half while a core is idle.
std::vector<std::vector<Finding>> findings_of_rules(const Subject& subject) {
  const auto& rules = all_rules();
  std::vector<std::vector<Finding>> findings(rules.size());
  std::atomic<std::size_t> next = 0;
  const auto take_rules = [&] {
    for (std::size_t i = next++; i < rules.size(); i = next++) findings[i] = findings_of(*rules[i], subject);
  };
  auto beside = std::async(std::launch::async | std::launch::deferred, take_rules);
  take_rules();
  beside.get();
  return findings;
}

}  // namespace

std::optional<Severity> severity_today(const Rule& rule) {
  constexpr int after_all = 2200;
  return severity_on(rule.id, *Day::make(after_all, 1, 1));
}

std::vector<Finding> check(const plan::Draft& draft, const document::Document& document) {
  const Subject subject(draft, document);
  std::vector<Finding> findings = draft.findings;
  std::erase_if(findings, [&](Finding& finding) {
    const auto severity = severity_on(finding.rule, subject.on());
    if (severity) finding.severity = *severity;
    return !severity;
  });
  for (std::vector<Finding>& of_rule : findings_of_rules(subject))
    std::move(of_rule.begin(), of_rule.end(), std::back_inserter(findings));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.severity, order_of(a)) < std::pair(b.severity, order_of(b));
  });
  std::set<std::tuple<std::string, decltype(order_of(findings.front())), std::string>> seen;
  std::vector<Finding> single;
  for (Finding& finding : findings)
    if (seen.emplace(finding.rule, order_of(finding), finding.message.vi).second) single.push_back(std::move(finding));
  return single;
}

}  // namespace sauro::checks
