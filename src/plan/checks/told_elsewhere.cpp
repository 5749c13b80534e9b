// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_elsewhere.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
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

bool is_source(const Item& item, const plan::Place& place) {
  return std::any_of(item.sources.begin(), item.sources.end(),
                     [&](const plan::Place& source) { return !source.table && source.paragraph == place.paragraph; });
}

struct Work {
  const Item* item = nullptr;
  extraction::Words hashes;  ///< of its words, as hashes_of() gives them
};

std::uint64_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

/// The words that say what a text is about, as hashes, sorted.
extraction::Words hashes_of(std::string_view key, const std::vector<Word>& words) {
  extraction::Words hashes;
  hashes.reserve(words.size());
  for (const Word& word : words) {
    const std::string_view one = key.substr(word.begin, word.end - word.begin);
    if (!rules::lexicon_value("small_word", one) && !rules::lexicon_value("light_word", one))
      hashes.push_back(hash_of(one));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

extraction::Words hashes_of(const WordSet& words) {
  extraction::Words hashes;
  hashes.reserve(words.size());
  for (const std::string& word : words)
    if (!rules::lexicon_value("light_word", word)) hashes.push_back(hash_of(word));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

std::size_t shared_hashes(const extraction::Words& one, const extraction::Words& other) {
  std::size_t both = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    both += *a == *b ? 1 : 0;
    const bool first = *a <= *b, second = *b <= *a;
    if (first) ++a;
    if (second) ++b;
  }
  return both;
}

/// Where the sentence comes to the work: the first of the title's words that it has.
std::size_t where_work_begins(std::string_view key, const std::vector<Word>& words, const Work& work) {
  for (const Word& word : words)
    if (std::binary_search(work.hashes.begin(), work.hashes.end(),
                           hash_of(key.substr(word.begin, word.end - word.begin))))
      return word.begin;
  return key.size();
}

/// The plan's works by their words.
class Works {
 public:
  Works(const plan::Draft& draft, const std::vector<WordSet>& title_words) {
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
      const Item& item = draft.items[i];
      if (!plan::is_work(item)) continue;
      const std::string_view work = work_of(item);
      extraction::Words hashes = hashes_of(work.size() == item.title.size() ? title_words[i] : content_words(work));
      if (hashes.size() >= telling_words) works_.push_back({&item, std::move(hashes)});
    }
  }

  /// The one work that all words of a clause's key fit best, but for the line's own; null where there is none or
  /// several.
  const Work* in(std::string_view key, const std::vector<Word>& words, const TextLine& line) const {
    const extraction::Words hashes = hashes_of(key, words);
    if (hashes.size() <= telling_words || works_.empty()) return nullptr;
    if (!index_) index_ = index_of(works_);
    const Work* best = nullptr;
    bool single = false;
    for (const int i : index_->near(hashes, rarest)) {
      const Work& work = works_[static_cast<std::size_t>(i)];
      if (shared_hashes(work.hashes, hashes) * 10 < work.hashes.size() * 9) continue;
      if (!plan::is_tabled(*work.item) && is_source(*work.item, line.place)) continue;
      const auto rank = [](const Work& one) { return std::pair(one.hashes.size(), plan::is_tabled(*one.item)); };
      if (best != nullptr && rank(*best) > rank(work)) continue;
      single = best == nullptr || rank(*best) < rank(work);
      best = &work;
    }
    return single ? best : nullptr;
  }

 private:
  static extraction::WordIndex index_of(const std::vector<Work>& works) {
    std::vector<std::pair<std::uint64_t, int>> words;
    for (std::size_t i = 0; i < works.size(); ++i)
      for (const std::uint64_t word : works[i].hashes) words.emplace_back(word, static_cast<int>(i));
    return extraction::WordIndex(std::move(words));
  }

  std::vector<Work> works_;
  mutable std::optional<extraction::WordIndex> index_;  ///< made when first asked
};

}  // namespace

std::size_t lead_words_in(std::string_view key) {
  std::size_t leads = 0;
  for (const rules::Term& lead : rules::lexicon("lead_word"))
    for (auto at = key.find(lead.term); at != std::string_view::npos; at = key.find(lead.term, at + 1)) ++leads;
  return leads;
}

WordSet work_words(WordSet content) {
  std::erase_if(content, [](const std::string& word) { return rules::lexicon_value("light_word", word).has_value(); });
  return content;
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

std::vector<Telling> told_elsewhere(const plan::Draft& draft, const std::vector<WordSet>& title_words,
                                    const std::vector<TextLine>& lines) {
  const Works works(draft, title_words);
  std::vector<Telling> tellings;
  for (const TextLine& line : lines) {
    if (line.place.table || !line.place.paragraph || line.words.size() <= telling_words) continue;
    const std::size_t leads = lead_words_in(line.key);
    if (leads == 0 && line.key.find_first_of("0123456789") == std::string::npos) continue;
    // "7. Tổ chức cuộc thi A. Phòng B chủ trì ...": who leads stands in a sentence of its own.
    const auto sentences = sentences_of(line.text());
    const bool whole = sentences.size() > 1 && leads == 1;
    for (const std::string_view sentence : whole ? std::vector{line.text()} : sentences)
      for (const std::string_view clause : clauses_of(sentence)) {
        const bool is_line = clause.size() == line.key.size();
        const std::string key = is_line ? line.key : spelling_key(clause);
        const bool gives_lead = lead_words_in(key) > 0;
        if (!gives_lead && key.find_first_of("0123456789") == std::string::npos) continue;
        const std::vector<Word> words = is_line ? line.words : words_in(key);
        const Work* work = works.in(key, words, line);
        if (work == nullptr) continue;
        const bool own = is_source(*work->item, line.place);
        const std::size_t follows = what_follows(key, work->item->title);
        if ((own && !gives_lead) || follows < where_work_begins(key, words, *work)) continue;
        tellings.push_back({work->item, &line, clause, own, whole || follows != std::string::npos});
      }
  }
  return tellings;
}

}  // namespace sauro::checks
