// SPDX-License-Identifier: AGPL-3.0-or-later
// Procedures: work that goes by the steps of a template (procurement: the file, its appraisal, the tender ...), each
// within so many working days. Templates are dated rules, which an agency may lay its own over. A service below the
// programmes. Subject "procedure/ID".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programmes/shared/programme.h"

namespace sauro::programmes::procedures {

/// What a template asks for: "Thẩm định hồ sơ: 5", working days from the step before.
struct Step {
  int days = 0;
  std::string title;
  static void form(auto& self, auto& f) { f("days", self.days), f.words("title", self.title); }
  friend bool operator==(const Step&, const Step&) = default;
};
/// "Lập hồ sơ: 10; Thẩm định: 5". Fails with damaged.
Result<std::vector<Step>> read_steps(std::string_view text);

/// procedure.begun: the steps as the template had them on that day.
struct Begun {
  std::string pattern;  ///< of the template: "procurement"
  std::string about;    ///< record that it is for: "item/2026.12"
  std::optional<Day> day;
  std::vector<Step> steps;
  std::string title;
  static void form(auto& self, auto& f) {
    f("pattern", self.pattern), f("about", self.about), f("day", self.day), f("steps", self.steps);
    f.words("title", self.title);
  }
  friend bool operator==(const Begun&, const Begun&) = default;
};

/// procedure.stepped: the step that comes next is done.
struct Stepped {
  std::optional<Day> day;
  std::string document, text;
  std::vector<std::string> files;
  static void form(auto& self, auto& f) {
    f("day", self.day), f.words("document", self.document), f.words("text", self.text), f.words("files", self.files);
  }
  friend bool operator==(const Stepped&, const Stepped&) = default;
};

/// procedure.stopped
struct Stopped {
  std::string reason;
  static void form(auto& self, auto& f) { f.words("reason", self.reason); }
};

/// The body of record "procedure"; marks: all: "DAY/ID"; about: "RECORD/ID".
struct Procedure {
  Begun set;
  std::vector<Stepped> done;  ///< the first steps
  bool stopped = false;
  static void form(auto& self, auto& f) { f("set", self.set), f("done", self.done), f("stopped", self.stopped); }
};

/// By when each step is due: so many working days after the one before was done, or, while it is not, is due. Fails as
/// add_working_days().
Result<std::vector<Day>> dues(const Procedure& procedure, const Holidays& holidays);

const Programme& programme();

}  // namespace sauro::programmes::procedures
