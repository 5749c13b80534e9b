// SPDX-License-Identifier: AGPL-3.0-or-later
// Joining what the body, the appendix and the assignment section say of the same work.
#include "plan/extraction/joining.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/extraction/fixture.h"
#include "plan/extraction/likeness.h"

namespace sauro::extraction {
namespace {

using fixture::tree;
using plan::ItemKind;

Branch item(ItemKind kind, std::string title, plan::Part part, std::vector<Branch> children = {}) {
  Branch branch;
  branch.item.kind = kind;
  branch.item.title = title;
  branch.item.sources.push_back({part, std::nullopt, 1, std::nullopt, std::nullopt, std::nullopt, std::move(title)});
  branch.children = std::move(children);
  return branch;
}

Branch task(std::string title, plan::Part part, std::vector<Branch> children = {}) {
  return item(ItemKind::task, std::move(title), part, std::move(children));
}
Branch in_body(std::string title, std::vector<Branch> children = {}) {
  return task(std::move(title), plan::Part::body, std::move(children));
}
Branch in_appendix(std::string title, std::vector<Branch> children = {}) {
  return task(std::move(title), plan::Part::appendix, std::move(children));
}
Branch step(std::string title, plan::Part part, std::vector<Branch> children = {}) {
  return item(ItemKind::step, std::move(title), part, std::move(children));
}
Branch duty(std::string title) { return item(ItemKind::duty, std::move(title), plan::Part::assignment); }

Branch due(Branch branch, int month, int day) {
  branch.item.schedule.kind = plan::ScheduleKind::period;
  branch.item.schedule.text = std::to_string(day) + "/" + std::to_string(month);
  branch.item.schedule.end = Day::make(2025, month, day).value();
  return branch;
}

Branch of_class(Branch branch, plan::TaskClass task_class) {
  branch.item.task_class = task_class;
  return branch;
}

struct Joined {
  std::vector<Branch> plan;
  Reading reading;
};

Joined join(std::vector<Branch> body, std::vector<Branch> appendix, std::vector<Branch> duties = {}) {
  Joined joined;
  joined.plan = join_parts(std::move(body), std::move(appendix), std::move(duties), joined.reading);
  return joined;
}

TEST(JoinParts, MakesOneItemOfATaskInThreePlaces) {
  const auto got =
      join({in_body("Tuyên truyền phòng cháy rừng mùa khô")}, {in_appendix("Tuyên truyền phòng cháy rừng mùa khô")},
           {duty("Tuyên truyền phòng cháy rừng mùa khô")});
  ASSERT_EQ(tree(got.plan), "task Tuyên truyền phòng cháy rừng mùa khô\n");
  ASSERT_EQ(got.plan[0].item.sources.size(), 3u);
  EXPECT_EQ(got.plan[0].item.sources[0].part, plan::Part::appendix);
}

TEST(JoinParts, JoinsTasksThatStandInAnotherOrderAndAreWordedABitOtherwise) {
  const auto got = join({in_body("Trồng rừng phòng hộ ven biển"), in_body("Tuần tra cửa rừng vào mùa khô hanh"),
                         in_body("Cấp cây giống cho hộ dân")},
                        {in_appendix("Cấp cây giống cho các hộ dân"), in_appendix("Trồng rừng phòng hộ ven biển"),
                         in_appendix("Tuần tra các cửa rừng mùa khô hanh")});
  ASSERT_EQ(got.plan.size(), 3u);
  for (const Branch& branch : got.plan) EXPECT_EQ(branch.item.sources.size(), 2u) << branch.item.title;
}

TEST(JoinParts, JoinsNoTasksOfDifferentClasses) {
  const auto got = join({of_class(in_body("Trồng rừng phòng hộ ven biển"), plan::TaskClass::key)},
                        {of_class(in_appendix("Trồng rừng phòng hộ ven biển"), plan::TaskClass::approved)});
  EXPECT_EQ(got.plan.size(), 2u);
  EXPECT_EQ(join({of_class(in_body("Trồng rừng phòng hộ ven biển"), plan::TaskClass::key)},
                 {in_appendix("Trồng rừng phòng hộ ven biển")})
                .plan.size(),
            1u);
}

TEST(JoinParts, JoinsNoDifferentWork) {
  EXPECT_EQ(join({in_body("Trồng rừng phòng hộ ven biển")}, {in_appendix("Thanh tra an toàn lao động tại mỏ đá")})
                .plan.size(),
            2u);
}

TEST(JoinParts, TakesFromTheBodyWhatTheAppendixLeavesEmpty) {
  Branch body = due(in_body("Trồng rừng phòng hộ ven biển"), 9, 30);
  body.item.location = "Xã Hải Hòa";
  body.item.notes = "Ưu tiên cây bần.";
  const auto got = join({body}, {in_appendix("Trồng rừng phòng hộ ven biển")});
  ASSERT_EQ(got.plan.size(), 1u);
  EXPECT_EQ(got.plan[0].item.schedule.end->iso(), "2025-09-30");
  EXPECT_EQ(got.plan[0].item.location, "Xã Hải Hòa");
  EXPECT_EQ(got.plan[0].item.notes, "Ưu tiên cây bần.");
  EXPECT_TRUE(got.reading.findings.empty());
}

TEST(JoinParts, KeepsTheNotesOfBothPlaces) {
  Branch body = in_body("Trồng rừng phòng hộ ven biển"), appendix = in_appendix("Trồng rừng phòng hộ ven biển");
  body.item.notes = "Ưu tiên cây bần.";
  appendix.item.notes = "Vốn tỉnh.";
  const auto got = join({body}, {appendix});
  ASSERT_EQ(got.plan.size(), 1u);
  EXPECT_EQ(got.plan[0].item.notes, "Vốn tỉnh.\nƯu tiên cây bần.");
}

TEST(JoinParts, SaysWhereTimesDisagreeAndKeepsTheAppendixs) {
  const auto got = join({due(in_body("Trồng rừng phòng hộ ven biển"), 9, 30)},
                        {due(in_appendix("Trồng rừng phòng hộ ven biển"), 11, 15)});
  ASSERT_EQ(got.plan.size(), 1u);
  EXPECT_EQ(got.plan[0].item.schedule.end->iso(), "2025-11-15");
  const auto conflicts = fixture::findings_of(got.reading.findings, "time.body-appendix-conflict");
  ASSERT_EQ(conflicts.size(), 1u);
  ASSERT_EQ(conflicts[0]->places.size(), 2u);
  EXPECT_EQ(conflicts[0]->places[0].part, plan::Part::body);
  EXPECT_EQ(conflicts[0]->places[1].part, plan::Part::appendix);
  EXPECT_TRUE(join({due(in_body("Trồng rừng phòng hộ"), 9, 30)}, {due(in_appendix("Trồng rừng phòng hộ"), 9, 30)})
                  .reading.findings.empty());
}

TEST(JoinParts, JoinsALineThatBundlesStepsToEachOfThem) {
  const auto got =
      join({in_body("Trồng rừng phòng hộ ven biển",
                    {step("Khảo sát bãi bồi. Gieo ươm cây bần chua; Trồng cây bần trên bãi", plan::Part::body)})},
           {in_appendix("Trồng rừng phòng hộ ven biển", {step("Khảo sát bãi bồi", plan::Part::appendix),
                                                         step("Gieo ươm cây bần chua", plan::Part::appendix),
                                                         step("Trồng cây bần trên bãi", plan::Part::appendix)})});
  ASSERT_EQ(tree(got.plan), R"(task Trồng rừng phòng hộ ven biển
  step Khảo sát bãi bồi
  step Gieo ươm cây bần chua
  step Trồng cây bần trên bãi
)");
  for (const Branch& child : got.plan[0].children) EXPECT_EQ(child.item.sources.size(), 2u) << child.item.title;
}

TEST(JoinParts, KeepsADutyThatAddsSomething) {
  EXPECT_EQ(
      tree(join({}, {in_appendix("Trồng rừng phòng hộ ven biển")}, {duty("Bố trí xe đưa đón đoàn kiểm tra")}).plan),
      "task Trồng rừng phòng hộ ven biển\nduty Bố trí xe đưa đón đoàn kiểm tra\n");
  EXPECT_EQ(join({}, {due(in_appendix("Trồng rừng phòng hộ ven biển"), 9, 30)},
                 {due(duty("Trồng rừng phòng hộ ven biển"), 10, 15)})
                .plan.size(),
            2u)
      << "a time of its own is something added";
}

TEST(JoinParts, KeepsStepsOfTheBodyUnderTheirJoinedTask) {
  EXPECT_EQ(
      tree(join({in_body("Trồng rừng phòng hộ ven biển", {step("Rào bãi chăn thả trâu bò", plan::Part::body,
                                                               {step("Chôn cọc bê tông", plan::Part::body)}),
                                                          step("Gieo ươm cây bần chua", plan::Part::body,
                                                               {step("Đóng bầu đất phù sa", plan::Part::body)})})},
                {in_appendix("Trồng rừng phòng hộ ven biển", {step("Gieo ươm cây bần chua", plan::Part::appendix)})})
               .plan),
      R"(task Trồng rừng phòng hộ ven biển
  step Gieo ươm cây bần chua
    step Đóng bầu đất phù sa
  step Rào bãi chăn thả trâu bò
    step Chôn cọc bê tông
)");
}

TEST(Likeness, IsOneForTheSameWordsInAnyOrderAndSpelling) {
  EXPECT_DOUBLE_EQ(likeness("Hoà giải ở cơ sở", "hòa giải ở cơ sở"), 1.0);
  EXPECT_DOUBLE_EQ(likeness("rừng trồng", "Trồng rừng"), 1.0);
  EXPECT_DOUBLE_EQ(likeness("trồng rừng", "đào giếng"), 0.0);
  EXPECT_DOUBLE_EQ(likeness("", "đào giếng"), 0.0);
}

rc::Gen<std::string> any_title() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                          4, rc::gen::elementOf(std::vector<std::string>{"trồng", "rừng", "đào", "giếng", "cấp", "nước",
                                                                         "sửa", "cầu"})),
                      [](const std::vector<std::string>& words) {
                        std::string title;
                        for (const auto& word : words) title += (title.empty() ? "" : " ") + word;
                        return title;
                      });
}

