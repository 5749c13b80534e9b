// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils and the dossiers before them, as whoever may see them sees them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "programmes/councils/rule_set.h"
#include "programmes/councils/sight.h"
#include "programmes/councils/statistics.h"
#include "reports/answer.h"
#include "reports/language.h"

namespace sauro::reports {

/// A line of the list; `seat` and `next` are of whoever asks.
struct CouncilLine {
  std::string id;
  const programmes::councils::CouncilState& council;
  std::optional<programmes::councils::Seat> seat;
  programmes::councils::NextStep next;
};
Answer councils_answer(const std::vector<CouncilLine>& lines);

/// A dossier by what everybody on the council may know: they declare conflicts by it.
struct DossierNamed {
  std::string id, title, host;
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

Answer dossier_answer(const std::string& id, const programmes::councils::Dossier& dossier, std::int64_t version);

/// "hội đồng tuyển chọn, giao trực tiếp"; the name itself of a kind without words.
std::string council_kind_text(std::string_view kind);
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
