// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/plan_diff.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "foundation/base/json_writer.h"
#include "reports/sentences.h"

namespace sauro::reports {
namespace {

/// As the version words it: who does it by now may be others.
std::string doers_of(const plan::Item& item, plan::Role role, const Names& names) {
  std::string text;
  for (const plan::Assignment& doer : item.assignments)
    if (doer.role == role && (!doer.unit.empty() || !doer.person.empty()))
      text.append(text.empty() ? "" : ", ")
          .append(doer.person.empty() ? names("unit", doer.unit) : names("person", doer.person));
  return text;
}

std::string products_of(const plan::Item& item) {
  std::string text;
  for (const plan::Deliverable& one : item.deliverables)
    if (!one.text.empty()) text.append(text.empty() ? "" : "; ").append(one.text);
  return text;
}

std::string time_of(const plan::Item& item) {
  if (!item.schedule.text.empty()) return item.schedule.text;
  return item.schedule.end ? document::day_text(*item.schedule.end) : std::string();
}

std::string class_of(plan::TaskClass task_class) {
  switch (task_class) {
    case plan::TaskClass::key: return "trọng tâm";
    case plan::TaskClass::approved: return "chấp thuận";
    case plan::TaskClass::none: break;
  }
  return "không phân loại";
}

std::string words_of(const Difference& one) {
  struct Named {
    std::string_view what;
    const char* words;
  };
  constexpr auto fields = std::to_array<Named>({{"title", "nội dung"},
                                                {"time", "thời hạn"},
                                                {"product", "sản phẩm"},
                                                {"lead", "chủ trì"},
                                                {"performing", "thực hiện"},
                                                {"cooperating", "phối hợp"},
                                                {"class", "loại"},
                                                {"notes", "ghi chú"}});
  if (one.what == "added") return "Bổ sung";
  if (one.what == "dropped") return "Đưa ra khỏi kế hoạch";
  std::string name = one.what;
  for (const Named& field : fields)
    if (field.what == one.what) name = field.words;
  if (one.before.empty()) return fmt::format("Ghi thêm {}: “{}”", name, one.after);
  if (one.after.empty()) return fmt::format("Bỏ {} “{}”", name, one.before);
  return fmt::format("Sửa {}: từ “{}” thành “{}”", name, one.before, one.after);
}

void compare(const VersionedItem& before, const VersionedItem& after, const Names& names,
             std::vector<Difference>& list) {
  const auto &was = before.item, &is = after.item;
  if (!was || !is) return;
  const auto note = [&](const char* field, std::string from, std::string to) {
    if (from != to) list.push_back({after.id, is->title, field, std::move(from), std::move(to)});
  };
  note("title", was->title, is->title);
  note("time", time_of(*was), time_of(*is));
  note("product", products_of(*was), products_of(*is));
  for (const auto& [field, role] :
       {std::pair("lead", plan::Role::lead), std::pair("performing", plan::Role::performing),
        std::pair("cooperating", plan::Role::cooperating)})
    note(field, doers_of(*was, role, names), doers_of(*is, role, names));
  note("class", class_of(was->task_class), class_of(is->task_class));
  note("notes", was->notes.value_or(std::string()), is->notes.value_or(std::string()));
}

}  // namespace

std::vector<Difference> differences(const std::vector<VersionedItem>& before, const std::vector<VersionedItem>& after,
                                    const Names& names) {
  std::map<std::string, const VersionedItem*> old;
  for (const VersionedItem& item : before) old[item.id] = &item;
  std::vector<Difference> list;
  const auto title = [](const VersionedItem& item) { return item.state.set.title; };
  for (const VersionedItem& item : after) {
    const auto at = old.find(item.id);
    if (at == old.end()) {
      list.push_back({item.id, title(item), "added", {}, {}});
      continue;
    }
    compare(*at->second, item, names, list);
    old.erase(at);
  }
  for (const VersionedItem& item : before)
    if (old.contains(item.id)) list.push_back({item.id, title(item), "dropped", {}, {}});
  return list;
}

document::OfficialTable differences_table(const std::vector<Difference>& list) {
  document::Grid grid;
  grid.columns = {{"TT", 4}, {"Nhiệm vụ", 40}, {"Nội dung điều chỉnh, bổ sung", 56}};
  int order = 0;
  for (const Difference& one : list) grid.rows.push_back({{std::to_string(++order), one.title, words_of(one)}});
  return official_table(grid);
}

std::string differences_sentence(const std::vector<Difference>& list) {
  std::set<std::string> changed, added, dropped;
  for (const Difference& one : list)
    (one.what == "added" ? added : one.what == "dropped" ? dropped : changed).insert(one.item);
  std::string text;
  for (const auto& [words, items] :
       {std::pair("điều chỉnh nội dung ", &changed), {"bổ sung ", &added}, {"đưa ra khỏi kế hoạch ", &dropped}})
    if (!items->empty())
      text += (text.empty() ? "" : ", ") + (words + tasks_text(static_cast<std::int64_t>(items->size())));
  return text.empty() ? text : "Nội dung cụ thể: " + text + ", nêu tại Phụ lục I kèm theo.";
}

PlannedLine planned_line(const VersionedItem& item, const Names& names) {
  const tracking::ItemSet& set = item.state.set;
  PlannedLine line{set.label, set.title, set.kind, {}, {}, {}, {}, set.products};
  if (set.kind == plan::ItemKind::indicator) {  // as plans word it; read again, it is one
    std::string label = set.label;
    while (label.ends_with('.')) label.pop_back();
    label = label.substr(label.find_last_of(" .") + 1);
    line.title = "Chỉ tiêu" + (label.empty() ? "" : " " + label) + ": " + set.title;
  }
  if (!item.item) return line;
  for (const auto& [role, member] : {std::pair(plan::Role::lead, &PlannedLine::lead),
                                     {plan::Role::performing, &PlannedLine::performing},
                                     {plan::Role::cooperating, &PlannedLine::cooperating}})
    for (const plan::Assignment& doer : item.item->assignments)
      if (doer.role == role) {
        std::string& text = line.*member;
        const bool unit = !doer.unit.empty() && (doer.unit_name || doer.person.empty());  // as the plan has it
        for (const std::string& name : {unit ? names("unit", doer.unit) : std::string(),
                                        doer.person.empty() ? std::string() : names("person", doer.person)})
          if (!name.empty()) text.append(text.empty() ? "" : ";\n").append(name);
      }
  line.time = time_of(*item.item);
  while (line.time.ends_with('.')) line.time.pop_back();
  return line;
}

Answer diff_answer(const std::string& title, const std::vector<Difference>& list) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.plan-diff/1");
  out.key("differences");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Mục", 9, 6, 0}, {"Nội dung", 44, 16, 0}, {"Khác nhau", 56, 20, 0}};
  for (const Difference& one : list) {
    const std::string words = words_of(one);
    out.begin_flat_object();
    for (const auto& [name, value] : {std::pair<const char*, const std::string*>("item", &one.item),
                                      {"title", &one.title},
                                      {"what", &one.what},
                                      {"before", &one.before},
                                      {"after", &one.after},
                                      {"vi", &words}}) {
      out.key(name);
      out.string(*value);
    }
    out.end_object();
    grid.rows.push_back({{one.item, one.title, words}, 0, false});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{title, fmt::format("{} chỗ khác nhau", list.size())}};
  if (list.empty())
    answer.nothing = "Hai bản không khác nhau. / The two versions do not differ.\n";
  else
    answer.tables.push_back({"", std::move(grid)});
  return answer;
}

}  // namespace sauro::reports
