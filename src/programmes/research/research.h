// SPDX-License-Identifier: AGPL-3.0-or-later
// The programme of research tasks: from what is proposed to what everybody is told of the result.
#pragma once
#include "programmes/research/task.h"
#include "programmes/shared/programme.h"

namespace sauro::programmes::research {

/// Records and their marks: "research": all: "YEAR/ID"; stage: "STAGE/ID".
const Programme& programme();

std::vector<Action> choosing_actions();  ///< up to the contract
std::vector<Action> running_actions();   ///< from the contract to the notice of the result
std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look);
/// What councils::Counted says of this programme's dossiers.
Result<Outcome> follow(const Case& given, const plan::NewFact& fact);

/// A task, and its id.
struct Meant {
  std::string id;
  Task task;
};
/// At which stages an action is for: "research.call"; empty where it is for all.
std::vector<Stage> stages_of(std::string_view action);
/// Refused: unknown.research, research.stage where it is at none of stages_of(action).
Result<Meant> task_meant(const Case& given, const plan::Input& input, std::string_view action);
/// "research/ID" in achievements, with the traits that plans ask for.
Achievement achieved(const char* kind, const Meant& meant, std::optional<Day> day);
plan::NewFact dossier_fact(const std::string& id, const std::string& task, const councils::Dossier& dossier);

inline plan::Field task_field() { return {"research", plan::FieldKind::id, true, false, "", "nhiệm vụ", "the task"}; }
inline plan::Field document_field(bool required = true) {
  return {"document", plan::FieldKind::text, required, false, "", "số văn bản", "number of the document"};
}
inline plan::Field day_field() {
  return {"day", plan::FieldKind::day, false, false, "", "ngày, mặc định hôm nay", "day, today by default"};
}

}  // namespace sauro::programmes::research
