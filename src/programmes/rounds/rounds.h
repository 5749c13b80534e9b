// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds: a call to many bodies (to register, to propose, to give their opinion), their answers, who is still to
// answer. A service below the programmes. Subject "round/ID".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "programmes/shared/programme.h"

namespace sauro::programmes::rounds {

/// round.opened: all of it, as it is from now on.
struct Opened {
  std::optional<Day> day, until;
  std::string title, about, document;  ///< `about`: record that it is for: "research-list/2027"
  std::vector<std::string> bodies;     ///< that are called: "UBND xã Đại Ngàn"
  static void form(auto& self, auto& f) {
    f("day", self.day), f("until", self.until), f("about", self.about);
    f.words("title", self.title), f.words("document", self.document), f.words("bodies", self.bodies);
  }
  friend bool operator==(const Opened&, const Opened&) = default;
};

/// round.answered: a body's, in place of what it answered before.
struct Answered {
  std::string body;
  std::optional<Day> day;
  int count = 0;  ///< how many it registers or proposes
  std::string document, text;
  std::vector<std::string> files;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("count", self.count);
    f.words("body", self.body), f.words("document", self.document), f.words("text", self.text);
    f.words("files", self.files);
  }
  friend bool operator==(const Answered&, const Answered&) = default;
};

/// round.reminded: who had not answered.
struct Reminded {
  std::optional<Day> day;
  std::string document;
  std::vector<std::string> bodies;
  static void form(auto& self, auto& f) {
    f("day", self.day), f.words("document", self.document), f.words("bodies", self.bodies);
  }
  friend bool operator==(const Reminded&, const Reminded&) = default;
};

/// round.closed: the list is made.
struct Closed {
  std::optional<Day> day;
  std::string document, text;
  static void form(auto& self, auto& f) {
    f("day", self.day), f.words("document", self.document), f.words("text", self.text);
  }
  friend bool operator==(const Closed&, const Closed&) = default;
};

/// The body of record "round"; marks: all: "DAY/ID"; about: "RECORD/ID".
struct Round {
  Opened set;
  std::vector<Answered> answers;
  std::vector<Reminded> reminders;
  std::optional<Closed> closed;
  static void form(auto& self, auto& f) {
    f("set", self.set), f("answers", self.answers), f("reminders", self.reminders), f("closed", self.closed);
  }
};

/// Those that have not answered, in the order in which they were called.
std::vector<std::string> missing(const Round& round);

const Programme& programme();

}  // namespace sauro::programmes::rounds
