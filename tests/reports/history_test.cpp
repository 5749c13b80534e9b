// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/history.h"

#include <gtest/gtest.h>

#include "plan/tracking/documents.h"
#include "plan/tracking/item_facts.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/urging.h"

namespace sauro::reports {
namespace {

template <class T>
plan::Fact fact(const char* kind, const T& what) {
  plan::Fact made;
  const auto encoded = tracking::encode(what);
  made.what.kind = kind;
  made.what.payload = encoded.payload, made.what.words = encoded.words;
  return made;
}

std::string name(const std::string&, const std::string& id) { return id == "u1" ? "Phòng Kế hoạch" : id; }

void expect(const plan::Fact& fact, const char* vi, const char* en) {
  EXPECT_EQ(fact_text(fact, name), vi);
  EXPECT_EQ(fact_text(fact, name, Language::english), en);
}

TEST(History, IsToldInBothLanguagesWithWhatPeopleWroteAsTheyWroteIt) {
  tracking::Progress progress;
  progress.quantity = *Decimal::parse_plain("1250.5");
  progress.text = "đã họp";
  progress.day = *Day::parse_iso("2026-03-31");
  expect(fact("item.progress", progress), "Cập nhật: số lượng 1.250,5; đã họp; tính đến 31/03/2026",
         "Update: quantity 1,250.5; đã họp; as of 31/03/2026");
  tracking::ItemSet set;
  set.edited = {"title", "time"};
  set.due = *Day::parse_iso("2026-06-30");
  set.doers = {{plan::Role::lead, "u1", {}}};
  expect(fact("item.set", set), "Sửa: nội dung, thời hạn; hạn 30/06/2026; Phòng Kế hoạch (chủ trì)",
         "Changed: title, deadline; due 30/06/2026; Phòng Kế hoạch (lead)");
  expect(fact("item.extension_decided", tracking::ExtensionDecided{}), "Không đồng ý gia hạn",
         "The extension was refused");
  expect(fact("plan.issued", tracking::PlanIssued{1, *Day::parse_iso("2026-01-05"), "12/KH", {}}),
         "Ban hành: số 12/KH; ngày 05/01/2026", "Issued: number 12/KH; on 05/01/2026");
}

TEST(History, DocumentsAreTold) {
  tracking::DocumentIssued issued;
  issued.number = 7, issued.symbol = "BC-SYT", issued.day = *Day::parse_iso("2026-06-16");
  issued.subject = "Kết quả quý II", issued.signer = "Trần Giám", issued.order.replaces = "2026.BC.6";
  expect(fact("document.issued", issued),
         "Phát hành văn bản: 07/BC-SYT; Kết quả quý II; người ký Trần Giám; thay thế 2026.BC.6",
         "A document was issued: 07/BC-SYT; Kết quả quý II; signed by Trần Giám; replaces 2026.BC.6");
  expect(fact("document.sent", tracking::DocumentSent{*Day::parse_iso("2026-06-17"), "paper", "UBND tỉnh"}),
         "Gửi văn bản: UBND tỉnh; ngày 17/06/2026", "The document was sent: UBND tỉnh; on 17/06/2026");
  expect(fact("document.numbers", tracking::NumbersUsed{41, "sổ giấy"}),
         "Số đã dùng ngoài hệ thống: đến số 41; sổ giấy", "Numbers used elsewhere: up to 41; sổ giấy");
  expect(fact("receiver.set", tracking::Receiver{0, 0, 0, false, "UBND tỉnh", {}}), "Nơi nhận báo cáo: UBND tỉnh",
         "Who reports go to: UBND tỉnh");
  expect(fact("form.set", tracking::FormSet{}), "Dùng lại mẫu văn bản chung", "The common form again");
}

TEST(History, UrgingIsTold) {
  tracking::Urged urged{*Day::parse_iso("2026-03-31"), 10, tracking::UrgingWay::letter, {"ha", "lim"}};
  expect(fact("item.urged", urged), "Đôn đốc: công văn đôn đốc; hạn 31/03/2026; ha; lim",
         "Urged: by an official letter; deadline 31/03/2026; ha; lim");
}

TEST(History, TheLadderThatWasSetIsTold) {
  using enum tracking::Addressee;
  tracking::Ladder ladder;
  expect(fact("ladder.set", ladder), "Đặt thang đôn đốc: thang thông thường",
         "The ladder of urging was set: the usual ladder");
  ladder.rungs = {{-5, {performer}, tracking::UrgingWay::notice},
                  {10, {head, leadership}, tracking::UrgingWay::letter}};
  expect(
      fact("ladder.set", ladder),
      "Đặt thang đôn đốc: còn 5 ngày làm việc, người thực hiện, thông báo trong phần mềm; quá hạn 10 ngày làm việc, "
      "trưởng đơn vị, lãnh đạo, công văn đôn đốc",
      "The ladder of urging was set: 5 working days left, the performer, by a notice in the program; 10 working days "
      "overdue, the head of the unit, the leadership, by an official letter");
  ladder.off = true, ladder.rungs.clear();
  expect(fact("ladder.set", ladder), "Đặt thang đôn đốc: tắt, không tự động nhắc ai; thang thông thường",
         "The ladder of urging was set: off, nobody is urged by the program; the usual ladder");
}

TEST(History, TheAddressOfAUserIsTold) {
  tracking::User user;
  user.name = "Lê An", user.mail = "an@so.example.vn";
  expect(fact("user.set", user), "Người dùng: Lê An; thư an@so.example.vn", "User: Lê An; mail an@so.example.vn");
}

TEST(History, WhatCannotBeReadIsSaidToBe) {
  plan::Fact broken;
  broken.what.kind = "item.closed";
  broken.what.payload = "{";
  expect(broken, "không đọc được nội dung", "cannot be read");
  broken.redacted = true;
  expect(broken, "không đọc được nội dung (nội dung đã xóa)", "cannot be read (its words were removed)");
}

}  // namespace
}  // namespace sauro::reports
