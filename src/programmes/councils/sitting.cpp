// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/sitting.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "plan/model/refusal.h"
#include "programmes/scores/far_off.h"

namespace sauro::programmes::councils {
namespace {

using plan::both;

Decimal of(std::int64_t whole) { return Decimal::of(whole); }

/// `part` of `all` is more than `share`; nothing is of none.
bool is_more(int part, int all, const Decimal& share) {
  const auto needed = multiply(of(all), share);
  return all > 0 && needed && of(part) > *needed;
}

int count_seats(const std::vector<Member>& members, Seat seat) {
  return static_cast<int>(
      std::count_if(members.begin(), members.end(), [&](const Member& one) { return one.seat == seat; }));
}

std::string vi_of(Seat seat) {
  switch (seat) {
    case Seat::chair: return "chủ tịch";
    case Seat::vice_chair: return "phó chủ tịch";
    case Seat::secretary: return "thư ký";
    case Seat::reviewer: return "ủy viên phản biện";
    case Seat::member: return "ủy viên";
  }
  return {};
}
std::string en_of(Seat seat) { return seat == Seat::chair ? "the chair" : "the " + std::string(name_of(seat)); }

Decimal mean_of(const std::vector<Decimal>& values) {
  Decimal sum;
  for (const Decimal& one : values) sum = add(sum, one).value();
  return sum.divided_by(of(static_cast<std::int64_t>(values.size())), 2, Rounding::half_up).value();
}

Decimal median_of(std::vector<Decimal> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return add(values[middle - 1], values[middle]).value().divided_by(of(2), 2, Rounding::half_up).value();
}

void judge_points(Finding& finding, const std::vector<const Ballot*>& valid, const RuleSet& rules) {
  if (valid.empty()) return;
  std::vector<Decimal> totals, near;
  for (const Ballot* one : valid) totals.push_back(total_of(*one));
  finding.mean = mean_of(totals);
  finding.median = median_of(totals);
  const auto far = far_from_others(totals, rules);
  for (std::size_t i = 0; i < totals.size(); ++i)
    if (!far[i]) near.push_back(totals[i]);
  finding.far_off = static_cast<int>(totals.size() - near.size());
  if (finding.far_off > 0 && !near.empty()) finding.mean_near = mean_of(near);
  finding.passed = *finding.mean >= rules.pass;
}

void judge_votes(Finding& finding, const std::vector<const Ballot*>& valid, int present, const RuleSet& rules) {
  std::vector<Decimal> ranks;
  for (const Ballot* one : valid) {
    ++(one->vote == 1 ? finding.votes_for : finding.votes_against);
    if (one->rank > 0) ranks.push_back(of(one->rank));
  }
  if (!ranks.empty()) finding.mean_rank = mean_of(ranks);
  finding.passed = is_more(finding.votes_for, present, rules.agree);
}

// The best grade that more than the share of those present give at least. TT 11/2014, TT 33/2014 [S].
void judge_grades(Finding& finding, const std::vector<const Ballot*>& valid, int present, const RuleSet& rules) {
  const auto at_least = [&](Grade grade) {
    return static_cast<int>(
        std::count_if(valid.begin(), valid.end(), [&](const Ballot* one) { return one->grade >= grade; }));
  };
  finding.grade = is_more(at_least(Grade::excellent), present, rules.agree) ? Grade::excellent
                  : is_more(at_least(Grade::passed), present, rules.agree)  ? Grade::passed
                                                                            : Grade::failed;
  finding.passed = finding.grade != Grade::failed;
}

/// Which of two dossiers that passed comes first: by points, by grade, by order of priority, by votes.
bool is_before(const Finding& a, const Finding& b) {
  const auto points = [](const Finding& one) { return one.mean.value_or(Decimal()); };
  if (points(a) != points(b)) return points(a) > points(b);
  if (a.grade != b.grade) return a.grade > b.grade;
  if (a.mean_rank != b.mean_rank) return a.mean_rank && (!b.mean_rank || *a.mean_rank < *b.mean_rank);
  return a.votes_for > b.votes_for;
}

/// Equal ones share a place.
void give_places(std::vector<Finding>& findings) {
  for (Finding& one : findings)
    if (one.passed)
      one.place = 1 + static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const Finding& other) {
                    return other.passed && is_before(other, one);
                  }));
}

/// Those who are present and may judge the dossier.
int judges_of(const CouncilState& council, const std::string& dossier) {
  return static_cast<int>(std::count_if(council.set.members.begin(), council.set.members.end(), [&](const Member& one) {
    const auto* declared = declared_by(council, one.user);
    return is_present(council, one.user) && declared != nullptr &&
           std::find(declared->conflicts.begin(), declared->conflicts.end(), dossier) == declared->conflicts.end();
  }));
}

}  // namespace

