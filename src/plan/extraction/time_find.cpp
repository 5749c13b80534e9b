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
        list_last_(elements_.size()) {
    for (std::size_t k = elements_.size(); k-- > 0;) {
      const bool goes_on = k + 1 < elements_.size() && adjacent(k + 1) && elements_[k + 1].kind != Kind::event;
      list_last_[k] = goes_on ? list_last_[k + 1] : k;
    }
  }

  /// First and last token (one past) of the statement.
  std::optional<std::pair<std::size_t, std::size_t>> find();

 private:
  std::string_view key(std::size_t from, std::size_t to) const;
  bool is_word(std::string_view category, std::size_t last) const;
  bool in_name(std::size_t i) const;
  bool ends(std::size_t i) const;
  bool adjacent(std::size_t k) const;
  std::size_t label_before(std::size_t i) const;
  bool is_marked(const Element& e) const;
  bool accepts(std::size_t k) const;
  bool accepts_window(std::size_t k) const;
  bool accepts_year(const Element& e) const;
  bool accepts_recurrence(const Element& e) const;
  bool accepts_offset(const Element& e) const;

  const Tokens& t_;
  const TimeContext& context_;
  std::vector<Element> elements_;
  std::vector<bool> accepted_;
  std::vector<std::size_t> list_last_;  ///< of element k: the last of the adjacent elements from it on
};

std::string_view Line::key(std::size_t from, std::size_t to) const {
  const Token& last = t_[to - 1];
  return t_.key_from(from).substr(0, last.key_start + last.key.size() - t_[from].key_start);
}

/// Whether one, two or three tokens that end with `last` are a term of the category.
bool Line::is_word(std::string_view category, std::size_t last) const {
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

/// Whether only ",", "và", "(" stand between element `k` and the one before it.
bool Line::adjacent(std::size_t k) const {
  if (k == 0) return false;
  for (std::size_t i = elements_[k - 1].end; i < elements_[k].begin; ++i) {
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
    if (parse_label(t_, at).end == i) return at;
  }
  return i;
}

/// ":" or "(" before it, or a label.
bool Line::is_marked(const Element& e) const {
  if (e.begin == 0) return false;
  const Sym before = t_.sym(e.begin - 1);
  return before == Sym::colon || before == Sym::open || label_before(e.begin) != e.begin;
}

bool Line::accepts_year(const Element& e) const {
  if (e.a.phase || in_name(e.begin)) return false;
  const int year = e.b ? e.b->year : e.a.year;
  if (year < context_.year) return false;
  if (e.from) return e.b && ends(e.end);
  return e.before || e.within || e.deadline;
}

bool Line::accepts_window(std::size_t k) const {
  const Element& e = elements_[k];
  const std::size_t before = e.begin - 1;  // wraps to no token at the start of the line
  const std::size_t next = elements_[list_last_[k]].end;
  const bool end = ends(next);
  if (is_marked(e) && (end || t_.is(next, Sym::comma)) &&
      !(t_.is(before, Sym::open) && e.a.grain == Grain::year && !e.done && !e.before))
    return true;
  if (t_.is(before, Sym::compared)) return false;
  if (e.a.grain == Grain::year || e.a.grain == Grain::school_year) return accepts_year(e);
  if (e.before || e.done) return true;
  const bool op = e.deadline || e.within || e.from || e.after || e.at;
  const int year = e.b && e.b->year != missing ? e.b->year : e.a.year;
  const bool past = year != missing && year < context_.year && !t_.is(e.begin, Sym::by);
  if (past || in_name(e.begin)) return false;
  if (op) return true;
  if (e.a.grain == Grain::weekday) return false;
  if (e.begin == 0) return end || t_.is(next, Sym::colon) || t_.is(next, Sym::comma);
  if (t_.is(before, Sym::comma) || t_.is(before, Sym::semicolon) || t_.is(before, Sym::dash)) return end;
  return end && !e.a.numeric && !is_word("time_bearing", before);
}

bool Line::accepts_recurrence(const Element& e) const {
  const Token& first = t_[e.begin];
  if (first.sym == Sym::each && first.key == "từng") return false;
  const bool worded = first.sym == Sym::each || first.sym == Sym::every || first.sym == Sym::periodic;
  const bool counted = e.times || t_.is(e.end - 1, Sym::occasion);
  if (!worded && !counted && !is_marked(e)) return is_word("time_report", e.begin - 1);
  return !e.adjective || !is_word("time_bearing", e.begin - 1) || is_word("time_report", e.begin - 1);
}

bool Line::accepts_offset(const Element& e) const {
  if (e.event_begin < e.event_end) return true;
  const Token& first = t_[e.begin];
  return first.sym == Sym::by || (first.sym == Sym::within && first.key != "trong") || is_marked(e);
}

bool Line::accepts(std::size_t k) const {
  const Element& e = elements_[k];
  switch (e.kind) {
    case Kind::window: return accepts_window(k);
    case Kind::recurrence: return accepts_recurrence(e) || (k > 0 && accepted_[k - 1] && adjacent(k));
    case Kind::offset: return accepts_offset(e);
    case Kind::event: return e.event_begin < e.event_end && !(e.begin > 0 && t_.is(e.begin - 1, Sym::joiner));
    case Kind::continuous: return is_marked(e) && ends(e.end);
    default: return false;
  }
}

std::optional<std::pair<std::size_t, std::size_t>> Line::find() {
  for (std::size_t k = 0; k < elements_.size(); ++k) accepted_[k] = accepts(k);
  // A time next to a stated one is stated with it: members of a list, a clock, the months of "hằng tháng".
  for (std::size_t k = 1; k < elements_.size(); ++k) {
    if (accepted_[k] || !accepted_[k - 1] || !adjacent(k)) continue;
    const Kind kind = elements_[k].kind;
    accepted_[k] = (kind == Kind::window && elements_[k - 1].kind != Kind::event) || kind == Kind::clock ||
                   kind == Kind::continuous;
  }
  for (std::size_t k = elements_.size(); k-- > 1;) {
    const bool joins = elements_[k - 1].end == elements_[k].begin || elements_[k - 1].kind == Kind::clock ||
                       (elements_[k - 1].kind == Kind::recurrence && adjacent(k));
    if (accepted_[k] && !accepted_[k - 1] && joins && adjacent(k) && elements_[k - 1].kind != Kind::vague &&
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
      if (dated || !best_dated) best = {elements_[k].begin, elements_[last].end};
      best_dated = best_dated || dated;
    }
    k = last + 1;
  }
  if (best) best->first = label_before(best->first);
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
