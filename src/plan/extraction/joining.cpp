// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/joining.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

/// The words of a title as hashes of their spelling keys, sorted; a word that stands twice stands twice.
using Words = std::vector<std::uint64_t>;

/// Titles that are this alike mean one piece of work; 1 = the same words.
constexpr double alike = 0.56;
constexpr double nearly_same = 0.82;

Words words_of(std::string_view text) {
  Words words;
  const std::string key = spelling_key(text);
  constexpr std::uint64_t seed = 0xCBF29CE484222325u;
  std::uint64_t hash = seed;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(key, at);
    if (is_letter(c) || is_digit(c)) {
      for (std::size_t i = begin; i < at; ++i) hash = (hash ^ static_cast<unsigned char>(key[i])) * 0x100000001B3u;
    } else if (hash != seed) {
      words.push_back(hash);
      hash = seed;
    }
  }
  if (hash != seed) words.push_back(hash);
  std::sort(words.begin(), words.end());
  return words;
}

int size_of(const Words& words) { return static_cast<int>(words.size()); }

int shared(const Words& a, const Words& b) {
  int count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++count, ++i, ++j;
    else
      ++(a[i] < b[j] ? i : j);
  }
  return count;
}

double likeness(const Words& a, const Words& b) {
  const int na = size_of(a), nb = size_of(b);
  if (na == 0 || nb == 0) return 0;
  const double common = shared(a, b);
  const double dice = 2 * common / (na + nb);
  const double contained = common / std::min(na, nb);
  // A short title inside a long one is the same work said shortly, when it is not too short to tell.
  return std::max(dice, std::min(na, nb) >= 5 && contained >= 0.85 ? 0.8 * contained : 0.0);
}

/// A place in a tree, with what it takes to compare it.
struct Spot {
  Branch* branch;
  int parent = -1;  ///< index in the same list
  Words words;
  int joined = -1;  ///< index in the other list
};

void list_spots(std::vector<Branch>& branches, int parent, std::vector<Spot>& out) {
  for (Branch& branch : branches) {
    const int own = static_cast<int>(out.size());
    out.push_back({&branch, parent, words_of(branch.item.title)});
    list_spots(branch.children, own, out);
  }
}

bool is_task(const plan::Item& item) { return item.kind == ItemKind::task || item.kind == ItemKind::indicator; }

struct Pair {
  double score;
  int a, b;
};

