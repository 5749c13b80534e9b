// SPDX-License-Identifier: AGPL-3.0-or-later
// Syllables of Vietnamese: which letters may stand together, and with which tone.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sauro::checks {

/// Whether `word` (a spelling key) bears letters of Vietnamese beyond ASCII and can be no syllable of it, nor several
/// that were joined: "chưc", "nôg", "hiẹn". False of what has no such letters: it may be of any language.
bool is_no_syllable(std::string_view word);

/// "hòan", "đựơc", "cuả": a syllable in small letters whose tone stands on another vowel than it must; as it should be
/// written. Nothing where it stands right, or may stand so ("hoà", "hòa").
std::optional<std::string> with_tone_moved(std::string_view word);

}  // namespace sauro::checks
