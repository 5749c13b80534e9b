// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms: what a value's members become in a fact and in a record, and what is refused when they are read back.
#include "plan/tracking/form.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/tracking/item_facts.h"
#include "plan/tracking/item_state.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

/// A member of each shape that a form may have.
struct Sample {
  std::string id;
  std::int64_t count = 0;
  bool flag = false;
  Outcome outcome = Outcome::solved;
  std::optional<Day> due;
  std::optional<int> percent;
  std::optional<Decimal> quantity;
  std::vector<Day> turns;
  std::vector<std::string> items;
  std::vector<ItemDue> dues;
  std::optional<ItemDue> one;
  std::string text;
  std::vector<std::string> names;
  static void form(auto& self, auto& f) {
    f("id", self.id), f("count", self.count), f("flag", self.flag), f("outcome", self.outcome), f("due", self.due);
    f("percent", self.percent), f("quantity", self.quantity), f("turns", self.turns), f("items", self.items);
    f("dues", self.dues), f("one", self.one), f.words("text", self.text), f.words("names", self.names);
  }
  friend bool operator==(const Sample&, const Sample&) = default;
};

Sample full() {
  return {.id = "7",
          .count = -3,
          .flag = true,
          .outcome = Outcome::refused,
          .due = day("2031-02-28"),
          .percent = 40,
          .quantity = Decimal::of(1250, 2),
          .turns = {day("2031-03-31"), day("2031-06-30")},
          .items = {"1", ""},
          .dues = {{"4", day("2031-04-01")}, {"5", {}}},
          .one = ItemDue{"6", {}},
          .text = "đã \"xong\"\nhai dòng",
          .names = {"Lan", "Hoà"}};
}

template <class T>
ErrorCode refused(std::string_view payload, std::string_view words = {}) {
  const auto value = decode<T>(payload, words);
  EXPECT_FALSE(value.ok()) << payload << " " << words;
  return value.ok() ? ErrorCode::io : value.error().code;
}

TEST(Encode, WritesFiguresAndWordsApart) {
  const Encoded text = encode(full());
  EXPECT_EQ(text.payload,
            R"({"id": "7", "count": -3, "flag": true, "outcome": "refused", "due": "2031-02-28", "percent": 40, )"
            R"("quantity": "12.50", "turns": ["2031-03-31", "2031-06-30"], "items": ["1", ""], )"
            R"("dues": [{"item": "4", "due": "2031-04-01"}, {"item": "5"}], "one": {"item": "6"}})");
  EXPECT_EQ(text.words, R"({"text": "đã \"xong\"\nhai dòng", "names": ["Lan", "Hoà"]})");
}

TEST(Encode, WritesNoWordsWhereThereAreNone) {
  Sample sample = full();
  sample.text.clear();
  sample.names.clear();
  EXPECT_EQ(encode(sample).words, "");
}

TEST(Encode, LeavesOutWhatIsNothing) {
  // A later form may add members; those that wrote by an earlier one had nothing there.
  EXPECT_EQ(encode(Progress{}).payload, "{}");
  EXPECT_EQ(encode_whole(User{}), "{}");
}

TEST(Encode, TellsZeroFromNothing) {
  // "0 %" is something that somebody told; no percentage is not.
  Progress said;
  said.percent = 0;
  said.quantity = Decimal();
  const std::string payload = encode(said).payload;
  EXPECT_EQ(payload, R"({"quantity": "0", "percent": 0})");
  EXPECT_EQ(decode<Progress>(payload, {})->percent, 0);
  EXPECT_EQ(decode<Progress>(payload, {})->quantity, Decimal());
}

TEST(Encode, KeepsALineWhateverTheTextHolds) {
  // The body of an item's record is read by lines.
  Sample sample = full();
  sample.id = "một\nhai\r\nba";
  EXPECT_EQ(encode_whole(sample).find('\n'), std::string::npos);
  EXPECT_EQ(*decode_whole<Sample>(encode_whole(sample)), sample);
}

TEST(Decode, ReadsBackWhatWasWritten) {
  const Encoded text = encode(full());
  EXPECT_EQ(*decode<Sample>(text.payload, text.words), full());
  EXPECT_EQ(*decode_whole<Sample>(encode_whole(full())), full());
}

