// SPDX-License-Identifier: AGPL-3.0-or-later
// find_time: which time in a line of work says when it is due; and that odd input costs neither sense nor time.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>

#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

const TimeContext plan_2024{2024, Day::make(2024, 2, 15).value(), false};

struct Line {
  std::string text;
  std::string time;  ///< empty: the line states none
};

std::string found(const std::string& line) {
  const auto time = find_time(line, plan_2024);
  return time ? line.substr(time->start, time->length) : "";
}

class FindTime : public testing::TestWithParam<Line> {};
TEST_P(FindTime, TakesTheWordsThatSayWhenWorkIsDue) { EXPECT_EQ(found(GetParam().text), GetParam().time); }

INSTANTIATE_TEST_SUITE_P(
    Stated, FindTime,
    testing::Values(
        Line{"+ Mở lớp bồi dưỡng: tháng 5/2024", "tháng 5/2024"}, Line{"- Tháng 4: Tổ chức khảo sát", "Tháng 4"},
        Line{"Hoàn thiện hồ sơ (xong trước ngày 15/4)", "xong trước ngày 15/4"},
        Line{"Nhập dữ liệu (tháng 6/2024)", "tháng 6/2024"}, Line{"Họp Hội đồng (dự kiến quý III)", "dự kiến quý III"},
        Line{"Báo cáo kết quả về Sở trước ngày 20 hằng tháng.", "trước ngày 20 hằng tháng"},
        Line{"Gửi báo cáo chậm nhất ngày 25 hằng tháng để tổng hợp", "chậm nhất ngày 25 hằng tháng"},
        Line{"Tổng kết công tác năm: 12/2024", "12/2024"}, Line{"Từ tháng 4-8/2024: khảo sát", "Từ tháng 4-8/2024"},
        Line{"Lắp đặt thiết bị tại trạm. Thời gian hoàn thành tháng 10/2024.", "Thời gian hoàn thành tháng 10/2024"},
        Line{"Chủ trì: Phòng A; thời gian: tháng 6/2024; sản phẩm: báo cáo", "thời gian: tháng 6/2024"},
        Line{"Trình phê duyệt trong quý II/2024, chậm nhất 30/6", "trong quý II/2024, chậm nhất 30/6"},
        Line{"Ban hành Kế hoạch trong quý I/2024", "trong quý I/2024"},
        Line{"Ban hành quy chế - tháng 5/2024", "tháng 5/2024"},
        Line{"Ban hành quy chế, tháng 5/2024;", "tháng 5/2024"}, Line{"Tổ chức tập huấn tháng 7/2024", "tháng 7/2024"},
        Line{"Tổ chức hội nghị vào tháng 12/2024", "vào tháng 12/2024"},
        Line{"Trước ngày 30/6, các phòng gửi báo cáo", "Trước ngày 30/6"},
        Line{"Trong năm 2024, tổ chức ít nhất 05 hội nghị", "Trong năm 2024"},
        Line{"Phấn đấu đến năm 2025, 100% hồ sơ được số hóa", "đến năm 2025"},
        Line{"Hoàn thành trước 30/6/2024 (Phòng A chủ trì)", "Hoàn thành trước 30/6/2024"},
        Line{"Họp 8h00 ngày 15/6/2024 tại Sở", "8h00 ngày 15/6/2024"},
        Line{"Thanh tra 05 đơn vị trong quý II và quý III", "trong quý II và quý III"},
        Line{"Xét sáng kiến đợt 1 trước 12/4, đợt 2 trước 12/8", "đợt 1 trước 12/4, đợt 2 trước 12/8"},
        Line{"Cuối năm tổ chức tổng kết", "Cuối năm"},
        Line{"Thực hiện Chỉ thị số 05/CT-TTg ngày 15/02/2023 trước ngày 30/6/2024", "trước ngày 30/6/2024"},
        Line{"Thay thế Quyết định số 12/2020/QĐ-UBND ngày 15/5/2020, hoàn thành trước 30/9/2024",
             "hoàn thành trước 30/9/2024"},
        Line{"Nghiệm thu đề tài \"Mô hình đến năm 2024\" trong quý III/2024", "trong quý III/2024"}));

