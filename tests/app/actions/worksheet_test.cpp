// SPDX-License-Identifier: AGPL-3.0-or-later
// Worksheets that go out and come back.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "app/actions/filled_sheet.h"
#include "app/actions/refusal_case.h"

namespace sauro::app {
namespace {

using reports::Outcome;

const reports::ReturnedRow& row_of(const Returned& returned, int number) {
  for (const auto& row : returned->rows)
    if (row.row == number) return row;
  static const reports::ReturnedRow none;
  ADD_FAILURE() << "no row " << number;
  return none;
}

/// As a terminal shows it.
std::string table_text(const Returned& returned) {
  const auto text = render(reports::returned_sheet(*returned), Format::table, {});
  EXPECT_TRUE(text.ok());
  return *text;
}

TEST(Worksheet, HasAUnitsOpenWorkWithHiddenKeys) {
  Agency agency;
  finish(agency, named, {}, "lan");
  FilledSheet sheet(export_sheet(agency, "Phòng Tổng hợp"));
  std::set<std::string> titles;
  for (std::size_t i = sheet.first(); i < sheet.rows.size(); ++i) titles.insert(sheet.rows[i]["C"]);
  EXPECT_TRUE(titles.contains("Tổ chức hội nghị chuyên đề"));
  EXPECT_TRUE(titles.contains("Soạn dự thảo"));
  EXPECT_FALSE(titles.contains("Mở lớp tập huấn"));            // of another unit
  EXPECT_FALSE(titles.contains("Tổng hợp số liệu năm 2025"));  // closed
  EXPECT_FALSE(titles.contains("Nhiệm vụ chung"));             // a heading
  EXPECT_EQ(sheet.row(meetings)["G"], "0/5 hội nghị");
  EXPECT_EQ(sheet.row(meetings)["E"], "30/06/2026");
}

TEST(Worksheet, RecordsWhatWasFilledIn) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  auto& row = sheet.row(meetings);
  row["H"] = "Đã tổ chức hai hội nghị";
  row["I"] = "2";
  row["L"] = "01/03/2026";
  row["M"] = "15/BC-TH";
  row["N"] = "Thiếu hội trường";
  sheet.row(vague)["J"] = "40";
  const std::int64_t before = agency.facts();
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  EXPECT_EQ(outcomes_text(preview), "2026.2 change, 2026.5 change");
  EXPECT_EQ(agency.facts(), before);
  EXPECT_EQ(row_of(preview, sheet.of(meetings)).changes.at(1).cell, "I" + std::to_string(sheet.of(meetings)));
  const auto done = bring(agency, "an", sheet.bytes(), true);
  EXPECT_EQ(outcomes_text(done), "2026.2 imported, 2026.5 imported");
  EXPECT_EQ(done->recorded, 3);
  const auto state = agency.item(meetings);
  ASSERT_EQ(state.updates.size(), 1u);
  EXPECT_EQ(state.updates[0].quantity, Decimal::of(2));
  EXPECT_EQ(state.updates[0].day, day("2026-03-01"));
  EXPECT_EQ(state.updates[0].who, "an");
  EXPECT_TRUE(state.updates[0].evidence);
  ASSERT_EQ(state.obstacles.size(), 1u);
  EXPECT_EQ(state.obstacles[0].text, "Thiếu hội trường");
  EXPECT_EQ(tracking::percent_done(agency.item(vague)), 40);
}

TEST(Worksheet, IsRecordedOnceHoweverOftenItComes) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "Đã họp";
  sheet.row(meetings)["I"] = "2";
  sheet.row(vague)["N"] = "Thiếu người";
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "2026.2 imported, 2026.5 imported");
  const std::int64_t after = agency.facts();
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "");
  EXPECT_EQ(outcomes_text(bring(agency, "hoa", sheet.bytes(), true)), "");  // nor by somebody else
  EXPECT_EQ(agency.facts(), after);
  // The same sheet goes on being filled in: what it said itself is no conflict.
  sheet.row(meetings)["H"] = "Đã họp lần ba";
  sheet.row(meetings)["I"] = "3";
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "2026.2 imported");
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false), Decimal::of(3));
}

