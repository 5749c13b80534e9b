// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/shared/shared.h"

#include <algorithm>

namespace sauro::programmes {
namespace {

std::vector<plan::Record> fold_rule(const plan::Fact& fact, const plan::Lookup& look, const std::string& id) {
  const auto said = said_in<OwnRule>(fact.what);
  if (!said || !said->from) return {};
  auto rules = looked_up<OwnRules>(look, "rule", id).value_or(OwnRules());
  auto& values = rules.values;
  std::erase_if(values, [&](const OwnRule& one) { return one.from == said->from; });
  values.insert(std::find_if(values.begin(), values.end(), [&](const OwnRule& one) { return *said->from < *one.from; }),
                *said);
  return {{"rule", id, tracking::encode_whole(rules), {{"all", id}}, {}, {}}};
}

plan::Record achievement_record(const std::string& id, const Achievement& said) {
  return {"achievement",
          id,
          tracking::encode_whole(said),
          {{"all", said.kind + "/" + (said.day ? said.day->iso() : "") + "/" + id}, {"record", said.record + "/" + id}},
          {},
          {}};
}

std::vector<plan::Record> fold_binding(const plan::Fact& fact, const std::string& id) {
  const auto said = said_in<Binding>(fact.what);
  if (!said) return {};
  plan::Record record{"binding", id, tracking::encode_whole(*said), {}, {}, {}};
  if (!said->removed) {
    record.marks = {{"all", id}, {"item", said->item + "/" + id}, {"kind", said->kind + "/" + id}};
    if (!said->of.empty() && said->of != said->kind) record.marks.push_back({"kind", said->of + "/" + id});
  }
  return {record};
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  const std::string id = id_in(fact.what.subject);
  if (kind == "rule.set") return fold_rule(fact, look, id);
  if (kind == "binding.set") return fold_binding(fact, id);
  if (kind == "achievement.made") {
    const auto said = said_in<Achievement>(fact.what);
    return said ? std::vector{achievement_record(id, *said)} : std::vector<plan::Record>();
  }
  // What was withdrawn has no marks left: it is listed nowhere, and its history stays.
  if (kind == "achievement.withdrawn") {
    auto said = looked_up<Achievement>(look, "achievement", id);
    if (!said) return {};
    said->withdrawn = true;
    plan::Record record = achievement_record(id, *said);
    record.marks.clear();
    return {record};
  }
  return {};
}

Result<Outcome> set_rule(const Case& given, const plan::Input& input) {
  const std::string id = input.text("rule");
  const OwnRule said{input.day("from").value_or(given.today), input.text("value"), input.text("document")};
  const auto usual = rules::value_on(id, *said.from);
  if (!usual || (given.may_be_own != nullptr && !given.may_be_own(id))) return refuse("unknown.rule", id);
  // A figure stays one: a text in its place would stop whatever reckons with it.
  if (!said.value.empty() && usual->number && !Decimal::parse_plain(said.value))
    return refuse("rule.number", said.value);
  const auto known = given.records.find<OwnRules>("rule", id);
  if (!known) return known.error();
  if (!*known && said.value.empty()) return refuse("rule.nothing", id);
  return Outcome{{fact_of("rule.set", "rule/" + id, said)}, {}, {}, {}};
}

}  // namespace

const Programme& shared() {
  static const Programme all = [] {
    using plan::FieldKind;
    Programme shared;
    shared.name = "shared";
    shared.vi = "Quy định của cơ quan";
    shared.en = "The agency's own rules";
    shared.kinds = {"rule", "achievement", "binding"};
    shared.refusals = {
        {"unknown.rule", "không có quy định {} vào ngày đó‹; xem: sauro rules›",
         "there is no rule {} on that day‹; see: sauro rules›"},
        {"rule.number", "{}: quy định này là một số, dạng 0.75 hoặc 7", "{}: this rule is a number, 0.75 or 7"},
        {"rule.nothing", "{}: cơ quan chưa có quy định riêng để bỏ", "{}: there is no own rule to take back"},
    };
    shared.actions = {{"rule.set",
                       "đặt quy định riêng của cơ quan, tỉnh",
                       "set a rule of the agency's or province's own",
                       plan::office | plan::director,
                       false,
                       {{"rule", FieldKind::text, true, false, "", "mã quy định", "id of the rule"},
                        {"value", FieldKind::text, false, false, "", "giá trị; để trống để trở lại mặc định",
                         "value; none: the usual one again"},
                        {"from", FieldKind::day, false, false, "", "từ ngày", "from this day"},
                        {"document", FieldKind::text, true, false, "", "văn bản quy định", "document that says so"}},
                       set_rule}};
    shared.fold = fold;
    return shared;
  }();
  return all;
}

}  // namespace sauro::programmes
