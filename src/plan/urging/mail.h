// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail about what is due: which notices go out by it, when it is tried again, and which notice one that came back was.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/tracking/urging.h"

namespace sauro::urging {

/// Whether a rung among them goes by more than the program itself.
bool goes_by_mail(const std::vector<tracking::NoticeLine>& lines);

/// "an.nguyen@so.example.vn": one address in ASCII, without blanks, angles, quotes or commas; at most 254 bytes.
bool is_mail_address(std::string_view text);

/// When a mail that could not be handed over is tried again: after 5 minutes, a quarter of an hour, one hour, four
/// hours, then twice a day; 0 where three days have passed since it was first to go out. All in microseconds since 1970
/// UTC.
std::int64_t next_try(int tries, std::int64_t since, std::int64_t now);

/// How long a mail may be under way before nobody knows any more what became of it, in microseconds.
inline constexpr std::int64_t longest_handing = std::int64_t{15} * 60 * 1'000'000;

/// "sauro.2026-06-29.an@so.example.vn": the same each time the notice's mail is sent, so that a reader's program knows
/// a second one for the first.
std::string message_id(std::string_view notice, std::string_view domain);

/// What a message about undelivered mail (RFC 3464, as its bytes) says: the notice whose mail it was, and why. Nothing
/// where no mail of ours stands in it.
struct Bounce {
  std::string notice, why;
};
std::optional<Bounce> read_bounce(std::string_view message);

}  // namespace sauro::urging
