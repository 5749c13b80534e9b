// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// "Đầu năm", "cuối quý III": some time within more than a month.
bool is_wide(const plan::Schedule& time) {
  constexpr int month = 31;  // days
  if (time.kind != plan::ScheduleKind::open) return false;
  // Two columns, "Bắt đầu" and "Hoàn thành", tell two days.
  if (time.start) return time.start->days_until(*time.end) > month && time.text.find(';') == std::string::npos;
  // Of a deadline ("Thời hạn") only the far end is known; a month in its words makes it narrow.
  const std::string key = spelling_key(time.text);
  const auto at = key.find("tháng ");
  return at == std::string::npos || at + std::string_view("tháng ").size() >= key.size() ||
         !is_digit(key[at + std::string_view("tháng ").size()]);
}

const plan::Place& source_with(const Item& item, std::string_view phrase) {
  for (const plan::Place& source : item.sources)
    if (spelling_key(source.text).find(phrase) != std::string::npos) return source;
  return place_of(item);
}

/// Reading has told that the time is impossible.
bool is_told(const Subject& subject, const Item& item) {
  const auto& findings = subject.draft().findings;
  return std::any_of(findings.begin(), findings.end(), [&](const plan::Finding& finding) {
    return finding.rule == "time.impossible" && !finding.places.empty() &&
           finding.places.front().text.find(item.schedule.text) != std::string::npos;
  });
}

/// "Trong thời gian sớm nhất", "khi có điều kiện" in a line of work, where no column or label asks for a time.
void find_phrases(const Subject& subject, std::vector<Found>& found) {
  const auto& phrases = rules::lexicon("vague_time");
  const bool any = std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const rules::Term& term) { return line.key.find(term.term) != std::string::npos; });
  });
  if (!any) return;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) && item.kind != plan::ItemKind::duty) continue;
    const std::string_view phrase = vague_time_in(item);
    if (phrase.empty() || spelling_key(item.schedule.text).find(phrase) != std::string::npos) continue;
    const std::string words(phrase);
    found.push_back({{"“" + words + "” không xác định được ngày nào: " + quoted(item.title),
                      "“" + words + "” tells no day: " + quoted(item.title)},
                     {&item},
                     {source_with(item, phrase)},
                     plan::Words{"Ghi tháng hoặc ngày phải xong", "Write the month or the day by which it is done"},
                     {},
                     {}});
  }
}

/// "Từ ngày 01/7/2026, Phòng A thực hiện ...": running text tells when something begins to be so.
bool opens_sentence(const Item& item) {
  return item.schedule.start && !item.schedule.end && !is_tabled(item) &&
         item.title.find(item.schedule.text) != std::string::npos;
}

/// "Trong tháng" in a row under "Tháng 5": the heading tells which.
bool is_of_heading(const Subject& subject, const Item& item) {
  const std::string key = spelling_key(item.schedule.text);
  for (const std::string_view unit : {"tháng", "quý"}) {
    if (key != "trong " + std::string(unit) && key != "cả " + std::string(unit)) continue;
    for (const Item* above = subject.parent(item); above != nullptr; above = subject.parent(*above)) {
      const std::string named = spelling_key(above->number + " " + above->title);
      const auto at = named.find(std::string(unit) + " ");
      if (at != std::string::npos && at + unit.size() + 1 < named.size() &&
          std::string_view("0123456789iv").find(named[at + unit.size() + 1]) != std::string_view::npos)
        return true;
    }
  }
  return false;
}

std::vector<Found> find_time_vague(const Subject& subject) {
  std::vector<Found> found;
  find_phrases(subject, found);
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    const bool untold = time.kind == plan::ScheduleKind::none || time.kind == plan::ScheduleKind::open;
    if (!is_work(item) || !untold || time.text.empty() || time.event || (time.end && !is_wide(time)) || time.clock ||
        time.origin.inherited || opens_sentence(item) || !impossible_days_in(time.text, subject.on().year()).empty() ||
        is_told(subject, item) || is_of_heading(subject, item))
      continue;
    // "Từ tháng 3/2026": it begins, and nobody knows when it is done.
    const plan::Words why = time.start && !time.end ? plan::Words{" không có ngày kết thúc: ", " has no end: "}
                                                    : plan::Words{" không xác định được ngày nào: ", " tells no day: "};
    found.push_back({{"Thời gian " + quoted(time.text) + why.vi + quoted(item.title),
                      "The time " + quoted(time.text) + why.en + quoted(item.title)},
                     {&item},
                     {place_of(item, time.origin, time.text)},
                     plan::Words{"Ghi tháng hoặc ngày phải xong", "Write the month or the day by which it is done"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule time_vague{
    "time.vague",
    plan::Clear::time,
    find_time_vague,
    {"Có ghi thời gian nhưng không ra ngày hay tháng nào.", "A time is written that tells neither day nor month.",
     "Thời gian: mùa khô", "Ghi tháng hoặc ngày.", "Write the month or the day.", "rõ thời gian"}};

}  // namespace sauro::checks
