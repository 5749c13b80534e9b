// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils of the sample agency: c1, on which `dong` sits, and c2, on which only others do; each as far as it is asked.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "app/actions/agency.h"
#include "foundation/base/seal.h"
#include "foundation/base/sha256.h"
#include "programmes/councils/council.h"

namespace sauro::app {

inline constexpr const char* council_title = "Hội đồng xét hồ sơ thử";
inline constexpr const char* principal = "Phạm Chủ Nhiệm";
inline constexpr const char* proposal = "%PDF-1.4 thuyết minh";  ///< the file of each dossier
inline constexpr const char* seal_password = "một câu niêm phong";

using CouncilStage = programmes::councils::Stage;

/// A council of its smallest kind on hs1 and hs2: three members, who vote for or against.
struct Sitting {
  std::string id = "c1";
  std::string chair = "dong", secretary = "uv1", third = "uv2";
  std::vector<std::string> all() const { return {chair, secretary, third}; }
};

/// The seat that an action of a council is for; "dong" has it.
inline Sitting sitting_for(const std::string& action, const std::string& id = "c1") {
  const bool secretary = action == "council.count" || action == "council.invite" || action == "council.attend";
  if (id != "c1") return {id, "uv1", "uv2", "uv3"};
  return secretary ? Sitting{id, "uv1", "dong", "uv2"} : Sitting{id, "dong", "uv1", "uv2"};
}

inline void record(Agency& agency, plan::NewFact fact, const std::string& who) {
  EXPECT_TRUE(
      append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, {std::move(fact)}, {who, {}}, {}, {})
          .ok());
}

/// Users who are nothing but that.
inline void add_members(Agency& agency, int count = 3) {
  for (int i = 1; i <= count; ++i) {
    const std::string id = "uv" + std::to_string(i);
    tracking::User made;
    made.name = "Ủy Viên " + std::to_string(i);
    made.roles = {{tracking::UserRole::council_member, {}, {}, {}}};
    record(agency, fact_of("user.set", "user/" + id, made), "quantri");
  }
}

inline void enter_dossier(Agency& agency, const std::string& id) {
  agency.must("hoa", "dossier.set",
              {{"dossier", id}, {"title", "Hồ sơ " + id}, {"host", "Viện " + id}, {"team", principal}},
              {{"Thuyết minh.pdf", proposal}});
}

inline Values appointment(const Sitting& who) {
  return {{"council", who.id},
          {"kind", "appraisal"},
          {"title", council_title},
          {"dossier", "hs1"},
          {"dossier", "hs2"},
          {"member", who.chair + "=chair"},
          {"member", who.secretary + "=secretary"},
          {"member", who.third}};
}

inline void appoint(Agency& agency, const Sitting& who) {
  add_members(agency);
  enter_dossier(agency, "hs1");
  enter_dossier(agency, "hs2");
  agency.must("hoa", "council.appoint", appointment(who));
}

/// Invited for today; the seals are made, as they are by council.key, of one key for all tests.
inline void invite(Agency& agency, const Sitting& who) {
  static const SealKey seal = new_seal_key(seal_password);
  agency.must(who.secretary, "council.invite",
              {{"council", who.id},
               {"day", agency.today().iso()},
               {"papers", agency.today().plus_days(-10).iso()},
               {"time", "8 giờ 00"},
               {"place", "Phòng họp số 1"}});
  for (const std::string& user : {who.chair, who.secretary})
    record(agency, fact_of("council.keyed", "council/" + who.id, programmes::councils::Keyed{seal.open, seal.locked}),
           user);
}

inline void declare(Agency& agency, const std::string& council, const std::string& user) {
  agency.must(user, "council.declare", {{"council", council}});
}

inline void attend(Agency& agency, const Sitting& who, const std::vector<std::string>& present) {
  Values values{{"council", who.id}};
  for (const std::string& user : present) values.emplace_back("present", user);
  agency.must(who.secretary, "council.attend", values);
}

inline Values a_vote(const std::string& council, const std::string& dossier = "hs1") {
  return {{"council", council}, {"dossier", dossier}, {"vote", "for"}};
}

/// As far as `stage`; open: everybody is there and nobody has voted yet.
inline void hold(Agency& agency, const Sitting& who, CouncilStage stage) {
  appoint(agency, who);
  if (stage == CouncilStage::appointed) return;
  invite(agency, who);
  if (stage == CouncilStage::invited) return;
  for (const std::string& user : who.all()) declare(agency, who.id, user);
  attend(agency, who, who.all());
  agency.must(who.chair, "council.open", {{"council", who.id}});
  if (stage == CouncilStage::open) return;
  for (const std::string& user : who.all())
    for (const char* dossier : {"hs1", "hs2"}) agency.must(user, "council.ballot", a_vote(who.id, dossier));
  agency.must(who.chair, "council.unseal", {{"council", who.id}, {"password", seal_password}});
  if (stage == CouncilStage::unsealed) return;
  agency.must(who.secretary, "council.count", {{"council", who.id}, {"password", seal_password}});
}

/// What an action or query about councils is tried with; `own`: dong sits on the council that it is about.
inline Values about_council(Agency& agency, const std::string& name, bool own) {
  const Sitting who = sitting_for(name, own ? "c1" : "c2");
  if (name == "dossier.set") return {{"dossier", "hs9"}, {"title", "Hồ sơ"}, {"host", "Viện"}, {"team", principal}};
  if (name == "council.appoint") {
    add_members(agency);
    enter_dossier(agency, "hs1"), enter_dossier(agency, "hs2");
    return appointment(who);
  }
  if (name == "council.open") {
    hold(agency, who, CouncilStage::invited);
    for (const std::string& user : who.all()) declare(agency, who.id, user);
    attend(agency, who, who.all());
  } else if (name == "council.ballot" || name == "council.unseal" || name == "council.count") {
    hold(agency, who, name == "council.count" ? CouncilStage::unsealed : CouncilStage::open);
    if (name == "council.unseal") agency.must(who.third, "council.ballot", a_vote(who.id));
  } else if (name == "council.attend") {
    hold(agency, who, CouncilStage::invited);
  } else {
    hold(agency, who, CouncilStage::appointed);
  }
  if (name == "council.replace")
    return {{"council", who.id}, {"out", who.third}, {"in", who.id == "c1" ? "uv3" : "dong"}};
  if (name == "council.dissolve") return {{"council", who.id}, {"reason", "hết việc"}};
  if (name == "council.invite") return {{"council", who.id}, {"day", "2026-03-20"}};
  if (name == "council.attend") return {{"council", who.id}, {"present", who.chair}};
  if (name == "council.key" || name == "council.unseal" || name == "council.count")
    return {{"council", who.id}, {"password", seal_password}};
  if (name == "council.ballot") return a_vote(who.id);
  if (name == "dossier" || name == "dossier.file") {
    declare(agency, who.id, who.chair);
    if (name == "dossier") return {{"dossier", "hs1"}};
    return {{"dossier", "hs1"}, {"file", sha256_hex(proposal)}};
  }
  if (name == "councils") return {};
  return {{"council", who.id}};
}

inline bool is_about_councils(const std::string& name) {
  return name.starts_with("council") || name == "dossier" || name.starts_with("dossier.");
}

/// How the actions and queries of councils say no to whoever has no part in them: mostly, that there is no such thing.
inline bool is_councils_no(std::string_view refusal) {
  for (const std::string_view no : {"unknown.council", "unknown.dossier", "council.members-only", "council.chair",
                                    "council.secretary", "council.chair-or-secretary", "council.expert-own"})
    if (refusal == no) return true;
  return false;
}

}  // namespace sauro::app