INSTANTIATE_TEST_SUITE_P(
    Recurring, FindTime,
    testing::Values(Line{"báo cáo hằng tháng", "hằng tháng"},
                    Line{"Định kỳ hằng quý báo cáo kết quả về Văn phòng", "Định kỳ hằng quý"},
                    Line{"Hằng tháng, tổng hợp tiến độ báo cáo Giám đốc", "Hằng tháng"},
                    Line{"Định kỳ 6 tháng (trước 15/6) và năm (trước 15/12) gửi báo cáo",
                         "Định kỳ 6 tháng (trước 15/6) và năm (trước 15/12)"},
                    Line{"Tăng cường kiểm tra, mỗi quý ít nhất 01 cuộc", "mỗi quý ít nhất 01 cuộc"},
                    Line{"Tổ chức kiểm tra 02 lần/năm", "02 lần/năm"},
                    Line{"Giao ban vào sáng thứ Hai hằng tuần", "vào sáng thứ Hai hằng tuần"},
                    Line{"Công bố vào ngày 18/5 hằng năm", "vào ngày 18/5 hằng năm"},
                    Line{"Thực hiện thường xuyên trong năm 2024", "thường xuyên trong năm 2024"},
                    Line{"Duy trì hệ thống: thường xuyên", "thường xuyên"},
                    Line{"Báo cáo quý, 6 tháng, năm theo quy định", "quý, 6 tháng, năm"},
                    Line{"Tiếp dân thứ 3, 5 hằng tuần", "thứ 3, 5 hằng tuần"},
                    Line{"Dọn vệ sinh mỗi thứ Bảy", "mỗi thứ Bảy"}, Line{"Lấy mẫu 02 đợt/năm", "02 đợt/năm"},
                    Line{"Tổng hợp kết quả 6 tháng (trước 15/6) và năm (trước 15/12)",
                         "6 tháng (trước 15/6) và năm (trước 15/12)"},
                    Line{"Báo cáo kết quả thực hiện hằng quý", "hằng quý"},
                    Line{"Niêm yết 100% thủ tục. Thường xuyên.", "Thường xuyên"},
                    Line{"Gửi số liệu (trước 15 hằng tháng)", "trước 15 hằng tháng"}));

INSTANTIATE_TEST_SUITE_P(
    Events, FindTime,
    testing::Values(Line{"Ngay sau khi quy trình được ban hành, rà soát các chỉ tiêu",
                         "Ngay sau khi quy trình được ban hành"},
                    Line{"Sau khi Sở A, Sở B có ý kiến, hoàn thiện trình ký", "Sau khi Sở A, Sở B có ý kiến"},
                    Line{"Khi có kết quả, báo cáo Giám đốc", "Khi có kết quả"},
                    Line{"Nghiệm thu chậm nhất sau 30 ngày kể từ ngày hết hạn hợp đồng",
                         "chậm nhất sau 30 ngày kể từ ngày hết hạn hợp đồng"},
                    Line{"Tổ chức thực hiện sau khi Kế hoạch được phê duyệt.", "sau khi Kế hoạch được phê duyệt"},
                    Line{"Cải thiện chỉ số sau khi được công bố. Giữ vững thứ hạng.", "sau khi được công bố"},
                    Line{"Lấy ý kiến các đơn vị trước khi trình UBND tỉnh", "trước khi trình UBND tỉnh"},
                    Line{"Báo cáo đột xuất khi có yêu cầu", "đột xuất khi có yêu cầu"},
                    Line{"Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, phòng A trả lời",
                         "Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ"},
                    Line{"Sau 10 ngày kể từ ngày ký hợp đồng, tạm ứng kinh phí", "Sau 10 ngày kể từ ngày ký hợp đồng"},
                    Line{"Trước khi vào vụ mới, nạo vét kênh mương", "Trước khi vào vụ mới"},
                    Line{"Gửi tài liệu trước cuộc họp 03 ngày", "trước cuộc họp 03 ngày"},
                    Line{"Sửa chữa bàn ghế trước khai giảng", "trước khai giảng"}));

INSTANTIATE_TEST_SUITE_P(
    NotStated, FindTime,
    testing::Values(
        Line{"Thực hiện Kế hoạch số 41/KH-BCĐ ngày 12/9/2021 của Ban Chỉ đạo", ""},
        Line{"Thực hiện Nghị quyết số 08-NQ/TU ngày 02/3/2024 của Tỉnh ủy", ""},
        Line{"Căn cứ Luật A ngày 11 tháng 11 năm 2011", ""}, Line{"Trả lời Công văn số 15 ngày 20/6/2024", ""},
        Line{"Quyết định có hiệu lực kể từ ngày 01/7/2024", ""}, Line{"Báo cáo danh mục đề tài 2025", ""},
        Line{"Đôn đốc toàn bộ nhiệm vụ năm 2024", ""},
        Line{"Thực hiện Đề án “Số hóa đến năm 2026, tầm nhìn 2035” tại các xã", ""},
        Line{"Triển khai Chương trình phát triển giai đoạn 2021-2025", ""},
        Line{"Triển khai Chiến lược dữ liệu đến năm 2030", ""}, Line{"Doanh thu tăng 5% so với năm 2023", ""},
        Line{"Số liệu tính đến ngày 31/12/2023", ""}, Line{"Giải quyết kịp thời kiến nghị", ""},
        Line{"Thực hiện báo cáo định kỳ theo quy định", ""}, Line{"Bộ phận thường xuyên gặp người dân", ""},
        Line{"Rà soát nhiệm vụ tháng 6/2024", ""}, Line{"Đánh giá kết quả 6 tháng đầu năm 2024", ""},
        Line{"Xây dựng dự toán ngân sách hằng năm", ""}, Line{"Đạt 15/20 điểm, đứng thứ 14/63", ""},
        Line{"Từ 05 đến 10 đề tài được chọn", ""}, Line{"Rà soát quy trình ISO 9001:2015", ""},
        Line{"Áp dụng 5S nhóm 2", ""}, Line{"Bảo đảm an toàn trong và sau khi tổ chức sự kiện", ""},
        Line{"Tổng kết 5 năm thực hiện Nghị quyết", ""}, Line{"Hoàn thành tháng 13/2024", ""}, Line{"", ""},
        Line{"Đánh giá kết quả thực hiện quý II/2024", ""}, Line{"Lễ kỷ niệm (03/02/1930 - 03/02/2024)", ""},
        Line{"Bảo đảm an toàn hồ đập trước mùa mưa", ""}, Line{"Trình bày trước hội nghị", ""},
        Line{"Thi học kỳ 1 tại trường", ""}, Line{"Vận hành 24/24 giờ", ""}));

