// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents from what was recorded: every form, running numbers, corrections, deliveries, frozen figures.
#include <thread>

#include "app/actions/a_council.h"
#include "app/actions/agency.h"
#include "app/actions/refusal.h"
#include "app/queries/render_answer.h"
#include "document/forms/form.h"
#include "document/readers/read.h"
#include "document/writers/official_docx.h"
#include "foundation/base/text.h"
#include "plan/tracking/documents.h"
#include "reports/prose_check.h"

namespace sauro::app {
namespace {

/// An agency that has said what its documents need, and to whom reports go.
struct Writing : Agency {
  Writing() {
    on("2026-01-06");
    must("hoa", "agency.set",
         {{"name", "Sở Văn hóa"},
          {"superior", "UBND tỉnh"},
          {"place", "Cao Lãnh"},
          {"symbol", "SVH"},
          {"title", "Giám đốc"},
          {"signer", "Trần Văn Giám"},
          {"short-name", "Sở"},
          {"office", "Văn phòng Sở"},
          {"office-symbol", "VP"}});
    must("hoa", "receiver.set", {{"receiver", "ubnd"}, {"name", "UBND tỉnh"}, {"recipient", "Sở Nội vụ"}});
  }

  Json draft(const Values& values, const std::string& user = "hoa") {
    const std::string text = json("document.draft", values, user);
    return text.empty() ? Json() : *parse_json(text);
  }
  std::string docx(const Values& values) {
    const auto answer = ask("hoa", "document.draft", values);
    EXPECT_TRUE(answer.ok()) << why(answer);
    auto bytes = answer ? render(*answer, Format::docx, {}) : Result<std::string>(std::string());
    EXPECT_TRUE(bytes.ok());
    return bytes ? *std::move(bytes) : std::string();
  }
  tracking::DocumentState issue(const Values& values, const std::string& user = "hoa") {
    const auto facts = must(user, "document.issue", values);
    if (facts.empty()) return {};
    return record<tracking::DocumentState>("document", facts.front().what.subject.substr(9));
  }
  std::string stored(const std::string& hash) { return *ledger::Files(folder(), key).get(hash); }
};

std::string words_of(const std::string& docx) {
  const auto document = readers::read(docx, {});
  EXPECT_TRUE(document.ok());
  std::string words;
  if (document)
    for (const auto& block : document->blocks) {
      if (const auto* paragraph = block.paragraph()) words += paragraph->text + "\n";
      if (const auto* table = block.table())
        for (const auto& row : table->rows)
          for (const auto& cell : row.cells) words += document::cell_text(cell) + "\n";
    }
  return words;
}

const Values report = {{"form", "periodic-report"}, {"period", "2026-Q2"}, {"receiver", "ubnd"}};
const Values notice = {{"form", "notice"}, {"subject", "Lịch trực"}, {"body", "Văn phòng trực ngày 02/3/2026."}};

Values with(Values values, const std::string& name, const std::string& value) {
  values.emplace_back(name, value);
  return values;
}

/// What each of our forms needs to be told.
const std::map<std::string, Values>& inputs() {
  static const std::map<std::string, Values> all = {
      {"plan", {{"base", "Quyết định số 37/QĐ-UBND ngày 09/01/2026 của UBND tỉnh"}}},
      {"amended-plan", {{"reason", "Thực hiện chỉ đạo mới."}}},
      {"assignment-letter", {{"unit", "u1"}}},
      {"urging-letter", {{"unit", "u1"}, {"answer-by", "20/07/2026"}}},
      {"extension-notice", {{"item", classes}}},
      {"obstacles-report", {{"receiver", "ubnd"}}},
      {"periodic-report", {{"receiver", "ubnd"}, {"period", "2026-Q2"}, {"assessment", "Các đơn vị chủ động."}}},
      {"unit-report", {{"unit", "u1"}, {"period", "2026-Q2"}}},
      {"self-assessment", {{"receiver", "ubnd"}, {"period", "2026"}, {"grade", "Hoàn thành tốt nhiệm vụ"}}},
      {"submission",
       {{"subject", "Xin chủ trương"}, {"addressee", "UBND tỉnh"}, {"body", "1. Sự cần thiết.\n2. Đề xuất."}}},
      {"decision",
       {{"subject", "Về việc lập tổ"},
        {"base", "Luật Tổ chức chính quyền địa phương"},
        {"body", "Điều 1. Lập tổ giúp việc.\nĐiều 2. Quyết định có hiệu lực từ ngày ký."},
        {"recipient", "Như Điều 2"}}},
      {"notice", {{"subject", "Lịch trực"}, {"body", "Văn phòng trực ngày 02/3/2026."}}},
      {"invitation",
       {{"subject", "Hội nghị sơ kết"},
        {"addressee", "UBND các xã"},
        {"time", "8 giờ ngày 02/3/2026"},
        {"venue", "Hội trường"},
        {"chair", "Giám đốc Sở"}}},
      {"minutes",
       {{"subject", "Họp giao ban"},
        {"time", "8 giờ ngày 02/3/2026"},
        {"venue", "Phòng họp"},
        {"chair", "Trần Văn Giám"},
        {"secretary", "Lê An"},
        {"attendee", "Lãnh đạo Sở"},
        {"body", "1. Nghe báo cáo."}}},
      {"council-invitation", {{"council", "c1"}}},
      {"council-minutes", {{"council", "c1"}, {"body", "Các thành viên trao đổi về dự toán."}}},
      {"council-count", {{"council", "c1"}}},
      {"council-results", {{"council", "c1"}, {"recipient", "Viện Một"}}},
      {"letter", {{"subject", "góp ý dự thảo"}, {"addressee", "Sở Nội vụ"}, {"body", "Sở thống nhất với dự thảo."}}}};
  return all;
}

/// A year in which something happened to each.
void live(Writing& agency) {
  agency.on("2026-02-10")
      .must("an", "item.block", {{"item", meetings}, {"text", "chưa có kinh phí"}, {"proposal", "cấp bổ sung"}});
  agency.on("2026-03-20")
      .must("lan", "item.report", {{"item", named}, {"text", "xong"}, {"done", ""}, {"document", "5/BC"}});
  agency.must("thoc", "item.confirm", {{"item", named}});
  agency.must("hoa", "item.close", {{"item", named}, {"document", "5/BC"}});
  agency.on("2026-04-01")
      .must("binh", "item.extend", {{"item", classes}, {"due", "31/10/2026"}, {"reason", "chờ kinh phí"}});
  agency.must("giam", "item.grant", {{"item", classes}, {"decision", "granted"}});
  agency.must("hoa", "plan.amend",
              {{"plan", "2026"}, {"number", "20/KH-SVH"}, {"day", "01/04/2026"}, {"drop", vague_u2}});
  agency.on("2026-07-06");
  hold(agency, {}, CouncilStage::counted);
}

TEST(Documents, EveryFormComposesAndIsFreeOfFaultsOfForm) {
  Writing agency;
  live(agency);
  for (const auto& [id, form] : *forms::our_forms()) {
    ASSERT_TRUE(inputs().contains(id)) << id;
    const Json draft = agency.draft(with(inputs().at(id), "form", id));
    ASSERT_TRUE(draft.is_object()) << id;
    EXPECT_EQ(draft.at("findings"), Json::array()) << id;
    EXPECT_EQ(draft.at("unlike"), Json::array()) << id;
    const auto state = agency.issue(with(inputs().at(id), "form", id));
    const std::string words = words_of(agency.stored(state.docx));
    EXPECT_NE(words.find("ngày 06 tháng 7 năm 2026"), std::string::npos) << id;
    EXPECT_EQ(words.find('{'), std::string::npos) << id;
  }
}

TEST(Documents, OfACouncilSayWhatIsNotKnownYet) {
  Writing agency;
  const auto why = [&](const char* form, const char* council = "c1") {
    const auto answer = agency.ask("hoa", "document.draft", {{"form", form}, {"council", council}});
    if (answer) return std::string("done");
    const std::string& said = answer.error().where;
    return answer.error().subject + " " + said.substr(0, said.find(" ["));
  };
  EXPECT_EQ(why("council-minutes"), "unknown.council c1");
  hold(agency, {}, CouncilStage::appointed);
  EXPECT_EQ(why("council-invitation").substr(0, 16), "document.missing");
  Writing other;
  hold(other, {}, CouncilStage::open);
  const auto open = other.ask("hoa", "document.draft", {{"form", "council-invitation"}, {"council", "c1"}});
  EXPECT_TRUE(open.ok());
  EXPECT_EQ(Agency::why(other.ask("hoa", "document.draft", {{"form", "council-count"}, {"council", "c1"}})),
            "document.missing");
  EXPECT_EQ(Agency::why(other.ask("hoa", "document.draft", {{"form", "council-count"}})), "document.needs");
}

TEST(Documents, NumbersRunByTypeAndYear) {
  Writing agency;
  agency.on("2026-02-02");
  EXPECT_EQ(agency.issue(notice).issued.number, 1);
  EXPECT_EQ(agency.issue(notice).issued.number, 2);
  const auto letter = agency.issue(with(inputs().at("letter"), "form", "letter"));
  EXPECT_EQ(letter.issued.number, 1);
  EXPECT_EQ(letter.issued.symbol, "SVH-VP");
  EXPECT_EQ(agency.issue(notice).issued.symbol, "TB-SVH");
  agency.on("2027-01-04");
  EXPECT_EQ(agency.issue(notice).issued.number, 1);
  // A unit's own documents have a series of their own.
  const Values own = {{"form", "unit-report"}, {"unit", "u1"}, {"period", "2026-12"}, {"plan", "2026"}};
  EXPECT_EQ(agency.issue(own, "thoc").issued.code, "BC-u1");
}

TEST(Documents, NumbersGoOnFromWhatWasUsedElsewhere) {
  Writing agency;
  const Values used = {{"year", "2026"}, {"code", "TB"}, {"last", "41"}, {"reason", "sổ giấy"}};
  agency.must("hoa", "document.numbers", used);
  EXPECT_EQ(agency.issue(notice).issued.number, 42);
  EXPECT_EQ(agency.refused("hoa", "document.numbers", used), "document.number-used");
}

TEST(Documents, NumbersAndDaysGoTheSameWay) {
  Writing agency;
  agency.on("2026-03-10").must("hoa", "document.issue", notice);
  EXPECT_EQ(agency.refused("hoa", "document.issue", with(notice, "day", "09/03/2026")), "document.day-before");
  EXPECT_EQ(agency.refused("hoa", "document.issue", with(notice, "day", "11/03/2026")), "report.future");
}

TEST(Documents, ManyAtOnceGetNumbersWithoutGapOrTwice) {
  Writing agency;
  constexpr int threads = 4, each = 8;
  std::vector<std::thread> running;
  const std::int64_t now = agency.now();
  for (int i = 0; i < threads; ++i)
    running.emplace_back([&] {
      Input input;
      for (const auto& [name, value] : notice) input.values[name].push_back(value);
      for (int k = 0; k < each;) {
        const auto done = perform({agency.ledger(), agency.folder(), Agency::key, now}, *action_named("document.issue"),
                                  input, {"hoa", {}});
        if (done) ++k;
        if (!done && done.error().code != ErrorCode::conflict) {
          ADD_FAILURE() << done.error().subject;
          return;
        }
      }
    });
  for (auto& one : running) one.join();
  std::set<int> numbers;
  const auto all = AgencyView(agency.ledger(), Agency::key, agency.today()).all<tracking::DocumentState>("document");
  ASSERT_TRUE(all.ok());
  for (const auto& one : *all) EXPECT_TRUE(numbers.insert(one.value.issued.number).second);
  ASSERT_EQ(numbers.size(), std::size_t{threads * each});
  EXPECT_EQ(*numbers.begin(), 1);
  EXPECT_EQ(*numbers.rbegin(), threads * each);
}

TEST(Documents, TheSameCutOffGivesTheSameBytesWhateverHappenedSince) {
  Writing agency;
  agency.on("2026-05-04")
      .must("an", "item.report", {{"item", meetings}, {"text", "đã họp"}, {"quantity", "2"}, {"document", "7/BC"}});
  agency.on("2026-06-20");
  const std::string before = agency.docx(report);
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đã họp"}, {"quantity", "3"}, {"document", "8/BC"}});
  agency.on("2026-09-01").must("hoa", "agency.set", {{"signer", "Người Khác"}});
  EXPECT_EQ(agency.docx(report), before);
}

TEST(Documents, ACorrectionIsANewDocumentThatNamesTheOld) {
  Writing agency;
  agency.on("2026-06-16");
  const auto old = agency.issue(report);
  const auto corrected = agency.issue(with(report, "replaces", "2026.BC.1"));
  EXPECT_EQ(corrected.issued.number, 2);
  EXPECT_NE(words_of(agency.stored(corrected.docx)).find("Báo cáo này thay thế Báo cáo số 01/BC-SVH ngày 16/6/2026"),
            std::string::npos);
  EXPECT_EQ(agency.record<tracking::DocumentState>("document", "2026.BC.1").replaced_by, "2026.BC.2");
  EXPECT_EQ(agency.stored(old.docx),
            agency.stored(agency.record<tracking::DocumentState>("document", "2026.BC.1").docx));
  EXPECT_EQ(agency.refused("hoa", "document.issue", with(report, "replaces", "2026.BC.1")), "document.replaced");
  EXPECT_EQ(agency.refused("hoa", "document.issue", with(report, "replaces", "2026.BC.9")), "unknown.issued");
  EXPECT_EQ(agency.refused("hoa", "document.send", {{"document", "2026.BC.1"}, {"to", "UBND tỉnh"}}),
            "document.replaced");
}

TEST(Documents, EachDeliveryIsRecorded) {
  Writing agency;
  agency.on("2026-06-16").must("hoa", "document.issue", report);
  agency.must("hoa", "document.send",
              {{"document", "2026.BC.1"}, {"to", "UBND tỉnh"}, {"to", "Sở Nội vụ"}, {"how", "electronic"}});
  const Json said = *parse_json(agency.json("document", {{"document", "2026.BC.1"}}));
  ASSERT_EQ(said.at("sent").size(), 2U);
  EXPECT_EQ(said.at("sent").at(1).at("to"), "Sở Nội vụ");
  EXPECT_EQ(said.at("recipients"), (Json{"Như trên", "Sở Nội vụ", "Lưu: VT, VP"}));
}

TEST(Documents, AreKeptAsPdfWhenAsked) {
  Writing agency;
  agency.must("hoa", "document.issue", notice);
  agency.must("hoa", "document.print", {{"document", "2026.TB.1"}});
  const auto state = agency.record<tracking::DocumentState>("document", "2026.TB.1");
  EXPECT_TRUE(agency.stored(state.pdf).starts_with("%PDF-1."));
  EXPECT_EQ(agency.refused("hoa", "document.print", {{"document", "2026.TB.1"}}), "item.same");
}

TEST(Documents, WithoutLibreOfficeThePdfSaysWhatToInstall) {
  Writing agency;
  agency.must("hoa", "document.issue", notice);
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  const auto refused = agency.act("hoa", "document.print", {{"document", "2026.TB.1"}});
  setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, ErrorCode::missing_program);
  EXPECT_EQ(refused.error().subject, "libreoffice-writer-nogui");
}

TEST(Documents, WhatIsMissingIsSaidWithWhereItIsTold) {
  Agency agency;
  const auto refused = agency.act("hoa", "document.issue", notice);
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(words_of_refusal(refused.error()).vi.find("tên cơ quan (Cơ quan: Tên)"), std::string::npos)
      << words_of_refusal(refused.error()).vi;
}

TEST(Documents, ALetterThatUrgesCountsTheOnesBefore) {
  Writing agency;
  const Values letter = {{"form", "urging-letter"}, {"unit", "u1"}};
  agency.on("2026-05-04");
  const auto first = agency.issue(letter);
  EXPECT_EQ(first.issued.subject, "đôn đốc thực hiện nhiệm vụ quá hạn");
  agency.on("2026-06-01");
  const auto second = agency.issue(letter);
  EXPECT_EQ(second.issued.subject, "đôn đốc thực hiện nhiệm vụ quá hạn (lần thứ 2)");
  EXPECT_NE(words_of(agency.stored(second.docx)).find("Công văn số 01/SVH-VP ngày 04/5/2026"), std::string::npos);
}

TEST(Documents, ALetterThatUrgesIsReplacedNotDoubledOnADay) {
  Writing agency;
  const Values letter = {{"form", "urging-letter"}, {"unit", "u1"}};
  agency.on("2026-05-04");
  agency.issue(letter);
  EXPECT_EQ(agency.refused("hoa", "document.issue", letter), "document.same-day");
  const auto again =
      agency.issue({{"form", "urging-letter"}, {"unit", "u1"}, {"replaces", "2026.CV.1"}, {"answer-by", "20/05/2026"}});
  EXPECT_EQ(again.issued.subject, "đôn đốc thực hiện nhiệm vụ quá hạn");  // still the first that holds
}

TEST(Documents, ALetterThatUrgesTellsOfStepsThatAreLateAndOfNothingThatIsReported) {
  Writing agency;
  agency.on("2026-05-04");  // 2026.9, a step of u1's, was due on 15/04
  const std::string words = words_of(agency.stored(agency.issue({{"form", "urging-letter"}, {"unit", "u1"}}).docx));
  EXPECT_NE(words.find("Soạn dự thảo, thuộc “Xây dựng quy chế làm việc”"), std::string::npos) << words;
  EXPECT_NE(words.find("02 nhiệm vụ, 01 nội dung công việc quá hạn"), std::string::npos) << words;
  // Whoever signs need not be told of it.
  EXPECT_EQ(words.find("(để báo cáo)"), std::string::npos) << words;
  agency.on("2026-05-05");
  for (const char* item : {"2026.9", named.c_str(), quarterly.c_str()})
    agency.must("lan", "item.report", {{"item", item}, {"text", "xong"}, {"done", ""}, {"document", "5/BC"}});
  EXPECT_EQ(agency.refused("hoa", "document.issue", {{"form", "urging-letter"}, {"unit", "u1"}}), "document.missing");
}

TEST(Documents, AnAgencyMayHaveItsOwnFormAndOursAgain) {
  Writing agency;
  const std::string own =
      "id: notice\nversion: 2\nname.vi: Thông báo\nname.en: Notice\ncode: TB\nasks: subject\nletterhead:\ntype: thông "
      "báo\n"
      "subject: {subject}\ntext: Theo mẫu riêng.\nsignature:\nrecipient: {filed}\n";
  agency.must("hoa", "form.set", {{"form", "notice"}}, {{"thong-bao.form", own}});
  EXPECT_NE(words_of(agency.stored(agency.issue(notice).docx)).find("Theo mẫu riêng"), std::string::npos);
  EXPECT_EQ(agency.refused("hoa", "form.set", {{"form", "notice"}}, {{"a.form", own}}), "form.version");
  EXPECT_EQ(agency.refused("hoa", "form.set", {{"form", "notice"}}, {{"a.form", "mầu: đỏ"}}), "form.wrong");
  agency.must("hoa", "form.set", {{"form", "notice"}});
  EXPECT_EQ(words_of(agency.stored(agency.issue(notice).docx)).find("Theo mẫu riêng"), std::string::npos);
}

TEST(Documents, AWrongFormIsToldByItsLineInBothLanguages) {
  Writing agency;
  const std::string head = "id: notice\nversion: 2\nname.vi: a\nname.en: b\ncode: TB\n";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {head + "mầu: đỏ", "dòng 6: không có từ khóa mầu"},
      {head + "chữ không dấu hai chấm", "dòng 6: cần một từ khóa, dấu hai chấm rồi lời văn"},
      {head + "if a\ntext: b", "dòng 7: một khối if, unless hoặc each chưa đóng bằng end"},
      {head + "end", "dòng 6: end thừa, không có khối nào để đóng"},
      {head + "each\nend", "dòng 6: thiếu tên giá trị"},
      {"version: hai\n", "dòng 1: version là một số từ 1"},
      {"text: a", "dòng 1: phải có id, code, name.vi và name.en"},
      {std::string(300 << 10, '#'), "dòng 0: không phải văn bản UTF-8 dài nhất 256 kB"}};
  for (const auto& [text, vi] : cases) {
    const auto done = agency.act("hoa", "form.set", {{"form", "notice"}}, {{"a.form", text}});
    ASSERT_FALSE(done);
    const auto words = words_of_refusal(done.error());
    EXPECT_EQ(words.vi, "mẫu không đọc được: a.form: " + vi);
    EXPECT_TRUE(words.en.starts_with("the form cannot be read: a.form: line ")) << words.en;
  }
}

