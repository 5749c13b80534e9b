// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks (nhiệm vụ khoa học và công nghệ): what facts about them carry, and a task as they leave it. Subject
// "research/ID".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programmes/councils/council.h"

namespace sauro::programmes::research {

enum class Level : std::uint8_t { national, province, grassroots };
std::string_view name_of(Level level);

/// How far it has come. Each begins with the fact of its name.
enum class Stage : std::uint8_t {
  proposed,    ///< somebody ordered or proposed it
  identified,  ///< a council holds that it is to be done
  listed,      ///< it stands in the approved list of its year
  called,      ///< organisations are called upon to apply
  selected,    ///< who does it is chosen
  running,     ///< by contract
  submitted,   ///< its results are handed in
  accepted,
  failed,  ///< its results were not accepted
  registered,
  rejected,  ///< not to be done, or nobody was found fit
  stopped,
};
std::string_view name_of(Stage stage);

}  // namespace sauro::programmes::research

namespace sauro::tracking {
template <>
struct Enumerators<programmes::research::Level> {
  static constexpr int count = 3;
};
template <>
struct Enumerators<programmes::research::Stage> {
  static constexpr int count = 12;
};
}  // namespace sauro::tracking

namespace sauro::programmes::research {

/// research.proposed
struct Proposed {
  Level level = Level::province;
  int year = 0;  ///< of the list that it is meant for
  std::optional<Day> day;
  std::string title, need, product;  ///< why, and what is to come of it
  std::string proposer;              ///< organisation or person
  static void form(auto& self, auto& f) {
    f("level", self.level), f("year", self.year), f("day", self.day);
    f.words("title", self.title), f.words("need", self.need), f.words("product", self.product);
    f.words("proposer", self.proposer);
  }
  friend bool operator==(const Proposed&, const Proposed&) = default;
};

/// research.followed: a leader of the agency, and a specialist, who watch over it.
struct Followed {
  std::string leader, specialist;  ///< users
  static void form(auto& self, auto& f) { f("leader", self.leader), f("specialist", self.specialist); }
  friend bool operator==(const Followed&, const Followed&) = default;
};

/// research.judged: what a council found. Follows from council.counted.
struct Judged {
  std::string council, kind, dossier;
  bool passed = false;
  councils::Grade grade = councils::Grade::none;
  int place = 0;
  std::optional<Day> day;
  static void form(auto& self, auto& f) {
    f("council", self.council), f("kind", self.kind), f("dossier", self.dossier), f("passed", self.passed);
    f("grade", self.grade), f("place", self.place), f("day", self.day);
  }
  friend bool operator==(const Judged&, const Judged&) = default;
};

/// research.listed, .called, .funded, .registered, .stopped: a document of a day says so.
struct Decided {
  std::optional<Day> day, until;  ///< `until`: of a call, the last day to apply
  std::optional<Decimal> amount;  ///< of a budget, million đồng
  std::string document, text;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("until", self.until), f("amount", self.amount);
    f.words("document", self.document), f.words("text", self.text);
  }
  friend bool operator==(const Decided&, const Decided&) = default;
};

/// research.contracted
struct Contracted {
  std::optional<Day> from, until;
  std::string host, principal, document;
  std::vector<councils::Product> products;  ///< as they are ordered
  static void form(auto& self, auto& f) {
    f("from", self.from), f("until", self.until), f.words("products", self.products);
    f.words("host", self.host), f.words("principal", self.principal), f.words("document", self.document);
  }
  friend bool operator==(const Contracted&, const Contracted&) = default;
};

/// research.checked: its progress, on the spot or by report.
struct Checked {
  std::optional<Day> day;
  bool on_time = false;
  std::string document, text;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("on_time", self.on_time), f.words("document", self.document), f.words("text", self.text);
  }
  friend bool operator==(const Checked&, const Checked&) = default;
};

/// research.extended
struct Extended {
  std::optional<Day> until;
  std::string document, reason;
  static void form(auto& self, auto& f) {
    f("until", self.until), f.words("document", self.document), f.words("reason", self.reason);
  }
  friend bool operator==(const Extended&, const Extended&) = default;
};

/// research.submitted: the dossier of its results.
struct Submitted {
  std::optional<Day> day;
  std::string dossier;
  static void form(auto& self, auto& f) { f("day", self.day), f("dossier", self.dossier); }
  friend bool operator==(const Submitted&, const Submitted&) = default;
};

/// research.announced: its result, to everybody who is to know.
struct Announced {
  std::optional<Day> day;
  std::vector<std::string> recipients;
  std::string document;
  static void form(auto& self, auto& f) {
    f("day", self.day), f.words("recipients", self.recipients), f.words("document", self.document);
  }
  friend bool operator==(const Announced&, const Announced&) = default;
};

/// How a notice reached who is to know.
enum class Way : std::uint8_t { by_hand, post, mail, portal };
std::string_view name_of(Way way);

}  // namespace sauro::programmes::research

namespace sauro::tracking {
template <>
struct Enumerators<programmes::research::Way> {
  static constexpr int count = 4;
};
}  // namespace sauro::tracking

namespace sauro::programmes::research {

/// research.delivered: one of the recipients has the notice, and what shows it.
struct Delivered {
  std::string recipient;
  std::optional<Day> day;
  Way way = Way::by_hand;
  std::string text;                        ///< "số theo dõi EA 123 456 789 VN", who signed for it
  std::vector<std::string> files, hashes;  ///< receipts; SHA-256 of each
  static void form(auto& self, auto& f) {
    f("day", self.day), f("way", self.way), f("hashes", self.hashes);
    f.words("recipient", self.recipient), f.words("text", self.text), f.words("files", self.files);
  }
  friend bool operator==(const Delivered&, const Delivered&) = default;
};

/// The body of record "research".
struct Task {
  Proposed set;
  Stage stage = Stage::proposed;
  Followed followed;
  std::vector<Judged> judged;
  Decided listed, called, funded, registered, stopped;
  std::vector<std::string> applications;  ///< dossiers
  Contracted contract;                    ///< `until` as it was first
  std::optional<Day> until;               ///< as it is now
  std::vector<Extended> extensions;
  std::vector<Checked> checks;
  Submitted submitted;
  Announced announced;
  std::vector<Delivered> deliveries;  ///< one of a recipient, the last that was said
  static void form(auto& self, auto& f) {
    f("set", self.set), f("stage", self.stage), f("followed", self.followed), f("judged", self.judged);
    f("listed", self.listed), f("called", self.called), f("funded", self.funded), f("registered", self.registered);
    f("stopped", self.stopped), f("applications", self.applications), f("contract", self.contract);
    f("until", self.until), f("extensions", self.extensions), f("checks", self.checks);
    f("submitted", self.submitted), f("announced", self.announced);
    f("deliveries", self.deliveries);
  }
};

/// The recipients of the notice who are not known to have it.
std::vector<std::string> undelivered(const Task& task);
/// The last finding of a kind of council; nullptr where none has sat.
const Judged* judged_by(const Task& task, std::string_view kind);

}  // namespace sauro::programmes::research
