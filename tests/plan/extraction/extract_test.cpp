// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole documents: the tree, the years, the findings' items; and that no text is lost.
#include "plan/extraction/extract.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::Cells;
using fixture::days_of;
using fixture::item_titled;
using fixture::Pages;
using fixture::tree;

plan::Draft draft_of(const Pages& pages, const ExtractOptions& options = {}) {
  auto draft = extract(pages.document(), options);
  EXPECT_TRUE(draft.ok());
  return draft.ok() ? std::move(*draft) : plan::Draft{};
}

Pages plan_headed(const std::string& subject) {
  Pages pages;
  pages.table(
      {{"UBND TỈNH HẬU GIANG\nSỞ NÔNG NGHIỆP\nSố: 31/KH-SNN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVị Thanh, ngày 12 tháng 01 năm 2025"}});
  pages.title("KẾ HOẠCH").title(subject);
  return pages;
}

const std::string close = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.";

TEST(Extract, ReadsAPlanWithAppendixIntoOneTree) {
  auto pages = plan_headed("Phòng, chống hạn mặn năm 2025");
  pages
      .text(
          "I. MỤC ĐÍCH\nGiữ nước ngọt cho lúa.\nII. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn tại các cửa rạch.\n2. Quan trắc "
          "độ mặn trên sông chính.")
      .table({{close, "GIÁM ĐỐC\nNgô Thị Út"}})
      .title("PHỤ LỤC")
      .table({{"TT", "Nhiệm vụ", "Thời gian thực hiện", "Đơn vị thực hiện"},
              {"1", "Quan trắc độ mặn trên sông chính", "Tháng 2/2025", "Chi cục Thủy lợi"},
              {"2", "Đắp đập tạm ngăn mặn tại các cửa rạch", "Tháng 3/2025", "Phòng Kỹ thuật"}});
  const auto draft = draft_of(pages);
  ASSERT_EQ(tree(draft), "task [1] Quan trắc độ mặn trên sông chính\ntask [2] Đắp đập tạm ngăn mặn tại các cửa rạch\n");
  EXPECT_EQ(draft.items[0].sources.size(), 2u);
  EXPECT_EQ(draft.items[0].sources[0].part, plan::Part::appendix);
  EXPECT_EQ(draft.items[0].sources[1].part, plan::Part::body);
  EXPECT_EQ(draft.units.size(), 2u);
  EXPECT_EQ(draft.head.year, 2025);
  EXPECT_EQ(draft.head.period, Period::year(2025));
  EXPECT_EQ(draft.head.signer->name, "Ngô Thị Út");
}

TEST(Extract, TakesWhatIsAssignedForTheTasksWhereThePlanHasNoOthers) {
  EXPECT_EQ(
      tree(draft_of(
          plan_headed("Du lịch năm 2025")
              .text("A. YÊU CẦU\nLàm đúng hạn.\nB. PHÂN CÔNG NHIỆM VỤ\nI. Phòng Văn hóa\n"
                    "1. Mở lớp hướng dẫn viên.\n2. Dựng biển chỉ đường.\nII. Phòng Kinh tế\n1. Sửa bến thuyền."))),
      "group [I.] Phòng Văn hóa\n  task [1.] Mở lớp hướng dẫn viên.\n  task [2.] Dựng biển chỉ đường.\n"
      "group [II.] Phòng Kinh tế\n  task [1.] Sửa bến thuyền.\n");
}

TEST(Extract, GivesIdsInDocumentOrderAndParentsBeforeChildren) {
  const auto draft = draft_of(
      plan_headed("Thủy lợi năm 2025").text("II. NHIỆM VỤ\n1. Nạo vét kênh:\na) Kênh Xáng;\n- Đoạn đầu.\nb) Kênh Lá."));
  for (std::size_t i = 0; i < draft.items.size(); ++i) {
    EXPECT_EQ(draft.items[i].id, "i" + std::to_string(i + 1));
    const bool above = draft.items[i].parent.empty() ||
                       std::any_of(draft.items.begin(), draft.items.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const auto& item) { return item.id == draft.items[i].parent; });
    EXPECT_TRUE(above) << draft.items[i].title;
  }
  EXPECT_EQ(draft.items.size(), 4u);
}

TEST(Extract, TakesTheYearFromTheCallerTheSubjectOrTheDate) {
  const std::string work = "II. NHIỆM VỤ\n1. Nạo vét kênh: tháng 3.\n2. Đắp đập.";
  const auto day = [&](const Pages& pages, const ExtractOptions& options = {}) {
    return days_of(draft_of(pages, options).items.at(0).schedule);
  };
  EXPECT_EQ(day(plan_headed("Thủy lợi năm 2026").text(work)), "2026-03-01..2026-03-31");
  EXPECT_EQ(day(plan_headed("Thủy lợi nội đồng").text(work)), "2025-03-01..2025-03-31");
  EXPECT_EQ(day(plan_headed("Thủy lợi năm 2026").text(work), {2027}), "2027-03-01..2027-03-31");
}

