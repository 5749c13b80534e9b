// SPDX-License-Identifier: AGPL-3.0-or-later
// parse_time: joins the elements of a statement of time to one Schedule.
#include <algorithm>

#include <fmt/format.h>

#include "foundation/base/text.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction {
namespace grammar {
namespace {

using plan::Every;
using plan::Recurrence;
using plan::Schedule;
using plan::ScheduleKind;

Error unread(std::string why) { return {ErrorCode::bad_input, std::move(why)}; }

/// A window with its days, as far as they are told.
struct Dated {
  std::optional<Day> start, end;
  bool vague = false;
  std::optional<Day> first, last;  ///< of the named stretch, whatever "trước" and the like make of it
};

/// Elements that state one time together, and what is due then.
struct Group {
  std::vector<std::size_t> elements;
  std::optional<std::size_t> window, recurrence;
  std::optional<std::string> what;
  bool joined = false;  ///< only "," or "và" stands between it and the group before
};

class Statement {
 public:
  Statement(const Tokens& t, std::size_t begin, const TimeContext& context, std::vector<Element> elements)
      : t_(t), begin_(begin), context_(context), elements_(std::move(elements)) {}

  Result<Schedule> schedule();

 private:
  bool is_window(const Element& e) const { return e.kind == Kind::window; }
  bool hard_break(std::size_t k) const;
  bool only_separators(std::size_t from, std::size_t to) const;
  void inherit();
  Result<Dated> date(const Element& e) const;
  std::optional<Error> date_all();
  void group();
  void name_groups();
  std::optional<std::string> named(std::size_t from, std::size_t to) const;
  bool recurs(const Element& window, Every every) const;
  Recurrence recurrence(const Element& e, std::string text) const;
  void set_on(Recurrence& r, const Element& window) const;
  std::string wording(const Group& g) const;
  void join_windows();
  bool limits_within(std::size_t first, std::size_t second);
  void recurrences(Schedule& out);
  void periods(Schedule& out);
  bool untold_within(std::size_t k) const;
  void waits(Schedule& out);
  std::optional<Error> clock(Schedule& out) const;

