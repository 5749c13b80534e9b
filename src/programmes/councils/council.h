// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils: what facts about them carry, and a council as they leave it. Subject "council/ID" unless said.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::programmes::councils {

enum class Seat : std::uint8_t { chair, vice_chair, secretary, reviewer, member };
std::string_view name_of(Seat seat);
enum class Mode : std::uint8_t { in_person, online, mixed };
std::string_view name_of(Mode mode);
enum class Stage : std::uint8_t { appointed, invited, open, unsealed, counted, dissolved };
std::string_view name_of(Stage stage);

}  // namespace sauro::programmes::councils

namespace sauro::tracking {
template <>
struct Enumerators<programmes::councils::Seat> {
  static constexpr int count = 5;
};
template <>
struct Enumerators<programmes::councils::Mode> {
  static constexpr int count = 3;
};
template <>
struct Enumerators<programmes::councils::Stage> {
  static constexpr int count = 6;
};
}  // namespace sauro::tracking

namespace sauro::programmes::councils {

/// Somebody who is near to a dossier, by name and by user where they are one.
struct Party {
  std::string user, name, organisation;
  static void form(auto& self, auto& f) {
    f("user", self.user), f("name", self.name), f("organisation", self.organisation);
  }
  friend bool operator==(const Party&, const Party&) = default;
};

/// What was ordered and what came of it, as a council grades it.
struct Product {
  std::string name, unit;      ///< "Quy trình ủ phân hữu cơ", "quy trình"
  Decimal ordered, delivered;  ///< in `unit`
  static void form(auto& self, auto& f) {
    f("name", self.name), f("unit", self.unit), f("ordered", self.ordered), f("delivered", self.delivered);
  }
  friend bool operator==(const Product&, const Product&) = default;
};

/// dossier.set, subject "dossier/ID": what a council judges. Also the body of its record.
struct Dossier {
  std::string programme, record;  ///< "research", "research/7": whose it is
  std::string title;
  std::string host;                   ///< organisation that applies
  std::vector<std::string> partners;  ///< organisations that cooperate
  std::vector<Party> team;            ///< principal investigator first, then the secretary and the key members
  std::vector<std::string> files;     ///< names of the attached files, in their order
  std::vector<std::string> hashes;    ///< SHA-256 of each
  std::vector<Product> products;      ///< of results that are to be accepted; empty where they are graded as a whole
  bool late = false;                  ///< it was handed in after its day
  static void form(auto& self, auto& f) {
    f("programme", self.programme), f("record", self.record), f("hashes", self.hashes), f("late", self.late);
    f.words("products", self.products);
    f.words("title", self.title), f.words("host", self.host), f.words("partners", self.partners);
    f.words("team", self.team), f.words("files", self.files);
  }
  friend bool operator==(const Dossier&, const Dossier&) = default;
};

/// expert.set, subject "expert/USER": what conflicts are reckoned from. Also the body of its record.
struct Expert {
  std::vector<std::string> organisations;  ///< that they belong to
  std::vector<std::string> relatives;      ///< names: husband or wife, parents, children, brothers and sisters
  std::optional<Day> barred_until;         ///< under a sanction, or prosecuted: not on a council up to that day
  std::string degree;                      ///< "PGS.TS"
  static void form(auto& self, auto& f) {
    f("barred_until", self.barred_until);
    f.words("organisations", self.organisations), f.words("relatives", self.relatives);
    f.words("degree", self.degree);
  }
  friend bool operator==(const Expert&, const Expert&) = default;
};

struct Member {
  std::string user;
  Seat seat = Seat::member;
  static void form(auto& self, auto& f) { f("user", self.user), f("seat", self.seat); }
  friend bool operator==(const Member&, const Member&) = default;
};

/// council.appointed
struct Appointed {
  std::string kind;                   ///< of rules/councils.toml: "selection"
  std::vector<std::string> dossiers;  ///< ids
  std::vector<Member> members;
  Mode mode = Mode::in_person;
  std::optional<Day> day;  ///< of the decision; the rules of that day hold
  std::string title, document;
  static void form(auto& self, auto& f) {
    f("kind", self.kind), f("dossiers", self.dossiers), f("members", self.members), f("mode", self.mode);
    f("day", self.day);
    f.words("title", self.title), f.words("document", self.document);
  }
  friend bool operator==(const Appointed&, const Appointed&) = default;
};

/// council.replaced: somebody else takes a seat.
struct Replaced {
  std::string out;
  Member in;
  std::string document;
  static void form(auto& self, auto& f) { f("out", self.out), f("in", self.in), f.words("document", self.document); }
};

/// council.declared: by a member, of themselves.
struct Declared {
  std::vector<std::string> conflicts;  ///< dossiers that they may not judge
  std::string reason;
  static void form(auto& self, auto& f) { f("conflicts", self.conflicts), f.words("reason", self.reason); }
};

/// council.invited
struct Invited {
  std::optional<Day> day;     ///< of the meeting
  std::optional<Day> papers;  ///< on which the papers reached the members
  std::string time, place;    ///< "8 giờ 00"
  static void form(auto& self, auto& f) {
    f("day", self.day), f("papers", self.papers), f.words("time", self.time), f.words("place", self.place);
  }
  friend bool operator==(const Invited&, const Invited&) = default;
};

/// council.attended: all who are present, in place of what was said before.
struct Attended {
  std::vector<std::string> present, written;  ///< users; who is absent but sent a written opinion
  static void form(auto& self, auto& f) { f("present", self.present), f("written", self.written); }
  friend bool operator==(const Attended&, const Attended&) = default;
};

/// council.keyed: by the chair or the secretary, of their own seal.
struct Keyed {
  std::string open, locked;
  static void form(auto& self, auto& f) { f("open", self.open), f("locked", self.locked); }
  friend bool operator==(const Keyed&, const Keyed&) = default;
};

/// council.balloted: a member's ballot on a dossier, sealed for the secretary within a seal for the chair. A later one
/// takes its place until the ballots are unsealed.
struct Balloted {
  std::string dossier;
  std::string commitment;  ///< SHA-256 of what is sealed: whoever changed it since is found out
  std::string sealed;
  static void form(auto& self, auto& f) {
    f("dossier", self.dossier), f("commitment", self.commitment), f("sealed", self.sealed);
  }
};

/// A ballot as it lies in the box.
struct Boxed {
  std::string user, dossier, commitment, sealed;
  std::int64_t fact = 0;
  int times = 1;  ///< how often the member has cast it
  static void form(auto& self, auto& f) {
    f("user", self.user), f("dossier", self.dossier), f("commitment", self.commitment), f("sealed", self.sealed);
    f("fact", self.fact), f("times", self.times);
  }
  friend bool operator==(const Boxed&, const Boxed&) = default;
};

/// council.unsealed: the chair's seals are open, the secretary's are not. In the order of the box.
struct Unsealed {
  std::vector<std::string> inner;
  static void form(auto& self, auto& f) { f("inner", self.inner); }
};

enum class Grade : std::uint8_t { none, failed, passed, excellent };
std::string_view name_of(Grade grade);

/// What a member says of a dossier.
struct Ballot {
  std::string user, dossier;
  std::vector<Decimal> points;  ///< one for each group of criteria; of councils that score
  int vote = 0;                 ///< of councils that vote: 1 for, 2 against, 0 blank
  int rank = 0;                 ///< order of priority, from 1; 0 for none
  Grade grade = Grade::none;    ///< of councils that grade
  std::vector<Grade> marks;     ///< where they grade by product: what `grade` follows from, as grading.h orders them
  std::string opinion;
  std::string once;  ///< 32 random bytes in hexadecimal, so that the commitment does not tell the ballot
  static void form(auto& self, auto& f) {
    f("user", self.user), f("dossier", self.dossier), f("points", self.points), f("vote", self.vote);
    f("rank", self.rank), f("grade", self.grade), f("marks", self.marks), f("once", self.once);
    f("opinion", self.opinion);
  }
  friend bool operator==(const Ballot&, const Ballot&) = default;
};

}  // namespace sauro::programmes::councils

