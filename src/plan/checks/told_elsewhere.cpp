// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_elsewhere.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/subject.h"
#include "plan/extraction/likeness.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Fewer words may be shared by chance.
constexpr std::size_t telling_words = 5;
/// The line's own item has all its words, and the rarest may be in no other.
constexpr std::size_t rarest = 32;

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(". ", begin), text.size());
    sentences.push_back(text.substr(begin, end - begin));
    begin = end == text.size() ? end : end + 2;
  }
  return sentences;
}

/// A sentence that gives several units their work, clause by clause; else the sentence.
std::vector<std::string_view> clauses_of(std::string_view sentence) {
  if (lead_words_in(spelling_key(sentence)) < 2) return {sentence};
  std::vector<std::string_view> clauses;
  for (std::size_t begin = 0; begin <= sentence.size();) {
    const std::size_t end = std::min(sentence.find(';', begin), sentence.size());
    clauses.push_back(sentence.substr(begin, end - begin));
    begin = end + 1;
  }
  return clauses;
}

/// What an item's title is about. In the text it may end with who does it and when: "...; Phòng A chủ trì".
std::string_view work_of(const Item& item) {
  const std::string_view title = item.title;
  return title.substr(0, std::min(title.find(';'), title.size()));
}

/// Where the sentence comes to what follows from the work and the title does not name, in bytes; npos where it does
/// not.
std::size_t what_follows(std::string_view key, std::string_view title) {
  const std::string own = spelling_key(title);
  std::size_t first = std::string_view::npos;
  for (const rules::Term& term : rules::lexicon("follows_work"))
    if (own.find(term.term) == std::string::npos) first = std::min(first, key.find(term.term));
  return first;
}

/// Where the sentence comes to the work: the first of the title's words that it has.
std::size_t where_work_begins(std::string_view key, const WordSet& work) {
  for (const Word& word : words_in(key))
    if (std::binary_search(work.begin(), work.end(), key.substr(word.begin, word.end - word.begin), std::less<>()))
      return word.begin;
  return key.size();
}

bool is_source(const Item& item, const plan::Place& place) {
  return std::any_of(item.sources.begin(), item.sources.end(),
                     [&](const plan::Place& source) { return !source.table && source.paragraph == place.paragraph; });
}

struct Work {
  const Item* item = nullptr;
  WordSet words;
};

extraction::WordIndex index_of(const std::vector<Work>& works) {
  std::vector<std::pair<std::uint64_t, int>> words;
  for (std::size_t i = 0; i < works.size(); ++i)
    for (const std::uint64_t word : extraction::title_words(work_of(*works[i].item)))
      words.emplace_back(word, static_cast<int>(i));
  return extraction::WordIndex(std::move(words));
}

}  // namespace

std::size_t lead_words_in(std::string_view key) {
  std::size_t leads = 0;
  for (const rules::Term& lead : rules::lexicon("lead_word"))
    for (auto at = key.find(lead.term); at != std::string_view::npos; at = key.find(lead.term, at + 1)) ++leads;
  return leads;
}

WordSet work_words(std::string_view text) {
  WordSet words = content_words(text);
  std::erase_if(words, [](const std::string& word) { return rules::lexicon_value("light_word", word).has_value(); });
  return words;
}

bool same_unit(const plan::Draft& draft, std::string_view one, std::string_view other) {
  const auto is_alike = [](std::string_view a, std::string_view b) {
    const std::string x = spelling_key(a), y = spelling_key(b);
    return x.find(y) != std::string::npos || y.find(x) != std::string::npos || abbreviates(a, b) || abbreviates(b, a);
  };
  if (is_alike(one, other)) return true;
  return std::any_of(draft.units.begin(), draft.units.end(), [&](const plan::Unit& unit) {
    const auto is_its = [&](std::string_view name) {
      return is_alike(unit.name, name) || std::any_of(unit.aliases.begin(), unit.aliases.end(),
                                                      [&](const auto& alias) { return is_alike(alias, name); });
    };
    return is_its(one) && is_its(other);
  });
}

std::vector<Telling> told_elsewhere(const plan::Draft& draft, const std::vector<TextLine>& lines) {
  std::vector<Work> works;
  for (const Item& item : draft.items)
    if (plan::is_work(item))
      if (WordSet words = work_words(work_of(item)); words.size() >= telling_words)
        works.push_back({&item, std::move(words)});
  if (works.empty()) return {};
  const extraction::WordIndex index = index_of(works);
  std::vector<Telling> tellings;
  for (const TextLine& line : lines) {
    if (line.place.table || !line.place.paragraph || line.words.size() <= telling_words) continue;
    // "7. Tổ chức cuộc thi A. Phòng B chủ trì ...": who leads stands in a sentence of its own.
    const auto sentences = sentences_of(line.text());
    const bool whole = sentences.size() > 1 && lead_words_in(line.key) == 1;
    for (const std::string_view sentence : whole ? std::vector{line.text()} : sentences)
      for (const std::string_view clause : clauses_of(sentence)) {
        const WordSet words = work_words(clause);
        if (words.size() <= telling_words) continue;
        const Work* best = nullptr;
        bool single = false;
        for (const int i : index.near(extraction::title_words(clause), rarest)) {
          const Work& work = works[static_cast<std::size_t>(i)];
          if (shared(work.words, words) * 10 < work.words.size() * 9) continue;
          if (!is_tabled(*work.item) && is_source(*work.item, line.place)) continue;  // its own line
          const auto rank = [](const Work& one) { return std::pair(one.words.size(), is_tabled(*one.item)); };
          if (best != nullptr && rank(*best) > rank(work)) continue;
          single = best == nullptr || rank(*best) < rank(work);
          best = &work;
        }
        if (best == nullptr || !single) continue;
        const std::string key = spelling_key(clause);
        const std::size_t follows = what_follows(key, best->item->title);
        if (follows < where_work_begins(key, best->words)) continue;
        const bool own = is_source(*best->item, line.place);
        tellings.push_back({best->item, &line, clause, own, whole || follows != std::string::npos});
      }
  }
  return tellings;
}

}  // namespace sauro::checks
