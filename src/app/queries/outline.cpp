// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/outline.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "foundation/base/text.h"
#include "plan/tracking/fold.h"

namespace sauro::app {
namespace {

using Line = std::shared_ptr<const OutlineLine>;
using Lines = std::vector<Line>;
using Passes = std::function<bool(const KeptItem&)>;
using tracking::Status;

bool in_order(const Line& a, const Line& b) { return a->order != b->order ? a->order < b->order : a->id < b->id; }

bool is_task(const OutlineLine& line) {
  return line.kind == plan::ItemKind::task || line.kind == plan::ItemKind::indicator;
}

/// What has no parent among them stands first of all.
std::vector<OutlinePlace> tree_of(Lines lines) {
  if (!std::is_sorted(lines.begin(), lines.end(), in_order)) std::sort(lines.begin(), lines.end(), in_order);
  std::unordered_map<std::string_view, std::size_t> at;
  at.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) at.emplace(lines[i]->id, i);
  // Children in order, as chains of indices: one allocation for all of them.
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> first(lines.size(), none), next(lines.size(), none), roots;
  std::vector<bool> leads(lines.size(), false);
  for (std::size_t i = lines.size(); i-- > 0;) {
    const auto parent = at.find(lines[i]->parent);
    if (parent == at.end() || parent->second == i) {
      roots.push_back(i);
      continue;
    }
    next[i] = first[parent->second];
    first[parent->second] = i;
    if (is_task(*lines[i])) leads[parent->second] = true;
  }
  std::vector<OutlinePlace> places;
  places.reserve(lines.size());
  std::vector<std::size_t> open;  // places whose lines below are being put
  std::vector<std::pair<std::size_t, int>> waiting;
  waiting.reserve(roots.size());
  for (const std::size_t root : roots) waiting.emplace_back(root, 0);
  while (!waiting.empty()) {
    const auto [i, depth] = waiting.back();
    waiting.pop_back();
    while (open.size() > static_cast<std::size_t>(depth)) {
      places[open.back()].end = places.size();
      open.pop_back();
    }
    open.push_back(places.size());
    places.push_back({nullptr, 0, depth, leads[i]});
    places.back().put(lines[i]);
    const std::size_t begin = waiting.size();
    for (std::size_t child = first[i]; child != none; child = next[child]) waiting.emplace_back(child, depth + 1);
    std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(begin), waiting.end());
  }
  for (const std::size_t place : open) places[place].end = places.size();
  return places;
}

std::vector<std::string> units_of(const std::vector<OutlinePlace>& places) {
  std::unordered_set<std::string_view> units;
  for (const OutlinePlace& place : places)
    if (!place.line->unit.empty()) units.insert(place.line->unit);
  std::vector<std::string> list(units.begin(), units.end());
  std::sort(list.begin(), list.end());
  return list;
}

/// The number of the view's newest fact.
Result<std::int64_t> fact_of(const AgencyView& view) {
  if (view.at() != ledger::newest) return view.at();
  const auto head = view.ledger().head(view.agency());
  if (!head) return head.error();
  return head->count;
}

/// Whether the records since tell all that changed: a redaction changes records without a fact about them.
Result<bool> is_told(const AgencyView& view, std::int64_t from, std::int64_t to) {
  constexpr std::int64_t many = 5000;
  if (to < from || to - from > many) return false;
  return view.ledger().each(view.agency(), from,
                            [](const plan::Fact& fact) { return !fact.what.kind.starts_with("ledger."); });
}

/// The outline with what changed behind it.
Result<Outline> brought_to(const AgencyView& view, const std::string& plan, const Outline& before, std::int64_t fact,
                           const Passes& passes) {
  const auto changed = view.ledger().changed(view.agency(), "item", before.fact, fact);
  if (!changed) return changed.error();
  std::map<std::string, Line, std::less<>> now;  // null: it is no line of the plan any more
  for (const ledger::Stored& one : *changed) {
    auto state = tracking::decode_whole<tracking::ItemState>(one.body);
    if (!state || state->set.plan != plan || state->stage == tracking::Stage::dropped) {
      now[one.id] = nullptr;
      continue;
    }
    const KeptItem item{one.id, *std::move(state), one.version};
    now[one.id] = passes(item) ? std::make_shared<OutlineLine>(outline_line(item)) : nullptr;
  }
  Outline outline{fact, before.places, {}};
  bool same_tree = true, same_units = true;
  for (OutlinePlace& place : outline.places) {
    const auto at = now.empty() ? now.end() : now.find(place.line->id);
    if (at == now.end()) continue;
    const OutlineLine& was = *place.line;
    const Line& is = at->second;
    same_tree = same_tree && is && is->parent == was.parent && is->order == was.order && is->kind == was.kind;
    same_units = same_units && is && is->unit == was.unit;
    if (is && same_tree) place.put(is);
    if (same_tree) now.erase(at);
  }
  for (const auto& [id, line] : now) same_tree = same_tree && !line;
  if (!same_tree) {
    Lines lines;
    for (const OutlinePlace& place : outline.places)
      if (!now.contains(place.line->id)) lines.push_back(place.line);
    for (auto& [id, line] : now)
      if (line) lines.push_back(std::move(line));
    outline.places = tree_of(std::move(lines));
  }
  outline.units = same_tree && same_units ? before.units : units_of(outline.places);
  return outline;
}

}  // namespace