TEST(Worksheet, IsBroughtByTheOfficeForAUnitThatOnlyHasMail) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u2"));
  sheet.row(classes)["I"] = "1";
  EXPECT_EQ(outcomes_text(bring(agency, "hoa", sheet.bytes(), true)), "2026.4 imported");
  EXPECT_EQ(agency.item(classes).updates.at(0).who, "hoa");
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", classes}}), "who.forbidden");  // the head's word first
  agency.must("tam", "item.confirm", {{"item", classes}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", classes}}), "verdict.own");  // then another's
}

TEST(Worksheet, RefusesTheRowsOfOthers) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency));
  sheet.row(meetings)["H"] = "Đã họp";
  sheet.row(classes)["H"] = "Đã mở lớp";
  const auto done = bring(agency, "an", sheet.bytes(), true);
  EXPECT_EQ(outcomes_text(done), "2026.2 imported, 2026.4 refused who.forbidden");
  EXPECT_TRUE(agency.item(classes).updates.empty());
  for (const char* user : {"giam", "tren", "kiem", "quantri", "cu", "ai", ""})
    EXPECT_FALSE(bring(agency, user, sheet.bytes(), false).ok()) << user;
}

TEST(Worksheet, TellsWhatHasChangedSinceAndRecordsItOnlyWhereItIsTakenOver) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "1"}, {"text", "Hội nghị đầu năm"}});
  agency.must("hoa", "item.check", {{"item", vague}, {"text", "đã xem"}});  // no matter
  sheet.row(meetings)["I"] = "3";
  sheet.row(vague)["H"] = "Đang rà soát";
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  EXPECT_EQ(outcomes_text(preview), "2026.2 conflict, 2026.5 change");
  const int number = sheet.of(meetings);
  const auto& row = row_of(preview, number);
  ASSERT_EQ(row.since.size(), 1u);
  EXPECT_NE(row.since[0].vi.find("Hội nghị đầu năm"), std::string::npos);
  EXPECT_EQ(row.since[0].who, "Lê An");
  EXPECT_EQ(row.changes.at(0).change.from, "1");
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "2026.2 conflict, 2026.5 imported");
  const Values take{{"take", std::to_string(number)}, {"seen", std::to_string(preview->fact)}};
  // Somebody changes it again before it is taken over.
  agency.must("an", "item.report", {{"item", meetings}, {"text", "Chuẩn bị hội nghị hai"}});
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true, take)), "2026.2 conflict");
  const auto again = bring(agency, "an", sheet.bytes(), false);
  const Values now{{"take", std::to_string(number)}, {"seen", std::to_string(again->fact)}};
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true, now)), "2026.2 imported");
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false), Decimal::of(3));
}

TEST(Worksheet, DoesNotSayAgainWhatWasGivenBack) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "Đã họp";
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "2026.2 imported");
  agency.must("thoc", "item.return", {{"item", meetings}, {"reason", "thiếu số liệu"}});
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true)), "2026.2 conflict");
}

TEST(Worksheet, NamesTheCellThatItCannotRead) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["I"] = "hai";
  sheet.row(vague)["J"] = "150";
  sheet.row(waiting)["K"] = "sắp";
  sheet.row(stepped)["L"] = "30/2/2026";
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  EXPECT_EQ(
      outcomes_text(preview),
      "2026.2 refused input.number, 2026.5 refused sheet.share, 2026.6 refused sheet.done, 2026.8 refused input.day");
  const auto& row = row_of(preview, sheet.of(meetings));
  EXPECT_EQ(row.problem->cell, "I" + std::to_string(row.row));
  EXPECT_NE(row.problem->vi.find("hai"), std::string::npos);
  EXPECT_EQ(row.problem->vi.find(row.problem->cell), std::string::npos);  // it is said beside the words
}

TEST(Worksheet, AsksAboutFiguresThatMayMeanAThousandTimesAsMuchAndAboutFormulas) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["I"] = "1,200";
  sheet.row(vague)["H"] = "=60+40";
  const auto done = bring(agency, "an", sheet.bytes(), true);
  EXPECT_EQ(outcomes_text(done), "2026.2 refused sheet.comma, 2026.5 refused sheet.formula");
  EXPECT_TRUE(agency.item(meetings).updates.empty());
  EXPECT_EQ(row_of(done, sheet.of(vague)).problem->cell, "H" + std::to_string(sheet.of(vague)));
}

TEST(Worksheet, SaysWhereATotalIsAboveThePromise) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["I"] = "1.200";
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  EXPECT_EQ(outcomes_text(preview), "2026.2 change");
  EXPECT_EQ(row_of(preview, sheet.of(meetings)).changes.at(0).change.promised, "5");
  EXPECT_NE(table_text(preview).find("vượt số được giao 5"), std::string::npos) << table_text(preview);
}

