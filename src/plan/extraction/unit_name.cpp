// SPDX-License-Identifier: AGPL-3.0-or-later
// What is a unit's name and nothing more.
#include <algorithm>

#include "foundation/rules/lexicon.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/responsibility_party.h"

namespace sauro::extraction {
namespace {

constexpr std::size_t longest_name = 24;  ///< tokens of a unit's name
constexpr std::size_t longest_name_bytes = 400;

}  // namespace

bool is_unit_name(std::string_view text) {
  if (text.size() > longest_name_bytes) return false;
  const Wording wording = words_of(text);
  const Range words = without_separators(wording, {0, wording.size()});
  if (words.empty() || words.to - words.from > longest_name) return false;
  const auto head = head_at(wording, words.from, words.to);
  if (!head && phrase_at(wording, "work_verb", words.from, words.to)) return false;
  const auto position = position_at(wording, words.from, words.to);
  const auto many = phrase_at(wording, "collective", words.from, words.to);
  const auto kind = many ? phrase_at(wording, "collective_noun", many->end, words.to) : std::nullopt;
  if (!head && !position && !kind) return false;
  if (parties_in(wording, words).size() != 1) return false;
  // A sentence about a unit is no name. But a name may begin with verbs: "Tổ kiểm tra lưu động".
  std::size_t at = head ? head->end : position ? position->end : kind->end;
  const bool collective = is_collective(wording, words);
  const auto verb_at = [&](std::size_t i) {
    const auto verb = phrase_at(wording, "work_verb", i, words.to);
    const auto role = phrase_at(wording, "role", i, words.to);
    const bool work = verb && !(verb->end == words.to && rules::lexicon_value("name_tail", wording.key(i, verb->end)));
    const std::size_t end = std::max(work ? verb->end : i, role ? role->end : i);
    return in_compound(wording, i, end) ? i : end;
  };
  const std::size_t last = position && !head ? at - 1 : words.from;  // "Trưởng ban | kiểm tra ..."
  const bool begins_with_verb = (head || position) && at < words.to &&
                                (wording[at].capital || rules::lexicon_value("verb_head", wording.key(last, at)));
  for (int chain = 0; chain < 3 && begins_with_verb; ++chain) at = verb_at(at);
  for (; at < words.to; ++at) {
    if (divides(wording, at) || wording.is(at, ":") || begins_clause(wording, at, words.to)) return false;
    if (wording[at].capital || is_separator(wording, at - 1)) continue;
    if (verb_at(at) > at || (!collective && phrase_at(wording, "clause_word", at, words.to))) return false;
  }
  return true;
}

}  // namespace sauro::extraction
