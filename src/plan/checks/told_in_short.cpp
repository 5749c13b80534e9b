// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_in_short.h"

#include <algorithm>
#include <map>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/label.h"
#include "plan/extraction/likeness.h"
#include "plan/extraction/responsibility.h"

namespace sauro::checks {
namespace {

using plan::Item;

constexpr std::size_t words_in_short = 4;

void leave_out(WordSet& words, std::string_view text) {
  const WordSet others = content_words(text);
  std::erase_if(words, [&](WordCode word) { return std::binary_search(others.begin(), others.end(), word); });
}

/// What is done: the words but for those of who, when and of roles.
WordSet deed(WordSet words, const std::vector<plan::Assignment>& assignments, std::string_view time) {
  for (const plan::Assignment& one : assignments) leave_out(words, one.text);
  leave_out(words, time);
  for (const rules::Term& term : rules::lexicon("role_words")) leave_out(words, term.term);
  std::erase_if(words, is_figure);
  return work_words(std::move(words));
}

/// The lines of the text that are an item's.
std::map<int, const Item*> items_of_lines(const Subject& subject) {
  std::map<int, const Item*> items;
  for (const Item& item : subject.draft().items)
    for (const plan::Place& source : item.sources)
      if (!source.table && source.paragraph) items.try_emplace(*source.paragraph, &item);
  return items;
}

/// Where the clause comes to what follows from work, and the title does not: "Báo cáo kết quả ...".
bool is_of_outcome(std::string_view one, std::string_view other) {
  const std::string a = spelling_key(one), b = spelling_key(other);
  const auto& terms = rules::lexicon("follows_work");
  return std::any_of(terms.begin(), terms.end(), [&](const rules::Term& term) {
    return (a.find(term.term) == std::string::npos) != (b.find(term.term) == std::string::npos);
  });
}

}  // namespace

std::vector<ShortTelling> told_in_short(const Subject& subject, Told what) {
  const auto& items = subject.draft().items;
  std::vector<std::pair<std::uint64_t, int>> places;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (is_work(items[i]))
      for (const WordCode word : subject.title_words(items[i]))
        if (!is_light(word)) places.emplace_back(word, static_cast<int>(i));
  const extraction::WordIndex index(std::move(places));
  const auto own_items = items_of_lines(subject);
  extraction::TimeContext context;
  context.year = subject.draft().head.year.value_or(subject.on().year());
  std::vector<ShortTelling> tellings;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || !line.place.paragraph || line.key.size() != line.text().size()) continue;
    // What stands above the first item is the head.
    if (own_items.empty() || *line.place.paragraph < own_items.begin()->first) continue;
    const auto own_item = own_items.find(*line.place.paragraph);
    const Item* const own = own_item == own_items.end() ? nullptr : own_item->second;
    const std::string_view text = line.text(), key = line.key;
    for (std::size_t begin = std::min(extraction::read_label(text).rest, text.size()); begin < text.size();) {
      const std::size_t end = std::min({text.find(';', begin), text.find(". ", begin), text.size()});
      const std::string_view clause = trim(text.substr(begin, end - begin));
      const auto at = static_cast<std::size_t>(clause.data() - text.data());
      begin = end + 1;
      const std::string_view clause_key = key.substr(at, clause.size());
      const bool asked = what == Told::lead ? lead_words_in(clause_key) == 1
                                            : clause.find_first_of("0123456789") != std::string_view::npos;
      if (clause.empty() || !asked) continue;
      WordSet all;
      auto word = std::lower_bound(line.words.begin(), line.words.end(), at,
                                   [](const Word& one, std::size_t byte) { return one.begin < byte; });
      for (; word != line.words.end() && word->begin < at + clause.size(); ++word)
        if (const auto& entry = subject.vocabulary()[*word]; !entry.small && !is_light(entry.code))
          all.push_back(entry.code);
      make_set(all);
      if (all.size() < words_in_short) continue;
      std::optional<ShortTelling> telling;  // what the clause says, found when first needed
      WordSet done;
      for (const int i : index.near(all)) {
        const Item& item = items[static_cast<std::size_t>(i)];
        if (&item == own || (own != nullptr && (subject.parent(item) == own || subject.parent(*own) == &item)))
          continue;
        const WordSet& title = subject.title_words(item);
        // Of the words that are not the title's who and when take some, and no more.
        constexpr std::size_t apart = 16;  // words
        const std::size_t both = shared(all, title);
        if (both < words_in_short || both * 10 < title.size() * 3 || all.size() > both + apart) continue;
        if (!telling) {
          telling = ShortTelling{nullptr, own, &line, clause, {}, std::nullopt, false};
          if (what == Told::time) telling->time = extraction::find_time(clause, context);
          if (what == Told::time && (!telling->time || !telling->time->schedule.end)) break;
          telling->assignments = extraction::find_assignments(clause).assignments;
          done = deed(all, telling->assignments,
                      telling->time ? clause.substr(telling->time->start, telling->time->length) : std::string_view());
        }
        if (done.size() < words_in_short) break;
        if (shared(done, title) != done.size() || is_of_outcome(clause, item.title.substr(0, item.title.find(';'))))
          continue;
        const WordSet whole = deed(title, item.assignments, item.schedule.text);
        telling->item = &item;
        telling->most = done.size() * 2 >= whole.size();
        tellings.push_back(*telling);
      }
    }
  }
  return tellings;
}

const plan::Assignment* lead_of(const ShortTelling& telling) {
  const auto leads = [](const plan::Assignment& a) { return a.role == plan::Role::lead && a.unit_name; };
  const auto stated = std::find_if(telling.assignments.begin(), telling.assignments.end(), leads);
  if (stated != telling.assignments.end()) return &*stated;
  if (telling.own == nullptr) return nullptr;
  const auto of_line = leads_of(*telling.own);
  if (of_line.size() == 1 && of_line.front()->unit_name) return of_line.front();
  // "Văn phòng Sở theo dõi chung; kiện toàn ...": who only watches by the first words does the rest.
  const auto& all = telling.own->assignments;
  return of_line.empty() && all.size() == 1 && all.front().unit_name ? &all.front() : nullptr;
}

}  // namespace sauro::checks
