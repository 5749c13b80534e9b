// SPDX-License-Identifier: AGPL-3.0-or-later
// The six intraclass correlations: the example of Shrout & Fleiss, tables in which something is 0, and what must not
// matter.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "programmes/scores/agreement.h"
#include "programmes/scores/tables.h"

namespace sauro::scores {
namespace {

Intraclass icc(const Ratings& ratings) { return intraclass(ratings).value(); }

std::vector<std::optional<Coefficient>> forms(const Intraclass& of) {
  return {of.icc_1_1, of.icc_2_1, of.icc_3_1, of.icc_1_k, of.icc_2_k, of.icc_3_k};
}

/// Or the same share of variance: what is far below 0 comes of a difference of nearly equal numbers.
bool is_same(double a, double b) { return is_near(a, b) || is_near(1 / (1 - a), 1 / (1 - b)); }

void expect_same(const Intraclass& a, const Intraclass& b) {
  constexpr double unbounded = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < 6; ++i) {
    const auto x = forms(a)[i], y = forms(b)[i];
    RC_ASSERT(x.has_value() == y.has_value());
    if (!x) continue;
    RC_ASSERT(is_same(x->value, y->value) && is_same(x->high, y->high));
    RC_ASSERT(is_same(x->low.value_or(unbounded), y->low.value_or(unbounded)));
  }
}

TEST(Intraclass, PrintsWhatShroutAndFleissPrint) {
  const Intraclass found = icc(shrout_and_fleiss());
  const auto printed = [](double value) { return std::round(value * 100) / 100; };
  EXPECT_EQ(printed(found.subjects), 11.24);
  EXPECT_EQ(printed(found.within), 6.26);
  EXPECT_EQ(printed(found.raters), 32.49);
  EXPECT_EQ(printed(found.residual), 1.02);
  EXPECT_EQ(printed(found.icc_1_1->value), .17);
  EXPECT_EQ(printed(found.icc_2_1->value), .29);
  EXPECT_EQ(printed(found.icc_3_1->value), .71);
  EXPECT_EQ(printed(found.icc_1_k->value), .44);
  EXPECT_EQ(printed(found.icc_2_k->value), .62);
  EXPECT_EQ(printed(found.icc_3_k->value), .91);
}

TEST(Intraclass, IsExactOnTheirExample) {
  // Fractions from sums of squares by their textbook definition, in exact arithmetic.
  const Intraclass found = icc(shrout_and_fleiss());
  EXPECT_NEAR(found.subjects, 1349.0 / 120, exact);
  EXPECT_NEAR(found.within, 451.0 / 72, exact);
  EXPECT_NEAR(found.raters, 2339.0 / 72, exact);
  EXPECT_NEAR(found.residual, 367.0 / 360, exact);
  EXPECT_NEAR(found.icc_1_1->value, 448.0 / 2703, exact);
  EXPECT_NEAR(found.icc_2_1->value, 184.0 / 635, exact);
  EXPECT_NEAR(found.icc_3_1->value, 920.0 / 1287, exact);
  EXPECT_NEAR(found.icc_1_k->value, 1792.0 / 4047, exact);
  EXPECT_NEAR(found.icc_2_k->value, 736.0 / 1187, exact);
  EXPECT_NEAR(found.icc_3_k->value, 3680.0 / 4047, exact);
}

TEST(Intraclass, HasTheIntervalsAndTestsOfAnotherProgram) {
  // psych 2.2.9 of R 4.2.2: ICC(x, lmer = FALSE)
  const Intraclass found = icc(shrout_and_fleiss());
  const double low[] = {-0.1329323248747509, 0.0187865133747120, 0.3424647650339254,
                        -0.8844421552381190, 0.0711368153025035, 0.6756747138163047};
  const double high[] = {0.722560062328121, 0.761084369648953, 0.945858259955360,
                         0.912415420340776, 0.927232040167722, 0.985891678169062};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_NEAR(*forms(found)[i]->low, low[i], exact) << i;
    EXPECT_NEAR(forms(found)[i]->high, high[i], exact) << i;
  }
  EXPECT_NEAR(found.one_way->f, 4047.0 / 2255, exact);
  EXPECT_NEAR(found.one_way->p, 0.164768808344639611, exact);
  EXPECT_EQ(found.one_way->between, 5u);
  EXPECT_EQ(found.one_way->within, 18u);
  EXPECT_NEAR(found.two_way->f, 4047.0 / 367, exact);
  EXPECT_NEAR(found.two_way->p, 0.000134566516484337, exact);
  EXPECT_EQ(found.two_way->between, 5u);
  EXPECT_EQ(found.two_way->within, 15u);
}

