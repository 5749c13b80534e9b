// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/line_item.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/title.h"

namespace sauro::extraction {
namespace {

/// Whether the first words of `text` tell this role ("Chủ trì, phối hợp với ...").
bool begins_with_role(std::string_view text, std::string_view role) {
  const rules::Term* term = rules::opening("field_label", text);
  return term && term->value == role;
}

bool ends_with_work(std::string_view text) {
  const std::string key = spelling_key(trim(text));
  for (std::size_t at = key.rfind(' '), words = 0; at != std::string::npos && at > 0 && words < 3;
       at = key.rfind(' ', at - 1), ++words)
    if (rules::lexicon_value("work_verb", std::string_view(key).substr(at + 1))) return true;
  return false;
}

/// Where the bracket opens that ends `text` and tells work and its time, the words before it telling theirs; or npos.
std::size_t bracket_of_work(std::string_view text, const Reading& reading) {
  text = trim(text);
  while (text.ends_with('.') || text.ends_with(';')) text.remove_suffix(1);
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open == 0 || !text.ends_with(')')) return std::string_view::npos;
  const std::string_view inner = text.substr(open + 1, text.size() - open - 2);
  const auto time = find_time(inner, reading.time_context(false));
  if (!time || !time->schedule.end || !ends_with_work(inner.substr(0, time->start))) return std::string_view::npos;
  const auto before = find_time(trim(text.substr(0, open)), reading.time_context(false));
  return before && before->schedule.end ? open : std::string_view::npos;
}

/// "... (Phòng A chủ trì, Phòng B phối hợp; quý III/2026)": a bracket at the end that tells who does the work, and when
/// at most. Taken off the line; left where it tells anything else.
void take_owners_in_bracket(plan::Item& item, Line& line, plan::Part part, Reading& reading) {
  const std::string_view text = trim(std::string_view(line.text).substr(0, line.text.find_last_not_of(" .;,") + 1));
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open <= line.label.rest) return;
  std::string_view inner = text.substr(open + 1);
  if (inner.ends_with(')')) inner.remove_suffix(1);
  if (inner.empty() || inner.find(')') != std::string_view::npos || word_count(inner) > 40) return;
  struct Piece {
    std::string_view field;
    std::size_t begin, end;
  };
  std::vector<Piece> pieces;
  bool owners = false;
  for (std::size_t begin = 0; begin <= inner.size();) {
    const std::size_t end = std::min(inner.find(';', begin), inner.size());
    const std::string_view piece = trim(inner.substr(begin, end - begin));
    begin = end + 1;
    if (piece.empty()) continue;
    const std::size_t at = open + 1 + static_cast<std::size_t>(piece.data() - inner.data());
    const auto stated = find_assignments(piece);
    const auto time = find_time(piece, reading.time_context(false));
    const bool is_time = time && time->start == 0 && time->length == piece.size();
    // "Văn phòng chủ trì, Thanh tra phối hợp": a name that is also a verb is no work.
    const bool only_names = stated.work == 0 || !starts_lower(piece.substr(stated.work));
    if (!stated.assignments.empty() && only_names && begins_with_doer(piece))
      pieces.push_back({"performing", at, at + piece.size()}), owners = true;
    else if (is_time)
      pieces.push_back({"time", at, at + piece.size()});
    else
      return;
  }
  if (!owners) return;
  for (const Piece& piece : pieces)
    apply_field(item, piece.field, piece_of(line, piece.begin, piece.end, part), reading);
  line.text.resize(line.text.find_last_not_of(" ,;", open - 1) + 1);
  line.length = std::min(line.length, static_cast<int>(code_points(line.text)));
}

/// Whether the last word is of a time, and no "đến" or "tại" that leads to what follows.
bool ends_with_hour(std::string_view text) {
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  return std::any_of(word.begin(), word.end(), is_digit) || word.ends_with(')') ||
         rules::lexicon_value("time", spelling_key(without_end_mark(word))).value_or("").starts_with("hour") ||
         rules::lexicon_value("time", spelling_key(without_end_mark(word))).value_or("").starts_with("minute");
}

/// Where the work begins behind the hours that a line opens with ("Từ 8h15 đến 10h45: ...", "14h00 Họp ..."), and what
/// they are; nothing where it opens with none.
std::optional<std::pair<std::size_t, plan::Schedule>> opening_hours(std::string_view text, const Reading& reading) {
  constexpr int longest = 10;  // words
  if (std::none_of(text.begin(), text.begin() + std::min<std::ptrdiff_t>(std::ssize(text), 24), is_digit))
    return std::nullopt;
  std::size_t end = text.find(' ');
  for (int words = 1; words <= longest && end != std::string_view::npos; ++words, end = text.find(' ', end + 1)) {
    const std::string_view hours = text.substr(0, end);
    std::size_t next = end + 1;
    const bool set_off = hours.ends_with(':');
    if (!set_off && (next >= text.size() || !is_upper(next_code_point(text, next)) || !ends_with_hour(hours))) continue;
    auto time = parse_time(without_tail(hours), reading.time_context(false));
    if (time && time->clock) return std::pair(end + 1, std::move(*time));
    if (set_off) return std::nullopt;
  }
  return std::nullopt;
}

