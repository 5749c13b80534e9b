// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/branch.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

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
  if (read) schedule = std::move(*read);
  else reading.findings.push_back(impossible_time(value, read.error()));
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
  if (old.milestones.empty())
    old.milestones.push_back({old.text, std::nullopt, old.start, old.end, old.recurrence});
  old.milestones.push_back({schedule.text, std::nullopt, schedule.start, schedule.end, schedule.recurrence});
  if (schedule.end && (!old.end || *old.end < *schedule.end)) old.end = schedule.end;
  if (schedule.start && old.start && *schedule.start < *old.start) old.start = schedule.start;
  old.text += "; " + schedule.text;
}

std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_blank(c) && c != ':' && c != ',' && c != ';' && c != '.' && c != '-' && c != U'–' && c != ')') break;
    at = next;
  }
  return at;
}

std::string_view without_tail(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (text.ends_with("–")) text.remove_suffix(3);
    else if (!text.empty() && std::string_view(":,;(-").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    else return text;
  }
}

/// Words of a time label at the end of `text` ("... Thời gian hoàn thành"): where they begin, or npos.
std::size_t trailing_time_label(std::string_view text) {
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return std::string_view::npos;
  std::string_view body = without_tail(key);
  std::size_t at = body.size();
  std::size_t found = std::string_view::npos;
  for (int words = 0; words < 7 && at > 0; ++words) {
    const auto blank = body.find_last_of(' ', at - 1);
    at = blank == std::string_view::npos ? 0 : blank;
    const std::size_t begin = at == 0 ? 0 : at + 1;
    const auto value = rules::lexicon_value("field_label", body.substr(begin));
    if (value && (*value == "time" || *value == "deadline")) found = begin;
  }
  return found;
}

}  // namespace

bool is_clock_alone(const plan::Schedule& schedule) {
  return schedule.clock && !schedule.start && !schedule.end && !schedule.recurrence && !schedule.event;
}

plan::Origin Passage::origin(int start, int length) const {
  int before = 0;
  for (const Line& line : lines) {
    const int own = static_cast<int>(code_points(line.text));
    if (start <= before + own || &line == &lines.back()) {
      plan::Origin origin{part, line.page, line.paragraph, line.table, line.row, line.column};
      const int inside = std::clamp(start - before, 0, line.length);
      origin.start = line.start + inside;
      origin.length = std::clamp(length, 0, line.length - inside);
      return origin;
    }
    before += own + 1;
  }
  return {part};
}

void leave(std::vector<plan::Place> places, Reading& reading) {
  if (places.empty()) return;
  plan::Finding finding;
  finding.rule = "reading.unplaced-text";
  finding.severity = plan::Severity::info;
  finding.message = {"Chưa xếp được vào mục nào của kế hoạch", "Not placed in any item of the plan"};
  finding.places = std::move(places);
  reading.findings.push_back(std::move(finding));
}

std::vector<plan::Place> places_of(const document::Table& table, int table_number, plan::Part part) {
  std::vector<plan::Place> places;
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const auto& cell : table.rows[r].cells)
      for (const Line& line : lines_of_cell(cell, table_number, static_cast<int>(r) + 1)) places.push_back(place_of(line, part));
  return places;
}

Passage passage_of(std::vector<Line> lines, plan::Part part) {
  Passage passage;
  passage.part = part;
  for (const Line& line : lines) {
    if (!passage.text.empty()) passage.text += '\n';
    passage.text += line.text;
  }
  passage.lines = std::move(lines);
  return passage;
}

Passage passage_of_rest(const Line& line, std::size_t at, plan::Part part) {
  Line rest = line;
  const int before = static_cast<int>(code_points(std::string_view(line.text).substr(0, at)));
  rest.text = line.text.substr(at);
  rest.start += std::min(before, line.length);  // what was joined from the next paragraphs is not in this one
  rest.length = std::max(0, line.length - before);
  std::vector<Line> lines;
  lines.push_back(std::move(rest));
  return passage_of(std::move(lines), part);
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
    for (plan::Assignment& a : parse_assignments(value.text, *role)) {
      a.origin = value.origin(a.origin.start, a.origin.length);
      item.assignments.push_back(std::move(a));
    }
  } else if (field == "location") {
    item.location = item.location ? *item.location + "; " + text : text;
  } else if (field == "budget") {
    if (!item.budget) item.budget = plan::Budget{text, std::nullopt, std::nullopt};
    else item.budget->text += "; " + text;
  } else if (field == "notes" || field == "content") {
    item.notes = item.notes ? *item.notes + "\n" + text : text;
  } else {
    item.other.push_back({std::string(field), text});
  }
}