/// Places by their words: only those that share a rarer word are compared, so the cost stays near the number of true
/// candidates.
class WordIndex {
 public:
  void add(const Words& words, int place) {
    for (const std::uint64_t word : words)
      if (auto& places = where_[word]; places.empty() || places.back() != place) places.push_back(place);
  }
  std::set<int> near(const Words& words) const {
    std::vector<std::pair<std::size_t, std::uint64_t>> rare;
    for (const std::uint64_t word : words)
      if (const auto at = where_.find(word); at != where_.end()) rare.emplace_back(at->second.size(), word);
    std::sort(rare.begin(), rare.end());
    rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
    std::set<int> found;
    for (std::size_t k = 0; k < rare.size() && k < 8; ++k)
      for (const int place : where_.at(rare[k].second)) {
        if (found.size() >= 200) return found;
        found.insert(place);
      }
    return found;
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<int>> where_;
};

/// Greedy one-to-one joining of the pairs that `may` allows, best first.
template <class May, class Bonus>
void join_best(std::vector<Spot>& body, std::vector<Spot>& appendix, double least, May may, Bonus bonus) {
  WordIndex index;
  for (int j = 0; j < static_cast<int>(appendix.size()); ++j)
    if (appendix[static_cast<std::size_t>(j)].joined < 0) index.add(appendix[static_cast<std::size_t>(j)].words, j);
  std::vector<Pair> pairs;
  for (int i = 0; i < static_cast<int>(body.size()); ++i) {
    Spot& from = body[static_cast<std::size_t>(i)];
    if (from.joined >= 0) continue;
    for (const int j : index.near(from.words)) {
      Spot& to = appendix[static_cast<std::size_t>(j)];
      if (!may(from, to)) continue;
      const double score = likeness(from.words, to.words);
      if (score >= least) pairs.push_back({score + bonus(from, to, i, j), i, j});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  for (const Pair& pair : pairs) {
    Spot& from = body[static_cast<std::size_t>(pair.a)];
    Spot& to = appendix[static_cast<std::size_t>(pair.b)];
    if (from.joined >= 0 || to.joined >= 0) continue;
    from.joined = pair.b;
    to.joined = pair.a;
  }
}

plan::Finding conflict(std::string rule, plan::Clear clear, plan::Words message, const plan::Item& one,
                       const plan::Item& other) {
  plan::Finding finding;
  finding.rule = std::move(rule);
  finding.severity = plan::Severity::error;
  finding.clear = clear;
  finding.message = std::move(message);
  for (const plan::Item* item : {&one, &other})
    if (!item->sources.empty()) finding.places.push_back(item->sources.front());
  return finding;
}

/// Adds to `into` (which wins) what `from` knows of the same work.
void absorb(plan::Item& into, plan::Item& from, Reading& reading) {
  const auto& a = into.schedule;
  const auto& b = from.schedule;
  if (a.kind == plan::ScheduleKind::none) {
    if (b.kind != plan::ScheduleKind::none) into.schedule = from.schedule;
  } else if (a.end && b.end && *a.end != *b.end && !b.origin.inherited) {
    reading.findings.push_back(conflict("time.body-appendix-conflict", plan::Clear::time,
                                        {"Thân văn bản ghi “" + b.text + "”, phụ lục ghi “" + a.text + "”",
                                         "The body says “" + b.text + "”, the appendix “" + a.text + "”"},
                                        from, into));
  } else if (b.event && !a.event && a.kind != plan::ScheduleKind::event && b.kind == plan::ScheduleKind::event) {
    into.schedule.event = b.event;
  }
  if (into.deliverables.empty()) into.deliverables = std::move(from.deliverables);
  for (plan::Assignment& theirs : from.assignments) {
    const bool role_told = std::any_of(into.assignments.begin(), into.assignments.end(), [&](const auto& mine) {
      const bool leads = mine.role == plan::Role::lead || mine.role == plan::Role::performing;
      return mine.role == theirs.role || (leads && theirs.role == plan::Role::performing);
    });
    if (!role_told && !theirs.origin.inherited) into.assignments.push_back(std::move(theirs));
  }
  if (!into.location) into.location = from.location;
  if (!into.budget) into.budget = from.budget;
  if (!into.notes)
    into.notes = from.notes;
  else if (from.notes && *from.notes != *into.notes)
    *into.notes += "\n" + *from.notes;
  if (into.task_class == plan::TaskClass::none) into.task_class = from.task_class;
  for (auto& o : from.other) into.other.push_back(std::move(o));
  for (auto& source : from.sources) into.sources.push_back(std::move(source));
}

/// Sentences and clauses of a line that bundles several steps.
std::vector<std::string> clauses_of(std::string_view text) {
  std::vector<std::string> clauses;
  std::string clause;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool stop =
        text[at] == ';' || text[at] == ':' || (text[at] == '.' && (at + 1 >= text.size() || text[at + 1] == ' '));
    if (stop) {
      if (word_count(clause) >= 2) clauses.push_back(std::string(trim(clause)));
      clause.clear();
    } else {
      clause += text[at];
    }
  }
  if (word_count(clause) >= 2) clauses.push_back(std::string(trim(clause)));
  return clauses;
}

/// A body step that bundles several steps of the appendix ("A; B. C"): joined when each clause is one of them.
void join_bundles(std::vector<Spot>& body, std::vector<Spot>& appendix, std::vector<std::vector<int>>& bundles) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    Spot& spot = body[i];
    if (spot.branch->item.kind != ItemKind::step || !spot.branch->children.empty() || spot.parent < 0) continue;
    int task = spot.parent;
    while (task >= 0 && body[static_cast<std::size_t>(task)].joined < 0)
      task = body[static_cast<std::size_t>(task)].parent;
    if (task < 0) continue;
    const int home = body[static_cast<std::size_t>(task)].joined;
    const auto under_home = [&](int j) {
      for (int p = appendix[static_cast<std::size_t>(j)].parent; p >= 0;
           p = appendix[static_cast<std::size_t>(p)].parent)
        if (p == home) return true;
      return false;
    };
    const auto clauses = clauses_of(spot.branch->item.title);
    if (clauses.size() < 2) continue;
    std::vector<int> found;
    for (const std::string& clause : clauses) {
      const Words words = words_of(clause);
      int best = -1;
      double best_score = 0.5;
      for (int j = home + 1; j < static_cast<int>(appendix.size()) &&
                             (j == home + 1 || under_home(j) || appendix[static_cast<std::size_t>(j)].parent >= home);
           ++j) {
        if (!under_home(j) || (appendix[static_cast<std::size_t>(j)].joined >= 0 &&
                               appendix[static_cast<std::size_t>(j)].joined != static_cast<int>(i)))
          continue;
        const double score = likeness(words, appendix[static_cast<std::size_t>(j)].words);
        if (score > best_score) best = j, best_score = score;
      }
      if (best >= 0 && std::find(found.begin(), found.end(), best) == found.end()) found.push_back(best);
    }
    if (found.size() < 2 && !(found.size() == 1 && spot.joined < 0 && clauses.size() == 2)) continue;
    if (spot.joined >= 0 && std::find(found.begin(), found.end(), spot.joined) == found.end())
      found.push_back(spot.joined);
    if (spot.joined < 0 && found.size() == 1 &&
        likeness(spot.words, appendix[static_cast<std::size_t>(found.front())].words) < 0.4)
      continue;
    bundles[i] = found;
    for (const int j : found) appendix[static_cast<std::size_t>(j)].joined = static_cast<int>(i);
    spot.joined = found.front();
  }
}

