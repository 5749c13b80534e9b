// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "foundation/values/decimal.h"
#include "plan/checks/counts.h"
#include "plan/checks/rules.h"
#include "plan/checks/told_twice.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/quantity.h"

namespace sauro::checks {
namespace {

using plan::Deliverable;
using plan::Item;

/// "lớp" and "lớp bồi dưỡng" count one thing.
bool is_one_unit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == ' ');
}

/// Two counts of the same thing that differ, neither of them a bound.
bool disagree(const Deliverable& a, const Deliverable& b) {
  if (!a.quantity || !b.quantity || !a.unit || !b.unit) return false;
  const auto bound = [](const Deliverable& d) { return d.comparator && *d.comparator != plan::Comparator::equal; };
  return !bound(a) && !bound(b) && *a.unit != "%" && is_one_unit(spelling_key(*a.unit), spelling_key(*b.unit)) &&
         !(*a.quantity == *b.quantity);
}

/// Two places tell the same thing where, figures aside, the shorter's words stand in the other: "05 hợp tác xã" in "Hỗ
/// trợ 03 hợp tác xã lập dự án", but not "06 hồ chứa được sửa chữa" in "Bảo đảm an toàn 42 hồ chứa".
bool speak_alike(const std::string& one, const std::string& other) {
  WordSet a = content_words(one), b = content_words(other);
  std::erase_if(a, is_figure);
  std::erase_if(b, is_figure);
  return shared(a, b) * 10 >= std::min(a.size(), b.size()) * 7;
}

/// "mỗi xã 01 đợt": so many for each, not in all.
bool is_rate(std::string_view text, const Deliverable& d) {
  constexpr std::size_t near = 4;  // words
  const auto start = static_cast<std::size_t>(std::max(d.origin.start, 0));
  const std::string key = spelling_key(text.substr(0, byte_of(text, start)));
  const std::string_view clause = std::string_view(key).substr(key.find_last_of(",;.:(") + 1);
  const auto before = words_in(clause);
  for (std::size_t i = before.size() - std::min(before.size(), near); i < before.size(); ++i)
    if (rules::lexicon_value("per_each", clause.substr(before[i].begin, before[i].end - before[i].begin))) return true;
  return rules::opening("per_each", d.text) != nullptr;
}

/// "Sản phẩm: 30 giải, gồm 02 giải Nhất": of the product's own line the whole has been read as the product.
bool is_part_of_line(const plan::Place& product, const plan::Place& line) {
  return !line.table && !product.table && product.paragraph == line.paragraph;
}

std::string words(const Deliverable& d) { return d.quantity->str() + " " + *d.unit; }

/// A step that counts more of a thing than the task it is part of: "05 lớp" of a task's "03 lớp".
void find_larger_steps(const Subject& subject, const Item& task, std::vector<Found>& found) {
  for (const Deliverable& whole : task.deliverables) {
    if (!whole.quantity || whole.text.empty()) continue;
    for (const Item* step : subject.children(task)) {
      if (step->kind != plan::ItemKind::step) continue;
      for (const Deliverable& part : extraction::find_quantities(step->title)) {
        if (!disagree(whole, part) || *part.quantity < *whole.quantity || is_rate(step->title, part)) continue;
        found.push_back(
            {{"Bước này tính " + quoted(words(part)) + ", nhiều hơn cả nhiệm vụ (" + quoted(words(whole)) +
                  "): " + quoted(step->title),
              "This step counts " + quoted(words(part)) + ", more than its whole task (" + quoted(words(whole)) +
                  "): " + quoted(step->title)},
             {step, &task},
             {place_of(*step), place_of(task, whole.origin, whole.text)},
             plan::Words{"Thống nhất con số của bước và của nhiệm vụ", "Settle the figures of step and task"},
             {},
             {}});
      }
    }
  }
}

