// SPDX-License-Identifier: AGPL-3.0-or-later
// Programme: a module in which the work of some plan items is carried out. It names its kinds of records, what people
// do in it, and what that achieves; it knows no ledger, no plan and no other programme. The list of them is
// list/list.h.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/listing.h"
#include "foundation/calendar/working_days.h"
#include "plan/model/fact.h"
#include "plan/model/input.h"
#include "plan/model/record.h"
#include "plan/model/refusal.h"
#include "plan/model/standing.h"
#include "plan/tracking/fact_form.h"
#include "programmes/shared/achievement.h"
#include "programmes/shared/dated_rules.h"
#include "programmes/shared/records.h"

namespace sauro::programmes {

/// What an action is judged by, beside what was given.
struct Case {
  const Records& records;
  const DatedRules& rules;
  Day today;
  const Holidays& holidays;
  std::string actor;             ///< id of the user; empty of the folder's administrator
  plan::Standings standing = 0;  ///< theirs in the agency
  /// What a user who may sign in is called; nothing where there is none.
  std::function<std::optional<std::string>(const std::string& user)> name_of;

  /// Whether the agency may set a parameter of rules/ for itself.
  bool (*may_be_own)(std::string_view rule) = nullptr;

  bool is(plan::Standings any) const { return (standing & any) != 0; }
};

/// What comes of an action.
struct Outcome {
  std::vector<plan::NewFact> facts;
  std::vector<plan::Upload> files;  ///< those that the facts have as attachments
  std::vector<Achievement> achieved;
  std::vector<Withdrawn> withdrawn;
};

struct Action {
  const char* name;  ///< "council.appoint"
  const char* vi;
  const char* en;
  plan::Standings may;  ///< any of these
  bool own;             ///< some of `may` are so only towards what it is about; the action asks that itself
  std::vector<plan::Field> fields;
  /// Pure: the same case and input give the same facts, but for keys and seals. Fails with refused, by a Refusal of the
  /// programme's, else as the ledger does.
  Result<Outcome> (*run)(const Case& given, const plan::Input& input);
};

/// A list that people may ask of a programme.
struct View {
  const char* name;  ///< "rounds"
  const char* vi;
  const char* en;
  std::vector<plan::Field> fields;
  /// Pure, as of the day of the case. Fails as the ledger does.
  Result<document::Listing> (*list)(const Case& given, const plan::Input& input);
  const char* schema;  ///< of its JSON: the file of that name in schemas/
  plan::Standings may = plan::readers;
};

/// What a programme can achieve.
struct AchievementKind {
  const char* id;  ///< "research.accepted"
  const char* vi;  ///< "nhiệm vụ được nghiệm thu"
  const char* en;
};

struct Programme {
  const char* name;  ///< "councils"
  const char* vi;
  const char* en;
  int version = 1;                     ///< raised whenever `fold` gives other records for the same facts
  std::vector<const char*> kinds;      ///< of its records; its facts are named "KIND.what"
  std::vector<const char*> own_rules;  ///< beginnings of the parameters that an agency may set for itself
  std::vector<AchievementKind> achieves;
  std::vector<plan::Refusal> refusals;
  std::vector<Action> actions;
  std::vector<View> views;
  /// Sees every fact, of other programmes too.
  std::vector<plan::Record> (*fold)(const plan::Fact& fact, const plan::Lookup& look) = nullptr;
  /// What follows in this programme from a fact of another one that is about to be recorded; null where nothing does.
  Result<Outcome> (*follow)(const Case& given, const plan::NewFact& fact) = nullptr;
};

/// An error of code `refused`.
inline Error refuse(std::string_view id, std::string about = {}) {
  return {ErrorCode::refused, std::string(id), std::move(about)};
}

using tracking::fact_of;
using tracking::said_in;

/// The enumerator that is written so; nothing where there is none.
template <class Enum>
std::optional<Enum> named(std::string_view text) {
  for (int i = 0; i < tracking::Enumerators<Enum>::count; ++i)
    if (name_of(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  return std::nullopt;
}

/// The files given with `field`: they go with the outcome; their names and SHA-256 are for the fact.
struct Attached {
  std::vector<std::string> names, hashes;
};
Attached attach(const plan::Input& input, std::string_view field, Outcome& outcome);

/// Of lists that go by years: records by the mark `all`, "YEAR-…/ID", of the year that is asked about, else all of
/// them.
inline plan::Field year_field() {
  return {"year", plan::FieldKind::count, false, false, "", "năm, mặc định mọi năm", "year, by default all"};
}
template <class T>
Result<std::vector<Named<T>>> of_year(const Case& given, const plan::Input& input, std::string_view kind) {
  const auto year = input.count("year");
  return given.records.list<T>(kind, "all", year ? std::to_string(*year) + "-" : std::string());
}

/// The id in "council/ID".
inline std::string id_in(std::string_view subject) { return std::string(subject.substr(subject.find('/') + 1)); }

/// The body of a record while facts are folded.
template <class T>
std::optional<T> looked_up(const plan::Lookup& look, std::string_view kind, std::string_view id) {
  const auto text = look(kind, id);
  if (!text) return std::nullopt;
  auto value = tracking::decode_whole<T>(*text);
  return value ? std::optional(*std::move(value)) : std::nullopt;
}

}  // namespace sauro::programmes
