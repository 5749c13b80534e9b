// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/scores/agreement.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "programmes/scores/distributions.h"
#include "programmes/scores/moments.h"

namespace sauro::scores {
namespace {

std::optional<Error> lacking(const Ratings& ratings) {
  if (ratings.subjects() < 2) return Error{ErrorCode::bad_input, "fewer than 2 subjects"};
  if (ratings.raters() < 2) return Error{ErrorCode::bad_input, "fewer than 2 raters"};
  if (!ratings.is_complete()) return Error{ErrorCode::bad_input, "not every rater gave points to every subject"};
  return {};
}

/// The four mean squares of a complete table of n subjects and k raters.
Intraclass mean_squares(const Ratings& ratings, double n, double k) {
  std::vector<double> of_subject(ratings.subjects()), of_rater(ratings.raters());
  double largest = 0;
  for (std::size_t i = 0; i < of_subject.size(); ++i)
    for (std::size_t j = 0; j < of_rater.size(); ++j) {
      of_subject[i] += *ratings.at(i, j);
      of_rater[j] += *ratings.at(i, j);
      largest = std::max(largest, std::abs(*ratings.at(i, j)));
    }
  for (double& mean : of_subject) mean /= k;
  for (double& mean : of_rater) mean /= n;
  const double mean = mean_of(of_subject);
  // Deviations are squared, not squares subtracted: nothing cancels.
  double within = 0, residual = 0;
  for (std::size_t i = 0; i < of_subject.size(); ++i)
    for (std::size_t j = 0; j < of_rater.size(); ++j) {
      const double off = *ratings.at(i, j) - of_subject[i], left = off - of_rater[j] + mean;
      within += off * off;
      residual += left * left;
    }
  Intraclass found;
  found.subjects = k * squares_about_mean(of_subject, largest) / (n - 1);
  found.within = without_rounding(within, n * k, largest) / (n * (k - 1));
  found.raters = n * squares_about_mean(of_rater, largest) / (k - 1);
  found.residual = without_rounding(residual, n * k, largest) / ((n - 1) * (k - 1));
  return found;
}

std::optional<FTest> f_test(double between, double within, std::size_t degrees_between, std::size_t degrees_within) {
  if (within == 0) return {};
  const FDistribution f{static_cast<double>(degrees_between), static_cast<double>(degrees_within)};
  return FTest{between / within, degrees_between, degrees_within, f.above(between / within)};
}

struct Forms {
  std::optional<Coefficient> single, average;
};

/// Forms 1 and 3: subjects against what lies within them, or is left, with the degrees of freedom of both.
Forms of_one_ratio(double b, double w, const FDistribution& degrees, double k) {
  // The bounds are those of the ratio F. Both sides of it are multiplied by w, which may be 0.
  const double low = b / degrees.quantile(0.975);
  const double high = b * FDistribution{degrees.within, degrees.between}.quantile(0.975);
  const auto single = [&](double at) { return (at - w) / (at + (k - 1) * w); };
  const auto average = [&](double at) { return (at - w) / at; };
  Forms forms;
  if (b + w > 0) forms.single = {single(b), single(low), single(high)};
  if (b > 0) forms.average = {average(b), average(low), average(high)};
  return forms;
}

/// Form 2, from the mean squares of subjects, raters and residual.
Forms of_two_variances(double b, double j, double e, double n, double k) {
  Forms forms;
  const double of_rest = k * j + (k * n - k - n) * e;
  if (n * b + of_rest <= 0) return forms;
  const double single = n * (b - e) / (n * b + of_rest);
  // The degrees of freedom of the raters' and the residual's weighted sum, after Satterthwaite. They are never fewer
  // than the smaller of the two; the formula gives fewer where the estimate is below 0 and the parts cancel.
  const double u = k * single * j, v = (n * (1 + (k - 1) * single) - k * single) * e;
  const double squares = u * u + v * v / (n - 1);
  const double degrees = squares > 0 ? std::max(k - 1, (k - 1) * (u + v) * (u + v) / squares) : k - 1;
  const double down = FDistribution{n - 1, degrees}.quantile(0.975);
  const double up = FDistribution{degrees, n - 1}.quantile(0.975);
  forms.single = {single, n * (b - down * e) / (n * b + down * of_rest), n * (up * b - e) / (n * up * b + of_rest)};
  // The bounds of the mean follow from those of one rater by Spearman and Brown, here with fractions cleared: theirs
  // come back from the other side once the lower bound has passed -1 / (k - 1). Denominators that cancel leave
  // rounding.
  const auto is_over_0 = [&](double scale) { return n * b + scale * (j - e) > 1e-12 * (n * b + scale * (j + e)); };
  if (!is_over_0(1)) return forms;
  forms.average = {n * (b - e) / (n * b + j - e), {}, n * (up * b - e) / (n * up * b + j - e)};
  if (is_over_0(down)) forms.average->low = n * (b - down * e) / (n * b + down * (j - e));
  return forms;
}

/// Ranks from 1, the mean of their places for values that are equal, and the sum of t^3 - t over groups of t equals.
struct Ranks {
  std::map<double, double> of;
  double ties = 0;
};

Ranks ranks_of(const std::map<double, std::size_t>& counts) {
  Ranks ranks;
  double before = 0;
  for (const auto& [value, count] : counts) {
    const double t = static_cast<double>(count);
    ranks.of[value] = before + (t + 1) / 2;
    ranks.ties += t * t * t - t;
    before += t;
  }
  return ranks;
}

}  // namespace

Result<Intraclass> intraclass(const Ratings& ratings) {
  if (const auto error = lacking(ratings)) return *error;
  const std::size_t subjects = ratings.subjects(), raters = ratings.raters();
  const double n = static_cast<double>(subjects), k = static_cast<double>(raters);
  Intraclass found = mean_squares(ratings, n, k);
  found.one_way = f_test(found.subjects, found.within, subjects - 1, subjects * (raters - 1));
  found.two_way = f_test(found.subjects, found.residual, subjects - 1, (subjects - 1) * (raters - 1));
  const auto [icc_1_1, icc_1_k] = of_one_ratio(found.subjects, found.within, {n - 1, n * (k - 1)}, k);
  const auto [icc_2_1, icc_2_k] = of_two_variances(found.subjects, found.raters, found.residual, n, k);
  const auto [icc_3_1, icc_3_k] = of_one_ratio(found.subjects, found.residual, {n - 1, (n - 1) * (k - 1)}, k);
  found.icc_1_1 = icc_1_1, found.icc_2_1 = icc_2_1, found.icc_3_1 = icc_3_1;
  found.icc_1_k = icc_1_k, found.icc_2_k = icc_2_k, found.icc_3_k = icc_3_k;
  return found;
}

std::optional<Alpha> krippendorff_alpha(const Ratings& ratings, Level level) {
  std::vector<std::vector<double>> units;
  std::map<double, std::size_t> counts;
  Alpha alpha;
  for (std::size_t i = 0; i < ratings.subjects(); ++i) {
    std::vector<double> values;
    for (const Points& points : ratings.of(i))
      if (points) values.push_back(*points);
    if (values.size() < 2) continue;
    for (const double value : values) ++counts[value];
    alpha.values += values.size();
    units.push_back(std::move(values));
  }
  alpha.units = units.size();
  // How many values lie between two, with half of each end: that is the difference of their mean ranks.
  const Ranks ranks = ranks_of(counts);
  const auto difference = [&](double a, double b) {
    if (a == b) return 0.0;
    switch (level) {
      case Level::nominal: return 1.0;
      case Level::ordinal: return std::pow(ranks.of.at(a) - ranks.of.at(b), 2);
      case Level::interval: return std::pow(a - b, 2);
      case Level::ratio: assert(a >= 0 && b >= 0); return std::pow((a - b) / (a + b), 2);
    }
    return 0.0;
  };
  double observed = 0, expected = 0;
  for (const auto& values : units) {
    double of_unit = 0;
    for (const double a : values)
      for (const double b : values) of_unit += difference(a, b);
    observed += of_unit / static_cast<double>(values.size() - 1);
  }
  for (const auto& [a, times] : counts)
    for (const auto& [b, times_b] : counts) expected += static_cast<double>(times * times_b) * difference(a, b);
  if (expected == 0) return std::nullopt;
  alpha.value = 1 - static_cast<double>(alpha.values - 1) * observed / expected;
  return alpha;
}

Result<std::optional<Concordance>> kendall_w(const Ratings& ratings) {
  if (const auto error = lacking(ratings)) return *error;
  const double n = static_cast<double>(ratings.subjects()), m = static_cast<double>(ratings.raters());
  std::vector<double> sums(ratings.subjects());
  double ties = 0;
  for (std::size_t j = 0; j < ratings.raters(); ++j) {
    std::map<double, std::size_t> counts;
    for (std::size_t i = 0; i < ratings.subjects(); ++i) ++counts[*ratings.at(i, j)];
    const Ranks ranks = ranks_of(counts);
    for (std::size_t i = 0; i < ratings.subjects(); ++i) sums[i] += ranks.of.at(*ratings.at(i, j));
    ties += ranks.ties;
  }
  const double most = m * m * (n * n * n - n) - m * ties;  // exact: halves and whole numbers
  if (most == 0) return std::optional<Concordance>();
  double squares = 0;
  for (const double sum : sums) squares += std::pow(sum - m * (n + 1) / 2, 2);
  Concordance found;
  found.w = 12 * squares / most;
  found.degrees = ratings.subjects() - 1;
  found.chi_squared = m * static_cast<double>(found.degrees) * found.w;
  found.p = chi_squared_above(found.chi_squared, static_cast<double>(found.degrees));
  return std::optional(found);
}

}  // namespace sauro::scores