bool takes_part(const plan::Item& item, const std::vector<plan::Assignment>& unit) {
  for (const auto& mine : item.assignments) {
    if (!mine.unit_name || (mine.role != plan::Role::lead && mine.role != plan::Role::performing)) continue;
    for (const auto& theirs : unit)
      if (theirs.unit_name &&
          (abbreviates(*mine.unit_name, *theirs.unit_name) || abbreviates(*theirs.unit_name, *mine.unit_name)))
        return true;
  }
  return false;
}

bool has_doer(const plan::Item& item) {
  return std::any_of(item.assignments.begin(), item.assignments.end(),
                     [](const auto& a) { return a.role == plan::Role::lead || a.role == plan::Role::performing; });
}

/// "Nhiệm vụ trọng tâm (Nhiệm vụ 2): ..." -> the words after the reference to a task; npos where a duty refers to none.
std::size_t after_reference(std::string_view title) {
  const auto colon = title.find(':');
  if (colon == std::string_view::npos) return std::string_view::npos;
  const std::string key = spelling_key(title.substr(0, colon));
  if (word_count(key) > 22) return std::string_view::npos;
  for (std::size_t at = 0; at < key.size();) {
    if (rules::longest_prefix("item_word", std::string_view(key).substr(at))) return colon + 1;
    const auto next = key.find_first_of(" (", at);
    if (next == std::string::npos) break;
    at = next + 1;
  }
  return std::string_view::npos;
}

