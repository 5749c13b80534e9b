// SPDX-License-Identifier: AGPL-3.0-or-later
// Action: one thing that people do, named once, with who may, what is given, and the facts it appends. The command
// line, and whatever else lets people act, is made from the list.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "app/actions/refusal.h"
#include "document/readers/watch.h"
#include "foundation/calendar/working_days.h"
#include "plan/model/fact.h"
#include "plan/model/input.h"
#include "plan/tracking/fact_form.h"

namespace sauro::app {

using plan::Field;
using plan::FieldKind;
using plan::Input;
using plan::is_file_name;
using plan::is_new_id;
using plan::read_day;
using plan::read_number;
using plan::Upload;
using tracking::fact_of;

/// What an action works with. The records that it looks at are remembered: where one of them has changed by the time
/// its facts are appended, the action is done again.
class Work {
 public:
  using Stored = std::function<Result<std::string>(const std::string& hash)>;
  Work(const AgencyView& view, const People& people, const Actor& actor, const readers::Watch& watch, Stored stored)
      : view_(view), people_(people), actor_(actor), watch_(watch), stored_(std::move(stored)) {}

  const AgencyView& view() const { return view_; }
  const People& people() const { return people_; }
  const Actor& actor() const { return actor_; }
  Day today() const { return view_.today(); }
  const readers::Watch& watch() const { return watch_; }
  /// Those of the years around today, reckoned when they are first asked for.
  const Holidays& holidays();

  Result<KeptItem> item(const std::string& id);  ///< refused: unknown.item
  Result<Kept<tracking::PlanState>> plan(const std::string& id);
  Result<Kept<tracking::Unit>> unit(const std::string& id);  ///< by id, or by one of its names
  Result<Kept<tracking::User>> user(const std::string& id);
  template <class T>
  Result<std::optional<Kept<T>>> find(std::string_view kind, const std::string& id) {
    auto found = view_.find<T>(kind, id);
    if (found) expect(kind, id, *found ? (*found)->version : 0);
    return found;
  }
  void expect(std::string_view kind, std::string_view id, std::int64_t version);
  const std::vector<ledger::Expected>& expected() const { return expected_; }

  /// Whether the actor is one of `may` towards the item; refused: who.forbidden. Notes whom a deputy stands in for.
  Result<bool> allow(Standings may, const tracking::ItemState& item);
  Result<bool> allow_in(Standings may, std::string_view unit) const;

  /// For whom the actor does it: who is away and whose deputy may do it only for that; empty where nobody is.
  const std::string& on_behalf() const { return on_behalf_; }
  void set_on_behalf(std::string user) { on_behalf_ = std::move(user); }

  /// The bytes of a file that was stored before. Fails as files do.
  Result<std::string> stored(const std::string& hash) const { return stored_(hash); }
  /// Files that are to be stored before the facts are appended; returns their SHA-256.
  std::vector<std::string> attach(std::vector<Upload> uploads);
  const std::vector<Upload>& attached() const { return attached_; }

 private:
  const AgencyView& view_;
  const People& people_;
  const Actor& actor_;
  const readers::Watch& watch_;
  Stored stored_;
  std::optional<Holidays> holidays_;
  std::string on_behalf_;
  std::vector<ledger::Expected> expected_;
  std::vector<Upload> attached_;
};

struct Action {
  const char* name;  ///< "item.report": what it is about, and what is done
  const char* vi;
  const char* en;
  Standings may;  ///< any of these; the action itself asks towards an item or unit where `own` says so
  bool own;       ///< some of `may` are so only towards what it is about
  std::vector<Field> fields;
  std::function<Result<std::vector<plan::NewFact>>(Work& work, const Input& input)> facts;
};

/// All of them, in the order in which people meet them.
const std::vector<Action>& actions();
const Action* action_named(std::string_view name);

std::vector<Action> organisation_actions();
std::vector<Action> plan_actions();
std::vector<Action> item_actions();
std::vector<Action> work_actions();
std::vector<Action> column_actions();
std::vector<Action> agency_actions();
std::vector<Action> document_actions();
std::vector<Action> urging_actions();
std::vector<Action> binding_actions();
std::vector<Action> programme_actions();  ///< those of all programmes
std::vector<Action> proposal_actions();   ///< proposals of research tasks from a spreadsheet

/// "Văn phòng, trưởng đơn vị / the office, heads of units": those who may.
std::string standings_text(Standings may);

/// What was given is checked against the fields. Refused: input.*.
Result<bool> check_input(const std::vector<Field>& fields, const Input& input);

}  // namespace sauro::app
