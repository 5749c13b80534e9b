// SPDX-License-Identifier: AGPL-3.0-or-later
// Statements of time in a row of tokens: windows ("từ ... đến ..."), recurrences, offsets, events, references.
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

using plan::Every;
using plan::OffsetDirection;
using plan::OffsetUnit;

bool is_number(const Tokens& t, std::size_t i) { return t.is(i, Sym::number); }

/// "đợt 1", "bước II", "giai đoạn 2:": a number that names its noun and counts nothing.
std::size_t skip_numbered(const Tokens& t, std::size_t i) {
  const Sym s = t.sym(i);
  if (s != Sym::occasion && s != Sym::counted && s != Sym::phase) return i;
  if (t.is(i + 1, Sym::roman)) return i + 2;
  if (!is_number(t, i + 1) || t[i + 1].value >= 1900) return i;
  std::size_t end = i + 2;
  while (t.is(end, Sym::dot) && t[end].glued && is_number(t, end + 1) && t[end + 1].glued) end += 2;
  return end;
}

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
    case Sym::year: return Unit{Every::year, count, at + 1};
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
  if (t.is(at, Sym::slash) && is_occasion(t, at + 1)) {
    e.end = at + 2;
    return;
  }
  if (t.is(at, Sym::at_least)) ++at;
  const auto times =
      is_number(t, at) && is_occasion(t, at + 1) && !is_number(t, at + 2) ? std::optional(t[at].value) : std::nullopt;
  if (!times) return;
  e.end = at + 2;
  const bool single_step = e.count == 1 && e.every != Every::half_year;
  if (*times > 1 || every_word || single_step) e.times = *times;
}

/// Where a clause that goes on with words stops in running text: its comma, the end of its sentence.
bool has_event_verb(const Tokens& t, std::size_t i) {
  return rules::lexicon_value("time_event_verb", t[i].key).has_value();
}

bool ends_sentence(const Tokens& t, std::size_t i) {
  if (!t.is(i, Sym::dot) || t[i + 1].glued) return false;
  return t.is(i + 1, Sym::end) || t.is(i + 1, Sym::newline) || t[i + 1].upper || t.is(i + 1, Sym::dash) ||
         (t[i + 1].start < t.text().size() && is_upper([&] {
            std::size_t at = t[i + 1].start;
            return next_code_point(t.text(), at);
          }()));
}

bool starts_statement(const Tokens& t, std::size_t i, const TimeContext& context) {
  while (t.is(i, Sym::about) || t.is(i, Sym::dash)) ++i;
  if (t.is(i, Sym::label) || t.is(i, Sym::continuous) || t.is(i, Sym::adhoc)) return true;
  if (parse_recurrence(t, i, false)) return true;
  if (const auto window = parse_window(t, i, context)) return window->kind == Kind::window;
  const bool limit = t.is(i, Sym::by) || t.is(i, Sym::within) || t.is(i, Sym::at_least);
  return limit && (count_at(t, i + 1) || t.is(i + 1, Sym::within) || t.is(i + 1, Sym::working_day));
}

/// End of the wording that begins at `i`: before the mark that a new statement of time, or the end of the clause,
/// follows.
std::size_t wording_end(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode) {
  int depth = 0;
  bool verb = false;
  for (std::size_t at = i; at < t.size(); ++at) {
    verb = verb || (mode == Mode::running && has_event_verb(t, at));
    switch (t.sym(at)) {
      case Sym::newline:
      case Sym::semicolon: return at;
      case Sym::colon:
        if (mode == Mode::running) return at;
        break;
      case Sym::open:
        if (depth == 0 && starts_statement(t, at + 1, context)) return at;
        ++depth;
        break;
      case Sym::close:
        if (depth == 0) return at;
        --depth;
        break;
      case Sym::dot:
        if (ends_sentence(t, at)) return at;
        break;
      case Sym::comma:
        if (depth > 0) break;
        if (mode == Mode::running && verb) return at;
        if (starts_statement(t, at + 1, context)) return at;
        break;
      case Sym::joiner:
        if (t.is(at + 1, Sym::adhoc) ||
            ((t.is(at + 1, Sym::before) || t.is(at + 1, Sym::by)) && starts_statement(t, at + 1, context)))
          return at;
        break;
      default: break;
    }
  }
  return t.size();
}

/// Sets the event of `e` to the wording at `i`. False where there is none.
bool take_event(const Tokens& t, Element& e, std::size_t i, const TimeContext& context, Mode mode) {
  const std::size_t end = wording_end(t, i, context, mode);
  std::size_t last = end;
  while (last > i && (t.is(last - 1, Sym::dot) || t.is(last - 1, Sym::comma) || t.is(last - 1, Sym::dash))) --last;
  if (last == i) return false;
  e.event_begin = i;
  e.event_end = last;
  e.end = last;
  return true;
}

/// Whether words of an event, and no day or number, stand at `i`.
bool is_wording(const Tokens& t, std::size_t i, const TimeContext& context) {
  switch (t.sym(i)) {
    case Sym::end:
    case Sym::newline:
    case Sym::number:
    case Sym::comma:
    case Sym::semicolon:
    case Sym::dot:
    case Sym::colon:
    case Sym::close:
    case Sym::slash:
    case Sym::each:
    case Sym::every:
    case Sym::compared: return false;
    default: return !parse_piece(t, i, context);
  }
}

