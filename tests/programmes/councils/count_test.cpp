// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "programmes/councils/sitting.h"

namespace sauro::programmes::councils {
namespace {

RuleSet rules(BallotForm form) {
  RuleSet set;
  set.form = form;
  set.criteria = {{"A", Decimal::of(60)}, {"B", Decimal::of(40)}};
  set.pass = Decimal::of(70);
  set.agree = Decimal::of(75, 2);
  set.far_times = Decimal::of(3);
  set.far_least = Decimal::of(20);
  return set;
}

/// `judges` members, all there.
CouncilState sitting(int judges, std::vector<std::string> dossiers) {
  CouncilState council;
  council.set.dossiers = std::move(dossiers);
  for (int i = 0; i < judges; ++i) {
    const std::string user = "m" + std::to_string(i);
    council.set.members.push_back({user, Seat::member});
    council.declarations.push_back({user, {}});
    council.attended.present.push_back(user);
  }
  return council;
}

Ballot of_member(int member, const std::string& dossier = "d") {
  Ballot ballot;
  ballot.user = "m" + std::to_string(member);
  ballot.dossier = dossier;
  return ballot;
}
Ballot points(int member, const std::string& dossier, int a, int b) {
  Ballot ballot = of_member(member, dossier);
  ballot.points = {Decimal::of(a), Decimal::of(b)};
  return ballot;
}
Ballot vote(int member, int what) {
  Ballot ballot = of_member(member);
  ballot.vote = what;
  return ballot;
}

TEST(Count, AFarOffBallotIsShownAndStillCounts) {
  std::vector<Ballot> ballots;
  for (int i = 0; i < 6; ++i) ballots.push_back(points(i, "d", 50, 30));
  ballots.push_back(points(6, "d", 5, 5));
  const auto found = count(sitting(7, {"d"}), ballots, rules(BallotForm::points)).at(0);
  EXPECT_EQ(found.far_off, 1);
  EXPECT_EQ(found.mean->str(), "70.00");
  EXPECT_EQ(found.mean_near->str(), "80.00");
  EXPECT_EQ(found.median->str(), "80");
  EXPECT_TRUE(found.passed);  // by the mean of all
}

TEST(Count, TheMeansByCriterionAreOfTheValidBallotsOnTheDossier) {
  const std::vector<Ballot> ballots{points(0, "d", 50, 30), points(1, "d", 41, 31), points(2, "d", 61, 30),
                                    points(3, "e", 1, 1)};
  const auto means = criterion_means(ballots, "d", rules(BallotForm::points));
  ASSERT_EQ(means.size(), 2U);
  EXPECT_EQ(means[0].str(), "45.50");  // 61 is above the most
  EXPECT_EQ(means[1].str(), "30.50");
  EXPECT_TRUE(criterion_means(ballots, "f", rules(BallotForm::points)).empty());
}

TEST(Count, WhatCameTooLateFailsWhereTheRulesSaySo) {
  std::vector<Ballot> ballots;
  for (int i = 0; i < 3; ++i)
    for (const char* dossier : {"d", "e"}) {
      ballots.push_back(of_member(i, dossier));
      ballots.back().grade = Grade::excellent;
    }
  RuleSet set = rules(BallotForm::grade);
  const auto found = [&] { return count(sitting(3, {"d", "e"}), ballots, set, {"e"}); };
  EXPECT_TRUE(found().at(1).passed);
  set.grading.late_fails = true;
  EXPECT_EQ(found().at(0).grade, Grade::excellent);
  EXPECT_EQ(found().at(0).place, 1);
  EXPECT_EQ(found().at(1).grade, Grade::failed);
  EXPECT_TRUE(found().at(1).late);
  EXPECT_EQ(found().at(1).place, 0);
}

TEST(Count, PassesAtTheMeanItself) {
  const auto passed = [&](int b) {
    const std::vector<Ballot> ballots{points(0, "d", 40, 30), points(1, "d", 40, b)};
    return count(sitting(2, {"d"}), ballots, rules(BallotForm::points)).at(0).passed;
  };
  EXPECT_TRUE(passed(30));
  EXPECT_FALSE(passed(29));
}

TEST(Count, MoreThanThreeQuartersOfThosePresentAgree) {
  const auto passed = [&](int present, int votes_for) {
    std::vector<Ballot> ballots;
    for (int i = 0; i < present; ++i) ballots.push_back(vote(i, i < votes_for ? 1 : 2));
    return count(sitting(present, {"d"}), ballots, rules(BallotForm::vote)).at(0).passed;
  };
  EXPECT_FALSE(passed(8, 6));  // three quarters, not more
  EXPECT_TRUE(passed(8, 7));
  EXPECT_FALSE(passed(7, 5));
  EXPECT_TRUE(passed(7, 6));
}

TEST(Count, ABlankOrMissingBallotIsNoConsent) {
  std::vector<Ballot> ballots;
  for (int i = 0; i < 6; ++i) ballots.push_back(vote(i, 1));
  ballots.push_back(vote(6, 0));
  const auto found = count(sitting(8, {"d"}), ballots, rules(BallotForm::vote)).at(0);
  EXPECT_EQ(found.votes_for, 6);
  EXPECT_EQ(found.invalid, 1);
  EXPECT_EQ(found.absent, 1);
  EXPECT_FALSE(found.passed);
}

TEST(Count, WhoMayNotJudgeADossierIsNotCountedForIt) {
  CouncilState council = sitting(8, {"d"});
  council.declarations[7].conflicts = {"d"};
  std::vector<Ballot> ballots;
  for (int i = 0; i < 6; ++i) ballots.push_back(vote(i, 1));
  EXPECT_TRUE(count(council, ballots, rules(BallotForm::vote)).at(0).passed);  // 6 of 7
}

TEST(Count, AGradeHoldsThatMoreThanThreeQuartersGiveAtLeast) {
  const auto graded = [&](int excellent, int passed, int failed) {
    std::vector<Ballot> ballots;
    const int all = excellent + passed + failed;
    for (int i = 0; i < all; ++i) {
      ballots.push_back(of_member(i));
      ballots.back().grade = i < excellent ? Grade::excellent : i < excellent + passed ? Grade::passed : Grade::failed;
    }
    return count(sitting(all, {"d"}), ballots, rules(BallotForm::grade)).at(0).grade;
  };
  EXPECT_EQ(graded(7, 0, 0), Grade::excellent);
  EXPECT_EQ(graded(6, 1, 0), Grade::excellent);
  EXPECT_EQ(graded(5, 2, 0), Grade::passed);
  EXPECT_EQ(graded(5, 1, 1), Grade::passed);
  EXPECT_EQ(graded(3, 2, 2), Grade::failed);
}

TEST(Count, PlacesGoToThoseThatPassAndEqualsShareThem) {
  std::vector<Ballot> ballots;
  const std::vector<std::string> names{"a", "b", "c", "e"};
  const int first[] = {50, 55, 50, 20};
  for (std::size_t d = 0; d < names.size(); ++d)
    for (int i = 0; i < 3; ++i) ballots.push_back(points(i, names[d], first[d], 30));
  const auto found = count(sitting(3, names), ballots, rules(BallotForm::points));
  EXPECT_EQ(found[1].place, 1);
  EXPECT_EQ(found[0].place, 2);
  EXPECT_EQ(found[2].place, 2);
  EXPECT_EQ(found[3].place, 0);
}

RC_GTEST_PROP(Count, AddsUpAndHangsOnNoOrder, ()) {
  const int judges = *rc::gen::inRange(1, 10);
  std::vector<Ballot> ballots;
  for (int i = 0; i < judges; ++i)
    if (*rc::gen::arbitrary<bool>())
      ballots.push_back(points(i, "d", *rc::gen::inRange(-5, 70), *rc::gen::inRange(0, 45)));
  const auto set = rules(BallotForm::points);
  const auto found = count(sitting(judges, {"d"}), ballots, set).at(0);
  RC_ASSERT(found.valid + found.invalid + found.absent == judges);
  RC_ASSERT(found.mean.has_value() == (found.valid > 0));
  if (found.mean) RC_ASSERT(*found.mean >= Decimal() && *found.mean <= Decimal::of(100));
  std::reverse(ballots.begin(), ballots.end());
  RC_ASSERT(count(sitting(judges, {"d"}), ballots, set).at(0) == found);
}

}  // namespace
}  // namespace sauro::programmes::councils
