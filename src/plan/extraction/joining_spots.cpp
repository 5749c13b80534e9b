// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/joining_spots.h"

#include <algorithm>
#include <string>
#include <utility>

#include "foundation/base/text.h"

namespace sauro::extraction {
namespace {

plan::Finding conflict(std::string rule, plan::Clear clear, plan::Words message, const plan::Item& one,
                       const plan::Item& other) {
  plan::Finding finding;
  finding.rule = std::move(rule);
  finding.severity = plan::Severity::error;
  finding.clear = clear;
  finding.message = std::move(message);
  for (const plan::Item* item : {&one, &other})
    if (!item->sources.empty()) finding.places.push_back(item->sources.front());
  return finding;
}

}  // namespace

void list_spots(std::vector<Branch>& branches, int parent, std::vector<Spot>& out) {
  for (Branch& branch : branches) {
    const int own = static_cast<int>(out.size());
    if (branch.words.empty()) branch.words = title_words(branch.item.title);
    out.push_back({&branch, parent});
    list_spots(branch.children, own, out);
  }
}

WordIndex index_of(const std::vector<Spot>& spots) {
  std::vector<std::pair<std::uint64_t, int>> words;
  for (std::size_t i = 0; i < spots.size(); ++i)
    if (spots[i].joined < 0)
      for (const std::uint64_t word : spots[i].words()) words.emplace_back(word, static_cast<int>(i));
  return WordIndex(std::move(words));
}

namespace {

/// "27/02/2026" and "trước ngày 27/02/2026": the same day as written, though the second leaves it out.
bool names_same_day(const plan::Schedule& a, const plan::Schedule& b) {
  const auto names = [](const plan::Schedule& longer, const plan::Schedule& shorter) {
    return !shorter.text.empty() && is_digit(static_cast<unsigned char>(shorter.text.front())) &&
           longer.text.ends_with(shorter.text);
  };
  return (a.end->plus_days(1) == *b.end || b.end->plus_days(1) == *a.end) && (names(a, b) || names(b, a));
}

/// Whether a row under the task ends on that day: the time of its first row is then none of the whole task.
bool ends_below(const Branch& task, Day end) {
  return std::any_of(task.children.begin(), task.children.end(), [&](const Branch& child) {
    return (child.item.schedule.end == end && !child.item.schedule.origin.inherited) || ends_below(child, end);
  });
}

}  // namespace

void absorb(Branch& whole, plan::Item& from, Reading& reading) {
  plan::Item& into = whole.item;
  const auto& a = into.schedule;
  const auto& b = from.schedule;
  if (a.kind == plan::ScheduleKind::none) {
    if (b.kind != plan::ScheduleKind::none) into.schedule = from.schedule;
  } else if (a.end && b.end && *a.end != *b.end && !names_same_day(a, b) && !b.origin.inherited &&
             !ends_below(whole, *b.end)) {
    reading.findings.push_back(conflict("time.body-appendix-conflict", plan::Clear::time,
                                        {"Thân văn bản ghi “" + b.text + "”, phụ lục ghi “" + a.text + "”",
                                         "The body says “" + b.text + "”, the appendix “" + a.text + "”"},
                                        from, into));
  } else if (b.event && !a.event && a.kind != plan::ScheduleKind::event && b.kind == plan::ScheduleKind::event) {
    into.schedule.event = b.event;
  }
  if (into.deliverables.empty()) into.deliverables = std::move(from.deliverables);
  for (plan::Assignment& theirs : from.assignments) {
    const bool role_told = std::any_of(into.assignments.begin(), into.assignments.end(), [&](const auto& mine) {
      const bool leads = mine.role == plan::Role::lead || mine.role == plan::Role::performing;
      return mine.role == theirs.role || (leads && theirs.role == plan::Role::performing);
    });
    if (!role_told && !theirs.origin.inherited) into.assignments.push_back(std::move(theirs));
  }
  if (!into.location) into.location = from.location;
  if (!into.budget) into.budget = from.budget;
  if (!into.notes)
    into.notes = from.notes;
  else if (from.notes && *from.notes != *into.notes)
    *into.notes += "\n" + *from.notes;
  if (into.task_class == plan::TaskClass::none) into.task_class = from.task_class;
  for (auto& o : from.other) into.other.push_back(std::move(o));
  for (auto& source : from.sources) into.sources.push_back(std::move(source));
}

}  // namespace sauro::extraction
