// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/plan_forecast.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "plan/forecast/chances.h"

namespace sauro::forecast {
namespace {

constexpr int bits = 32;
constexpr std::uint64_t whole = std::uint64_t{1} << bits;

/// The engine is the same everywhere; the distributions of the standard library are not.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : engine_(seed) {}
  std::uint64_t next() { return engine_(); }
  /// 0 to `count` - 1, from 32 bits.
  static std::size_t below(std::size_t count, std::uint64_t half) { return (half * count) >> bits; }

 private:
  std::mt19937_64 engine_;
};

/// Cases as they are and, in each run, as they might have been.
class Redrawn {
 public:
  explicit Redrawn(const Cases& cases) : cases_(&cases), starts_(cases.endings().size() + 1) {}

  /// `times`: how often each case of the agency was drawn.
  void redraw(const std::vector<std::uint32_t>& times) {
    const auto count = static_cast<std::uint32_t>(cases_->endings().size());
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      starts_[i] = end;
      const std::uint32_t drawn = times[cases_->places()[i]];
      // Most are drawn less than three times: writing three whatever it is costs less than asking.
      drawn_.resize(std::max(drawn_.size(), std::size_t{end} + drawn + 3));
      drawn_[end] = drawn_[end + 1] = drawn_[end + 2] = i;
      for (std::uint32_t more = 3; more < drawn; ++more) drawn_[end + more] = i;
      end += drawn;
    }
    starts_[count] = end;
  }
  /// The days of one of those from `first` on; none where it is not done as long as anybody knows.
  std::optional<int> draw(std::size_t first, std::uint64_t half, Draws& draws) const {
    const auto& endings = cases_->endings();
    while (first < endings.size()) {
      const std::size_t start = starts_[first], end = starts_.back();
      // The run may have drawn none of these: then one of those that there were.
      const std::size_t at = start < end ? drawn_[start + Draws::below(end - start, half)]
                                         : first + Draws::below(endings.size() - first, half);
      if (!endings[at].open) return endings[at].days;
      first = at + 1;
      half = draws.next() >> bits;
    }
    return std::nullopt;
  }

 private:
  const Cases* cases_;
  std::vector<std::uint32_t> starts_;  ///< where the draws of each case begin in `drawn_`; its end
  std::vector<std::uint32_t> drawn_;
};

/// From which cases the delay of a work is drawn, and in what shares of 2^32.
struct Lot {
  struct Share {
    const Redrawn* cases = nullptr;
    std::size_t first = 0;
    std::uint64_t below = 0;  ///< drawn from these where the draw lies below it, and not below an earlier one
  };
  std::array<Share, 3> shares;
  std::uint64_t in_time_below = 0;  ///< the invented cases of Beta(1, 1): one done on its deadline, one never
  int due = 0;                      ///< days from now
};

class Lots {
 public:
  explicit Lots(const History& history) : history_(history) {}

  Lot of(const Work& work) {
    Lot lot;
    lot.due = history_.as_of().days_until(work.due);
    double below = 0;
    const std::array<const Cases*, 3> groups = {&history_.of(work.type, work.unit), &history_.of(work.type),
                                                &history_.all()};
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const Cases& cases = *groups[i];
      const std::size_t first = cases.first_not_done(-lot.due);
      const auto n = static_cast<double>(cases.endings().size() - first);
      constexpr double invented = 2;
      below += (1 - below) * n / (n + (i + 1 < groups.size() ? wider_weight : invented));
      lot.shares[i] = {&redrawn_.try_emplace(&cases, cases).first->second, first, share(below)};
    }
    lot.in_time_below = lot.due < 0 ? 0 : share(below + (1 - below) / 2);
    return lot;
  }
  void redraw(Draws& draws) {
    const std::size_t count = history_.all().endings().size();
    times_.assign(count, 0);
    for (std::size_t i = 0; i < count; i += 2) {
      const std::uint64_t drawn = draws.next();
      ++times_[Draws::below(count, drawn >> bits)];
      if (i + 1 < count) ++times_[Draws::below(count, drawn & (whole - 1))];
    }
    for (auto& [cases, redrawn] : redrawn_) redrawn.redraw(times_);
  }

 private:
  static std::uint64_t share(double part) { return static_cast<std::uint64_t>(part * static_cast<double>(whole)); }

  const History& history_;
  std::map<const Cases*, Redrawn> redrawn_;
  std::vector<std::uint32_t> times_;
};

