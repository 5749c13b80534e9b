// SPDX-License-Identifier: AGPL-3.0-or-later
// What people do from a council's invitation to its count.
#include <algorithm>

#include "foundation/base/seal.h"
#include "programmes/councils/ballot.h"
#include "programmes/councils/conflicts.h"
#include "programmes/councils/councils.h"
#include "programmes/councils/grading.h"
#include "programmes/councils/rule_set.h"
#include "programmes/councils/sight.h"
#include "programmes/councils/sitting.h"

namespace sauro::programmes::councils {
namespace {

using plan::FieldKind;
using plan::Input;

/// A council and its rules.
struct Room {
  std::string id;
  CouncilState council;
  RuleSet rules;
};

Result<Room> enter(const Case& given, const Input& input, std::initializer_list<Stage> stages) {
  Room room;
  room.id = input.text("council");
  auto council = council_meant(given, room.id);
  if (!council) return council.error();
  room.council = *std::move(council);
  if (!sees(room.council, given.actor, given.standing)) return refuse("unknown.council", room.id);
  if (const auto good = at_stage(room.council, stages); !good) return good.error();
  auto rules = rules_of(given.rules, room.council.set.kind, room.council.set.day.value_or(given.today));
  if (!rules) return rules.error();
  room.rules = *std::move(rules);
  return room;
}

bool has_seat(const Case& given, const Room& room, std::initializer_list<Seat> seats) {
  const auto* own = member_of(room.council, given.actor);
  return own != nullptr && std::find(seats.begin(), seats.end(), own->seat) != seats.end();
}

template <class T>
Outcome says(const Room& room, const char* kind, const T& said) {
  return {{fact_of(kind, "council/" + room.id, said)}, {}, {}, {}};
}

Result<Outcome> declare(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::appointed, Stage::invited, Stage::open});
  if (!room) return room.error();
  if (member_of(room->council, given.actor) == nullptr) return refuse("council.members-only");
  const auto& dossiers = room->council.set.dossiers;
  Declared said{input.distinct("conflict"), input.text("reason")};
  for (const std::string& one : said.conflicts) {
    if (std::find(dossiers.begin(), dossiers.end(), one) == dossiers.end()) return refuse("unknown.dossier", one);
    const bool cast = std::any_of(room->council.box.begin(), room->council.box.end(), [&](const Boxed& ballot) {
      return ballot.user == given.actor && ballot.dossier == one;
    });
    if (cast) return refuse("council.cast", one);
  }
  if (!said.conflicts.empty() && said.reason.empty()) return refuse("council.reason");
  return says(*room, "council.declared", said);
}

Result<Outcome> invite(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::appointed, Stage::invited});
  if (!room) return room.error();
  if (!given.is(plan::office) && !has_seat(given, *room, {Seat::chair, Seat::secretary}))
    return refuse("council.secretary");
  Invited said{input.day("day"), input.day("papers"), input.text("time"), input.text("place")};
  if (said.papers) {
    const auto earliest = add_working_days(*said.papers, room->rules.paper_days, given.holidays);
    if (!earliest) return earliest.error();
    if (*said.day < *earliest) return refuse("council.papers-late", std::to_string(room->rules.paper_days));
  }
  return says(*room, "council.invited", said);
}

Result<Outcome> attend(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::invited, Stage::open});
  if (!room) return room.error();
  if (!given.is(plan::office) && !has_seat(given, *room, {Seat::secretary})) return refuse("council.secretary");
  Attended said{input.distinct("present"), input.distinct("written")};
  for (const auto* list : {&said.present, &said.written})
    for (const std::string& one : *list)
      if (member_of(room->council, one) == nullptr) return refuse("council.no-seat", one);
  if (room->council.stage == Stage::open) {
    CouncilState after = room->council;
    after.attended = said;
    for (const Boxed& one : after.box)
      if (!is_present(after, one.user)) return refuse("council.has-voted", one.user);
    if (const auto missing = missing_for_quorum(after, room->rules); !missing.empty())
      return refuse("council.quorum", missing.front());
  }
  return says(*room, "council.attended", said);
}

Result<Outcome> key(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::appointed, Stage::invited});
  if (!room) return room.error();
  if (!has_seat(given, *room, {Seat::chair, Seat::secretary})) return refuse("council.chair-or-secretary");
  constexpr std::size_t shortest = 8;
  const std::string password = input.raw("password");
  if (password.size() < shortest) return refuse("council.short-password");
  SealKey made = new_seal_key(password);
  return says(*room, "council.keyed", Keyed{std::move(made.open), std::move(made.locked)});
}

