// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/rule_set.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::programmes::councils {
namespace {

Error damaged(std::string_view what, std::string_view text) {
  return {ErrorCode::damaged, std::string(what), std::string(text)};
}

std::vector<std::string_view> parts_of(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(between, begin), text.size());
    if (const auto part = trim(text.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

Result<BallotForm> read_form(std::string_view text) {
  if (text == "points") return BallotForm::points;
  if (text == "vote") return BallotForm::vote;
  if (text == "grade") return BallotForm::grade;
  return damaged("not a form of ballots", text);
}

Result<std::vector<Seat>> read_seats(std::string_view text) {
  std::vector<Seat> seats;
  for (const std::string_view word : parts_of(text, ' ')) {
    bool known = false;
    for (int i = 0; i < tracking::Enumerators<Seat>::count; ++i)
      if (name_of(static_cast<Seat>(i)) == word) seats.push_back(static_cast<Seat>(i)), known = true;
    if (!known) return damaged("not a seat", word);
  }
  return seats;
}

/// "tổ thẩm định kinh phí" of "Tổ thẩm định kinh phí: số thành viên ít nhất".
std::string uncapitalized(std::string_view what) {
  const std::string_view name = what.substr(0, what.find(':'));
  std::size_t end = 0;
  next_code_point(name, end);
  return to_lower(name.substr(0, end)).append(name.substr(end));
}

}  // namespace

const std::vector<CouncilKind>& council_kinds() {
  static const std::vector<CouncilKind> all = [] {
    constexpr std::string_view before = "council.", after = ".least";
    std::vector<CouncilKind> list;
    const auto& values = rules::all_values();
    for (const rules::Value& one : values ? *values : std::vector<rules::Value>()) {
      if (!one.id.starts_with(before) || !one.id.ends_with(after)) continue;
      std::string id = one.id.substr(before.size(), one.id.size() - before.size() - after.size());
      if (list.empty() || list.back().id != id) list.push_back({std::move(id), uncapitalized(one.what)});
    }
    return list;
  }();
  return all;
}

const char* kind_choices() {
  static const std::string all = [] {
    std::string text;
    for (const CouncilKind& one : council_kinds()) text.append(text.empty() ? "" : "|").append(one.id);
    return text;
  }();
  return all.c_str();
}

std::string kind_name(std::string_view kind) {
  for (const CouncilKind& one : council_kinds())
    if (one.id == kind) return one.name;
  return std::string(kind);
}

Result<std::vector<Criterion>> read_criteria(std::string_view text) {
  std::vector<Criterion> criteria;
  for (const std::string_view part : parts_of(text, ';')) {
    const auto colon = part.rfind(':');
    const auto most = Decimal::parse_plain(colon == std::string_view::npos ? "" : trim(part.substr(colon + 1)));
    if (!most || *most <= Decimal()) return damaged("not a criterion with its points", part);
    criteria.push_back({std::string(trim(part.substr(0, colon))), *most});
  }
  return criteria;
}

Result<RuleSet> rules_of(const DatedRules& rules, std::string_view kind, Day day) {
  RuleSet set;
  std::optional<Error> error;
  const auto id = [&](const char* what) { return "council." + std::string(kind) + "." + what; };
  const auto take = [&](auto& to, auto value) { value ? void(to = *std::move(value)) : void(error = value.error()); };
  const auto count = [&](int& to, const char* what) { take(to, rules.count_on(id(what), day)); };
  const auto number = [&](Decimal& to, const char* what) { take(to, rules.number_on(id(what), day)); };
  const auto text = [&](const char* what) -> std::string {
    const auto value = rules.value_on(id(what), day);
    if (!value) error = value.error();
    return value ? value->text : std::string();
  };
  count(set.least, "least");
  if (error) return *error;  // there is no such council
  count(set.most, "most"), count(set.reviewers, "reviewers"), count(set.paper_days, "paper-days");
  number(set.quorum, "quorum"), number(set.agree, "agree"), number(set.pass, "pass");
  number(set.far_times, "far-times"), number(set.far_least, "far-least");
  set.work = text("work");
  take(set.needed, read_seats(text("needed")));
  take(set.form, read_form(text("ballot")));
  if (!error && set.form == BallotForm::points) take(set.criteria, read_criteria(text("criteria")));
  if (!error && set.form == BallotForm::grade) {
    take(set.grading.passing, rules.number_on("council.grading.passing", day));
    take(set.grading.delivered, rules.number_on("council.grading.delivered", day));
    int late = 0;
    take(late, rules.count_on("council.grading.late-fails", day));
    set.grading.late_fails = late != 0;
  }
  if (error) return *error;
  return set;
}

}  // namespace sauro::programmes::councils
