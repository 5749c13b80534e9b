// SPDX-License-Identifier: AGPL-3.0-or-later
// What people do about dossiers, experts and who sits on a council.
#include <algorithm>
#include <set>

#include "foundation/base/sha256.h"
#include "foundation/base/text.h"
#include "programmes/councils/conflicts.h"
#include "programmes/councils/councils.h"
#include "programmes/councils/rule_set.h"
#include "programmes/councils/sitting.h"

namespace sauro::programmes::councils {
namespace {

using plan::FieldKind;
using plan::Input;

/// "u12=chair".
Result<Member> read_member(const Case& given, const std::string& text) {
  const auto sign = text.find('=');
  const std::string user(trim(text.substr(0, sign)));
  const std::string seat(sign == std::string::npos ? std::string_view("member")
                                                   : trim(std::string_view(text).substr(sign + 1)));
  if (!given.name_of(user)) return refuse("council.user", user);
  const auto known = named<Seat>(seat);
  if (!known) return refuse("council.seat", text);
  return Member{user, *known};
}

/// Each of them may judge each dossier, by what is known.
Result<bool> without_conflicts(const Case& given, const std::vector<Member>& members,
                               const std::vector<std::string>& dossiers) {
  for (const Member& one : members)
    for (const std::string& dossier : dossiers) {
      const auto words = conflict_words(given, one.user, dossier);
      if (!words) return words.error();
      if (!words->empty()) return refuse("council.conflict", *words);
    }
  return true;
}

Result<bool> made_up(const Case& given, const Appointed& said) {
  const auto rules = rules_of(given.rules, said.kind, said.day.value_or(given.today));
  if (!rules) return rules.error();
  if (const auto faults = faults_of(said.members, *rules); !faults.empty())
    return refuse("council.make-up", faults.front());
  return without_conflicts(given, said.members, said.dossiers);
}

Result<Outcome> appoint(const Case& given, const Input& input) {
  const std::string id = input.text("council");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto known = given.records.find<CouncilState>("council", id);
  if (!known) return known.error();
  if (*known) return refuse("council.known", id);
  Appointed said;
  said.kind = input.text("kind");
  said.title = input.text("title");
  said.document = input.text("document");
  said.day = input.day("day").value_or(given.today);
  said.mode = named<Mode>(input.text("mode")).value_or(Mode::in_person);
  for (const std::string& one : input.distinct("dossier")) {
    if (const auto dossier = dossier_meant(given, one); !dossier) return dossier.error();
    said.dossiers.push_back(one);
  }
  for (const std::string& one : input.texts("member")) {
    auto member = read_member(given, one);
    if (!member) return member.error();
    said.members.push_back(*std::move(member));
  }
  if (const auto good = made_up(given, said); !good) return good.error();
  return Outcome{{fact_of("council.appointed", "council/" + id, said)}, {}, {}, {}};
}

Result<Outcome> replace(const Case& given, const Input& input) {
  const std::string id = input.text("council");
  const auto council = council_meant(given, id);
  if (!council) return council.error();
  if (const auto good = at_stage(*council, {Stage::appointed, Stage::invited}); !good) return good.error();
  const auto* out = member_of(*council, input.text("out"));
  if (out == nullptr) return refuse("council.no-seat", input.text("out"));
  Replaced said{out->user, {input.text("in"), out->seat}, input.text("document")};
  if (!given.name_of(said.in.user)) return refuse("council.user", said.in.user);
  Appointed after = council->set;
  for (Member& one : after.members)
    if (one.user == said.out) one = said.in;
  if (const auto good = made_up(given, after); !good) return good.error();
  return Outcome{{fact_of("council.replaced", "council/" + id, said)}, {}, {}, {}};
}

Result<Outcome> dissolve(const Case& given, const Input& input) {
  const std::string id = input.text("council");
  const auto council = council_meant(given, id);
  if (!council) return council.error();
  if (const auto good = at_stage(*council, {Stage::appointed, Stage::invited, Stage::open, Stage::unsealed}); !good)
    return good.error();
  return Outcome{{fact_of("council.dissolved", "council/" + id, Dissolved{input.text("reason")})}, {}, {}, {}};
}

/// "Nguyễn Văn An; Trường Đại học A": name and organisation.
Party read_party(const Case& given, const std::string& text) {
  const auto colon = text.find(';');
  Party party;
  party.name = trim(text.substr(0, colon));
  if (colon != std::string::npos) party.organisation = trim(text.substr(colon + 1));
  if (const auto name = given.name_of(party.name)) {
    party.user = party.name;
    party.name = *name;
  }
  return party;
}

Result<Outcome> set_dossier(const Case& given, const Input& input) {
  const std::string id = input.text("dossier");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto known = given.records.find<Dossier>("dossier", id);
  if (!known) return known.error();
  // What members have begun to judge stays as they saw it.
  const auto judged = given.records.list<CouncilState>("council", "dossier", id + "/");
  if (!judged) return judged.error();
  for (const auto& one : *judged)
    if (one.value.stage == Stage::open || one.value.stage == Stage::unsealed) return refuse("council.judged", id);
  Dossier said = *known ? **known : Dossier();
  if (*known && !said.programme.empty()) return refuse("council.of-programme", id);
  said.title = input.text("title");
  said.host = input.text("host");
  said.partners = input.texts("partner");
  said.team.clear();
  for (const std::string& one : input.texts("team")) said.team.push_back(read_party(given, one));
  Outcome outcome;
  outcome.files = input.uploads("file");
  if (!outcome.files.empty()) said.files.clear(), said.hashes.clear();
  for (const plan::Upload& one : outcome.files) {
    said.files.push_back(one.name);
    said.hashes.push_back(sha256_hex(one.bytes));
  }
  plan::NewFact fact = fact_of("dossier.set", "dossier/" + id, said);
  if (!outcome.files.empty()) fact.attachments = said.hashes;
  outcome.facts.push_back(std::move(fact));
  return outcome;
}

Result<Outcome> set_expert(const Case& given, const Input& input) {
  const std::string user = input.text("user");
  if (!given.is(plan::office) && user != given.actor) return refuse("council.expert-own");
  if (!given.name_of(user)) return refuse("council.user", user);
  const auto known = given.records.find<Expert>("expert", user);
  if (!known) return known.error();
  Expert said{input.distinct("organisation"), input.distinct("relative"), {}, input.text("degree")};
  // Sanctions are told by the office alone.
  said.barred_until = given.is(plan::office) ? input.day("barred-until")
                      : *known               ? (*known)->barred_until
                                             : std::nullopt;
  return Outcome{{fact_of("expert.set", "expert/" + user, said)}, {}, {}, {}};
}

}  // namespace

std::vector<Action> appointing_actions() {
  const plan::Field document{"document", FieldKind::text, false, false, "", "số quyết định", "number of the decision"};
  return {
      {"dossier.set",
       "nhập hồ sơ để hội đồng đánh giá",
       "enter a dossier for councils",
       plan::office | plan::director | plan::staff,
       false,
       {{"dossier", FieldKind::id, true, false, "", "mã hồ sơ", "id of the dossier"},
        {"title", FieldKind::text, true, false, "", "tên hồ sơ", "title"},
        {"host", FieldKind::text, true, false, "", "tổ chức chủ trì", "organisation that applies"},
        {"partner", FieldKind::text, false, true, "", "tổ chức phối hợp", "organisation that cooperates"},
        {"team", FieldKind::text, true, true, "", "người thực hiện: HỌ TÊN; TỔ CHỨC, chủ nhiệm trước",
         "team: NAME; ORGANISATION, the principal first"},
        {"file", FieldKind::file, false, true, "", "tệp hồ sơ", "files"}},
       set_dossier},
      {"expert.set",
       "khai lý lịch khoa học của thành viên hội đồng",
       "say what conflicts of a member are reckoned from",
       plan::office | plan::self,
       true,
       {{"user", FieldKind::id, true, false, "", "người dùng", "the user"},
        {"organisation", FieldKind::text, false, true, "", "tổ chức đang làm việc", "organisation they belong to"},
        {"relative", FieldKind::text, false, true, "", "họ tên vợ, chồng, cha, mẹ, con, anh, chị, em ruột",
         "name of a husband or wife, parent, child, brother or sister"},
        {"degree", FieldKind::text, false, false, "", "học hàm, học vị", "degree"},
        {"barred-until", FieldKind::day, false, false, "", "không được tham gia đến ngày", "barred up to this day"}},
       set_expert},
      {"council.appoint",
       "thành lập hội đồng",
       "appoint a council",
       plan::office | plan::director,
       false,
       {{"council", FieldKind::id, true, false, "", "mã hội đồng", "id of the council"},
        {"kind", FieldKind::choice, true, false, kind_choices(), "loại hội đồng", "kind"},
        {"title", FieldKind::text, true, false, "", "tên hội đồng", "title"},
        {"dossier", FieldKind::id, true, true, "", "hồ sơ", "dossier"},
        {"member", FieldKind::text, true, true, "",
         "thành viên: NGƯỜI_DÙNG=chair, vice-chair, secretary, reviewer hoặc member",
         "member: USER=chair, vice-chair, secretary, reviewer or member"},
        {"mode", FieldKind::choice, false, false, "in-person|online|mixed", "cách họp", "how it meets"},
        {"day", FieldKind::day, false, false, "", "ngày quyết định", "day of the decision"},
        document},
       appoint},
      {"council.replace",
       "thay thành viên hội đồng",
       "replace a member",
       plan::office | plan::director,
       false,
       {council_field(),
        {"out", FieldKind::id, true, false, "", "người thôi", "who leaves"},
        {"in", FieldKind::id, true, false, "", "người thay", "who takes the seat"},
        document},
       replace},
      {"council.dissolve",
       "hủy hội đồng",
       "dissolve a council",
       plan::office | plan::director,
       false,
       {council_field(), {"reason", FieldKind::text, true, false, "", "lý do", "reason"}},
       dissolve},
  };
}

}  // namespace sauro::programmes::councils
