// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/time_stages.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/time.h"

namespace sauro::checks {
namespace {

using plan::Item;

bool has_own_end(const Item& item) {
  return is_work(item) && item.schedule.end && !item.schedule.origin.inherited && item.schedule.milestones.empty();
}

/// A time outside the plan's own is a slip that is told by itself.
bool is_within_plan(const Subject& subject, const Item& item) {
  const auto year = subject.draft().head.year;
  return *item.schedule.end >= subject.on() && (!year || item.schedule.end->year() <= *year + 1);
}

/// Whether the task's time is but that of the first of its rows, which has work of its own.
bool is_of_first_row(const Subject& subject, const Item& task) {
  const auto& origin = task.schedule.origin;
  if (!origin.table) return false;
  const auto& below = subject.children(task);
  return std::any_of(below.begin(), below.end(), [&](const Item* child) {
    const plan::Place& place = place_of(*child);
    return place.table == origin.table && place.row == origin.row;
  });
}

/// A step that ends after the task it is part of.
void find_late_steps(const Subject& subject, std::vector<Found>& found) {
  for (const Item& task : subject.draft().items) {
    if (!has_own_end(task) || !is_within_plan(subject, task) || is_of_first_row(subject, task)) continue;
    const std::string end = day_text(*task.schedule.end);
    for (const Item* step : subject.children(task)) {
      if (!has_own_end(*step) || !is_within_plan(subject, *step) || *step->schedule.end <= *task.schedule.end) continue;
      const std::string late = day_text(*step->schedule.end);
      found.push_back(
          {{fmt::format("Bước này xong ngày {}, sau hạn {} của nhiệm vụ: {}", late, end, quoted(step->title)),
            fmt::format("This step ends on {}, after its task ({}): {}", late, end, quoted(step->title))},
           {step, &task},
           {place_of(*step, step->schedule.origin, step->schedule.text),
            place_of(task, task.schedule.origin, task.schedule.text)},
           plan::Words{"Sửa hạn của bước hoặc của nhiệm vụ", "Change the deadline of the step or of the task"},
           {},
           {}});
    }
  }
}

/// Steps stand in the order of their times, but for a few that stand earlier than the one above them.
void find_leaps_back(const Subject& subject, std::vector<Found>& found) {
  for (const Item& task : subject.draft().items) {
    if (!is_work(task)) continue;  // tasks stand in the order of their weight
    std::vector<const Item*> timed;
    for (const Item* step : subject.children(task))
      if (has_own_end(*step) && is_within_plan(subject, *step)) timed.push_back(step);
    if (timed.size() < 4) continue;
    std::vector<const Item*> back;
    const Item* last = timed.front();
    for (std::size_t i = 1; i < timed.size(); ++i) {
      if (*timed[i]->schedule.end < *last->schedule.end)
        back.push_back(timed[i]);
      else
        last = timed[i];
    }
    if (back.empty() || back.size() * 4 > timed.size()) continue;
    for (const Item* step : back)
      found.push_back(
          {{"Dòng này (" + quoted(step->schedule.text) + ") đứng sau những việc muộn hơn: " + quoted(step->title),
            "This line (" + quoted(step->schedule.text) + ") stands below later ones: " + quoted(step->title)},
           {step},
           {place_of(*step, step->schedule.origin, step->schedule.text)},
           plan::Words{"Xếp các dòng theo thời gian, hoặc kiểm tra lại tháng",
                       "Put the lines in the order of their times, or check the month"},
           {},
           {}});
  }
}

/// What a line is about: its words but for those of its stage.
WordSet thing_of(const Item& item, const Stage& stage) {
  return content_words(std::string_view(item.title).substr(stage.words));
}

bool about_one_thing(const WordSet& a, const WordSet& b) {
  const std::size_t fewer = std::min(a.size(), b.size());
  return fewer >= 2 && shared(a, b) * 10 >= fewer * 8;
}

/// Something is approved or published in a month before that in which it is prepared.
void find_approved_before_prepared(const Subject& subject, const std::vector<const Item*>& siblings,
                                   std::vector<Found>& found) {
  const auto is_asked = [&](const Item* item) { return has_own_end(*item) && is_within_plan(subject, *item); };
  std::vector<std::pair<const Item*, WordSet>> approving, preparing;
  for (const Item* item : siblings) {
    if (!is_asked(item)) continue;
    const Stage stage = stage_of(item->title);
    if (stage.name.empty()) continue;
    if (stage.name == "submit" || stage.name == "approve" || stage.name == "publish")
      approving.emplace_back(item, thing_of(*item, stage));
    else if (stage.name == "prepare" || stage.name == "consult" || stage.name == "appraise")
      preparing.emplace_back(item, thing_of(*item, stage));
  }
  // Where hundreds of lines approve and prepare, they are of many things, and every pair would be looked at.
  constexpr std::size_t most_pairs = 10'000;
  if (approving.size() * preparing.size() > most_pairs) return;
  for (const auto& [later, what] : approving) {
    for (const auto& [earlier, before] : preparing) {
      if (*later->schedule.end >= *earlier->schedule.end || !about_one_thing(what, before)) continue;
      found.push_back({{"Hạn của " + quoted(later->title) + " (" + quoted(later->schedule.text) + ") trước hạn của " +
                            quoted(earlier->title) + " (" + quoted(earlier->schedule.text) + ")",
                        quoted(later->title) + " (" + quoted(later->schedule.text) + ") is due before " +
                            quoted(earlier->title) + " (" + quoted(earlier->schedule.text) + ")"},
                       {later, earlier},
                       {place_of(*later, later->schedule.origin, later->schedule.text),
                        place_of(*earlier, earlier->schedule.origin, earlier->schedule.text)},
                       plan::Words{"Xếp lại hạn: chuẩn bị xong mới phê duyệt, công bố",
                                   "Put the deadlines in order: what is approved must be ready"},
                       {},
                       {}});
      break;  // one is enough to look at the order
    }
  }
}

/// Something is accepted before the line that makes it ends: "Nghiệm thu đường băng: 12/2026" beside "Làm mới 12 km
/// đường băng: 01/2027".
void find_accepted_before_made(const Subject& subject, const std::vector<const Item*>& siblings,
                               std::vector<Found>& found) {
  constexpr std::size_t most = 200;  // lines of one task or list
  if (siblings.size() > most) return;
  const auto is_asked = [&](const Item* item) { return has_own_end(*item) && is_within_plan(subject, *item); };
  for (const Item* accepted : siblings) {
    if (!is_asked(accepted)) continue;
    const Stage stage = stage_of(accepted->title);
    if (stage.name != "accept") continue;
    const WordSet thing = thing_of(*accepted, stage);
    for (const Item* made : siblings) {
      if (made == accepted || !is_asked(made)) continue;
      const WordSet& other = subject.title_words(*made);
      const auto begin = made->schedule.start.value_or(*made->schedule.end);
      if (thing.size() < 3 || shared(thing, other) * 10 < thing.size() * 8 || *accepted->schedule.end >= begin)
        continue;
      const std::string_view name = stage_of(made->title).name;
      if (name == "accept" || name == "sum_up" || name == "publish") continue;
      found.push_back({{"Nghiệm thu (" + accepted->schedule.text + ") trước khi làm (" + made->schedule.text +
                            "): " + quoted(accepted->title) + ", " + quoted(made->title),
                        "Accepted (" + accepted->schedule.text + ") before it is made (" + made->schedule.text +
                            "): " + quoted(accepted->title) + ", " + quoted(made->title)},
                       {accepted, made},
                       {place_of(*accepted, accepted->schedule.origin, accepted->schedule.text),
                        place_of(*made, made->schedule.origin, made->schedule.text)},
                       plan::Words{"Xếp lại hạn: làm xong mới nghiệm thu", "Put the deadlines in order"},
                       {},
                       {}});
      break;
    }
  }
}

/// "Phê duyệt trước ngày 10/4; hoàn thành dự thảo trước ngày 25/4": stages of one sentence against their order. What
/// follows closely may be of two documents.
void find_stages_reversed(const Subject& subject, std::vector<Found>& found) {
  for (const TextLine& line : subject.lines()) {
    if (line.place.part != plan::Part::body && line.place.part != plan::Part::assignment && !line.place.table) continue;
    if (!may_tell_stages(line.key)) continue;
    const auto stages = dated_stages_in(line.text(), subject.on().year());
    // The last day of each kind and rank: a line of many stages is not compared stage by stage.
    std::map<std::pair<char, int>, Day> last;
    for (const DatedStage& one : stages) {
      const auto [at, is_new] = last.try_emplace({one.kind, one.rank}, one.end);
      if (!is_new) at->second = std::max(at->second, one.end);
    }
    for (const DatedStage& later : stages) {
      const int before = later.rank - (later.rank > 4 ? 1 : 0);
      const bool reversed = std::any_of(last.begin(), last.end(), [&](const auto& one) {
        return one.first.first == later.kind && one.first.second < before && later.end < one.second;
      });
      if (!reversed) continue;
      const auto earlier = std::find_if(stages.begin(), stages.end(), [&](const DatedStage& one) {
        return one.kind == later.kind && one.rank < before && later.end < one.end;
      });
      const std::string here(later.clause), there(earlier->clause);
      found.push_back({{quoted(here) + " đứng trước về thời gian so với " + quoted(there),
                        quoted(here) + " comes before " + quoted(there)},
                       {},
                       {line.place},
                       plan::Words{"Xếp lại hạn: chuẩn bị xong mới phê duyệt, công bố, nghiệm thu",
                                   "Put the deadlines in order: what is approved must be ready"},
                       {},
                       {}});
      break;
    }
  }
}

/// A row of a calendar: its first day.
struct Dated {
  const Item* item;
  Day day;
};

/// The rows of each table that tell a day, or a few.
std::map<int, std::vector<Dated>> calendars_of(const Subject& subject) {
  constexpr int few = 14;  // days
  std::map<int, std::vector<Dated>> tables;
  for (const Item& item : subject.draft().items) {
    const auto table = place_of(item).table;
    if (!table || !has_own_end(item) || !is_within_plan(subject, item) || item.schedule.recurrence) continue;
    // A list of deadlines is no calendar: it may stand in any order.
    if (item.schedule.start && item.schedule.start->days_until(*item.schedule.end) <= few)
      tables[*table].push_back({&item, *item.schedule.start});
  }
  // Lines of one cell are of one work.
  for (auto& [table, rows] : tables) {
    const bool several = std::adjacent_find(rows.begin(), rows.end(), [](const Dated& a, const Dated& b) {
                           return place_of(*a.item).row == place_of(*b.item).row;
                         }) != rows.end();
    if (several) rows.clear();
  }
  return tables;
}

/// Those that must leave for the rest to stand in order: the fewest, by the longest run that never steps back.
std::vector<std::size_t> out_of_order(const std::vector<Dated>& rows) {
  std::vector<std::size_t> last;  // of the run of each length, the row that ends it earliest
  std::vector<std::size_t> before(rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto at = std::upper_bound(last.begin(), last.end(), rows[i].day,
                                     [&](Day day, std::size_t row) { return day < rows[row].day; });
    if (at != last.begin()) before[i] = *(at - 1);
    if (at == last.end())
      last.push_back(i);
    else
      *at = i;
  }
  std::vector<bool> kept(rows.size());
  for (std::size_t i = last.empty() ? rows.size() : last.back(); i < rows.size(); i = before[i]) kept[i] = true;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!kept[i]) out.push_back(i);
  return out;
}

/// A calendar of days whose rows stand in the order of time, but for one.
void find_misplaced_rows(const Subject& subject, std::vector<Found>& found) {
  constexpr std::size_t least = 6;
  for (const auto& [table, rows] : calendars_of(subject)) {
    if (rows.size() < least) continue;
    const auto out = out_of_order(rows);
    if (out.size() != 1) continue;
    // Of two rows that changed places the later one is told: it stands below what comes after it.
    std::size_t at = out.front();
    if (at + 1 < rows.size() && rows[at + 1].day < rows[at].day &&
        (at + 2 >= rows.size() || rows[at].day <= rows[at + 2].day))
      ++at;
    const Dated& row = rows[at];
    const bool later = at > 0 && row.day < rows[at - 1].day;
    const Dated& beside = later ? rows[at - 1] : rows[std::min(at + 1, rows.size() - 1)];
    const bool told = std::any_of(found.begin(), found.end(), [&](const Found& one) {
      return std::find(one.items.begin(), one.items.end(), row.item) != one.items.end();
    });
    if (told) continue;
    found.push_back({{"Dòng này (" + quoted(row.item->schedule.text) +
                          ") không theo thứ tự thời gian của bảng: " + quoted(row.item->title),
                      "This row (" + quoted(row.item->schedule.text) +
                          ") is not in the order of the table's times: " + quoted(row.item->title)},
                     {row.item},
                     {place_of(*row.item, row.item->schedule.origin, row.item->schedule.text),
                      place_of(*beside.item, beside.item->schedule.origin, beside.item->schedule.text)},
                     plan::Words{"Xếp các dòng theo thời gian, hoặc kiểm tra lại ngày",
                                 "Put the rows in the order of their times, or check the day"},
                     {},
                     {}});
  }
}

/// "Tổng hợp kết quả khảo sát ..., báo cáo trước ngày 10/6" where the survey ends on 12/6. Work of a month or more may
/// be reported on while it goes on.
void find_reported_before_done(const Subject& subject, std::vector<Found>& found) {
  constexpr int month = 28;  // days
  extraction::TimeContext context;
  context.year = subject.draft().head.year.value_or(subject.on().year());
  const auto& passing = rules::lexicon("passing_report");
  for (const Telling& telling : subject.tellings()) {
    const Item& item = *telling.item;
    const plan::Schedule& time = item.schedule;
    if (!telling.of_outcome || !has_own_end(item) || time.recurrence || time.event) continue;
    const std::string key = spelling_key(telling.sentence);
    if (key.find("kết quả") == std::string::npos ||
        std::any_of(passing.begin(), passing.end(),
                    [&](const rules::Term& term) { return key.find(term.term) != std::string::npos; }))
      continue;
    const auto told = extraction::find_time(telling.sentence, context);
    if (!told || !told->schedule.end || told->schedule.recurrence || told->schedule.event) continue;
    const Day begin = time.start.value_or(*time.end), due = *told->schedule.end;
    if (due >= *time.end || (begin.days_until(*time.end) >= month && due >= begin) || due < subject.on()) continue;
    found.push_back({{"Báo cáo kết quả (" + quoted(told->schedule.text) + ") trước khi việc xong (" +
                          quoted(time.text) + "): " + quoted(item.title),
                      "The results are due (" + quoted(told->schedule.text) + ") before the work is done (" +
                          quoted(time.text) + "): " + quoted(item.title)},
                     {&item},
                     {telling.line->place, place_of(item, time.origin, time.text)},
                     plan::Words{"Xếp lại hạn: làm xong mới báo cáo kết quả", "Put the deadlines in order"},
                     {},
                     {}});
  }
}

std::vector<Found> find_time_order(const Subject& subject) {
  std::vector<Found> found;
  find_reported_before_done(subject, found);
  find_stages_reversed(subject, found);
  find_late_steps(subject, found);
  find_leaps_back(subject, found);
  find_approved_before_prepared(subject, subject.roots(), found);
  find_accepted_before_made(subject, subject.roots(), found);
  for (const Item& item : subject.draft().items) {
    find_approved_before_prepared(subject, subject.children(item), found);
    find_accepted_before_made(subject, subject.children(item), found);
  }
  find_misplaced_rows(subject, found);
  return found;
}

}  // namespace

const Rule time_order{
    "time.order",
    plan::Clear::time,
    find_time_order,
    {"Bước kết thúc sau nhiệm vụ mà nó thuộc về, đứng sau những việc muộn hơn nó, phê duyệt trước khi soạn thảo, hoặc "
     "kết quả phải báo cáo trước khi việc xong.",
     "A step ends after its task, stands below steps that come later, is approved before it is prepared, or its "
     "results "
     "are due before it is done.",
     "Nhiệm vụ xong tháng 8/2026; bước cuối xong ngày 31/10/2026", "Sửa hạn, hoặc xếp lại các dòng.",
     "Change a deadline, or the order of the lines.", "rõ thời gian"}};

}  // namespace sauro::checks
