// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: what is looked for in a plan, and what people are told about it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/checks/subject.h"
#include "plan/model/draft.h"

namespace sauro::checks {

/// What a rule found at one place. Its severity is data (rules/checks.toml), its clear is the rule's.
struct Found {
  plan::Words message;
  std::vector<const plan::Item*> items;
  std::vector<plan::Place> places;  ///< the first is where to look; the others are what it disagrees with
  std::optional<plan::Words> repair;
  std::vector<plan::Edit> edits;            ///< the repair as changes of the text, where it is such
  std::optional<std::string> legal_source;  ///< only of a text that may accuse (see rules/README.md)
};

/// The entry of a rule in the documentation. `source` is a law, a form or the good custom it rests on.
struct Guide {
  std::string_view vi, en;   ///< what it means, a sentence or two
  std::string_view example;  ///< a line that is found, in Vietnamese
  std::string_view repair_vi, repair_en;
  std::string_view source;
};

struct Rule {
  std::string_view id;  ///< "time.missing"
  plan::Clear clear = plan::Clear::none;
  std::vector<Found> (*find)(const Subject& subject) = nullptr;  ///< null where reading finds it
  Guide guide;
};

/// All rules, by family in the order of the six clears, then form and language.
const std::vector<const Rule*>& all_rules();

}  // namespace sauro::checks
