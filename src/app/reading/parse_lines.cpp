// SPDX-License-Identifier: AGPL-3.0-or-later
// parse_lines(): what a line says, the grammar's answer, and the line with it.
#include "app/reading/parse_lines.h"

#include "foundation/base/json.h"
#include "foundation/base/text.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/time.h"
#include "plan/model/draft_json.h"

namespace sauro::app {
namespace {

/// What a line asks.
struct Question {
  std::string text;
  std::string column;  ///< empty: none
  std::optional<int> year;
  std::optional<Day> date;
};

/// The grammar's answer, as JSON; `error` is empty where there is none.
struct Answer {
  std::string json;
  std::string error;
};

constexpr int first_year = 1900, last_year = 2200;

Error bad(std::string why) { return Error{ErrorCode::bad_input, std::move(why)}; }

/// The member of that name, nullptr where it is absent or null.
const Json* find(const Json& object, const char* name) {
  const auto at = object.find(name);
  return at == object.end() || at->is_null() ? nullptr : &*at;
}

Result<Question> question_of(const Json& line) {
  if (!line.is_object()) return bad("the line is not a JSON object");
  Question question;
  const Json* text = find(line, "text");
  if (!text || !text->is_string()) return bad("there is no \"text\"");
  question.text = to_nfc(text->get_ref<const std::string&>());
  if (const Json* column = find(line, "column")) {
    if (!column->is_string()) return bad("\"column\" is not a text");
    question.column = to_nfc(column->get_ref<const std::string&>());
  }
  const Json* plan = find(line, "plan");
  if (!plan) return question;
  if (!plan->is_object()) return bad("\"plan\" is not an object");
  if (const Json* year = find(*plan, "year")) {
    if (!year->is_number_integer()) return bad("\"year\" is not a whole number");
    const auto value = year->get<std::int64_t>();
    if (value < first_year || value > last_year) return bad("\"year\" is not in 1900 to 2200");
    question.year = static_cast<int>(value);
  }
  if (const Json* date = find(*plan, "date")) {
    if (!date->is_string()) return bad("\"date\" is not a text");
    const auto day = Day::parse_iso(date->get_ref<const std::string&>());
    if (day) question.date = *day;  // "2024-02" is a date whose day is not filled in
  }
  return question;
}

template <class Value>
std::string json_of(const Value& value) {
  JsonWriter out(JsonWriter::Layout::one_line);
  plan::write_parsed(out, value);
  return out.take();
}

Answer ask_time(const Question& question, std::optional<int> year) {
  if (!question.year && !year) return {"null", "no year is given: \"plan\": {\"year\": ...} or --year"};
  const extraction::TimeContext context{question.year ? *question.year : *year, question.date,
                                        !question.column.empty() && extraction::is_deadline_heading(question.column)};
  const auto schedule = extraction::parse_time(question.text, context);
  if (!schedule) return {"null", schedule.error().subject};
  return {json_of(*schedule), {}};
}

Answer ask(const Question& question, Grammar grammar, std::optional<int> year) {
  switch (grammar) {
    case Grammar::time: return ask_time(question, year);
    case Grammar::quantity: return {json_of(extraction::parse_deliverables(question.text)), {}};
    case Grammar::responsibility: break;
  }
  const auto role = extraction::role_of_heading(question.column).value_or(plan::Role::performing);
  return {json_of(extraction::parse_assignments(question.text, role)), {}};
}

std::string_view member_of(Grammar grammar) {
  return grammar == Grammar::time ? "schedule" : grammar == Grammar::quantity ? "deliverables" : "assignments";
}

/// `line` with the answer in the place of the member it had, or at its end.
std::string answered(const Json& line, std::string_view name, const Answer& answer) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  bool placed = false;
  for (const auto& [key, value] : line.items()) {
    if (key == "error") continue;
    out.key(key);
    out.raw(key == name ? answer.json : json_line(value));
    placed = placed || key == name;
  }
  if (!placed) {
    out.key(name);
    out.raw(answer.json);
  }
  if (!answer.error.empty()) {
    out.key("error");
    out.string(answer.error);
  }
  out.end_object();
  return out.take();
}

}  // namespace

Result<std::string> parse_lines(std::string_view lines, Grammar grammar, std::optional<int> year) {
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  std::string out;
  int number = 0;
  for (const std::string_view text : split_lines(lines)) {
    ++number;
    if (trim(text).empty()) continue;
    const auto at_line = [&](const Error& error) {
      const std::string where = "line " + std::to_string(number);
      return Error{error.code, error.subject, error.where.empty() ? where : where + ", " + error.where};
    };
    const auto line = parse_json(text);
    if (!line) return at_line(line.error());
    const auto question = question_of(*line);
    if (!question) return at_line(question.error());
    out += answered(*line, member_of(grammar), ask(*question, grammar, year));
    out += '\n';
  }
  return out;
}

}  // namespace sauro::app
