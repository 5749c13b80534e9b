// SPDX-License-Identifier: AGPL-3.0-or-later
// What the folds of the several kinds share: the items that one fact touches, each read and written once.
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/model/record.h"
#include "plan/tracking/fact_form.h"
#include "plan/tracking/item_state.h"

namespace sauro::tracking {

/// What a fact says about an item, with what is needed to fold it.
class Folding {
 public:
  Folding(const plan::Fact& fact, const plan::Lookup& look) : fact_(fact), look_(look) {}

  const plan::Fact& fact() const { return fact_; }
  /// The id in "item/ID".
  std::string id() const { return fact_.what.subject.substr(fact_.what.subject.find('/') + 1); }
  /// What the fact carries; nothing where its figures are not as they should be.
  template <class T>
  std::optional<T> said() const {
    return said_in<T>(fact_.what);
  }
  /// The body of a record of another kind.
  template <class T>
  std::optional<T> body(std::string_view kind, std::string_view id) const {
    const auto text = look_(kind, id);
    if (!text) return std::nullopt;
    auto value = decode_whole<T>(*text);
    return value ? std::optional(*std::move(value)) : std::nullopt;
  }

  /// An item as it is by now; nullptr where there is none. The pointer stays good.
  ItemState* item(const std::string& id);
  ItemState& new_item(const std::string& id);
  /// Reckons anew what an item has from its parts.
  static void reckon(ItemState& state);
  /// Tells an item's parents what it is by now, and so on upwards.
  void settle_parents(const std::string& id);
  /// Takes an item away from one that it was part of.
  void leave_parent(const std::string& parent, const std::string& id);
  /// Notes that something was told about an item, for it and its parents.
  void touch(const std::string& id);

  void put(plan::Record record) { records_.push_back(std::move(record)); }
  /// All records that were put, and those of the items that are no longer as they were.
  std::vector<plan::Record> take();

 private:
  const plan::Fact& fact_;
  const plan::Lookup& look_;
  struct Item {
    std::string id, before;  ///< its record's body as it was; empty of a new one
    ItemState state;
  };
  std::deque<Item> items_;
  std::vector<plan::Record> records_;
};

/// Facts "item.*" and "event.*"; false where the kind is none of them.
bool fold_item(Folding& folding);
/// The others.
bool fold_plan(Folding& folding);
bool fold_organisation(Folding& folding);
bool fold_document(Folding& folding);
bool fold_urging(Folding& folding);

/// An id so that "u9" stands before "u10": its length, then itself.
std::string in_order(const std::string& id);

/// The record of an item.
plan::Record item_record(const std::string& id, const ItemState& state);

}  // namespace sauro::tracking
