// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/statistics.h"

#include <algorithm>

#include "plan/model/refusal.h"
#include "programmes/councils/sitting.h"

namespace sauro::programmes::councils {
namespace {

using plan::both;

std::string nothing_differs() {
  return both("các điểm không khác nhau nên không tính được", "the points do not differ, so that nothing is told");
}

std::string gaps() {
  return both("phải có ít nhất 2 hồ sơ, 2 thành viên, và mọi thành viên cho điểm mọi hồ sơ",
              "at least 2 dossiers, 2 members and everybody's points for all are needed");
}

/// The cells, and who stands in each column.
struct Table {
  std::vector<std::string> users;
  scores::Ratings ratings;
};

Table table_of(const CouncilState& council, const RuleSet& rules) {
  std::vector<std::string> users;
  const auto is_of = [&](const Ballot& ballot, const std::string& user) {
    return ballot.user == user && is_valid(ballot, rules);
  };
  for (const Member& one : council.set.members)
    if (std::any_of(council.ballots.begin(), council.ballots.end(),
                    [&](const Ballot& ballot) { return is_of(ballot, one.user); }))
      users.push_back(one.user);
  const auto& dossiers = council.set.dossiers;
  scores::Ratings ratings(dossiers.size(), users.size());
  for (std::size_t i = 0; i < dossiers.size(); ++i)
    for (std::size_t j = 0; j < users.size(); ++j)
      for (const Ballot& ballot : council.ballots)
        if (ballot.dossier == dossiers[i] && is_of(ballot, users[j])) ratings.set(i, j, as_double(total_of(ballot)));
  return {std::move(users), std::move(ratings)};
}

void add_intraclass(std::vector<Agreement>& list, const scores::Ratings& ratings) {
  using scores::Coefficient;
  struct Form {
    const char* name;
    std::optional<Coefficient> scores::Intraclass::*value;
    std::optional<scores::FTest> scores::Intraclass::*test;
  };
  using All = scores::Intraclass;
  constexpr Form forms[] = {{"icc(1,1)", &All::icc_1_1, &All::one_way}, {"icc(2,1)", &All::icc_2_1, &All::two_way},
                            {"icc(3,1)", &All::icc_3_1, &All::two_way}, {"icc(1,k)", &All::icc_1_k, &All::one_way},
                            {"icc(2,k)", &All::icc_2_k, &All::two_way}, {"icc(3,k)", &All::icc_3_k, &All::two_way}};
  const auto all = scores::intraclass(ratings);
  for (const Form& form : forms) {
    Agreement one{form.name, {}, {}, {}, {}, {}};
    const auto value = all ? (*all).*form.value : std::nullopt;
    const auto test = all ? (*all).*form.test : std::nullopt;
    if (value) one.value = value->value, one.low = value->low, one.high = value->high;
    if (value && test) one.p = test->p;
    if (!value) one.why_not = all ? nothing_differs() : gaps();
    list.push_back(std::move(one));
  }
}

}  // namespace

Statistics statistics_of(const CouncilState& council, const RuleSet& rules) {
  Statistics made;
  if (rules.form != BallotForm::points) {
    made.why_not = both("hội đồng này không cho điểm", "this council gives no points");
    return made;
  }
  const Table table = table_of(council, rules);
  if (table.users.empty()) {
    made.why_not = both("chưa có phiếu hợp lệ nào được kiểm", "no valid ballot was counted yet");
    return made;
  }
  add_intraclass(made.agreements, table.ratings);
  Agreement alpha{"krippendorff-alpha", {}, {}, {}, {}, {}};
  if (const auto found = scores::krippendorff_alpha(table.ratings, scores::Level::interval))
    alpha.value = found->value;
  else
    alpha.why_not = table.users.size() < 2 ? gaps() : nothing_differs();
  made.agreements.push_back(std::move(alpha));
  Agreement w{"kendall-w", {}, {}, {}, {}, {}};
  const auto concordance = scores::kendall_w(table.ratings);
  if (concordance && *concordance)
    w.value = (*concordance)->w, w.p = (*concordance)->p;
  else
    w.why_not = concordance ? nothing_differs() : gaps();
  made.agreements.push_back(std::move(w));
  const auto each = scores::scorers(table.ratings);
  for (std::size_t i = 0; i < table.users.size(); ++i) made.members.push_back({table.users[i], each[i]});
  return made;
}

}  // namespace sauro::programmes::councils
