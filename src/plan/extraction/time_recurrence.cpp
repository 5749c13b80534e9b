// SPDX-License-Identifier: AGPL-3.0-or-later
// What comes back: "hằng tháng", "02 lần/năm", "hai tháng một lần", "định kỳ 6 tháng", "tháng, quý, năm".
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

using plan::Every;

struct Unit {
  Every every;
  int count;
  std::size_t next;
};

/// "tháng", "6 tháng", "nửa năm" as the step of a recurrence. `bare`: the name must not go on as "tháng 6" does.
std::optional<Unit> unit_at(const Tokens& t, std::size_t i, bool bare) {
  if (t.is(i, Sym::half) && t.is(i + 1, Sym::year) && !t.is(i + 2, Sym::first) && !t.is(i + 2, Sym::last))
    return Unit{Every::half_year, 1, i + 2};
  std::size_t at = i;
  int count = 1;
  bool counted = false;
  if (const auto number = count_at(t, i)) {
    count = *number;
    counted = true;
    at = i + 1;
    if (count < 1 || count > 99) return std::nullopt;
  }
  const auto goes_on = [&](std::size_t next) {
    return (t[next].digits || t.is(next, Sym::roman) || t.is(next, Sym::first) || t.is(next, Sym::last)) &&
           !t.is(next + 1, Sym::occasion);
  };
  if ((bare || counted) && goes_on(at + 1)) return std::nullopt;
  switch (t.sym(at)) {
    case Sym::day: return Unit{Every::day, count, at + 1};
    case Sym::week: return Unit{Every::week, count, at + 1};
    case Sym::month: return count == 6 ? Unit{Every::half_year, 1, at + 1} : Unit{Every::month, count, at + 1};
    case Sym::quarter: return t[at].value ? std::nullopt : std::optional(Unit{Every::quarter, count, at + 1});
    case Sym::term: return Unit{Every::half_year, count, at + 1};
    case Sym::year:
    case Sym::school_year: return Unit{Every::year, count, at + 1};
    default: return std::nullopt;
  }
}

bool is_occasion(const Tokens& t, std::size_t i) { return t.is(i, Sym::occasion); }

Element recurrence(std::size_t begin, const Unit& unit) {
  Element e;
  e.kind = Kind::recurrence;
  e.begin = begin;
  e.end = unit.next;
  e.every = unit.every;
  e.count = unit.count;
  return e;
}

/// "một lần", "02 lần" or "/lần" after a unit.
void take_times(const Tokens& t, Element& e, bool every_word) {
  std::size_t at = e.end;
  if (t.is(at, Sym::slash)) {
    const std::size_t word = t.is_number(at + 1) && t[at + 1].value == 1 ? at + 2 : at + 1;
    if (is_occasion(t, word)) e.end = word + 1;
    return;
  }
  if (t.is(at, Sym::at_least)) ++at;
  const auto times =
      t.is_number(at) && is_occasion(t, at + 1) && !t.is_number(at + 2) ? std::optional(t[at].value) : std::nullopt;
  if (!times) return;
  e.end = at + 2;
  const bool single_step = e.count == 1 && e.every != Every::half_year;
  if (*times > 1 || (every_word && e.count == 1) || single_step) e.times = *times;
}

}  // namespace

