// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/fields.h"

#include <algorithm>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/wording.h"

namespace sauro::extraction {
namespace {

/// Labels in one line; what follows is the last one's. Each is cut out of the whole line, so their number bounds the
/// cost.
constexpr std::size_t most_fields = 100;

std::optional<plan::Role> role_named(std::string_view field) {
  using plan::Role;
  if (field == "lead") return Role::lead;
  if (field == "performing") return Role::performing;
  if (field == "cooperating") return Role::cooperating;
  if (field == "supervising") return Role::supervising;
  if (field == "monitoring") return Role::monitoring;
  if (field == "approving") return Role::approving;
  return std::nullopt;
}

plan::Finding impossible_time(const Passage& value, const Error& error) {
  plan::Finding finding;
  finding.rule = "time.impossible";
  finding.severity = plan::Severity::error;
  finding.clear = plan::Clear::time;
  finding.message = {"Thời gian không có thật: “" + collapse_blanks(value.text) + "”",
                     "A time that does not exist: “" + collapse_blanks(value.text) + "” (" + error.subject + ")"};
  if (!value.lines.empty()) finding.places.push_back(place_of(value.lines.front(), value.part));
  return finding;
}

void apply_time(plan::Item& item, bool deadline, const Passage& value, Reading& reading) {
  if (trim(value.text).empty()) return;
  auto read = parse_time(value.text, reading.time_context(deadline));
  plan::Schedule schedule;
  if (read)
    schedule = std::move(*read);
  else
    reading.findings.push_back(impossible_time(value, read.error()));
  if (schedule.text.empty()) schedule.text = collapse_blanks(value.text);
  schedule.origin = value.origin(0, static_cast<int>(code_points(value.text)));
  plan::Schedule& old = item.schedule;
  if (is_clock_alone(old) && schedule.start && !schedule.clock) {
    // A column of days beside one of hours.
    schedule.clock = old.clock;
    schedule.text = schedule.text + ", " + old.text;
    old = std::move(schedule);
    return;
  }
  if (is_clock_alone(schedule) && old.start && !old.clock) {
    old.clock = schedule.clock;
    old.text += ", " + schedule.text;
    return;
  }
  if (old.kind == plan::ScheduleKind::none) {
    const auto event = old.event;
    old = std::move(schedule);
    if (event && !old.event) old.event = event;
    return;
  }
  // A second statement of time for one item: a milestone beside the first.
  if (schedule.kind == plan::ScheduleKind::none) return;
  if (old.milestones.empty()) old.milestones.push_back({old.text, std::nullopt, old.start, old.end, old.recurrence});
  old.milestones.push_back({schedule.text, std::nullopt, schedule.start, schedule.end, schedule.recurrence});
  if (schedule.end && (!old.end || *old.end < *schedule.end)) old.end = schedule.end;
  if (schedule.start && old.start && *schedule.start < *old.start) old.start = schedule.start;
  old.text += "; " + schedule.text;
}

}  // namespace

bool is_clock_alone(const plan::Schedule& schedule) {
  return schedule.clock && !schedule.start && !schedule.end && !schedule.recurrence && !schedule.event;
}

void apply_field(plan::Item& item, std::string_view field, const Passage& value, Reading& reading) {
  const std::string text = collapse_blanks(value.text);
  if (text.empty() || text == "-") return;
  if (field == "time" || field == "deadline") {
    apply_time(item, field == "deadline", value, reading);
  } else if (field == "product") {
    for (plan::Deliverable& d : parse_deliverables(value.text)) {
      d.origin = value.origin(d.origin.start, d.origin.length);
      item.deliverables.push_back(std::move(d));
    }
  } else if (const auto role = role_named(field)) {
    if (value.text.size() > longest_text) item.other.push_back({std::string(field), text});
    for (plan::Assignment& a : parse_assignments(value.text, *role)) {
      a.origin = value.origin(a.origin.start, a.origin.length);
      item.assignments.push_back(std::move(a));
    }
  } else if (field == "location") {
    item.location = item.location ? *item.location + "; " + text : text;
  } else if (field == "budget") {
    if (!item.budget)
      item.budget = plan::Budget{text, std::nullopt, std::nullopt};
    else
      item.budget->text += "; " + text;
  } else if (field == "notes" || field == "content") {
    item.notes = item.notes ? *item.notes + "\n" + text : text;
  } else {
    item.other.push_back({std::string(field), text});
  }
}

std::optional<Field> read_field(const Line& line) {
  // "**Phụ trách:** Phòng A": marks of Markdown around the label are none of it.
  constexpr std::string_view marks = "*_ ";
  std::string_view rest = line.rest();
  rest.remove_prefix(std::min(rest.find_first_not_of("-*_ "), rest.size()));  // "-*" reads as no bullet
  const auto colon = rest.find(':');
  const rules::Term* term = rules::opening("field_label", rest);
  if (!term) return std::nullopt;
  const std::size_t rest_at = static_cast<std::size_t>(rest.data() - line.text.data());
  if (colon != std::string_view::npos && colon >= term->term.size()) {
    std::string_view between = trim(rest.substr(term->term.size(), colon - term->term.size()));
    if (between.find_first_not_of(marks) == std::string_view::npos) between = {};
    const bool plain = between.find_first_of(".;,") == std::string_view::npos;
    // More words may stand before the colon only after the full words of a time ("Thời gian hoàn thành nhiệm vụ:").
    const bool timed =
        (term->value == "time" || term->value == "deadline") && term->term.find(' ') != std::string_view::npos;
    if (plain &&
        (between.empty() || (between.front() == '(' && between.back() == ')') || (timed && word_count(between) <= 4))) {
      std::size_t at = colon + 1;
      while (at < rest.size()) {
        std::size_t next = at;
        if (!is_blank(next_code_point(rest, next)) && marks.find(rest[at]) == std::string_view::npos) break;
        at = next;
      }
      return Field{term->value, rest_at + at};
    }
    return std::nullopt;
  }
  // "a) Giải pháp thực hiện" alone on its line.
  if (term->value == "content" && trim(rest.substr(std::min(rest.size(), term->term.size()))).empty())
    return Field{term->value, line.text.size()};
  // "Thời gian theo tiến độ chung" without a colon.
  if ((term->value == "time" || term->value == "deadline") && colon == std::string_view::npos && rest.size() < 160 &&
      term->term.find(' ') != std::string_view::npos && term->term.find("thời") == 0) {
    const std::size_t at = skip_marks(rest, term->term.size());
    const auto time = parse_time(rest.substr(at), {2000, std::nullopt, false});
    if (time && time->kind != plan::ScheduleKind::none) return Field{term->value, rest_at + at};
  }
  return std::nullopt;
}

namespace {

/// "Phòng A chủ trì, phối hợp với Phòng B.", "Phối hợp với Phòng B.": a sentence behind a labelled value that says who,
/// and no work, without a label. The field it tells; empty where it is anything else.
std::string_view field_of_sentence(std::string_view text, std::string_view key) {
  std::size_t end = key.find(". ");
  end = std::min(end, key.size());
  const std::string_view sentence = key.substr(0, end);
  const bool with = sentence.starts_with("phối hợp với ");
  if (!with && sentence.find(" chủ trì") == std::string_view::npos) return {};
  const auto stated = find_assignments(text.substr(0, end));
  if (stated.assignments.empty() || stated.work != 0) return {};
  return with ? "cooperating" : stated.assignments.front().role == plan::Role::lead ? "lead" : std::string_view();
}

}  // namespace

std::vector<FieldInText> fields_in(std::string_view text) {
  std::vector<FieldInText> found;
  const auto last_colon = text.rfind(':');
  if (last_colon == std::string_view::npos) return found;
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return found;
  char32_t before = '\n';  // last character that is no blank
  bool blank_before = true;
  for (std::size_t at = 0; (at < last_colon || (!found.empty() && at < text.size())) && found.size() < most_fields;) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (is_letter(c)) {
      const bool starts_word = blank_before || !is_letter(before);
      const bool glued = !blank_before && (is_digit(before) || (is_letter(before) && !is_upper(before))) && is_upper(c);
      const bool after_break =
          before == '\n' || std::u32string_view(U".;!?)*-–|•").find(before) != std::u32string_view::npos;
      if (glued || (starts_word && after_break && (is_upper(c) || before == ';' || before == '\n' || before == '*'))) {
        // "Chủ trì: Phòng A. Hoàn thành trước ngày 30/6.": the sentence says its own time, without a label.
        if (!found.empty() && before == '.' &&
            rules::longest_prefix("time_sentence", std::string_view(key).substr(at))) {
          found.back().end = at;
          found.push_back({"deadline", at, at, text.size()});
          before = c;
          blank_before = false;
          at = next;
          continue;
        }
        if (!found.empty() && before == '.' && is_upper(c))
          if (const auto field = field_of_sentence(text.substr(at), std::string_view(key).substr(at)); !field.empty()) {
            found.back().end = at;
            found.push_back({field, at, at, text.size()});
            before = c;
            blank_before = false;
            at = next;
            continue;
          }
        const rules::Term* term = rules::longest_prefix("field_label", std::string_view(key).substr(at));
        if (term && term->value != "content") {
          std::size_t colon = at + term->term.size();
          while (colon < text.size() && (text[colon] == ' ' || text[colon] == '*' || text[colon] == '_')) ++colon;
          if (colon < text.size() && text[colon] == ':') {
            if (!found.empty()) found.back().end = at;
            std::size_t value = colon + 1;
            while (value < text.size() && (text[value] == ' ' || text[value] == '*' || text[value] == '_')) ++value;
            found.push_back({term->value, at, value, text.size()});
            at = value;
            before = ':';
            blank_before = true;
            continue;
          }
        }
      }
    }
    blank_before = is_blank(c);
    if (!blank_before || c == '\n') before = c;
    at = next;
  }
  for (FieldInText& field : found) {
    while (field.end > field.value && std::string_view(" .;*_-|").find(text[field.end - 1]) != std::string_view::npos)
      --field.end;
  }
  return found;
}

void apply_line_fields(plan::Item& item, const Line& line, const Field& first, plan::Part part, Reading& reading) {
  const auto more = fields_in(line.text);
  std::size_t end = line.text.size();
  for (const FieldInText& field : more)
    if (field.label >= first.value && field.label > 0) {
      end = field.label;
      break;
    }
  std::size_t trimmed = end;
  if (end < line.text.size())
    while (trimmed > first.value && std::string_view(" .;*_-|").find(line.text[trimmed - 1]) != std::string_view::npos)
      --trimmed;
  apply_field(item, first.field, piece_of(line, first.value, trimmed, part), reading);
  for (const FieldInText& field : more)
    if (field.label >= end) apply_field(item, field.field, piece_of(line, field.value, field.end, part), reading);
}

}  // namespace sauro::extraction
