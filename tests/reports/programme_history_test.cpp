// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/programme_history.h"

#include <gtest/gtest.h>

#include "programmes/approvals/approvals.h"
#include "programmes/councils/council.h"
#include "programmes/meetings/meetings.h"
#include "programmes/research/task.h"
#include "programmes/shared/achievement.h"
#include "programmes/shared/dated_rules.h"
#include "reports/history.h"

namespace sauro::reports {
namespace {

namespace councils = programmes::councils;

template <class T>
plan::Fact told_fact(const char* kind, const T& what) {
  plan::Fact made;
  const auto encoded = tracking::encode(what);
  made.what.kind = kind;
  made.what.payload = encoded.payload, made.what.words = encoded.words;
  return made;
}

std::string kept_name(const std::string&, const std::string& id) { return id == "u" ? "Ngô Thị Thư" : id; }

void expect_told(const plan::Fact& fact, const std::string& vi, const std::string& en) {
  EXPECT_EQ(fact_text(fact, kept_name), vi);
  EXPECT_EQ(fact_text(fact, kept_name, Language::english), en);
}

TEST(ProgrammeText, TellsOfResearchTasksMeetingsAndApprovals) {
  programmes::research::Proposed proposed;
  proposed.title = "Mô hình lúa", proposed.day = Day::make(2026, 5, 4).value();
  expect_told(told_fact("research.proposed", proposed), "Đề xuất nhiệm vụ: Mô hình lúa; ngày 04/05/2026",
              "A task was proposed: Mô hình lúa; on 04/05/2026");
  expect_told(told_fact("research.judged", programmes::research::Judged{"c", "selection", "d", false, {}, 0, {}}),
              "Kết luận của hội đồng: không đạt", "What the council found: did not pass");
  expect_told(told_fact("meeting.cancelled", programmes::meetings::Cancelled{"bão"}), "Hủy hội nghị: bão",
              "A meeting was cancelled: bão");
  expect_told(told_fact("approval.sent", programmes::approvals::Passed{1, {}, {}, "TTr 5", ""}),
              "Báo cáo, trình: văn bản TTr 5", "It was sent up: document TTr 5");
}

TEST(ProgrammeText, TellsACouncilFromItsAppointmentToItsCount) {
  councils::Appointed set;
  set.title = "Hội đồng tuyển chọn", set.dossiers = {"hs1", "hs2"}, set.members = {{"u", councils::Seat::chair}};
  expect_told(told_fact("council.appointed", set), "Thành lập hội đồng: Hội đồng tuyển chọn; 1 thành viên; 2 hồ sơ",
              "A council was appointed: Hội đồng tuyển chọn; 1 members; 2 dossiers");
  expect_told(told_fact("council.replaced", councils::Replaced{"x", {"u", councils::Seat::secretary}, "6/QĐ"}),
              "Thay thành viên hội đồng: thôi: x; thay: Ngô Thị Thư, thư ký khoa học; văn bản 6/QĐ",
              "A member was replaced: out: x; in: Ngô Thị Thư, secretary; document 6/QĐ");
  expect_told(told_fact("council.declared", councils::Declared{}), "Khai xung đột lợi ích: không có",
              "Conflicts of interest were declared: none");
  councils::Finding first, second;
  first.dossier = "hs1", first.passed = true, first.place = 1, second.dossier = "hs2";
  expect_told(told_fact("council.counted", councils::Counted{{}, {first, second}, {}}),
              "Kiểm phiếu: hs1 đạt, thứ 1; hs2 không đạt",
              "The ballots were counted: hs1 passed, place 1; hs2 did not pass");
}

TEST(ProgrammeText, TellsNothingOfWhatIsSealedOrOnesOwn) {
  const std::string sealed(500, 'e'), commitment(64, 'a');
  expect_told(told_fact("council.balloted", councils::Balloted{"hs1", commitment, sealed}),
              "Bỏ phiếu kín: hồ sơ hs1; SHA-256 aaaaaaaaaaaa…",
              "A sealed ballot was cast: dossier hs1; SHA-256 aaaaaaaaaaaa…");
  expect_told(told_fact("council.unsealed", councils::Unsealed{{sealed, sealed}}),
              "Đóng bỏ phiếu, mở niêm phong thứ nhất: 2 phiếu",
              "The vote was closed, the first seals opened: 2 ballots");
  expect_told(told_fact("council.keyed", councils::Keyed{"k", "l"}), "Đặt mật khẩu niêm phong phiếu",
              "The password of a seal was set");
  councils::Expert expert;
  expert.relatives = {"Ngô Văn Anh"};
  expect_told(told_fact("expert.set", expert), "Khai lý lịch khoa học", "What conflicts are reckoned from was told");
}

TEST(ProgrammeText, TellsOwnRulesAndWhatCounts) {
  expect_told(told_fact("rule.set", programmes::OwnRule{*Day::parse_iso("2026-03-01"), "8", "QĐ 1"}),
              "Đặt quy định riêng: 8; từ ngày 01/03/2026; văn bản QĐ 1",
              "A rule of the agency's own: 8; from 01/03/2026; document QĐ 1");
  programmes::Binding bound;
  bound.item = "2026.2", bound.kind = "test.made";
  expect_told(told_fact("binding.set", bound), "Gắn sản phẩm với kết quả của chương trình: sản phẩm 1; test.made",
              "A product is counted by a programme: product 1; test.made");
  programmes::Achievement made;
  made.kind = "test.made", made.record = "test/1", made.title = "Đề tài lúa";
  expect_told(told_fact("achievement.made", made), "Đạt kết quả: test.made; Đề tài lúa",
              "Achieved: test.made; Đề tài lúa");
  expect_told(told_fact("khac.set", made), "khac.set", "khac.set");
}

}  // namespace
}  // namespace sauro::reports
