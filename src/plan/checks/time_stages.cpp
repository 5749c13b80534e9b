// SPDX-License-Identifier: AGPL-3.0-or-later
// The order of days within one sentence: what is approved in May cannot be drafted in June.
#include "plan/checks/time_stages.h"

#include <algorithm>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/time.h"

namespace sauro::checks {
namespace {

/// The stage that a clause tells near its beginning, where its unit may stand: "Phòng A | lập hồ sơ".
std::string_view stage_in(std::string_view clause) {
  constexpr std::size_t near = 14;  // words
  // "Đối với cuộc thanh tra tại A: công bố ...": what it is about stands before the colon.
  const auto colon = clause.find(": ");
  if (colon != std::string_view::npos) clause = clause.substr(colon + 1);
  const auto words = words_in(clause);
  for (std::size_t i = 0; i < std::min(words.size(), near); ++i)
    if (const rules::Term* stage = rules::opening("stage_order", clause.substr(words[i].begin))) return stage->value;
  return {};
}

constexpr std::size_t longest_clause = 400;  // bytes

std::size_t end_of_clause(std::string_view sentence, std::size_t from) {
  for (std::size_t at = from; at < sentence.size(); ++at) {
    const char c = sentence[at];
    const bool blank = at + 1 < sentence.size() && sentence[at + 1] == ' ';
    if (c == ';' || ((c == ',' || c == '.') && blank) || (c == ' ' && sentence.substr(at).starts_with(" và ")))
      return at;
  }
  return sentence.size();
}

}  // namespace

bool may_tell_stages(std::string_view key) {
  const auto first = std::find_if(key.begin(), key.end(), is_digit);
  const auto last = std::find_if(key.rbegin(), key.rend(), is_digit);
  if (first == key.end() || last.base() - first <= 3) return false;
  int stages = 0;
  for (const rules::Term& term : rules::lexicon("stage_order"))
    if (key.find(term.term) != std::string_view::npos && ++stages == 2) return true;
  return false;
}

std::vector<DatedStage> dated_stages_in(std::string_view sentence, int year) {
  std::vector<DatedStage> stages;
  extraction::TimeContext context;
  context.year = year;
  std::size_t begin = 0;
  for (std::size_t end = end_of_clause(sentence, 0); begin < sentence.size();) {
    const std::string_view clause = sentence.substr(begin, end - begin);
    const bool figures = clause.find_first_of("0123456789") != std::string_view::npos;
    const auto time = figures ? extraction::find_time(clause, context) : std::nullopt;
    const std::size_t next =
        end == sentence.size() ? end : end + (sentence[end] == ' ' ? std::string_view(" và ").size() : 1);
    auto day = time ? time->schedule.end : std::nullopt;
    if (!day && figures) day = day_in(clause);
    if (day) {
      if (const std::string_view stage = stage_in(clause); !stage.empty())
        stages.push_back({stage.front(), stage.back() - '0', *day, trim(clause)});
      begin = next;
    } else if (end == sentence.size()) {
      break;
    } else if (sentence[end] == '.' || end - begin > longest_clause) {
      begin = next;  // what a sentence leaves without a day is not the next one's
    }
    end = next >= sentence.size() ? sentence.size() : end_of_clause(sentence, next);
  }
  return stages;
}

}  // namespace sauro::checks