void OutlinePlace::put(Line one) {
  line = std::move(one);
  kind = line->kind, status = line->status, due = line->due;
}

Status OutlinePlace::status_on(Day day) const {
  return status == Status::open_in_time && due && *due < day ? Status::open_overdue : status;
}

OutlineLine outline_line(const KeptItem& item) {
  const tracking::ItemState& state = item.value;
  OutlineLine line;
  line.id = item.id;
  line.parent = state.set.parent;
  line.order = tracking::plan_order(item.id, state);
  line.words = fold(item.id + " " + state.set.label + " " + state.set.title);
  line.unit = tracking::answering_unit(state);
  line.person = tracking::answering_person(state);
  line.kind = state.set.kind;
  line.task_class = state.set.task_class;
  line.due = tracking::deadline_of(state);
  line.status = tracking::status_of(state, line.due ? *line.due : *Day::make(2000, 1, 1));
  line.work = tracking::is_work(state);
  line.waits = tracking::is_waiting(state);
  line.never = tracking::is_never_updated(state);
  line.blocked = std::any_of(state.obstacles.begin(), state.obstacles.end(), [](const auto& o) { return !o.decided; });
  line.outside = state.set.outside;
  return line;
}

Result<Outline> outline_of(const AgencyView& view, const std::string& plan,
                           const std::function<bool(const KeptItem&)>& passes) {
  const auto fact = fact_of(view);
  if (!fact) return fact.error();
  constexpr std::size_t page = 5000;
  Lines lines;
  ledger::Listing listing{"item", "plan", plan + "/", {}, {}, page, view.at()};
  for (;;) {
    const auto listed = view.ledger().list(view.agency(), listing);
    if (!listed) return listed.error();
    for (const ledger::Listed& one : *listed) {
      auto state = tracking::decode_whole<tracking::ItemState>(one.record.body);
      if (!state) continue;
      const KeptItem item{one.record.id, *std::move(state), one.record.version};
      if (passes(item)) lines.push_back(std::make_shared<OutlineLine>(outline_line(item)));
    }
    if (listed->size() < page) break;
    listing.after_value = listed->back().value, listing.after_id = listed->back().record.id;
  }
  Outline outline{*fact, tree_of(std::move(lines)), {}};
  outline.units = units_of(outline.places);
  // Who recorded something while the pages were read is told by what changed since.
  const auto then = fact_of(view);
  if (!then) return then.error();
  return *then == *fact ? Result(std::move(outline)) : brought_to(view, plan, outline, *then, passes);
}

std::shared_ptr<const Outline> Outlines::find(const std::string& key) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.key == key; });
  if (at == kept_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, at);
  return kept_.front().outline;
}

void Outlines::keep(const std::string& key, std::shared_ptr<const Outline> outline) {
  const std::lock_guard<std::mutex> lock(mutex_);
  kept_.remove_if([&](const Kept& one) { return one.key == key; });
  kept_.push_front({key, std::move(outline)});
  std::size_t lines = 0;
  for (auto one = kept_.begin(); one != kept_.end();) {
    lines += one->outline->places.size();
    // What was just asked for stays, however large it is.
    one = lines > most_lines_ && one != kept_.begin() ? kept_.erase(one) : std::next(one);
  }
}

Result<std::shared_ptr<const Outline>> Outlines::of(const AgencyView& view, const std::string& plan) {
  const auto fact = fact_of(view);
  if (!fact) return fact.error();
  const std::string key =
      view.agency() + "\n" + plan + (view.at() == ledger::newest ? "" : "\n" + std::to_string(*fact));
  if (auto outline = find(key); outline && outline->fact == *fact) return outline;
  const std::lock_guard<std::mutex> one_at_a_time(making_);
  auto before = find(key);
  if (before && before->fact >= *fact) return before;
  const auto told = before ? is_told(view, before->fact, *fact) : Result(false);
  if (!told) return told.error();
  const auto all = [](const KeptItem&) { return true; };
  auto made = *told ? brought_to(view, plan, *before, *fact, all) : outline_of(view, plan, all);
  if (!made) return made.error();
  auto outline = std::make_shared<const Outline>(*std::move(made));
  keep(key, outline);
  return outline;
}

}  // namespace sauro::app