std::optional<Field> read_field(const Line& line) {
  const std::string_view rest = line.rest();
  const auto colon = rest.find(':');
  const std::string key = spelling_key(rest.substr(0, std::min<std::size_t>(rest.size(), 160)));
  const rules::Term* term = rules::longest_prefix("field_label", key);
  if (!term) return std::nullopt;
  const std::size_t rest_at = static_cast<std::size_t>(rest.data() - line.text.data());
  if (colon != std::string_view::npos && colon >= term->term.size()) {
    const std::string_view between = trim(rest.substr(term->term.size(), colon - term->term.size()));
    const bool plain = between.find_first_of(".;,") == std::string_view::npos;
    // More words may stand before the colon only after the full words of a time ("Thời gian hoàn thành nhiệm vụ:").
    const bool timed = (term->value == "time" || term->value == "deadline") && term->term.find(' ') != std::string_view::npos;
    if (plain && (between.empty() || (between.front() == '(' && between.back() == ')') || (timed && word_count(between) <= 4))) {
      std::size_t at = colon + 1;
      while (at < rest.size()) {
        std::size_t next = at;
        if (!is_blank(next_code_point(rest, next))) break;
        at = next;
      }
      return Field{term->value, rest_at + at};
    }
    return std::nullopt;
  }
  // "a) Giải pháp thực hiện" alone on its line.
  if (trim(std::string_view(key).substr(term->term.size())).empty() && term->value == "content") return Field{term->value, line.text.size()};
  // "Thời gian thực hiện theo tiến độ ..." without a colon.
  if ((term->value == "time" || term->value == "deadline") && colon == std::string_view::npos && rest.size() < 160 &&
      term->term.find(' ') != std::string_view::npos && term->term.find("thời") == 0) {
    const std::size_t at = skip_marks(rest, term->term.size());
    const auto time = parse_time(rest.substr(at), {2000, std::nullopt, false});
    if (time && time->kind != plan::ScheduleKind::none) return Field{term->value, rest_at + at};
  }
  return std::nullopt;
}

/// Labels in one line; what follows is the last one's. Each is cut out of the whole line, so their number bounds the cost.
constexpr std::size_t most_fields = 100;

