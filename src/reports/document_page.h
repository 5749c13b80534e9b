// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents as answers: one that is being written, one that was issued, the forms that there are.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/forms/form.h"
#include "plan/model/draft.h"
#include "plan/tracking/documents.h"
#include "reports/answer.h"
#include "reports/report_periods.h"

namespace sauro::reports {

struct DocumentDraft {
  forms::Form form;
  std::string type;  ///< "Báo cáo"
  tracking::DocumentOrder order;
  std::optional<ReportPeriod> period;
  std::string series;  ///< "2026.BC"
  int next_number = 1;
  std::string html;
  std::vector<plan::Finding> findings;  ///< of form
  std::vector<std::string> unlike;      ///< where its words are not what its tables say
  std::vector<std::string> earlier;
  document::OfficialDocument official;
};
Answer document_draft_answer(DocumentDraft draft);

struct IssuedDocument {
  std::string id;
  tracking::DocumentState state;
};
Answer issued_document_answer(const IssuedDocument& document);

Answer forms_answer(const std::vector<forms::Form>& forms, const std::vector<std::string>& own,
                    const std::vector<std::string>& periods);
/// One form as it is written.
Answer form_answer(const forms::Form& form, bool own);

}  // namespace sauro::reports
