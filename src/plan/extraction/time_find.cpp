// SPDX-License-Identifier: AGPL-3.0-or-later
// find_time: which of the times named in a line of work say when the work is due.
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction {
namespace grammar {
namespace {

class Line {
 public:
  Line(const Tokens& t, const TimeContext& context)
      : t_(t),
        context_(context),
        elements_(scan(t, 0, context, Mode::running)),
        accepted_(elements_.size()),
        chain_(elements_.size()) {}

  /// First and last token (one past) of the statement.
  std::optional<std::pair<std::size_t, std::size_t>> find();

 private:
  std::string_view key(std::size_t from, std::size_t to) const;
  bool is_word(rules::CategoryName category, std::size_t last) const;
  bool in_name(std::size_t i) const;
  bool ends(std::size_t i) const;
  bool starts_line(std::size_t i) const;
  bool starts_clause(std::size_t i) const;
  bool adjacent(std::size_t k) const;
  std::size_t numbered_before(std::size_t i) const;
  std::size_t label_before(std::size_t i) const;
  bool is_marked(const Element& e) const;
  bool says_how_done(std::size_t i) const;
  bool accepts(std::size_t k) const;
  bool accepts_window(std::size_t k) const;
  bool accepts_year(const Element& e) const;
  bool accepts_recurrence(const Element& e) const;
  bool accepts_offset(const Element& e) const;

  const Tokens& t_;
  const TimeContext& context_;
  std::vector<Element> elements_;
  std::vector<bool> accepted_;
  std::vector<std::size_t> chain_;  ///< the last element of the list that an element is in
};

std::string_view Line::key(std::size_t from, std::size_t to) const {
  const Token& last = t_[to - 1];
  return t_.key_from(from).substr(0, last.key_start + last.key.size() - t_[from].key_start);
}

/// Whether one, two or three tokens that end with `last` are a term of the category.
bool Line::is_word(rules::CategoryName category, std::size_t last) const {
  for (std::size_t length = 1; length <= 3 && length <= last + 1 && last < t_.size(); ++length)
    if (rules::lexicon_value(category, key(last + 1 - length, last + 1))) return true;
  return false;
}

/// Whether the clause up to token `i` names a document, whose years are part of its name.
bool Line::in_name(std::size_t i) const {
  for (std::size_t at = i, steps = 0; at-- > 0 && steps < 60; ++steps) {
    switch (t_.sym(at)) {
      case Sym::semicolon:
      case Sym::colon:
      case Sym::newline:
      case Sym::open: return false;
      case Sym::comma:
        if (steps > 12) return false;
        break;
      default: break;
    }
    if (is_word("time_document", at)) return true;
  }
  return false;
}

bool Line::ends(std::size_t i) const {
  switch (t_.sym(i)) {
    case Sym::end:
    case Sym::newline:
    case Sym::dot:
    case Sym::semicolon:
    case Sym::close:
    case Sym::open: return true;
    default: return false;
  }
}

/// Whether only a bullet or an enumerator stands before token `i`.
bool Line::starts_line(std::size_t i) const {
  for (std::size_t at = i; at-- > 0;) {
    if (t_.is(at, Sym::newline)) return true;
    const bool bullet = t_.is(at, Sym::dash) || t_.is(at, Sym::mark) || t_.is(at, Sym::dot) || t_.is(at, Sym::close);
    if (i - at > 2 || !(bullet || (at == 0 && i == 2))) return false;
  }
  return true;
}

/// The token where "đợt 1" or "đợt 1:" right before token `i` begins; `i` where there is none.
std::size_t Line::numbered_before(std::size_t i) const {
  const std::size_t end = i > 0 && t_.is(i - 1, Sym::colon) ? i - 1 : i;
  if (end < 2 || (!t_.is(end - 1, Sym::number) && !t_.is(end - 1, Sym::roman))) return i;
  const Sym noun = t_.sym(end - 2);
  const bool numbered = noun == Sym::occasion || noun == Sym::counted || noun == Sym::phase || noun == Sym::term;
  return numbered ? end - 2 : i;
}

/// Whether only ",", "và", "(" stand between element `k` and the one before it.
bool Line::adjacent(std::size_t k) const {
  if (k == 0) return false;
  // "đợt 1 tháng 4, đợt 2 tháng 9" is one statement.
  const std::size_t until = numbered_before(elements_[k].begin);
  for (std::size_t i = elements_[k - 1].end; i < until; ++i) {
    switch (t_.sym(i)) {
      case Sym::comma:
      case Sym::joiner:
      case Sym::slash:
      case Sym::open:
      case Sym::close:
      case Sym::about:
      case Sym::colon: break;
      default: return false;
    }
  }
  return true;
}

/// The token where a label ("Thời gian hoàn thành:") that leads to token `i` begins; `i` where there is none.
std::size_t Line::label_before(std::size_t i) const {
  for (std::size_t back = 1; back <= 10 && back <= i; ++back) {
    const std::size_t at = i - back;
    if (!t_.is(at, Sym::label) && !t_.is(at, Sym::when)) continue;
    if (parse_label(t_, at).end >= i) return at;
  }
  return i;
}

/// ":" or "(" before it, or a label.
bool Line::is_marked(const Element& e) const {
  if (e.begin == 0) return false;
  const Sym before = t_.sym(e.begin - 1);
  return (before == Sym::colon && !t_[e.begin].glued) || before == Sym::open || label_before(e.begin) != e.begin;
}

bool Line::accepts_year(const Element& e) const {
  if (e.a.phase || (e.a.numeric && !e.before && !e.within)) return false;
  const int year = e.b ? e.b->year : e.a.year;
  if (year < context_.year) return false;
  if (e.before || e.within || e.done) return true;
  if (in_name(e.begin)) return false;
  return e.from ? e.b && ends(e.end) : e.deadline;
}

bool Line::accepts_window(std::size_t k) const {
  const Element& e = elements_[k];
  const std::size_t before = e.begin - 1;  // wraps to no token at the start of the line
  // "(03/02/1930 - 03/02/2025)": the same day years apart is an anniversary
  if (e.b && e.a.grain == Grain::day && e.a.first == e.b->first && e.a.month == e.b->month && e.a.year != e.b->year)
    return false;
  const std::size_t next = elements_[chain_[k]].end;
  const bool end = ends(next);
  const bool year = e.a.grain == Grain::year || e.a.grain == Grain::school_year;
  const bool named_year = year && !e.done && !e.before && !e.within && label_before(e.begin) == e.begin;
  if (is_marked(e) && (end || t_.is(next, Sym::comma)) && !(named_year && (t_.is(before, Sym::open) || e.a.numeric)))
    return true;
  if (t_.is(before, Sym::compared)) return false;
  if (e.a.vague() && (starts_line(e.begin) || e.at)) return true;
  if (year) return accepts_year(e);
  const int told = e.b && e.b->year != missing ? e.b->year : e.a.year;
  // A deadline may carry a year mistyped, "trước 30/9/2016" at the end of a line most of all; other times are history.
  const bool by = e.before || e.done || t_.is(e.begin, Sym::by);
  const bool alone = end && (by || e.within || t_.is(before, Sym::dash));
  const int oldest = context_.year - (alone && by ? 10 : alone || by ? 1 : 0);
  if (told != missing && told < oldest) return false;
  if (e.from && !e.b && is_word("time_in_force", before)) return false;
  if (e.before || e.done || e.deadline || e.within || e.from || e.after || e.at || e.has_clock) return true;
  if (e.a.grain == Grain::weekday) return false;
  if (starts_line(e.begin)) return end || t_.is(next, Sym::colon) || t_.is(next, Sym::comma);
  if (t_.is(before, Sym::comma) || t_.is(before, Sym::semicolon) || t_.is(before, Sym::dash)) return end;
  const bool days = e.a.grain == Grain::day;
  return end && !e.a.numeric && e.a.grain != Grain::months && !is_word("time_bearing", before) &&
         !(is_word("time_bearing_link", before) && is_word("time_bearing_period", before - 2)) &&
         !(days && in_name(e.begin));
}

bool Line::accepts_recurrence(const Element& e) const {
  const Token& first = t_[e.begin];
  if (first.sym == Sym::each && first.key == "từng") return false;
  const bool worded = first.sym == Sym::each || first.sym == Sym::every || first.sym == Sym::periodic;
  const bool counted = e.times || t_.is(e.end - 1, Sym::occasion);
  if (!worded && !counted && !is_marked(e)) {
    const std::size_t k = static_cast<std::size_t>(&e - elements_.data());
    const bool list = k + 1 < elements_.size() && elements_[k + 1].kind == Kind::recurrence && adjacent(k + 1);
    return list && is_word("time_report", e.begin - 1);
  }
  return !e.adjective || !is_word("time_bearing", e.begin - 1) || is_word("time_report", e.begin - 1);
}

bool Line::accepts_offset(const Element& e) const {
  if (e.event_begin < e.event_end) return true;
  const Token& first = t_[e.begin];
  return first.sym == Sym::by || (first.sym == Sym::within && first.key != "trong") || is_marked(e);
}

/// Whether a new clause begins at token `i`: "... thủ tục. Thường xuyên."
bool Line::starts_clause(std::size_t i) const {
  const Sym before = i > 0 ? t_.sym(i - 1) : Sym::end;
  return before == Sym::dot || before == Sym::semicolon || (before == Sym::dash && !t_[i].glued);
}

/// "..., thực hiện | thường xuyên", "..., | thường xuyên": it is said of the work as a whole.
bool Line::says_how_done(std::size_t i) const {
  return i > 0 && (t_.is(i - 1, Sym::comma) || is_word("carry_out", i - 1));
}

bool Line::accepts(std::size_t k) const {
  const Element& e = elements_[k];
  switch (e.kind) {
    case Kind::window: return accepts_window(k);
    case Kind::recurrence: return accepts_recurrence(e) || (k > 0 && accepted_[k - 1] && adjacent(k));
    case Kind::offset: return accepts_offset(e);
    case Kind::event: return e.event_begin < e.event_end && !(e.begin > 0 && t_.is(e.begin - 1, Sym::joiner));
    case Kind::continuous: return ends(e.end) && (is_marked(e) || starts_clause(e.begin) || says_how_done(e.begin));
    default: return false;
  }
}

std::optional<std::pair<std::size_t, std::size_t>> Line::find() {
  for (std::size_t k = elements_.size(); k-- > 0;) {
    const bool on = k + 1 < elements_.size() && adjacent(k + 1) && elements_[k + 1].kind != Kind::event;
    chain_[k] = on ? chain_[k + 1] : k;
  }
  for (std::size_t k = 0; k < elements_.size(); ++k) accepted_[k] = accepts(k);
  // A time next to a stated one is stated with it: members of a list, a clock, the months of "hằng tháng".
  for (std::size_t k = 1; k < elements_.size(); ++k) {
    if (accepted_[k] || !accepted_[k - 1] || !adjacent(k)) continue;
    const Kind kind = elements_[k].kind;
    accepted_[k] = (kind == Kind::window && elements_[k - 1].kind != Kind::event) || kind == Kind::clock ||
                   kind == Kind::continuous;
  }
  for (std::size_t k = elements_.size(); k-- > 1;) {
    const Piece &a = elements_[k - 1].a, &b = elements_[k].a;
    const bool listed = elements_[k - 1].kind == Kind::window && elements_[k].kind == Kind::window &&
                        a.grain == b.grain && a.month == missing && b.month == missing &&
                        (a.grain == Grain::weekday || a.grain == Grain::day);  // "thứ 3, 5 hằng tuần"
    const bool joins = listed || elements_[k - 1].end == elements_[k].begin || elements_[k - 1].kind == Kind::clock ||
                       (elements_[k - 1].kind == Kind::recurrence && adjacent(k));
    if (accepted_[k] && !accepted_[k - 1] && joins && adjacent(k) && elements_[k - 1].kind != Kind::vague &&
        (elements_[k - 1].kind != Kind::recurrence || elements_[k - 1].adjective ||
         t_.is(elements_[k - 1].end, Sym::open)) &&
        elements_[k].kind != Kind::event && elements_[k - 1].a.grain != Grain::year)
      accepted_[k - 1] = true;
  }
  std::optional<std::pair<std::size_t, std::size_t>> best;
  bool best_dated = false;
  for (std::size_t k = 0; k < elements_.size();) {
    if (!accepted_[k]) {
      ++k;
      continue;
    }
    std::size_t last = k;
    bool dated = elements_[k].kind != Kind::event;
    while (last + 1 < elements_.size() && accepted_[last + 1] && adjacent(last + 1)) {
      ++last;
      dated = dated || elements_[last].kind != Kind::event;
    }
    // The last dated statement; without one the first event.
    if (dated || !best) {
      // "đợt 1 trước 12/4, đợt 2 trước 12/8": the names belong to it.
      bool numbered = false;
      for (std::size_t m = k + 1; m <= last; ++m)
        numbered = numbered || numbered_before(elements_[m].begin) != elements_[m].begin;
      const std::size_t begin = elements_[k].begin;
      if (dated || !best_dated) best = {numbered ? numbered_before(begin) : begin, elements_[last].end};
      best_dated = best_dated || dated;
    }
    k = last + 1;
  }
  if (best) *best = {label_before(best->first), close_bracket(t_, best->first, best->second)};
  return best;
}

/// Whether there is anything in the line that a statement of time needs.
bool may_hold_time(const Tokens& t) {
  for (std::size_t i = 0; i < t.size(); ++i) {
    switch (t.sym(i)) {
      case Sym::number:
      case Sym::roman:
      case Sym::every:
      case Sym::each:
      case Sym::periodic:
      case Sym::after:
      case Sym::when:
      case Sym::before:
      case Sym::within:
      case Sym::from:
      case Sym::quarter:
      case Sym::month:
      case Sym::continuous:
      case Sym::year: return true;
      default: break;
    }
  }
  return false;
}

}  // namespace
}  // namespace grammar

std::optional<TimeInText> find_time(std::string_view line, const TimeContext& context) {
  const grammar::Tokens t(line);
  if (!grammar::may_hold_time(t)) return std::nullopt;
  TimeContext known = context;
  if (known.year == 0 && known.date) known.year = known.date->year();
  const auto found = grammar::Line(t, known).find();
  if (!found) return std::nullopt;
  const std::string_view words = t.slice(found->first, found->second);
  auto schedule = parse_time(words, known);
  if (!schedule || schedule->kind == plan::ScheduleKind::none) return std::nullopt;
  return TimeInText{static_cast<std::size_t>(words.data() - line.data()), words.size(), std::move(*schedule)};
}

}  // namespace sauro::extraction