RC_GTEST_PROP(Decode, ReadsBackAnyValue, ()) {
  const auto some_day =
      rc::gen::map(rc::gen::inRange(0, 4000), [](int days) { return day("2028-02-27").plus_days(days); });
  const auto word = rc::gen::element<std::string>("", "u1", "Đã họp", "\"\\", "a\nb", "{}");
  const auto due = rc::gen::map(rc::gen::pair(word, rc::gen::maybe(some_day)), [](const auto& both) {
    return ItemDue{both.first, std::nullopt};
  });
  Sample sample;
  sample.id = *word;
  sample.count = *rc::gen::arbitrary<std::int64_t>();
  sample.flag = *rc::gen::arbitrary<bool>();
  sample.outcome = *rc::gen::element(Outcome::solved, Outcome::passed_on, Outcome::refused);
  if (*rc::gen::arbitrary<bool>()) sample.due = *some_day;
  if (*rc::gen::arbitrary<bool>()) sample.percent = *rc::gen::arbitrary<int>();
  if (*rc::gen::arbitrary<bool>())
    sample.quantity = Decimal::of(*rc::gen::inRange<std::int64_t>(-99'999'999, 99'999'999), *rc::gen::inRange(0, 5));
  sample.turns = *rc::gen::container<std::vector<Day>>(some_day);
  sample.items = *rc::gen::container<std::vector<std::string>>(word);
  for (const std::string& item : sample.items) sample.dues.push_back({item, *some_day});
  sample.text = *word;
  sample.names = *rc::gen::container<std::vector<std::string>>(word);

  const Encoded text = encode(sample);
  RC_ASSERT(*decode<Sample>(text.payload, text.words) == sample);
  RC_ASSERT(*decode_whole<Sample>(encode_whole(sample)) == sample);
  if (sample.quantity) RC_ASSERT(decode<Sample>(text.payload, {})->quantity->str() == sample.quantity->str());
}

TEST(Decode, GivesEmptyTextsWhereTheWordsWereTakenAway) {
  Sample figures = full();
  figures.text.clear();
  figures.names.clear();
  EXPECT_EQ(*decode<Sample>(encode(full()).payload, {}), figures);
}

TEST(Decode, LeavesAbsentMembersAsTheyAre) {
  EXPECT_EQ(*decode<Sample>("{}", "{}"), Sample{});
  EXPECT_EQ(decode<Achievement>("{}", {})->deliverable, 1);
  EXPECT_EQ(decode<PlanIssued>("{}", {})->version, 1);
}

TEST(Decode, TakesFiguresFromTheFiguresOnly) {
  // Whoever redacts the words takes no figure away; so none may come from there.
  const auto sample = decode<Sample>(R"({"text": "số"})", R"({"count": 5, "text": "lời"})");
  EXPECT_EQ(sample->count, 0);
  EXPECT_EQ(sample->text, "lời");
}

TEST(Decode, PassesOverUnknownMembers) {
  const auto sample = decode<Sample>(R"({"later": {"a": [1]}, "count": 5})", R"({"more": null, "text": "lời"})");
  ASSERT_TRUE(sample.ok());
  EXPECT_EQ(sample->count, 5);
  EXPECT_EQ(sample->text, "lời");
}

TEST(Decode, RefusesMembersOfAnotherType) {
  for (const char* payload : {R"({"id": 7})",
                              R"({"id": null})",
                              R"({"count": "5"})",
                              R"({"count": 1.5})",
                              R"({"count": true})",
                              R"({"flag": 1})",
                              R"({"flag": "true"})",
                              R"({"outcome": 1})",
                              R"({"outcome": "Solved"})",
                              R"({"outcome": ""})",
                              R"({"due": 20310228})",
                              R"({"due": ""})",
                              R"({"due": "2031-02-29"})",
                              R"({"due": null})",
                              R"({"percent": "40"})",
                              R"({"quantity": 12.5})",
                              R"({"quantity": "12,5"})",
                              R"({"quantity": ""})",
                              R"({"turns": "2031-03-31"})",
                              R"({"turns": ["2031-03-31", "x"]})",
                              R"({"turns": [3]})",
                              R"({"items": {}})",
                              R"({"items": ["1", 2]})",
                              R"({"dues": [1]})",
                              R"({"dues": [{"item": 4}]})",
                              R"({"one": []})",
                              R"({"one": {"due": "x"}})"})
    EXPECT_EQ(refused<Sample>(payload), ErrorCode::bad_input) << payload;
}