/// Takes the hours that `line` opens with; where nothing but names stands behind them, these come at that hour.
void take_opening_hours(plan::Item& item, Line& line, plan::Part part, Reading& reading) {
  const std::size_t from = std::min(line.label.rest, line.text.size());
  const std::string_view text = std::string_view(line.text).substr(from);
  auto opening = opening_hours(text, reading);
  if (!opening) return;
  const std::string_view hours = without_tail(text.substr(0, opening->first));
  item.schedule = std::move(opening->second);
  item.schedule.origin = origin_of(line, part, from, hours.size());
  const Label label = line.label;
  line = passage_of_rest(line, from + opening->first, part).lines.front();
  if (const std::string_view names = without_end_mark(line.text); names_owners(names)) {
    const Passage passage = piece_of(line, 0, names.size(), part);
    give_owner(item, plan::Role::cooperating, passage, reading);
    line = passage.lines.front();
  }
  line.label = label;
  line.label.rest = 0;
}

}  // namespace

plan::Item item_of_line(const Line& whole, plan::Part part, plan::ItemKind kind, Reading& reading) {
  plan::Item item;
  // Labels glued behind the work ("... Thời gian: tháng 3") tell its fields.
  std::vector<FieldInText> fields = fields_in(whole.text);
  std::erase_if(fields, [&](const FieldInText& f) { return f.label <= whole.label.rest; });
  Line line = whole;
  if (!fields.empty()) {
    line.text.resize(fields.front().label);
    while (!line.text.empty() && std::string_view(" *_-|(").find(line.text.back()) != std::string_view::npos)
      line.text.pop_back();
    line.length = std::min(line.length, static_cast<int>(code_points(line.text)));
  }
  if (kind != plan::ItemKind::group) {
    take_owners_in_bracket(item, line, part, reading);
    take_opening_hours(item, line, part, reading);
  }
  const bool told = !item.assignments.empty();
  const Label label = whole.label;
  item.kind = line.label.word_kind && kind != plan::ItemKind::duty ? *line.label.word_kind : kind;
  item.number = line.label.written();
  if (std::size_t cut = 0; !told && kind != plan::ItemKind::group && kind != plan::ItemKind::duty) {
    const std::string_view text = std::string_view(line.text).substr(std::min(line.label.rest, line.text.size()));
    if (const auto unit = trailing_unit(text, cut)) {
      const std::size_t at = line.label.rest + unit->start;
      apply_field(item, "performing", piece_of(line, at, at + unit->length, part), reading);
      line.text.resize(line.label.rest + cut);
      while (!line.text.empty() && std::string_view(" ,;:(").find(line.text.back()) != std::string_view::npos)
        line.text.pop_back();
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
    if (const auto unit =
            unit_before_colon(std::string_view(line.text).substr(from), kind == plan::ItemKind::duty, work)) {
      const bool leads = begins_with_role(std::string_view(line.text).substr(from + work), "lead");
      give_owner(item, leads ? plan::Role::lead : plan::Role::performing,
                 piece_of(line, from + unit->start, from + unit->start + unit->length, part), reading);
      line = passage_of_rest(line, from + work, part).lines.front();
      line.label = {};
    }
  }
  set_title(item, line, std::min(line.label.rest, line.text.size()), part, reading);
  if (std::size_t cut = 0; kind != plan::ItemKind::group && kind != plan::ItemKind::duty &&
                           item.schedule.kind != plan::ScheduleKind::none && !has_doer(item.assignments)) {
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
      if (at != std::string::npos)
        apply_field(item, "performing", piece_of(line, at, at + item.notes->size(), part), reading), item.notes.reset();
    }
  }
  if (item.title.empty()) {
    item.title = !label.word.empty() ? label.word : collapse_blanks(line.text.empty() ? whole.text : line.text);
    item.title_origin = origin_of(line, part, 0, line.text.size());
  }
  const std::string_view rest = trim(std::string_view(line.text).substr(std::min(line.label.rest, line.text.size())));
  const std::size_t rest_at =
      rest.empty() ? line.text.size() : static_cast<std::size_t>(rest.data() - line.text.data());
  const Passage passage = passage_of_rest(line, rest_at, part);
  const Wording words = words_of(rest);
  read_doers(item, words, passage);
  if (item.deliverables.empty() && kind != plan::ItemKind::group)
    for (plan::Deliverable& d : find_quantities(words)) {
      d.origin = passage.origin(d.origin.start, d.origin.length);
      d.text.clear();  // its words are the title's, at `origin`; no product is named apart
      item.deliverables.push_back(std::move(d));
    }
  item.sources.push_back(place_of(whole, part));
  return item;
}

Branch branch_of_line(const Line& line, plan::Part part, plan::ItemKind kind, Reading& reading) {
  const auto open = bracket_of_work(line.text, reading);
  if (open == std::string_view::npos) return {item_of_line(line, part, kind, reading), {}};
  Line outside = line;
  outside.text = std::string(trim(std::string_view(line.text).substr(0, open)));
  outside.length = std::min(line.length, static_cast<int>(code_points(outside.text)));
  Line inside = piece_of(line, open + 1, line.text.rfind(')'), part).lines.front();
  inside.label = {};
  Branch branch{item_of_line(outside, part, kind, reading), {}};
  branch.children.push_back({item_of_line(inside, part, plan::ItemKind::step, reading), {}});
  return branch;
}

}  // namespace sauro::extraction
