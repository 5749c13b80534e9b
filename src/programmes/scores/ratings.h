// SPDX-License-Identifier: AGPL-3.0-or-later
// Ratings: the points that raters (members of a council) gave to subjects (dossiers).
#pragma once
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <vector>

namespace sauro::scores {

/// Points on whatever scale the council uses; any finite number. Empty: the rater gave the subject none.
using Points = std::optional<double>;

/// A table of subjects by raters, of any size, also none. Subjects and raters go by their places, from 0; places
/// outside the table are our bug.
class Ratings {
 public:
  /// All cells are empty.
  Ratings(std::size_t subjects, std::size_t raters) : subjects_(subjects), raters_(raters), cells_(subjects * raters) {}

  std::size_t subjects() const { return subjects_; }
  std::size_t raters() const { return raters_; }
  Points at(std::size_t subject, std::size_t rater) const { return cells_[place(subject, rater)]; }
  void set(std::size_t subject, std::size_t rater, Points points) { cells_[place(subject, rater)] = points; }
  /// What one subject was given, in the order of the raters.
  std::vector<Points> of(std::size_t subject) const {
    assert(subject < subjects_);
    const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(subject * raters_);
    return {first, first + static_cast<std::ptrdiff_t>(raters_)};
  }
  bool is_complete() const {
    return std::all_of(cells_.begin(), cells_.end(), [](const Points& cell) { return cell.has_value(); });
  }

 private:
  std::size_t place(std::size_t subject, std::size_t rater) const {
    assert(subject < subjects_ && rater < raters_);
    return subject * raters_ + rater;
  }

  std::size_t subjects_, raters_;
  std::vector<Points> cells_;  // one subject after the other
};

}  // namespace sauro::scores