TEST(Intraclass, RefusesWhatItCannotBeOf) {
  EXPECT_EQ(intraclass(Ratings(0, 0)).error().code, ErrorCode::bad_input);
  EXPECT_EQ(intraclass(table({{1, 2, 3}})).error().subject, "fewer than 2 subjects");
  EXPECT_EQ(intraclass(table({{1}, {2}})).error().subject, "fewer than 2 raters");
  EXPECT_EQ(intraclass(table({{1, 2}, {2, none}})).error().subject, "not every rater gave points to every subject");
}

TEST(Intraclass, SaysNothingWhereNothingVaries) {
  // 0.1 cannot be written in binary: sums of it leave a rest that is no variance.
  for (const double points : {0.0, 0.1, 70.0, 1e9 + 0.1}) {
    const Intraclass found = icc(table({{points, points, points}, {points, points, points}, {points, points, points}}));
    for (const auto& form : forms(found)) EXPECT_FALSE(form) << points;
    EXPECT_FALSE(found.one_way || found.two_way) << points;
  }
}

TEST(Intraclass, IsOneWhereAllAgree) {
  const Intraclass found = icc(table({{70.1, 70.1, 70.1}, {80.3, 80.3, 80.3}, {60.7, 60.7, 60.7}}));
  for (const auto& form : forms(found)) {
    EXPECT_EQ(form->value, 1);
    EXPECT_EQ(form->low, 1);
    EXPECT_EQ(form->high, 1);
  }
  EXPECT_FALSE(found.one_way || found.two_way);
}

TEST(Intraclass, OfRatersWhoDifferBySeverityAloneIsOneOnlyWhereSeverityDoesNotCount) {
  const Intraclass found = icc(table({{70.1, 75.1}, {80.3, 85.3}, {60.7, 65.7}}));
  EXPECT_NEAR(found.icc_3_1->value, 1, exact);
  EXPECT_NEAR(*found.icc_3_k->low, 1, exact);
  EXPECT_EQ(found.residual, 0);
  EXPECT_LT(found.icc_2_1->value, 0.95);
}

TEST(Intraclass, SaysNothingWhereItsDenominatorIsNothing) {
  // Subjects have the same mean: the mean's reliability has no bound. Both raters as well: neither has (2,1).
  const Intraclass contrary = icc(table({{0.1, 0.2}, {0.2, 0.1}}));
  EXPECT_EQ(contrary.icc_1_1->value, -1);
  EXPECT_EQ(contrary.icc_3_1->value, -1);
  EXPECT_FALSE(contrary.icc_2_1 || contrary.icc_1_k || contrary.icc_2_k || contrary.icc_3_k);
  // The denominator of (2,k) cancels: 4 * 1/3 + 0 - 4/3.
  const Intraclass cancels = icc(table({{5, 6, 7}, {6, 5, 6}, {7, 7, 5}, {6, 6, 6}}));
  EXPECT_FALSE(cancels.icc_2_k);
  EXPECT_NEAR(cancels.icc_2_1->value, -0.5, exact);
  EXPECT_NEAR(*cancels.icc_2_1->low, -0.747049467808556, exact);  // psych
  EXPECT_NEAR(cancels.icc_3_k->value, -3, exact);
  for (const double by : {0.1, 0.3, 0.7, 1.1, 3.3})  // in binary a rest is left of it, over 0 or under
    EXPECT_FALSE(icc(changed(table({{5, 6, 7}, {6, 5, 6}, {7, 7, 5}, {6, 6, 6}}),
                             [&](auto, auto, double points) { return by * points; }))
                     .icc_2_k)
        << by;
}

