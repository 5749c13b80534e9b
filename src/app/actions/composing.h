// SPDX-License-Identifier: AGPL-3.0-or-later
// compose_document(): what was recorded by the end of a day -> an official document by its form. The same order gives
// the same document whenever it is asked, as long as nobody changes its form.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "app/actions/action.h"
#include "document/forms/form.h"
#include "document/model/official.h"
#include "plan/tracking/documents.h"
#include "reports/report_periods.h"

namespace sauro::app {

struct Composed {
  forms::Form form;
  tracking::DocumentOrder order;  ///< with what was left to be found out filled in
  std::optional<reports::ReportPeriod> period;
  document::OfficialDocument official;
  std::string series_code;                ///< by which its numbers run: "BC"; of a unit's own documents "BC-u3"
  std::string type;                       ///< "Báo cáo"
  std::vector<std::string> earlier = {};  ///< documents of the same form about the same, by id
};

/// What compose_document() is told, as fields of actions and queries.
std::vector<Field> document_fields();

/// What people say in it, not what it is about: "assessment=…", a text each, in the order of the fields.
std::vector<std::string> told_in(const Input& input);

/// The form of that id: the agency's own version of it, else ours. Refused: unknown.form; fails with damaged.
Result<forms::Form> form_of(const AgencyView& view, const std::string& id);
/// All of them.
Result<std::vector<forms::Form>> forms_of(const AgencyView& view);

/// The number and day that a document gets.
struct Issue {
  int number = 0;
  Day day;
};
/// `issue`: none of what is only looked at. Refused: who.forbidden (heads make reports of their own unit, leaders and
/// the office all; who oversees may see what they would be, and so may a council's chair and secretary its documents),
/// unknown.*, document.needs where the form needs to be told more, document.missing where a value is not known.
Result<Composed> compose_document(const AgencyView& now, const People& people, const Actor& actor, const Input& input,
                                  const std::optional<Issue>& issue);

/// The series in which it is numbered: "2026.BC", "2026.BC-u3". Refused as compose_document().
Result<std::string> numbers_of(const AgencyView& now, const People& people, const Input& input, int year);

}  // namespace sauro::app
