// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/model/draft_json.h"

#include <gtest/gtest.h>

#include "foundation/base/json.h"
#include "plan/model/example_draft.h"

namespace sauro::plan {
namespace {

const SourceInfo source{"vườn.docx", std::string(64, 'a'), document::SourceKind::docx, 4};

Json printed(const Draft& draft) { return *parse_json(draft_json(draft, source)); }

std::string parsed_text(const auto& value) {
  JsonWriter out(JsonWriter::Layout::one_line);
  write_parsed(out, value);
  return out.take();
}

std::vector<std::string> names(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

}  // namespace

TEST(DraftJson, HasTheFixedMembersInOrder) {
  const Json json = printed(example_draft());
  using Names = std::vector<std::string>;
  EXPECT_EQ(names(json), (Names{"format", "source", "document", "units", "people", "items", "findings"}));
  EXPECT_EQ(names(json["source"]), (Names{"file", "sha256", "kind", "pages"}));
  EXPECT_EQ(names(json["document"]), (Names{"superior", "agency", "number", "symbol", "place", "date", "year", "period",
                                            "type", "subject", "draft", "secrecy", "bases", "recipients", "signer"}));
  EXPECT_EQ(names(json["units"][0]), (Names{"id", "name", "aliases"}));
  EXPECT_EQ(names(json["people"][0]), (Names{"id", "name", "position", "unit"}));
  const Json& item = json["items"][1];
  EXPECT_EQ(names(item), (Names{"id", "parent", "kind", "class", "number", "title", "title_origin", "schedule",
                                "deliverables", "assignments", "location", "budget", "notes", "other", "sources"}));
  EXPECT_EQ(names(item["schedule"]), (Names{"text", "kind", "start", "end", "clock", "event", "offset", "recurrence",
                                            "reference", "milestones", "origin"}));
  EXPECT_EQ(names(item["deliverables"][0]), (Names{"text", "type", "quantity", "unit", "comparator", "origin"}));
  EXPECT_EQ(names(item["assignments"][0]), (Names{"role", "text", "unit", "position", "person", "origin"}));
  EXPECT_EQ(names(item["sources"][0]), (Names{"part", "page", "paragraph", "table", "row", "column", "text"}));
  EXPECT_EQ(names(item["title_origin"]), (Names{"part", "page", "paragraph", "table", "row", "column", "start",
                                                "length", "confidence", "inherited"}));
  EXPECT_EQ(names(json["findings"][0]),
            (Names{"rule", "severity", "clear", "message", "items", "places", "legal_source", "repair", "edits"}));
}

TEST(DraftJson, WritesValuesInTheirForms) {
  const Json json = printed(example_draft());
  EXPECT_EQ(json["format"], "sauro.draft/1");
  EXPECT_EQ(json["source"]["kind"], "docx");
  EXPECT_EQ(json["source"]["pages"], 4);
  EXPECT_EQ(json["document"]["date"], "2031-03");
  EXPECT_EQ(json["document"]["period"].dump(), R"({"start":"2031-01-01","end":"2031-12-31"})");
  EXPECT_EQ(json["document"]["draft"], true);
  EXPECT_EQ(json["document"]["bases"][0]["date"], "2031-01-09");
  const Json& task = json["items"][1];
  EXPECT_EQ(task["class"], "key");
  EXPECT_EQ(task["schedule"]["end"], "2031-06-30");
  EXPECT_EQ(task["deliverables"][0]["quantity"], "2");
  EXPECT_EQ(task["deliverables"][0]["comparator"], ">=");
  EXPECT_EQ(task["assignments"][0]["unit"], "u1");
  EXPECT_EQ(task["assignments"][0]["origin"]["inherited"], true);
  EXPECT_EQ(task["assignments"][0]["origin"]["confidence"], 0.9);
  EXPECT_EQ(task["budget"]["amount"], "5000000");
  EXPECT_EQ(task["sources"][1]["part"], "appendix");
  EXPECT_EQ(task["sources"][1]["row"], 4);
  const Json& step = json["items"][2];
  EXPECT_EQ(step["deliverables"][0]["quantity"], "67.50");
  EXPECT_EQ(step["schedule"]["recurrence"].dump(),
            R"({"every":"half_year","count":1,"times":2,"on":{"day":14},"text":"mỗi năm 02 lần"})");
}

TEST(DraftJson, WritesNullForWhatIsAbsentOrEmpty) {
  const Json json = printed(example_draft());
  for (const char* name : {"number", "place", "subject", "secrecy", "signer"})
    EXPECT_TRUE(json["document"][name].is_null()) << name;
  const Json& bare = json["items"][3];
  for (const char* name : {"parent", "class", "number", "location", "budget", "notes"})
    EXPECT_TRUE(bare[name].is_null()) << name;
  for (const char* name : {"text", "start", "end", "clock", "event", "offset", "recurrence", "reference"})
    EXPECT_TRUE(bare["schedule"][name].is_null()) << name;
  EXPECT_EQ(bare["schedule"]["kind"], "none");
  EXPECT_EQ(bare["deliverables"].dump(), "[]");
  EXPECT_TRUE(json["items"][1]["assignments"][1]["unit"].is_null());
  EXPECT_TRUE(json["items"][1]["assignments"][1]["person"].is_null());
  EXPECT_TRUE(json["items"][1]["deliverables"][1]["comparator"].is_null());
  EXPECT_TRUE(json["findings"][0]["legal_source"].is_null());
  SourceInfo text = source;
  text.pages.reset();
  EXPECT_TRUE((*parse_json(draft_json({}, text)))["source"]["pages"].is_null());
}

TEST(DraftJson, WritesTheTurnOfARecurrence) {
  Draft draft = example_draft();
  const auto on = [&](std::optional<int> weekday, std::optional<int> month, std::optional<int> day) {
    draft.items[2].schedule.recurrence = Recurrence{Every::year, 1, std::nullopt, weekday, month, day, "lặp lại"};
    return printed(draft)["items"][2]["schedule"]["recurrence"]["on"].dump();
  };
  EXPECT_EQ(on(5, {}, {}), R"({"weekday":5})");
  EXPECT_EQ(on({}, 6, 15), R"({"month":6,"day":15})");
  EXPECT_EQ(on({}, {}, {}), "null");
}

TEST(DraftJson, StaysJsonWhateverTheTextHolds) {
  Draft draft = example_draft();
  draft.items[1].title = "\"\\\x01\n\xFF dòng";
  EXPECT_EQ(printed(draft)["items"][1]["title"], "\"\\\x01\n\xEF\xBF\xBD dòng");
}

TEST(FindingsJson, HoldsTheSourceAndTheFindings) {
  const Json json = *parse_json(findings_json(example_draft(), source));
  EXPECT_EQ(json["source"]["file"], "vườn.docx");
  EXPECT_EQ(json["findings"][0]["rule"], "time.missing");
  EXPECT_EQ(json["findings"][0]["message"]["vi"], "chưa có thời hạn");
  EXPECT_FALSE(json.contains("items"));
}

TEST(WriteParsed, NamesUnitsAndPeopleAndLeavesOriginsOut) {
  Assignment one = assigned_to(Role::lead, "đ/c Lý Thị Mẫu - TT Tổ Vườn");
  one.person_name = "Lý Thị Mẫu";
  one.position = "Tổ trưởng";
  EXPECT_EQ(parsed_text(std::vector{one}),
            R"([{"role": "lead", "text": "đ/c Lý Thị Mẫu - TT Tổ Vườn", "unit_name": null, "position": "Tổ trưởng", )"
            R"("person_name": "Lý Thị Mẫu"}])");
  EXPECT_EQ(parsed_text(std::vector{product("2 cầu", Decimal::of(2), "cầu", Comparator::less)}),
            R"([{"text": "2 cầu", "type": "other", "quantity": "2", "unit": "cầu", "comparator": "<"}])");
  Schedule schedule;
  schedule.text = "xong sau 5 ngày";
  schedule.kind = ScheduleKind::event;
  schedule.offset = Offset{5, OffsetUnit::working_day, OffsetDirection::after};
  EXPECT_EQ(
      parsed_text(schedule),
      R"({"text": "xong sau 5 ngày", "kind": "event", "start": null, "end": null, "clock": null, "event": null, )"
      R"("offset": {"count": 5, "unit": "working_day", "direction": "after"}, "recurrence": null, "reference": null, )"
      R"("milestones": []})");
}

}  // namespace sauro::plan
