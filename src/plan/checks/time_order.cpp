// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plan/checks/rules.h"
#include "plan/checks/time_stages.h"
#include "plan/checks/wordings.h"

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

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  find_stages_reversed(subject, found);
  find_late_steps(subject, found);
  find_leaps_back(subject, found);
  find_approved_before_prepared(subject, subject.roots(), found);
  find_accepted_before_made(subject, subject.roots(), found);
  for (const Item& item : subject.draft().items) {
    find_approved_before_prepared(subject, subject.children(item), found);
    find_accepted_before_made(subject, subject.children(item), found);
  }
  return found;
}

}  // namespace

const Rule time_order{
    "time.order",
    plan::Clear::time,
    find,
    {"Bước kết thúc sau nhiệm vụ mà nó thuộc về, đứng sau những việc muộn hơn nó, hoặc phê duyệt trước khi soạn thảo.",
     "A step ends after its task, stands below steps that come later, or is approved before it is prepared.",
     "Nhiệm vụ xong tháng 8/2026; bước cuối xong ngày 31/10/2026", "Sửa hạn, hoặc xếp lại các dòng.",
     "Change a deadline, or the order of the lines.", "rõ thời gian"}};

}  // namespace sauro::checks