Result<Outcome> open(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::invited});
  if (!room) return room.error();
  if (!has_seat(given, *room, {Seat::chair, Seat::vice_chair})) return refuse("council.chair");
  const CouncilState& council = room->council;
  if (given.today < council.invited.day.value_or(given.today)) return refuse("council.early");
  if (!council.invited.papers) return refuse("council.no-papers");
  if (const auto missing = missing_for_quorum(council, room->rules); !missing.empty())
    return refuse("council.quorum", missing.front());
  for (const std::string& one : council.attended.present)
    if (declared_by(council, one) == nullptr) return refuse("council.undeclared", given.name_of(one).value_or(one));
  for (const auto& [seat, sealed] :
       {std::pair{Seat::chair, &council.chair_key}, std::pair{Seat::secretary, &council.secretary_key}})
    if (sealed->open.empty())
      return refuse("council.no-seal", given.name_of(std::string(holder_of(council, seat))).value_or(""));
  return says(*room, "council.opened", Dissolved{});
}

/// The grade of a dossier: of each product and the report where products were ordered, else of the whole.
Result<bool> read_grade(const Case& given, const Input& input, const RuleSet& rules, Ballot& ballot) {
  const auto dossier = dossier_meant(given, ballot.dossier);
  if (!dossier) return dossier.error();
  if (dossier->products.empty()) {
    ballot.grade = named<Grade>(input.text("grade")).value_or(Grade::none);
    return true;
  }
  for (const std::string& one : input.texts("mark")) ballot.marks.push_back(named<Grade>(one).value_or(Grade::none));
  const std::size_t asked = marks_of(dossier->products);
  if (!ballot.marks.empty() && ballot.marks.size() != asked) return refuse("council.marks", std::to_string(asked));
  ballot.grade = grade_of(dossier->products, ballot.marks, rules.grading);
  return true;
}

/// What the input says, as far as this council asks it.
Result<Ballot> read_ballot(const Case& given, const Input& input, const RuleSet& rules) {
  Ballot ballot;
  ballot.user = given.actor;
  ballot.dossier = input.text("dossier");
  ballot.opinion = input.text("opinion");
  if (rules.form == BallotForm::points) {
    for (const std::string& one : input.texts("points")) {
      const auto number = plan::read_number(one);
      if (!number) return refuse("council.points", one);
      ballot.points.push_back(*number);
    }
    if (!ballot.points.empty() && ballot.points.size() != rules.criteria.size())
      return refuse("council.criteria", std::to_string(rules.criteria.size()));
    for (std::size_t i = 0; i < ballot.points.size(); ++i)
      if (ballot.points[i] < Decimal() || ballot.points[i] > rules.criteria[i].most)
        return refuse("council.off-scale",
                      rules.criteria[i].name + ": 0–" + rules.criteria[i].most.str(NumberFormat::vietnamese));
  } else if (rules.form == BallotForm::vote) {
    ballot.vote = input.text("vote") == "for" ? 1 : input.text("vote") == "against" ? 2 : 0;
    ballot.rank = input.count("rank").value_or(0);
  } else if (const auto good = read_grade(given, input, rules, ballot); !good) {
    return good.error();
  }
  if (!is_valid(ballot, rules) && !input.flag("blank")) return refuse("council.blank");
  return ballot;
}

Result<Outcome> cast(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::open});
  if (!room) return room.error();
  const CouncilState& council = room->council;
  if (member_of(council, given.actor) == nullptr) return refuse("council.members-only");
  const std::string dossier = input.text("dossier");
  const auto& dossiers = council.set.dossiers;
  if (std::find(dossiers.begin(), dossiers.end(), dossier) == dossiers.end()) return refuse("unknown.dossier", dossier);
  const Declaration* declared = declared_by(council, given.actor);
  if (declared == nullptr) return refuse("council.declare-first");
  if (std::find(declared->conflicts.begin(), declared->conflicts.end(), dossier) != declared->conflicts.end())
    return refuse("council.own-conflict", dossier);
  const auto words = conflict_words(given, given.actor, dossier);
  if (!words) return words.error();
  if (!words->empty()) return refuse("council.conflict", *words);
  if (!is_present(council, given.actor)) return refuse("council.absent");
  auto ballot = read_ballot(given, input, room->rules);
  if (!ballot) return ballot.error();
  const auto said = put_in_box(*std::move(ballot), council);
  if (!said) return said.error();
  return says(*room, "council.balloted", *said);
}

/// A failure of sealed ballots, as people are told it.
Error seal_error(const Error& error) {
  return error.code == ErrorCode::damaged ? refuse("council.changed", error.where) : refuse("council.password");
}

