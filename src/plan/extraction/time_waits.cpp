// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for something: events ("sau khi ..."), offsets ("10 ngày kể từ ngày ..."), references ("Theo Kế hoạch số
// ...").
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

using plan::OffsetDirection;
using plan::OffsetUnit;

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

/// Whether a few words of work and their limit stand at `i`: "Theo Kế hoạch, báo cáo trước 15/12".
bool limits_soon(const Tokens& t, std::size_t i, const TimeContext& context) {
  for (std::size_t at = i; at < i + 6 && !t[i].upper; ++at) {
    if (t.is(at, Sym::before) || t.is(at, Sym::by) || t.is(at, Sym::done)) return starts_statement(t, at, context);
    if (!t.is(at, Sym::other)) return false;
  }
  return false;
}

/// End of the wording that begins at `i`: before the mark that a new statement of time, or the end of the clause,
/// follows.
std::size_t wording_end(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode, bool until) {
  int depth = 0;
  bool verb = false;
  std::size_t first_comma = t.size();
  // Without a verb the clause ends at its comma; sixty words tell that none comes.
  for (std::size_t at = i; at < t.size() && (verb || mode == Mode::cell || at < first_comma || at - first_comma < 60);
       ++at) {
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
        if (mode == Mode::cell && limits_soon(t, at + 1, context)) return at;
        first_comma = std::min(first_comma, at);
        break;
      case Sym::other:
        if (mode == Mode::running && verb && depth == 0 && rules::lexicon_value("time_consequence", t[at].key))
          return at;
        break;
      case Sym::to:
        if (until && depth == 0 && parse_window(t, at, context)) return at;  // "từ ngày ký đến 30/9"
        break;
      case Sym::joiner:
        if (t.is(at + 1, Sym::adhoc) || t.is(at + 1, Sym::periodic) ||
            (t.is(at + 1, Sym::every) && parse_recurrence(t, at + 1, false)) ||
            ((t.is(at + 1, Sym::before) || t.is(at + 1, Sym::by)) && starts_statement(t, at + 1, context)))
          return at;
        break;
      default: break;
    }
  }
  return mode == Mode::running && !verb ? first_comma : t.size();
}

/// Sets the event of `e` to the wording at `i`, which a day stops where `until`. False where there is none.
bool take_event(const Tokens& t, Element& e, std::size_t i, const TimeContext& context, Mode mode, bool until = false) {
  const std::size_t end = wording_end(t, i, context, mode, until);
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
  if (within && t.is(at, Sym::day) && !t.is_number(at + 1)) {
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
  if (t.is(next + 1, Sym::first) || t.is(next + 1, Sym::last) || t.is_number(next + 1)) return std::nullopt;
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
      if (const auto day = parse_piece(t, word_link + 1, context); day && mode == Mode::cell && link == next) {
        e.event_begin = word_link + 1;
        e.event_end = e.end = day->next;
        if (connector == Sym::before) e.offset->direction = OffsetDirection::before;
        return e;
      }
    }
  }
  if (op && (word != Sym::hour || within)) return e;
  // "02 năm" tells a length only where no more is said: "05 năm thi hành luật".
  const bool alone =
      t.is(next, Sym::end) || t.is(next, Sym::close) || t.is(next, Sym::dot) || t.is(next, Sym::semicolon);
  const bool told = mode == Mode::cell && ((word != Sym::year && word != Sym::quarter && word != Sym::hour) || alone);
  e.length = true;
  return told ? std::optional(e) : std::nullopt;
}

std::optional<OffsetUnit> length_unit(Sym s) {
  const bool length = s == Sym::day || s == Sym::working_day || s == Sym::week || s == Sym::month;
  return length ? offset_unit(s) : std::nullopt;
}

/// "trước cuộc họp 03 ngày" in running text: a few words and a length that ends the clause, after the connector at
/// `at`.
std::optional<Element> counted_event(const Tokens& t, std::size_t begin, std::size_t at, std::size_t wording,
                                     const TimeContext& context) {
  const bool before = t.is(at, Sym::before);
  if ((!before && !t.is(at, Sym::after)) || !is_wording(t, wording, context)) return std::nullopt;
  for (std::size_t i = wording + 1; i < wording + 8; ++i) {
    const auto unit = length_unit(t.sym(i + 1));
    const auto count = unit ? count_at(t, i) : std::nullopt;
    const Sym after = t.sym(i + 2);
    const bool ends = after == Sym::end || after == Sym::comma || after == Sym::dot || after == Sym::semicolon ||
                      after == Sym::close || after == Sym::newline;
    if (count && *count < 1000 && ends) {
      auto e = offset_element(begin, i + 2, *count, *unit, before ? OffsetDirection::before : OffsetDirection::after);
      e.event_begin = wording;
      e.event_end = i;
      return e;
    }
    if (!t.is(i, Sym::other) && !t.is(i, Sym::occasion)) break;
  }
  return std::nullopt;
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
  // "vào dịp Tết"
  const bool occasion = mode == Mode::cell && word == Sym::at && t[at].key.ends_with("dịp");
  if (!connector && word != Sym::when && !occasion) return std::nullopt;
  const bool around = word == Sym::before && is_joiner(t, at + 1) &&
                      (t.is(at + 2, Sym::after) || t.is(at + 2, Sym::within));  // "trước và sau Tết"
  if (around) at += 2;
  const std::size_t wording = skip_connector(t, connector || occasion ? at + 1 : at);
  if (connector && wording > at + 1) strong = true;
  if (word == Sym::from && wording == at + 1) return std::nullopt;
  if (mode == Mode::running) {
    if (word == Sym::when && !strong) {
      // Any "khi" may be part of the work; what is asked for, or what a line begins with, is not.
      const bool begins = i == 0 || t.is(i - 1, Sym::dash) || t.is(i - 1, Sym::mark) || t.is(i - 1, Sym::newline);
      strong = rules::longest_prefix("time_on_request", t.key_from(wording)) != nullptr ||
               (begins && has_event_verb(t, wording));
    }
    // "trước khai giảng", and by its count "trước cuộc họp 03 ngày"; "trước mùa mưa" belongs to the work
    if (connector && rules::longest_prefix("time_event_noun", t.key_from(wording))) strong = true;
    if (!strong) return connector && !around ? counted_event(t, i, at, wording, context) : std::nullopt;
  }
  if (!is_wording(t, wording, context)) return std::nullopt;
  if (!take_event(t, e, wording, context, mode, word == Sym::from)) return std::nullopt;
  if (around) return e;
  const bool before = word == Sym::before;
  if (before) e.offset = plan::Offset{0, OffsetUnit::day, OffsetDirection::before};
  if (before || word == Sym::after) {  // "trước ngày họp 03 ngày làm việc"
    const std::size_t last = e.event_end - 1;
    const auto unit = length_unit(t.sym(last));
    const auto count = last > wording + 1 ? count_at(t, last - 1) : std::nullopt;
    if (unit && count && *count < 1000) {
      e.offset = plan::Offset{*count, *unit, before ? OffsetDirection::before : OffsetDirection::after};
      e.event_end = last - 1;
    }
  }
  return e;
}

}  // namespace

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

std::optional<Element> parse_wait(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode) {
  if (auto offset = parse_offset(t, i, context, mode)) return offset;
  return parse_event(t, i, context, mode);
}

}  // namespace sauro::extraction::grammar
