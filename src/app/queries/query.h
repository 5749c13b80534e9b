// SPDX-License-Identifier: AGPL-3.0-or-later
// Query: one thing that people ask, named once, with who may and what is given. Like the actions, the command line and
// whatever else answers people is made from the list.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/access/sight.h"
#include "app/access/standing.h"
#include "app/actions/action.h"
#include "app/queries/outline.h"
#include "plan/tracking/documents.h"
#include "reports/answer.h"
#include "reports/history.h"
#include "reports/item_lines.h"

namespace sauro::app {

/// What a query works with: what was recorded by the end of the asked day.
class Asking {
 public:
  /// `rights`: the people of today, by whom it is judged what is shown.
  /// `outlines`: those that are kept; null where nobody keeps any.
  static Result<Asking> begin(const AgencyView& view, const Actor& actor, std::shared_ptr<const People> rights,
                              Day today, Outlines* outlines = nullptr);

  const AgencyView& view() const { return view_; }
  const People& people() const { return *people_; }
  const Actor& actor() const { return actor_; }
  Day as_of() const { return view_.today(); }
  /// The people of today.
  const People& rights() const { return *rights_; }
  /// The day on which it is asked.
  Day today() const { return today_; }

  /// The name of a unit, person or user; its id where there is none.
  std::string name(const std::string& kind, const std::string& id) const;
  reports::Names names() const;
  /// An item's line with its names.
  reports::ItemLine line(const KeptItem& item) const;
  std::vector<reports::ItemLine> lines(const std::vector<KeptItem>& items) const;
  /// Refused (unknown.item) where there is none that the actor may see.
  Result<KeptItem> item(const std::string& id) const;
  bool sees(const tracking::PlanState& plan) const { return sees_plan(*rights_, actor_, plan); }
  bool sees(const tracking::PlanState& plan, const tracking::ItemState& item) const {
    return sees_item(*rights_, actor_, plan, item);
  }
  bool sees_history(const tracking::ItemState& item) const { return app::sees_history(*rights_, actor_, item); }
  /// The actions about an item that the actor's role opens, whatever the item's stage.
  std::vector<std::string> may(const tracking::ItemState& item) const;
  /// Refused (unknown.plan) where there is none that the actor sees all of.
  Result<Kept<tracking::PlanState>> plan(const std::string& id) const;
  /// The told plan, else the newest that is run, else the newest. `whole`: of those that the actor sees all of.
  Result<Kept<tracking::PlanState>> plan_meant(const std::string& id, bool whole = true) const;
  Result<Kept<tracking::Unit>> unit(const std::string& named) const;
  /// The lines of a plan that the actor sees.
  Result<std::shared_ptr<const Outline>> outline(const Kept<tracking::PlanState>& plan) const;

 private:
  using Shared = std::shared_ptr<const People>;
  Asking(const AgencyView& view, Actor actor, Shared people, Shared rights, Day today, Outlines* outlines)
      : view_(view),
        today_(today),
        actor_(std::move(actor)),
        people_(std::move(people)),
        rights_(std::move(rights)),
        outlines_(outlines) {}

  AgencyView view_;
  Day today_;
  Actor actor_;
  Shared people_, rights_;
  Outlines* outlines_;
};

using AnswerOrError = Result<reports::Answer>;

struct Query {
  const char* name;  ///< "board"
  const char* vi;
  const char* en;
  Standings may;
  std::vector<Field> fields;
  std::function<AnswerOrError(const Asking& asking, const Input& input)> answer;
  const char* schema;  ///< of the answer's JSON: the file of that name in schemas/
};

const std::vector<Query>& queries();
const Query* query_named(std::string_view name);

std::vector<Query> board_queries();
std::vector<Query> list_queries();
std::vector<Query> item_queries();
std::vector<Query> page_queries();
std::vector<Query> window_queries();
std::vector<Query> audit_queries();
std::vector<Query> agency_queries();
std::vector<Query> document_queries();
std::vector<Query> forecast_queries();
std::vector<Query> urging_queries();
std::vector<Query> worksheet_queries();
std::vector<Query> council_queries();
std::vector<Query> programme_queries();
std::vector<Query> research_queries();

/// Whether somebody may read a document that was issued: reports of a unit are for those who work in it and those who
/// see all; the rest is for all who read.
bool sees_document(const Asking& asking, const tracking::DocumentState& document);

/// The answer as of the end of a day (the moment's own where none is told). Fails with refused, else as the ledger
/// does. Whoever asks again and again keeps `outlines` between.
AnswerOrError ask(const ledger::Ledger& ledger, const std::string& agency, const Query& query, const Input& input,
                  const Actor& actor, std::int64_t now, Outlines* outlines = nullptr);

/// Every query may be asked as of a day.
Field as_of_field();

}  // namespace sauro::app
