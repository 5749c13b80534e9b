// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_elsewhere.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/vocabulary.h"
#include "plan/extraction/likeness.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Fewer words may be shared by chance.
constexpr std::size_t words_told = 5;
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
  WordSet words;  ///< as work_words() gives them
};

/// The words of a line from `from` on up to `to` that say what they are about.
WordSet words_between(const Vocabulary& vocabulary, const Word* from, const Word* to) {
  WordSet content;
  content.reserve(static_cast<std::size_t>(to - from));
  for (; from != to; ++from)
    if (const auto& entry = vocabulary[*from]; !entry.small && !is_light(entry.code)) content.push_back(entry.code);
  make_set(content);
  return content;
}

/// Where the sentence comes to the work: the byte of the line where the first of the title's words stands.
std::size_t where_work_begins(const Vocabulary& vocabulary, const Word* from, const Word* to, const Work& work) {
  const Word* first = std::find_if(from, to, [&](const Word& word) {
    return std::binary_search(work.words.begin(), work.words.end(), vocabulary[word].code);
  });
  return first == to ? std::string_view::npos : first->begin;
}

/// The plan's works by their words.
class Works {
 public:
  Works(const plan::Draft& draft, const std::vector<WordSet>& title_words) {
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
      const Item& item = draft.items[i];
      if (!plan::is_work(item)) continue;
      const std::string_view work = work_of(item);
      WordSet words = work_words(work.size() == item.title.size() ? title_words[i] : content_words(work));
      if (words.size() >= words_told) works_.push_back({&item, std::move(words)});
    }
  }

  /// The one work that all words of a clause fit best, but for the line's own; null where there is none or several.
  const Work* in(const WordSet& words, const TextLine& line) const {
    if (words.size() <= words_told || works_.empty()) return nullptr;
    if (!index_) index_ = index_of(works_);
    const Work* best = nullptr;
    bool single = false;
    for (const int i : index_->near(words, rarest)) {
      const Work& work = works_[static_cast<std::size_t>(i)];
      if (shared(work.words, words) * 10 < work.words.size() * 9) continue;
      if (!plan::is_tabled(*work.item) && is_source(*work.item, line.place)) continue;
      const auto rank = [](const Work& one) { return std::pair(one.words.size(), plan::is_tabled(*one.item)); };
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
      for (const WordCode word : works[i].words) words.emplace_back(word, static_cast<int>(i));
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
  std::erase_if(content, is_light);
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
                                    const std::vector<TextLine>& lines, const Vocabulary& vocabulary) {
  const Works works(draft, title_words);
  std::vector<Telling> tellings;
  for (const TextLine& line : lines) {
    if (line.place.table || !line.place.paragraph || line.words.size() <= words_told) continue;
    const std::string_view text = line.text();
    if (line.key.size() != text.size()) continue;
    const std::size_t leads = lead_words_in(line.key);
    if (leads == 0 && !line.has_figures) continue;
    // "7. Tổ chức cuộc thi A. Phòng B chủ trì ...": who leads stands in a sentence of its own.
    const auto sentences = sentences_of(text);
    const bool whole = sentences.size() > 1 && leads == 1;
    const Word *from = line.words.data(), *const last = from + line.words.size();
    for (const std::string_view sentence : whole ? std::vector{text} : sentences)
      for (const std::string_view clause : leads < 2 ? std::vector{sentence} : clauses_of(sentence)) {
        const auto begin = static_cast<std::size_t>(clause.data() - text.data());
        const std::string_view key = std::string_view(line.key).substr(begin, clause.size());
        while (from != last && from->begin < begin) ++from;
        const Word* to = from;
        while (to != last && to->begin < begin + clause.size()) ++to;
        const bool gives_lead = leads > 0 && lead_words_in(key) > 0;
        if (!gives_lead && std::none_of(key.begin(), key.end(), is_digit)) continue;
        const Work* work = works.in(words_between(vocabulary, from, to), line);
        if (work == nullptr) continue;
        const bool own = is_source(*work->item, line.place);
        const std::size_t follows = what_follows(key, work->item->title);
        const std::size_t begins = where_work_begins(vocabulary, from, to, *work);
        const bool outcome = follows != std::string_view::npos && begin + follows < begins;
        if (own && (!gives_lead || outcome)) continue;
        tellings.push_back({work->item, &line, clause, own, whole || follows != std::string_view::npos, outcome});
      }
  }
  return tellings;
}

}  // namespace sauro::checks
