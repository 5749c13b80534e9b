// SPDX-License-Identifier: AGPL-3.0-or-later
// Programmes played on records in memory: what people do, as of a day, with facts folded as a ledger would.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "programmes/list/list.h"

namespace sauro::programmes::test {

using Values = std::vector<std::pair<std::string, std::string>>;

class Played {
 public:
  Day today = Day::make(2026, 9, 1).value();
  /// Users by id, with their names; their standing in the agency.
  std::map<std::string, std::string> users;
  std::map<std::string, plan::Standings> standings;
  std::vector<plan::Fact> facts;
  std::vector<Achievement> achieved;

  /// "" where it is done, else the id of the refusal and what it is about.
  std::string act(const std::string& user, const std::string& name, const Values& values) {
    plan::Input input;
    for (const auto& [field, value] : values) input.values[field].push_back(value);
    return act_with(user, name, input);
  }

  std::string act_with(const std::string& user, const std::string& name, const plan::Input& input) {
    for (const Programme* one : programmes())
      for (const Action& action : one->actions)
        if (name == action.name) return run(user, action, input);
    return "no action " + name;
  }

  template <class T>
  T body(const std::string& kind, const std::string& id) const {
    const auto at = records_.find({kind, id});
    if (at == records_.end()) {
      ADD_FAILURE() << "no record " << kind << "/" << id;
      return T();
    }
    const auto value = tracking::decode_whole<T>(at->second.body);
    EXPECT_TRUE(value.ok()) << at->second.body;
    return value ? *value : T();
  }
  std::string raw(const std::string& kind, const std::string& id) const { return records_.at({kind, id}).body; }
  /// As somebody would who has the file of the ledger in their hands.
  void overwrite(const std::string& kind, const std::string& id, const std::string& body) {
    records_.at({kind, id}).body = body;
  }
  void record(plan::NewFact what) {
    plan::Fact fact;
    fact.agency = "a";
    fact.number = static_cast<std::int64_t>(facts.size()) + 1;
    fact.what = std::move(what);
    const plan::Lookup look = [&](std::string_view kind, std::string_view id) -> std::optional<std::string> {
      const auto at = records_.find({std::string(kind), std::string(id)});
      return at == records_.end() ? std::nullopt : std::optional(at->second.body);
    };
    for (plan::Record& record : fold(fact, look)) {
      auto key = std::pair(record.kind, record.id);
      records_.insert_or_assign(std::move(key), std::move(record));
    }
    facts.push_back(std::move(fact));
  }

 private:
  std::string run(const std::string& user, const Action& action, const plan::Input& input) {
    for (const auto& [name, values] : input.values)
      if (std::none_of(action.fields.begin(), action.fields.end(),
                       [&](const plan::Field& f) { return f.name == name; }))
        return "no field " + name;
    const auto standing = standings.contains(user) ? standings.at(user) : plan::Standings{plan::user};
    if (!action.own && (standing & action.may) == 0) return "who.forbidden";
    const Records records(
        [&](std::string_view kind, const std::string& id) -> Result<std::optional<std::string>> {
          const auto at = records_.find({std::string(kind), id});
          return at == records_.end() ? std::optional<std::string>() : std::optional(at->second.body);
        },
        [&](std::string_view kind, std::string_view mark,
            std::string_view prefix) -> Result<std::vector<Records::Row>> {
          std::map<std::string, Records::Row> rows;
          for (const auto& [key, record] : records_)
            for (const plan::Mark& one : record.marks)
              if (key.first == kind && one.name == mark && one.value.starts_with(prefix))
                rows[one.value + "\n" + key.second] = {key.second, record.body};
          std::vector<Records::Row> list;
          for (auto& [value, row] : rows) list.push_back(std::move(row));
          return list;
        });
    const DatedRules rules(records);
    const Case given{
        records, rules, today, holidays_, user, standing, [&](const std::string& id) -> std::optional<std::string> {
          const auto at = users.find(id);
          return at == users.end() ? std::nullopt : std::optional(at->second);
        }};
    auto outcome = action.run(given, input);
    if (!outcome) return outcome.error().subject + ": " + outcome.error().where;
    std::vector<plan::NewFact> all = outcome->facts;
    for (const plan::NewFact& fact : outcome->facts)
      for (const Programme* one : programmes())
        if (one->follow != nullptr) {
          auto more = one->follow(given, fact);
          if (!more) return more.error().subject + ": " + more.error().where;
          all.insert(all.end(), more->facts.begin(), more->facts.end());
          achieved.insert(achieved.end(), more->achieved.begin(), more->achieved.end());
        }
    achieved.insert(achieved.end(), outcome->achieved.begin(), outcome->achieved.end());
    for (plan::NewFact& fact : all) {
      fact.who = user;
      record(std::move(fact));
    }
    return {};
  }

  std::map<std::pair<std::string, std::string>, plan::Record> records_;
  Holidays holidays_;
};

}  // namespace sauro::programmes::test
