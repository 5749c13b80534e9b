// SPDX-License-Identifier: AGPL-3.0-or-later
// RuleSet: by what rules a council of a kind sits, on a day. The figures stand in rules/councils.toml with their
// sources; an agency or province may lay its own over them (dated_rules.h).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "programmes/councils/council.h"
#include "programmes/shared/dated_rules.h"

namespace sauro::programmes::councils {

/// What a ballot of such a council says.
enum class BallotForm : std::uint8_t {
  points,  ///< for each group of criteria
  vote,    ///< for or against, with an order of priority
  grade,   ///< xuất sắc, đạt, không đạt
};

/// One group of criteria: "Giá trị khoa học", at most 40 points.
struct Criterion {
  std::string name;
  Decimal most;
};

/// Of `grade`: how products are graded, and what comes too late (grading.h).
struct GradingRules {
  Decimal passing;          ///< share of the quantities that pass, at least
  Decimal delivered;        ///< share of its order that each other one reaches, at least
  bool late_fails = false;  ///< a dossier that comes too late
};

struct RuleSet {
  std::string work;          ///< what it does with its dossiers: "tư vấn xác định nhiệm vụ"
  int least = 0, most = 0;   ///< members
  int reviewers = 0;         ///< at least so many
  Decimal quorum;            ///< share of the members, 0 to 1: at least so many are present
  std::vector<Seat> needed;  ///< of them one is present each; vice_chair: or the chair, chair: or the vice-chair
  int paper_days = 0;        ///< working days that the papers come before the meeting
  BallotForm form = BallotForm::points;
  std::vector<Criterion> criteria;  ///< of `points`
  Decimal pass;                     ///< of `points`: the mean that passes, at least
  Decimal agree;                    ///< of votes and grades: more than so much of those present
  GradingRules grading;
  Decimal far_times, far_least;  ///< far_off.h
};

/// A kind of council that rules/councils.toml has figures for, and what it is called: "selection", "hội đồng tuyển
/// chọn, giao trực tiếp".
struct CouncilKind {
  std::string id, name;
};
const std::vector<CouncilKind>& council_kinds();
/// Their ids as a choice: "acceptance|appraisal|…".
const char* kind_choices();
/// What a kind is called; the id itself of one that is not known.
std::string kind_name(std::string_view kind);

/// The rules of a kind of council on a day. Fails with not_found where there is none or none on that day, damaged where
/// a figure is not as it should be.
Result<RuleSet> rules_of(const DatedRules& rules, std::string_view kind, Day day);

/// "Giá trị khoa học: 40; Năng lực: 60". Fails with damaged.
Result<std::vector<Criterion>> read_criteria(std::string_view text);

}  // namespace sauro::programmes::councils