TEST(Worksheet, NamesTheCellOfATextThatIsTooLongAndShowsItsBeginning) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "Đã họp";
  for (int i = 0; i < 3000; ++i) sheet.row(meetings)["H"] += " rồi";
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  EXPECT_EQ(outcomes_text(preview), "2026.2 refused input.too-long");
  const auto& problem = row_of(preview, sheet.of(meetings)).problem;
  EXPECT_EQ(problem->cell, "H" + std::to_string(sheet.of(meetings)));
  EXPECT_TRUE(problem->vi.starts_with("“Đã họp rồi")) << problem->vi;
  EXPECT_LT(table_text(preview).size(), 5000u);
}

TEST(Worksheet, GivesTheReasonsOfTheActions) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  close(agency, named);
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "2"}});
  sheet.row(named)["H"] = "Đã tổng hợp";
  sheet.row(meetings)["I"] = "1";
  sheet.row(vague)["K"] = "x";
  sheet.row(waiting)["H"] = "x", sheet.row(waiting)["L"] = "01/12/2026";
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), false)),
            "2026.2 refused sheet.lower, 2026.3 refused item.closed, 2026.5 refused report.no-evidence, "
            "2026.6 refused report.future");
  const auto preview = bring(agency, "an", sheet.bytes(), false);
  const auto cell = [&](const std::string& item) { return row_of(preview, sheet.of(item)).problem->cell; };
  EXPECT_EQ(cell(meetings), "I" + std::to_string(sheet.of(meetings)));
  EXPECT_EQ(cell(vague), "M" + std::to_string(sheet.of(vague)));
  EXPECT_EQ(cell(waiting), "L" + std::to_string(sheet.of(waiting)));
  const auto& lower = row_of(preview, sheet.of(meetings)).problem;
  EXPECT_TRUE(lower->vi.starts_with("lũy kế 1 thấp hơn số đã ghi nhận 2")) << lower->vi;
}

TEST(Worksheet, NoticesKeysThatWereTypedCopiedOrSortedAway) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "một", sheet.row(vague)["H"] = "hai", sheet.row(waiting)["H"] = "ba";
  std::string& key = sheet.row(waiting)["B"];
  key.back() = key.back() == '0' ? '1' : '0';
  const int first = sheet.of(meetings), second = sheet.of(vague);
  std::swap(sheet.rows[static_cast<std::size_t>(first) - 1]["B"],
            sheet.rows[static_cast<std::size_t>(second) - 1]["B"]);
  const auto done = bring(agency, "an", sheet.bytes(), true);
  EXPECT_EQ(outcomes_text(done), "? refused sheet.key, ? refused sheet.key, ? refused sheet.key");
  // Whoever looks at it says which is meant.
  const Values match{{"match", std::to_string(first) + "=" + meetings}};
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true, match)),
            "2026.2 imported, ? refused sheet.key, ? refused sheet.key");
}

TEST(Worksheet, SetsRowsOfOneItemAgainstEachOther) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "một";
  sheet.row(vague)["H"] = "hai";
  sheet.rows.push_back(sheet.row(meetings));
  sheet.rows.push_back(sheet.row(vague));  // says the same
  sheet.rows[sheet.rows.size() - 2]["H"] = "khác";
  const auto done = bring(agency, "an", sheet.bytes(), true);
  EXPECT_EQ(outcomes_text(done), "2026.2 twice sheet.twice, 2026.5 imported, 2026.2 twice sheet.twice");
  EXPECT_EQ(row_of(done, sheet.of(meetings)).others, std::vector<int>{static_cast<int>(sheet.rows.size()) - 1});
  EXPECT_EQ(agency.item(vague).updates.size(), 1u);
}

TEST(Worksheet, RecordsTheChosenRowsOnly) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  sheet.row(meetings)["H"] = "một", sheet.row(vague)["H"] = "hai";
  const std::string number = std::to_string(sheet.of(vague));
  EXPECT_EQ(outcomes_text(bring(agency, "an", sheet.bytes(), true, {{"rows", number + "-" + number}})),
            "2026.2 left, 2026.5 imported");
}