TEST(Extract, RefusesASecretDocument) {
  const auto draft = extract(Pages().text("TỐI MẬT").title("KẾ HOẠCH").text("1. Diễn tập."));
  ASSERT_FALSE(draft.ok());
  EXPECT_EQ(draft.error().code, ErrorCode::secret);
  EXPECT_EQ(draft.error().subject, "TỐI MẬT");
  EXPECT_TRUE(extract(plan_headed("Bảo vệ bí mật kinh doanh").text("1. Mật ong.")).ok());
}

TEST(Extract, NamesTheItemsOfAFinding) {
  auto pages = plan_headed("Phòng, chống hạn mặn năm 2025");
  pages.text("II. NHIỆM VỤ\n1. Đắp đập tạm ngăn mặn tại các cửa rạch trước ngày 15/02/2025.\n2. Nạo vét kênh.")
      .table({{close, "GIÁM ĐỐC\nNgô Thị Út"}})
      .title("PHỤ LỤC")
      .table({{"TT", "Nhiệm vụ", "Thời gian", "Đơn vị thực hiện"},
              {"1", "Đắp đập tạm ngăn mặn tại các cửa rạch", "Tháng 3/2025", "Phòng Kỹ thuật"}});
  const auto draft = draft_of(pages);
  const auto conflicts = fixture::findings_of(draft.findings, "time.body-appendix-conflict");
  ASSERT_EQ(conflicts.size(), 1u);
  const plan::Item* item = item_titled(draft, "Đắp đập tạm ngăn mặn tại các cửa rạch");
  ASSERT_NE(item, nullptr);
  EXPECT_EQ(conflicts[0]->items, std::vector<std::string>{item->id});
}

TEST(Extract, MakesNothingOfADocumentWithoutTasks) {
  EXPECT_TRUE(draft_of(Pages()).items.empty());
  EXPECT_TRUE(draft_of(Pages()
                           .title("QUYẾT ĐỊNH")
                           .title("Về việc công nhận xã đạt chuẩn")
                           .text("Điều 1. Công nhận xã Mường So.\nĐiều 2. Quyết định có hiệu lực từ ngày ký."))
                  .items.empty());
}

TEST(Extract, SaysWhatItCouldNotPlaceInAnAppendix) {
  auto pages = plan_headed("Phòng, chống hạn mặn năm 2025");
  pages.text("II. NHIỆM VỤ\n1. Đắp đập.\n2. Nạo vét kênh.")
      .table({{close, "GIÁM ĐỐC\nNgô Thị Út"}})
      .title("PHỤ LỤC")
      .text("Số liệu do các xã báo cáo.")
      .table({{"Xã", "Số hộ"}, {"Hòa An", "120"}});
  const auto draft = draft_of(pages);
  std::string unplaced;
  for (const auto* finding : fixture::findings_of(draft.findings, "reading.unplaced-text"))
    for (const auto& place : finding->places) unplaced += place.text + "\n";
  EXPECT_NE(unplaced.find("Số liệu do các xã báo cáo."), std::string::npos) << unplaced;
  EXPECT_NE(unplaced.find("Hòa An"), std::string::npos) << unplaced;
}

// --- nothing is lost -------------------------------------------------------------------------------------------------

/// Everything that a draft says in words, for searching.
std::string words_of(const plan::Draft& draft) {
  std::string all;
  const auto add = [&](std::string_view text) { all += spelling_key(collapse_blanks(text)) + "\n"; };
  for (const plan::Item& item : draft.items) {
    add(item.number);
    add(item.title);
    add(item.schedule.text);
    for (const auto& m : item.schedule.milestones) add(m.text), add(m.what.value_or(""));
    for (const auto& d : item.deliverables) add(d.text);
    for (const auto& a : item.assignments) add(a.text);
    for (const auto* text : {&item.location, &item.notes}) add(text->value_or(""));
    if (item.budget) add(item.budget->text);
    for (const auto& o : item.other) add(o.text);
  }
  for (const auto& finding : draft.findings)
    for (const auto& place : finding.places) add(place.text);
  return all;
}

/// Made-up words that occur once in a plan, so that nothing joins and each can be looked for.
class Words {
 public:
  std::string next() {
    constexpr const char* heads[] = {"trồng", "đào", "sửa", "phát", "dựng", "vét", "ươm", "khơi"};
    const std::string tail = std::to_string(100 + static_cast<int>(made_.size()));
    made_.push_back(std::string(heads[made_.size() % 8]) + " vh" + tail + "x kn" + tail + "y tz" + tail + "z");
    return made_.back();
  }
  const std::vector<std::string>& made() const { return made_; }

 private:
  std::vector<std::string> made_;
};

std::string one_of(const std::vector<std::string>& texts) { return *rc::gen::elementOf(texts); }