/// Past "ngày", "khi", "ngày mà", "thời điểm" between a connector and its event.
std::size_t skip_connector(const Tokens& t, std::size_t i) {
  std::size_t at = i;
  while (t.is(at, Sym::when) || (t.is(at, Sym::day) && at == i)) ++at;
  return at;
}

std::optional<OffsetUnit> offset_unit(Sym s) {
  switch (s) {
    case Sym::day: return OffsetUnit::day;
    case Sym::working_day: return OffsetUnit::working_day;
    case Sym::week: return OffsetUnit::week;
    case Sym::month:
    case Sym::year:
    case Sym::quarter: return OffsetUnit::month;
    case Sym::hour: return OffsetUnit::day;
    default: return std::nullopt;
  }
}

Element offset_element(std::size_t begin, std::size_t end, int count, OffsetUnit unit, OffsetDirection direction) {
  Element e;
  e.kind = Kind::offset;
  e.begin = begin;
  e.end = end;
  e.offset = plan::Offset{count, unit, direction};
  return e;
}

/// "trong vòng 10 ngày làm việc kể từ ngày ...", "07 ngày trước khi ...", "24 giờ".
std::optional<Element> parse_offset(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode) {
  std::size_t at = i;
  bool op = false, before = false, within = false;
  for (; at < i + 5; ++at) {
    const Sym s = t.sym(at);
    if (s == Sym::before) before = true;
    if (s == Sym::within) within = true;
    if (s != Sym::before && s != Sym::within && s != Sym::by && s != Sym::after && s != Sym::at_least &&
        s != Sym::about && s != Sym::done)
      break;
    op = op || s != Sym::about;
  }
  // "trong ngày làm việc tiếp theo", "trong ngày văn bản được ký"
  if (t.is(at, Sym::working_day) && t.is(at + 1, Sym::next))
    return offset_element(i, at + 2, 1, OffsetUnit::working_day, OffsetDirection::after);
  if (within && t.is(at, Sym::day) && !is_number(t, at + 1)) {
    if (t.is(at + 1, Sym::next)) return offset_element(i, at + 2, 1, OffsetUnit::day, OffsetDirection::after);
    Element e;
    e.kind = Kind::event;
    e.begin = i;
    e.end = at + 1;
    if (mode == Mode::cell && is_wording(t, at + 1, context)) take_event(t, e, at + 1, context, mode);
    return e;
  }
  const auto count = count_at(t, at);
  if (!count || *count < 1 || *count > 9999) return std::nullopt;
  std::size_t next = at + 1;
  const Sym word = t.sym(next);
  const auto unit = offset_unit(word);
  if (!unit || t[next].value) return std::nullopt;
  // "6 tháng đầu năm" is a window, "16 giờ 00" a clock, "3 ngày 15/6" none
  if (t.is(next + 1, Sym::first) || t.is(next + 1, Sym::last) || is_number(t, next + 1)) return std::nullopt;
  ++next;
  int amount = *count;
  if (word == Sym::year) amount *= 12;
  if (word == Sym::quarter) amount *= 3;
  if (word == Sym::hour) amount = (amount + 23) / 24;
  auto e = offset_element(i, next, amount, *unit, before ? OffsetDirection::before : OffsetDirection::after);
  const std::size_t link = t.is(next, Sym::comma) ? next + 1 : next;
  const std::size_t word_link = t.is(link, Sym::right) ? link + 1 : link;
  const Sym connector = t.sym(word_link);
  if (connector == Sym::from || connector == Sym::after || connector == Sym::before || connector == Sym::compared ||
      connector == Sym::when) {
    const std::size_t wording = skip_connector(t, word_link + 1);
    if (is_wording(t, wording, context) && take_event(t, e, wording, context, mode)) {
      if (connector == Sym::before) e.offset->direction = OffsetDirection::before;
      return e;
    }
    // "10 ngày kể từ ngày 15/6/2024": counted from a day
    if (connector == Sym::from || connector == Sym::after || connector == Sym::before) {
      if (const auto day = parse_piece(t, word_link + 1, context); day && mode == Mode::cell) {
        e.event_begin = word_link + 1;
        e.event_end = e.end = day->next;
        if (connector == Sym::before) e.offset->direction = OffsetDirection::before;
        return e;
      }
    }
  }
  if (op && (word != Sym::hour || within)) return e;
  const bool told = mode == Mode::cell && word != Sym::year && word != Sym::quarter && word != Sym::hour;
  return told ? std::optional(e) : std::nullopt;
}