void join_duties(std::vector<Branch>& duties, std::vector<Spot>& plan, const WordIndex& index,
                 const std::vector<plan::Assignment>& unit, Reading& reading) {
  std::erase_if(duties, [&](Branch& duty) {
    std::vector<plan::Assignment> own = unit;
    if (duty.item.kind == ItemKind::group) {
      for (const auto& a : duty.item.assignments) own.push_back(a);
      join_duties(duty.children, plan, index, own, reading);
      return false;
    }
    for (const auto& a : duty.item.assignments)
      if (a.role == plan::Role::lead || a.role == plan::Role::performing) own.push_back(a);
    const auto reference = after_reference(duty.item.title);
    const bool refers = reference != std::string_view::npos;
    const std::string_view title =
        refers ? std::string_view(duty.item.title).substr(reference) : std::string_view(duty.item.title);
    const Words words = words_of(title);
    Spot* best = nullptr;
    double best_score = refers ? alike : nearly_same;
    for (const int place : index.near(words)) {
      Spot& spot = plan[static_cast<std::size_t>(place)];
      const auto& item = spot.branch->item;
      if (item.kind == ItemKind::group || item.kind == ItemKind::target) continue;
      const double score = likeness(words, spot.words) + (is_task(item) ? 0.02 : 0.0);
      if (score > best_score && (refers || !has_doer(item) || takes_part(item, own))) best = &spot, best_score = score;
    }
    if (!best || !duty.children.empty()) return false;
    const bool adds_time = duty.item.schedule.kind != plan::ScheduleKind::none &&
                           best->branch->item.schedule.kind != plan::ScheduleKind::none && !refers;
    if (adds_time) return false;
    // The unit under whose heading the duty stands does the work, where nobody else is named for it.
    for (const auto& a : unit) {
      if (has_doer(best->branch->item) || (a.role != plan::Role::lead && a.role != plan::Role::performing)) continue;
      plan::Assignment given = a;
      given.origin.inherited = false;
      best->branch->item.assignments.push_back(std::move(given));
    }
    duty.item.deliverables.clear();
    if (refers) {
      // "Nhiệm vụ trọng tâm (Nhiệm vụ 2): ..." gives the task to a unit: a duty of that unit and a place of the task.
      for (const auto& source : duty.item.sources) best->branch->item.sources.push_back(source);
      return false;
    }
    absorb(best->branch->item, duty.item, reading);
    return true;
  });
}

}  // namespace

double likeness(std::string_view a, std::string_view b) { return likeness(words_of(a), words_of(b)); }