  const Tokens& t_;
  std::size_t begin_;
  TimeContext context_;
  std::vector<Element> elements_;
  std::vector<bool> dated_year_;  ///< the window names its year
  std::vector<Dated> dated_;
  std::vector<Group> groups_;
};

bool Statement::hard_break(std::size_t k) const {
  for (std::size_t i = elements_[k - 1].end; i < elements_[k].begin; ++i)
    if (t_.is(i, Sym::semicolon) || t_.is(i, Sym::newline)) return true;
  return false;
}

bool Statement::only_separators(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    switch (t_.sym(i)) {
      case Sym::comma:
      case Sym::slash:
      case Sym::joiner:
      case Sym::open:
      case Sym::close:
      case Sym::semicolon:
      case Sym::newline:
      case Sym::dot:
      case Sym::dash:
      case Sym::about:
      case Sym::of:
      case Sym::colon: continue;
      default: return false;
    }
  }
  return true;
}

/// Years and months left out come from the member that follows: "từ 02/4 đến 20/7/2025", "ngày 7, 8/4", "Tháng 6,
/// 12/2024".
void Statement::inherit() {
  dated_year_.assign(elements_.size(), false);
  int year = missing, month = missing;
  for (std::size_t k = elements_.size(); k-- > 0;) {
    Element& e = elements_[k];
    if (k + 1 < elements_.size() && hard_break(k + 1)) year = month = missing;
    if (!is_window(e)) continue;
    const bool listed =
        k + 1 < elements_.size() && is_window(elements_[k + 1]) && only_separators(e.end, elements_[k + 1].begin);
    if (!listed) month = missing;
    dated_year_[k] = e.a.year != missing || (e.b && e.b->year != missing);
    Piece* last = e.b ? &*e.b : &e.a;
    if (e.b && e.b->year == missing && e.a.year != missing) e.b->year = e.a.year;
    if (e.b && e.b->grain == Grain::day && e.b->month == missing && e.a.month != missing) e.b->month = e.a.month;
    for (Piece* p : {last, &e.a}) {
      if (p->grain == Grain::day && p->month == missing && !p->every) p->month = p->first == missing ? missing : month;
      if (p->year == missing && year != missing) p->year = year;
      if (p->year != missing) year = p->year;
      month = p->grain == Grain::day ? p->month : missing;
    }
    if (e.b && last->year != missing && e.a.year == last->year && !dated_year_[k]) continue;
    // "từ 20/12 đến 08/01/2025" begins in the plan's year.
    if (e.b && last->year == context_.year + 1 && e.a.year == last->year) {
      const auto first = resolve(e.a, e.a.year), end = resolve(*e.b, last->year);
      if (first && end && first->first && end->last && *end->last < *first->first) e.a.year = context_.year;
    }
  }
  // A day alone after a day with its month: "ngày 12/6, 13".
  for (std::size_t k = 1; k < elements_.size(); ++k) {
    Element& e = elements_[k];
    const Element& before = elements_[k - 1];
    if (!is_window(e) || !is_window(before) || !only_separators(before.end, e.begin) || hard_break(k)) continue;
    const Piece& from = before.b ? *before.b : before.a;
    if (e.a.grain == Grain::day && e.a.month == missing && !e.a.every && !e.b && from.grain == Grain::day) {
      e.a.month = from.month;
      if (e.a.year == missing) e.a.year = from.year;
    }
    // "trước 15/4 và 15/9": the second is a limit too.
    const bool bare = !e.from && !e.after && !e.before && !e.deadline && !e.within && !e.at && !e.b && !e.has_clock;
    if (bare && !before.b && e.a.grain == before.a.grain) {
      e.before = before.before;
      e.deadline = before.deadline;
    }
  }
}

Result<Dated> Statement::date(const Element& e) const {
  const auto a = resolve(e.a, context_.year);
  if (!a) return a.error();
  Dated out;
  out.first = a->first;
  out.last = a->last;
  if (e.b) {
    const auto b = resolve(*e.b, context_.year);
    if (!b) return b.error();
    if (a->first && b->last && *b->last < *a->first) return unread("the range ends before it starts");
    out.last = b->last;
    const bool from_edge = e.a.vague() && !e.a.edge_first, to_edge = e.b->vague() && !e.b->edge_last;
    out.vague = from_edge || to_edge;
    if (e.before && e.from && b->first) out.last = b->first->plus_days(-1);
    if (out.first && out.last && *out.last < *out.first) return unread("the range ends before it starts");
  } else {
    const bool far_edge = e.a.edge_last && (e.deadline || e.before);
    out.vague = e.a.vague() && !far_edge && !(e.a.edge_first && e.before);
  }
  if (!out.first) return out;
  const bool limit = e.deadline || context_.deadline;
  if (e.after) {
    out.start = out.last->plus_days(1);
  } else if (e.before && !(e.b && e.from)) {
    out.end = e.has_clock || e.a.edge_last ? *out.last : out.first->plus_days(-1);
  } else if (e.from && !e.b) {
    out.start = out.first;
  } else {
    if (!limit) out.start = out.first;
    out.end = out.last;
  }
  if (e.a.loose) (e.a.edge_last ? out.start : out.end).reset();
  return out;
}

std::optional<Error> Statement::date_all() {
  dated_.resize(elements_.size());
  for (std::size_t k = 0; k < elements_.size(); ++k) {
    if (!is_window(elements_[k])) continue;
    auto dated = date(elements_[k]);
    if (!dated) return dated.error();
    dated_[k] = *dated;
  }
  return std::nullopt;
}

void Statement::group() {
  for (std::size_t k = 0; k < elements_.size(); ++k) {
    const Element& e = elements_[k];
    const bool window = is_window(e), recurs = e.kind == Kind::recurrence;
    const bool fresh = groups_.empty() || hard_break(k) || (window && groups_.back().window) ||
                       (recurs && groups_.back().recurrence) ||
                       (elements_[k - 1].kind == Kind::continuous && !only_separators(elements_[k - 1].end, e.begin));
    if (fresh) {
      groups_.emplace_back();
      groups_.back().joined = k > 0 && !hard_break(k) && only_separators(elements_[k - 1].end, e.begin);
    }
    Group& g = groups_.back();
    g.elements.push_back(k);
    if (window) g.window = k;
    if (recurs) g.recurrence = k;
  }
}

/// The words from token `from` to `to` without marks around them; none where they name nothing.
std::optional<std::string> Statement::named(std::size_t from, std::size_t to) const {
  const auto is_mark = [&](std::size_t i) {
    switch (t_.sym(i)) {
      case Sym::comma:
      case Sym::semicolon:
      case Sym::colon:
      case Sym::dash:
      case Sym::newline:
      case Sym::dot:
      case Sym::mark:
      case Sym::joiner:
      case Sym::open:
      case Sym::close:
      case Sym::slash: return true;
      default: return false;
    }
  };
  while (from < to && is_mark(from)) ++from;
  while (from < to && is_mark(to - 1)) --to;
  bool names = false;
  for (std::size_t i = from; i < to; ++i) {
    const Sym s = t_.sym(i);
    names = names || s == Sym::other || s == Sym::occasion || s == Sym::counted || s == Sym::phase || s == Sym::term;
  }
  return names ? std::optional<std::string>(t_.slice(from, to)) : std::nullopt;
}

void Statement::name_groups() {
  std::size_t from = begin_;
  for (std::size_t g = 0; g <= groups_.size(); ++g) {
    const std::size_t to = g < groups_.size() ? elements_[groups_[g].elements.front()].begin : t_.size();
    // What stands before the last separator goes with the time before it.
    std::size_t cut = from;
    for (std::size_t i = from; i < to && g > 0; ++i)
      if (t_.is(i, Sym::comma) || t_.is(i, Sym::semicolon) || t_.is(i, Sym::newline)) cut = i + 1;
    if (g == groups_.size()) cut = to;
    if (g > 0 && !groups_[g - 1].what) groups_[g - 1].what = named(from, cut);
    if (g == groups_.size()) break;
    groups_[g].what = named(cut, to);
    from = elements_[groups_[g].elements.back()].end;
  }
  // "báo cáo trước 15/6 và 15/12": what stands before a list is said of all its members, so it tells none apart.
  for (std::size_t g = 0; g < groups_.size();) {
    std::size_t last = g;
    while (last + 1 < groups_.size() && groups_[last + 1].joined && !groups_[last + 1].what) ++last;
    if (last > g) groups_[g].what.reset();
    g = last + 1;
  }
}

/// Whether a window says which part of each turn is meant ("trước ngày 15" of every month), not when the turns run.
bool Statement::recurs(const Element& w, Every every) const {
  if (w.a.every || w.a.grain == Grain::weekday) return true;
  const std::size_t k = static_cast<std::size_t>(&w - elements_.data());
  if (every == Every::year && w.a.grain == Grain::year && w.a.vague() && !w.b) return !dated_year_[k];  // "đầu năm"
  if (dated_year_[k] || w.a.grain == Grain::year || w.a.grain == Grain::school_year) return false;
  if (w.from && !w.b) return false;
  if (every == Every::year) return true;
  const bool limit = w.before || w.deadline || context_.deadline;
  if (every == Every::half_year && w.a.grain == Grain::month && !w.b) return true;
  return w.a.grain == Grain::day && (w.a.month == missing || limit || every == Every::half_year);
}

Recurrence Statement::recurrence(const Element& e, std::string text) const {
  Recurrence r;
  r.every = e.kind == Kind::recurrence ? e.every : e.a.every ? *e.a.every : Every::week;
  r.count = e.kind == Kind::recurrence ? e.count : 1;
  if (e.kind == Kind::recurrence) r.times = e.times;
  r.text = std::move(text);
  return r;
}

void Statement::set_on(Recurrence& r, const Element& w) const {
  const Piece& last = w.b ? *w.b : w.a;
  const bool before = w.before && !w.has_clock;
  if (last.grain == Grain::weekday) {
    if (r.every == Every::week) r.weekday = before ? (last.first + 5) % 7 + 1 : last.first;
    return;
  }
  if (last.vague() && !last.edge_last) return;
  if (last.month == missing && last.grain == Grain::day) {
    if (last.first == missing) return;
    const int day = last.first < 0 ? 31 : last.first;
    r.day = !before ? day : day == 1 ? 31 : day - 1;
    return;
  }
  // Any leap year does: only the day within the year counts.
  Piece named = before ? w.a : last;
  named.year = 2024;
  const auto span = resolve(named, 2024);
  if (!span || !span->first) return;
  const Day end = before ? span->first->plus_days(-1) : *span->last;
  r.month = end.month();
  r.day = end.day();
}

std::string Statement::wording(const Group& g) const {
  std::size_t begin = t_.size(), end = 0;
  for (const std::size_t k : g.elements) {
    const Element& e = elements_[k];
    if (e.kind != Kind::window && e.kind != Kind::recurrence && e.kind != Kind::clock) continue;
    begin = std::min(begin, e.begin);
    end = std::max(end, e.end);
  }
  return std::string(t_.slice(begin, close_bracket(t_, begin, end)));
}

int days_of(Every every, int count) {
  constexpr int days[] = {1, 7, 30, 91, 182, 365};
  return days[static_cast<std::size_t>(every)] * count;
}

/// "tháng 3 hằng năm, trước ngày 20": the second window limits the first. Gives it the first one's month.
bool Statement::limits_within(std::size_t first, std::size_t second) {
  const Element& a = elements_[first];
  Element& b = elements_[second];
  if (a.before || a.deadline || a.from || a.b || b.b || !(b.before || b.deadline) || b.a.grain != Grain::day)
    return false;
  if (b.a.month == missing && a.a.grain == Grain::month) {
    b.a.month = a.a.month;
    return true;
  }
  const Dated &outer = dated_[first], &inner = dated_[second];
  return a.a.grain != Grain::day && outer.first && inner.first && *outer.first <= *inner.first &&
         *inner.last <= *outer.last;
}

void Statement::recurrences(Schedule& out) {
  const std::string whole(trim(t_.text()));
  std::vector<Group*> turns;
  std::vector<std::size_t> windows;
  for (Group& g : groups_) {
    if (g.recurrence) turns.push_back(&g);
    if (g.window) windows.push_back(*g.window);
  }
  const auto milestone = [&](const Group& g, std::string text, Recurrence r) {
    r.text = text;
    out.milestones.push_back({std::move(text), g.what, std::nullopt, std::nullopt, std::move(r)});
  };
  if (turns.empty()) {  // "ngày cuối cùng của tháng", "thứ Sáu"
    for (const std::size_t k : windows) {
      if (!elements_[k].a.every) continue;
      out.recurrence = recurrence(elements_[k], whole);
      set_on(*out.recurrence, elements_[k]);
      return;
    }
    return;
  }
  if (turns.size() > 1) {
    for (const Group* g : turns) {
      auto r = recurrence(elements_[*g->recurrence], {});
      if (g->window && recurs(elements_[*g->window], r.every)) set_on(r, elements_[*g->window]);
      if (!out.recurrence || days_of(r.every, r.count) < days_of(out.recurrence->every, out.recurrence->count)) {
        out.recurrence = r;
        out.recurrence->text = whole;
      }
      milestone(*g, wording(*g), r);
    }
    return;
  }
  const Element& turn = elements_[*turns.front()->recurrence];
  out.recurrence = recurrence(turn, whole);
  std::vector<const Group*> parts;
  for (const Group& g : groups_)
    if (g.window && recurs(elements_[*g.window], turn.every)) parts.push_back(&g);
  if (parts.size() == 2 && limits_within(*parts[0]->window, *parts[1]->window)) parts.erase(parts.begin());
  if (parts.size() == 1) set_on(*out.recurrence, elements_[*parts.front()->window]);
  if (parts.size() > 1) {
    const bool yearly =
        elements_[*parts.front()->window].a.month != missing || elements_[*parts.front()->window].a.quarter != missing;
    if (!out.recurrence->times && (turn.every == Every::year || !yearly))
      out.recurrence->times = static_cast<int>(parts.size());
    for (const Group* g : parts) {
      const Element& w = elements_[*g->window];
      auto r = recurrence(turn, {});
      r.times.reset();
      if (yearly) {
        r.every = Every::year;
        r.count = 1;
      }
      if (w.a.every) r.every = *w.a.every;  // "ngày 15 tháng cuối quý và ngày 15/12 hằng năm"
      set_on(r, w);
      if (w.a.every && days_of(r.every, 1) < days_of(out.recurrence->every, out.recurrence->count)) {
        out.recurrence = r;
        out.recurrence->text = whole;
      }
      milestone(*g, std::string(t_.slice(w.begin, w.end)), r);
      if (!g->what && turn.end < w.begin && g == turns.front()) out.milestones.back().what = named(turn.end, w.begin);
    }
  }
  const bool continuous =
      std::any_of(elements_.begin(), elements_.end(), [](const Element& e) { return e.kind == Kind::continuous; });
  const bool own = elements_[turns.front()->elements.front()].kind != Kind::continuous;
  if (continuous && own && parts.size() <= 1 && turns.front()->what)
    milestone(*turns.front(), wording(*turns.front()), *out.recurrence);
}

/// Joins windows that tell one time together: "từ tháng 3, hoàn thành tháng 10", "quý II, chậm nhất 25/6", "Quý II,
/// III".
void Statement::join_windows() {
  std::vector<Group> joined;
  for (Group& g : groups_) {
    Group* before = nullptr;
    for (auto at = joined.rbegin(); at != joined.rend() && !before; ++at)
      if (at->window) before = &*at;
    if (!g.window || !before || g.recurrence || before->recurrence) {
      joined.push_back(std::move(g));
      continue;
    }
    Dated& a = dated_[*before->window];
    const Dated& b = dated_[*g.window];
    const Element& first = elements_[*before->window];
    const Element& second = elements_[*g.window];
    const bool plain = !first.before && !first.deadline && !first.from && !first.after;
    const bool second_plain = !second.before && !second.deadline && !second.from && !second.after;
    // "6 tháng đầu năm: trước 15/6": the first names what the second limits.
    bool named = false;
    for (std::size_t i = first.end; i < second.begin; ++i) named = named || t_.is(i, Sym::colon);
    const bool limits = (second.before || second.deadline) && b.end && !second.b;
    if (named && plain && limits && only_separators(first.end, second.begin) && !before->what) {
      before->what = std::string(t_.slice(first.begin, first.end));
      before->window = g.window;
      before->elements = std::move(g.elements);
      continue;
    }
    const bool range = (first.from || (plain && second.done && !before->what && !g.what)) && !first.b && limits &&
                       a.start && *a.start <= *b.end && !second.from;
    const bool between = only_separators(elements_[before->elements.back()].end, second.begin);
    const bool narrower = plain && limits && between && a.first && a.last && *a.first <= *b.end && *b.end <= *a.last;
    const bool adjacent = g.joined && between && plain && second_plain && a.last && b.first && !a.vague && !b.vague &&
                          !g.what && first.a.grain == second.a.grain && a.last->plus_days(1) == *b.first;
    const bool detail = plain && second_plain && between && t_.is(first.end, Sym::open) && a.first && b.first &&
                        *a.first <= *b.first && *b.last <= *a.last;
    if (range || narrower || adjacent || detail) {
      if (detail) {
        a.start = b.start;
        a.first = b.first;
      }
      a.end = b.end;
      a.last = b.last;
      a.vague = !range && !narrower && (a.vague || b.vague);
      before->elements.insert(before->elements.end(), g.elements.begin(), g.elements.end());
    } else {
      joined.push_back(std::move(g));
    }
  }
  groups_ = std::move(joined);
}

/// Whether only the year is told of "Tháng …/2024" and "Hè 2024".
bool Statement::untold_within(std::size_t k) const {
  const Element& w = elements_[k];
  if (w.a.grain != Grain::year || w.begin == 0) return false;
  const Token& before = t_[w.begin - 1];
  const bool blank =
      before.sym == Sym::slash || before.key == "…" || (before.sym == Sym::dot && t_.is(w.begin - 2, Sym::dot));
  return blank || (before.sym == Sym::vague && before.value == 1);
}

void Statement::periods(Schedule& out) {
  std::vector<const Group*> windows;
  for (const Group& g : groups_) {
    if (!g.window) continue;
    const Element& w = elements_[*g.window];
    const auto every = g.recurrence     ? std::optional(elements_[*g.recurrence].every)
                       : out.recurrence ? std::optional(out.recurrence->every)
                                        : std::nullopt;
    if (out.recurrence && every && recurs(w, *every) && !dated_year_[*g.window] && w.a.grain != Grain::year &&
        !(w.from && !w.b))
      continue;
    if (w.a.grain == Grain::weekday || w.a.every) continue;
    windows.push_back(&g);
  }
  if (windows.empty()) return;
  bool undated = true, vague = false;
  for (const Group* g : windows) {
    const Dated& d = dated_[*g->window];
    undated = undated && !d.start && !d.end;
    vague = vague || d.vague || untold_within(*g->window);
    if (d.start && (!out.start || *d.start < *out.start)) out.start = d.start;
    if (d.end && (!out.end || *d.end > *out.end)) out.end = d.end;
  }
  for (const Group* g : windows) {  // what begins after the first deadline begins too late for the whole
    const Dated& d = dated_[*g->window];
    if (out.start && d.end && *d.end < *out.start) out.start.reset();
  }
  out.kind = vague || undated || !out.end ? ScheduleKind::open : ScheduleKind::period;
  if (windows.size() < 2 || out.recurrence) return;
  for (const Group* g : windows) {
    const Dated& d = dated_[*g->window];
    if (d.start || d.end) out.milestones.push_back({wording(*g), g->what, d.start, d.end, std::nullopt});
  }
}

void Statement::waits(Schedule& out) {
  for (const Element& e : elements_) {
    if ((e.kind == Kind::event || e.kind == Kind::offset) && !out.event && e.event_begin < e.event_end)
      out.event = std::string(t_.slice(e.event_begin, e.event_end));
    // "02 ngày: 15-16/5": how long it takes, not what it waits for
    const bool length =
        e.offset && e.kind == Kind::offset && e.event_begin == e.event_end && (out.start || (out.end && e.length));
    if (e.offset && !out.offset && !length) out.offset = e.offset;
    if (e.kind == Kind::reference && !out.reference) out.reference = std::string(t_.slice(e.begin, e.end));
  }
}

std::optional<Error> Statement::clock(Schedule& out) const {
  for (const Element& e : elements_) {
    if (!e.has_clock) continue;
    const Clock& c = e.clock;
    if (c.bad_hour != missing) return unread(fmt::format("there is no hour {}", c.bad_hour));
    if (c.bad_minute != missing) return unread(fmt::format("there is no minute {}", c.bad_minute));
    if (c.to != missing && c.to < c.from && !e.b) return unread("the clock range ends before it starts");
    const auto time = [](int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); };
    if (out.clock) continue;
    if (c.to != missing)
      out.clock = fmt::format("{}-{}", time(c.from), time(c.to));
    else if (e.before || e.deadline || context_.deadline)
      out.clock = fmt::format("-{}", time(c.from));
    else
      out.clock = fmt::format("{}-", time(c.from));
  }
  return std::nullopt;
}

