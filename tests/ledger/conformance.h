// SPDX-License-Identifier: AGPL-3.0-or-later
// What every engine of the ledger must do. A test program of an engine includes this once and instantiates the suite
// with a function that opens an empty ledger.
#pragma once
#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "ledger/chain.h"
#include "ledger/ledger.h"
#include "ledger/sample_fold.h"

namespace sauro::ledger {

using OpenEmpty = std::function<std::unique_ptr<Ledger>()>;

class Conformance : public testing::TestWithParam<OpenEmpty> {
 protected:
  std::unique_ptr<Ledger> ledger = GetParam()();

  std::vector<plan::Fact> put(std::vector<plan::NewFact> facts, std::int64_t now = 1000) {
    auto appended = ledger->append(batch_of(std::move(facts), now));
    EXPECT_TRUE(appended.ok());
    return appended.ok() ? appended->facts : std::vector<plan::Fact>{};
  }
  std::vector<plan::Fact> all(const std::string& agency = "so") {
    std::vector<plan::Fact> facts;
    EXPECT_TRUE(ledger
                    ->each(agency, 0,
                           [&](const plan::Fact& fact) {
                             facts.push_back(fact);
                             return true;
                           })
                    .ok());
    return facts;
  }
  std::string body(const std::string& id, std::int64_t at = newest) {
    const auto record = ledger->record("so", "item", id, at);
    return record.ok() && *record ? (*record)->body : "";
  }
  std::string listed(Listing listing) {
    listing.kind = "item";
    std::string ids;
    const auto found = ledger->list("so", listing);
    EXPECT_TRUE(found.ok());
    if (found.ok())
      for (const Listed& one : *found) ids += (ids.empty() ? "" : " ") + one.record.id;
    return ids;
  }
  std::string counted(std::int64_t at = newest, const std::string& day = "2026-01-01") {
    std::string sums;
    const auto tallies = ledger->tallies("so", "item", day, at);
    if (tallies.ok())
      for (const plan::Tally& tally : *tallies)
        sums += tally.group + " " + tally.day + " " + std::to_string(tally.count) + "; ";
    return sums;
  }
  std::string summed(const std::string& day, std::int64_t at = newest) {
    std::string sums;
    const auto found = ledger->sums("so", "item", day, at);
    EXPECT_TRUE(found.ok());
    if (found.ok())
      for (const Sum& sum : *found)
        sums += sum.group + " " + std::to_string(sum.before) + "/" + std::to_string(sum.all) + "; ";
    return sums;
  }
  std::string searched(const std::string& words) {
    std::string ids;
    const auto found = ledger->search("so", words, 10);
    EXPECT_TRUE(found.ok()) << words;
    if (found.ok())
      for (const Stored& one : *found) ids += (ids.empty() ? "" : " ") + one.id;
    return ids;
  }
  void expect_whole() {
    const auto agencies = ledger->agencies();
    ASSERT_TRUE(agencies.ok());
    for (const std::string& agency : *agencies) {
      const auto breach = verify_chain(*ledger, agency);
      ASSERT_TRUE(breach.ok());
      EXPECT_FALSE(breach->has_value()) << agency << " " << (*breach)->number;
      const auto views = ledger->compare_views(agency);
      ASSERT_TRUE(views.ok()) << views.error().subject;
      EXPECT_TRUE(views->empty()) << views->front().what;
    }
  }
};

TEST_P(Conformance, AnEmptyLedgerHasNoHead) {
  EXPECT_EQ(*ledger->head("so"), (Head{0, std::string(no_hash())}));
  EXPECT_TRUE(ledger->agencies()->empty());
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(searched("gì"), "");
  EXPECT_EQ(body("1"), "");
}

TEST_P(Conformance, FactsAreKeptAsTheyWereAppended) {
  plan::NewFact fact = item("1", "p1", "2026-03-31", "Nghiệm thu đề tài");
  fact.effective = *Day::make(2026, 3, 5);
  fact.version = 3;
  fact.payload = std::string("p1 2026-03-31\0đ", 16);
  fact.attachments = {std::string(64, 'a'), std::string(64, '0')};
  const auto appended = put({fact, gone("2")});
  ASSERT_EQ(appended.size(), 2u);
  EXPECT_EQ(appended[0].what, fact);
  EXPECT_EQ(appended[0].number, 1);
  EXPECT_EQ(appended[1].number, 2);
  EXPECT_EQ(appended[0].recorded, 1000);
  EXPECT_EQ(all(), appended);
  EXPECT_EQ(*ledger->head("so"), (Head{2, appended[1].hash}));
  expect_whole();
}

TEST_P(Conformance, FactsAboutASubjectAreGivenInOrderUpToAFact) {
  const auto first = put({item("1", "p1", "2026-03-31", "a"), item("12", "p1", "2026-03-31", "b")});
  const auto second = put({gone("1")}, 2000);
  EXPECT_EQ(*ledger->about("so", "item/1"), (std::vector{first[0], second[0]}));
  EXPECT_EQ(*ledger->about("so", "item/1", 2), std::vector{first[0]});
  EXPECT_EQ(*ledger->about("so", "item/12"), std::vector{first[1]});
  EXPECT_TRUE(ledger->about("so", "item/2")->empty());
  EXPECT_TRUE(ledger->about("khac", "item/1")->empty());
}

TEST_P(Conformance, ABadFactAppendsNothing) {
  plan::NewFact bad = item("2", "p1", "2026-03-31", "");
  bad.kind = "Item";
  const auto failed = ledger->append(batch_of({item("1", "p1", "2026-03-31", ""), bad}));
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().code, ErrorCode::bad_input);
  EXPECT_TRUE(all().empty());
  EXPECT_FALSE(ledger->append(Batch{"Sở", {gone("1")}, 1}).ok());
  plan::NewFact large = gone("1");
  large.words.resize((1u << 20) + 1, 'x');
  EXPECT_EQ(ledger->append(batch_of({large})).error().code, ErrorCode::over_limit);
}