std::vector<std::string> faults_of(const std::vector<Member>& members, const RuleSet& rules) {
  std::vector<std::string> faults;
  const auto size = static_cast<int>(members.size());
  const auto number = [](int n) { return std::to_string(n); };
  if (size < rules.least || size > rules.most)
    faults.push_back(
        both("có " + number(size) + " thành viên, phải từ " + number(rules.least) + " đến " + number(rules.most),
             number(size) + " members, not " + number(rules.least) + " to " + number(rules.most)));
  for (const Seat seat : {Seat::chair, Seat::secretary})
    if (const int have = count_seats(members, seat); have != 1)
      faults.push_back(both("phải có đúng một " + vi_of(seat) + ", đang có " + number(have),
                            "exactly one " + std::string(name_of(seat)) + " is needed, not " + number(have)));
  if (const int have = count_seats(members, Seat::reviewer); have < rules.reviewers)
    faults.push_back(both("có " + number(have) + " ủy viên phản biện, phải ít nhất " + number(rules.reviewers),
                          number(have) + " reviewers, not at least " + number(rules.reviewers)));
  std::set<std::string> users;
  for (const Member& one : members)
    if (!users.insert(one.user).second) faults.push_back(both(one.user + " có hai chỗ", one.user + " has two seats"));
  return faults;
}

std::vector<std::string> missing_for_quorum(const CouncilState& council, const RuleSet& rules) {
  std::vector<std::string> missing;
  const auto& members = council.set.members;
  const auto present = static_cast<int>(
      std::count_if(members.begin(), members.end(), [&](const Member& one) { return is_present(council, one.user); }));
  const auto all = static_cast<int>(members.size());
  const auto needed = multiply(of(all), rules.quorum);
  if (!needed || of(present) < *needed)
    missing.push_back(both("có mặt " + std::to_string(present) + "/" + std::to_string(all) + " thành viên",
                           std::to_string(present) + " of " + std::to_string(all) + " members are present"));
  const auto is_there = [&](Seat seat) {
    return std::any_of(members.begin(), members.end(),
                       [&](const Member& one) { return one.seat == seat && is_present(council, one.user); });
  };
  const auto all_there = [&](Seat seat) {
    return std::all_of(members.begin(), members.end(),
                       [&](const Member& one) { return one.seat != seat || is_present(council, one.user); });
  };
  for (const Seat seat : rules.needed) {
    const bool leads = seat == Seat::chair || seat == Seat::vice_chair;
    const bool good = leads                    ? is_there(Seat::chair) || is_there(Seat::vice_chair)
                      : seat == Seat::reviewer ? all_there(seat)
                                               : is_there(seat);
    if (!good) missing.push_back(both("vắng " + vi_of(seat), en_of(seat) + " is absent"));
  }
  return missing;
}

std::vector<Decimal> criterion_means(const std::vector<Ballot>& ballots, std::string_view dossier,
                                     const RuleSet& rules) {
  std::vector<std::vector<Decimal>> points(rules.criteria.size());
  for (const Ballot& one : ballots)
    if (one.dossier == dossier && is_valid(one, rules))
      for (std::size_t i = 0; i < points.size(); ++i) points[i].push_back(one.points.at(i));
  std::vector<Decimal> means;
  for (const auto& of_criterion : points)
    if (!of_criterion.empty()) means.push_back(mean_of(of_criterion));
  return means;
}

Decimal total_of(const Ballot& ballot) {
  Decimal sum;
  for (const Decimal& one : ballot.points)
    if (const auto more = add(sum, one)) sum = *more;
  return sum;
}

bool is_valid(const Ballot& ballot, const RuleSet& rules) {
  switch (rules.form) {
    case BallotForm::points:
      if (ballot.points.size() != rules.criteria.size()) return false;
      for (std::size_t i = 0; i < ballot.points.size(); ++i)
        if (ballot.points[i] < Decimal() || ballot.points[i] > rules.criteria[i].most) return false;
      return true;
    case BallotForm::vote: return ballot.vote == 1 || ballot.vote == 2;
    case BallotForm::grade: return ballot.grade != Grade::none;
  }
  return false;
}

double as_double(const Decimal& value) { return static_cast<double>(value.unscaled()) / std::pow(10.0, value.scale()); }

std::vector<bool> far_from_others(const std::vector<Decimal>& totals, const RuleSet& rules) {
  std::vector<scores::Points> cells;
  cells.reserve(totals.size());
  for (const Decimal& one : totals) cells.emplace_back(as_double(one));
  const auto far = scores::far_off(cells, {as_double(rules.far_times), as_double(rules.far_least)});
  return far ? far->flagged : std::vector<bool>(totals.size());
}

std::vector<Finding> count(const CouncilState& council, const std::vector<Ballot>& ballots, const RuleSet& rules,
                           const std::vector<std::string>& late) {
  std::vector<Finding> findings;
  for (const std::string& dossier : council.set.dossiers) {
    Finding finding;
    finding.dossier = dossier;
    std::vector<const Ballot*> valid;
    for (const Ballot& one : ballots) {
      if (one.dossier != dossier) continue;
      if (is_valid(one, rules))
        valid.push_back(&one);
      else
        ++finding.invalid;
    }
    finding.valid = static_cast<int>(valid.size());
    const int judges = judges_of(council, dossier);
    finding.absent = std::max(0, judges - finding.valid - finding.invalid);
    switch (rules.form) {
      case BallotForm::points: judge_points(finding, valid, rules); break;
      case BallotForm::vote: judge_votes(finding, valid, judges, rules); break;
      case BallotForm::grade: judge_grades(finding, valid, judges, rules); break;
    }
    finding.late = rules.form == BallotForm::grade && rules.grading.late_fails &&
                   std::find(late.begin(), late.end(), dossier) != late.end();
    if (finding.late) finding.grade = Grade::failed, finding.passed = false;
    findings.push_back(std::move(finding));
  }
  give_places(findings);
  return findings;
}

}  // namespace sauro::programmes::councils
