// SPDX-License-Identifier: AGPL-3.0-or-later
// Times of the day: "8 giờ 30", "17h00", "từ 8h đến 11h30".
#include <utility>

#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {

std::optional<Parsed<Clock>> parse_clock(const Tokens& t, std::size_t i) {
  const auto one = [&](std::size_t at) -> std::optional<std::pair<std::pair<int, int>, std::size_t>> {
    const Token& hour = t[at];
    if (hour.sym != Sym::number || (hour.digits && hour.end - hour.start > 2)) return std::nullopt;
    const Token& mark = t[at + 1];
    const Token& minute = t[at + 2];
    const bool two_digits = minute.digits && minute.end - minute.start == 2;
    if (mark.sym == Sym::colon && mark.glued && minute.glued && two_digits)
      return {{{hour.value, minute.value}, at + 3}};
    if (mark.sym != Sym::hour || (mark.end - mark.start == 1 && !mark.glued)) return std::nullopt;
    const bool told = two_digits && !t.is(at + 3, Sym::slash) && !t.is(at + 3, Sym::dot) && !t.is(at + 3, Sym::month) &&
                      (minute.glued || mark.end - mark.start > 1 || t.is(at + 3, Sym::minute));
    if (!told) return {{{hour.value, 0}, at + 2}};
    return {{{hour.value, minute.value}, t.is(at + 3, Sym::minute) ? at + 4 : at + 3}};
  };
  const auto first = one(i);
  if (!first) return std::nullopt;
  Parsed<Clock> out{{}, first->second};
  const auto set = [&](int& field, std::pair<int, int> time) {
    field = time.first * 60 + time.second;
    if (time.first > 24 || (time.first == 24 && time.second > 0)) out.value.bad_hour = time.first;
    if (time.second > 59) out.value.bad_minute = time.second;
  };
  set(out.value.from, first->first);
  if (t.is(out.next, Sym::dash) || t.is(out.next, Sym::to)) {
    if (const auto second = one(out.next + 1)) {
      set(out.value.to, second->first);
      out.next = second->second;
    }
  }
  return out;
}

}  // namespace sauro::extraction::grammar
