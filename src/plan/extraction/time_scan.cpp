// SPDX-License-Identifier: AGPL-3.0-or-later
// Statements of time in a row of tokens: windows ("từ ... đến ..."), and the scan that finds all of them.
#include <algorithm>

#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

/// "đợt 1", "bước II", "giai đoạn 2:": a number that names its noun and counts nothing.
std::size_t skip_numbered(const Tokens& t, std::size_t i) {
  const Sym s = t.sym(i);
  if (s != Sym::occasion && s != Sym::counted && s != Sym::phase) return i;
  if (t.is(i + 1, Sym::roman)) return i + 2;
  if (!t.is_number(i + 1) || t[i + 1].value >= 1900) return i;
  if (const auto end = skip_citation(t, i + 1); end != i + 1) return end;
  // "lấy mẫu 02 đợt/năm": the number counts the times
  if (t.is(i + 2, Sym::occasion) && !t.is_number(i + 3) && !t.is(i + 3, Sym::roman)) return i;
  // "mục 6 tháng cuối": the number counts the months
  if (t.is(i + 3, Sym::first) || t.is(i + 3, Sym::last)) return i;
  std::size_t end = i + 2;
  while (t.is(end, Sym::dot) && t[end].glued && t.is_number(end + 1) && t[end + 1].glued) end += 2;
  return end;
}

/// "36 giờ", "48 giờ": half days counted in hours, no time of the day.
bool is_length(const Clock& clock) {
  return clock.to == missing && clock.from >= 24 * 60 && clock.from % (12 * 60) == 0;
}

/// Past "những năm sau", "các năm kế tiếp"; otherwise `i`.
std::size_t years_after(const Tokens& t, std::size_t i) {
  if (!t.is(i, Sym::plural) || !t.is(i + 1, Sym::year)) return i;
  const bool later = t.is(i + 2, Sym::next) || (t.is(i + 2, Sym::after) && !t.is(i + 3, Sym::when));
  return later ? i + 3 : i;
}

}  // namespace

/// "hoặc", ",", "/" between the members of a list; where the member after it begins, or `i`.
std::size_t skip_separator(const Tokens& t, std::size_t i) {
  std::size_t at = i;
  if (t.is(at, Sym::close)) ++at;
  if (t.is(at, Sym::comma) || t.is(at, Sym::slash)) ++at;
  if (t.is(at, Sym::joiner)) ++at;
  return at;
}

std::size_t close_bracket(const Tokens& t, std::size_t begin, std::size_t end) {
  std::size_t open = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (t.is(i, Sym::open)) ++open;
    if (t.is(i, Sym::close) && open > 0) --open;
  }
  return open > 0 && t.is(end, Sym::close) ? end + 1 : end;
}

std::size_t skip_citation(const Tokens& t, std::size_t i) {
  // "27/KH-UBND", "30/2020/NĐ-CP", "226-KL/TW"
  if (!t[i].digits) return i;
  std::size_t at = i + 1;
  if (t.is(at, Sym::slash) && t[at + 1].digits && t.is(at + 2, Sym::slash)) at += 2;
  if ((!t.is(at, Sym::slash) && !t.is(at, Sym::dash)) || !t[at + 1].upper || !t[at + 1].glued) return i;
  for (++at; at < t.size() && t[at].glued && !t.is(at, Sym::comma) && !t.is(at, Sym::semicolon) &&
             !t.is(at, Sym::close) && !t.is(at, Sym::dot) && !t.is(at, Sym::colon);)
    ++at;
  if (t.is(at, Sym::comma)) ++at;
  if (!t.is(at, Sym::day) && !t.is(at, Sym::month)) return t.is(at - 1, Sym::comma) ? at - 1 : at;
  const auto day = parse_piece(t, at, TimeContext{});
  return day ? day->next : at;
}

