// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/item_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "plan/model/draft_json.h"
#include "reports/draft_rows.h"
#include "reports/fact_list.h"

namespace sauro::reports {
namespace {

using document::day_text;

plan::Place place_of(const plan::Origin& origin) {
  plan::Place place;
  place.part = origin.part;
  place.page = origin.page, place.paragraph = origin.paragraph, place.table = origin.table;
  place.row = origin.row, place.column = origin.column;
  return place;
}

/// Where a field comes from: the document, or the fact that changed it since.
std::string source_of(const char* field, const plan::Origin& origin, const tracking::ItemState& state) {
  for (const tracking::Edit& edit : state.edits)
    if (edit.field == field || edit.field == "amended") return fmt::format("  [dữ kiện {}]", edit.fact);
  const bool placed = origin.length > 0 && (origin.paragraph || origin.table);
  const std::string place = placed ? place_text(place_of(origin)) : std::string();
  return place.empty() ? place : fmt::format("  [{}]", place);
}

std::string doers_of(const tracking::ItemState& state, std::initializer_list<plan::Role> roles, const Names& names) {
  std::string text;
  for (const tracking::Doer& doer : state.set.doers) {
    if (std::find(roles.begin(), roles.end(), doer.role) == roles.end()) continue;
    text.append(text.empty() ? "" : "; ");
    if (!doer.person.empty()) text.append(names("person", doer.person)).append(doer.unit.empty() ? "" : ", ");
    text.append(names("unit", doer.unit));
  }
  return text;
}

std::string state_text(const ItemPage& page) {
  std::string text = status_text(page.line);
  switch (page.line.stage) {
    case tracking::Stage::reported: text += "; đã báo hoàn thành, chờ trưởng đơn vị xác nhận"; break;
    case tracking::Stage::confirmed: text += "; trưởng đơn vị đã xác nhận, chờ văn phòng"; break;
    case tracking::Stage::dropped: text = "đã đưa ra khỏi kế hoạch"; break;
    case tracking::Stage::open:
    case tracking::Stage::closed: break;
  }
  if (page.state.by_steps) text += " (theo các bước)";
  return text;
}

std::vector<document::Field> fields_of(const ItemPage& page, const Names& names) {
  const tracking::ItemState& state = page.state;
  const auto& item = page.item;
  std::vector<document::Field> fields;
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) fields.push_back({label, value});
  };
  add("Mục", fmt::format("{} (kế hoạch {}; phiên bản {})", page.line.id, state.set.plan, page.version));
  if (item)
    add("Nội dung",
        (item->number.empty() ? "" : item->number + " ") + item->title + source_of("title", item->title_origin, state));
  else
    add("Nội dung", "(đã xóa)");
  add("Chủ trì", doers_of(state, {plan::Role::lead}, names));
  add("Thực hiện", doers_of(state, {plan::Role::performing}, names));
  add("Phối hợp", doers_of(state, {plan::Role::cooperating}, names));
  add("Chỉ đạo, theo dõi",
      doers_of(state, {plan::Role::supervising, plan::Role::monitoring, plan::Role::approving}, names));
  if (item && !item->schedule.text.empty())
    add("Thời gian", item->schedule.text + source_of("time", item->schedule.origin, state));
  if (page.line.due)
    add("Hạn", day_text(*page.line.due) + (page.line.first_due && *page.line.first_due != *page.line.due
                                               ? " (hạn đầu: " + day_text(*page.line.first_due) + ")"
                                               : ""));
  if (!page.line.waits_for.empty()) add("Chờ sự kiện", page.line.waits_for);
  if (state.set.turns.size() > 1)
    add("Định kỳ", fmt::format("{} kỳ, đã xong {}", state.set.turns.size(), state.turns.size()));
  add("Tình trạng", state_text(page));
  if (page.line.done_day) add("Hoàn thành ngày", day_text(*page.line.done_day));
  int number = 0;
  for (const tracking::Promise& promise : state.set.promises) {
    const plan::Deliverable* one = item && static_cast<std::size_t>(number) < item->deliverables.size()
                                       ? &item->deliverables[static_cast<std::size_t>(number)]
                                       : nullptr;
    ++number;
    std::string text = one != nullptr ? one->text : std::string();
    if (promise.quantity)
      text += fmt::format("{}đã làm {}/{} {}, văn phòng đã xác nhận {}", text.empty() ? "" : ": ",
                          tracking::achieved(state, number, false).str(NumberFormat::vietnamese),
                          promise.quantity->str(NumberFormat::vietnamese), promise.unit,
                          tracking::achieved(state, number, true).str(NumberFormat::vietnamese));
    if (one != nullptr) text += source_of("product", one->origin, state);
    add("Sản phẩm", text);
  }
  if (page.line.updated)
    add("Cập nhật gần nhất", day_text(*page.line.updated));
  else
    add("Cập nhật gần nhất", "chưa lần nào");
  if (item && item->notes) add("Ghi chú", *item->notes);
  return fields;
}

}  // namespace

Answer item_answer(const ItemPage& page, const Names& names, Day as_of) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.item/1");
  out.key("as_of");
  out.string(as_of.iso());
  out.key("version");
  out.number(page.version);
  out.key("item");
  page.item ? out.raw(plan::item_json(*page.item)) : out.null();
  out.key("state");
  page.limited ? out.null() : out.raw(tracking::encode_whole(page.state));
  out.key("limited");
  out.boolean(page.limited);
  out.key("may");
  out.begin_flat_array();
  for (const std::string& action : page.may) out.string(action);
  out.end_array();
  out.key("line");
  write_line(out, page.line);
  write_lines(out, "steps", page.steps);
  out.key("facts");
  out.begin_array();
  document::Grid history;
  history.columns = {{"Số", 6, 4, 1}, {"Lúc", 16, 16, 0}, {"Ai", 20, 8, 0}, {"Việc gì", 70, 24, 0}};
  for (const plan::Fact& fact : page.facts) {
    out.begin_flat_object();
    write_fact(out, fact, names);
    out.end_object();
    history.rows.push_back(
        {{std::to_string(fact.number), moment_text(fact.recorded), actor_text(fact, names), fact_text(fact, names)},
         0,
         false});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.version = page.version;
  answer.fields = fields_of(page, names);
  if (!page.steps.empty()) answer.tables.push_back({"CÁC BƯỚC", lines_table(page.steps)});
  if (!page.limited) answer.tables.push_back({"DỮ KIỆN", std::move(history)});
  return answer;
}

}  // namespace sauro::reports