TEST(Decode, RefusesWhatIsNoObject) {
  for (const char* text : {"", "[]", "5", "null", "\"\"", "{", R"({"id": "7"} x)"}) {
    EXPECT_EQ(refused<Sample>(text), ErrorCode::bad_input) << text;
    const auto whole = decode_whole<Sample>(text);
    ASSERT_FALSE(whole.ok()) << text;
    EXPECT_EQ(whole.error().code, ErrorCode::bad_input) << text;
  }
}

template <class T>
bool read_or_bad_input(const Result<T>& value) {
  return value.ok() || value.error().code == ErrorCode::bad_input;
}

RC_GTEST_PROP(Decode, AnswersOrRefusesAnyBytes, (const std::string& bytes)) {
  ItemSet set = work(3, day("2031-06-30"), "1");
  set.turns = {day("2031-06-30")};
  set.promises = {{plan::DeliverableType::ratio, Decimal::of(95), plan::Comparator::at_least, "%"}};
  std::string spoilt = encode(set).payload;
  for (const char byte : bytes) spoilt[*rc::gen::inRange<std::size_t>(0, spoilt.size())] = byte;
  for (const std::string& text : {bytes, spoilt}) {
    RC_ASSERT(read_or_bad_input(decode<ItemSet>(text, {})));
    RC_ASSERT(read_or_bad_input(decode<Progress>("{}", text)));
    RC_ASSERT(read_or_bad_input(decode_whole<ItemState>(text)));
  }
}

TEST(Form, WritesEnumerationsByTheNamesOthersRead) {
  ItemSet set;
  set.kind = plan::ItemKind::indicator;
  set.task_class = plan::TaskClass::approved;
  set.delay = Delay{5, plan::OffsetUnit::working_day, plan::OffsetDirection::before};
  set.promises = {{plan::DeliverableType::ratio, {}, plan::Comparator::at_least, {}}};
  set.doers = {{plan::Role::monitoring, "u1", {}}};
  const std::string text = encode(set).payload;
  for (const char* part :
       {R"("kind": "indicator")", R"("class": "approved")", R"("unit": "working_day")", R"("direction": "before")",
        R"("type": "ratio")", R"("comparator": ">=")", R"("role": "monitoring")"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
  const auto back = decode<ItemSet>(text, {});
  EXPECT_EQ(back->kind, set.kind);
  EXPECT_EQ(back->task_class, set.task_class);
  EXPECT_EQ(back->delay, set.delay);
  EXPECT_EQ(back->promises, set.promises);
  EXPECT_EQ(back->doers, set.doers);
}

TEST(Item, IsReadBackAsItWasWritten) {
  ItemState state;
  state.set = work(3, day("2031-06-30"), "1");
  state.stage = Stage::confirmed;
  state.due = day("2031-07-31");
  state.turns = {{day("2031-03-31"), day("2031-04-02")}};
  state.updates = {{4, "lan", day("2031-04-01"), 1, Decimal::of(2), 50, true, true, UpdateVerdict::office, "ct1"}};
  state.obstacles = {{5, "lan", "thiếu kinh phí", "cấp thêm", true, Outcome::refused, "không"}};
  state.extensions = {{6, "lan", "mưa", day("2031-07-31"), day("2031-06-30"), true, true, "hoa", "9/QĐ"}};
  state.edits = {{"due", 7}};
  const auto back = decode_whole<ItemState>(encode_whole(state));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(encode_whole(*back), encode_whole(state));
  EXPECT_EQ(back->updates, state.updates);
  EXPECT_EQ(back->obstacles, state.obstacles);
  EXPECT_EQ(back->extensions, state.extensions);
  // The deadline that the plan has and that of now are two members.
  EXPECT_EQ(back->set.due, day("2031-06-30"));
  EXPECT_EQ(back->due, day("2031-07-31"));
}

TEST(Item, IsNotReadFromWhatIsNone) {
  for (const char* body : {"", "x", "[]", "{\"stage\": \"shut\"}"}) {
    const auto item = decode_whole<ItemState>(body);
    ASSERT_FALSE(item.ok()) << body;
    EXPECT_EQ(item.error().code, ErrorCode::bad_input) << body;
  }
}

TEST(Item, IsWordedBehindTheLineOfItsWords) {
  EXPECT_EQ(wording_in("{\"title\": \"Việc\"}\n{\"id\": \"1\"}"), "{\"id\": \"1\"}");
  EXPECT_EQ(wording_in("{\"title\": \"Việc\"}"), "");
  EXPECT_EQ(wording_in(""), "");
}

}  // namespace
}  // namespace sauro::tracking
