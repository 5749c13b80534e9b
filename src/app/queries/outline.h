// SPDX-License-Identifier: AGPL-3.0-or-later
// Outline: a plan's lines in the order of its tree, with what they are asked by and without what is printed of them. A
// window of a plan is found in it in one pass; only the lines of the window are then read.
#pragma once
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/access/agency_view.h"
#include "plan/tracking/status.h"

namespace sauro::app {

/// What a line is asked by. No day changes it.
struct OutlineLine {
  std::string id, parent, order;  ///< `order`: as the plan has its lines
  std::string words;              ///< id, number and title without marks
  std::string unit, person;       ///< ids of those who answer for it
  plan::ItemKind kind = plan::ItemKind::task;
  plan::TaskClass task_class = plan::TaskClass::none;
  tracking::Status status = tracking::Status::no_deadline;  ///< of its last day in time
  std::optional<Day> due;
  bool work = false, waits = false, never = false, blocked = false, outside = false;
};

OutlineLine outline_line(const KeptItem& item);

/// A line in its place. The lines below it stand behind it, up to `end`. What each window counts stands here itself:
/// going through all places touches no line.
struct OutlinePlace {
  std::shared_ptr<const OutlineLine> line;
  std::size_t end = 0;
  int depth = 0;
  bool leads_tasks = false;  ///< a task or indicator right below it: these are counted, not itself
  plan::ItemKind kind = plan::ItemKind::task;
  tracking::Status status = tracking::Status::no_deadline;
  std::optional<Day> due = {};

  void put(std::shared_ptr<const OutlineLine> one);
  tracking::Status status_on(Day day) const;
};

struct Outline {
  std::int64_t fact = 0;             ///< as of which it is
  std::vector<OutlinePlace> places;  ///< in the order of the tree: what was added under a line behind its other parts
  std::vector<std::string> units;    ///< that answer for any line
};

/// Outlines that were asked for, kept for who asks next: the newest of a plan is brought up to date by what changed
/// since. Any number of threads may ask at once.
class Outlines {
 public:
  explicit Outlines(std::size_t most_lines = 120'000) : most_lines_(most_lines) {}

  /// All lines of a plan as the view's records have them. Fails as the ledger does.
  Result<std::shared_ptr<const Outline>> of(const AgencyView& view, const std::string& plan);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const Outline> outline;
  };
  std::shared_ptr<const Outline> find(const std::string& key);
  void keep(const std::string& key, std::shared_ptr<const Outline> outline);

  const std::size_t most_lines_;  ///< of all that are kept: some 700 bytes each
  std::mutex making_;             ///< two who ask for the same at once do not both read the plan
  std::mutex mutex_;
  std::list<Kept> kept_;  ///< the last asked for first
};

/// The outline of those lines that pass; not kept.
Result<Outline> outline_of(const AgencyView& view, const std::string& plan,
                           const std::function<bool(const KeptItem&)>& passes);

}  // namespace sauro::app
