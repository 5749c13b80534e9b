// SPDX-License-Identifier: AGPL-3.0-or-later
// extract(): the forms that plans take, each with the smallest document that shows it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan/extraction/forms_fixture.h"

namespace sauro::extraction {
namespace {

TEST(Extract, DatesWhatStandsUnderAMonthAloneOnItsLine) {
  const auto draft = read({"KẾ HOẠCH", "Hoạt động hè năm 2026", "Tháng 6/2026", "- Mở lớp bơi",
                           "- Ra quân dọn bãi biển (ngày 14/6)", "Tháng 7/2026:", "- Tổng kết"});
  EXPECT_EQ(work(draft), (Titles{"Mở lớp bơi", "Ra quân dọn bãi biển", "Tổng kết"}));
  EXPECT_EQ(end_of(titled(draft, "Mở lớp bơi")), "2026-06-30");
  EXPECT_EQ(end_of(titled(draft, "Ra quân dọn bãi biển")), "2026-06-14");
  EXPECT_EQ(end_of(titled(draft, "Tổng kết")), "2026-07-31");
  EXPECT_TRUE(titled(draft, "Tổng kết").schedule.origin.inherited);
}

TEST(Extract, GivesAUnitBeforeAColonTheWorkBehindIt) {
  const auto draft = read({"KẾ HOẠCH", "Phòng dịch năm 2026", "I. TỔ CHỨC THỰC HIỆN",
                           "1. Trạm Y tế: chuẩn bị 02 tủ thuốc trước ngày 10/5/2026.",
                           "2. Hội quán Bến Đò: vận động hội viên tham gia."});
  const auto first = titled(draft, "chuẩn bị 02 tủ thuốc trước ngày 10/5/2026.");
  EXPECT_EQ(owners(first, plan::Role::performing), "Trạm Y tế");
  EXPECT_EQ(end_of(first), "2026-05-09");
  EXPECT_EQ(owners(titled(draft, "vận động hội viên tham gia."), plan::Role::performing), "Hội quán Bến Đò");
}

TEST(Extract, ReadsLabelsInMarksOfMarkdown) {
  const auto draft = read({"KẾ HOẠCH", "Phòng dịch năm 2026", "I. NHIỆM VỤ", "1. Phun thuốc các xóm ven sông",
                           "-*Phụ trách: Trạm Y tế xã Gò Mơ.", "- **Thời gian:** tháng 5/2026"});
  ASSERT_EQ(work(draft), Titles{"Phun thuốc các xóm ven sông"});
  EXPECT_EQ(owners(draft.items.back(), plan::Role::performing) + owners(draft.items.back(), plan::Role::lead),
            "Trạm Y tế xã Gò Mơ");
  EXPECT_EQ(end_of(draft.items.back()), "2026-05-31");
}

TEST(Extract, GivesAPersonBeforeAColonTheWorkBehindIt) {
  const auto draft =
      read({"KẾ HOẠCH", "Phòng dịch năm 2026", "I. TỔ CHỨC THỰC HIỆN",
            "1. Đồng chí Lê Văn Thử - Phó Chủ tịch xã: phụ trách các thôn ven sông.", "2. Trạm Y tế: chuẩn bị thuốc."});
  const auto first = titled(draft, "phụ trách các thôn ven sông.");
  EXPECT_EQ(owners(first, plan::Role::performing), "Đồng chí Lê Văn Thử - Phó Chủ tịch xã");
  EXPECT_EQ(owners(titled(draft, "chuẩn bị thuốc."), plan::Role::performing), "Trạm Y tế");
}

TEST(Extract, TakesAHeadingOverWorkInTheAssignmentSectionForItsOwner) {
  const auto draft =
      read({"KẾ HOẠCH", "Phòng dịch năm 2026", "II. TỔ CHỨC THỰC HIỆN", "1. Hội quán Bến Đò",
            "Tuyên truyền tới từng hộ.", "Rà soát hộ có người già.", "2. Công tác báo cáo", "- Báo cáo tuần."});
  EXPECT_EQ(owners(titled(draft, "Tuyên truyền tới từng hộ."), plan::Role::performing), "Hội quán Bến Đò");
  EXPECT_EQ(owners(titled(draft, "Rà soát hộ có người già."), plan::Role::performing), "Hội quán Bến Đò");
  EXPECT_EQ(owners(titled(draft, "Báo cáo tuần."), plan::Role::performing), "");
}

TEST(Extract, KeepsNumbersInBracketsAndStrokesOutOfTitles) {
  const auto draft =
      read({"KẾ HOẠCH", "Giữ rừng năm 2026", "I. Nhiệm vụ", "1.1/ Lập tổ tuần tra", "(i) Chọn người", "(ii) Cấp áo"});
  EXPECT_EQ(titled(draft, "Lập tổ tuần tra").number, "1.1/");
  EXPECT_EQ(titled(draft, "Chọn người").number, "(i)");
  EXPECT_EQ(titled(draft, "Cấp áo").number, "(ii)");
  EXPECT_EQ(titled(draft, "Cấp áo").parent, titled(draft, "Lập tổ tuần tra").id);
}

TEST(Extract, ReadsThePlanThatADecisionPutsIntoForce) {
  const auto draft =
      read({"UBND XÃ CỒN TRE", "Số: 7/QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Kế hoạch dọn kênh năm 2026",
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch dọn kênh.", "Điều 2. Quyết định có hiệu lực từ ngày ký.",
            "Nơi nhận:", "- Như Điều 1;", "CHỦ TỊCH", "Lê Văn Thử", "KẾ HOẠCH", "Dọn kênh năm 2026",
            "(Ban hành kèm theo Quyết định số 7/QĐ-UBND)", "I. NHIỆM VỤ", "1. Nạo vét kênh Ba trước ngày 30/4/2026."});
  EXPECT_EQ(draft.head.type, "QUYẾT ĐỊNH");
  EXPECT_EQ(work(draft), (Titles{"Nạo vét kênh Ba trước ngày 30/4/2026."}));
  ASSERT_TRUE(draft.head.signer);
  EXPECT_EQ(draft.head.signer->name, "Lê Văn Thử");
}

TEST(Extract, ReadsArticlesOfADecisionOnlyWhereTheyGiveDatedWork) {
  const Titles head = {"SỞ Y TẾ", "Số: 9/QĐ-SYT", "QUYẾT ĐỊNH", "Về việc phân công nhiệm vụ chống nóng",
                       "Điều 1. Phân công nhiệm vụ như sau:"};
  auto dated = head, undated = head;
  dated.insert(dated.end(),
               {"1. Phòng Kế hoạch: lập dự toán trước ngày 20/3/2026.", "Điều 2. Quyết định có hiệu lực từ ngày ký."});
  undated.insert(undated.end(), {"1. Trưởng ban: phụ trách chung.", "Điều 2. Quyết định có hiệu lực từ ngày ký."});
  EXPECT_EQ(work(read(dated)), (Titles{"lập dự toán trước ngày 20/3/2026."}));
  EXPECT_EQ(work(read(undated)), Titles{});
}

TEST(Extract, ReadsThePlanThatADecisionHoldsInAnArticle) {
  const auto draft =
      read({"UBND XÃ CỒN TRE", "Số: 8/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc phê duyệt Chương trình nước sạch",
            "Điều 1. Phê duyệt Chương trình nước sạch năm 2026 với các nội dung chủ yếu sau:", "I. QUAN ĐIỂM",
            "1. Nước sạch là quyền của dân.", "II. NHIỆM VỤ", "1. Xây 02 trạm cấp nước trước ngày 30/9/2026.",
            "Điều 2. Quyết định có hiệu lực từ ngày ký.", "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành."});
  EXPECT_EQ(work(draft), (Titles{"Xây 02 trạm cấp nước trước ngày 30/9/2026."}));
}

TEST(Extract, TakesUnitsAndTimesAtALinesEndInEitherOrder) {
  const auto draft =
      read({"KẾ HOẠCH", "Cấp nước năm 2026", "I. NHIỆM VỤ", "1. Súc xả đường ống (Tổ Mạng lưới, tháng 3/2026)",
            "2. Vẽ lại bản đồ: tháng 5/2026 - Phòng Kỹ thuật",
            "3. Họp tổng kết (dự kiến 50 người, tháng 12/2026 - Văn phòng, Công đoàn)"});
  EXPECT_EQ(owners(titled(draft, "Súc xả đường ống"), plan::Role::performing), "Tổ Mạng lưới");
  EXPECT_EQ(end_of(titled(draft, "Súc xả đường ống")), "2026-03-31");
  EXPECT_EQ(owners(titled(draft, "Vẽ lại bản đồ"), plan::Role::performing), "Phòng Kỹ thuật");
  EXPECT_EQ(owners(titled(draft, "Họp tổng kết"), plan::Role::performing), "Văn phòng; Công đoàn");
  EXPECT_EQ(titled(draft, "Họp tổng kết").notes, "dự kiến 50 người");
}

// What is inspected is listed in brackets; only where a time stands before it does the last of such a list do the work.
TEST(Extract, LeavesAListOfUnitsInBracketsInTheTitle) {
  const auto draft = read({"KẾ HOẠCH", "Thanh tra năm 2026", "I. NHIỆM VỤ",
                           "1. Thanh tra việc dùng cân (Trạm Y tế xã Gò Mơ; Trung tâm Y tế huyện Cồn Sỏi).",
                           "2. Kiểm tra vệ sinh (Chợ Bến Đò; Trạm Y tế xã Gò Mơ; Trung tâm Y tế huyện Cồn Sỏi)",
                           "3. Rà soát hồ sơ (tháng 4/2026; Văn phòng)"});
  for (const char* title : {"Thanh tra việc dùng cân (Trạm Y tế xã Gò Mơ; Trung tâm Y tế huyện Cồn Sỏi).",
                            "Kiểm tra vệ sinh (Chợ Bến Đò; Trạm Y tế xã Gò Mơ; Trung tâm Y tế huyện Cồn Sỏi)"}) {
    ASSERT_FALSE(titled(draft, title).title.empty()) << title;
    EXPECT_EQ(owners(titled(draft, title), plan::Role::performing), "");
  }
  EXPECT_EQ(owners(titled(draft, "Rà soát hồ sơ"), plan::Role::performing), "Văn phòng");
}

TEST(Extract, TakesWhatHasADutyForTheUnit) {
  const auto draft = read({"KẾ HOẠCH", "Sửa cầu năm 2026", "I. NHIỆM VỤ",
                           "1. Ban Quản lý công trình cầu phà có trách nhiệm sửa 02 cầu trong quý II/2026."});
  EXPECT_EQ(owners(draft.items.back(), plan::Role::performing), "Ban Quản lý công trình cầu phà");
}

TEST(Extract, InventsNothingFromContractsApplicationsAndNews) {
  EXPECT_EQ(work(read({"HỢP ĐỒNG THUÊ NHÀ", "Điều 1. Nội dung", "1. Bên A cho thuê nhà từ ngày 01/3/2026.",
                       "Điều 2. Giá thuê", "1. Bên B trả trước ngày 05 hằng tháng.", "Điều 3. Cam kết",
                       "1. Hai bên thực hiện đúng."})),
            Titles{});
  EXPECT_EQ(work(read({"ĐƠN XIN NGHỈ PHÉP", "Kính gửi: Ban Giám đốc",
                       "Tôi xin nghỉ từ ngày 01/3/2026 đến ngày 05/3/2026.", "- Lý do: việc nhà."})),
            Titles{});
  const auto news =
      read({"Xã Cồn Tre ra quân trồng cây", "Sáng ngày 12/02/2026, UBND xã tổ chức lễ trồng cây.", "- Ảnh: Thu"});
  EXPECT_EQ(work(news), Titles{});
  EXPECT_EQ(std::count_if(news.findings.begin(), news.findings.end(),
                          [](const plan::Finding& f) { return f.rule == "reading.unplaced-text"; }),
            3);
}

TEST(Extract, ReadsOfAReportOnlyWhatIsStillToBeDone) {
  const auto draft = read({"UBND XÃ CỒN TRE", "BÁO CÁO", "Công tác 6 tháng đầu năm 2026", "I. CÔNG TÁC TRỒNG CÂY",
                           "1. Đã trồng 300 cây trong tháng 3/2026.", "II. PHƯƠNG HƯỚNG",
                           "1. Trồng thêm 200 cây trước ngày 30/9/2026."});
  EXPECT_EQ(work(draft), (Titles{"Trồng thêm 200 cây trước ngày 30/9/2026."}));
}

TEST(Extract, LeavesPraiseAndFarewellOutOfANotice) {
  const auto draft =
      read({"THÔNG BÁO", "Kết luận cuộc họp về cầu Ba", "1. Đánh giá cao sự chủ động của Ban Quản lý dự án.",
            "2. Giao Sở Xây dựng rà soát dự toán trước ngày 10/3/2026.",
            "Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./."});
  EXPECT_EQ(work(draft), (Titles{"Giao Sở Xây dựng rà soát dự toán trước ngày 10/3/2026."}));
}

TEST(Extract, DatesRowsByTheDayAloneAboveThem) {
  const auto draft =
      read({"LỊCH CÔNG TÁC TUẦN", "(Từ ngày 16/3/2026 đến ngày 22/3/2026)", "Ngày | Giờ | Nội dung | Chủ trì",
            "Thứ Hai (16/3) |  |  | ", " | 07h30 | Giao ban đầu tuần | Đ/c Giám đốc",
            " | 14h00 | Làm việc với Đoàn | Đ/c Phó Giám đốc", "Thứ Ba (17/3) |  |  | ",
            " | 08h00 | Tiếp công dân | Đ/c Giám đốc"});
  EXPECT_EQ(end_of(titled(draft, "Giao ban đầu tuần")), "2026-03-16");
  EXPECT_EQ(titled(draft, "Giao ban đầu tuần").schedule.clock, "07:30-");
  EXPECT_EQ(end_of(titled(draft, "Làm việc với Đoàn")), "2026-03-16");
  EXPECT_EQ(end_of(titled(draft, "Tiếp công dân")), "2026-03-17");
  ASSERT_TRUE(draft.head.period);
  EXPECT_EQ(draft.head.period->last().iso(), "2026-03-22");
}

TEST(Extract, ReadsCrossesUnderMonthsAsASpan) {
  const auto draft =
      read({"KẾ HOẠCH", "Đề tài năm 2026", "TT | Nội dung công việc | Tháng 1 | Tháng 2 | Tháng 3 | Người thực hiện",
            "1 | Thu thập mẫu | x | x |  | Nhóm A", "2 | Viết báo cáo |  |  | x | Nhóm B"});
  EXPECT_EQ(titled(draft, "Thu thập mẫu").schedule.start->iso(), "2026-01-01");
  EXPECT_EQ(end_of(titled(draft, "Thu thập mẫu")), "2026-02-28");
  EXPECT_EQ(end_of(titled(draft, "Viết báo cáo")), "2026-03-31");
}

TEST(Extract, LeavesSumsOutOfTheTasks) {
  const auto draft = read({"KẾ HOẠCH", "Mua sắm năm 2026", "STT | Nội dung công việc | Đơn vị thực hiện | Thời gian",
                           "1 | Mua 02 máy in | Văn phòng | Quý I/2026", " | Tổng cộng |  | "});
  EXPECT_EQ(work(draft), (Titles{"Mua 02 máy in"}));
  EXPECT_EQ(draft.findings.size(), 1U);
}

TEST(Extract, CountsFiguresByTheMeasureUnderDonVi) {
  const auto draft = read({"KẾ HOẠCH", "Số hóa năm 2026", "TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì",
                           "1 | Tỷ lệ hồ sơ trực tuyến của xã | % | 80 | Văn phòng",
                           "2 | Tỷ lệ thanh toán không tiền mặt | % | 70 | Phòng Kinh tế"});
  const auto item = titled(draft, "Tỷ lệ hồ sơ trực tuyến của xã");
  EXPECT_EQ(item.kind, plan::ItemKind::target);
  EXPECT_EQ(owners(item, plan::Role::performing), "");
  ASSERT_EQ(item.deliverables.size(), 1U);
  EXPECT_EQ(item.deliverables.front().unit, "%");
}

TEST(Extract, DescribesTheTaskByATableOfItsFields) {
  const auto draft =
      read({"KẾ HOẠCH", "Số hóa năm 2026", "I. NHIỆM VỤ", "1. Xây kho tài liệu số", "Nội dung | Chi tiết",
            "Thời gian | Quý II/2026", "Đơn vị chủ trì | Phòng Lưu trữ", "Sản phẩm | 01 kho tài liệu"});
  const auto item = titled(draft, "Xây kho tài liệu số");
  EXPECT_EQ(end_of(item), "2026-06-30");
  EXPECT_EQ(owners(item, plan::Role::lead), "Phòng Lưu trữ");
  EXPECT_EQ(draft.items.size(), 1U);
}

TEST(Extract, PartsTheTwoColumnsOfAHeadThatRanTogether) {
  const auto draft =
      read({"UBND XÃ AN HÒA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TRƯỜNG THCS BÃI NGANG Độc lập - Tự do - Hạnh phúc",
            "Số: 45/KH-THCS An Hòa, ngày 25 tháng 9 năm 2026", "KẾ HOẠCH", "Ngày hội đọc sách", "I. NHIỆM VỤ",
            "1. Quyên góp sách trước ngày 10/10/2026."});
  EXPECT_EQ(draft.head.superior, "UBND XÃ AN HÒA");
  EXPECT_EQ(draft.head.agency, "TRƯỜNG THCS BÃI NGANG");
  EXPECT_EQ(draft.head.symbol, "KH-THCS");
  EXPECT_EQ(draft.head.place, "An Hòa");
  EXPECT_EQ(draft.head.date, "2026-09-25");
}

TEST(Extract, ReadsTheHeadOfALetter) {
  const auto draft = read({"SỞ NỘI VỤ", "Số: 300/SNV-VP", "V/v chỉnh lý hồ sơ năm 2026", "Kính gửi: Các phòng thuộc Sở",
                           "1. Văn phòng Sở:", "a) Lập danh mục trong tháng 4/2026."});
  EXPECT_EQ(draft.head.symbol, "SNV-VP");
  EXPECT_EQ(draft.head.subject, "chỉnh lý hồ sơ năm 2026");
  EXPECT_EQ(work(draft), (Titles{"Lập danh mục trong tháng 4/2026."}));
}

TEST(Extract, TakesNoDayOfAHundredFigures) {
  const auto draft =
      read({"XÍ NGHIỆP NƯỚC", "Ngày " + std::string(100, '4') + " tháng 5 năm 2026", "KẾ HOẠCH", "Năm 2026"});
  EXPECT_EQ(draft.head.date, "2026-05");
}

TEST(Extract, TakesThePeriodThatTheSubjectEndsWith) {
  const auto period = [](const std::string& subject) {
    const auto draft = read({"KẾ HOẠCH", subject, "I. NHIỆM VỤ", "1. Kiểm tra chợ trong tháng 10/2026."});
    return draft.head.period ? draft.head.period->first().iso() + " " + draft.head.period->last().iso() : "";
  };
  EXPECT_EQ(period("Công tác tháng 9/2026"), "2026-09-01 2026-09-30");
  EXPECT_EQ(period("Công tác tháng 9 năm 2026"), "2026-09-01 2026-09-30");
  EXPECT_EQ(period("Cải cách hành chính quý III/2026"), "2026-07-01 2026-09-30");
  EXPECT_EQ(period("Công tác 6 tháng cuối năm 2026"), "2026-07-01 2026-12-31");
  EXPECT_EQ(period("Hưởng ứng Tháng thanh niên năm 2026"), "2026-01-01 2026-12-31");
  EXPECT_EQ(period("Công tác năm 2026"), "2026-01-01 2026-12-31");
}

TEST(Extract, TakesThePartyNumberApartAtItsDash) {
  const auto draft = read({"ĐẢNG ỦY XÃ CỒN TRE", "Số 12-KH/ĐU", "KẾ HOẠCH", "Công tác Đảng quý II năm 2026",
                           "I. NHIỆM VỤ", "1. Kết nạp 06 đảng viên."});
  EXPECT_EQ(draft.head.number, "12");
  EXPECT_EQ(draft.head.symbol, "KH/ĐU");
}

TEST(Extract, DoesNotTakeTheYearOfACitedDocument) {
  const auto draft = read({"Hà Nội, ngày 09 tháng 01 năm 2026", "KẾ HOẠCH",
                           "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024", "I. NHIỆM VỤ",
                           "1. Tổ chức học tập trước ngày 30/3."});
  EXPECT_EQ(draft.head.year, 2026);
  EXPECT_EQ(end_of(draft.items.front()), "2026-03-29");
}

TEST(Extract, ABracketWithWorkAndATimeOfItsOwnIsAStep) {
  const auto draft = read({"KẾ HOẠCH", "Nhập điểm năm 2026", "I. TIẾN ĐỘ THỰC HIỆN",
                           "1. Nhập điểm trước ngày 30/5/2026 (đối với lớp 9 thực hiện trước 15/5/2026)."});
  EXPECT_EQ(end_of(titled(draft, "Nhập điểm trước ngày 30/5/2026")), "2026-05-29");
  EXPECT_EQ(end_of(titled(draft, "đối với lớp 9 thực hiện trước 15/5/2026")), "2026-05-14");
}

TEST(Extract, EachSentenceOfWorkUnderAUnitIsADuty) {
  const auto draft = read({"KẾ HOẠCH", "Năm 2026", "III. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở",
                           "Lập danh sách học viên (nếu có). Tổ chức tập huấn cho nhân viên. Số lượng theo thực tế.",
                           "Báo cáo kết quả."});
  EXPECT_EQ(work(draft), (Titles{"Lập danh sách học viên (nếu có)",
                                 "Tổ chức tập huấn cho nhân viên. Số lượng theo thực tế.", "Báo cáo kết quả."}));
}

TEST(Extract, WhoActsMayStandBehindAClause) {
  const auto draft = read({"KẾ HOẠCH", "Năm 2026", "II. NHIỆM VỤ",
                           "1. Khi tiếp nhận hồ sơ, NV học vụ thực hiện rà soát; thủ trưởng đơn vị ký xác nhận."});
  EXPECT_EQ(owners(draft.items.front(), plan::Role::performing), "NV học vụ; thủ trưởng đơn vị");
}

TEST(Extract, WhoReceivesTakesPartAndWhoDecidesApproves) {
  const auto draft =
      read({"KẾ HOẠCH", "Năm 2026", "II. NHIỆM VỤ", "1. Phòng Kinh tế gửi danh sách về Phòng Nội vụ trước ngày 15/3.",
            "2. Phòng Kinh tế trình UBND tỉnh phê duyệt chương trình.", "3. Gửi giấy mời đến đại biểu."});
  EXPECT_EQ(owners(draft.items[0], plan::Role::cooperating), "Phòng Nội vụ");
  EXPECT_EQ(owners(draft.items[1], plan::Role::approving), "UBND tỉnh");
  EXPECT_EQ(owners(draft.items[1], plan::Role::cooperating), "");
  EXPECT_TRUE(draft.items[2].assignments.empty());
}

TEST(Extract, CooperatesWithAUnitNamedWithoutWith) {
  const auto draft = read({"KẾ HOẠCH", "Năm 2026", "III. TỔ CHỨC THỰC HIỆN", "1. Trung tâm Tin học",
                           "- Bố trí cán bộ kỹ thuật phối hợp phòng CNTT bảo đảm đường truyền."});
  EXPECT_EQ(owners(draft.items.back(), plan::Role::cooperating), "phòng CNTT");
}

}  // namespace
}  // namespace sauro::extraction
