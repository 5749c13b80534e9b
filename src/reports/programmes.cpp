// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/programmes.h"

#include <fmt/format.h>

#include "reports/councils.h"
#include "reports/lists.h"
#include "reports/members.h"

namespace sauro::reports {

Answer rules_answer(const std::vector<RuleShown>& rules) {
  std::vector<std::vector<ListCell>> rows;
  for (const RuleShown& one : rules) {
    rules::Value holds = one.usual;
    if (one.own) holds.text = one.own->value, holds.number = {};
    const auto& source = one.usual.source;
    rows.push_back({one.usual.id, one.usual.what, ListCell(holds.text, rule_value_text(holds)), one.usual.unit,
                    one.own ? ListCell(one.own->document) : ListCell(source.text, source_text(source)),
                    one.own ? ListCell::nothing() : ListCell(source.clause, {}),
                    one.own ? ListCell(name_of(Confidence::verified), "riêng của cơ quan")
                            : ListCell(name_of(source.confidence), confidence_text(source.confidence)),
                    one.own ? one.own->from : one.usual.from, ListCell::raw(one.own ? "true" : "false", {}),
                    ListCell(one.usual.text, one.own ? rule_value_text(one.usual) : std::string())});
  }
  return list_answer("sauro.rules/1", "QUY ĐỊNH MÀ CƠ QUAN CÓ THỂ ĐẶT RIÊNG",
                     {{"id", "Mã", 28},
                      {"what", "Quy định", 44},
                      {"value", "Giá trị", 20},
                      {"unit", nullptr},
                      {"source", "Nguồn", 28},
                      {"clause", nullptr},
                      {"confidence", "", 14},
                      {"from", "Từ", 11},
                      {"own", nullptr},
                      {"usual", "Mặc định", 14}},
                     rows, "Không có quy định nào như vậy. / There is no such rule.\n");
}

Answer bindings_answer(const std::vector<BindingShown>& list) {
  ListRows rows;
  for (const BindingShown& one : list) {
    const auto& binding = one.binding;
    std::string titles;
    for (const auto& lacking : one.open)
      titles.append(titles.empty() ? "" : "; ").append(lacking.title.empty() ? lacking.record : lacking.title);
    ListCell open =
        ListCell::objects(one.open, [](JsonWriter& out, const programmes::Achievement& lacking, std::size_t) {
          member(out, "record", lacking.record);
          member(out, "title", lacking.title);
        });
    open.text = titles;
    const std::string percent = binding.of.empty() ? "" : " %";
    rows.push_back({binding.item, one.title, std::int64_t{binding.deliverable},
                    ListCell(binding.kind, one.kind_vi.empty() ? binding.kind : one.kind_vi),
                    binding.of.empty() ? ListCell::nothing() : ListCell(binding.of, {}), ListCell(binding.traits),
                    binding.from, binding.until,
                    one.measured
                        ? ListCell::raw(one.measured->str(), one.measured->str(NumberFormat::vietnamese) + percent)
                        : ListCell::nothing(),
                    open});
  }
  return list_answer(
      "sauro.bindings/1", "MỤC ĐƯỢC ĐẾM THEO KẾT QUẢ CỦA CHƯƠNG TRÌNH",
      {{"item", "Mục", 10},
       {"title", "Nội dung", 40},
       {"deliverable", nullptr},
       {"kind", "Đếm theo", 30},
       {"of", nullptr},
       {"traits", nullptr},
       {"from", nullptr},
       {"until", nullptr},
       {"measured", "Đã đạt", 8},
       {"open", "Còn thiếu", 40}},
      rows,
      "Chưa mục nào được đếm theo kết quả của chương trình. Gắn: sauro item bind MỤC --kind research.accepted\n"
      "No item is counted by what programmes achieve. Bind one: sauro item bind ITEM --kind research.accepted\n");
}

Answer achievements_answer(const std::vector<KindShown>& kinds, const std::vector<programmes::Achievement>& list) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.achievements/1");
  Answer answer;
  document::Grid of_kinds, achieved;
  of_kinds.columns = {{"Loại kết quả", 28, 12, 0}, {"Nghĩa", 40, 12, 0}, {"Chương trình", 24, 10, 0}, {"Số", 6, 4, 0}};
  out.key("kinds");
  out.begin_array();
  for (const KindShown& one : kinds) {
    out.begin_flat_object();
    member(out, "id", one.id);
    member(out, "vi", one.vi);
    member(out, "en", one.en);
    member(out, "programme", one.programme);
    out.key("count");
    out.number(one.count);
    out.end_object();
    of_kinds.rows.push_back({{one.id, one.vi, one.programme, std::to_string(one.count)}});
  }
  out.end_array();
  achieved.columns = {{"Ngày", 11, 10, 0}, {"Loại kết quả", 28, 12, 0}, {"Tên", 44, 14, 0}, {"Đặc điểm", 24, 10, 1}};
  out.key("list");
  out.begin_array();
  for (const programmes::Achievement& one : list) {
    out.begin_flat_object();
    member(out, "kind", one.kind);
    member(out, "record", one.record);
    member(out, "day", one.day);
    member(out, "title", one.title);
    member(out, "traits", one.traits);
    out.end_object();
    achieved.rows.push_back(
        {{one.day ? document::GridCell(*one.day) : document::GridCell(std::string()), one.kind,
          one.title.empty() ? one.record : one.title, fmt::format("{}", fmt::join(one.traits, ", "))}});
  }
  out.end_array();
  out.end_object();
  answer.json = out.take() + "\n";
  if (!of_kinds.rows.empty()) answer.tables.push_back({"LOẠI KẾT QUẢ", std::move(of_kinds)});
  if (!achieved.rows.empty())
    answer.tables.push_back({"ĐÃ ĐẠT ĐƯỢC, MỚI TRƯỚC", std::move(achieved)});
  else
    answer.nothing = "Chưa có kết quả nào như vậy. / Nothing of the kind was achieved yet.\n";
  return answer;
}

}  // namespace sauro::reports