std::vector<FieldInText> fields_in(std::string_view text) {
  std::vector<FieldInText> found;
  if (text.find(':') == std::string_view::npos) return found;
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return found;
  char32_t before = '\n';       // last character that is no blank
  bool blank_before = true;
  for (std::size_t at = 0; at < text.size() && found.size() < most_fields;) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (is_letter(c)) {
      const bool starts_word = blank_before || !is_letter(before);
      const bool glued = !blank_before && (is_digit(before) || (is_letter(before) && !is_upper(before))) && is_upper(c);
      const bool after_break = before == '\n' || std::u32string_view(U".;!?)*-–|•").find(before) != std::u32string_view::npos;
      if (glued || (starts_word && after_break && (is_upper(c) || before == ';' || before == '\n' || before == '*'))) {
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
    while (field.end > field.value && std::string_view(" .;*_-|").find(text[field.end - 1]) != std::string_view::npos) --field.end;
  }
  return found;
}

namespace {
/// `line` with only the bytes [at, end) of its text.
Passage piece_of(const Line& line, std::size_t at, std::size_t end, plan::Part part) {
  Line cut = line;
  cut.text.resize(std::min(end, cut.text.size()));
  cut.length = std::min(cut.length, static_cast<int>(code_points(cut.text)));
  return passage_of_rest(cut, std::min(at, cut.text.size()), part);
}
}  // namespace

void apply_line_fields(plan::Item& item, const Line& line, const Field& first, plan::Part part, Reading& reading) {
  const auto more = fields_in(line.text);
  std::size_t end = line.text.size();
  for (const FieldInText& field : more)
    if (field.label >= first.value && field.label > 0) { end = field.label; break; }
  std::size_t trimmed = end;
  if (end < line.text.size())
    while (trimmed > first.value && std::string_view(" .;*_-|").find(line.text[trimmed - 1]) != std::string_view::npos) --trimmed;
  apply_field(item, first.field, piece_of(line, first.value, trimmed, part), reading);
  for (const FieldInText& field : more)
    if (field.label >= end) apply_field(item, field.field, piece_of(line, field.value, field.end, part), reading);
}

void set_title(plan::Item& item, const Line& line, std::size_t at, plan::Part part, Reading& reading) {
  const std::string_view text = trim(std::string_view(line.text).substr(at));
  at = static_cast<std::size_t>(text.data() - line.text.data());
  std::string_view title = text;
  auto time = find_time(text, reading.time_context(false));
  // "... trước ngày 29/5 (riêng lớp 9 trước ngày 15/5)": the exception in brackets is a milestone beside the deadline.
  std::optional<TimeInText> exception;
  if (const auto open = text.rfind('('); time && open != std::string_view::npos && time->start > open && skip_marks(text, time->start + time->length) >= text.size()) {
    if (auto main = find_time(text.substr(0, open), reading.time_context(false)); main && main->schedule.end) {
      exception = std::move(time);
      time = std::move(main);
    }
  }
  if (time) {
    const std::size_t end = time->start + time->length;
    const std::string_view after = trim(text.substr(std::min(end, text.size())));
    // "...: tháng 3-6/2024 (theo kế hoạch khảo sát)": a remark in brackets may follow.
    const bool remark = after.starts_with("(") && (after.ends_with(")") || after.ends_with(")."));
    const bool trailing = remark || skip_marks(text, end) == text.size();
    // An event in mid-sentence says which of things, not when the work is due.
    if (time->schedule.kind == plan::ScheduleKind::event && time->start > 0 && !trailing && !after.starts_with(",") && !after.starts_with(";")) {
      item.title = collapse_blanks(title);
      item.title_origin = origin_of(line, part, at, title.size());
      return;
    }
    std::string_view before = trim(text.substr(0, time->start));
    const auto label = trailing_time_label(before);
    bool deadline = false;
    if (label != std::string_view::npos) {
      deadline = is_deadline_heading(before.substr(label));
      before = before.substr(0, label);
    }
    const std::string_view cut = without_tail(before);
    // A sentence of its own ("... trên địa bàn. Thời gian hoàn thành tháng 11") is set off too.
    const bool set_off = label != std::string_view::npos || cut.size() < trim(before).size() || trim(before).ends_with(".");
    if (trailing && set_off && !cut.empty()) {
      title = cut;
      if (remark) item.notes = collapse_blanks(after);
    }
    else if (time->start == 0 && !trailing && end < text.size() && trim(text.substr(end)).starts_with(":")) title = text.substr(skip_marks(text, end));
    if (item.schedule.kind == plan::ScheduleKind::none) {
      item.schedule = std::move(time->schedule);
      if (deadline && item.schedule.start) {
        auto again = parse_time(item.schedule.text, reading.time_context(true));
        if (again && again->kind != plan::ScheduleKind::none) item.schedule = std::move(*again);
      }
      item.schedule.origin = origin_of(line, part, at + time->start, time->length);
      if (exception && exception->schedule.end) {
        plan::Schedule& main = item.schedule;
        const auto open = text.rfind('(');
        main.milestones.push_back({main.text, std::nullopt, main.start, main.end, main.recurrence});
        main.milestones.push_back({exception->schedule.text, collapse_blanks(without_tail(text.substr(open + 1, exception->start - open - 1))), exception->schedule.start, exception->schedule.end, std::nullopt});
        if (*main.end < *exception->schedule.end) main.end = exception->schedule.end;
      }
    } else if (time->schedule.event && !item.schedule.event) {
      item.schedule.event = time->schedule.event;
    }
  }
  // A bracket whose end was a time or a unit: what is left in it is a remark.
  if (const auto open = title.rfind('('); open != std::string_view::npos && open > 0 && title.find(')', open) == std::string_view::npos && title.size() < text.size()) {
    const std::string remark(without_tail(title.substr(open + 1)));
    if (!remark.empty()) item.notes = item.notes ? *item.notes + "\n" + remark : remark;
    title = without_tail(title.substr(0, open));
  }
  item.title = collapse_blanks(title);
  while (!item.title.empty() && (item.title.back() == ':' || item.title.back() == ' ')) item.title.pop_back();
  item.title_origin = origin_of(line, part, static_cast<std::size_t>(title.data() - line.text.data()), title.size());
}

namespace {

bool has_doer(const std::vector<plan::Assignment>& assignments) {
  return std::any_of(assignments.begin(), assignments.end(), [](const auto& a) { return a.role == plan::Role::lead || a.role == plan::Role::performing; });
}

/// Who does the work of a line: by words of role in the whole or in a clause of it, or the unit that a clause begins with.
void read_doers(plan::Item& item, std::string_view text, const Passage& passage) {
  if (has_doer(item.assignments)) return;
  const auto add = [&](std::vector<plan::Assignment> found, std::size_t byte) {
    const int before = static_cast<int>(code_points(text.substr(0, byte)));
    for (plan::Assignment& a : found) {
      const bool known = std::any_of(item.assignments.begin(), item.assignments.end(), [&](const auto& b) { return b.role == a.role && b.text == a.text; });
      if (known) continue;
      a.origin = passage.origin(before + a.origin.start, a.origin.length);
      item.assignments.push_back(std::move(a));
    }
  };
  const auto lead = [&](std::string_view clause, std::size_t byte) {
    const auto unit = leading_unit(clause);
    if (unit) add(parse_assignments(clause.substr(unit->start, unit->length), plan::Role::performing), byte + unit->start);
    return unit.has_value();
  };
  add(find_assignments(text).assignments, 0);
  if (has_doer(item.assignments) || lead(text, 0)) return;
  for (const Stretch& clause : clauses(text)) {
    if (clause.start == 0) continue;
    const std::string_view words = text.substr(clause.start, clause.length);
    auto stated = find_assignments(words).assignments;
    if (has_doer(stated)) add(std::move(stated), clause.start);
    if (has_doer(item.assignments) || lead(words, clause.start)) return;
  }
}

}  // namespace

void give_owner(plan::Item& item, plan::Role role, const Passage& name, Reading& reading) {
  const std::string_view field = role == plan::Role::lead ? "lead" : role == plan::Role::cooperating ? "cooperating" : "performing";
  const std::string_view words = owner_words(name.text);
  // Names set off by commas, each beginning as a unit's name does: several owners.
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = words.find_first_of(",;", begin);
    // "Các sở, ban, ngành" is one; "Phòng A, phòng Giáo dục B" are two.
    const auto names_another = [&](std::string_view rest) {
      rest = trim(rest);
      const std::string_view one = rest.substr(0, rest.find_first_of(",;"));
      return rules::longest_prefix("agency_word", spelling_key(rest)) && to_lower(one) != one;
    };
    while (end != std::string_view::npos && words[end] == ',' && !names_another(words.substr(end + 1))) end = words.find_first_of(",;", end + 1);
    if (end == std::string_view::npos) end = words.size();
    if (const std::string_view one = trim(words.substr(begin, end - begin)); !one.empty()) names.push_back(one);
    begin = end + 1;
  }
  const bool single = !rules::longest_prefix("agency_word", spelling_key(words)) && words.find(';') == std::string_view::npos;
  if (names_owners(words) && (single || names.size() < 2 || is_unit_name(words))) {
    Passage known = name;
    const std::size_t at = static_cast<std::size_t>(words.data() - name.text.data());
    if (!known.lines.empty()) known.lines.front() = passage_of_rest(known.lines.front(), std::min(at, known.lines.front().text.size()), name.part).lines.front();
    known.text = std::string(words);
    apply_field(item, field, known, reading);
    return;
  }
  if (single) names.assign(1, words);
  for (const std::string_view one : names) {
    plan::Assignment owner;
    owner.role = role;
    owner.text = collapse_blanks(one);
    owner.unit_name = owner.text;
    const std::string_view whole = name.text;
    owner.origin = name.origin(static_cast<int>(code_points(whole.substr(0, static_cast<std::size_t>(one.data() - whole.data())))), static_cast<int>(code_points(one)));
    item.assignments.push_back(std::move(owner));
  }
}

