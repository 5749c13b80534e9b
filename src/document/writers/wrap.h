// SPDX-License-Identifier: AGPL-3.0-or-later
// Text in columns of characters: how wide it is on a screen, and where its lines break.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sauro::writers {

/// Characters that `text` takes on a screen: combining marks and zero-width characters take none, all others one.
int display_width(std::string_view text);

/// NFC without control characters, marks of writing direction and bytes that are not UTF-8; tabs are blanks, '\n'
/// stays.
std::string printable(std::string_view text);

/// The lines of printable `text` when no line may be wider than `width` (at least 1): broken at '\n' and between words,
/// inside a word only where the word is wider than a line, there behind a '/', '-', '_', '.' or ',' where one is near.
/// Blank runs count as one blank. Always at least one line.
std::vector<std::string> wrap(std::string_view text, int width);

/// Width of the widest line of printable `text`, unwrapped.
int natural_width(std::string_view text);

}  // namespace sauro::writers