/// In how many days it is done; none: not as long as anybody knows.
std::optional<int> draw(const Lot& lot, Draws& draws) {
  const std::uint64_t drawn = draws.next();
  const std::uint64_t which = drawn >> bits, half = drawn & (whole - 1);
  for (const Lot::Share& share : lot.shares)
    if (which < share.below) {
      const auto days = share.cases->draw(share.first, half, draws);
      return days ? std::optional(lot.due + *days) : std::nullopt;
    }
  return which < lot.in_time_below ? std::optional(lot.due) : std::nullopt;
}

/// The months of the year that are not over, as their last days.
std::vector<MonthForecast> months_of(int year, Day as_of) {
  constexpr int december = 12;
  std::vector<MonthForecast> months;
  for (int month = 1; month <= december; ++month)
    if (const Day end = Period::month(year, month).last(); end >= as_of) months.push_back({end});
  return months;
}

/// As many are reached or exceeded in `share` of the runs; `counts` in falling order.
int reached(const std::vector<int>& counts, std::size_t percent) {
  constexpr std::size_t hundred = 100;
  return counts[(counts.size() * percent + hundred - 1) / hundred - 1];
}

std::vector<Risk> risks_of(const std::vector<const Work*>& open, const History& history) {
  std::vector<Risk> all, named;
  for (const Work* work : open) {
    if (work->due < history.as_of()) continue;
    const double chance = expected_in_time(*work, history);
    all.push_back({work->id, work->due, chance, (1 - chance) * work->weight});
  }
  std::sort(all.begin(), all.end(),
            [](const Risk& a, const Risk& b) { return std::tie(b.loss, a.due, a.id) < std::tie(a.loss, b.due, b.id); });
  std::set<std::string> seen;
  for (Risk& risk : all) {
    if (named.size() == named_risks) break;
    if (seen.insert(risk.id).second) named.push_back(std::move(risk));
  }
  return named;
}

}  // namespace

std::optional<PlanForecast> forecast_plan(const std::vector<Work>& works, const History& history, int year,
                                          std::uint64_t seed, int runs) {
  assert(runs > 0);
  if (!history.is_enough()) return std::nullopt;
  const Day as_of = history.as_of();
  std::vector<const Work*> open;
  for (const Work& work : works)
    if (work.is_open(as_of)) open.push_back(&work);
  // Draws are dealt out in this order, whatever the order they came in.
  std::sort(open.begin(), open.end(), [](const Work* a, const Work* b) {
    return std::tie(a->due, a->type, a->unit) < std::tie(b->due, b->type, b->unit);
  });
  PlanForecast forecast{static_cast<int>(open.size()), months_of(year, as_of), risks_of(open, history)};
  if (forecast.months.empty()) return forecast;
  std::vector<std::size_t> month_in(static_cast<std::size_t>(as_of.days_until(forecast.months.back().end)) + 1);
  for (std::size_t day = 0, month = 0; day < month_in.size(); ++day) {
    if (as_of.days_until(forecast.months[month].end) < static_cast<int>(day)) ++month;
    month_in[day] = month;
  }
  Lots source(history);
  std::vector<Lot> lots;
  lots.reserve(open.size());
  for (const Work* work : open) lots.push_back(source.of(*work));
  std::vector<std::vector<int>> counts(forecast.months.size(), std::vector<int>(static_cast<std::size_t>(runs)));
  Draws draws(seed);
  for (std::size_t run = 0; run < static_cast<std::size_t>(runs); ++run) {
    source.redraw(draws);
    for (const Lot& lot : lots)
      if (const auto day = draw(lot, draws); day && static_cast<std::size_t>(*day) < month_in.size())
        ++counts[month_in[static_cast<std::size_t>(*day)]][run];
    for (std::size_t month = 1; month < counts.size(); ++month) counts[month][run] += counts[month - 1][run];
  }
  constexpr std::size_t half = 50, most = 80;
  for (std::size_t month = 0; month < counts.size(); ++month) {
    std::sort(counts[month].rbegin(), counts[month].rend());
    MonthForecast& here = forecast.months[month];
    here.due = static_cast<int>(
        std::count_if(open.begin(), open.end(), [&](const Work* work) { return work->due <= here.end; }));
    here.p50 = reached(counts[month], half);
    here.p80 = reached(counts[month], most);
  }
  return forecast;
}

}  // namespace sauro::forecast