TEST_P(Conformance, AClockThatWentBackDoesNotTurnTheOrder) {
  put({gone("1")}, 5000);
  EXPECT_EQ(put({gone("2"), gone("3")}, 4000).front().recorded, 5001);
  put({gone("4")}, 9000);
  EXPECT_EQ(*ledger->number_before("so", 5000), 0);
  EXPECT_EQ(*ledger->number_before("so", 5001), 1);
  EXPECT_EQ(*ledger->number_before("so", 5002), 3);
  EXPECT_EQ(*ledger->number_before("so", 9000), 3);
  EXPECT_EQ(*ledger->number_before("so", 9001), 4);
  EXPECT_EQ(*ledger->number_before("xa", 9001), 0);
  expect_whole();
}

TEST_P(Conformance, TheSecondOfTwoEditorsGetsAConflict) {
  put({item("1", "p1", "2026-03-31", "A")});
  const auto seen = *ledger->record("so", "item", "1");
  Batch first = batch_of({item("1", "p1", "2026-04-30", "B")}), second = batch_of({item("1", "p2", "2026-03-31", "C")});
  first.expected = second.expected = {{"item", "1", seen->version}};
  EXPECT_TRUE(ledger->append(first).ok());
  const auto conflict = ledger->append(second);
  ASSERT_FALSE(conflict.ok());
  EXPECT_EQ(conflict.error(), (Error{ErrorCode::conflict, "item/1", "2"}));
  EXPECT_EQ(body("1"), "2 p1 2026-04-30 B");
  Batch fresh = batch_of({item("9", "p1", "2026-04-30", "new")});
  fresh.expected = {{"item", "9", 0}};
  EXPECT_TRUE(ledger->append(fresh).ok());
  EXPECT_FALSE(ledger->append(fresh).ok());
}

TEST_P(Conformance, ABatchWithAKeyIsAppendedOnce) {
  Batch batch = batch_of({item("1", "p1", "2026-03-31", "A"), gone("7")});
  batch.key = "f3c1";
  const auto first = ledger->append(batch);
  const auto again = ledger->append(batch);
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_FALSE(first->repeated);
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->facts, first->facts);
  EXPECT_EQ(all().size(), 2u);
}

