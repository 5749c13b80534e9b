// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/fact_list.h"

#include "foundation/calendar/vietnam_time.h"
#include "reports/evidence.h"
#include "reports/members.h"

namespace sauro::reports {

void write_fact(JsonWriter& out, const plan::Fact& fact, const Names& names) {
  out.key("number");
  out.number(fact.number);
  member(out, "recorded", iso_in_vietnam(fact.recorded));
  member(out, "kind", fact.what.kind);
  member(out, "who", fact.what.who);
  member(out, "actor", actor_text(fact, names));
  member(out, "vi", fact_text(fact, names));
  member(out, "en", fact_text(fact, names, Language::english));
  out.key("files");
  out.begin_flat_array();
  for (const Evidence& file : evidence_of(fact)) {
    out.begin_flat_object();
    member(out, "name", file.name);
    member(out, "sha256", file.hash);
    out.end_object();
  }
  out.end_array();
}

Answer facts_answer(const std::vector<ListedFact>& facts, const Names& names, const std::string& next,
                    std::int64_t newest, const std::string& hash) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.facts/1");
  out.key("newest");
  out.number(newest);
  member(out, "hash", hash);
  out.key("list");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Số", 7, 4, 1}, {"Lúc", 16, 16, 0}, {"Ai", 20, 8, 0}, {"Về", 30, 10, 0}, {"Việc gì", 60, 24, 0}};
  for (const ListedFact& one : facts) {
    out.begin_flat_object();
    write_fact(out, one.fact, names);
    member(out, "subject", one.fact.what.subject);
    member(out, "about", one.about);
    member(out, "hash", one.fact.hash);
    out.key("redacted");
    out.boolean(one.fact.redacted);
    out.end_object();
    grid.rows.push_back({{std::to_string(one.fact.number), moment_text(one.fact.recorded), actor_text(one.fact, names),
                          one.about.empty() ? one.fact.what.subject : one.about, fact_text(one.fact, names)},
                         0,
                         false});
  }
  out.end_array();
  out.key("next");
  next.empty() ? out.null() : out.string(next);
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.nothing = "Không có dữ kiện nào như vậy. / No such facts.\n";
  if (!facts.empty()) answer.tables.push_back({"DỮ KIỆN, MỚI TRƯỚC", std::move(grid)});
  return answer;
}

}  // namespace sauro::reports
