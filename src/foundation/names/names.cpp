// SPDX-License-Identifier: AGPL-3.0-or-later
// Grouping the names of units: each short name joins the one fuller name it can be read as.
#include "foundation/names/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "foundation/base/text.h"
#include "foundation/names/parts.h"

namespace sauro {
namespace {

/// Fuller names a name is compared with at most; more with the same initials are met only in made-up input.
constexpr std::size_t most_candidates = 32;

/// One normal form and the names that have it.
struct Form {
  names::Name name;
  std::vector<std::size_t> members;
  std::size_t group = 0;  ///< the form at the head of its group
};

std::vector<Form> forms_of(std::span<const std::string> given) {
  std::vector<Form> forms;
  std::unordered_map<std::string, std::size_t> known, spelled;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto [at, is_new] = spelled.emplace(given[i], 0);
    if (is_new) {
      names::Name name = names::take_apart(given[i]);
      const auto [form, new_form] = known.emplace(names::normal_form(name), forms.size());
      if (new_form) forms.push_back({std::move(name), {}});
      at->second = form->second;
    }
    forms[at->second].members.push_back(i);
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const Form& a, const Form& b) { return names::shortness(a.name) < names::shortness(b.name); });
  return forms;
}

/// Fullest first, so that the groups of all names a form can be short for are known when its turn comes.
void join(std::vector<Form>& forms) {
  std::unordered_map<std::string, std::vector<std::size_t>> by_initials;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    forms[i].group = i;
    const auto keys = names::initials(forms[i].name);
    std::set<std::size_t> groups;
    for (const std::string& key : keys) {
      if (key.empty()) continue;
      auto& fuller = by_initials[key];
      for (std::size_t k = 0; k < std::min(fuller.size(), most_candidates) && groups.size() < 2; ++k)
        if (names::reads_as(forms[i].name, forms[fuller[k]].name)) groups.insert(forms[fuller[k]].group);
    }
    for (const std::string& key : keys)
      if (by_initials[key].size() < most_candidates) by_initials[key].push_back(i);
    if (groups.size() == 1) forms[i].group = *groups.begin();
  }
}

/// A name without a unit word may have drawn in two that have different ones: those are different units.
void part_different_units(std::vector<Form>& forms) {
  std::map<std::size_t, std::map<std::string, std::size_t>> heads;  ///< group -> unit word -> its first form
  for (std::size_t i = 0; i < forms.size(); ++i) heads[forms[i].group].emplace(forms[i].name.unit, i);
  for (Form& form : forms) {
    auto& units = heads[form.group];
    if (units.size() - units.count("") > 1) form.group = units[form.name.unit];
  }
}

bool looks_written_out(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at)) && to_upper(text) != text;
}

}  // namespace

bool abbreviates(std::string_view short_name, std::string_view full_name) {
  return names::reads_as(names::take_apart(short_name), names::take_apart(full_name));
}

std::vector<NameGroup> group_names(std::span<const std::string> given) {
  std::vector<Form> forms = forms_of(given);
  join(forms);
  part_different_units(forms);

  std::map<std::size_t, NameGroup> groups;  ///< by head
  for (const Form& form : forms) {
    NameGroup& group = groups[form.group];
    if (group.members.empty()) {  // the fullest form comes first
      const auto best = std::find_if(form.members.begin(), form.members.end(),
                                     [&](std::size_t i) { return looks_written_out(given[i]); });
      group.name = collapse_blanks(to_nfc(given[best == form.members.end() ? form.members.front() : *best]));
    }
    group.members.insert(group.members.end(), form.members.begin(), form.members.end());
  }
  std::vector<NameGroup> result;
  for (auto& [head, group] : groups) {
    std::sort(group.members.begin(), group.members.end());
    std::set<std::string> seen = {group.name};
    for (const std::size_t i : group.members) {
      std::string alias = collapse_blanks(to_nfc(given[i]));
      if (seen.insert(alias).second) group.aliases.push_back(std::move(alias));
    }
    result.push_back(std::move(group));
  }
  std::sort(result.begin(), result.end(),
            [](const NameGroup& a, const NameGroup& b) { return a.members.front() < b.members.front(); });
  return result;
}

}  // namespace sauro