TEST_P(Conformance, RecordsAreWhatTheyWereAtEachFact) {
  put({item("1", "p1", "2026-03-31", "A")});
  put({item("1", "p2", "2026-03-31", "B")});
  put({gone("1")});
  put({item("1", "p3", "2026-05-31", "C")});
  EXPECT_EQ(body("1", 0), "");
  EXPECT_EQ(body("1", 1), "1 p1 2026-03-31 A");
  EXPECT_EQ(body("1", 2), "2 p2 2026-03-31 B");
  EXPECT_EQ(body("1", 3), "");
  EXPECT_EQ(body("1"), "1 p3 2026-05-31 C");
  EXPECT_EQ(counted(1), "all 2026-03-31 1; p1 2026-03-31 1; ");
  EXPECT_EQ(counted(2), "all 2026-03-31 1; p2 2026-03-31 1; ");
  EXPECT_EQ(counted(3), "");
  EXPECT_EQ(counted(), "all 2026-05-31 1; p3 2026-05-31 1; ");
  expect_whole();
}

TEST_P(Conformance, TalliesOfAMonthStandTogetherOnEachSideOfADay) {
  put({item("a", "p1", "2026-03-05", ""), item("b", "p1", "2026-03-20", ""), item("c", "p1", "2026-03-25", ""),
       item("d", "p1", "2026-04-01", ""), item("e", "p1", "", "")});
  EXPECT_EQ(counted(newest, "2026-01-01"),
            "all  1; all 2026-03-05 3; all 2026-04-01 1; p1  1; p1 2026-03-05 3; p1 2026-04-01 1; ");
  EXPECT_EQ(counted(newest, "2026-03-20"),
            "all  1; all 2026-03-05 1; all 2026-03-20 2; all 2026-04-01 1; "
            "p1  1; p1 2026-03-05 1; p1 2026-03-20 2; p1 2026-04-01 1; ");
  put({item("b", "p2", "2026-03-20", ""), gone("d")});
  EXPECT_EQ(counted(newest, "2026-03-21"),
            "all  1; all 2026-03-05 2; all 2026-03-25 1; p1  1; p1 2026-03-05 1; p1 2026-03-25 1; p2 2026-03-20 1; ");
  EXPECT_EQ(counted(5, "2026-03-21"),
            "all  1; all 2026-03-05 2; all 2026-03-25 1; all 2026-04-01 1; "
            "p1  1; p1 2026-03-05 2; p1 2026-03-25 1; p1 2026-04-01 1; ");
}

TEST_P(Conformance, ListsStandInTheOrderOfTheMark) {
  put({item("a", "p1", "2026-06-30", ""), item("b", "p1", "2026-03-31", ""), item("c", "p2", "2026-01-31", ""),
       item("d", "p1", "2026-03-31", "")});
  EXPECT_EQ(listed({.mark = "all"}), "c b d a");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/"}), "b d a");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/", .limit = 1}), "b");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/", .after_value = "p1/2026-03-31", .after_id = "b"}), "d a");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p3"}), "");
  put({item("b", "p2", "2026-12-31", "")});
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/"}), "d a");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/", .at = 4}), "b d a");
  EXPECT_EQ(listed({.mark = "unit", .prefix = "p1/", .at = 0}), "");
}