TEST(FindTime, ReadsTheWordsItTakesAsParseTimeDoes) {
  const auto time = find_time("Gửi hồ sơ trước 30/6", plan_2024);
  ASSERT_TRUE(time);
  EXPECT_EQ(time->schedule, parse_time("trước 30/6", plan_2024).value());
}

TEST(IsDeadlineHeading, KnowsLimitsFromStretches) {
  for (const char* heading : {"Thời hạn hoàn thành", "Thời gian hoàn thành", "Hạn", "HẠN HOÀN THÀNH", "Thời hạn",
                              "Hạn chót", "Ngày hoàn thành", "Hoàn thành", "Tiến độ hoàn thành", "Thời gian kết thúc",
                              "Deadline", "Bao giờ xong", "Kết thúc"})
    EXPECT_TRUE(is_deadline_heading(heading)) << heading;
  for (const char* heading : {"Thời gian", "Thời gian thực hiện", "Tiến độ", "Kết quả hoàn thành", "Quyền hạn",
                              "Hạn chế", "Hạn mức", "Thời gian bắt đầu - hoàn thành", "Sản phẩm", "",
                              "Thời gian thực hiện, hoàn thành", "Thời gian thực hiện, thời hạn hoàn thành"})
    EXPECT_FALSE(is_deadline_heading(heading)) << heading;
}

TEST(ParseTime, CostGrowsNoFasterThanTheInput) {
  for (const char* part : {"9",
                           "sau khi a, ",
                           "trước a 3 ngày ",
                           "T2, ",
                           "tháng 1; ",
                           "6 tháng (trước ",
                           "học kỳ 1 ",
                           "tháng ",
                           "tháng 1, ",
                           "ngày 1 ",
                           "đầu ",
                           "sau khi ",
                           "từ tháng 1 đến ",
                           "(",
                           "1/",
                           "hằng tháng, ",
                           "trước ",
                           "trong vòng ",
                           "thời gian ",
                           "theo ",
                           "\"",
                           ", 1",
                           "1-",
                           "định hướng ",
                           "khi có, ",
                           "a, tháng 1",
                           "sau khi có (",
                           "10 ngày kể từ ngày ",
                           "thứ hai, ",
                           "đợt 1 ",
                           "; tháng 1: ",
                           "12/KH-"}) {
    std::string text;
    while (text.size() < 40'000) text += part;
    const auto begin = std::chrono::steady_clock::now();
    (void)parse_time(text, plan_2024);
    (void)find_time(text, plan_2024);
    const auto took = std::chrono::steady_clock::now() - begin;
    // About 0.1 s in an unoptimised build; quadratic work would take far longer than the limit.
    EXPECT_LT(took, std::chrono::seconds(2)) << part;
  }
}

RC_GTEST_PROP(FindTime, StaysInsideTheLine, ()) {
  const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "tháng", "ngày", "quý", "năm", "từ", "đến", "trước", "sau khi", "hằng", "mỗi", "lần", "/", "-", ",", ";", ":",
      "(", ")", "\n", "1", "06", "13", "31", "2024", "II", "và", "Báo cáo", "được", "thứ", "cuối", "đầu", "tuần",
      "8h30", "“", ".", "kể từ", "trong", "\xE1"));
  std::string line;
  for (const auto& word : words) line += word + " ";
  if (const auto time = find_time(line, plan_2024)) {
    RC_ASSERT(time->length > 0u);
    RC_ASSERT(time->start + time->length <= line.size());
  }
  if (const auto schedule = parse_time(line, plan_2024); schedule && schedule->start && schedule->end)
    RC_ASSERT(*schedule->start <= *schedule->end);
}

}  // namespace
}  // namespace sauro::extraction
