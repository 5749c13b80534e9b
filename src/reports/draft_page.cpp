// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/draft_page.h"

#include "plan/model/draft_json.h"
#include "reports/members.h"

namespace sauro::reports {

Answer draft_answer(const Draft& draft, Day as_of) {
  const tracking::PlanState& plan = draft.plan;
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.plan-draft/1");
  member(out, "as_of", as_of.iso());
  out.key("plan");
  out.begin_flat_object();
  member(out, "id", draft.id);
  member(out, "title", plan.set.title);
  member(out, "agency", plan.set.agency);
  member(out, "file", plan.set.file);
  member(out, "stage", std::string(name_of(plan.stage)));
  out.key("document");
  out.boolean(!plan.set.document.empty());
  out.key("columns");
  out.begin_flat_array();
  for (const tracking::ColumnMeaning& one : plan.columns) {
    out.begin_object();
    out.key("table");
    out.number(std::int64_t{one.table});
    out.key("column");
    out.number(std::int64_t{one.column});
    member(out, "means", one.means);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  out.key("fact");
  out.number(draft.fact);
  out.key("order");
  out.begin_flat_array();
  for (const std::string& id : draft.order) out.string(id);
  out.end_array();
  out.key("lines");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Mã", 9, 9, 0}, {"STT", 8, 4, 0}, {"Nội dung", 60, 20, 0}, {"Thời gian", 24, 10, 1}};
  for (const DraftLine& line : draft.lines) {
    out.begin_flat_object();
    member(out, "id", line.id);
    out.key("version");
    out.number(line.version);
    out.key("fact");
    out.number(line.fact);
    member(out, "parent", line.parent);
    out.key("edited");
    out.begin_flat_array();
    for (const std::string& field : line.edited) out.string(field);
    out.end_array();
    out.key("item");
    line.item ? out.raw(plan::item_json(*line.item)) : out.null();
    out.end_object();
    if (line.item)
      grid.rows.push_back({{line.id, line.item->number, line.item->title, line.item->schedule.text}, 0, false});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  if (draft.lines.empty())
    answer.nothing = "Kế hoạch chưa có dòng nào. / The plan has no lines.\n";
  else
    answer.tables.push_back({"Kế hoạch " + draft.id, std::move(grid)});
  return answer;
}

}  // namespace sauro::reports