TEST(Documents, NothingThatPeopleWriteIsLost) {
  Writing agency;
  std::string long_one = "Đ";
  while (code_points(long_one) < 9'900) long_one += " rất dài";
  for (const std::string& odd : {std::string("a\x01\x0B b"), std::string("]]> & < > \" '"),
                                 std::string("\u202Eđảo\u202C"), std::string("Chúc mừng 🎉 năm mới"), long_one}) {
    const std::string words =
        words_of(agency.docx({{"form", "notice"}, {"subject", "Thử"}, {"body", "Mở đầu.\n" + odd + "\nKết thúc."}}));
    std::string expected = odd;
    if (expected.find('\x01') != std::string::npos) expected = "a\u2401\u240B b";
    EXPECT_NE(words.find(expected), std::string::npos) << odd.substr(0, 40);
  }
}

TEST(ProseCheck, FindsWhatTheTablesDoNotSay) {
  Writing agency;
  live(agency);
  const auto answer = agency.ask("hoa", "document.draft", report);
  ASSERT_TRUE(answer.ok());
  const auto unlike = [](const document::OfficialDocument& official) {
    const auto docx = writers::official_docx(official);
    return reports::unlike_its_tables(official, *readers::read(*docx, {})).size();
  };
  EXPECT_EQ(unlike(*answer->official), 0U);
  // A number of the narrative, one of the table of units, a state of the annex, a name in a list: each is seen.
  auto changed = *answer->official;
  for (auto& block : changed.content)
    if (auto* text = std::get_if<document::OfficialText>(&block);
        text != nullptr && text->words[0].text.starts_with("Kế hoạch có"))
      text->words[0].text.replace(text->words[0].text.find("nhiệm vụ") - 3, 2, "99");
  EXPECT_GE(unlike(changed), 1U);
  changed = *answer->official;
  for (auto& block : changed.content)
    if (auto* table = std::get_if<document::OfficialTable>(&block)) table->rows.at(1).at(2).lines = {{{"77"}}};
  EXPECT_GE(unlike(changed), 1U);
  changed = *answer->official;
  std::get<document::OfficialTable>(changed.annexes.at(0).content.at(0)).rows.at(1).at(4).lines = {{{"Chờ sự kiện"}}};
  EXPECT_GE(unlike(changed), 1U);
  changed = *answer->official;
  changed.content.emplace_back(document::OfficialText{
      document::Level::bullet, "-", {{"Việc không có (Phòng Đào tạo; hạn 1/1/2026, quá hạn 5 ngày)."}}});
  EXPECT_GE(unlike(changed), 1U);
}

}  // namespace
}  // namespace sauro::app