RC_GTEST_PROP(Likeness, IsTheSameBothWaysAndFromZeroToOne, ()) {
  const std::string a = *any_title(), b = *any_title();
  RC_ASSERT(likeness(a, b) == likeness(b, a));
  RC_ASSERT(likeness(a, b) >= 0.0 && likeness(a, b) <= 1.0);
}

std::size_t sources_in(const std::vector<Branch>& branches) {
  std::size_t count = 0;
  for (const Branch& branch : branches) count += branch.item.sources.size() + sources_in(branch.children);
  return count;
}

/// A task with up to three steps, each with up to two of its own.
Branch any_task(plan::Part part) {
  Branch branch = task(*any_title(), part);
  const int steps = *rc::gen::inRange(0, 4);
  for (int i = 0; i < steps; ++i) {
    Branch one = step(*any_title(), part);
    const int inner = *rc::gen::inRange(0, 3);
    for (int k = 0; k < inner; ++k) one.children.push_back(step(*any_title(), part));
    branch.children.push_back(std::move(one));
  }
  return branch;
}

RC_GTEST_PROP(JoinParts, KeepsEveryPlaceOfEveryItem, ()) {
  std::vector<Branch> body, appendix, duties;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) body.push_back(any_task(plan::Part::body));
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) appendix.push_back(any_task(plan::Part::appendix));
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) duties.push_back(duty(*any_title()));
  const std::size_t before = sources_in(body) + sources_in(appendix) + sources_in(duties);
  const auto got = join(std::move(body), std::move(appendix), std::move(duties));
  RC_ASSERT(sources_in(got.plan) == before);
}

}  // namespace
}  // namespace sauro::extraction
