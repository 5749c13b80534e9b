// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan that is run: how far it is on its way, its issued versions, and the doubts about it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "plan/model/draft.h"
#include "plan/model/names.h"
#include "plan/tracking/form.h"

namespace sauro::tracking {

enum class PlanStage : std::uint8_t { draft, submitted, issued, closed };
std::string_view name_of(PlanStage stage);
template <>
struct Enumerators<PlanStage> {
  static constexpr int count = 4;
};
template <>
struct Enumerators<plan::Clear> {
  static constexpr int count = 7;
};
template <>
struct Enumerators<plan::Severity> {
  static constexpr int count = 3;
};

/// plan.set, subject "plan/ID": a plan as it was imported or copied.
struct PlanSet {
  int year = 0;
  std::optional<Day> start, end;  ///< what it covers
  int items = 0;                  ///< its items are numbered from 1 to this
  std::string copied_from;        ///< id of a plan
  std::string title, agency, superior, file;
  std::string document;  ///< SHA-256 of what was read in the file (sauro.document/1); empty where it was not kept
  static void form(auto& self, auto& f) {
    f("year", self.year), f("start", self.start), f("end", self.end), f("items", self.items);
    f("copied_from", self.copied_from), f("document", self.document);
    f.words("title", self.title), f.words("agency", self.agency), f.words("superior", self.superior);
    f.words("file", self.file);
  }
};

/// An item that is issued although one of the six is not clear.
struct Exception {
  std::string item;
  plan::Clear clear = plan::Clear::none;
  std::string signed_by;  ///< user id of the lead who answers for it
  std::string reason;
  static void form(auto& self, auto& f) {
    f("item", self.item), f("clear", self.clear), f("signed_by", self.signed_by), f("reason", self.reason);
  }
  friend bool operator==(const Exception&, const Exception&) = default;
};

/// plan.issued, subject "plan/ID": the first version, or the next one by an amendment. The signed original is attached.
struct PlanIssued {
  int version = 1;
  std::optional<Day> day;
  std::string number;  ///< "12/KH-SKHCN"
  std::string reason;  ///< of an amendment
  static void form(auto& self, auto& f) {
    f("version", self.version), f("day", self.day), f.words("number", self.number), f.words("reason", self.reason);
  }
};

/// What a column of a table holds, as a person says it who knows better than its heading.
struct ColumnMeaning {
  int table = 0, column = 0;  ///< from 1, as places have them
  std::string means;          ///< "time": Column::role of extraction
  static void form(auto& self, auto& f) { f("table", self.table), f("column", self.column), f("means", self.means); }
  friend bool operator==(const ColumnMeaning&, const ColumnMeaning&) = default;
};

/// plan.columns, subject "plan/ID": the document was read again with these; all that hold.
struct PlanColumns {
  std::vector<ColumnMeaning> columns;
  static void form(auto& self, auto& f) { f("columns", self.columns); }
};

/// plan.submitted, plan.returned, plan.closed, subject "plan/ID".
struct PlanStep {
  std::optional<Day> day;
  std::string reason;
  static void form(auto& self, auto& f) { f("day", self.day), f.words("reason", self.reason); }
};

/// item.excepted, subject "item/ID".
struct ItemExcepted {
  plan::Clear clear = plan::Clear::none;
  std::string reason;
  static void form(auto& self, auto& f) { f("clear", self.clear), f.words("reason", self.reason); }
};

struct IssuedVersion {
  int version = 1;
  std::optional<Day> day;
  std::string number;
  std::string reason;
  std::int64_t fact = 0;  ///< the plan as of this fact is this version
  static void form(auto& self, auto& f) {
    f("version", self.version), f("day", self.day), f("number", self.number), f("reason", self.reason);
    f("fact", self.fact);
  }
  friend bool operator==(const IssuedVersion&, const IssuedVersion&) = default;
};

struct PlanState {
  PlanStage stage = PlanStage::draft;
  PlanSet set;
  int last = 0;  ///< the greatest number of an item
  std::vector<IssuedVersion> versions;
  std::vector<Exception> exceptions;
  std::vector<std::string> originals;  ///< SHA-256 of signed originals
  std::string reason;                  ///< why it was returned
  std::string source;                  ///< SHA-256 of the file that it was read from
  std::vector<ColumnMeaning> columns;
  static void form(auto& self, auto& f) {
    f("stage", self.stage), PlanSet::form(self.set, f), f("last", self.last), f("versions", self.versions);
    f("exceptions", self.exceptions), f("originals", self.originals), f("reason", self.reason);
    f("source", self.source), f("columns", self.columns);
  }
};

/// A place in the document that a plan was read from; all from 1, 0 where there is none.
struct Spot {
  int table = 0, row = 0, column = 0, paragraph = 0;
  static void form(auto& self, auto& f) {
    f("table", self.table), f("row", self.row), f("column", self.column), f("paragraph", self.paragraph);
  }
};

/// plan.finding, subject "finding/ID": a doubt that stood when the plan was imported.
struct FindingSet {
  std::string plan, rule;
  plan::Severity severity = plan::Severity::warning;
  plan::Clear clear = plan::Clear::none;
  std::vector<std::string> items;
  std::string vi, en, where, repair_vi, repair_en;
  std::vector<Spot> spots = {};
  static void form(auto& self, auto& f) {
    f("plan", self.plan), f("rule", self.rule), f("severity", self.severity), f("clear", self.clear);
    f("items", self.items), f("spots", self.spots);
    f.words("vi", self.vi), f.words("en", self.en), f.words("where", self.where);
    f.words("repair_vi", self.repair_vi), f.words("repair_en", self.repair_en);
  }
};

enum class Settlement : std::uint8_t { open, repaired, accepted };
std::string_view name_of(Settlement settlement);
template <>
struct Enumerators<Settlement> {
  static constexpr int count = 3;
};

/// finding.settled, subject "finding/ID".
struct FindingSettled {
  Settlement how = Settlement::open;
  std::string reason;
  static void form(auto& self, auto& f) { f("how", self.how), f.words("reason", self.reason); }
};

struct FindingState {
  FindingSet set;
  Settlement how = Settlement::open;
  std::string reason, who;
  static void form(auto& self, auto& f) {
    FindingSet::form(self.set, f), f("how", self.how), f("reason", self.reason), f("who", self.who);
  }
};

}  // namespace sauro::tracking
