// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables of points for the tests: published ones, written out, and any.
#pragma once
#include <rapidcheck/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "programmes/scores/ratings.h"

namespace sauro::scores {

constexpr double exact = 1e-9;
constexpr Points none = std::nullopt;

/// A row for each subject.
inline Ratings table(const std::vector<std::vector<Points>>& rows) {
  Ratings made(rows.size(), rows.empty() ? 0 : rows[0].size());
  for (std::size_t i = 0; i < made.subjects(); ++i)
    for (std::size_t j = 0; j < made.raters(); ++j) made.set(i, j, rows[i].at(j));
  return made;
}

/// A row for each rater, as papers print it.
inline Ratings by_raters(const std::vector<std::vector<Points>>& rows) {
  Ratings made(rows.empty() ? 0 : rows[0].size(), rows.size());
  for (std::size_t j = 0; j < made.raters(); ++j)
    for (std::size_t i = 0; i < made.subjects(); ++i) made.set(i, j, rows[j].at(i));
  return made;
}

/// 6 subjects, 4 judges: Shrout & Fleiss (1979), table 2.
inline Ratings shrout_and_fleiss() {
  return table({{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
}

/// Points of 0 to 100 with one decimal, as ballots have them; in the first cases of a property few, and often equal.
inline double any_points() { return *rc::gen::inRange(0, 1001) / 10.0; }

/// 2 to 7 subjects and raters, or more of them; complete.
inline Ratings any_table(std::size_t least_subjects = 2, std::size_t least_raters = 2) {
  Ratings made(*rc::gen::inRange<std::size_t>(least_subjects, 8), *rc::gen::inRange<std::size_t>(least_raters, 8));
  for (std::size_t i = 0; i < made.subjects(); ++i)
    for (std::size_t j = 0; j < made.raters(); ++j) made.set(i, j, any_points());
  return made;
}

/// About a quarter of the cells is empty.
inline Ratings any_table_with_gaps() {
  Ratings made = any_table();
  for (std::size_t i = 0; i < made.subjects(); ++i)
    for (std::size_t j = 0; j < made.raters(); ++j)
      if (*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 4)) == 0) made.set(i, j, none);
  return made;
}

/// What each cell becomes: (subject, rater, points).
inline Ratings changed(const Ratings& given, const std::function<double(std::size_t, std::size_t, double)>& change) {
  Ratings made = given;
  for (std::size_t i = 0; i < made.subjects(); ++i)
    for (std::size_t j = 0; j < made.raters(); ++j)
      if (const Points points = given.at(i, j)) made.set(i, j, change(i, j, *points));
  return made;
}

inline std::vector<std::size_t> any_order(std::size_t size) {
  std::vector<std::size_t> order(size);
  for (std::size_t i = 0; i < size; ++i) order[i] = i;
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  return order;
}

/// Subjects and raters in another order.
inline Ratings reordered(const Ratings& given, const std::vector<std::size_t>& subjects,
                         const std::vector<std::size_t>& raters) {
  Ratings made(subjects.size(), raters.size());
  for (std::size_t i = 0; i < subjects.size(); ++i)
    for (std::size_t j = 0; j < raters.size(); ++j) made.set(i, j, given.at(subjects[i], raters[j]));
  return made;
}

inline Ratings in_any_order(const Ratings& given) {
  return reordered(given, any_order(given.subjects()), any_order(given.raters()));
}

inline bool is_near(double a, double b) {
  return std::isfinite(a - b) && std::abs(a - b) <= exact * std::max({1.0, std::abs(a), std::abs(b)});
}
inline bool is_near(std::optional<double> a, std::optional<double> b) {
  return a.has_value() == b.has_value() && (!a || is_near(*a, *b));
}

}  // namespace sauro::scores
