// SPDX-License-Identifier: AGPL-3.0-or-later
// History: how late an agency's past works were, by type and by unit, as it was known on a day.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plan/forecast/work.h"

namespace sauro::forecast {

/// Below so many closed cases nothing is forecast.
inline constexpr int enough_cases = 20;

/// How a past work ended: so many days after its deadline it was done (negative: before), or, where it is still open,
/// so many days after it it was not done yet.
struct Ending {
  int days = 0;
  bool open = false;
  friend bool operator==(const Ending&, const Ending&) = default;
};

/// Endings, the earliest first.
class Cases {
 public:
  const std::vector<Ending>& endings() const { return endings_; }
  /// The place of each among those of the whole agency.
  const std::vector<std::uint32_t>& places() const { return places_; }
  int count() const { return static_cast<int>(endings_.size()); }
  /// The first that was not done so many days after its deadline (negative: before); those behind it were not, either.
  std::size_t first_not_done(int days) const;
  /// How many of those were done by their deadline all the same.
  int in_time(std::size_t first) const;
  void add(Ending ending, std::uint32_t place) { endings_.push_back(ending), places_.push_back(place); }

 private:
  std::vector<Ending> endings_;
  std::vector<std::uint32_t> places_;
};

/// The cases are the works whose deadline had passed by the beginning of `as_of`, each as it was known then; nothing
/// that was done later is looked at. A work that was done before a deadline that has not passed is no case: those of
/// the same deadline that will be late cannot be among the cases yet, and the ratio would be too good.
class History {
 public:
  History(const std::vector<Work>& works, Day as_of);

  Day as_of() const { return as_of_; }
  /// The cases that are done.
  int closed() const { return closed_; }
  bool is_enough() const { return closed_ >= enough_cases; }
  const Cases& all() const { return all_; }
  const Cases& of(const std::string& type) const;
  const Cases& of(const std::string& type, const std::string& unit) const;

 private:
  Day as_of_;
  int closed_ = 0;
  Cases all_, none_;
  std::map<std::string, Cases> types_;
  std::map<std::pair<std::string, std::string>, Cases> units_;
};

}  // namespace sauro::forecast