std::vector<Branch> join_parts(std::vector<Branch> body, std::vector<Branch> appendix, std::vector<Branch> duties,
                               Reading& reading) {
  std::vector<Spot> in_body, in_appendix;
  list_spots(body, -1, in_body);
  list_spots(appendix, -1, in_appendix);
  const auto class_differs = [](const Spot& x, const Spot& y) {
    const auto a = x.branch->item.task_class, b = y.branch->item.task_class;
    return a != b && a != plan::TaskClass::none && b != plan::TaskClass::none;
  };
  // Tasks first, by their words; then what stands under joined tasks; then what is left.
  join_best(
      in_body, in_appendix, alike,
      [&](const Spot& x, const Spot& y) {
        return is_task(x.branch->item) && is_task(y.branch->item) && !class_differs(x, y);
      },
      [](const Spot& x, const Spot& y, int, int) {
        return x.branch->item.number == y.branch->item.number ? 0.01 : 0.0;
      });
  const auto joined_ancestor = [](const std::vector<Spot>& spots, int parent) {
    while (parent >= 0 && spots[static_cast<std::size_t>(parent)].joined < 0)
      parent = spots[static_cast<std::size_t>(parent)].parent;
    return parent;
  };
  const auto same_home = [&](const Spot& x, const Spot& y) {
    const int home = joined_ancestor(in_body, x.parent);
    return home >= 0 && joined_ancestor(in_appendix, y.parent) == in_body[static_cast<std::size_t>(home)].joined;
  };
  const auto order = [](const Spot&, const Spot&, int i, int j) { return -0.0001 * std::abs(i - j); };
  join_best(
      in_body, in_appendix, alike,
      [&](const Spot& x, const Spot& y) {
        return x.branch->item.kind != ItemKind::group && y.branch->item.kind != ItemKind::group &&
               x.branch->item.kind != ItemKind::target && same_home(x, y);
      },
      order);
  join_best(
      in_body, in_appendix, nearly_same,
      [&](const Spot& x, const Spot& y) {
        return x.branch->item.kind != ItemKind::group && y.branch->item.kind != ItemKind::group &&
               x.branch->item.kind != ItemKind::target && !class_differs(x, y) &&
               joined_ancestor(in_body, x.parent) < 0;
      },
      order);
  std::vector<std::vector<int>> bundles(in_body.size());
  join_bundles(in_body, in_appendix, bundles);
  // Groups: joined where most of what stands under one is joined to what stands under the other.
  for (std::size_t i = in_body.size(); i-- > 0;) {
    Spot& spot = in_body[i];
    if (spot.joined >= 0 || spot.branch->item.kind != ItemKind::group) continue;
    std::map<int, int> votes;
    for (std::size_t k = i + 1; k < in_body.size() && in_body[k].parent >= static_cast<int>(i); ++k)
      if (in_body[k].parent == static_cast<int>(i) && in_body[k].joined >= 0)
        ++votes[in_appendix[static_cast<std::size_t>(in_body[k].joined)].parent];
    for (const auto& [group, count] : votes)
      if (group >= 0 && in_appendix[static_cast<std::size_t>(group)].joined < 0 &&
          in_appendix[static_cast<std::size_t>(group)].branch->item.kind == ItemKind::group) {
        spot.joined = group;
        in_appendix[static_cast<std::size_t>(group)].joined = static_cast<int>(i);
        break;
      }
  }
  // What is joined goes into the appendix; what is not stays, under its joined parent where it has one. Branches of the
  // appendix get theirs when all is gathered, the last first: a parent that grows moves its children.
  std::vector<std::vector<Branch>> added(in_appendix.size());
  const auto keep = [&](const auto& self, int index, std::vector<Branch>& into) -> void {
    Spot& spot = in_body[static_cast<std::size_t>(index)];
    std::vector<int> children;
    for (std::size_t k = static_cast<std::size_t>(index) + 1; k < in_body.size() && in_body[k].parent >= index; ++k)
      if (in_body[k].parent == index) children.push_back(static_cast<int>(k));
    if (spot.joined >= 0) {
      for (const int child : children) self(self, child, added[static_cast<std::size_t>(spot.joined)]);
      return;
    }
    Branch own{spot.branch->item, {}};
    for (const int child : children) self(self, child, own.children);
    // A heading whose work has all gone to the appendix says nothing more.
    if (own.item.kind == ItemKind::group && own.children.empty() && !children.empty() && !own.item.notes &&
        own.item.other.empty())
      return;
    into.push_back(std::move(own));
  };
  // Take what the body knows before branches move.
  for (std::size_t i = 0; i < in_body.size(); ++i) {
    Spot& spot = in_body[i];
    if (spot.joined < 0) continue;
    const auto& targets = bundles[i].empty() ? std::vector<int>{spot.joined} : bundles[i];
    for (std::size_t t = 0; t < targets.size(); ++t) {
      plan::Item copy = spot.branch->item;
      if (targets.size() > 1) copy.deliverables.clear(), copy.schedule = {};
      absorb(in_appendix[static_cast<std::size_t>(targets[t])].branch->item, copy, reading);
    }
  }
  std::vector<Branch> before;
  for (std::size_t i = 0; i < in_body.size(); ++i)
    if (in_body[i].parent < 0) keep(keep, static_cast<int>(i), before);
  for (std::size_t j = added.size(); j-- > 0;)
    for (Branch& branch : added[j]) in_appendix[j].branch->children.push_back(std::move(branch));
  std::vector<Branch> plan = std::move(before);
  for (Branch& branch : appendix) plan.push_back(std::move(branch));
  std::vector<Spot> all;
  list_spots(plan, -1, all);
  WordIndex index;
  for (std::size_t i = 0; i < all.size(); ++i) index.add(all[i].words, static_cast<int>(i));
  join_duties(duties, all, index, {}, reading);
  std::erase_if(duties, [](const Branch& unit) {
    return unit.item.kind == ItemKind::group && unit.children.empty() && !unit.item.notes;
  });
  for (Branch& duty : duties) plan.push_back(std::move(duty));
  return plan;
}

}  // namespace sauro::extraction
