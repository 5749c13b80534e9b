// SPDX-License-Identifier: AGPL-3.0-or-later
// Which words can be Vietnamese syllables: what tells text read in the right encoding from text read in a wrong one.
#pragma once
#include <string_view>

namespace sauro::readers {

/// Whether `word` (UTF-8, NFC, any case) is spelled as one Vietnamese syllable: a possible beginning, a possible rhyme,
/// and at most one tone, set on the right vowel ("hoà" and "hòa" are both right). "trong", "Quyết", "ý"; not "café",
/// "chiùnh".
bool is_syllable(std::string_view word);

}  // namespace sauro::readers