TEST_P(Conformance, WhatChangedSinceAFactIsToldInOrder) {
  put({item("a", "p1", "2026-06-30", "1"), item("b", "p1", "2026-03-31", "2")});
  put({item("c", "p2", "2026-01-31", "3")}, 2000);
  put({item("a", "p1", "2026-07-31", "4")}, 3000);
  put({gone("b"), item("c", "p2", "2026-02-28", "5")}, 4000);
  const auto told = [&](std::int64_t after, std::int64_t at = newest) {
    std::string ids;
    const auto found = ledger->changed("so", "item", after, at);
    EXPECT_TRUE(found.ok());
    if (found.ok())
      for (const Stored& one : *found) ids += (ids.empty() ? "" : " ") + one.id + std::to_string(one.version);
    return ids;
  };
  const auto some = ledger->records("so", "item", {"c", "b", "x", "a"}, 3);
  ASSERT_TRUE(some.ok());
  std::string bodies;
  for (const Stored& one : *some) bodies += one.id + ": " + one.body + "; ";
  EXPECT_EQ(bodies, "c: " + body("c", 3) + "; b: " + body("b", 3) + "; a: " + body("a", 3) + "; ");
  EXPECT_EQ(told(0), "a4 c5");
  EXPECT_EQ(told(0, 2), "a1 b1");
  EXPECT_EQ(told(2, 4), "c3 a4");
  EXPECT_EQ(told(4), "c5");
  EXPECT_EQ(told(6), "");
  EXPECT_EQ((*ledger->changed("so", "item", 4))[0].body, body("c"));
  EXPECT_TRUE(ledger->changed("so", "unit", 0)->empty());
  EXPECT_TRUE(ledger->changed("khac", "item", 0)->empty());
}

TEST_P(Conformance, SumsTellWhatIsDueBeforeADay) {
  put({item("a", "p1", "2026-06-30", ""), item("b", "p1", "2026-03-31", ""), item("c", "p2", "", "")});
  EXPECT_EQ(summed("2026-03-31"), "all 0/3; p1 0/2; p2 0/1; ");
  EXPECT_EQ(summed("2026-04-01"), "all 1/3; p1 1/2; p2 0/1; ");
  put({gone("b"), item("a", "p2", "2026-06-30", "")});
  EXPECT_EQ(summed("2027-01-01"), "all 1/2; p2 1/2; ");
  EXPECT_EQ(summed("2026-04-01", 3), "all 1/3; p1 1/2; p2 0/1; ");
  expect_whole();
}

TEST_P(Conformance, SearchKnowsNoMarks) {
  put({item("1", "p1", "d", "Nghiệm thu nhiệm vụ khoa học"), item("2", "p1", "d", "Kiểm định phương tiện đo lường"),
       item("3", "p1", "d", "Hội nghị nghiệm thu đo đạc")});
  EXPECT_EQ(searched("nghiem thu"), "3 1");
  EXPECT_EQ(searched("NGHIỆM THU"), "3 1");
  EXPECT_EQ(searched("do luong"), "2");
  EXPECT_EQ(searched("đo"), "3 2");
  EXPECT_EQ(searched("nghi"), "3 1");
  EXPECT_EQ(searched("\"thu nhiệm vụ\""), "1");
  EXPECT_EQ(searched("\"thu đo\" hội"), "3");
  EXPECT_EQ(searched("thu AND OR NOT ("), "");
  EXPECT_EQ(searched("\" ' ; * -"), "");
  put({item("1", "p1", "d", "Tổng kết"), gone("3")});
  EXPECT_EQ(searched("nghiem thu"), "");
  EXPECT_EQ(searched("tong ket"), "1");
  expect_whole();
}

TEST_P(Conformance, AgenciesDoNotSeeEachOther) {
  put({item("1", "p1", "d", "Bí mật của sở")});
  ASSERT_TRUE(ledger->append({"xa", {item("1", "p9", "d", "Việc của xã")}, 2000}).ok());
  EXPECT_EQ(*ledger->agencies(), (std::vector<std::string>{"so", "xa"}));
  EXPECT_EQ(searched("viec cua"), "");
  EXPECT_EQ(body("1"), "1 p1 d Bí mật của sở");
  EXPECT_EQ(all("xa").front().number, 1);
  EXPECT_EQ(counted(), "all d 1; p1 d 1; ");
  expect_whole();
}

