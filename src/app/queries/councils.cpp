// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils and the dossiers before them. Who sees them is a matter of today, whatever day is asked about.
#include <algorithm>
#include <map>

#include "app/actions/programme_records.h"
#include "app/queries/dossiers.h"
#include "app/queries/programme_case.h"
#include "programmes/councils/councils.h"
#include "programmes/councils/sight.h"
#include "reports/councils.h"

namespace sauro::app {
namespace {

namespace councils = programmes::councils;
using councils::CouncilState;
using councils::Dossier;

AgencyView newest(const Asking& asking) { return {asking.view().ledger(), asking.view().agency(), asking.today()}; }

bool oversees(const Asking& asking) { return (asking.rights().standings(asking.actor()) & overseers) != 0; }

/// Whether the council is theirs to see as it is today.
bool sees(const Asking& asking, const CouncilState& council) {
  return councils::sees(council, asking.actor().user, asking.rights().standings(asking.actor()));
}

/// What is reckoned to speak against the actor's judging a dossier, in words; empty where nothing does.
Result<std::string> reckoned(const Asking& asking, const AgencyView& view, const std::string& dossier) {
  const ProgrammeCase by(asking, view, {});
  return councils::conflict_words(by.given(), asking.actor().user, dossier);
}

/// Those that are theirs to see; with `dossier`, that have it before them.
Result<std::vector<reports::CouncilLine>> judging(const Asking& asking, const std::string& dossier = {}) {
  const auto kept = dossier.empty() ? asking.view().all<CouncilState>("council")
                                    : asking.view().all<CouncilState>("council", "dossier", dossier + "/");
  if (!kept) return kept.error();
  const AgencyView today = newest(asking);
  std::vector<reports::CouncilLine> lines;
  for (const auto& one : *kept) {
    const auto now = today.find<CouncilState>("council", one.id);
    if (!now) return now.error();
    if (!*now || !sees(asking, (*now)->value)) continue;
    const auto* member = councils::member_of(one.value, asking.actor().user);
    lines.push_back({one.id, one.value, member == nullptr ? std::nullopt : std::optional(member->seat),
                     councils::next_step(one.value, asking.actor().user, asking.as_of())});
  }
  return lines;
}

AnswerOrError list(const Asking& asking, const Input&) {
  const auto lines = judging(asking);
  if (!lines) return lines.error();
  return reports::councils_answer(*lines);
}

/// The rules' parameters with their sources, in the order in which they are read.
Result<std::vector<rules::Value>> sources_of(const programmes::DatedRules& rules, const std::string& kind,
                                             councils::BallotForm form, Day day) {
  const bool points = form == councils::BallotForm::points;
  std::vector<rules::Value> list;
  std::vector<std::string> ids;
  for (const char* what : {"least", "most", "reviewers", "quorum", "needed", "paper-days", "ballot", "criteria", "pass",
                           "agree", "far-times", "far-least"}) {
    const std::string_view name = what;
    const bool of_points = name == "criteria" || name == "pass" || name.starts_with("far-");
    if (of_points ? points : name != "agree" || !points) ids.push_back("council." + kind + "." + what);
  }
  if (form == councils::BallotForm::grade)
    for (const char* what : {"passing", "delivered", "late-fails"})
      ids.push_back(std::string("council.grading.") + what);
  for (const std::string& id : ids) {
    auto value = rules.value_on(id, day);
    if (!value) return value.error();
    list.push_back(*std::move(value));
  }
  return list;
}

AnswerOrError page(const Asking& asking, const Input& input) {
  const std::string id = input.text("council");
  const auto now = newest(asking).find<CouncilState>("council", id);
  if (!now) return now.error();
  auto kept = asking.view().find<CouncilState>("council", id);
  if (!kept) return kept.error();
  if (!*now || !*kept || !sees(asking, (*now)->value)) return refuse("unknown.council", id);
  reports::CouncilPage page{id, std::move((*kept)->value), {}, {}, {}, {}, {}, {}};
  const CouncilState& council = page.council;
  const programmes::Records records = records_of(asking.view());
  const programmes::DatedRules rules(records);
  const Day day = council.set.day.value_or(asking.as_of());
  auto set = councils::rules_of(rules, council.set.kind, day);
  if (!set) return set.error();
  auto sources = sources_of(rules, council.set.kind, set->form, day);
  if (!sources) return sources.error();
  page.rules = *std::move(set), page.sources = *std::move(sources);
  for (const std::string& dossier : council.set.dossiers) {
    const auto found = asking.view().find<Dossier>("dossier", dossier);
    if (!found) return found.error();
    const Dossier known = *found ? (*found)->value : Dossier();
    page.dossiers.push_back({dossier, known.title, known.host, {}, false});
    const auto shown = may_see_dossier(asking, dossier);
    if (!shown && shown.error().code != ErrorCode::refused) return shown.error();
    if (!shown) page.hidden.push_back(dossier);
    if (shown) page.dossiers.back().products = known.products, page.dossiers.back().late = known.late;
  }
  if (const auto* member = councils::member_of(council, asking.actor().user)) page.seat = member->seat;
  page.next = councils::next_step(council, asking.actor().user, asking.as_of());
  auto answer = reports::council_answer(page, asking.names());
  answer.version = (*kept)->version;
  return answer;
}

AnswerOrError dossier(const Asking& asking, const Input& input) {
  const std::string id = input.text("dossier");
  const auto kept = asking.view().find<Dossier>("dossier", id);
  if (!kept) return kept.error();
  if (!*kept) return refuse("unknown.dossier", id);
  if (const auto good = may_see_dossier(asking, id); !good) return good.error();
  auto councils = judging(asking, id);
  if (!councils) return councils.error();
  auto answer = reports::dossier_answer({id, (*kept)->value, *std::move(councils)});
  answer.version = (*kept)->version;
  return answer;
}

AnswerOrError dossiers(const Asking& asking, const Input& input) {
  const std::string of = input.text("of");
  const auto kept = asking.view().all<Dossier>("dossier", of.empty() ? "all" : "record", of.empty() ? of : of + "/");
  if (!kept) return kept.error();
  const auto all = judging(asking);
  if (!all) return all.error();
  std::map<std::string, std::vector<std::string>> judged;  // by dossier, the councils
  for (const reports::CouncilLine& one : *all)
    if (one.council.stage != councils::Stage::dissolved)
      for (const std::string& dossier : one.council.set.dossiers) judged[dossier].push_back(one.id);
  std::vector<reports::DossierLine> list;
  list.reserve(kept->size());
  for (const auto& one : *kept) list.push_back({one.id, one.value, judged[one.id]});
  return reports::dossiers_answer(list);
}

/// Their own; all of them for who oversees the agency.
AnswerOrError experts(const Asking& asking, const Input&) {
  const auto kept = asking.view().all<councils::Expert>("expert");
  if (!kept) return kept.error();
  const bool office_asks = (asking.rights().standings(asking.actor()) & (office | keeper)) != 0;
  std::vector<reports::ExpertLine> list;
  for (const auto& one : *kept) {
    const bool own = one.id == asking.actor().user;
    if (own || oversees(asking))
      list.push_back({one.id, asking.names()("user", one.id), one.value, own || office_asks});
  }
  return reports::experts_answer(list);
}

}  // namespace

Result<bool> may_see_dossier(const Asking& asking, const std::string& dossier) {
  if (oversees(asking)) return true;
  const AgencyView view = newest(asking);
  const auto kept = view.all<CouncilState>("council", "dossier", dossier + "/");
  if (!kept) return kept.error();
  std::vector<CouncilState> list;
  for (const auto& one : *kept) list.push_back(one.value);
  if (const auto why = councils::why_not_shown(list, asking.actor().user, dossier); !why.empty())
    return refuse(why, why == "council.declare-first" ? std::string() : dossier);
  const auto words = reckoned(asking, view, dossier);
  if (!words) return words.error();
  if (!words->empty()) return refuse("council.conflict", *words);
  return true;
}

std::vector<Query> council_queries() {
  return {{"councils",
           "các hội đồng mà mình tham gia hoặc được xem",
           "councils on which one sits, or that one may see",
           user | keeper,
           {},
           list,
           "councils"},
          {"council",
           "một hội đồng: thành viên, quy định, phiếu đã bỏ, kết quả",
           "a council: members, rules, ballots cast, results",
           user | keeper,
           {councils::council_field()},
           page,
           "council"},
          {"dossier",
           "một hồ sơ trước hội đồng",
           "a dossier before a council",
           user | keeper,
           {{"dossier", FieldKind::id, true, false, "", "hồ sơ", "the dossier"}},
           dossier,
           "dossier"},
          {"dossiers",
           "các hồ sơ trước hội đồng, và hội đồng nào đánh giá",
           "dossiers, and which councils judge them",
           overseers,
           {{"of", FieldKind::text, false, false, "", "thuộc việc gì, ví dụ research/nv1",
             "whose they are, for example research/nv1"}},
           dossiers,
           "dossiers"},
          {"experts",
           "lý lịch khoa học của thành viên hội đồng, hoặc của mình",
           "what conflicts of members are reckoned from; one's own",
           user | keeper,
           {},
           experts,
           "experts"}};
}

}  // namespace sauro::app
