// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/near_names.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// The places of `name` in a text, as a whole and not within a longer name of `names`.
std::vector<std::size_t> standing_alone(std::string_view text, std::string_view name,
                                        const std::vector<std::string_view>& names) {
  std::vector<std::size_t> found;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) {
    const std::size_t end = at + name.size();
    if ((at > 0 && rules::is_of_word(text[at - 1])) || (end < text.size() && rules::is_of_word(text[end]))) continue;
    const bool within = std::any_of(names.begin(), names.end(), [&](std::string_view longer) {
      if (longer.size() <= name.size()) return false;
      const std::size_t from = end > longer.size() ? end - longer.size() : 0;
      const std::size_t first = text.find(longer, from);
      return first != std::string_view::npos && first <= at && first + longer.size() >= end;
    });
    if (!within) found.push_back(at);
  }
  return found;
}

std::string_view without_stray_bracket(std::string_view name) {
  const bool stray = name.ends_with(')') && name.find('(') == std::string_view::npos;
  return stray ? trim(name.substr(0, name.size() - 1)) : name;
}

std::vector<std::string_view> names_of_units(const Subject& subject) {
  std::vector<std::string_view> names;
  for (const plan::Unit& one : subject.draft().units) {
    names.emplace_back(one.name);
    names.insert(names.end(), one.aliases.begin(), one.aliases.end());
  }
  return names;
}

/// The full name for each other one; nothing where one of them is no name by itself ("TP QLKH").
std::vector<plan::Edit> in_full(const Subject& subject, const plan::Unit& unit,
                                const std::vector<std::string_view>& others) {
  const auto head = [](std::string_view name) { return rules::first_word(name); };
  const auto names = names_of_units(subject);
  std::vector<plan::Edit> edits;
  for (const std::string_view other : others) {
    if (head(other) != head(unit.name)) return {};
    for (const TextLine& line : subject.lines())
      for (const std::size_t at : standing_alone(line.text(), other, names))
        edits.push_back({line.place, static_cast<int>(code_points(line.text().substr(0, at))),
                         static_cast<int>(code_points(other)), unit.name});
  }
  return edits;
}

/// A unit that the plan calls by several names.
/// Whether the section of assignments names `one` and not `other`: both of them are units of their own otherwise.
bool is_only_named(const Subject& subject, std::string_view one, std::string_view other,
                   const std::vector<std::string_view>& names) {
  bool named = false;
  for (const TextLine& line : subject.lines()) {
    if (line.place.part != plan::Part::assignment || line.place.table) continue;
    if (!standing_alone(line.text(), other, names).empty()) return false;
    named = named || line.text().find(one) != std::string_view::npos;
  }
  return named;
}

void find_shortened(const Subject& subject, std::vector<Found>& found) {
  const auto& units = subject.draft().units;
  const auto names = names_of_units(subject);
  const auto place = [&](const plan::Unit& unit) -> std::optional<plan::Place> {
    for (const plan::Item& item : subject.draft().items)
      for (const plan::Assignment& a : item.assignments)
        if (a.unit == unit.id && !a.origin.inherited) return place_of(item, a.origin, a.text);
    return std::nullopt;
  };
  for (const plan::Unit& shorter : units)
    for (const plan::Unit& longer : units) {
      if (&shorter == &longer || !leaves_words_out(shorter.name, longer.name)) continue;
      const auto here = place(shorter), there = place(longer);
      if (!here || !is_only_named(subject, longer.name, shorter.name, names)) continue;
      Found one;
      one.message = {quoted(shorter.name) + " có phải là " + quoted(longer.name) + "?",
                     "Is " + quoted(shorter.name) + " the same as " + quoted(longer.name) + "?"};
      one.places = {*here};
      if (there) one.places.push_back(*there);
      one.repair = {"Nếu là một thì dùng tên đầy đủ " + quoted(longer.name),
                    "If it is, use the full name " + quoted(longer.name)};
      found.push_back(std::move(one));
      break;
    }
}

/// A name with the short forms that everybody knows written out: "VP HĐND và UBND" stays "vp hội đồng nhân dân ...".
std::string in_known_words(std::string_view name) {
  const std::string key = spelling_key(name);
  std::string full;
  std::size_t at = 0;
  for (const Word& word : words_in(key)) {
    const std::string_view one = std::string_view(key).substr(word.begin, word.end - word.begin);
    full += std::string_view(key).substr(at, word.begin - at);
    full += rules::lexicon_value("office_short", one).value_or(one);
    at = word.end;
  }
  return full + key.substr(at);
}

std::vector<Found> find_language_alias(const Subject& subject) {
  std::vector<Found> found;
  find_shortened(subject, found);
  find_near_names(subject, found);
  for (const plan::Unit& unit : subject.draft().units) {
    Found one;
    std::string names = quoted(unit.name);
    std::vector<std::string_view> others;
    for (const std::string& alias : unit.aliases) {
      // "Văn phòng Sở)": a bracket that the sentence opened.
      if (without_stray_bracket(alias) == without_stray_bracket(unit.name)) continue;
      // "Các trường" and "các trường" differ as words at the start and within a sentence do.
      std::size_t own = 0, other = 0;
      next_code_point(unit.name, own);
      next_code_point(alias, other);
      if (std::string_view(unit.name).substr(own) == std::string_view(alias).substr(other)) continue;
      if (in_known_words(alias) == in_known_words(unit.name)) continue;
      // "Nội tổng hợp" of "Khoa Nội tổng hợp", under a heading that says Khoa.
      const std::string key = spelling_key(unit.name);
      if (const rules::Term* head = rules::longest_prefix("inner_unit", key);
          head != nullptr && trim(std::string_view(key).substr(head->term.size())) == spelling_key(alias))
        continue;
      names += ", " + quoted(alias);
      others.emplace_back(alias);
    }
    if (others.empty()) continue;
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
    one.edits = in_full(subject, unit, others);
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule language_alias{"language.alias",
                          plan::Clear::none,
                          find_language_alias,
                          {"Một đơn vị được viết bằng nhiều tên khác nhau.", "One unit is written in several ways.",
                           "Phòng QLCL, Phòng Quản lý chất lượng", "Dùng một tên, hoặc ghi tên viết tắt ở lần đầu.",
                           "Use one name, or give the short one where it first stands.", "rõ người"}};

}  // namespace sauro::checks
