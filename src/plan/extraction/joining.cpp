// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/joining.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "plan/extraction/joining_duties.h"
#include "plan/extraction/joining_spots.h"
#include "plan/extraction/likeness.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/trace.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

struct Pair {
  double score;
  int a, b;
};

/// Greedy one-to-one joining of the pairs that `may` allows, best first.
template <class May, class Bonus>
void join_best(std::vector<Spot>& body, std::vector<Spot>& appendix, double least, May may, Bonus bonus) {
  const WordIndex index = index_of(appendix);
  std::vector<Pair> pairs;
  for (int i = 0; i < static_cast<int>(body.size()); ++i) {
    Spot& from = body[static_cast<std::size_t>(i)];
    if (from.joined >= 0) continue;
    for (const int j : index.near(from.words())) {
      Spot& to = appendix[static_cast<std::size_t>(j)];
      if (!may(from, to)) continue;
      const double score = likeness(from.words(), to.words());
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
      const Words words = title_words(clause);
      int best = -1;
      double best_score = 0.5;
      for (int j = home + 1; j < static_cast<int>(appendix.size()) &&
                             (j == home + 1 || under_home(j) || appendix[static_cast<std::size_t>(j)].parent >= home);
           ++j) {
        if (!under_home(j) || (appendix[static_cast<std::size_t>(j)].joined >= 0 &&
                               appendix[static_cast<std::size_t>(j)].joined != static_cast<int>(i)))
          continue;
        const double score = likeness(words, appendix[static_cast<std::size_t>(j)].words());
        if (score > best_score) best = j, best_score = score;
      }
      if (best >= 0 && std::find(found.begin(), found.end(), best) == found.end()) found.push_back(best);
    }
    if (found.size() < 2 && !(found.size() == 1 && spot.joined < 0 && clauses.size() == 2)) continue;
    if (spot.joined >= 0 && std::find(found.begin(), found.end(), spot.joined) == found.end())
      found.push_back(spot.joined);
    if (spot.joined < 0 && found.size() == 1 &&
        likeness(spot.words(), appendix[static_cast<std::size_t>(found.front())].words()) < 0.4)
      continue;
    bundles[i] = found;
    for (const int j : found) appendix[static_cast<std::size_t>(j)].joined = static_cast<int>(i);
    spot.joined = found.front();
  }
}

/// Joins items of the body to those of the appendix: tasks first, by their words; then what stands under joined tasks;
/// then what is left.
void join_items(std::vector<Spot>& in_body, std::vector<Spot>& in_appendix) {
  const auto class_differs = [](const Spot& x, const Spot& y) {
    const auto a = x.branch->item.task_class, b = y.branch->item.task_class;
    return a != b && a != plan::TaskClass::none && b != plan::TaskClass::none;
  };
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
}

/// Groups are joined where most of what stands under one is joined to what stands under the other.
void join_groups(std::vector<Spot>& in_body, std::vector<Spot>& in_appendix) {
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
}

/// What is joined goes into the appendix; what is not stays, under its joined parent where it has one. Branches of the
/// appendix get theirs when all is gathered, the last first: a parent that grows moves its children.
/// Returns what stays of the body.
std::vector<Branch> move_into_appendix(std::vector<Spot>& in_body, std::vector<Spot>& in_appendix,
                                       const std::vector<std::vector<int>>& bundles, Reading& reading) {
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
    Branch own{std::move(spot.branch->item), {}, std::move(spot.branch->words)};
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
      if (reading.trace) {
        const Spot& to = in_appendix[static_cast<std::size_t>(targets[t])];
        reading.trace->push_back({"joins", 0,
                                  fmt::format("{:.2f}{} “{}” = “{}”", likeness(spot.words(), to.words()),
                                              targets.size() > 1 ? " (one of several)" : "",
                                              shortened(spot.branch->item.title), shortened(to.branch->item.title))});
      }
      Branch& into = *in_appendix[static_cast<std::size_t>(targets[t])].branch;
      if (targets.size() == 1) {
        absorb(into, spot.branch->item, reading);
        continue;
      }
      plan::Item copy = spot.branch->item;
      copy.deliverables.clear();
      copy.schedule = {};
      absorb(into, copy, reading);
    }
  }
  std::vector<Branch> before;
  for (std::size_t i = 0; i < in_body.size(); ++i)
    if (in_body[i].parent < 0) keep(keep, static_cast<int>(i), before);
  for (std::size_t j = added.size(); j-- > 0;)
    for (Branch& branch : added[j]) in_appendix[j].branch->children.push_back(std::move(branch));
  return before;
}

}  // namespace

std::vector<Branch> join_parts(std::vector<Branch> body, std::vector<Branch> appendix, std::vector<Branch> duties,
                               Reading& reading) {
  std::vector<Spot> in_body, in_appendix;
  list_spots(body, -1, in_body);
  list_spots(appendix, -1, in_appendix);
  join_items(in_body, in_appendix);
  std::vector<std::vector<int>> bundles(in_body.size());
  join_bundles(in_body, in_appendix, bundles);
  join_groups(in_body, in_appendix);
  std::vector<Branch> plan = move_into_appendix(in_body, in_appendix, bundles, reading);
  for (Branch& branch : appendix) plan.push_back(std::move(branch));
  std::vector<Spot> all;
  list_spots(plan, -1, all);
  join_duties(duties, all, index_of(all), {}, reading);
  std::erase_if(duties, [](const Branch& unit) {
    return unit.item.kind == ItemKind::group && unit.children.empty() && !unit.item.notes;
  });
  for (Branch& duty : duties) plan.push_back(std::move(duty));
  return plan;
}

}  // namespace sauro::extraction
