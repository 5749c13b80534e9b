// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
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

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  find_accepted(subject, found);
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
    find,
    {"Tên việc, sản phẩm hoặc hai phần của kế hoạch ghi hai con số khác nhau cho cùng một thứ; hoặc "
     "một bước tính nhiều hơn cả nhiệm vụ, nghiệm thu nhiều hơn thực hiện.",
     "Title, product or two parts of the plan give different figures for the same thing; or a "
     "step counts more than its whole task, or more is accepted than was made.",
     "Hỗ trợ 03 hợp tác xã; sản phẩm: 05 hợp tác xã", "Thống nhất một con số.", "Settle on one figure.",
     "rõ sản phẩm"}};

}  // namespace sauro::checks
