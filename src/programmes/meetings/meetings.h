// SPDX-License-Identifier: AGPL-3.0-or-later
// Meetings: conferences, training, workshops that a programme or a plan asks for, from the invitation to the minutes. A
// service below the programmes. Subject "meeting/ID".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "programmes/shared/programme.h"

namespace sauro::programmes::meetings {

/// meeting.planned: all of it, as it is from now on.
struct Planned {
  std::string kind;  ///< "transfer", "training", "workshop", "meeting"
  std::optional<Day> day;
  std::string title, time, place, about;  ///< `about`: record that it is for: "research/7"
  std::vector<std::string> agenda, invited;
  static void form(auto& self, auto& f) {
    f("kind", self.kind), f("day", self.day), f("about", self.about);
    f.words("title", self.title), f.words("time", self.time), f.words("place", self.place);
    f.words("agenda", self.agenda), f.words("invited", self.invited);
  }
  friend bool operator==(const Planned&, const Planned&) = default;
};

/// meeting.held: that it took place, with what came of it.
struct Held {
  std::optional<Day> day;
  int attended = 0;
  std::string minutes, product;  ///< number of the minutes; what came of it
  std::vector<std::string> files;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("attended", self.attended);
    f.words("minutes", self.minutes), f.words("product", self.product), f.words("files", self.files);
  }
  friend bool operator==(const Held&, const Held&) = default;
};

/// meeting.cancelled
struct Cancelled {
  std::string reason;
  static void form(auto& self, auto& f) { f.words("reason", self.reason); }
};

/// The body of record "meeting"; marks: all: "DAY/ID"; about: "RECORD/ID".
struct Meeting {
  Planned set;
  std::optional<Held> held;
  bool cancelled = false;
  static void form(auto& self, auto& f) { f("set", self.set), f("held", self.held), f("cancelled", self.cancelled); }
};

const Programme& programme();

}  // namespace sauro::programmes::meetings
