// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/match.h"

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"

namespace sauro::worksheet {
namespace {

constexpr std::size_t most_likely = 3;

std::string title_key(std::string_view title) { return fold(collapse_blanks(title)); }

/// "1.2." is "1.2".
std::string mark_key(std::string_view mark) {
  std::string key = fold(collapse_blanks(mark));
  while (!key.empty() && (key.back() == '.' || key.back() == ')')) key.pop_back();
  return key;
}

std::vector<extraction::Words> words_of(const std::vector<Titled>& items) {
  std::vector<extraction::Words> all;
  all.reserve(items.size());
  for (const Titled& item : items) all.push_back(extraction::title_words(item.title));
  return all;
}

extraction::WordIndex index_of(const std::vector<extraction::Words>& words) {
  std::vector<std::pair<std::uint64_t, int>> where;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const std::uint64_t word : words[i]) where.emplace_back(word, static_cast<int>(i));
  return extraction::WordIndex(std::move(where));
}

}  // namespace

Matcher::Matcher(std::vector<Titled> items)
    : items_(std::move(items)), words_(words_of(items_)), index_(index_of(words_)) {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    by_title_[title_key(items_[i].title)].push_back(i);
    by_id_.emplace(items_[i].id, i);
  }
}

Matched Matcher::match(std::string_view mark, std::string_view title) const {
  Matched found;
  const auto named = by_id_.find(trim(mark));
  const auto same = by_title_.find(title_key(title));
  if (same != by_title_.end()) {
    found.items = same->second;
    if (named != by_id_.end() && std::find(found.items.begin(), found.items.end(), named->second) != found.items.end())
      found.items = {named->second};
    // The mark tells those apart that bear one title.
    std::vector<std::size_t> marked;
    for (const std::size_t at : found.items)
      if (!items_[at].mark.empty() && mark_key(items_[at].mark) == mark_key(mark)) marked.push_back(at);
    if (found.items.size() > 1 && marked.size() == 1) found.items = std::move(marked);
    return found;
  }
  const auto words = extraction::title_words(title);
  for (const int place : index_.near(words)) {
    const auto at = static_cast<std::size_t>(place);
    if (const double likeness = extraction::likeness(words, words_[at]); likeness >= extraction::alike)
      found.likely.push_back({at, likeness});
  }
  std::stable_sort(found.likely.begin(), found.likely.end(), [&](const Likely& a, const Likely& b) {
    return std::pair(-a.likeness, a.at) < std::pair(-b.likeness, b.at);
  });
  if (found.likely.size() > most_likely) found.likely.resize(most_likely);
  return found;
}

}  // namespace sauro::worksheet
