// SPDX-License-Identifier: AGPL-3.0-or-later
// Days in tests, as they are written: day("2031-05-02").
#pragma once
#include <string_view>

#include "foundation/calendar/day.h"

namespace sauro {

inline Day day(std::string_view iso) { return Day::parse_iso(iso).value(); }

}  // namespace sauro
