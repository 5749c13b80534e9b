// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/proposals.h"

#include <gmock/gmock.h>

#include "plan/model/refusal.h"

namespace sauro::programmes::research {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<TableCell> table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<TableCell> cells;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty())
        cells.push_back({static_cast<int>(row), static_cast<int>(column), rows[row][column]});
  return cells;
}

const std::vector<std::string> head = {"STT", "Tên nhiệm vụ", "Tổ chức, cá nhân đề xuất", "Cấp quản lý", "Năm"};

ProposalTable read(std::vector<std::vector<std::string>> rows) {
  rows.insert(rows.begin(), {{"BẢNG TỔNG HỢP ĐỀ XUẤT"}, {}, head});
  return proposals_in(table(rows), "dx", 2027).value_or(ProposalTable());
}

/// "5: thiếu tên nhiệm vụ", rows as people count them.
std::vector<std::string> faults(const ProposalTable& table) {
  std::vector<std::string> list;
  for (const RowFault& one : table.faults)
    list.push_back(std::to_string(one.row + 1) + ": " + one.what.substr(0, one.what.find(plan::between_languages)));
  return list;
}

TEST(Proposals, EachRowProposesATask) {
  const auto read_ = read({{"1", "Trồng sâm", "Viện A", "cấp cơ sở", "2028"}, {"2", "Nuôi cá\n lồng", "Xã B"}});
  ASSERT_EQ(read_.rows.size(), 2U);
  EXPECT_THAT(faults(read_), IsEmpty());
  const plan::Input &first = read_.rows[0].input, &second = read_.rows[1].input;
  EXPECT_EQ(first.text("research"), "dx-1");
  EXPECT_EQ(first.text("level"), "grassroots");
  EXPECT_EQ(first.text("year"), "2028");
  EXPECT_EQ(second.text("title"), "Nuôi cá lồng");
  EXPECT_EQ(second.text("proposer"), "Xã B");
  EXPECT_EQ(second.text("year"), "2027");
  EXPECT_EQ(second.text("level"), "");
}

TEST(Proposals, HeadingsOfFieldsAndSumsAreNone) {
  EXPECT_EQ(read({{"I", "Nông nghiệp"}, {"1", "Trồng sâm", "Viện A"}, {"Cộng", "01 nhiệm vụ"}, {"", "NGƯỜI LẬP"}})
                .rows.size(),
            1U);
}

TEST(Proposals, WhatIsWrongIsToldOfEachRow) {
  const auto read_ = read({{"1", "", "Viện A"},
                           {"2", "Trồng sâm"},
                           {"3", "Nuôi cá", "Viện A", "cấp xã"},
                           {"4", "Sấy chè", "Viện A", "tỉnh", "năm tới"},
                           {"5", "Dệt lụa", "Viện A"},
                           {"6", "DỆT  LỤA", "Viện B"}});
  EXPECT_THAT(faults(read_), ElementsAre("4: thiếu tên nhiệm vụ", "5: thiếu nơi đề xuất", "6: không rõ cấp “cấp xã”",
                                         "7: không rõ năm “năm tới”", "9: trùng tên với dòng 8"));
  EXPECT_EQ(read_.rows.size(), 1U);
}

TEST(Proposals, IdsMayBeTold) {
  const auto cells = table({{"Mã số", "Tên đề tài", "Đơn vị đề xuất", "Chủ nhiệm"},
                            {"a1", "Một", "Viện A", "Lê Hai"},
                            {"A 2", "Hai", "Viện A"},
                            {"a1", "Ba", "Viện A"}});
  const auto read_ = proposals_in(cells, "dx", 2027);
  ASSERT_TRUE(read_);
  ASSERT_EQ(read_->rows.size(), 1U);
  EXPECT_EQ(read_->rows[0].input.text("research"), "a1");
  EXPECT_EQ(read_->rows[0].input.text("team"), "Lê Hai; Viện A");
  EXPECT_EQ(read_->faults.size(), 2U);
}

TEST(Proposals, ATableWithoutTitlesAndProposersIsNone) {
  EXPECT_FALSE(proposals_in(table({{"STT", "Tên nhiệm vụ"}, {"1", "x"}}), "dx", 2027));
  EXPECT_FALSE(proposals_in({}, "dx", 2027));
}

}  // namespace
}  // namespace sauro::programmes::research
