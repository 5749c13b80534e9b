// SPDX-License-Identifier: AGPL-3.0-or-later
// The head of an official document and its end.
#include "plan/extraction/head.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/extraction/fixture.h"
#include "plan/extraction/head_lines.h"

namespace sauro::extraction {
namespace {

using fixture::Pages;

const std::string motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";

HeadReading read(const Pages& pages) { return read_head(elements_of(pages)); }

/// A head whose left cell holds `left` and whose right cell ends with `date`.
Pages headed(const std::string& left, const std::string& date = "Lào Cai, ngày 15 tháng 01 năm 2025") {
  Pages pages;
  pages.table({{left, motto + "\n" + date}});
  return pages;
}

TEST(ReadHead, ReadsSuperiorAgencyNumberPlaceAndDate) {
  const auto head =
      read(headed("UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 15/KH-SNV").title("KẾ HOẠCH").title("Cải cách hành chính")).head;
  EXPECT_EQ(head.superior, "UBND TỈNH LÀO CAI");
  EXPECT_EQ(head.agency, "SỞ NỘI VỤ");
  EXPECT_EQ(head.number, "15");
  EXPECT_EQ(head.symbol, "KH-SNV");
  EXPECT_EQ(head.place, "Lào Cai");
  EXPECT_EQ(head.date, "2025-01-15");
  EXPECT_EQ(head.type, "KẾ HOẠCH");
  EXPECT_EQ(head.subject, "Cải cách hành chính");
  EXPECT_FALSE(head.draft);
}

TEST(ReadHead, WhoItIsSentToIsNoPartOfTheSubject) {
  const auto head = read(headed("UBND TỈNH HÀ NAM\nSỞ Y TẾ\nSố: 5/BC-SYT")
                             .title("BÁO CÁO")
                             .title("Kết quả công tác quý I năm 2025")
                             .title("Kính gửi: Bộ Y tế"))
                        .head;
  EXPECT_EQ(head.subject, "Kết quả công tác quý I năm 2025");
}

TEST(ReadHead, JoinsAnAgencysNameThatGoesOverLines) {
  const auto head =
      read(headed("ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\nSỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\nSố: 08/KH-SNNMT").title("KẾ HOẠCH"))
          .head;
  EXPECT_EQ(head.superior, "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP");
  EXPECT_EQ(head.agency, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG");
}

TEST(ReadHead, TakesAnAgencyWithoutSuperior) {
  const auto head = read(headed("BỘ Y TẾ\nSố: 301/KH-BYT").title("KẾ HOẠCH")).head;
  EXPECT_EQ(head.superior, std::nullopt);
  EXPECT_EQ(head.agency, "BỘ Y TẾ");
}

TEST(ReadHead, LeavesABlankNumberOutAndKeepsTheSymbol) {
  for (const std::string number :
       {"Số:     /KH-SYT", "Số: .../KH-SYT", "Số:……/KH-SYT", "Số:/KH-SYT", "Số      /KH-SYT"}) {
    const auto head = read(headed("UBND TỈNH HÀ NAM\nSỞ Y TẾ\n" + number).title("KẾ HOẠCH")).head;
    EXPECT_EQ(head.number, std::nullopt) << number;
    EXPECT_EQ(head.symbol, "KH-SYT") << number;
    EXPECT_EQ(head.agency, "SỞ Y TẾ") << number;
  }
}

TEST(ReadHead, ReadsADateAsFarAsItIsFilledIn) {
  struct Case {
    std::string written;
    std::optional<std::string> date;
  };
  for (const Case& c : std::vector<Case>{{"Sơn La, ngày 03 tháng 3 năm 2026", "2026-03-03"},
                                         {"Sơn La, ngày    tháng 3 năm 2026", "2026-03"},
                                         {"Sơn La, ngày ... tháng 3 năm 2026", "2026-03"},
                                         {"Sơn La, ngày…..tháng…..năm 2026", "2026"},
                                         {"Sơn La, ngày    tháng    năm 2026", "2026"},
                                         {"Sơn La, ngày   tháng   năm", std::nullopt},
                                         {"Sơn La, ngày 31 tháng 02 năm 2026", "2026-02"}}) {
    const auto head = read(headed("UBND TỈNH SƠN LA\nSỞ TƯ PHÁP\nSố: 1/KH-STP", c.written).title("KẾ HOẠCH")).head;
    EXPECT_EQ(head.date, c.date) << c.written;
    EXPECT_EQ(head.place, "Sơn La") << c.written;
  }
}

TEST(ReadHead, ReadsASubjectOfSeveralLines) {
  const auto head = read(headed("UBND HUYỆN YÊN LẬP\nPHÒNG TƯ PHÁP\nSố: 4/KH-TP")
                             .title("KẾ HOẠCH")
                             .title("Tuyên truyền, phổ biến pháp luật")
                             .title("trên địa bàn huyện Yên Lập năm 2025"))
                        .head;
  EXPECT_EQ(head.subject, "Tuyên truyền, phổ biến pháp luật trên địa bàn huyện Yên Lập năm 2025");
}

TEST(ReadHead, ReadsTypeAndSubjectFromOneLine) {
  const auto head =
      read(Pages().title("Kế hoạch phòng, chống dịch bệnh động vật năm 2025").text("I. MỤC ĐÍCH\n1. Giữ đàn.")).head;
  EXPECT_EQ(head.type, "Kế hoạch");
  EXPECT_EQ(head.subject, "phòng, chống dịch bệnh động vật năm 2025");
}

TEST(ReadHead, ReadsTheSubjectOfALetter) {
  const auto head = read(headed("UBND TỈNH AN GIANG\nSỞ XÂY DỰNG\nSố: 77/SXD-QLN\nV/v rà soát nhà ở công vụ")
                             .text("Kính gửi: UBND các huyện."))
                        .head;
  EXPECT_EQ(head.agency, "SỞ XÂY DỰNG");
  EXPECT_EQ(head.number, "77");
  EXPECT_EQ(head.subject, "rà soát nhà ở công vụ");
}

TEST(ReadHead, ReadsBasesWithNumberAndDay) {
  const auto reading = read(headed("UBND TỈNH PHÚ YÊN\nSỞ CÔNG THƯƠNG\nSố: 9/KH-SCT")
                                .title("KẾ HOẠCH")
                                .title("Khuyến công năm 2025")
                                .text("Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21/5/2012 của Chính phủ về khuyến công;\n"
                                      "Thực hiện Quyết định số 1406/QĐ-UBND ngày 30 tháng 10 năm 2024 của UBND tỉnh;\n"
                                      "Sở Công Thương xây dựng kế hoạch như sau:\n"
                                      "I. NHIỆM VỤ\n1. Hỗ trợ máy móc."));
  ASSERT_EQ(reading.head.bases.size(), 2u);
  EXPECT_EQ(reading.head.bases[0].number_symbol, "45/2012/NĐ-CP");
  EXPECT_EQ(reading.head.bases[0].date->iso(), "2012-05-21");
  EXPECT_EQ(reading.head.bases[0].text, "Nghị định số 45/2012/NĐ-CP ngày 21/5/2012 của Chính phủ về khuyến công");
  EXPECT_EQ(reading.head.bases[1].number_symbol, "1406/QĐ-UBND");
  EXPECT_EQ(reading.head.bases[1].date->iso(), "2024-10-30");
  EXPECT_EQ(reading.text_begin, 6u) << "the text begins at its first section";
}

const std::string close_of_plan = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT, KHTC.";

TEST(ReadHead, ReadsRecipientsAndSigner) {
  const auto reading = read(headed("UBND TỈNH BẾN TRE\nSỞ TÀI CHÍNH\nSố: 2/KH-STC")
                                .title("KẾ HOẠCH")
                                .title("Kiểm kê tài sản công năm 2025")
                                .text("I. NHIỆM VỤ\n1. Lập danh mục.")
                                .table({{close_of_plan, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nHồ Thị Cẩm Vân"}}));
  EXPECT_EQ(reading.head.recipients,
            (std::vector<std::string>{"UBND tỉnh (b/c)", "Các phòng thuộc Sở", "Lưu: VT, KHTC"}));
  ASSERT_TRUE(reading.head.signer.has_value());
  EXPECT_EQ(reading.head.signer->authority, "KT. GIÁM ĐỐC");
  EXPECT_EQ(reading.head.signer->position, "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(reading.head.signer->name, "Hồ Thị Cẩm Vân");
  EXPECT_EQ(reading.text_end, 5u);
  EXPECT_EQ(reading.after_end, 6u);
}

TEST(ReadHead, ReadsRecipientsBelowTwoSignatures) {
  const auto reading = read(headed("UBND TỈNH BẾN TRE\nSỞ TÀI CHÍNH\nSố: 2/BB-STC")
                                .title("BIÊN BẢN")
                                .title("Họp kiểm kê tài sản công năm 2025")
                                .text("I. NỘI DUNG\n1. Lập danh mục.")
                                .table({{"THƯ KÝ\n\nVõ Văn Út", "CHỦ TỊCH HỘI ĐỒNG\n\nHồ Thị Cẩm Vân"}})
                                .text(close_of_plan));
  EXPECT_EQ(reading.head.recipients,
            (std::vector<std::string>{"UBND tỉnh (b/c)", "Các phòng thuộc Sở", "Lưu: VT, KHTC"}));
  EXPECT_TRUE(reading.head.signer.has_value());
}

TEST(ReadHead, ReadsEveryMarkOfAuthority) {
  struct Case {
    std::string lines;
    std::optional<std::string> authority;
    std::string position;
  };
  for (const Case& c : std::vector<Case>{{"GIÁM ĐỐC", std::nullopt, "GIÁM ĐỐC"},
                                         {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"},
                                         {"TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"},
                                         {"TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG", "TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"}}) {
    const auto head = read(headed("UBND TỈNH BẾN TRE\nSỞ TÀI CHÍNH\nSố: 2/KH-STC")
                               .title("KẾ HOẠCH")
                               .title("Kiểm kê")
                               .text("I. NHIỆM VỤ\n1. Lập danh mục.")
                               .table({{close_of_plan, c.lines + "\nVõ Văn Út"}}))
                          .head;
    ASSERT_TRUE(head.signer.has_value()) << c.lines;
    EXPECT_EQ(head.signer->authority, c.authority) << c.lines;
    EXPECT_EQ(head.signer->position, c.position) << c.lines;
    EXPECT_EQ(head.signer->name, "Võ Văn Út") << c.lines;
  }
}

TEST(ReadHead, ReadsRecipientsAndSignerOutsideATable) {
  const auto reading = read(headed("UBND TỈNH BẾN TRE\nSỞ TÀI CHÍNH\nSố: 2/KH-STC")
                                .title("KẾ HOẠCH")
                                .title("Kiểm kê")
                                .text("I. NHIỆM VỤ\n1. Lập danh mục.\n" + close_of_plan + "\nGIÁM ĐỐC\nVõ Văn Út"));
  EXPECT_EQ(reading.head.recipients.size(), 3u);
  ASSERT_TRUE(reading.head.signer.has_value());
  EXPECT_EQ(reading.head.signer->name, "Võ Văn Út");
}

TEST(ReadHead, SeesDraftMarks) {
  for (const std::string mark : {"DỰ THẢO", "(Dự thảo)", "Dự thảo", "DỰ THẢO LẦN 2", "BẢN DỰ THẢO"})
    EXPECT_TRUE(read(Pages().text(mark).title("KẾ HOẠCH").title("Diễn tập").text("1. Họp.")).head.draft) << mark;
  for (const std::string text : {"Dự thảo văn bản trình Chủ tịch xã ký", "1. Dự thảo quy chế", "Lấy ý kiến dự thảo"})
    EXPECT_FALSE(read(Pages().title("KẾ HOẠCH").title("Diễn tập").text(text)).head.draft) << text;
}

TEST(ReadHead, SeesSecrecyMarks) {
  struct Case {
    std::string written, mark;
  };
  for (const Case& c : std::vector<Case>{{"MẬT", "MẬT"},
                                         {"TỐI MẬT", "TỐI MẬT"},
                                         {"TUYỆT MẬT", "TUYỆT MẬT"},
                                         {"Độ mật: Tối mật", "TỐI MẬT"},
                                         {"(MẬT)", "MẬT"}}) {
    EXPECT_EQ(read(Pages().text(c.written).title("KẾ HOẠCH").text("1. Họp.")).secrecy, c.mark) << c.written;
    EXPECT_EQ(read(headed("BỘ CHỈ HUY QUÂN SỰ TỈNH\n" + c.written).title("KẾ HOẠCH").text("1. Họp.")).secrecy, c.mark)
        << c.written;
  }
}

TEST(ReadHead, TakesNoOtherWordsForSecrecyMarks) {
  for (const std::string text : {"Bảo vệ bí mật kinh doanh", "BÍ MẬT KINH DOANH", "Mật ong", "MẬT ONG RỪNG", "mật",
                                 "Rỉ mật", "1. Bảo vệ bí mật nhà nước", "MẬT ĐỘ DÂN SỐ", "BÍ MẬT"})
    EXPECT_EQ(read(Pages().title("KẾ HOẠCH").text(text)).secrecy, std::nullopt) << text;
}

TEST(NumberSymbolIn, FindsTheSignOfACitedDocument) {
  EXPECT_EQ(number_symbol_in("Quyết định số 184/QĐ-UBND ngày 24/01/2024"), "184/QĐ-UBND");
  EXPECT_EQ(number_symbol_in("Nghị định số 30/2020/NĐ-CP của Chính phủ"), "30/2020/NĐ-CP");
  EXPECT_EQ(number_symbol_in("Nghị quyết số 04-NQ/TU, ngày 02/8/2021"), "04-NQ/TU");
  EXPECT_EQ(number_symbol_in("Luật Lâm nghiệp ngày 15/11/2017"), std::nullopt);
  EXPECT_EQ(number_symbol_in("hoàn thành 12/15 xã trong 6 tháng"), std::nullopt);
}

TEST(DateIn, ReadsFullDaysOnly) {
  EXPECT_EQ(date_in("ngày 24/01/2024")->iso(), "2024-01-24");
  EXPECT_EQ(date_in("Chỉ thị số 5, ngày 4 tháng 12 năm 2023 của Tỉnh ủy")->iso(), "2023-12-04");
  EXPECT_FALSE(date_in("ngày 24/01").has_value());
  EXPECT_FALSE(date_in("ngày 31/02/2024").has_value());
  EXPECT_FALSE(date_in("24/01/2024").has_value());
}

RC_GTEST_PROP(ReadHead, KeepsItsPlacesInOrderOnAnyLines, (const std::vector<std::string>& lines)) {
  Pages pages;
  for (const auto& line : lines) pages.text(line);
  const auto elements = elements_of(pages);
  const HeadReading reading = read_head(elements);
  RC_ASSERT(reading.text_begin <= elements.size());
  RC_ASSERT(reading.text_begin <= reading.text_end);
  RC_ASSERT(reading.text_end <= reading.after_end);
  RC_ASSERT(reading.after_end <= elements.size());
}

}  // namespace
}  // namespace sauro::extraction