std::optional<Element> parse_recurrence(const Tokens& t, std::size_t i, bool in_list) {
  std::size_t at = i;
  if (t.is(at, Sym::at_least)) ++at;
  const bool periodic = t.is(at, Sym::periodic);
  if (periodic) ++at;
  if (periodic && t.is(at, Sym::at)) ++at;
  // "cuối mỗi tháng"
  if ((t.is(at, Sym::first) || t.is(at, Sym::middle) || t.is(at, Sym::last)) &&
      (t.is(at + 1, Sym::each) || t.is(at + 1, Sym::every)))
    ++at;
  if (periodic && t.is(at, Sym::by_reference)) ++at;
  const bool every_word = t.is(at, Sym::every) || t.is(at, Sym::each);
  const bool by_unit = t.is(at, Sym::by_reference);
  if (every_word || by_unit || periodic) {
    const bool repeated = every_word;
    const std::size_t word = at;
    const std::size_t weekday = t.is(at + 1, Sym::half_day) ? at + 2 : at + 1;  // "mỗi sáng thứ Hai"
    if (t.is(at, Sym::each) &&
        (t.is(weekday, Sym::sunday) || (t.is(weekday, Sym::weekday) && !t.is(weekday + 1, Sym::other))))
      return recurrence(i, {Every::week, 1, at + 1});
    if (every_word || by_unit) ++at;
    if (periodic && t.is_number(at) && is_occasion(t, at + 1)) {
      auto inner = parse_recurrence(t, at, false);
      if (inner) inner->begin = i;
      return inner;
    }
    const auto unit = unit_at(t, at, !every_word);
    if (!unit) return std::nullopt;
    // "theo từng quý/tháng": the list of units begins after the words
    auto e = recurrence(t[word].key.starts_with("theo") ? at : i, *unit);
    e.adjective = repeated && !periodic;
    take_times(t, e, repeated && t.is(word, Sym::each));
    return e;
  }
  // "02 lần/năm", "2 lần trong một năm"
  if (t.is_number(at) && is_occasion(t, at + 1)) {
    std::size_t step = at + 2;
    if (t.is(step, Sym::slash) || t.is(step, Sym::within) || t.is(step, Sym::each) || t.is(step, Sym::of)) ++step;
    if (t.is(step, Sym::each)) ++step;
    const bool linked = step > at + 2;
    if (const auto unit = unit_at(t, step, false); unit && (linked || t.is_number(step))) {
      if (unit->every == Every::year && t[unit->next].digits && t[unit->next].value >= 1900) {
        // "02 lần trong năm 2024": the year stays a window
        auto e = recurrence(i, {Every::year, 1, at + 2});
        e.times = t[at].value;
        return e;
      }
      auto e = recurrence(i, *unit);
      e.times = t[at].value;
      return e;
    }
    return std::nullopt;
  }
  // "03 tháng/lần", "hai tháng một lần", "năm 02 lần"
  if (const auto unit = unit_at(t, at, false)) {
    auto e = recurrence(i, *unit);
    take_times(t, e, false);
    if (e.end != unit->next && !(unit->count == 1 && !count_at(t, at) && e.times && i > 0 && t.is_number(i - 1)))
      return e;
  }
  // members of a list: "tháng, quý, năm", "06 tháng, năm"
  if (const auto unit = unit_at(t, at, true)) {
    const auto list_word = [&](std::size_t k) {
      if (k == unit->next) return false;
      const auto next = unit_at(t, k, true);
      return next && next->every != Every::day && !t.is(next->next, Sym::other);
    };
    // "6 tháng (trước 15/6) và năm (trước 15/12)"
    std::size_t past = unit->next;
    if (t.is(past, Sym::open) && (t.is(past + 1, Sym::before) || t.is(past + 1, Sym::by) || t.is(past + 1, Sym::at))) {
      const std::size_t limit = past + 12;
      while (past < limit && !t.is(past, Sym::close)) ++past;
    }
    const bool starts_list = unit->every != Every::day && list_word(skip_separator(t, past)) &&
                             (unit->every != Every::year || !t.is(at, Sym::year));
    // "báo cáo quý trước ngày 20 ..."
    const Sym after = t.sym(unit->next);
    const bool report = i > 1 && t[i - 1].key == "cáo" && t[i - 2].key == "báo" && unit->every != Every::day &&
                        (after == Sym::before || after == Sym::by || after == Sym::comma || after == Sym::colon);
    if (in_list || starts_list || report) return recurrence(i, *unit);
  }
  return std::nullopt;
}

}  // namespace sauro::extraction::grammar
