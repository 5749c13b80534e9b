// SPDX-License-Identifier: AGPL-3.0-or-later
// Vietnamese text in the encodings from before Unicode: told by font or by content, and brought into Unicode.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"

namespace sauro::readers {

enum class LegacyEncoding : std::uint8_t {
  tcvn3,         ///< TCVN 5712 VN3 ("ABC"): a letter with its marks is one code
  vni,           ///< VNI-Windows: most marks are a code of their own behind the vowel
  windows_1258,  ///< tones are a code of their own behind the vowel
};

struct LegacyFont {
  LegacyEncoding encoding;
  bool capitals;  ///< draws every letter as a capital (".VnTimeH")
};

/// The encoding whose fonts have such names (".VnTime", "VNI-Times"); nothing for all other fonts.
std::optional<LegacyFont> legacy_by_font(std::string_view font);

/// The encoding in which `text` spells Vietnamese, where it spells none as it stands. A word or two say too little,
/// unless they are in the encoding that is `expected`, or have signs in their midst that no other writing has there.
std::optional<LegacyEncoding> legacy_by_content(std::string_view text,
                                                std::optional<LegacyEncoding> expected = std::nullopt);

/// `text` in NFC, its code points up to U+00FF (or U+F020 to U+F0FF, as Word stores signs of some fonts) taken as codes
/// of `encoding`; what it has no letter for stays.
std::string to_unicode(std::string_view text, LegacyEncoding encoding);

/// What the paragraphs before told: it decides where a run alone could be read either way.
struct LegacyContext {
  std::optional<LegacyEncoding> met;  ///< the encoding met last
  bool fonts_mislead = false;         ///< the last run to show it was Unicode, though its font was an old one
};

/// Brings the runs of a paragraph that stand in an old encoding into Unicode, and drops soft hyphens, which are letters
/// only there; the runs' positions follow, and `context` learns. True where text was converted.
bool resolve_legacy(std::string& text, std::vector<document::Run>& runs, LegacyContext& context);

std::string without_soft_hyphens(std::string_view text);

}  // namespace sauro::readers
