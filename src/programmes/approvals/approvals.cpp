// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/approvals/approvals.h"

#include <array>

namespace sauro::programmes::approvals {
namespace {

using plan::FieldKind;
using plan::Input;

struct Meant {
  std::string id;
  Approval approval;
  int link = 0;
};

/// One that is not through yet, and the link at which it stands.
Result<Meant> meant(const Case& given, const Input& input) {
  Meant one{input.text("approval"), {}, 0};
  const auto found = given.records.find<Approval>("approval", one.id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.approval", one.id);
  one.approval = **found;
  one.link = open_link(one.approval);
  if (one.link == 0) return refuse("approval.through", one.id);
  return one;
}

const std::string& body_of(const Meant& one) { return one.approval.set.bodies[static_cast<std::size_t>(one.link) - 1]; }
const Link& link_of(const Meant& one) { return one.approval.links[static_cast<std::size_t>(one.link) - 1]; }

Achievement achieved(const char* kind, const Meant& one, std::optional<Day> day) {
  return {kind,  "approval/" + one.id + "." + std::to_string(one.link),
          day,   {"approval=" + one.id, "link=" + std::to_string(one.link)},
          false, body_of(one) + ": " + one.approval.set.title};
}

Result<Outcome> begin(const Case& given, const Input& input) {
  const std::string id = input.text("approval");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto found = given.records.find<Approval>("approval", id);
  if (!found) return found.error();
  if (*found) return refuse("approval.known", id);
  const Begun said{input.text("about"), input.text("title"), input.texts("body")};
  return Outcome{{fact_of("approval.begun", "approval/" + id, said)}, {}, {}, {}};
}

Result<Outcome> send(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  if (link_of(*one).sent) return refuse("approval.waits", body_of(*one));
  const Passed said{one->link, input.day("day").value_or(given.today), Verdict::none, input.text("document"),
                    input.text("text")};
  Outcome outcome{{fact_of("approval.sent", "approval/" + one->id, said)}, {}, {}, {}};
  outcome.achieved.push_back(achieved("approval.sent", *one, said.day));
  return outcome;
}

Result<Outcome> decide(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  const Link& link = link_of(*one);
  if (!link.sent) return refuse("approval.not-sent", body_of(*one));
  const bool good = input.text("verdict") == "approved";
  const Passed said{one->link, input.day("day").value_or(given.today), good ? Verdict::approved : Verdict::returned,
                    input.text("document"), input.text("text")};
  if (*said.day < *link.sent) return refuse("approval.before", link.sent->iso());
  if (!good && said.text.empty()) return refuse("approval.reason");
  Outcome outcome{{fact_of("approval.decided", "approval/" + one->id, said)}, {}, {}, {}};
  if (good) outcome.achieved.push_back(achieved("approval.approved", *one, said.day));
  return outcome;
}

void pass(Approval& approval, const Passed& said, bool decided) {
  const auto at = static_cast<std::size_t>(said.link) - 1;
  if (said.link < 1 || at >= approval.links.size()) return;
  Link& link = approval.links[at];
  if (!decided) {
    link.sent = said.day;
    link.sent_by = said.document;
  } else if (said.verdict == Verdict::returned) {  // it is to be sent again
    link = {{}, {}, Verdict::returned, link.returned + 1, {}, said.document};
  } else {
    link.decided = said.day;
    link.verdict = said.verdict;
    link.decided_by = said.document;
  }
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  if (!kind.starts_with("approval.")) return {};
  const std::string id = id_in(fact.what.subject);
  auto approval = looked_up<Approval>(look, "approval", id);
  if (kind == "approval.begun") {
    const auto said = said_in<Begun>(fact.what);
    if (!said) return {};
    approval = Approval{*said, std::vector<Link>(said->bodies.size())};
  } else if (!approval) {
    return {};
  } else if (const auto said = said_in<Passed>(fact.what); said) {
    pass(*approval, *said, kind == "approval.decided");
  }
  plan::Record record{"approval", id, tracking::encode_whole(*approval), {{"all", id}}, {}, approval->set.title};
  if (!approval->set.about.empty()) record.marks.push_back({"about", approval->set.about + "/" + id});
  return {record};
}

Result<document::Listing> list(const Case& given, const Input& input) {
  const std::string about = input.text("about");
  const auto all =
      given.records.list<Approval>("approval", about.empty() ? "all" : "about", about.empty() ? about : about + "/");
  if (!all) return all.error();
  document::ListRows rows;
  for (const auto& kept : *all) {
    const std::string& id = kept.id;
    const Approval& one = kept.value;
    const int open = open_link(one);
    const document::ListCell links =
        document::ListCell::objects(one.links, [&](JsonWriter& out, const auto& link, std::size_t i) {
          document::member(out, "body", one.set.bodies.at(i));
          document::member(out, "sent", link.sent);
          document::member(out, "sent_by", link.sent_by);
          document::member(out, "decided", link.decided);
          document::member(out, "decided_by", link.decided_by);
          document::member(out, "verdict", name_of(link.verdict));
          out.key("returned");
          out.number(std::int64_t{link.returned});
        });
    const std::string body = open > 0 ? one.set.bodies.at(static_cast<std::size_t>(open) - 1) : std::string();
    const bool sent = open > 0 && one.links.at(static_cast<std::size_t>(open) - 1).sent.has_value();
    rows.push_back({id, one.set.title, one.set.about, document::ListCell(std::int64_t{open}),
                    document::ListCell(body, open == 0 ? "đã duyệt xong" : (sent ? "chờ " : "cần trình ") + body),
                    links});
  }
  return document::Listing{"sauro.approvals/1",
                           "TRÌNH DUYỆT",
                           {{"id", "Mã", 8},
                            {"title", "Nội dung", 50},
                            {"about", nullptr},
                            {"open", nullptr},
                            {"body", "Đang ở", 40},
                            {"links", nullptr}},
                           rows,
                           "Chưa có chuỗi trình duyệt nào. Lập: sauro approval begin MÃ --title NỘI_DUNG --body CẤP …\n"
                           "There are no approvals. Begin one: sauro approval begin ID --title TITLE --body BODY …\n"};
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  static constexpr auto names = std::to_array<std::string_view>({"none", "approved", "returned"});
  return names.at(static_cast<std::size_t>(verdict));
}

int open_link(const Approval& approval) {
  for (std::size_t i = 0; i < approval.links.size(); ++i)
    if (approval.links[i].verdict != Verdict::approved) return static_cast<int>(i) + 1;
  return 0;
}

const Programme& programme() {
  static const Programme all = [] {
    const plan::Standings desk = plan::office | plan::director | plan::staff;
    const plan::Field the_approval{"approval", FieldKind::id, true, false, "", "chuỗi trình duyệt", "the approval"};
    const plan::Field day{"day", FieldKind::day, false, false, "", "ngày, mặc định hôm nay", "day, today by default"};
    const plan::Field document{"document", FieldKind::text, true, false, "", "số văn bản", "number of the document"};
    const plan::Field text{"text", FieldKind::text, false, false, "", "ghi chú, ý kiến", "remark"};
    Programme approvals;
    approvals.name = "approvals";
    approvals.vi = "Trình duyệt";
    approvals.en = "Approvals";
    approvals.kinds = {"approval"};
    approvals.achieves = {{"approval.sent", "lần báo cáo, trình đã gửi", "reports and submissions that were sent"},
                          {"approval.approved", "cấp đã phê duyệt, thống nhất", "bodies that have approved"}};
    approvals.refusals = {
        {"unknown.approval", "không có chuỗi trình duyệt {}", "there is no approval {}"},
        {"approval.known", "đã có chuỗi trình duyệt {}; hãy chọn mã khác", "there is an approval {} already"},
        {"approval.through", "{} đã được phê duyệt ở mọi cấp", "{} is approved by everybody"},
        {"approval.waits", "đã gửi {}, đang chờ ý kiến", "{} has it already"},
        {"approval.not-sent", "chưa gửi {}", "it was not sent to {} yet"},
        {"approval.before", "ngày quyết định trước ngày gửi ({})", "it is decided before it was sent ({})"},
        {"approval.reason", "trả lại thì phải ghi lý do", "say why it is returned"},
    };
    approvals.actions = {
        {"approval.begin",
         "lập chuỗi trình duyệt",
         "begin an approval",
         plan::office | plan::director | plan::staff,
         false,
         {{"approval", FieldKind::id, true, false, "", "mã chuỗi trình duyệt", "id of the approval"},
          {"title", FieldKind::text, true, false, "", "nội dung trình", "what is to be approved"},
          {"body", FieldKind::text, true, true, "", "các cấp, theo thứ tự", "bodies, in order"},
          {"about", FieldKind::text, false, false, "", "về việc gì, ví dụ research/nv1",
           "what it is about: research/nv1"}},
         begin},
        {"approval.send",
         "báo cáo, trình cấp tiếp theo",
         "send it to the next body",
         desk,
         false,
         {the_approval, day, document, text},
         send},
        {"approval.decide",
         "ghi ý kiến của cấp được trình",
         "record what the body has decided",
         plan::office | plan::director,
         false,
         {the_approval,
          {"verdict", FieldKind::choice, true, false, "approved|returned", "ý kiến", "verdict"},
          text,
          day,
          document},
         decide},
    };
    approvals.views = {{"approvals",
                        "những gì đang trình duyệt, ở cấp nào",
                        "what goes up for approval, and where it is",
                        {{"about", FieldKind::text, false, false, "", "về việc gì, ví dụ research/nv1",
                          "what it is about, for example research/nv1"}},
                        list,
                        "approvals"}};
    approvals.fold = fold;
    return approvals;
  }();
  return all;
}

}  // namespace sauro::programmes::approvals
