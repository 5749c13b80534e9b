// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// Names are joined by several signs: "Kế hoạch - Tài chính", "Kế hoạch – Tài chính".
std::string with_plain_dashes(std::string_view text) {
  std::string key = spelling_key(text);
  for (auto at = key.find("–"); at != std::string::npos; at = key.find("–", at))
    key.replace(at, std::string_view("–").size(), "-");
  return key;
}

/// Whether a recipient line stands for `unit`: by name, by a collective that holds it ("Các phòng, đơn vị thuộc Sở").
bool reaches(std::string_view recipient, const plan::Unit& unit) {
  const std::string key = with_plain_dashes(recipient);
  const auto names = [&](std::string_view name) { return key.find(with_plain_dashes(name)) != std::string::npos; };
  if (names(unit.name) || std::any_of(unit.aliases.begin(), unit.aliases.end(), names)) return true;
  const bool many = rules::opening("collective", recipient) != nullptr || key.find(" các ") != std::string::npos;
  if (key.starts_with("như ") || !many) return key.starts_with("như ");
  // "Các sở, ban, ngành" holds what begins with "Sở"; "đơn vị" and "cơ quan" hold all.
  const std::string head = spelling_key(rules::first_word(unit.name));
  // "Các phòng thuộc Sở" holds the office, the inspectors and the like too.
  const bool inner = rules::longest_prefix("inner_unit", spelling_key(unit.name)) != nullptr &&
                     (key.find("các phòng") != std::string::npos || key.find("thuộc") != std::string::npos);
  return inner || key.find(head) != std::string::npos || key.find("đơn vị") != std::string::npos ||
         key.find("cơ quan") != std::string::npos;
}

/// Units that the plan gives work to, and to which nobody sends it. A plan that names few of them among its recipients
/// reaches them in another way.
std::vector<Found> find(const Subject& subject) {
  const auto& recipients = subject.draft().head.recipients;
  if (recipients.size() < 3) return {};
  std::vector<std::pair<const plan::Unit*, const plan::Item*>> left_out;
  std::size_t reached = 0;
  for (const plan::Unit& unit : subject.draft().units) {
    const plan::Item* work = nullptr;
    for (const plan::Item& item : subject.draft().items)
      for (const plan::Assignment& a : item.assignments)
        if (a.unit == unit.id && (a.role == plan::Role::lead || a.role == plan::Role::performing) && work == nullptr)
          work = &item;
    const std::string name = spelling_key(unit.name);
    const bool office = rules::longest_prefix("addressed", name) != nullptr && name.find("các ") == std::string::npos;
    if (work == nullptr || !office || rules::opening("collective", unit.name) != nullptr) continue;
    if (std::any_of(recipients.begin(), recipients.end(), [&](const std::string& one) { return reaches(one, unit); }))
      ++reached;
    else
      left_out.emplace_back(&unit, work);
  }
  if (reached < 2 || left_out.size() > reached) return {};
  std::vector<Found> found;
  found.reserve(left_out.size());
  for (const auto& [unit, work] : left_out)
    found.push_back({{quoted(unit->name) + " được giao việc nhưng không có trong nơi nhận",
                      quoted(unit->name) + " is given work and is not among the recipients"},
                     {work},
                     {place_of(*work), last_line_with(subject, recipients.front())},
                     plan::Words{"Thêm vào nơi nhận", "Add it to the recipients"},
                     {},
                     {}});
  return found;
}

}  // namespace

const Rule form_recipient_missing{"form.recipient-missing",
                                  plan::Clear::none,
                                  find,
                                  {"Cơ quan, đơn vị được giao việc mà không có trong nơi nhận.",
                                   "An office is given work and is not among the recipients.",
                                   "Giao UBND xã Lam Sơn chủ trì; nơi nhận không có UBND xã Lam Sơn hay “UBND các xã”",
                                   "Thêm vào nơi nhận.", "Add it to the recipients.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks
