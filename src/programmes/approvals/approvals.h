// SPDX-License-Identifier: AGPL-3.0-or-later
// Approval chains: what goes up from body to body (báo cáo, trình, phê duyệt), each link with its document, day and
// verdict. A service below the programmes. Subject "approval/ID".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programmes/shared/programme.h"

namespace sauro::programmes::approvals {

enum class Verdict : std::uint8_t { none, approved, returned };
std::string_view name_of(Verdict verdict);

}  // namespace sauro::programmes::approvals

namespace sauro::tracking {
template <>
struct Enumerators<programmes::approvals::Verdict> {
  static constexpr int count = 3;
};
}  // namespace sauro::tracking

namespace sauro::programmes::approvals {

/// approval.begun
struct Begun {
  std::string about;                ///< record that it is for: "research-list/2027"; empty where there is none
  std::string title;                ///< "Danh mục nhiệm vụ năm 2027"
  std::vector<std::string> bodies;  ///< in their order: "Lãnh đạo Sở", "Hội đồng KH&CN tỉnh"
  static void form(auto& self, auto& f) {
    f("about", self.about), f.words("title", self.title), f.words("bodies", self.bodies);
  }
  friend bool operator==(const Begun&, const Begun&) = default;
};

/// approval.sent, approval.decided
struct Passed {
  int link = 0;  ///< from 1
  std::optional<Day> day;
  Verdict verdict = Verdict::none;  ///< of `decided`
  std::string document, text;
  static void form(auto& self, auto& f) {
    f("link", self.link), f("day", self.day), f("verdict", self.verdict);
    f.words("document", self.document), f.words("text", self.text);
  }
  friend bool operator==(const Passed&, const Passed&) = default;
};

struct Link {
  std::optional<Day> sent, decided;
  Verdict verdict = Verdict::none;
  int returned = 0;                 ///< how often
  std::string sent_by, decided_by;  ///< numbers of documents
  static void form(auto& self, auto& f) {
    f("sent", self.sent), f("decided", self.decided), f("verdict", self.verdict), f("returned", self.returned);
    f("sent_by", self.sent_by), f("decided_by", self.decided_by);
  }
  friend bool operator==(const Link&, const Link&) = default;
};

/// The body of record "approval"; marks: all: the id; about: "RECORD/ID".
struct Approval {
  Begun set;
  std::vector<Link> links;  ///< as many as bodies
  static void form(auto& self, auto& f) { f("set", self.set), f("links", self.links); }
};

/// The link that is to be sent or decided now, from 1; 0 where all are approved.
int open_link(const Approval& approval);

const Programme& programme();

}  // namespace sauro::programmes::approvals
