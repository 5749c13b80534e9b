// SPDX-License-Identifier: AGPL-3.0-or-later
// fold(): a fact about the agency, its plans or their items -> the records that it changes.
#pragma once
#include <string>
#include <vector>

#include "plan/model/record.h"
#include "plan/tracking/item_state.h"

namespace sauro::tracking {

/// Raised whenever fold() gives other records for the same facts: they are then folded anew.
inline constexpr int fold_version = 7;

/// Records and how they are found (marks; times as ISO days, so that they sort):
///   unit, person, user         all: the id, in order
///   receiver, form             all: the id, in order
///   numbers                    all: the id
///   document                   all: "YEAR/ID"
///   plan                       all: year
///   finding                    plan: "PLAN/HOW/ID"
///   event                      plan: "PLAN/ID"
///   notice                     all: the id, in order; user, unseen: "USER/ID"; mail: the id, of those that go or went
///                              out by mail; outbox: the id, of those that are still to
///   item  plan: "PLAN/ORDER/ID", all of a plan in its order
///         unit: "UNIT/DUE", person: "PERSON/DUE", open work that it takes part in, in due order ("9" where none is
///         due) open: "PLAN/DUE", counted items that are open and have a deadline never: "PLAN/DUE", counted items that
///         are open and were never updated event: "EVENT/", what waits for it verdict: "unit/UNIT" or "office/PLAN",
///         what waits for a verdict decision: "PLAN/DUE", what has an open obstacle or an extension that was asked for
///         blocked: "PLAN/DUE", what has an open obstacle
/// Facts of other kinds, of later versions, or about what there is not, change nothing.
std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look);

/// The value of an item's mark "plan", by which the lines of a plan stand in its order.
std::string plan_order(const std::string& id, const ItemState& state);

}  // namespace sauro::tracking
