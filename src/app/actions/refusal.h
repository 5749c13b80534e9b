// SPDX-License-Identifier: AGPL-3.0-or-later
// Why an action is refused, by name; the words for people stand in one table.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "foundation/calendar/day.h"
#include "plan/model/draft.h"
#include "plan/model/refusal.h"

namespace sauro::app {

using plan::both;
using plan::Refusal;

/// Where it is read.
enum class Door : std::uint8_t { terminal, other };

std::span<const Refusal> refusals();
/// Whether an error is one of them; its words.
plan::Words words_of_refusal(const Error& error, Door door = Door::terminal);

/// What an error is about, where it speaks both languages.
plan::Words words_of_both(const std::string& text);

/// A day in both ways of writing it.
std::string day_words(Day day);

/// An error of code `refused`. The id is one of refusals() (assert).
Error refuse(std::string_view id, std::string about = {});

}  // namespace sauro::app
