// SPDX-License-Identifier: AGPL-3.0-or-later
// What was recorded by the end of a day, as documents need it.
#pragma once
#include <string>
#include <vector>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "plan/tracking/documents.h"
#include "reports/document_values.h"
#include "reports/plan_diff.h"

namespace sauro::app {

class DocumentSource {
 public:
  DocumentSource(const AgencyView& then, const People& people) : view_(then), people_(people) {}

  const AgencyView& view() const { return view_; }
  Day day() const { return view_.today(); }

  reports::CitedPlan cited_plan(const Kept<tracking::PlanState>& plan) const;
  /// As it was by then; one that was not known yet, as it is now. Refused: unknown.receiver.
  Result<tracking::Receiver> receiver(const std::string& id, const AgencyView& now) const;
  /// A unit speaks: the agency stands above it, its head signs.
  reports::Letterhead of_unit(const reports::Letterhead& agency, const std::string& id,
                              const tracking::Unit& unit) const;

  /// The counted tasks of a plan, those of a unit where one is told, the obstacles that are not decided, and what there
  /// is to urge about: of a unit also what was given to one that it follows.
  Result<reports::ReportData> report(const Kept<tracking::PlanState>& plan, const std::string& unit) const;
  /// The plan's lines as they are worded, those of the unit, what its last version says otherwise than the one before.
  Result<bool> add_plan_tables(forms::Values& values, const Kept<tracking::PlanState>& plan,
                               const std::string& unit) const;
  /// The last decision about an extension of the item.
  Result<bool> add_extension(forms::Values& values, const std::string& item) const;

  /// A council, what its rules ask and what it found. Refused: unknown.council.
  Result<bool> add_council(forms::Values& values, const std::string& council) const;

  /// The documents of a form about a plan and unit, in the order in which they were issued.
  Result<std::vector<Kept<tracking::DocumentState>>> issued(const std::string& form, const std::string& plan,
                                                            const std::string& unit) const;
  /// "Báo cáo số 05/BC-SNNMT ngày 15/6/2026". Refused: unknown.issued.
  Result<std::string> cited(const std::string& document) const;
  static std::string cited(const tracking::DocumentState& document);

 private:
  /// With the task that a step is a part of.
  reports::ItemLine urged_line(const KeptItem& item, const std::vector<KeptItem>& items) const;

  AgencyView view_;
  const People& people_;
};

/// The items of a plan as of a fact, as they are worded; what is not of the issued plan is left out.
Result<std::vector<reports::VersionedItem>> versioned_items(const AgencyView& view, const std::string& plan,
                                                            std::int64_t fact);

}  // namespace sauro::app
