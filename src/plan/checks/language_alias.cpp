// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// A unit that the plan calls by several names.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const plan::Unit& unit : subject.draft().units) {
    Found one;
    std::string names = quoted(unit.name);
    bool several = false;
    for (const std::string& alias : unit.aliases) {
      // "Các trường" and "các trường" differ as words at the start and within a sentence do.
      std::size_t own = 0, other = 0;
      next_code_point(unit.name, own);
      next_code_point(alias, other);
      if (std::string_view(unit.name).substr(own) == std::string_view(alias).substr(other)) continue;
      names += ", " + quoted(alias);
      several = true;
    }
    if (!several) continue;
    one.message = {"Một đơn vị được gọi bằng nhiều tên: " + names, "One unit goes by several names: " + names};
    for (const plan::Item& item : subject.draft().items)
      for (const plan::Assignment& a : item.assignments)
        if (a.unit == unit.id && !a.origin.inherited && one.places.size() < 4) {
          bool known = false;
          for (const plan::Place& place : one.places) known = known || place.text == a.text;
          if (!known) one.places.push_back(place_of(item, a.origin, a.text));
        }
    one.repair = {"Dùng tên đầy đủ " + quoted(unit.name) + ", hoặc ghi tên viết tắt ở lần đầu",
                  "Use the full name " + quoted(unit.name) + ", or give the short one where it first stands"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule language_alias{"language.alias",
                          plan::Clear::none,
                          find,
                          {"Một đơn vị được viết bằng nhiều tên khác nhau.", "One unit is written in several ways.",
                           "Phòng QLCL, Phòng Quản lý chất lượng", "Dùng một tên, hoặc ghi tên viết tắt ở lần đầu.",
                           "Use one name, or give the short one where it first stands.", "rõ người"}};

}  // namespace sauro::checks