/// A few lines of work with labels of all kinds, some with what a line may end with, and lines that tell their fields.
void add_lines(Pages& pages, Words& words) {
  const int count = *rc::gen::inRange(0, 7);
  for (int i = 0; i < count; ++i) {
    if (*rc::gen::inRange(0, 3) == 0)
      pages.text(one_of({"- Sản phẩm: 01 báo cáo ", "- Đơn vị chủ trì: Phòng ", "a) Thời gian: sau khi xong ",
                         "- Kinh phí: nguồn ", "- Địa điểm: xã ", "Thành phần: đại biểu ",
                         "a) Giải pháp thực hiện: ", "b) Giải pháp: - "}) +
                 words.next() + one_of({".", ""}));
    else
      pages.text(one_of({"1. ", "2. ", "a) ", "b) ", "- ", "+ ", "1.1. ", "Nhiệm vụ 3: ", "", "• "}) + "Việc " +
                 words.next() +
                 one_of({".", ";", ":", "", ": tháng 5/2025.", ", hoàn thành trước ngày 30/6/2025.",
                         ". Thời gian: tháng 6. Đơn vị chủ trì: Phòng Kinh tế."}));
  }
}

void add_section(Pages& pages, Words& words, int number) {
  constexpr const char* romans[] = {"I", "II", "III", "IV", "V"};
  pages.text(std::string(romans[number]) + ". " +
             one_of({"NHIỆM VỤ", "MỤC TIÊU", "NHIỆM VỤ VÀ GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "Khai thác"}));
  add_lines(pages, words);
}

void add_table(Pages& pages, Words& words) {
  struct Last {
    std::string heading, cell;  ///< of the last column, and how its cells begin
  };
  const Last last = *rc::gen::elementOf(std::vector<Last>{{"Hiện trạng khu đất", "Đất "},
                                                          {"Sản phẩm", "01 báo cáo "},
                                                          {"Đơn vị chủ trì", "Phòng "},
                                                          {"Số lượng", "12 "},
                                                          {"Kinh phí", "Nguồn "},
                                                          {"Địa điểm", "xã "},
                                                          {"Nội dung, giải pháp", "- Bước "},
                                                          {"Ngày bắt đầu", "Ngày "}});
  std::vector<Cells> rows;
  if (*rc::gen::inRange(0, 4) > 0) rows.push_back({"TT", "Nhiệm vụ", "Thời gian thực hiện", "Ghi chú", last.heading});
  const int count = *rc::gen::inRange(2, 6);
  for (int i = 0; i < count; ++i) {
    const int form = *rc::gen::inRange(0, 8);
    const std::string title = "Việc " + words.next();
    if (form == 0) {
      rows.push_back({"", title, "<", "<", "<"});
      continue;
    }
    Cells row = {std::to_string(i), title, one_of({"Tháng 3/2025", "Quý II/2025", "", "Khi có vốn"}),
                 one_of({"", "Lưu ý ", "Chủ trì: Phòng Kinh tế\nChờ "}), one_of({"", last.cell})};
    for (const std::size_t c : {3u, 4u})
      if (!row[c].empty()) row[c] += words.next();
    const bool below = form == 2 && rows.size() > 1;
    if (form == 1 || below) row[0] = row[1] = below ? "^" : "";
    if (form == 1 || below) row[4] += (row[4].empty() ? last.cell : "\n" + last.cell) + title;
    if (form == 3) row[0] = "-";
    if (form == 4) row[1] += "\n- Bước " + words.next() + "\n- Bước " + words.next();
    if (form == 5) row[0] = "", row[1] = "rồi " + title;
    rows.push_back(std::move(row));
  }
  pages.table(rows);
}

RC_GTEST_PROP(Extract, LosesNoTextOfAPlanMadeOfAnyParts, ()) {
  auto pages = plan_headed("Khai hoang năm 2025");
  Words words;
  const int sections = *rc::gen::inRange(1, 5);
  for (int i = 0; i < sections; ++i) {
    add_section(pages, words, i);
    if (*rc::gen::inRange(0, 3) == 0) add_table(pages, words);
    if (*rc::gen::inRange(0, 4) == 0) add_lines(pages, words);
  }
  if (*rc::gen::inRange(0, 3) == 0) {
    pages.table({{close, "GIÁM ĐỐC\nNgô Thị Út"}}).title("PHỤ LỤC");
    add_lines(pages, words);
    add_table(pages, words);
    add_lines(pages, words);
  }
  const auto draft = extract(pages.document());
  RC_ASSERT(draft.ok());
  const std::string all = words_of(*draft);
  for (const std::string& made : words.made()) {
    const std::string mark = made.substr(made.find("vh"));
    if (all.find(mark) == std::string::npos) {
      std::string document;
      for (const auto& element : elements_of(pages)) {
        if (!element.table)
          document += element.line.text + "\n";
        else
          for (const auto& row : element.table->rows) {
            for (const auto& cell : row.cells) document += (cell.merged_up ? "^" : document::cell_text(cell)) + " | ";
            document += "\n";
          }
      }
      RC_FAIL("lost: " + mark + "\n" + document + "\nread as:\n" + tree(*draft));
    }
  }
}

RC_GTEST_PROP(Extract, HoldsItsShapeOnAnyLines, (const std::vector<std::string>& lines)) {
  Pages pages;
  for (const auto& line : lines) pages.text(line);
  const auto draft = extract(pages.document());
  const bool secret = !draft.ok() && draft.error().code == ErrorCode::secret;
  RC_ASSERT(draft.ok() || secret);
}

}  // namespace
}  // namespace sauro::extraction