Result<Outcome> unseal_box(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::open});
  if (!room) return room.error();
  if (!has_seat(given, *room, {Seat::chair})) return refuse("council.chair");
  if (room->council.box.empty()) return refuse("council.no-ballots");
  const auto said = unseal(room->council, input.raw("password"));
  if (!said) return seal_error(said.error());
  return says(*room, "council.unsealed", *said);
}

Result<Outcome> count_box(const Case& given, const Input& input) {
  auto room = enter(given, input, {Stage::unsealed});
  if (!room) return room.error();
  if (!has_seat(given, *room, {Seat::secretary})) return refuse("council.secretary");
  auto ballots = open_ballots(room->council, input.raw("password"));
  if (!ballots) return seal_error(ballots.error());
  Counted said{*std::move(ballots), {}, room->council.invited.day};
  std::vector<std::string> late;
  for (const std::string& one : room->council.set.dossiers) {
    const auto dossier = dossier_meant(given, one);
    if (!dossier) return dossier.error();
    if (dossier->late) late.push_back(one);
  }
  said.findings = count(room->council, said.ballots, room->rules, late);
  return says(*room, "council.counted", said);
}

}  // namespace

std::vector<Action> sitting_actions() {
  const plan::Field council = council_field();
  const plan::Field password{
      "password", FieldKind::secret, true, false, "", "mật khẩu niêm phong của mình", "your password of the seal"};
  const plan::Field dossier{"dossier", FieldKind::id, true, false, "", "hồ sơ", "the dossier"};
  return {
      {"council.declare",
       "khai xung đột lợi ích",
       "declare conflicts of interest",
       plan::user,
       true,
       {council,
        {"conflict", FieldKind::id, false, true, "", "hồ sơ không thể đánh giá", "a dossier that they may not judge"},
        {"reason", FieldKind::text, false, false, "", "lý do", "reason"}},
       declare},
      {"council.invite",
       "mời họp hội đồng",
       "invite a council",
       plan::user,
       true,
       {council,
        {"day", FieldKind::day, true, false, "", "ngày họp", "day of the meeting"},
        {"papers", FieldKind::day, false, false, "", "ngày tài liệu đến tay thành viên",
         "day on which the papers reached the members"},
        {"time", FieldKind::text, false, false, "", "giờ họp", "time"},
        {"place", FieldKind::text, false, false, "", "nơi họp", "place"}},
       invite},
      {"council.attend",
       "ghi thành viên có mặt",
       "record who is present",
       plan::user,
       true,
       {council,
        {"present", FieldKind::id, false, true, "", "người có mặt", "who is present"},
        {"written", FieldKind::id, false, true, "", "người vắng, gửi ý kiến bằng văn bản",
         "who is absent and sent a written opinion"}},
       attend},
      {"council.key",
       "đặt mật khẩu niêm phong phiếu",
       "set the password of the own seal",
       plan::user,
       true,
       {council, password},
       key},
      {"council.open", "mở phiên họp", "open the session", plan::user, true, {council}, open},
      {"council.ballot",
       "bỏ phiếu đánh giá",
       "cast a ballot",
       plan::user,
       true,
       {council,
        dossier,
        {"points", FieldKind::text, false, true, "", "điểm của từng nhóm tiêu chí, theo thứ tự",
         "points for each group of criteria, in order"},
        {"vote", FieldKind::choice, false, false, "for|against", "đồng ý hay không", "for or against"},
        {"rank", FieldKind::count, false, false, "", "thứ tự ưu tiên", "order of priority"},
        {"grade", FieldKind::choice, false, false, "failed|passed|excellent", "xếp loại", "grade"},
        {"mark", FieldKind::choice, false, true, "failed|passed|excellent",
         "xếp loại theo sản phẩm: từng sản phẩm về chủng loại, chất lượng, số lượng, rồi báo cáo tổng hợp",
         "grades by product: of each its kind, quality and quantity, then of the report"},
        {"opinion", FieldKind::text, false, false, "", "ý kiến", "opinion"},
        {"blank", FieldKind::flag, false, false, "", "phiếu trắng", "a blank ballot"}},
       cast},
      {"council.unseal",
       "đóng bỏ phiếu và mở niêm phong thứ nhất",
       "close the vote and open the first seal",
       plan::user,
       true,
       {council, password},
       unseal_box},
      {"council.count",
       "mở niêm phong thứ hai và kiểm phiếu",
       "open the second seal and count",
       plan::user,
       true,
       {council, password},
       count_box},
  };
}

}  // namespace sauro::programmes::councils
