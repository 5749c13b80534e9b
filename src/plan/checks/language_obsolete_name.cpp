// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// Names of bodies that were abolished or renamed before the plan's day. Lexicon `abolished`: the name, then the day
/// from which it is no longer right and the text that says so.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  if (!subject.dated() && !subject.draft().head.year) return {};
  for (const rules::Term& term : rules::lexicon("abolished")) {
    const auto bar = term.value.find('|');
    const auto from = Day::parse_iso(term.value.substr(0, bar));
    if (!from || subject.on() < *from) continue;
    for (const TextLine& line : subject.lines()) {
      const std::string& key = line.key;
      const auto at = key.find(term.term);
      if (at == std::string::npos) continue;
      const std::string source(bar == std::string_view::npos ? std::string_view() : term.value.substr(bar + 1));
      found.push_back(
          {{quoted(line.text().substr(at, term.term.size())) + " không còn từ ngày " + day_text(*from),
            quoted(line.text().substr(at, term.term.size())) + " no longer exists since " + day_text(*from)},
           {},
           {line.place},
           plan::Words{"Ghi tên cơ quan hiện nay", "Write the name of the body of today"},
           {},
           source});
      break;
    }
  }
  return found;
}

}  // namespace

const Rule language_obsolete_name{
    "language.obsolete-name",
    plan::Clear::none,
    find,
    {"Tên cơ quan đã bãi bỏ hoặc đổi tên trước ngày của kế hoạch.",
     "A body was abolished or renamed before the plan's day.", "Kế hoạch năm 2026 giao “Thanh tra Sở”",
     "Ghi tên cơ quan hiện nay.", "Write the name of the body of today.", "văn bản tổ chức lại, theo từng tên"}};

}  // namespace sauro::checks
