// SPDX-License-Identifier: AGPL-3.0-or-later
// The ladder of urging (thang đôn đốc): who hears of a deadline, how far from it, in which way.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar/working_days.h"
#include "plan/tracking/urging.h"

namespace sauro::urging {

inline constexpr int farthest_rung = 250;  ///< working days from the deadline: a year

/// "-5 performer notice; 1 performer,head mail; 10 head,leadership letter": one or more rungs, each of other days, in
/// any order. Fails with bad_input (subject: "ladder" where a rung is none, "ladder.days" where it is too far from the
/// deadline, "ladder.twice" where there is one of these days), `where` naming the rung.
Result<std::vector<tracking::Rung>> read_rungs(std::string_view text);
std::string rungs_text(const std::vector<tracking::Rung>& rungs);

/// The ladder that agencies without one of their own use, by rules/urging.toml.
Result<std::vector<tracking::Rung>> usual_rungs(Day day);

/// How many working days `day` lies behind the deadline; negative before it. A day off behind the deadline counts like
/// the working day before it, so that nobody is late by a holiday.
int days_behind(Day due, Day day, const Holidays& holidays);

/// The rung that an open item stands on: the last whose days have come. None before the first.
const tracking::Rung* rung_on(const std::vector<tracking::Rung>& rungs, int days);

/// The rung to urge by, of an item that is still to be done: the one it stands on, unless that or a higher one was said
/// of the same deadline already. Rungs that were missed are not made up for: one word is enough.
const tracking::Rung* rung_due(const tracking::ItemState& item, const std::vector<tracking::Rung>& rungs, Day day,
                               const Holidays& holidays);

/// Since when an official letter is due about an open item: the first day on which a rung of that way was said of its
/// present deadline, unless a letter of that day or a later one urged about it (`urged`: the last letter's day).
std::optional<Day> letter_due(const tracking::ItemState& item, const std::optional<Day>& urged);

/// Whether there is anything to urge: open work with a deadline that nobody has said is done.
bool can_be_urged(const tracking::ItemState& item);

}  // namespace sauro::urging