/// "ngay sau khi ...", "kể từ ngày ...", "trước khi ...", "đột xuất khi ...", "sau <something>".
std::optional<Element> parse_event(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode) {
  Element e;
  e.kind = Kind::event;
  e.begin = i;
  std::size_t at = i;
  bool strong = false;
  if (t.is(at, Sym::adhoc)) {
    strong = true;
    ++at;
    if (t.is(at, Sym::comma)) ++at;
  }
  if (t.is(at, Sym::right)) {
    strong = true;
    ++at;
  }
  if (t.is(at, Sym::by) && (t.is(at + 1, Sym::after) || t.is(at + 1, Sym::when))) ++at;
  const Sym word = t.sym(at);
  const bool connector = word == Sym::after || word == Sym::from || word == Sym::before;
  if (!connector && word != Sym::when) return std::nullopt;
  const std::size_t wording = skip_connector(t, connector ? at + 1 : at);
  if (connector && wording > at + 1) strong = true;
  if (word == Sym::from && wording == at + 1) return std::nullopt;
  if (mode == Mode::running) {
    if (word == Sym::when && !strong) {
      // Any "khi" may be part of the work; what is asked for is not.
      const auto first = t[wording].key;
      strong = first == "có" && t.is(wording + 1, Sym::other) &&
               (t[wording + 1].key == "yêu" || t[wording + 1].key == "phát");
    }
    if (!strong) return std::nullopt;
  }
  if (!is_wording(t, wording, context)) return std::nullopt;
  if (!take_event(t, e, wording, context, mode)) return std::nullopt;
  if (word == Sym::before) e.offset = plan::Offset{0, OffsetUnit::day, OffsetDirection::before};
  return e;
}

std::optional<Element> parse_reference(const Tokens& t, std::size_t i, const TimeContext& context) {
  if (!t.is(i, Sym::by_reference) || t.is(i + 1, Sym::end)) return std::nullopt;
  if (t.is(i + 1, Sym::each) || t.is(i + 1, Sym::every)) return std::nullopt;
  Element e;
  e.kind = Kind::reference;
  e.begin = i;
  Element wording;
  if (!take_event(t, wording, i + 1, context, Mode::cell)) return std::nullopt;
  e.end = wording.end;
  return e;
}

/// "hoặc", ",", "/" between the members of a list; where the member after it begins, or `i`.
std::size_t skip_separator(const Tokens& t, std::size_t i) {
  std::size_t at = i;
  if (t.is(at, Sym::comma) || t.is(at, Sym::slash)) ++at;
  if (t.is(at, Sym::joiner)) ++at;
  return at;
}

}  // namespace

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
      case Sym::by:
      case Sym::end_of: e.deadline = true; break;
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
  auto piece = parse_piece(t, at, context, e.has_clock ? nullptr : like, op);
  if (!piece) {
    if (!e.has_clock || e.within) return std::nullopt;  // "trong 24 giờ" is a length
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
    }
  }
  // what makes it open
  const std::size_t after = skip_separator(t, e.end);
  if (after > e.end && t.is(after, Sym::years_after)) {
    e.from = true;
    e.end = after + 1;
  } else if (t.is(e.end, Sym::onward)) {
    e.from = true;
    ++e.end;
  }
  return e;
}

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
    if (every_word || by_unit) ++at;
    if (periodic && is_number(t, at) && is_occasion(t, at + 1)) {
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
  if (is_number(t, at) && is_occasion(t, at + 1)) {
    std::size_t step = at + 2;
    if (t.is(step, Sym::slash) || t.is(step, Sym::within) || t.is(step, Sym::each) || t.is(step, Sym::of)) ++step;
    if (t.is(step, Sym::each)) ++step;
    const bool linked = step > at + 2;
    if (const auto unit = unit_at(t, step, false); unit && (linked || is_number(t, step))) {
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
    if (e.end != unit->next && !(unit->count == 1 && !count_at(t, at) && e.times && i > 0 && is_number(t, i - 1)))
      return e;
  }
  // members of a list: "tháng, quý, năm", "06 tháng, năm"
  if (const auto unit = unit_at(t, at, true)) {
    const auto list_word = [&](std::size_t k) {
      if (k == unit->next) return false;
      const auto next = unit_at(t, k, true);
      return next && next->every != Every::day && !t.is(next->next, Sym::other);
    };
    const bool starts_list = unit->every != Every::day && list_word(skip_separator(t, unit->next)) &&
                             (unit->every != Every::year || !t.is(at, Sym::year));
    if (in_list || starts_list) return recurrence(i, *unit);
  }
  return std::nullopt;
}

std::optional<Element> parse_wait(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode) {
  if (auto offset = parse_offset(t, i, context, mode)) return offset;
  return parse_event(t, i, context, mode);
}

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
    if (t.is(i, Sym::horizon)) {  // "định hướng đến năm 2030" looks beyond the plan
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
          const Piece like = last.b ? *last.b : last.a;
          if (auto e = parse_window(t, i, context, &like)) {
            i = add(*e);
            continue;
          }
        }
      }
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
    if (s == Sym::continuous || s == Sym::vague || s == Sym::adhoc || s == Sym::periodic) {
      Element e;
      e.kind = s == Sym::continuous ? Kind::continuous : Kind::vague;
      e.begin = i;
      e.end = i + 1;
      i = add(e);
      continue;
    }
    ++i;
  }
  return elements;
}

}  // namespace sauro::extraction::grammar