std::optional<Element> parse_window(const Tokens& t, std::size_t i, const TimeContext& context, const Piece* like) {
  Element e;
  e.begin = i;
  std::size_t at = i;
  bool until = false;
  for (bool more = true; more && at < i + 8;) {
    switch (t.sym(at)) {
      case Sym::by: e.deadline = true; break;
      case Sym::end_of:  // "trước hết quý II": the quarter's own end
        e.deadline = true;
        if (at > i && t.is(at - 1, Sym::before)) e.before = false;
        break;
      case Sym::joiner:  // "trước hoặc trong ngày 30/6"
        more = at > i && t.is(at - 1, Sym::before) && t.is(at + 1, Sym::within);
        if (more) {
          e.before = false;
          e.deadline = true;
        }
        break;
      case Sym::to: until = e.deadline = true; break;
      case Sym::done: e.deadline = e.done = true; break;
      case Sym::before: e.before = true; break;
      case Sym::within: e.within = true; break;
      case Sym::from: e.from = true; break;
      case Sym::after: e.after = true; break;
      case Sym::at: e.at = true; break;
      case Sym::about:
      case Sym::right:
      case Sym::half_day: break;
      case Sym::whole:  // "cả ngày 14/3"
        more = t.is(at + 1, Sym::day) || t.is(at + 1, Sym::month) || t.is(at + 1, Sym::quarter) ||
               t.is(at + 1, Sym::half_day);
        break;
      case Sym::colon:
        more = at > i && (t.is(at - 1, Sym::from) || t.is(at - 1, Sym::to) || e.done || t.is(at - 1, Sym::by));
        break;
      default: more = false; break;
    }
    if (more) ++at;
  }
  const bool op = at > i;
  if (until && e.from) e.from = false;  // "từ nay đến ..."
  const std::size_t bracket = t.is(at, Sym::open) ? at + 1 : at;
  if (const auto clock = parse_clock(t, bracket)) {
    e.has_clock = true;
    e.clock = clock->value;
    at = e.end = clock->next;
    if (bracket != e.begin && t.is(at, Sym::close)) e.end = ++at;
    while (t.is(at, Sym::comma) || t.is(at, Sym::half_day) || t.is(at, Sym::dash) || t.is(at, Sym::at) ||
           t.is(at, Sym::of))
      ++at;
  }
  // "2 giờ chiều"
  if (e.has_clock && t.is(e.end, Sym::half_day) && t[e.end].value) {
    const int half = t[e.end].value * 60;
    if (e.clock.from < half) e.clock.from += half;
    if (e.clock.to != missing && e.clock.to < half) e.clock.to += half;
  }
  // After words of its own ("tháng 6, chậm nhất 25/6") a number is no member of the list before it.
  auto piece = parse_piece(t, at, context, op || e.has_clock ? nullptr : like, op);
  if (!piece) {
    // "trong 24 giờ", "48 giờ" are lengths
    if (!e.has_clock || e.within || is_length(e.clock)) return std::nullopt;
    e.kind = Kind::clock;
    return e;
  }
  e.a = piece->value;
  e.end = piece->next;
  // a range
  std::size_t mark = e.end;
  if (t.is(mark, Sym::comma) && t.is(mark + 1, Sym::to)) ++mark;
  const bool exclusive = t.is(mark, Sym::before) && e.from;
  if (t.is(mark, Sym::dash) || t.is(mark, Sym::to) || exclusive) {
    std::size_t to = mark + 1;
    while (to < mark + 4 &&
           (t.is(to, Sym::end_of) || t.is(to, Sym::at) || t.is(to, Sym::to) || t.is(to, Sym::half_day)))
      ++to;
    std::optional<Parsed<Clock>> clock = parse_clock(t, to);
    if (clock) to = clock->next;
    if (const auto b = parse_piece(t, to, context, &e.a, t.is(mark, Sym::to))) {
      e.b = b->value;
      e.end = b->next;
      e.before = e.before || exclusive;
      if (clock && e.has_clock) e.clock.to = clock->value.from;
      // "từ ngày 25 đến ngày cuối tháng" comes back with its last day
      if (e.a.grain == Grain::day && e.a.month == missing && !e.a.every) e.a.every = e.b->every;
    }
  }
  const std::size_t lunar = t.is(e.end, Sym::open) || t.is(e.end, Sym::comma) ? e.end + 1 : e.end;
  if (t.is(lunar, Sym::lunar) && !t[lunar].value) {  // "tháng Giêng âm lịch"
    e.a.lunar = true;
    if (e.b) e.b->lunar = true;
    e.end = lunar + 1;
    if (lunar > 0 && t.is(lunar - 1, Sym::open) && t.is(e.end, Sym::close)) ++e.end;
  }
  if (t.is(mark, Sym::to) && t.is(mark + 1, Sym::current) && !e.b) {  // "01/2024 đến nay"
    e.from = true;
    e.end = mark + 2;
  }
  // what makes it open
  const std::size_t after = skip_separator(t, e.end);
  if (const auto end = years_after(t, after); after > e.end && end != after) {
    e.from = true;
    e.end = end;
  } else if (t.is(e.end, Sym::onward)) {
    e.from = true;
    ++e.end;
  }
  return e;
}

namespace {

/// What goes on after ";" as the members before it do: "hằng tháng; năm", "tháng 3; 6; 9".
std::optional<Element> after_semicolon(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode,
                                       const std::vector<Element>& before) {
  if (mode != Mode::cell || before.empty() || !(t.is(i - 1, Sym::semicolon) || t.is(i - 1, Sym::newline)))
    return std::nullopt;
  const auto ends = [&](std::size_t at) {
    switch (t.sym(at)) {
      case Sym::end:
      case Sym::semicolon:
      case Sym::newline:
      case Sym::colon:
      case Sym::open:
      case Sym::before:
      case Sym::by: return true;
      default: return false;
    }
  };
  if (std::any_of(before.begin(), before.end(), [](const Element& e) { return e.kind == Kind::recurrence; })) {
    auto e = parse_recurrence(t, i, true);
    if (e && ends(e->end)) return e;
  }
  const Element& last = before.back();
  if (last.kind != Kind::window || last.end + 1 != i || !t[i].digits) return std::nullopt;
  const Piece like = last.b ? *last.b : last.a;
  auto e = parse_window(t, i, context, &like);
  return e && ends(e->end) ? e : std::nullopt;
}

}  // namespace

