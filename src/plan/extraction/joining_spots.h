// SPDX-License-Identifier: AGPL-3.0-or-later
// Places in the trees that are joined, and how one item takes in what another tells of the same work.
#pragma once
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/likeness.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// A place in a tree.
struct Spot {
  Branch* branch;
  int parent = -1;  ///< index in the same list
  int joined = -1;  ///< index in the other list

  const Words& words() const { return branch->words; }
};

/// The branches and what is under them, each before what stands under it.
void list_spots(std::vector<Branch>& branches, int parent, std::vector<Spot>& out);

/// By their words, those that are not joined yet.
WordIndex index_of(const std::vector<Spot>& spots);

/// Adds to `into` (which wins) what `from` knows of the same work.
void absorb(Branch& into, plan::Item& from, Reading& reading);

}  // namespace sauro::extraction
