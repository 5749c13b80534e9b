// SPDX-License-Identifier: AGPL-3.0-or-later
// What every draft must hold to, whatever the document was: ids, order, links, and places that exist in the document.
#pragma once
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/model/document.h"
#include "foundation/base/text.h"
#include "plan/model/draft.h"

namespace sauro::test {

/// The paragraphs of a document as places count them.
class Places {
 public:
  explicit Places(const document::Document& document) {
    for (const auto& block : document.blocks) add_block(block);
  }

  /// Code points of the paragraph that `at` names; -1 where there is none.
  template <class Located>
  long length_at(const Located& at) const {
    if (!at.table) return at.paragraph && in(outside_, *at.paragraph) ? outside_[*at.paragraph - 1] : -1;
    if (!at.row || !at.column || !in(tables_, *at.table)) return -1;
    const auto& table = *tables_[*at.table - 1];
    if (!in(table.rows, *at.row)) return -1;
    for (const auto& cell : table.rows[*at.row - 1].cells)
      if (*at.column > cell.column && *at.column <= cell.column + cell.column_span) {
        std::vector<long> lengths;
        add_cell(cell, lengths);
        if (!at.paragraph) return 0;  // the cell as a whole
        return in(lengths, *at.paragraph) ? lengths[*at.paragraph - 1] : -1;
      }
    return -1;
  }

 private:
  template <class Some>
  static bool in(const Some& some, int number) {
    return number >= 1 && static_cast<std::size_t>(number) <= some.size();
  }

  void add_block(const document::Block& block) {
    if (const auto* paragraph = block.paragraph()) outside_.push_back(length_of(*paragraph));
    if (const auto* table = block.table()) tables_.push_back(table);
  }

  static long length_of(const document::Paragraph& paragraph) { return static_cast<long>(code_points(paragraph.text)); }

  static void add_cell(const document::Cell& cell, std::vector<long>& lengths) {
    for (const auto& block : cell.blocks) {
      if (const auto* paragraph = block.paragraph()) lengths.push_back(length_of(*paragraph));
      if (const auto* table = block.table())
        for (const auto& row : table->rows)
          for (const auto& inner : row.cells) add_cell(inner, lengths);
    }
  }

  std::vector<long> outside_;
  std::vector<const document::Table*> tables_;
};

/// Collects breaches, each in one line; empty when the draft is sound.
class DraftCheck {
 public:
  DraftCheck(const plan::Draft& draft, const document::Document& document) : places_(document) {
    for (const auto& unit : draft.units) fresh(units_, unit.id);
    for (const auto& person : draft.people) {
      fresh(people_, person.id);
      known(units_, person.unit, "unit of " + person.id);
    }
    for (const auto& item : draft.items) check(item);
    for (const auto& finding : draft.findings) {
      require(!finding.rule.empty() && !finding.message.vi.empty() && !finding.message.en.empty(),
              "finding without words");
      for (const auto& id : finding.items) require(items_.contains(id), "finding names unknown item " + id);
      for (const auto& place : finding.places) at(place, finding.rule);
    }
  }

  const std::vector<std::string>& breaches() const { return breaches_; }

 private:
  void require(bool holds, const std::string& what) {
    if (!holds) breaches_.push_back(what);
  }

  void fresh(std::set<std::string>& ids, const std::string& id) {
    require(!id.empty() && ids.insert(id).second, "id empty or twice: " + id);
  }

  void known(const std::set<std::string>& ids, const std::string& id, const std::string& what) {
    require(id.empty() || ids.contains(id), what + " is unknown: " + id);
  }

  template <class Dated>
  void in_order(const Dated& dated, const std::string& what) {
    require(!dated.start || !dated.end || *dated.start <= *dated.end, what + " ends before it starts");
  }

  template <class Located>
  void at(const Located& located, const std::string& what) {
    require(places_.length_at(located) >= 0, what + " stands nowhere");
  }

  void span(const plan::Origin& origin, const std::string& what) {
    require(std::isfinite(origin.confidence) && origin.confidence >= 0 && origin.confidence <= 1,
            what + ": confidence");
    const long length = places_.length_at(origin);
    require(length >= 0, what + " stands nowhere");
    require(origin.start >= 0 && origin.length >= 0, what + ": negative span");
    if (length >= 0)
      require(long{origin.start} + origin.length <= length, what + ": span " + std::to_string(origin.start) + "+" +
                                                                std::to_string(origin.length) + " in " +
                                                                std::to_string(length));
  }

  void check(const plan::Item& item) {
    require(item.parent.empty() || items_.contains(item.parent), item.id + " stands before its parent");
    fresh(items_, item.id);
    require(!item.title.empty() && is_utf8(item.title), item.id + " has no title");
    require(!item.sources.empty(), item.id + " has no source");
    span(item.title_origin, item.id + " title");
    in_order(item.schedule, item.id + " schedule");
    if (!item.schedule.text.empty()) span(item.schedule.origin, item.id + " schedule");
    for (const auto& milestone : item.schedule.milestones) in_order(milestone, item.id + " milestone");
    for (const auto& deliverable : item.deliverables) span(deliverable.origin, item.id + " deliverable");
    for (const auto& assignment : item.assignments) {
      span(assignment.origin, item.id + " assignment");
      known(units_, assignment.unit, item.id + " unit");
      known(people_, assignment.person, item.id + " person");
    }
    for (const auto& place : item.sources) at(place, item.id + " source");
  }

  Places places_;
  std::set<std::string> units_, people_, items_;
  std::vector<std::string> breaches_;
};

}  // namespace sauro::test
