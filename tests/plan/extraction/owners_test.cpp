// SPDX-License-Identifier: AGPL-3.0-or-later
// extract(): who does the work, where lines, brackets and cells say it in their own ways.
#include <gtest/gtest.h>

#include "plan/extraction/forms_fixture.h"

namespace sauro::extraction {
namespace {

using plan::Role;

plan::Draft tasks(std::vector<std::string> lines) {
  lines.insert(lines.begin(), {"KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ"});
  return read(lines);
}

TEST(Owners, ABracketAtTheEndTellsWhoAndWhen) {
  const auto draft = tasks({"1. Tổ chức 02 cuộc tập huấn (Văn phòng Sở chủ trì, Thanh tra Sở phối hợp; Quý III).",
                            "2. Sơ kết công tác (Văn phòng Sở chủ trì).", "3. Mua 02 máy in (loại mới)."});
  EXPECT_EQ(work(draft), (Titles{"Tổ chức 02 cuộc tập huấn", "Sơ kết công tác", "Mua 02 máy in (loại mới)."}));
  EXPECT_EQ(owners(draft.items[0], Role::lead), "Văn phòng Sở");
  EXPECT_EQ(owners(draft.items[0], Role::cooperating), "Thanh tra Sở");
  EXPECT_EQ(end_of(draft.items[0]), "2026-09-30");
  EXPECT_EQ(owners(draft.items[1], Role::lead), "Văn phòng Sở");
}

TEST(Owners, ALineAboveAListNamesThem) {
  const auto draft = tasks({"1. Hoàn thiện văn bản", "Vụ Pháp chế chủ trì, phối hợp với Cục Hộ tịch:",
                            "a) Rà soát các văn bản: tháng 5/2026;", "b) Sửa đổi Thông tư trước ngày 30/6/2026."});
  EXPECT_EQ(work(draft), (Titles{"Rà soát các văn bản", "Sửa đổi Thông tư trước ngày 30/6/2026."}));
  EXPECT_EQ(owners(titled(draft, "Rà soát các văn bản"), Role::lead), "Vụ Pháp chế");
  EXPECT_EQ(owners(titled(draft, "Rà soát các văn bản"), Role::cooperating), "Cục Hộ tịch");
}

TEST(Owners, ALineBelowATaskNamesThemAndItsDeadline) {
  const auto draft = tasks({"1. Tổ chức quán triệt", "a) Tổ chức hội nghị trực tuyến.",
                            "Cục Hộ tịch chủ trì, phối hợp với Văn phòng Bộ: Hoàn thành trước ngày 15/4/2026."});
  EXPECT_EQ(work(draft), (Titles{"Tổ chức hội nghị trực tuyến."}));
  EXPECT_EQ(owners(draft.items.back(), Role::lead), "Cục Hộ tịch");
  EXPECT_EQ(owners(draft.items.back(), Role::cooperating), "Văn phòng Bộ");
  EXPECT_EQ(end_of(draft.items.back()), "2026-04-14");
}

TEST(Owners, AnEmptyLabelNamesNobody) {
  const auto draft = tasks({"1. Đưa nông sản lên sàn", "Đơn vị chủ trì:", "Thời gian: Quý IV/2026."});
  EXPECT_TRUE(draft.items.front().assignments.empty());
  EXPECT_EQ(end_of(draft.items.front()), "2026-12-31");
}

TEST(Owners, SubjectsMayBeSeveralOrAPerson) {
  const auto draft = tasks({"1. Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc xây dựng kế hoạch chi tiết.",
                            "2. Đ/c Hà Thị Mận - Phó Chủ tịch kiểm tra chợ.", "3. Mỗi thôn chuẩn bị 500 bao tải."});
  EXPECT_EQ(owners(draft.items[0], Role::performing), "Trưởng các phòng; Thủ trưởng các đơn vị trực thuộc");
  EXPECT_EQ(draft.items[1].assignments.front().person_name, "Hà Thị Mận");
  EXPECT_EQ(owners(draft.items[2], Role::performing), "Mỗi thôn");
}

TEST(Owners, WhomASentenceHasFollowedDoesNotFollow) {
  const auto draft = tasks({"1. Phòng Kinh tế theo dõi, đôn đốc các thôn, đơn vị thực hiện."});
  EXPECT_EQ(owners(draft.items.front(), Role::monitoring), "Phòng Kinh tế");
}

TEST(Owners, AReceiverEndsBeforeWhatIsSent) {
  const auto draft = tasks({"1. Các thôn gửi danh sách về Văn phòng xã (qua bưu điện) chậm nhất ngày 20/4/2026.",
                            "2. Phòng Kinh tế trình UBND xã danh mục dữ liệu."});
  EXPECT_EQ(owners(draft.items[0], Role::cooperating), "Văn phòng xã");
  EXPECT_EQ(owners(draft.items[1], Role::cooperating), "UBND xã");
}

TEST(Owners, ADittoSaysWhatTheCellAboveSays) {
  const auto draft = read({"KẾ HOẠCH", "Công tác năm 2026", "TT | Nội dung | Chủ trì | Thời gian",
                           "1 | Kiểm kê kho | Văn phòng Sở | Tháng 3/2026", "2 | Sửa kho | -nt- | Như trên"});
  EXPECT_EQ(owners(titled(draft, "Sửa kho"), Role::lead), "Văn phòng Sở");
  EXPECT_EQ(end_of(titled(draft, "Sửa kho")), "2026-03-31");
}

TEST(Owners, WhatIsInspectedDoesNoWork) {
  const auto draft = read({"KẾ HOẠCH", "Kiểm tra năm 2026",
                           "TT | Đối tượng được kiểm tra | Nội dung kiểm tra | Mốc thời gian kiểm tra | Thời gian",
                           "1 | Chi bộ Trường A | Kiểm tra việc thu nộp đảng phí | Năm 2025 | Quý II/2026",
                           "2 | Chi bộ Trường B | Kiểm tra việc thu nộp đảng phí | Năm 2025 | Quý III/2026"});
  ASSERT_EQ(draft.items.size(), 2u);
  EXPECT_TRUE(draft.items[0].assignments.empty());
  EXPECT_EQ(end_of(draft.items[0]), "2026-06-30");
}

TEST(TableBands, StandInWhateverColumnHasRoom) {
  const auto draft = read({"KẾ HOẠCH", "Công tác năm 2026", "TT | Thời hạn | Nội dung | Chủ trì",
                           "A | XÂY DỰNG THỂ CHẾ |  | ", "1 | Tháng 3/2026 | Xây dựng quy chế | Văn phòng Sở",
                           "B | TUYÊN TRUYỀN |  | ", "2 | Tháng 4/2026 | Phát hành bản tin | Văn phòng Sở"});
  ASSERT_EQ(draft.items.size(), 4u);
  EXPECT_EQ(draft.items[0].kind, plan::ItemKind::group);
  EXPECT_EQ(draft.items[3].parent, draft.items[2].id);
}

TEST(TableMarks, ApartAreStretchesOfTheirOwn) {
  const auto draft = read(
      {"KẾ HOẠCH", "5S năm 2026", "TT | Nội dung | Năm 2026 T1 | Năm 2026 T2 | Năm 2026 T3 | Năm 2026 T4 | Chủ trì",
       "1 | Kiện toàn Ban chỉ đạo | x |  |  |  | Phòng TCHC", "2 | Chấm điểm 5S | x |  | x | x | Phòng QLCL"});
  EXPECT_EQ(end_of(titled(draft, "Kiện toàn Ban chỉ đạo")), "2026-01-31");
  const auto scored = titled(draft, "Chấm điểm 5S");
  EXPECT_EQ(end_of(scored), "2026-04-30");
  ASSERT_EQ(scored.schedule.milestones.size(), 2u);
  EXPECT_EQ(scored.schedule.milestones[1].text, "Tháng 3 - Tháng 4");
}

TEST(Head, ASubjectMayCiteADocument) {
  const auto draft = read({"KẾ HOẠCH", "Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 trên địa bàn tỉnh năm 2026",
                           "Căn cứ Luật Đất đai ngày 18/01/2024;", "I. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026"});
  EXPECT_EQ(draft.head.subject, "Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 trên địa bàn tỉnh năm 2026");
}

// "Chủ trì: X. Hoàn thành trước ngày 30/6/2026.": the second sentence says by when, without a label.
TEST(Owners, EndWhereASentenceSaysByWhen) {
  const plan::Draft draft =
      read({"KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ",
            "1. Rà soát văn bản. Chủ trì: Phòng Tư pháp. Hoàn thành trước ngày 30/6/2026. Sản phẩm: 01 báo cáo.",
            "2. Sửa đổi quy chế. Chủ trì: Văn phòng. Hoàn thành trong quý II/2026."});
  ASSERT_EQ(draft.items.size(), 2u);
  for (const plan::Item& item : draft.items) ASSERT_EQ(item.assignments.size(), 1u) << item.title;
  EXPECT_EQ(draft.items[0].assignments[0].text, "Phòng Tư pháp");
  EXPECT_EQ(draft.items[0].schedule.end, Day::make(2026, 6, 29).value());
  EXPECT_EQ(draft.items[0].deliverables.size(), 1u);
  EXPECT_EQ(draft.items[1].schedule.end, Day::make(2026, 6, 30).value());
}

// "Thời gian: tháng 4. Phòng A chủ trì, phối hợp với Phòng B.": who does it, without a label, behind a labelled value.
TEST(Owners, StandInASentenceBehindALabelledValue) {
  const plan::Draft draft = read(
      {"KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ",
       "1. Sửa đập Đồng Lạc. Thời gian: ngày 08 và ngày 09/6/2026. Phòng Kinh tế chủ trì, phối hợp với Văn phòng Sở. "
       "Kết quả: 01 biên bản.",
       "2. Mở lớp kế toán cho 200 người tại 02 xã (mỗi xã 100 người). Thời gian: tháng 4/2026. Phối hợp với Trường Cao "
       "đẳng Lam Sơn. Kết quả: 01 lớp.",
       "3. In sổ tay. Sản phẩm: 01 sổ tay. Sau đó Văn phòng Sở chủ trì gửi sổ tay cho các xã."});
  ASSERT_EQ(draft.items.size(), 3u);
  const auto& dam = draft.items[0];
  ASSERT_EQ(dam.assignments.size(), 2u);
  EXPECT_EQ(dam.assignments[0].text, "Phòng Kinh tế");
  EXPECT_EQ(dam.assignments[0].role, plan::Role::lead);
  EXPECT_EQ(dam.assignments[1].role, plan::Role::cooperating);
  EXPECT_EQ(dam.schedule.text, "ngày 08 và ngày 09/6/2026");
  EXPECT_EQ(dam.deliverables.size(), 1u);
  ASSERT_EQ(draft.items[1].assignments.size(), 1u);
  EXPECT_EQ(draft.items[1].assignments[0].role, plan::Role::cooperating);
  EXPECT_EQ(draft.items[1].schedule.end, Day::make(2026, 4, 30).value());
  EXPECT_TRUE(draft.items[2].assignments.empty());
}

}  // namespace
}  // namespace sauro::extraction
