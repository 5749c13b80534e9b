// SPDX-License-Identifier: AGPL-3.0-or-later
// The year: twenty tasks that run are followed, checked, accepted, told of and handed on; those of the next year are
// proposed, judged, listed, called for and chosen. At its end every line of the plan is done, with what shows it.
#include "years/research/year.h"

namespace sauro::years {
namespace {

constexpr int tasks = 20, experts = 7;

std::string running(int number) { return "nv" + std::to_string(number); }

/// The plan is read, cleared and issued; those who work by it get their accounts.
void january(Year& year) {
  year.on("2026-01-05");
  const std::string& file = year.script.file;
  year.does("hoa", "plan.import", {{"plan", Year::plan}},
            {{"ke-hoach" + file.substr(file.rfind('.')), file_text(file)}});
  year.clear_plan();
  year.does("hoa", "agency.set",
            {{"name", "Sở Khoa học và Công nghệ"},
             {"superior", "UBND tỉnh Lam Sơn"},
             {"place", "Lam Sơn"},
             {"symbol", "SKHCN"},
             {"short-name", "Sở"},
             {"title", "Giám đốc"},
             {"signer", "Tạ Văn Đồng"},
             {"office", "Văn phòng Sở"},
             {"office-symbol", "VP"}});
  year.does("hoa", "plan.submit", {{"plan", Year::plan}});
  year.on("2026-01-06")
      .does("hoa", "plan.issue", {{"plan", Year::plan}, {"number", "12/KH-SKHCN"}, {"day", "2026-01-05"}});
  const std::string unit = year.agency.item(year.line("accept")).set.doers.front().unit;
  const auto user = [&](const char* id, const char* name, const char* role) {
    Values values{{"user", id}, {"name", name}, {"role", role}};
    if (role != std::string("council_member")) values.emplace_back("unit", unit);
    year.does("quantri", "user.set", values);
  };
  user("truong", "Hà Thị Nguyệt", "head"), user("vien", "Lò Văn Sáng", "specialist");
  const char* names[] = {"Đặng Thu Thảo", "Trịnh Quốc Bảo", "Phan Thị Mỹ Hạnh",
                         "Vi Văn Tuấn",   "Cầm Thị Lan",    "Lê Hữu Phước"};
  user("dong", "Ngô Đức Thịnh", "council_member");
  for (int i = 1; i < experts; ++i) user(Year::member(i).c_str(), names[i - 1], "council_member");
  for (int i = 1; i < experts; ++i)
    year.does("hoa", "expert.set",
              {{"user", Year::member(i)},
               {"degree", i % 2 == 1 ? "TS." : "ThS."},
               {"organisation", "Hội Khoa học số " + std::to_string(i)}});
}

/// The tasks of earlier lists are entered as they run; the plan's lines are counted by what is done about tasks.
void february(Year& year) {
  year.on("2026-02-09");
  for (int i = 1; i <= tasks; ++i)
    year.does("giam", "research.enter",
              {{"research", running(i)},
               {"title",
                "Mô hình ứng dụng tiến bộ kỹ thuật số " + std::to_string(i) + " vào sản xuất nông nghiệp tại miền núi"},
               {"host", i % 2 == 0 ? "Trường Đại học Lam Sơn" : "Trung tâm Ứng dụng tiến bộ kỹ thuật"},
               {"principal", "Chủ Nhiệm Số " + std::to_string(i)},
               {"from", "2024-10-01"},
               {"until", i <= 10 ? "2026-05-31" : "2026-08-31"},
               {"ordered", "Quy trình kỹ thuật đã được thẩm định; 1 quy trình"},
               {"ordered", "Mô hình trình diễn tại hộ nông dân; 4 mô hình"},
               {"document", "HĐ " + std::to_string(i) + "/HĐ-SKHCN"}});
  const auto bind = [&](const char* line, const char* kind, const char* of = "", const char* trait = "") {
    Values values{{"item", year.line(line)}, {"kind", kind}};
    if (*of != 0) values.emplace_back("of", of);
    if (*trait != 0) values.emplace_back("trait", trait);
    year.does("hoa", "item.bind", values);
  };
  if (year.counts("follow")) bind("follow", "research.followed");
  bind("advise", "research.advised", "research.proposed", "year=2027");
  bind("accept", "research.accepted");
  bind("transfer", "meeting.held", "", "kind=transfer");
  bind("announce", "research.delivered");
  bind("check", "research.checked", "research.running");
  year.on("2026-02-23").finish("orient", "KH 9/KH-QLKH");
}

void april(Year& year) {
  year.on("2026-04-06");
  year.may_not("truong", "research.follow", {{"research", running(1)}, {"leader", "giam"}}, "who.forbidden");
  for (int i = 1; i <= tasks; ++i)
    year.does("giam", "research.follow", {{"research", running(i)}, {"leader", "giam"}, {"specialist", "vien"}});
  year.on("2026-04-20").finish("follow", "QĐ 31/QĐ-SKHCN");
  for (int i = 1; i <= tasks; ++i)
    year.on("2026-04-22")
        .does("vien", "research.check",
              {{"research", running(i)}, {"found", i == 7 ? "late" : "on-time"}, {"document", "BB 4/BB-KT"}});
  year.on("2026-04-27")
      .does("giam", "research.extend",
            {{"research", running(7)},
             {"until", "2026-08-31"},
             {"reason", "bão làm chậm vụ trồng thử"},
             {"document", "QĐ 40/QĐ-SKHCN"}});
}

/// Tasks of the next year are proposed, and go up.
void may_and_june(Year& year) {
  year.on("2026-05-11");
  const char* titles[] = {"Nghiên cứu quy trình trồng và sơ chế dược liệu dưới tán rừng",
                          "Ứng dụng công nghệ số trong cảnh báo sớm lũ quét và sạt lở đất",
                          "Xây dựng mô hình nuôi cá lồng trên hồ thủy điện theo chuỗi giá trị"};
  for (int i = 0; i < 3; ++i)
    year.does("vien", "research.propose",
              {{"research", "dx" + std::to_string(i + 1)},
               {"title", titles[i]},
               {"proposer", i == 2 ? "UBND xã Đại Ngàn" : "Trường Đại học Lam Sơn"},
               {"need", "Thiếu quy trình phù hợp với điều kiện của tỉnh"},
               {"team", "Mạc Văn Khoa; Trường Đại học Lam Sơn"}});
  year.finish("collect", "BC 55/BC-SKHCN");
  year.on("2026-06-08")
      .does("hoa", "approval.begin",
            {{"approval", "dm2027"},
             {"title", "Danh mục nhiệm vụ năm 2027"},
             {"about", "research-list/2027"},
             {"body", "Lãnh đạo Sở"},
             {"body", "Hội đồng khoa học và công nghệ tỉnh"},
             {"body", "UBND tỉnh"}});
  year.may_not("hoa", "approval.decide", {{"approval", "dm2027"}, {"verdict", "approved"}, {"document", "x"}},
               "approval.not-sent");
  const auto link = [&](const char* sent, const char* decided, const char* verdict) {
    year.does("vien", "approval.send", {{"approval", "dm2027"}, {"document", sent}});
    Values said{{"approval", "dm2027"}, {"verdict", verdict}, {"document", decided}};
    if (verdict == std::string("returned")) said.emplace_back("text", "bổ sung dự toán từng nhiệm vụ");
    year.does("hoa", "approval.decide", said);
  };
  link("BC 60/BC-QLKH", "TB 9/TB-SKHCN", "approved");
  year.finish("leaders", "BC 60/BC-QLKH");
  year.on("2026-07-13");
  link("BC 71/BC-SKHCN", "TB 3/TB-HĐKHCN", "returned");
  year.on("2026-07-27");
  link("BC 75/BC-SKHCN", "TB 4/TB-HĐKHCN", "approved");
  year.finish("province", "BC 75/BC-SKHCN");
  year.on("2026-08-17").finish("party", "BC 80/BC-SKHCN");
}

/// Tasks hand in their results; a council of seven grades them. What it does not pass is not told of as done.
void accept(Year& year, int round, const std::vector<int>& numbers, const std::vector<int>& failing,
            const char* handed_in, const char* papers, const char* sits) {
  const std::string id = "nt" + std::to_string(round);
  const auto fails = [&](int number) { return std::count(failing.begin(), failing.end(), number) > 0; };
  std::vector<std::string> dossiers;
  year.on(handed_in);
  for (const int i : numbers) {
    year.does("vien", "research.submit",
              {{"research", running(i)}, {"delivered", "1"}, {"delivered", fails(i) ? "2" : "4"}},
              {{"Báo cáo tổng hợp.pdf", "%PDF-1.4 " + id + running(i)}});
    dossiers.push_back(running(i) + ".kq");
  }
  year.on(papers);
  year.appoint(id, "acceptance",
               "Hội đồng đánh giá, nghiệm thu nhiệm vụ cấp tỉnh đợt " + std::to_string(round) + " năm 2026", experts,
               dossiers, "Quyết định số " + std::to_string(87 + round) + "/QĐ-SKHCN", sits, papers);
  year.declare(id, experts);
  year.on(sits).attend(id, experts);
  year.does("dong", "council.open", {{"council", id}});
  for (const int number : numbers)
    for (int i = 0; i < experts; ++i) {
      Values ballot{{"council", id}, {"dossier", running(number) + ".kq"}};
      // Of the two products kind, quality and quantity, then the report: two of four models are too few.
      for (int mark = 0; mark < 7; ++mark)
        ballot.emplace_back("mark", fails(number) && mark == 5 && i < 3 ? "failed" : i == 6 ? "excellent" : "passed");
      year.does(Year::member(i), "council.ballot", ballot);
    }
  year.count(id);
  for (const int i : numbers) {
    if (fails(i)) {
      year.may_not("vien", "research.announce", {{"research", running(i)}, {"recipient", "Sở Y tế"}, {"document", "x"}},
                   "research.stage");
      continue;
    }
    year.does("vien", "research.register", {{"research", running(i)}, {"document", "GCN " + std::to_string(i)}});
    year.does("vien", "research.announce",
              {{"research", running(i)},
               {"recipient", "Sở Nông nghiệp và Môi trường"},
               {"recipient", "UBND các xã, phường"},
               {"document", "TB " + std::to_string(100 + i) + "/TB-SKHCN"}});
    year.may_not_once("vien", "research.deliver", {{"research", running(i)}, {"recipient", "Sở Y tế"}, {"way", "post"}},
                      "research.recipient");
    year.does("vien", "research.deliver",
              {{"research", running(i)}, {"recipient", "Sở Nông nghiệp và Môi trường"}, {"way", "portal"}});
    year.does("vien", "research.deliver",
              {{"research", running(i)},
               {"recipient", "UBND các xã, phường"},
               {"way", "post"},
               {"text", "EA " + std::to_string(100 + i) + " VN"}},
              {{"Biên nhận.pdf", "%PDF-1.4 " + running(i)}});
  }
}

void conferences(Year& year) {
  year.on("2026-10-09");
  for (int i = 1; i <= 5; ++i) {
    const std::string id = "cg" + std::to_string(i);
    year.does("vien", "meeting.plan",
              {{"meeting", id},
               {"kind", "transfer"},
               {"title", "Hội nghị chuyển giao kết quả nhiệm vụ đợt " + std::to_string(i)},
               {"day", "2026-10-0" + std::to_string(i)},
               {"place", "Nhà văn hóa xã"},
               {"about", "research/" + running(i)},
               {"agenda", "Giới thiệu mô hình"},
               {"invited", "Hộ nông dân"}});
    year.does("vien", "meeting.hold",
              {{"meeting", id},
               {"day", "2026-10-0" + std::to_string(i)},
               {"attended", "60"},
               {"minutes", "BB " + std::to_string(i) + "/BB-HN"}});
  }
  year.finish("transfer", "BC 120/BC-SKHCN");
}

/// The council that advises on what was proposed: who has not declared sees nothing, without a quorum nothing opens.
void september(Year& year) {
  year.on("2026-09-01");
  year.appoint("xd", "identification", "Hội đồng tư vấn xác định nhiệm vụ năm 2027", 5, {"dx1", "dx2", "dx3"},
               "Quyết định số 97/QĐ-SKHCN", "2026-09-15", "2026-09-02");
  year.issues("giay-moi", {{"form", "council-invitation"}, {"council", "xd"}});
  year.sees_not("cg3", "dossier", {{"dossier", "dx1"}}, "council.declare-first");
  year.declare("xd", 4);
  year.does("cg4", "council.declare",
            {{"council", "xd"}, {"conflict", "dx3"}, {"reason", "là người thân của chủ nhiệm"}});
  year.sees_not("cg4", "dossier", {{"dossier", "dx3"}}, "council.own-conflict");
  year.on("2026-09-15");
  year.does("cg1", "council.attend", {{"council", "xd"}, {"present", "dong"}, {"present", "cg1"}});
  year.may_not("dong", "council.open", {{"council", "xd"}}, "council.quorum");
  year.may_not("cg2", "council.ballot", {{"council", "xd"}, {"dossier", "dx1"}, {"vote", "for"}}, "council.stage");
  year.attend("xd", 5);
  year.does("dong", "council.open", {{"council", "xd"}});
  for (int i = 0; i < 5; ++i)
    for (const char* dossier : {"dx1", "dx2", "dx3"}) {
      if (i == 4 && dossier == std::string("dx3")) continue;
      const bool against = dossier == std::string("dx3") && i > 0;
      Values ballot{{"council", "xd"}, {"dossier", dossier}, {"vote", against ? "against" : "for"}};
      if (!against) ballot.emplace_back("rank", dossier == std::string("dx2") ? "1" : "2");
      year.does(Year::member(i), "council.ballot", ballot);
    }
  year.count("xd");
  EXPECT_EQ(year.task("dx3").stage, programmes::research::Stage::rejected);
  year.finish("identify", "BB 10/BB-HĐ");
  year.issues("bien-ban-xac-dinh",
              {{"form", "council-minutes"},
               {"council", "xd"},
               {"body", "Thảo luận: các thành viên thống nhất gộp nội dung sơ chế vào nhiệm vụ thứ nhất."}});
  year.issues("kiem-phieu-xac-dinh", {{"form", "council-count"}, {"council", "xd"}});
}

/// The list is approved, one task called for and the other given away; two apply, the council scores them.
void autumn(Year& year) {
  year.on("2026-10-12");
  year.does("vien", "approval.send", {{"approval", "dm2027"}, {"document", "TTr 44/TTr-SKHCN"}});
  year.does("hoa", "approval.decide",
            {{"approval", "dm2027"}, {"verdict", "approved"}, {"document", "QĐ 2011/QĐ-UBND"}});
  year.does("giam", "research.list", {{"task", "dx1"}, {"task", "dx2"}, {"document", "QĐ 2011/QĐ-UBND"}});
  year.finish("submit", "TTr 44/TTr-SKHCN");
  year.on("2026-10-19")
      .may_not("giam", "research.call", {{"research", "dx1"}, {"until", "2026-10-30"}, {"document", "TB 131/TB-SKHCN"}},
               "research.short-call");
  year.does("giam", "research.call", {{"research", "dx1"}, {"until", "2026-11-20"}, {"document", "TB 131/TB-SKHCN"}});
  year.does("giam", "research.assign",
            {{"research", "dx2"}, {"host", "Đài Khí tượng Thủy văn tỉnh"}, {"document", "QĐ 150/QĐ-SKHCN"}});
  year.finish("call", "TB 131/TB-SKHCN");
  year.on("2026-11-02").finish("principle", "BC 125/BC-SKHCN");
  year.finish("standing", "BC 126/BC-SKHCN");
  year.on("2026-11-16");
  for (const char* host : {"Trường Đại học Lam Sơn", "Viện Dược liệu miền núi"})
    year.does("vien", "research.apply",
              {{"research", "dx1"}, {"host", host}, {"team", "Mạc Văn Khoa; " + std::string(host)}},
              {{"Thuyết minh.pdf", "%PDF-1.4 " + std::string(host)}});
  year.does("vien", "research.apply",
            {{"research", "dx2"}, {"host", "Đài Khí tượng Thủy văn tỉnh"}, {"team", "Bùi Thị Mưa"}});
  year.on("2026-11-23");
  year.appoint("tc", "selection", "Hội đồng tư vấn tuyển chọn, giao trực tiếp nhiệm vụ năm 2027", experts,
               {"dx1.1", "dx1.2", "dx2.1"}, "Quyết định số 171/QĐ-SKHCN", "2026-12-07", "2026-11-24");
  year.declare("tc", experts);
  year.on("2026-12-07").attend("tc", experts);
  year.does("dong", "council.open", {{"council", "tc"}});
  for (int i = 0; i < experts; ++i)
    for (const char* dossier : {"dx1.1", "dx1.2", "dx2.1"}) {
      const bool second = dossier == std::string("dx1.2");
      // One member thinks quite otherwise of the second dossier than the others.
      const int low = second && i == 5 ? 10 : 0;
      Values ballot{{"council", "tc"}, {"dossier", dossier}};
      for (int points : {second ? 21 : 24, 14, second ? 18 : 21, 10, 8 + i % 2})
        ballot.emplace_back("points", std::to_string(std::max(0, points - low)));
      year.does(Year::member(i), "council.ballot", ballot);
    }
  year.count("tc");
  year.issues("kiem-phieu-tuyen-chon", {{"form", "council-count"}, {"council", "tc"}});
  year.issues("ket-qua-tuyen-chon", {{"form", "council-results"},
                                     {"council", "tc"},
                                     {"recipient", "Trường Đại học Lam Sơn"},
                                     {"recipient", "Viện Dược liệu miền núi"}});
  year.finish("select", "BB 12/BB-HĐTC");
}

/// What else stands under the headings of those lines is done by whoever answers for it.
void rest(Year& year) {
  std::map<std::string, std::string> parents;
  for (const auto& one : year.items()) parents[one.id] = one.value.set.parent;
  const auto is_below = [&](std::string id, const std::string& above) {
    while (!id.empty() && id != above) id = parents[id];
    return id == above;
  };
  const std::string first = parents[year.line("accept")];
  std::string second = year.line("collect");
  while (!parents[parents[second]].empty()) second = parents[second];
  std::set<std::string> heads;
  for (const auto& one : year.items()) {
    const bool is_leaf =
        std::none_of(parents.begin(), parents.end(), [&](const auto& each) { return each.second == one.id; });
    if (!is_leaf || !(is_below(one.id, first) || is_below(one.id, second))) continue;
    if (!tracking::is_done(year.agency.status(one.id))) {
      const std::string unit = one.value.set.doers.empty() ? "" : one.value.set.doers.front().unit;
      const std::string head = "t." + unit;
      if (heads.insert(head).second)
        year.does("quantri", "user.set",
                  {{"user", head}, {"name", "Trưởng " + unit}, {"role", "head"}, {"unit", unit}});
      Values report{{"item", one.id}, {"done", ""}, {"document", "BC 9/BC"}};
      const auto& promises = one.value.set.promises;
      if (!promises.empty() && promises.front().quantity)
        report.emplace_back("quantity", promises.front().quantity->str());
      year.does(head, "item.report", report, {{"Kết quả.pdf", "%PDF-1.4 " + one.id}});
      year.does(head, "item.confirm", {{"item", one.id}});
      year.does("hoa", "item.confirm", {{"item", one.id}});
    }
    EXPECT_TRUE(tracking::is_done(year.agency.status(one.id))) << one.value.set.title;
    EXPECT_TRUE(tracking::has_evidence(year.agency.item(one.id))) << one.value.set.title;
  }
}

TEST(ResearchYear, EveryLineIsDoneWithWhatShowsIt) {
  Year year(Script::told());
  january(year);
  february(year);
  april(year);
  may_and_june(year);
  accept(year, 1, {1, 2, 3, 4, 5, 6, 8, 9, 10}, {3}, "2026-06-15", "2026-06-22", "2026-07-06");
  september(year);
  accept(year, 2, {3, 7, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}, {}, "2026-09-21", "2026-09-28", "2026-10-08");
  conferences(year);
  autumn(year);
  year.on("2026-12-14");
  for (const char* line : {"advise", "accept", "announce", "check"}) year.finish(line, "BC 150/BC-SKHCN");
  rest(year);

  RecordProperty("actions", year.actions);
  RecordProperty("refusals", year.refusals);
  EXPECT_GE(year.actions, 60);
  EXPECT_GE(year.refusals, 5);
  EXPECT_EQ(year.roles.size(), 6U);
  std::map<std::string, std::string> counted = {
      {"advise", "100"}, {"accept", "20"}, {"transfer", "5"}, {"announce", "20"}, {"check", "100"}};
  if (year.counts("follow")) counted["follow"] = "20";
  for (const auto& [line, number] : counted)
    EXPECT_EQ(tracking::achieved(year.agency.item(year.line(line)), 1, true).str(), number) << line;
  for (const auto& [line, beginning] : year.script.lines) {
    const std::string item = year.line(line);
    EXPECT_EQ(year.agency.status(item), tracking::Status::done_on_time) << beginning;
    EXPECT_TRUE(tracking::has_evidence(year.agency.item(item))) << beginning;
  }
  EXPECT_EQ(year.task("dx1").stage, programmes::research::Stage::selected);
  EXPECT_EQ(year.task("nv7").stage, programmes::research::Stage::registered);
}

}  // namespace
}  // namespace sauro::years
