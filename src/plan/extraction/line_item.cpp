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
  const Label label = whole.label;
  item.kind = line.label.word_kind && kind != plan::ItemKind::duty ? *line.label.word_kind : kind;
  item.number = line.label.written();
  if (std::size_t cut = 0; kind != plan::ItemKind::group && kind != plan::ItemKind::duty) {
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

}  // namespace sauro::extraction
