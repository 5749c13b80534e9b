// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/silence.h"

#include <algorithm>
#include <iterator>

#include "foundation/base/text.h"
#include "plan/checks/rule.h"

namespace sauro::app {
namespace {

bool is_rule(std::string_view id) {
  const auto& rules = checks::all_rules();
  return std::any_of(rules.begin(), rules.end(), [&](const checks::Rule* rule) { return rule->id == id; });
}

bool names(const Silence& silence, const plan::Finding& finding) {
  if (silence.rule != finding.rule) return false;
  const std::string wanted = collapse_blanks(silence.words);
  if (finding.message.vi.find(wanted) != std::string::npos) return true;
  return std::any_of(finding.places.begin(), finding.places.end(), [&](const plan::Place& place) {
    return collapse_blanks(place.text).find(wanted) != std::string::npos;
  });
}

}  // namespace

Result<std::vector<Silence>> read_silences(std::string_view text) {
  std::vector<Silence> silences;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto wrong = [&](const char* what) {
      return Error{ErrorCode::bad_input, what, "line " + std::to_string(number)};
    };
    const auto first = line.find('\t'), second = first == line.npos ? line.npos : line.find('\t', first + 1);
    if (second == line.npos) return wrong("three columns parted by tabs are needed: rule, words of the place, reason");
    Silence one{std::string(trim(line.substr(0, first))), std::string(trim(line.substr(first + 1, second - first - 1))),
                std::string(trim(line.substr(second + 1)))};
    if (one.words.empty() || one.reason.empty()) return wrong("words of the place and a reason are needed");
    if (!is_rule(one.rule)) return wrong("no such rule");
    silences.push_back(std::move(one));
  }
  return silences;
}

std::vector<Silence> unmatched(const std::vector<plan::Finding>& findings, const std::vector<Silence>& silences) {
  std::vector<Silence> found;
  std::copy_if(silences.begin(), silences.end(), std::back_inserter(found), [&](const Silence& one) {
    return std::none_of(findings.begin(), findings.end(),
                        [&](const plan::Finding& finding) { return names(one, finding); });
  });
  return found;
}

std::size_t silence(std::vector<plan::Finding>& findings, const std::vector<Silence>& silences) {
  return std::erase_if(findings, [&](const plan::Finding& finding) {
    return std::any_of(silences.begin(), silences.end(), [&](const Silence& one) { return names(one, finding); });
  });
}

}  // namespace sauro::app