/// Whether the first words of `text` tell this role ("Chủ trì, phối hợp với ...").
static bool begins_with_role(std::string_view text, std::string_view role) {
  const rules::Term* term = rules::longest_prefix("field_label", spelling_key(text.substr(0, std::min<std::size_t>(text.size(), 60))));
  return term && term->value == role;
}

plan::Item item_of_line(const Line& whole, plan::Part part, plan::ItemKind kind, Reading& reading) {
  plan::Item item;
  // Labels glued behind the work ("... Thời gian: tháng 3") tell its fields.
  std::vector<FieldInText> fields = fields_in(whole.text);
  std::erase_if(fields, [&](const FieldInText& f) { return f.label <= whole.label.rest; });
  Line line = whole;
  if (!fields.empty()) {
    line.text.resize(fields.front().label);
    while (!line.text.empty() && std::string_view(" *_-|(").find(line.text.back()) != std::string_view::npos) line.text.pop_back();
    line.length = std::min(line.length, static_cast<int>(code_points(line.text)));
  }
  const Label label = whole.label;
  item.kind = line.label.word_kind && kind != plan::ItemKind::duty ? *line.label.word_kind : kind;
  item.number = line.label.written();
  if (std::size_t cut = 0; kind != plan::ItemKind::group && kind != plan::ItemKind::duty) {
    const std::string_view text = std::string_view(line.text).substr(std::min(line.label.rest, line.text.size()));
    if (const auto unit = trailing_unit(text, cut)) {
      const std::size_t at = line.label.rest + unit->start;
      apply_field(item, "performing", piece_of(line, at, at + unit->length, part), reading);
      line.text.resize(line.label.rest + cut);
      while (!line.text.empty() && std::string_view(" ,;:(").find(line.text.back()) != std::string_view::npos) line.text.pop_back();
      line.length = std::min(line.length, static_cast<int>(code_points(line.text)));
    }
  }
  for (const FieldInText& field : fields) {
    // "(Thời gian: tháng 4; Đơn vị thực hiện: Hạt Kiểm lâm)": the bracket that closes the labels is none of the name's.
    std::size_t end = field.end;
    const std::string_view value = std::string_view(whole.text).substr(field.value, end - field.value);
    if (value.ends_with(')') && value.find('(') == std::string_view::npos) --end;
    apply_field(item, field.field, piece_of(whole, field.value, end, part), reading);
  }
  if (std::size_t work = 0; kind != plan::ItemKind::group && fields.empty() && !read_field(line)) {
    // "Trạm Y tế: chuẩn bị cơ số thuốc": who does it, then the work.
    const std::size_t from = std::min(line.label.rest, line.text.size());
    if (const auto unit = unit_before_colon(std::string_view(line.text).substr(from), kind == plan::ItemKind::duty, work)) {
      const bool leads = begins_with_role(std::string_view(line.text).substr(from + work), "lead");
      give_owner(item, leads ? plan::Role::lead : plan::Role::performing, piece_of(line, from + unit->start, from + unit->start + unit->length, part), reading);
      line = passage_of_rest(line, from + work, part).lines.front();
      line.label = {};
    }
  }
  set_title(item, line, std::min(line.label.rest, line.text.size()), part, reading);
  if (std::size_t cut = 0; kind != plan::ItemKind::group && kind != plan::ItemKind::duty && item.schedule.kind != plan::ScheduleKind::none && !has_doer(item.assignments)) {
    // "...: Tổ Mạng lưới, ngày 14/3", "... (tổ Đồng hồ, xong trước 30/9)": the unit before the time that was cut.
    if (const auto unit = trailing_unit(item.title, cut)) {
      const auto at = line.text.rfind(item.title.substr(unit->start, unit->length));
      if (at != std::string::npos) {
        apply_field(item, "performing", piece_of(line, at, at + unit->length, part), reading);
        item.title = collapse_blanks(without_tail(std::string_view(item.title).substr(0, cut)));
        item.title_origin.length = std::min(item.title_origin.length, static_cast<int>(code_points(item.title)));
      }
    } else if (item.notes && is_unit_name(*item.notes)) {
      const auto at = line.text.rfind(*item.notes);
      if (at != std::string::npos) apply_field(item, "performing", piece_of(line, at, at + item.notes->size(), part), reading), item.notes.reset();
    }
  }
  if (item.title.empty()) {
    item.title = label.word.empty() ? std::string(line.text) : label.word;
    item.title_origin = origin_of(line, part, 0, line.text.size());
  }
  const std::string_view rest = trim(std::string_view(line.text).substr(std::min(line.label.rest, line.text.size())));
  const std::size_t rest_at = rest.empty() ? line.text.size() : static_cast<std::size_t>(rest.data() - line.text.data());
  const Passage passage = passage_of_rest(line, rest_at, part);
  read_doers(item, rest, passage);
  if (item.deliverables.empty() && kind != plan::ItemKind::group)
    for (plan::Deliverable& d : find_quantities(rest)) {
      d.origin = passage.origin(d.origin.start, d.origin.length);
      d.text.clear();  // its words are the title's, at `origin`; no product is named apart
      item.deliverables.push_back(std::move(d));
    }
  item.sources.push_back(place_of(whole, part));
  return item;
}