namespace sauro::tracking {
template <>
struct Enumerators<programmes::councils::Grade> {
  static constexpr int count = 4;
};
}  // namespace sauro::tracking

namespace sauro::programmes::councils {

/// What a council has found about one dossier.
struct Finding {
  std::string dossier;
  int valid = 0, invalid = 0, absent = 0;  ///< ballots; `absent`: members present who cast none
  std::optional<Decimal> mean, median;     ///< of the totals of valid ballots, 2 digits
  std::optional<Decimal> mean_near;        ///< without the far-off ones; none where there are none
  int far_off = 0;
  int votes_for = 0, votes_against = 0;
  std::optional<Decimal> mean_rank;
  Grade grade = Grade::none;
  bool late = false;  ///< it fails for having come too late, whatever the ballots say
  bool passed = false;
  int place = 0;  ///< among the dossiers, from 1; 0 where it did not pass
  static void form(auto& self, auto& f) {
    f("dossier", self.dossier), f("valid", self.valid), f("invalid", self.invalid), f("absent", self.absent);
    f("mean", self.mean), f("median", self.median), f("mean_near", self.mean_near), f("far_off", self.far_off);
    f("for", self.votes_for), f("against", self.votes_against), f("mean_rank", self.mean_rank);
    f("grade", self.grade), f("late", self.late), f("passed", self.passed), f("place", self.place);
  }
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// council.counted: the ballots as they were cast, and what follows from them by the rules.
struct Counted {
  std::vector<Ballot> ballots;
  std::vector<Finding> findings;
  std::optional<Day> day;  ///< of the meeting
  static void form(auto& self, auto& f) {
    f("ballots", self.ballots), f("findings", self.findings), f("day", self.day);
  }
};

/// council.dissolved
struct Dissolved {
  std::string reason;
  static void form(auto& self, auto& f) { f.words("reason", self.reason); }
};

struct Declaration {
  std::string user;
  std::vector<std::string> conflicts;
  static void form(auto& self, auto& f) { f("user", self.user), f("conflicts", self.conflicts); }
  friend bool operator==(const Declaration&, const Declaration&) = default;
};

/// The body of record "council".
struct CouncilState {
  Appointed set;
  Stage stage = Stage::appointed;
  std::vector<Declaration> declarations;
  Invited invited;
  Attended attended;
  Keyed chair_key, secretary_key;
  std::vector<Boxed> box;
  std::vector<std::string> inner;  ///< once the chair has unsealed them
  std::vector<Ballot> ballots;     ///< once they are counted
  std::vector<Finding> findings;
  static void form(auto& self, auto& f) {
    f("set", self.set), f("stage", self.stage), f("declarations", self.declarations), f("invited", self.invited);
    f("attended", self.attended), f("chair_key", self.chair_key), f("secretary_key", self.secretary_key);
    f("box", self.box), f("inner", self.inner), f("ballots", self.ballots), f("findings", self.findings);
  }
};

/// nullptr where the user has no seat.
const Member* member_of(const CouncilState& council, std::string_view user);
/// The user with a seat that only one has; empty where nobody has it.
std::string_view holder_of(const CouncilState& council, Seat seat);
/// nullptr where they have not declared anything yet.
const Declaration* declared_by(const CouncilState& council, std::string_view user);
bool is_present(const CouncilState& council, std::string_view user);

}  // namespace sauro::programmes::councils