TEST_P(Conformance, RedactionTakesTheWordsAndKeepsTheChain) {
  const auto before = put({item("1", "p1", "d", "Số căn cước 0123"), item("2", "p1", "d", "Khác")});
  const auto redacted = ledger->redact("so", 1, "lan", "đưa nhầm số căn cước", 3000);
  ASSERT_TRUE(redacted.ok());
  const auto facts = all();
  ASSERT_EQ(facts.size(), 3u);
  EXPECT_TRUE(facts[0].redacted);
  EXPECT_EQ(facts[0].what.words, "");
  EXPECT_EQ(facts[0].salt, "");
  EXPECT_EQ(facts[0].hash, before[0].hash);
  EXPECT_EQ(facts[0].words_hash, before[0].words_hash);
  EXPECT_EQ(searched("can cuoc"), "");
  EXPECT_EQ(body("1"), "1 p1 d -");
  EXPECT_EQ(body("1", 1), "1 p1 d -");
  expect_whole();
  EXPECT_EQ(ledger->redact("so", 9, "lan", "", 3000).error().code, ErrorCode::not_found);
  EXPECT_EQ(all().size(), 3u);
}

TEST_P(Conformance, AChainIsTakenOverAsItIs) {
  const auto facts = put({item("1", "p1", "d", "A"), item("2", "p1", "d", "B"), gone("1")});
  const auto other = GetParam()();
  const auto giver = [](std::vector<plan::Fact> list) {
    return [list = std::move(list), i = std::size_t{0}]() mutable -> Result<std::optional<plan::Fact>> {
      return i < list.size() ? std::optional(list[i++]) : std::nullopt;
    };
  };
  for (std::size_t i = 0; i < facts.size(); ++i) {
    auto altered = facts;
    altered[i].what.who = "hoa";
    const auto refused = other->take_over("so", giver(altered));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().where, "fact " + std::to_string(i + 1));
    EXPECT_EQ(other->head("so")->count, 0);
  }
  auto wordless = facts;
  wordless[1].redacted = true;
  wordless[1].what.words = wordless[1].salt = "";
  EXPECT_EQ(other->take_over("so", giver(wordless)).error().where, "fact 2");
  ASSERT_TRUE(other->take_over("so", giver(facts)).ok());
  EXPECT_EQ(*other->head("so"), *ledger->head("so"));
  EXPECT_EQ((*other->record("so", "item", "2"))->body, body("2"));
  EXPECT_EQ(other->take_over("so", giver(facts)).error().code, ErrorCode::occupied);
}

TEST_P(Conformance, ManyWritersLoseNothing) {
  constexpr int writers = 8, each = 40;
  std::vector<std::thread> threads;
  for (int w = 0; w < writers; ++w)
    threads.emplace_back([&, w] {
      for (int i = 0; i < each; ++i) {
        const std::string id = std::to_string(w) + "-" + std::to_string(i);
        const auto appended = ledger->append(batch_of({item(id, "p" + std::to_string(w), "d", "việc " + id)}));
        EXPECT_TRUE(appended.ok());
        EXPECT_TRUE(ledger->record("so", "item", id)->has_value());  // answered is there
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(ledger->head("so")->count, writers * each);
  expect_whole();
}

TEST_P(Conformance, AConflictDoesNotTakeOthersOfItsGroupAlong) {
  constexpr int writers = 6, each = 30;
  std::atomic<int> won = 0, lost = 0;
  std::vector<std::thread> threads;
  put({item("x", "p1", "d", "")});
  for (int w = 0; w < writers; ++w)
    threads.emplace_back([&] {
      for (int i = 0; i < each; ++i) {
        Batch batch = batch_of({item("x", "p1", "d", "")});
        batch.expected = {{"item", "x", (*ledger->record("so", "item", "x"))->version}};
        ++(ledger->append(batch).ok() ? won : lost);
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(won + lost, writers * each);
  EXPECT_EQ(body("x").substr(0, body("x").find(' ')), std::to_string(won + 1));
  expect_whole();
}

TEST_P(Conformance, RepairLeavesWhatIsRight) {
  put({item("1", "p1", "d", "A")});
  EXPECT_TRUE(ledger->repair_views("so").ok());
  EXPECT_EQ(body("1"), "1 p1 d A");
  expect_whole();
}

}  // namespace sauro::ledger
