// SPDX-License-Identifier: AGPL-3.0-or-later
// A calendar as iCalendar (RFC 5545), which every calendar program subscribes to.
#pragma once
#include <string>

#include "document/model/calendar.h"

namespace sauro::writers {

/// UTF-8 with CRLF, no line above 75 octets; the same bytes for the same calendar. An entry is a VTODO and, where it
/// has a deadline, also a VEVENT of that day: many programs show no to-dos. Alarms ring at eight in the morning, and
/// stand with the event alone, so that who sees both is reminded once. An event that is done begins with "✓".
std::string icalendar(const document::Calendar& calendar);

}  // namespace sauro::writers
