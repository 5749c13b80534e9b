// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils and the dossiers before them, as whoever may see them sees them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/json_writer.h"
#include "programmes/councils/rule_set.h"
#include "programmes/councils/sight.h"
#include "programmes/councils/statistics.h"
#include "reports/answer.h"
#include "reports/language.h"

namespace sauro::reports {

/// A line of the list; `seat` and `next` are of whoever asks.
struct CouncilLine {
  std::string id;
  programmes::councils::CouncilState council;
  std::optional<programmes::councils::Seat> seat;
  programmes::councils::NextStep next;
};
Answer councils_answer(const std::vector<CouncilLine>& lines);

/// A dossier by what everybody on the council may know: they declare conflicts by it.
struct DossierNamed {
  std::string id, title, host;
  std::vector<programmes::councils::Product> products;  ///< of those that whoever asks may see
  bool late = false;                                    ///< likewise
};

struct CouncilPage {
  std::string id;
  programmes::councils::CouncilState council;
  programmes::councils::RuleSet rules;
  std::vector<rules::Value> sources;  ///< what `rules` was read from
  std::vector<DossierNamed> dossiers;
  std::vector<std::string> hidden;  ///< dossiers that whoever asks may not judge: their ballots are not shown to them
  std::optional<programmes::councils::Seat> seat;
  programmes::councils::NextStep next;
};
/// `names` tells users by id.
Answer council_answer(const CouncilPage& page, const Names& names);

/// A dossier and the councils that have judged it, or are to, that whoever asks may see.
struct DossierPage {
  std::string id;
  programmes::councils::Dossier dossier;
  std::vector<CouncilLine> councils;
};
Answer dossier_answer(const DossierPage& page);

struct DossierLine {
  std::string id;
  programmes::councils::Dossier dossier;
  std::vector<std::string> councils;  ///< that judge it
};
Answer dossiers_answer(const std::vector<DossierLine>& list);

/// Somebody who may sit on councils. `relatives` and sanctions are theirs and the office's to know.
struct ExpertLine {
  std::string user, name;
  programmes::councils::Expert expert;
  bool whole = false;  ///< with what only they and the office know
};
Answer experts_answer(const std::vector<ExpertLine>& list);

/// The member "products" of an answer, and their table where there are any; `delivered`: with how much of each has
/// come.
void write_products(JsonWriter& out, Answer& answer, const std::vector<programmes::councils::Product>& products,
                    bool delivered);
/// "Mô hình thâm canh lúa: 2/3 mô hình", the amount as ordered where all of it came.
std::string product_text(const programmes::councils::Product& product);
/// "chủ tịch", "thư ký khoa học".
std::string seat_text(programmes::councils::Seat seat);
/// "đạt"; empty of none.
std::string grade_text(programmes::councils::Grade grade);
/// "đã mời họp".
std::string council_stage_text(programmes::councils::Stage stage);
/// "bỏ phiếu (1/3)"; empty where nothing is to be done.
std::string next_text(const programmes::councils::NextStep& next);
/// "TT 20/2023/TT-BKHCN, Điều 8 khoản 1".
std::string source_text(const LegalSource& source);
/// "chưa kiểm chứng", of what is from memory; empty of what was seen.
std::string confidence_text(Confidence confidence);
/// "verified", "secondary", "memory".
std::string_view name_of(Confidence confidence);

/// A rule's value as people read it: "chủ tịch, thư ký khoa học" for "chair secretary".
std::string rule_value_text(const rules::Value& value);

}  // namespace sauro::reports
