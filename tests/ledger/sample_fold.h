// SPDX-License-Identifier: AGPL-3.0-or-later
// A small world for the tests of the ledger: items with a unit, a due day and words. Facts: item.set (payload
// "UNIT DUE", words the title), item.gone.
#pragma once
#include <string>

#include "ledger/ledger.h"

namespace sauro::ledger {

inline std::vector<plan::Record> sample_fold(const plan::Fact& fact, const plan::Lookup& look) {
  plan::Record record;
  record.kind = "item";
  record.id = fact.what.subject.substr(fact.what.subject.find('/') + 1);
  if (fact.what.kind == "item.gone") return {record};
  if (fact.what.kind != "item.set") return {};
  const auto blank = fact.what.payload.find(' ');
  const std::string unit = fact.what.payload.substr(0, blank), due = fact.what.payload.substr(blank + 1);
  const auto before = look("item", record.id);
  const std::string times = std::to_string(before ? std::stoi(*before) + 1 : 1);
  record.body = times + " " + unit + " " + due + " " + (fact.redacted ? "-" : fact.what.words);
  record.marks = {{"unit", unit + "/" + due}, {"all", due}};
  record.tallies = {{"item", unit, due, 1}, {"item", "all", due, 1}};
  record.words = fact.what.words;
  return {record};
}

inline plan::NewFact item(const std::string& id, const std::string& unit, const std::string& due,
                          const std::string& title) {
  plan::NewFact fact;
  fact.kind = "item.set";
  fact.subject = "item/" + id;
  fact.who = "lan";
  fact.payload = unit + " " + due;
  fact.words = title;
  return fact;
}

inline plan::NewFact gone(const std::string& id) {
  plan::NewFact fact;
  fact.kind = "item.gone";
  fact.subject = "item/" + id;
  fact.who = "lan";
  return fact;
}

/// The first batch of a ledger's life, and the like.
inline Batch batch_of(std::vector<plan::NewFact> facts, std::int64_t now = 1000) {
  return {"so", std::move(facts), now};
}

}  // namespace sauro::ledger