TEST(Worksheet, SaysWhatIsWrongWithWhatItIsTold) {
  Agency agency;
  const std::string bytes = export_sheet(agency, "u1");
  const auto why = [&](const Values& told) { return Agency::why(bring(agency, "an", bytes, false, told)); };
  EXPECT_EQ(why({{"map", "text"}}), "sheet.column");
  EXPECT_EQ(why({{"map", "nonsense=B"}}), "sheet.column");
  EXPECT_EQ(why({{"rows", "9-5"}}), "sheet.rows");
  EXPECT_EQ(why({{"take", "x"}}), "sheet.rows");
  EXPECT_EQ(why({{"match", "12"}}), "sheet.match");
  EXPECT_EQ(why({{"map", "text=ZZ"}}), "sheet.no-column");
  EXPECT_EQ(why({{"sheet", "Không có"}}), "sheet.no-sheet");
  EXPECT_EQ(why({{"seen", "x"}}), "input.count");
  EXPECT_EQ(why({{"nonsense", "x"}}), "input.unknown");
  EXPECT_EQ(why({}), "done");
}

/// An own sheet of last year's kind, with its own headings.
FilledSheet own_sheet() {
  FilledSheet sheet;
  sheet.rows = {{{"A", "SỔ THEO DÕI NHIỆM VỤ"}},
                {{"A", "TT"},
                 {"B", "Tên nhiệm vụ"},
                 {"C", "Đơn vị"},
                 {"D", "Kết quả đạt được"},
                 {"E", "Ngày hoàn thành"},
                 {"F", "Văn bản"},
                 {"G", "Nhận xét"}},
                {{"A", "I"}, {"B", "Nhiệm vụ chung"}},
                {{"A", "1"}, {"B", "TỔ CHỨC HỘI NGHỊ CHUYÊN ĐỀ"}, {"D", "Đã họp"}, {"G", "tốt"}},
                {{"A", "2"}, {"B", "Theo dõi hồ sơ, tài liệu lưu trữ"}, {"D", "Đang làm"}},
                {{"A", "3"}, {"B", "Mua sắm máy tính"}, {"D", "Đã mua"}},
                {{"A", "4"}, {"B", "Tổng hợp số liệu năm 2025"}, {"E", "27/02/2026"}, {"F", "9/BC"}}};
  return sheet;
}

TEST(OwnSheet, IsMatchedByTitlesAndNothingIsGuessed) {
  Agency agency;
  const auto preview = bring(agency, "hoa", own_sheet().bytes(), false);
  EXPECT_EQ(outcomes_text(preview), "2026.2 change, ? proposed sheet.several, ? unknown sheet.unknown, 2026.3 change");
  EXPECT_FALSE(preview->keyed);
  EXPECT_EQ(row_of(preview, 5).proposals.at(0).item, vague);
  EXPECT_EQ(row_of(preview, 7).changes.at(0).change.field, "done");
  const auto done = bring(agency, "hoa", own_sheet().bytes(), true, {{"match", "5=" + vague}});
  EXPECT_EQ(outcomes_text(done), "2026.2 imported, 2026.5 imported, ? unknown sheet.unknown, 2026.3 imported");
  EXPECT_EQ(agency.item(named).updates.at(0).day, day("2026-02-27"));
  EXPECT_TRUE(agency.item(named).updates.at(0).done);
  EXPECT_EQ(outcomes_text(bring(agency, "hoa", own_sheet().bytes(), true, {{"match", "5=" + vague}})),
            "? unknown sheet.unknown");
}

TEST(OwnSheet, NamesTheColumnsThatAreNotReadAndHowToSayWhichItemIsMeant) {
  Agency agency;
  const std::string text = table_text(bring(agency, "hoa", own_sheet().bytes(), false));
  EXPECT_NE(text.find("G (Nhận xét)"), std::string::npos) << text;
  EXPECT_NE(text.find("--match 5="), std::string::npos) << text;
  FilledSheet made(export_sheet(agency, "u1"));
  made.row(meetings)["H"] = "Đã họp";
  EXPECT_EQ(table_text(bring(agency, "an", made.bytes(), false)).find("Cột không đọc"), std::string::npos);
}

TEST(OwnSheet, IsReadAsItIsTold) {
  Agency agency;
  const auto told =
      bring(agency, "hoa", own_sheet().bytes(), true, {{"map", "text=G"}, {"map", "none=D"}, {"map", "none=E"}});
  EXPECT_EQ(outcomes_text(told), "2026.2 imported, 2026.3 imported");  // of 2026.3 the document
  const auto plain = agency.json("item", {{"item", meetings}});
  EXPECT_NE(plain.find("tốt"), std::string::npos);
}