std::vector<Element> scan(const Tokens& t, std::size_t begin, const TimeContext& context, Mode mode) {
  std::vector<Element> elements;
  const auto add = [&](const Element& e) {
    elements.push_back(e);
    return elements.back().end;
  };
  for (std::size_t i = begin; i < t.size();) {
    if (const auto end = skip_citation(t, i); end != i) {
      i = end;
      continue;
    }
    if (const auto end = skip_numbered(t, i); end != i) {
      i = end;
      continue;
    }
    if (t.is(i, Sym::horizon)) {  // "tầm nhìn 2045" looks beyond the plan
      while (i < t.size() && !t.is(i, Sym::semicolon) && !t.is(i, Sym::newline)) ++i;
      continue;
    }
    if (mode == Mode::running && t.is(i, Sym::quote)) {  // names in quotes
      std::size_t close = i + 1;
      while (close < t.size() && !t.is(close, Sym::quote)) ++close;
      i = close < t.size() ? close + 1 : i + 1;
      continue;
    }
    // A member of a list goes on as the one before it.
    if (!elements.empty()) {
      const Element& last = elements.back();
      const std::size_t member = skip_separator(t, last.end);
      if (member == i && member > last.end) {
        if (last.kind == Kind::recurrence) {
          if (auto e = parse_recurrence(t, i, true)) {
            i = add(*e);
            continue;
          }
        } else if (last.kind == Kind::window) {
          // "6 tháng (trước 15/6), năm (trước 15/12)"
          const bool turns = elements.size() > 1 && elements[elements.size() - 2].kind == Kind::recurrence;
          if (auto e = turns ? parse_recurrence(t, i, true) : std::nullopt) {
            i = add(*e);
            continue;
          }
          const Piece like = last.b ? *last.b : last.a;
          if (auto e = parse_window(t, i, context, &like)) {
            i = add(*e);
            continue;
          }
        }
      }
    }
    // "24/24 giờ"
    if (t.is_number(i) && t[i].value == 24 && t.is(i + 1, Sym::slash) && t[i + 2].digits && t[i + 2].value == 24) {
      Element e;
      e.kind = Kind::continuous;
      e.begin = i;
      e.end = t.is(i + 3, Sym::hour) ? i + 4 : i + 3;
      i = add(e);
      continue;
    }
    if (auto e = after_semicolon(t, i, context, mode, elements)) {
      i = add(*e);
      continue;
    }
    if (auto e = parse_recurrence(t, i, false)) {
      i = add(*e);
      continue;
    }
    if (mode == Mode::cell) {
      if (auto e = parse_reference(t, i, context)) {
        i = add(*e);
        continue;
      }
    }
    if (auto e = parse_window(t, i, context)) {
      i = add(*e);
      continue;
    }
    if (auto e = parse_wait(t, i, context, mode)) {
      i = add(*e);
      continue;
    }
    const Sym s = t.sym(i);
    // "trong tháng", "các năm sau": which one is not told.
    const Sym next = t.sym(i + 1);
    const bool untold = (s == Sym::plural && years_after(t, i) != i) ||
                        ((s == Sym::within || s == Sym::whole) && mode == Mode::cell &&
                         (next == Sym::month || next == Sym::quarter || next == Sym::week)) ||
                        (s == Sym::week && mode == Mode::cell && (next == Sym::number || next == Sym::roman));
    const bool at_once = s == Sym::right && mode == Mode::cell && (t.is(i + 1, Sym::end) || t.is(i + 1, Sym::dot));
    if (s == Sym::continuous || s == Sym::vague || s == Sym::adhoc || s == Sym::periodic || at_once || untold) {
      Element e;
      e.kind = s == Sym::continuous ? Kind::continuous : Kind::vague;
      e.begin = i;
      e.end = i + 1;
      i = add(e);
      continue;
    }
    if (s == Sym::term && (next == Sym::number || next == Sym::roman)) ++i;
    ++i;
  }
  // "học kỳ II", "cuối năm học", "quý này": which one is not told.
  for (std::size_t i = begin; i < t.size() && elements.empty() && mode == Mode::cell; ++i) {
    const Sym s = t.sym(i), next = t.sym(i + 1);
    const bool relative =
        (s == Sym::week || s == Sym::month || s == Sym::quarter) &&
        (next == Sym::after || next == Sym::next || next == Sym::current || (next == Sym::to && t.is(i + 2, Sym::end)));
    if (s != Sym::term && s != Sym::school_year && !relative) continue;
    Element e;
    e.kind = Kind::vague;
    e.begin = i;
    e.end = i + 1;
    add(e);
  }
  return elements;
}

}  // namespace sauro::extraction::grammar