TEST(Intraclass, HasNoLowerBoundWhereTheOneOfOneRaterIsTooLow) {
  // Spearman and Brown's formula would make 4.44 of it, above the value itself.
  const Intraclass found = icc(table({{5, 6, 5}, {5, 6, 8}, {8, 7, 6}}));
  EXPECT_NEAR(*found.icc_2_1->low, -0.754902125270512, exact);  // psych, as the others
  EXPECT_NEAR(found.icc_2_1->high, 0.956736340238256, exact);
  EXPECT_NEAR(found.icc_2_k->value, 3.0 / 14, exact);
  EXPECT_FALSE(found.icc_2_k->low);
  EXPECT_NEAR(found.icc_2_k->high, 0.985150483801802, exact);
}

RC_GTEST_PROP(Intraclass, LiesWithinItsIntervalAndUnderOne, ()) {
  for (const auto& form : forms(icc(any_table()))) {
    if (!form) continue;
    RC_ASSERT(std::isfinite(form->value) && std::isfinite(form->high));
    RC_ASSERT(form->value <= form->high + exact && form->high <= 1 + exact);
    if (form->low) RC_ASSERT(std::isfinite(*form->low) && *form->low <= form->value + exact);
  }
}

RC_GTEST_PROP(Intraclass, DoesNotDependOnOrderScaleOrOrigin, ()) {
  const Ratings ratings = any_table();
  expect_same(icc(ratings), icc(in_any_order(ratings)));
  const double by = *rc::gen::inRange(1, 100) / 8.0, from = *rc::gen::inRange(-100, 100);
  expect_same(icc(ratings), icc(changed(ratings, [&](auto, auto, double points) { return by * points + from; })));
}

RC_GTEST_PROP(Intraclass, OfTheMeanFollowsFromOneBySpearmanAndBrown, ()) {
  const Ratings ratings = any_table();
  const Intraclass found = icc(ratings);
  const double k = static_cast<double>(ratings.raters());
  for (const std::size_t form : {0, 1, 2}) {
    const auto single = forms(found)[form], average = forms(found)[form + 3];
    if (!single || !average) continue;
    const auto of_mean = [&](double one) { return k * one / (1 + (k - 1) * one); };
    RC_ASSERT(is_same(average->value, of_mean(single->value)) && is_same(average->high, of_mean(single->high)));
    if (average->low) RC_ASSERT(is_same(*average->low, of_mean(*single->low)));
    RC_ASSERT(average->low || *single->low <= -1 / (k - 1) + exact);
  }
}

RC_GTEST_PROP(Intraclass, ShowsALenientRaterOnlyWhereSeverityCounts, ()) {
  // Raters who give the same on average; then one of them gives as much more to all subjects.
  const Ratings drawn = any_table();
  std::vector<double> sums(drawn.raters());
  for (std::size_t i = 0; i < drawn.subjects(); ++i)
    for (std::size_t j = 0; j < drawn.raters(); ++j) sums[j] += *drawn.at(i, j);
  const Ratings even = changed(drawn, [&](auto, std::size_t j, double points) {
    return points - sums[j] / static_cast<double>(drawn.subjects());
  });
  const std::size_t lenient = *rc::gen::inRange<std::size_t>(0, drawn.raters());
  const double more = *rc::gen::inRange(1, 300) / 10.0;
  const Intraclass before = icc(even);
  const Intraclass after =
      icc(changed(even, [&](auto, std::size_t j, double points) { return j == lenient ? points + more : points; }));
  RC_PRE(before.icc_3_1.has_value() && before.icc_2_1.has_value());
  RC_ASSERT(is_near(before.icc_3_1->value, after.icc_3_1->value));
  RC_ASSERT(std::abs(after.icc_2_1->value) <= std::abs(before.icc_2_1->value) + exact);
  if (before.icc_2_1->value > 0.01) RC_ASSERT(after.icc_2_1->value < before.icc_2_1->value);
}

}  // namespace
}  // namespace sauro::scores
