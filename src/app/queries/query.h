// SPDX-License-Identifier: AGPL-3.0-or-later
// Query: one thing that people ask, named once, with who may and what is given. Like the actions, the command line and
// whatever else answers people is made from the list.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/access/standing.h"
#include "app/actions/action.h"
#include "reports/answer.h"
#include "reports/history.h"
#include "reports/item_lines.h"

namespace sauro::app {

/// What a query works with: what was recorded by the end of the asked day.
class Asking {
 public:
  static Result<Asking> begin(const AgencyView& view, const Actor& actor);

  const AgencyView& view() const { return view_; }
  const People& people() const { return people_; }
  const Actor& actor() const { return actor_; }
  Day as_of() const { return view_.today(); }

  /// The name of a unit, person or user; its id where there is none.
  std::string name(const std::string& kind, const std::string& id) const;
  reports::Names names() const;
  /// An item's line with its names.
  reports::ItemLine line(const KeptItem& item) const;
  std::vector<reports::ItemLine> lines(const std::vector<KeptItem>& items) const;
  Result<KeptItem> item(const std::string& id) const;  ///< refused: unknown.item
  Result<Kept<tracking::PlanState>> plan(const std::string& id) const;
  /// The told plan, else the newest that is run, else the newest.
  Result<Kept<tracking::PlanState>> plan_meant(const std::string& id) const;
  Result<Kept<tracking::Unit>> unit(const std::string& named) const;

 private:
  Asking(const AgencyView& view, Actor actor, People people)
      : view_(view), actor_(std::move(actor)), people_(std::move(people)) {}

  AgencyView view_;
  Actor actor_;
  People people_;
};

using AnswerOrError = Result<reports::Answer>;

struct Query {
  const char* name;  ///< "board"
  const char* vi;
  const char* en;
  Standings may;
  std::vector<Field> fields;
  AnswerOrError (*answer)(const Asking& asking, const Input& input);
};

const std::vector<Query>& queries();
const Query* query_named(std::string_view name);

std::vector<Query> board_queries();
std::vector<Query> list_queries();
std::vector<Query> item_queries();

/// The answer as of the end of a day (the moment's own where none is told). Fails with refused, else as the ledger
/// does.
AnswerOrError ask(const ledger::Ledger& ledger, const std::string& agency, const Query& query, const Input& input,
                  const Actor& actor, std::int64_t now);

/// Every query may be asked as of a day.
Field as_of_field();

}  // namespace sauro::app