/// What a work makes or accepts, by measure: "5,1 km". One of a unit; none where a unit stands twice.
std::vector<Deliverable> measures_of(const Item& item) {
  std::vector<Deliverable> all = extraction::find_quantities(item.title);
  for (const Deliverable& d : item.deliverables) {
    for (Deliverable& more : extraction::find_quantities(d.text)) {
      more.origin = d.origin;
      more.text = d.text;
      all.push_back(std::move(more));
    }
    if (d.quantity) all.push_back(d);
  }
  std::erase_if(all, [](const Deliverable& d) {
    const bool bound = d.comparator && *d.comparator != plan::Comparator::equal;
    return bound || !d.quantity || !d.unit || !rules::lexicon_value("measure_unit", spelling_key(*d.unit));
  });
  return all;
}

/// "Nghiệm thu kênh mương nội đồng: 7,2 km" where the work that makes them counts 5,1 km: nobody accepts more than was
/// made.
void find_accepted(const Subject& subject, std::vector<Found>& found) {
  constexpr std::string_view accept = "nghiệm thu";
  constexpr std::size_t telling = 3;  // words
  std::size_t left = 40;              // a plan accepts few works, each of which is compared with all others
  for (const Item& taken : subject.draft().items) {
    const std::string key = spelling_key(taken.title);
    if (!is_work(taken) || !key.starts_with(accept) || left == 0) continue;
    --left;
    const auto accepted = measures_of(taken);
    const WordSet about = content_words(std::string_view(key).substr(accept.size()));
    if (accepted.empty() || about.size() < telling) continue;
    for (const Item& made : subject.draft().items) {
      if (&made == &taken || !is_work(made) || shared(about, subject.title_words(made)) != about.size()) continue;
      const auto own = measures_of(made);
      const auto fits = [&](const Deliverable& a, const Deliverable& b) {
        return spelling_key(*a.unit) == spelling_key(*b.unit) && !(*a.quantity <= *b.quantity);
      };
      for (const Deliverable& more : accepted) {
        const bool all = !own.empty() &&
                         std::all_of(own.begin(), own.end(), [&](const Deliverable& less) { return fits(more, less); });
        if (!all) continue;
        found.push_back(
            {{"Nghiệm thu " + quoted(words(more)) + ", nhiều hơn khối lượng thực hiện (" + quoted(words(own.front())) +
                  "): " + quoted(taken.title),
              "It accepts " + quoted(words(more)) + ", more than is made (" + quoted(words(own.front())) +
                  "): " + quoted(taken.title)},
             {&taken, &made},
             {more.text.empty() ? place_of(taken) : place_of(taken, more.origin, more.text), place_of(made)},
             plan::Words{"Thống nhất một con số", "Settle on one figure"},
             {},
             {}});
        break;
      }
    }
  }
}

/// What a text counts of a thing, in hundredths.
std::vector<Count> counts_of(std::string_view key, const std::vector<Word>& words, std::size_t from, std::size_t to,
                             std::string_view thing) {
  auto counts = counts_in(key, words, from, to);
  std::erase_if(counts, [&](const Count& count) { return count.thing != thing; });
  return counts;
}

