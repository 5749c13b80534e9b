// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/told_in_short.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/responsibility.h"

namespace sauro::checks {
namespace {

using plan::Item;

constexpr std::string_view in_turn = "lần lượt";

/// "Phòng A chủ trì nhiệm vụ 1; Phòng B chủ trì nhiệm vụ 2", "Phòng A, Phòng B lần lượt chủ trì các nhiệm vụ 1, 2": a
/// line of duties that gives each unit its own.
bool gives_each_its_own(const Item& item) {
  if (item.kind != plan::ItemKind::duty) return false;
  const std::string key = spelling_key(place_of(item).text);
  return key.find(in_turn) != std::string::npos || lead_words_in(key) > 1;
}

/// The units that a sentence gives the lead: "..., Phòng A chủ trì", "...; Phòng A chủ trì kiểm tra".
std::vector<plan::Assignment> leads_in(std::string_view sentence) {
  std::vector<plan::Assignment> leads;
  const auto look = [&](std::string_view part) {
    leads = extraction::find_assignments(trim(part)).assignments;
    std::erase_if(leads, [](const auto& a) { return a.role != plan::Role::lead || !a.unit_name; });
  };
  look(sentence);
  for (std::size_t begin = 0; begin < sentence.size() && leads.empty();) {
    const std::size_t end = std::min({sentence.find(';', begin), sentence.find(". ", begin), sentence.size()});
    look(sentence.substr(begin, end - begin));
    begin = end + 1;
  }
  return leads;
}

/// One lead at the item, another where the text speaks of its work.
void find_other_leads(const Subject& subject, std::vector<Found>& found) {
  for (const Telling& telling : subject.tellings()) {
    if (telling.of_outcome || lead_words_in(spelling_key(telling.sentence)) == 0) continue;
    const Item& item = *telling.item;
    const std::vector<plan::Assignment> told = leads_in(telling.sentence);
    const auto leads = leads_of(item);
    if (told.size() != 1 || leads.empty() || !leads.front()->unit_name) continue;
    const auto is_same = [&](const plan::Assignment* a) {
      return a->unit_name && same_unit(subject.draft(), *a->unit_name, *told[0].unit_name);
    };
    if (std::any_of(leads.begin(), leads.end(), is_same)) continue;
    const plan::Assignment* const here = leads.front();
    Found one;
    one.message = {"Chỗ này giao " + quoted(*told[0].unit_name) + " chủ trì, chỗ khác giao " +
                       quoted(*here->unit_name) + ": " + quoted(item.title),
                   "Here " + quoted(*told[0].unit_name) + " has the lead, elsewhere " + quoted(*here->unit_name) +
                       ": " + quoted(item.title)};
    one.items = {&item};
    one.places = {telling.line->place, place_of(item, here->origin, here->text)};
    one.repair = {"Thống nhất một nơi chủ trì ở cả hai chỗ", "Settle on one lead in both places"};
    found.push_back(std::move(one));
  }
}

/// The same where the other place tells the work by fewer words; nothing where one of the works that fit has the same
/// lead.
void find_leads_in_short(const Subject& subject, std::vector<Found>& found) {
  const auto tellings = told_in_short(subject, Told::lead);
  for (std::size_t i = 0; i < tellings.size();) {
    const ShortTelling& first = tellings[i];
    const plan::Assignment* here = lead_of(first);
    const ShortTelling* other = nullptr;
    bool same = false;
    for (; i < tellings.size() && tellings[i].clause.data() == first.clause.data(); ++i) {
      const auto leads = leads_of(*tellings[i].item);
      if (here == nullptr || leads.empty() || !leads.front()->unit_name) continue;
      same = same || std::any_of(leads.begin(), leads.end(), [&](const plan::Assignment* a) {
               return a->unit_name && same_unit(subject.draft(), *a->unit_name, *here->unit_name);
             });
      if (tellings[i].most && leads.front()->role == plan::Role::lead && other == nullptr) other = &tellings[i];
    }
    if (same || other == nullptr) continue;
    const Item& item = *other->item;
    const plan::Assignment& there = *leads_of(item).front();
    const bool told = std::any_of(found.begin(), found.end(), [&](const Found& one) {
      return std::find(one.items.begin(), one.items.end(), &item) != one.items.end() ||
             std::find(one.items.begin(), one.items.end(), first.own) != one.items.end();
    });
    if (told) continue;
    found.push_back({{"Chỗ này giao " + quoted(*here->unit_name) + " chủ trì, chỗ khác giao " +
                          quoted(*there.unit_name) + ": " + quoted(first.clause),
                      "Here " + quoted(*here->unit_name) + " has the lead, elsewhere " + quoted(*there.unit_name) +
                          ": " + quoted(first.clause)},
                     {&item},
                     {first.line->place, place_of(item, there.origin, there.text)},
                     plan::Words{"Thống nhất một nơi chủ trì ở cả hai chỗ", "Settle on one lead in both places"},
                     {},
                     {}});
  }
}

std::vector<Found> find_responsibility_several_leads(const Subject& subject) {
  std::vector<Found> found;
  find_other_leads(subject, found);
  find_leads_in_short(subject, found);
  for (const Item& item : subject.draft().items) {
    if ((!is_work(item) && item.kind != plan::ItemKind::duty) || gives_each_its_own(item)) continue;
    std::vector<const plan::Assignment*> leads;
    std::set<std::string> whom;
    bool person = false;
    for (const plan::Assignment& a : item.assignments)
      if (a.role == plan::Role::lead && !a.origin.inherited) {
        leads.push_back(&a);
        person = person || !a.person.empty() || a.position;
        // A unit and somebody of it are one lead.
        whom.insert(!a.unit.empty() ? a.unit : spelling_key(a.text));
      }
    if (leads.size() < 2 || whom.size() < 2 || (person && leads.size() == 2)) continue;
    Found one;
    std::string names;
    for (const plan::Assignment* lead : leads) {
      names += (names.empty() ? "" : ", ") + lead->text;
      one.places.push_back(place_of(item, lead->origin, lead->text));
    }
    one.message = {"Có " + std::to_string(leads.size()) + " nơi cùng chủ trì (" + names + "): " + quoted(item.title),
                   std::to_string(leads.size()) + " lead it together (" + names + "): " + quoted(item.title)};
    one.items = {&item};
    one.repair = {"Giữ một nơi chủ trì, các nơi khác phối hợp", "Keep one in the lead, let the others cooperate"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule responsibility_several_leads{
    "responsibility.several-leads",
    plan::Clear::responsibility,
    find_responsibility_several_leads,
    {"Một việc có nhiều nơi chủ trì, ở một chỗ hay ở hai chỗ của văn bản; khi chậm không rõ hỏi ai.",
     "One piece of work has several leads, in one place or in two; nobody knows whom to ask when it is late.",
     "Chủ trì: Phòng Nội vụ, Phòng Tài chính", "Giữ một nơi chủ trì, các nơi khác phối hợp.",
     "Keep one in the lead, let the others cooperate.", "rõ trách nhiệm: một việc một đầu mối"}};

}  // namespace sauro::checks