plan::TaskClass class_of_heading(std::string_view heading) {
  const std::string key = spelling_key(heading);
  const bool key_task = key.find("trọng tâm") != std::string::npos, approved = key.find("chấp thuận") != std::string::npos;
  if (key_task == approved) return plan::TaskClass::none;
  return key_task ? plan::TaskClass::key : plan::TaskClass::approved;
}

void share_heading_time(Branch& group, const Reading& reading) {
  if (word_count(group.item.title) > 8) return;
  plan::Schedule schedule = group.item.schedule;
  if (schedule.kind == plan::ScheduleKind::none) {
    auto read = parse_time(group.item.title, reading.time_context(false));
    if (!read || read->kind != plan::ScheduleKind::period) return;
    schedule = std::move(*read);
    schedule.origin = group.item.title_origin;
  }
  schedule.origin.inherited = true;
  for (Branch& child : group.children) {
    const auto clock = is_clock_alone(child.item.schedule) ? child.item.schedule.clock : std::nullopt;
    if (child.item.schedule.kind != plan::ScheduleKind::none && !clock) continue;
    child.item.schedule = schedule;
    if (clock) child.item.schedule.clock = clock;
  }
}

namespace {

void hand_down(Branch& branch, plan::TaskClass task_class, const std::vector<plan::Assignment>& from_above) {
  plan::Item& item = branch.item;
  if (item.kind == ItemKind::group) {
    const auto own = class_of_heading(item.title);
    if (own != plan::TaskClass::none) task_class = own;
    else if (item.task_class != plan::TaskClass::none) task_class = item.task_class;
    item.task_class = task_class;
  } else if (item.kind == plan::ItemKind::task || item.kind == plan::ItemKind::indicator) {
    if (item.task_class == plan::TaskClass::none) item.task_class = task_class;
  }
  const auto has = [&](plan::Role role) {
    return std::any_of(item.assignments.begin(), item.assignments.end(), [&](const auto& a) { return a.role == role; });
  };
  std::vector<plan::Assignment> inherited;
  const bool doer = has(plan::Role::lead) || has(plan::Role::performing);
  for (const auto& a : from_above) {
    const bool does = a.role == plan::Role::lead || a.role == plan::Role::performing;
    if (has(a.role) || (a.role == plan::Role::performing && doer)) continue;
    if (!does && doer && item.kind != ItemKind::duty) continue;
    inherited.push_back(a);
  }
  for (auto& a : inherited) {
    a.origin.inherited = true;
    item.assignments.push_back(a);
  }
  std::vector<plan::Assignment> below;
  // A heading gives all its roles to what stands under it; an item only who leads and who does.
  for (const auto& a : item.assignments)
    if (item.kind == ItemKind::group || a.role == plan::Role::lead || a.role == plan::Role::performing) below.push_back(a);
  for (Branch& child : branch.children) hand_down(child, task_class, below);
}

}  // namespace

void hand_down(Branch& branch) { hand_down(branch, plan::TaskClass::none, {}); }

}  // namespace sauro::extraction