Result<Schedule> Statement::schedule() {
  // What goes on or comes back has a first day even in a column of deadlines.
  const auto goes_on = [&](const Element& e) { return e.kind == Kind::continuous || e.kind == Kind::recurrence; };
  const bool limited = context_.deadline;
  if (std::any_of(elements_.begin(), elements_.end(), goes_on)) context_.deadline = false;
  for (Element& e : elements_) {
    if (e.has_clock && e.from && !e.b) e.from = false;  // "từ 8h00 ngày 12/6": the clock begins
  }
  Schedule out;
  out.text = std::string(trim(t_.text()));
  inherit();
  if (const auto error = date_all()) return *error;
  context_.deadline = limited;
  if (const auto error = clock(out)) return *error;
  group();
  name_groups();
  recurrences(out);
  if (!out.recurrence) join_windows();
  periods(out);
  waits(out);
  const auto has = [&](Kind kind) {
    return std::any_of(elements_.begin(), elements_.end(), [&](const Element& e) { return e.kind == kind; });
  };
  if (has(Kind::continuous))
    out.kind = ScheduleKind::continuous;
  else if (out.recurrence)
    out.kind = ScheduleKind::recurrence;
  else if (out.kind != ScheduleKind::none)
    return out;
  else if (has(Kind::event) || has(Kind::offset))
    out.kind = ScheduleKind::event;
  else if (has(Kind::reference))
    out.kind = ScheduleKind::reference;
  else if (has(Kind::vague) || has(Kind::clock) || has(Kind::window))
    out.kind = ScheduleKind::open;
  return out;
}

}  // namespace

}  // namespace grammar

Result<plan::Schedule> parse_time(std::string_view text, const TimeContext& context) {
  const grammar::Tokens t(text);
  TimeContext known = context;
  if (known.year == 0 && known.date) known.year = known.date->year();
  const auto label = grammar::parse_label(t, 0);
  known.deadline = known.deadline || label.deadline;
  return grammar::Statement(t, label.end, known, grammar::scan(t, label.end, known, grammar::Mode::cell)).schedule();
}

}  // namespace sauro::extraction