/// "100% công chức được tập huấn kỹ năng số (04 lớp)" in the text, 05 lớp in the row of the training.
void find_told_elsewhere(const Subject& subject, std::vector<Found>& found) {
  for (const Telling& telling : subject.tellings()) {
    const Item& item = *telling.item;
    const TextLine& line = *telling.line;
    if (telling.joined || telling.of_outcome || speaks_of_part(spelling_key(telling.sentence))) continue;
    const auto from = static_cast<std::size_t>(telling.sentence.data() - line.text().data());
    const std::string title = spelling_key(item.title);
    const auto title_words = words_in(title);
    for (const Deliverable& own : item.deliverables) {
      if (!own.quantity || !own.unit || *own.unit == "%") continue;
      if (own.comparator && *own.comparator != plan::Comparator::equal) continue;
      const std::string unit = spelling_key(*own.unit);
      const std::string_view thing = rules::first_word(unit);
      const auto told = counts_of(line.key, line.words, from, from + telling.sentence.size(), thing);
      const auto value = Decimal::of(told.size() == 1 ? told[0].value : 0, 2);
      if (told.size() != 1 || told[0].bound || value == *own.quantity) continue;
      // What the title itself counts is another number of such things: "42 hồ", of which 06 are mended.
      const auto titled = counts_of(title, title_words, 0, title.size(), thing);
      const bool in_title =
          std::any_of(titled.begin(), titled.end(), [&](const Count& c) { return c.value == told[0].value; });
      const std::string_view before = std::string_view(line.key).substr(from, told[0].begin - from);
      const bool each = std::any_of(
          rules::lexicon("per_each").begin(), rules::lexicon("per_each").end(),
          [&](const rules::Term& term) { return before.find(std::string(term.term) + " ") != before.npos; });
      // The whole unit must stand there: "lượt người" is no "lượt xe".
      if (in_title || each || !std::string_view(line.key).substr(told[0].end - thing.size()).starts_with(unit))
        continue;
      const std::string here(line.text().substr(told[0].begin, told[0].end - told[0].begin));
      found.push_back({{"Cùng một việc nhưng chỗ ghi " + quoted(here) + ", chỗ ghi " + quoted(words(own)) + ": " +
                            quoted(item.title),
                        "The same work counts " + quoted(here) + " here and " + quoted(words(own)) +
                            " there: " + quoted(item.title)},
                       {&item},
                       {line.place, place_of(item, own.origin, own.text.empty() ? item.title : own.text)},
                       plan::Words{"Thống nhất một con số", "Settle on one figure"},
                       {},
                       {}});
    }
  }
}

/// "06 xã, thị trấn": a number and the two words behind it.
struct Phrase {
  const TextLine* line;
  std::int64_t value;
  std::string shown;
};

/// "Kiểm tra ... tại 06 xã, thị trấn" in the text, "Kết luận kiểm tra 08 xã, thị trấn" in the only row that counts such
/// things, of a work whose words are mostly those of the line.
void find_same_phrases(const Subject& subject, std::vector<Found>& found) {
  std::map<std::string, std::pair<std::vector<Phrase>, std::vector<Phrase>>> phrases;  // of the text, of tables
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size() || !line.has_figures) continue;
    for (const Count& count : counts_in(line.key, line.words, 0, line.key.size())) {
      const auto next = std::lower_bound(line.words.begin(), line.words.end(), count.end,
                                         [](const Word& word, std::size_t byte) { return word.begin < byte; });
      if (count.bound || next == line.words.end() || next->begin > count.end + 2 ||
          is_digit(static_cast<unsigned char>(line.key[next->begin])))
        continue;
      std::string phrase = std::string(count.thing) + " " + std::string(word_at(line.key, *next));
      auto& [text, tables] = phrases[std::move(phrase)];
      (line.place.table ? tables : text)
          .push_back({&line, count.value, std::string(line.text().substr(count.begin, count.end - count.begin))});
    }
  }
  for (const auto& [phrase, both] : phrases) {
    const auto& [text, tables] = both;
    if (text.size() != 1 || tables.size() != 1 || text[0].value == tables[0].value) continue;
    const TextLine& line = *text[0].line;
    if (speaks_of_part(line.key)) continue;
    const plan::Place& cell = tables[0].line->place;
    const auto item = std::find_if(subject.draft().items.begin(), subject.draft().items.end(), [&](const Item& one) {
      return is_work(one) && place_of(one).table == cell.table && place_of(one).row == cell.row;
    });
    if (item == subject.draft().items.end()) continue;
    const WordSet work = work_words(subject.title_words(*item)), there = subject.words_of(line);
    constexpr std::size_t telling = 4;  // words
    if (work.size() < telling || shared(work, there) < telling || shared(work, there) * 10 < work.size() * 7) continue;
    found.push_back({{"Chỗ này ghi " + quoted(text[0].shown) + ", chỗ khác ghi " + quoted(tables[0].shown) + ": " +
                          quoted(item->title),
                      "Here it says " + quoted(text[0].shown) + ", elsewhere " + quoted(tables[0].shown) + ": " +
                          quoted(item->title)},
                     {&*item},
                     {line.place, cell},
                     plan::Words{"Thống nhất một con số", "Settle on one figure"},
                     {},
                     {}});
  }
}

