// SPDX-License-Identifier: AGPL-3.0-or-later
// What an item is on a day, and how many items are what. Nothing here reads the clock.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "plan/model/record.h"
#include "plan/tracking/item_state.h"

namespace sauro::tracking {

/// The four official classes (đã hoàn thành: đúng hạn, quá hạn; chưa hoàn thành: trong hạn, quá hạn), and the two that
/// official tables count as "trong hạn": what waits for its event, and what has no deadline. Every item is exactly one.
enum class Status : std::uint8_t { done_on_time, done_late, open_in_time, open_overdue, waiting, no_deadline };
inline constexpr std::size_t statuses = 6;
std::string_view name_of(Status status);
inline bool is_done(Status status) { return status == Status::done_on_time || status == Status::done_late; }

/// The last day on which it is in time: its own, else the latest of its steps; none where it waits or needs none.
std::optional<Day> deadline_of(const ItemState& state);
/// Whether it waits for an event that has not occurred.
bool is_waiting(const ItemState& state);

/// Done only where it is closed: what is reported, confirmed by the unit only, or was returned is not done. With the
/// deadline D and the day C on which it was done: on time where C <= D or where there is no D; open until the end of D.
/// Of what comes back each turn has its own D, and one late turn makes the whole late.
Status status_of(const ItemState& state, Day as_of);
/// Open, and neither it nor a step of it was ever updated.
bool is_never_updated(const ItemState& state);

/// How many items are what; the sum of `by` is all of them.
struct Counts {
  std::array<std::int64_t, statuses> by{};
  std::int64_t never_updated = 0;  ///< of the open ones

  std::int64_t of(Status status) const { return by.at(static_cast<std::size_t>(status)); }
  std::int64_t all() const;
  std::int64_t done() const { return of(Status::done_on_time) + of(Status::done_late); }
  std::int64_t open() const { return all() - done(); }
  /// Chưa hoàn thành, trong hạn, as official tables count it.
  std::int64_t in_time() const { return open() - of(Status::open_overdue); }
  void add(Status status, bool never) { ++by.at(static_cast<std::size_t>(status)), never_updated += never ? 1 : 0; }
  Counts& operator+=(const Counts& other);
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// What a tally of items says: all of them are of one unit (or person) and class.
struct TallyGroup {
  std::string who;
  plan::TaskClass task_class = plan::TaskClass::none;
  bool step = false;
  Counts counts;
  std::string month;  ///< "2026-03", in which they are or were due; empty where they have no deadline
};

/// What an item adds to the counts of its plan; nothing where it is no work or was dropped.
std::vector<plan::Tally> tallies_of(const ItemState& state);
/// The names of the tallies of a plan's items by the unit and by the person that answers for them.
std::string unit_tally(std::string_view plan);
std::string person_tally(std::string_view plan);
/// A tally, on a day.
TallyGroup read_tally(const plan::Tally& tally, Day as_of);

}  // namespace sauro::tracking
