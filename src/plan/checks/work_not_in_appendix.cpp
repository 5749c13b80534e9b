// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Part;

/// A line of the other part may bundle several ("báo cáo A, B"): its words hold most of those of the step. Or the step
/// bundles several lines ("vụ xuân và vụ thu"): it holds all words of one.
bool is_bundled(const std::vector<WordSet>& lines, const WordSet& own) {
  return std::any_of(lines.begin(), lines.end(), [&](const WordSet& line) {
    constexpr std::size_t telling = 4;  // words
    const std::size_t both = shared(own, line);
    return both * 10 >= own.size() * 7 || (line.size() >= telling && both == line.size());
  });
}

/// What the lines of a part are about, but for those that only name a unit.
std::vector<WordSet> lines_of(const Subject& subject, Part part) {
  std::set<std::string> names;
  for (const plan::Unit& unit : subject.draft().units) {
    names.insert(spelling_key(unit.name));
    for (const std::string& alias : unit.aliases) names.insert(spelling_key(alias));
  }
  std::vector<WordSet> lines;
  for (const TextLine& line : subject.lines())
    if (line.place.part == part && !names.contains(std::string(trim(line.key))))
      lines.push_back(subject.words_of(line));
  return lines;
}

/// Tasks of this part alone, where nearly all stand in both.
void find_missing_tasks(const Subject& subject, Part here, Part there, const plan::Words& message,
                        const plan::Words& repair, std::vector<WordSet>& lines, std::vector<Found>& found) {
  constexpr std::size_t nearly_all = 4;  // in both, for each in one
  std::size_t both = 0;
  std::vector<const Item*> only;
  for (const Item& task : subject.draft().items) {
    const Item* parent = subject.parent(task);
    if (task.kind != plan::ItemKind::task || (parent != nullptr && is_work(*parent))) continue;
    if (stands_in(task, here) && stands_in(task, there))
      ++both;
    else if (stands_in(task, here) && !stands_in(task, Part::assignment))
      only.push_back(&task);
  }
  if (only.empty() || both < nearly_all * only.size()) return;
  if (lines.empty()) lines = lines_of(subject, there);
  for (const Item* task : only)
    if (!is_bundled(lines, subject.title_words(*task)))
      found.push_back({{message.vi + quoted(task->title), message.en + quoted(task->title)},
                       {task},
                       {place_of(*task)},
                       repair,
                       {},
                       {}});
}

/// Steps of a task that stands in both parts, of which this part has at least two.
std::vector<Found> find_missing(const Subject& subject, Part here, Part there, const plan::Words& message,
                                const plan::Words& repair) {
  std::vector<Found> found;
  std::vector<WordSet> lines;
  for (const Item& task : subject.draft().items) {
    if (!is_work(task) || !stands_in(task, here) || !stands_in(task, there)) continue;
    std::size_t both = 0;
    std::vector<const Item*> only;
    for (const Item* step : subject.children(task)) {
      if (!is_work(*step)) continue;
      if (stands_in(*step, there) && stands_in(*step, here))
        ++both;
      else if (stands_in(*step, here) && !stands_in(*step, Part::assignment))
        only.push_back(step);
    }
    if (!only.empty() && lines.empty()) lines = lines_of(subject, there);
    std::erase_if(only, [&](const Item* step) { return is_bundled(lines, subject.title_words(*step)); });
    if (both < 2 || only.size() > both) continue;  // where most differ, the parts tell different things
    for (const Item* step : only)
      found.push_back({{message.vi + quoted(step->title), message.en + quoted(step->title)},
                       {step, &task},
                       {place_of(*step)},
                       repair,
                       {},
                       {}});
  }
  find_missing_tasks(subject, here, there, message, repair, lines, found);
  return found;
}

std::vector<Found> find_work_not_in_appendix(const Subject& subject) {
  return find_missing(subject, Part::body, Part::appendix,
                      {"Phần lời có nhưng phụ lục không có: ", "In the text and not in the appendix: "},
                      {"Thêm vào phụ lục, có thời gian và người làm", "Add it to the appendix, with time and doer"});
}

std::vector<Found> find_other(const Subject& subject) {
  return find_missing(subject, Part::appendix, Part::body,
                      {"Phụ lục có nhưng phần lời không có: ", "In the appendix and not in the text: "},
                      {"Nếu là việc chính thì nhắc trong phần lời", "Where it is main work, name it in the text"});
}

}  // namespace

const Rule work_not_in_appendix{"work.not-in-appendix",
                                plan::Clear::work,
                                find_work_not_in_appendix,
                                {"Bước nêu trong phần lời không có trong bảng phụ lục, nên không có hạn và người làm.",
                                 "A step of the text has no row in the appendix, and so neither deadline nor doer.",
                                 "Phần lời: kiểm tra tiến độ; phụ lục không có dòng này", "Thêm vào phụ lục.",
                                 "Add it to the appendix.", "rõ việc"}};

const Rule work_not_in_body{
    "work.not-in-body",
    plan::Clear::work,
    find_other,
    {"Dòng của phụ lục không được nhắc trong phần lời của cùng nhiệm vụ.",
     "A row of the appendix is not named in the text of the same task.",
     "Phụ lục: phân công lãnh đạo phụ trách; phần lời không có", "Nếu là việc chính thì nhắc trong phần lời.",
     "Where it is main work, name it in the text.", "rõ việc"}};

}  // namespace sauro::checks