std::vector<Found> find_product_conflict(const Subject& subject) {
  std::vector<Found> found;
  find_accepted(subject, found);
  find_told_elsewhere(subject, found);
  find_same_phrases(subject, found);
  for (const ToldTwice& twice : told_twice(subject))
    found.push_back({{"Cùng một nội dung nhưng chỗ ghi " + quoted(twice.one) + ", chỗ ghi " + quoted(twice.other),
                      "The same is " + quoted(twice.one) + " here and " + quoted(twice.other) + " there"},
                     {},
                     {twice.first->place, twice.second->place},
                     plan::Words{"Thống nhất một con số", "Settle on one figure"},
                     {},
                     {}});
  const auto tell = [&](const Item& item, const std::string& one, const std::string& other, plan::Place here,
                        plan::Place there) {
    found.push_back(
        {{"Cùng một việc nhưng chỗ ghi " + quoted(one) + ", chỗ ghi " + quoted(other) + ": " + quoted(item.title),
          "The same work counts " + quoted(one) + " here and " + quoted(other) + " there: " + quoted(item.title)},
         {&item},
         {std::move(here), std::move(there)},
         plan::Words{"Thống nhất một con số", "Settle on one figure"},
         {},
         {}});
  };
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    find_larger_steps(subject, item, found);
    // The places of one item, and its title against its product.
    const auto counts = std::count_if(item.deliverables.begin(), item.deliverables.end(),
                                      [](const Deliverable& d) { return d.quantity.has_value(); });
    if (item.sources.size() < 2 && counts == 0) continue;
    std::vector<std::pair<Deliverable, plan::Place>> counted;
    for (const plan::Place& source : item.sources)
      for (Deliverable& d : extraction::find_quantities(source.text))
        if (!is_rate(source.text, d)) counted.emplace_back(std::move(d), source);
    for (const Deliverable& d : item.deliverables)
      if (!d.text.empty() && rules::opening("part_of_count", d.text) == nullptr &&
          rules::opening("per_each", d.text) == nullptr)
        counted.emplace_back(d, place_of(item, d.origin, d.text));
    bool told = false;
    for (std::size_t i = 0; i < counted.size() && !told; ++i)
      for (std::size_t k = i + 1; k < counted.size() && !told; ++k) {
        // Two counts of one line are two things: "02 lớp cho ... và 03 lớp cho ...".
        if (counted[i].second == counted[k].second || is_part_of_line(counted[k].second, counted[i].second) ||
            !disagree(counted[i].first, counted[k].first) ||
            !speak_alike(counted[i].second.text, counted[k].second.text))
          continue;
        tell(item, words(counted[i].first), words(counted[k].first), counted[i].second, counted[k].second);
        told = true;
      }
  }
  return found;
}

}  // namespace

const Rule product_conflict{
    "product.conflict",
    plan::Clear::product,
    find_product_conflict,
    {"Tên việc, sản phẩm hoặc hai phần của kế hoạch ghi hai con số khác nhau cho cùng một thứ; hoặc "
     "một bước tính nhiều hơn cả nhiệm vụ, nghiệm thu nhiều hơn thực hiện.",
     "Title, product or two parts of the plan give different figures for the same thing; or a "
     "step counts more than its whole task, or more is accepted than was made.",
     "Hỗ trợ 03 hợp tác xã; sản phẩm: 05 hợp tác xã", "Thống nhất một con số.", "Settle on one figure.",
     "rõ sản phẩm"}};

}  // namespace sauro::checks