TEST(OwnSheet, ConflictsWithWhatCameAfterItWasLookedAt) {
  Agency agency;
  const auto preview = bring(agency, "hoa", own_sheet().bytes(), false);
  agency.must("an", "item.report", {{"item", meetings}, {"text", "Vừa họp xong"}});
  const auto done = bring(agency, "hoa", own_sheet().bytes(), true, {{"seen", std::to_string(preview->fact)}});
  EXPECT_EQ(done->rows.at(1).outcome, Outcome::conflict);
}

TEST(Worksheet, StopsHalfWayAndGoesOnLater) {
  Agency agency;
  constexpr int count = 250;
  Values add{{"plan", "2026"}, {"document", "8/CV"}, {"lead", "u1"}, {"title", ""}};
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) {
    add.back().second = "Việc đột xuất số " + std::to_string(i);
    ids.push_back(agency.must("hoa", "item.add", add).front().what.subject.substr(5));
  }
  FilledSheet sheet(export_sheet(agency, "u1"));
  for (const std::string& id : ids) sheet.row(id)["H"] = "Xong phần một", sheet.row(id)["N"] = "Thiếu người";
  std::stop_source stop;
  std::vector<int> told;
  const readers::Watch watch{[&](int done, int) {
                               told.push_back(done);
                               if (done >= 100) stop.request_stop();
                             },
                             stop.get_token()};
  const auto half = bring(agency, "an", sheet.bytes(), true, {}, watch);
  ASSERT_TRUE(half.ok());
  EXPECT_TRUE(half->stopped);
  EXPECT_EQ(told, std::vector<int>{100});
  EXPECT_EQ(half->recorded, 200);
  int whole = 0;
  for (const std::string& id : ids) {
    const auto state = agency.item(id);
    EXPECT_EQ(state.updates.size(), state.obstacles.size()) << id;  // no row is half recorded
    whole += static_cast<int>(state.updates.size());
  }
  EXPECT_EQ(whole, 100);
  const auto rest = bring(agency, "an", sheet.bytes(), true);
  EXPECT_FALSE(rest->stopped);
  EXPECT_EQ(rest->recorded, 2 * (count - 100));
  std::stop_source before;
  before.request_stop();
  const readers::Watch stopped{{}, before.get_token()};
  EXPECT_EQ(bring(agency, "an", sheet.bytes(), false, {}, stopped).error().code, ErrorCode::cancelled);
}

/// Whatever of a sheet is filled in, however its rows are shuffled and whatever stands between them: what was filled in
/// is recorded, and nothing else.
RC_GTEST_PROP(Worksheet, BringsBackWhatWasFilledInHoweverItIsSorted, ()) {
  Agency agency;
  FilledSheet sheet(export_sheet(agency, "u1"));
  std::map<std::string, std::string> texts;
  std::map<std::string, int> totals;
  for (const std::string& id : {meetings, vague, waiting, quarterly, stepped, std::string("2026.9")}) {
    if (*rc::gen::arbitrary<bool>())
      sheet.row(id)["H"] = texts[id] = "Việc " + std::to_string(*rc::gen::inRange(0, 99));
  }
  if (const int total = *rc::gen::inRange(0, 6); total > 0)
    sheet.row(meetings)["I"] = std::to_string(totals[meetings] = total);
  const auto head = static_cast<std::ptrdiff_t>(sheet.first());
  std::vector<FilledSheet::Row> rows(sheet.rows.begin() + head, sheet.rows.end());
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) rows.push_back({});
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    rows.push_back({{"A", "x"}, {"C", "Ghi thêm " + std::to_string(i)}});
  for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[*rc::gen::inRange<std::size_t>(0, i)]);
  sheet.rows.resize(static_cast<std::size_t>(head));
  sheet.rows.insert(sheet.rows.end(), rows.begin(), rows.end());
  const std::int64_t before = agency.facts();
  const auto done = bring(agency, "thoc", sheet.bytes(), true);
  RC_ASSERT(done.ok());
  std::set<std::string> meant;
  for (const auto& [id, text] : texts) meant.insert(id);
  for (const auto& [id, total] : totals) meant.insert(id);
  RC_ASSERT(agency.facts() - before == static_cast<std::int64_t>(meant.size()));
  for (const std::string& id : meant) RC_ASSERT(agency.item(id).updates.size() == 1u);
  for (const auto& [id, total] : totals) RC_ASSERT(tracking::achieved(agency.item(id), 1, false) == Decimal::of(total));
  for (const auto& [id, text] : texts)
    RC_ASSERT(agency.ledger().about(Agency::key, "item/" + id)->back().what.words.find(text) != std::string::npos);
}

}  // namespace
}  // namespace sauro::app
