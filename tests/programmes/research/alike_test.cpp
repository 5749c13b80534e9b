// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/alike.h"

#include <gmock/gmock.h>

namespace sauro::programmes::research {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Named<Task> titled(const char* id, const char* title) {
  Task task;
  task.set.title = title;
  return {id, task};
}

std::vector<std::string> like(const char* title, const std::vector<Named<Task>>& tasks, int least = 40) {
  std::vector<std::string> ids;
  for (const Alike& one : alike("nv9", title, tasks, least)) ids.push_back(one.id);
  return ids;
}

const std::vector<Named<Task>> earlier = {
    titled("nv1", "Nghiên cứu ứng dụng công nghệ tưới nhỏ giọt cho cây bưởi"),
    titled("nv2", "Nghiên cứu ứng dụng công nghệ số trong quản lý bệnh viện"),
    titled("nv3", "NGHIÊN CỨU CÔNG NGHỆ TƯỚI NHỎ GIỌT CHO BƯỞI DA XANH."),
    titled("nv4", "Nghiên cứu ứng dụng công nghệ sấy chè"),
};

TEST(Alike, TheLikestComesFirst) {
  EXPECT_THAT(like("Nghiên cứu công nghệ tưới nhỏ giọt cho cây bưởi", earlier), ElementsAre("nv1", "nv3"));
}

TEST(Alike, WhatEveryTitleSaysIsNoLikeness) {
  EXPECT_THAT(like("Nghiên cứu ứng dụng công nghệ chiếu xạ vải thiều", earlier), IsEmpty());
}

TEST(Alike, IsWhollySoWhateverTheCapitalsAndSigns) {
  const auto all = alike("nv9", "nghiên cứu, ứng dụng công nghệ: sấy chè", earlier, 1);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.front().id, "nv4");
  EXPECT_EQ(all.front().percent, 100);
}

TEST(Alike, NobodyIsLikeThemselves) {
  EXPECT_TRUE(alike("nv1", earlier.front().value.set.title, {earlier.front()}, 0).empty());
}

TEST(Alike, OfTwoThatAreTheSameEachIsLikeTheOther) {
  EXPECT_EQ(alike("nv2", "Một", {titled("nv1", "Một")}, 1).front().percent, 100);
}

}  // namespace
}  // namespace sauro::programmes::research
