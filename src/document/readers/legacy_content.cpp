// SPDX-License-Identifier: AGPL-3.0-or-later
// Old encodings told by what the text spells, and the decision run by run.
#include <algorithm>
#include <array>

#include "document/readers/legacy.h"
#include "document/readers/syllable.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::array encodings = {LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::windows_1258};
constexpr std::size_t sample = 64 * 1024;  ///< bytes that tell enough

bool is_soft_hyphen(char32_t c) { return c == 0xAD || c == 0x2212; }

/// Characters that words of some encoding are made of.
bool is_of_word(char32_t c) {
  return is_letter(c) || is_soft_hyphen(c) || (c > 0xA0 && c < 0x100) || (c >= 0x300 && c < 0x370);
}

/// A word and what it is as Unicode text: without soft hyphens, and without the signs around it.
struct Word {
  std::string_view raw;
  std::string plain;
  bool latin = false;   ///< has characters from U+00A1 to U+00FF other than soft hyphens
  bool marked = false;  ///< has a sign that is no letter, digit or usual mark, between letters
  bool capitals = true;
};

Word word_of(std::string_view raw) {
  constexpr std::u32string_view signs = U"§¨©ª«¬®µ¶¸¹»¼½¾";
  Word word;
  word.raw = raw;
  std::size_t end = 0;  // of `plain` without the signs behind it
  char32_t before = 0, sign = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const char32_t c = next_code_point(raw, at);
    if (is_soft_hyphen(c)) continue;
    word.latin = word.latin || (c > 0xA0 && c < 0x100);
    const bool is_sign = signs.find(c) != signs.npos;
    const bool letter = !is_sign && (is_letter(c) || (c >= 0x300 && c < 0x370));
    if (letter && sign != 0) word.marked = true;
    sign = is_sign && (sign != 0 || (before != 0 && is_letter(before))) ? c : 0;
    before = c;
    if (!letter && word.plain.empty()) continue;
    append_code_point(word.plain, c);
    if (!letter) continue;
    word.capitals = word.capitals && is_upper(c);
    end = word.plain.size();
  }
  word.plain.resize(end);
  return word;
}

/// Units multiplied: "N·m".
bool is_product(const Word& word) { return word.raw.size() == 4 && word.raw.substr(1, 2) == "·"; }

/// What the words of a text say for and against an encoding.
struct Evidence {
  int legacy = 0;          ///< are syllables in the encoding only
  int unicode = 0;         ///< are syllables as they stand only
  int other = 0;           ///< are neither, with letters beyond ASCII
  int plain = 0;           ///< ASCII syllables
  int foreign = 0;         ///< ASCII words that are no syllables
  bool marked = false;     ///< one of `legacy` has a sign between letters
  bool several = false;    ///< `legacy` holds different words
  bool long_word = false;  ///< one of `legacy` is longer than the symbols of units ("µm")
};

template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0, begin = 0; at <= text.size();) {
    const std::size_t before = at;
    const bool inside = at < text.size() && is_of_word(next_code_point(text, at));
    if (inside) continue;
    if (begin < before) visit(word_of(text.substr(begin, before - begin)));
    if (before == text.size()) return;
    begin = at;
  }
}

Evidence evidence(std::string_view text, LegacyEncoding encoding) {
  Evidence found;
  std::string first;
  each_word(text, [&](const Word& word) {
    if (word.plain.empty() || is_product(word)) return;
    const bool as_is = is_syllable(word.plain);
    if (!word.latin) {
      // Names of bodies and the like are no syllables in any encoding.
      if (as_is)
        (code_points(word.plain) == word.plain.size() ? found.plain : found.unicode) += 1;
      else if (word.plain.size() > 1 && !word.capitals)
        ++found.foreign;
      return;
    }
    const std::string converted = to_unicode(word.raw, encoding);
    if (is_syllable(converted)) {
      if (as_is) return;
      ++found.legacy;
      found.marked = found.marked || word.marked;
      found.long_word = found.long_word || code_points(word.raw) > 2;
      const std::string key = to_lower(converted);
      found.several = found.several || (!first.empty() && key != first);
      if (first.empty()) first = key;
    } else if (as_is) {
      ++found.unicode;
    } else if (code_points(word.plain) != word.plain.size()) {
      ++found.other;
    }
  });
  return found;
}

/// Whether some word is no Vietnamese as it stands: asked first, because it seldom is so.
bool is_suspect(std::string_view text) {
  bool suspect = false;
  each_word(text, [&](const Word& word) { suspect = suspect || (word.latin && !is_syllable(word.plain)); });
  return suspect;
}

bool speaks_for(const Evidence& found, bool expected) {
  if (found.legacy == 0 || found.legacy < 4 * found.unicode || found.legacy < 2 * found.other) return false;
  if (2 * (found.foreign + found.other) > found.legacy + found.plain) return false;
  return found.several || found.marked || (found.long_word && expected);
}

/// A run of the paragraph with what its bytes tell at a glance.
struct Piece {
  std::string_view text;
  document::Run* run;
  std::optional<LegacyFont> font;
  bool latin = false;    ///< has code points from U+00A1 to U+00FF, or Word's private ones
  bool wide = false;     ///< has letters beyond them: it is Unicode
  bool hyphens = false;  ///< soft ones
  std::optional<LegacyEncoding> encoding = std::nullopt;
};

void look(Piece& piece) {
  const std::string_view text = piece.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xC2) continue;
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
    if (byte < 0xC4 || byte == 0xEF) {
      if (byte == 0xC2 && next == 0xAD) piece.hyphens = true;
      piece.latin = piece.latin || byte != 0xC2 || next > 0xA0;
    } else if (byte != 0xE2) {  // General punctuation is the same everywhere.
      piece.wide = true;
    }
  }
}

std::vector<Piece> pieces_of(std::string_view text, std::vector<document::Run>& runs) {
  std::vector<Piece> pieces;
  pieces.reserve(runs.size());
  std::size_t at = 0;
  for (document::Run& run : runs) {
    const std::size_t begin = at;
    for (std::uint32_t i = 0; i < run.length && at < text.size(); ++i) next_code_point(text, at);
    pieces.push_back({text.substr(begin, at - begin), &run, legacy_by_font(run.font)});
    look(pieces.back());
  }
  return pieces;
}

/// Runs in telling fonts, but not what someone typed in Unicode with such a font chosen.
void decide_by_font(std::vector<Piece>& pieces, LegacyContext& context) {
  if (std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.font && piece.wide; }))
    context.fonts_mislead = true;
  for (Piece& piece : pieces) {
    if (!piece.font || piece.wide) continue;
    const Evidence found = piece.latin ? evidence(piece.text, piece.font->encoding) : Evidence{};
    if (found.legacy != found.unicode) context.fonts_mislead = found.legacy < found.unicode;
    if (context.fonts_mislead) continue;
    piece.encoding = piece.font->encoding;
    if (piece.latin) context.met = piece.encoding;
  }
}

bool is_open(const Piece& piece) { return !piece.font && !piece.wide; }

void decide_by_content(std::vector<Piece>& pieces, LegacyContext& context) {
  std::string together;
  bool gap = false;
  for (const Piece& piece : pieces) {
    if (is_open(piece)) {
      if (gap) together += '\n';
      together += piece.text;
    }
    gap = !is_open(piece);
  }
  const auto common = legacy_by_content(together, context.met);
  for (Piece& piece : pieces) {
    if (!is_open(piece) || !piece.latin) continue;
    if (common) {
      const Evidence found = evidence(piece.text, *common);
      if (found.legacy >= found.unicode) piece.encoding = common;
    } else if (piece.text.size() < together.size()) {
      piece.encoding = legacy_by_content(piece.text, context.met);
    }
    if (piece.encoding) context.met = piece.encoding;
  }
}

std::string resolved(const Piece& piece) {
  if (!piece.encoding) return piece.hyphens ? without_soft_hyphens(piece.text) : std::string(piece.text);
  std::string text = piece.latin ? to_unicode(piece.text, *piece.encoding) : std::string(piece.text);
  return piece.font && piece.font->capitals ? to_upper(text) : text;
}

}  // namespace

std::string without_soft_hyphens(std::string_view text) {
  constexpr std::string_view hyphen = "\xC2\xAD";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(hyphen, at), text.size());
    out += text.substr(at, end - at);
    at = end + (end < text.size() ? hyphen.size() : 0);
  }
  return out;
}

std::optional<LegacyEncoding> legacy_by_content(std::string_view text, std::optional<LegacyEncoding> expected) {
  text = text.substr(0, sample);
  if (!is_suspect(text)) return std::nullopt;
  std::optional<LegacyEncoding> best;
  int most = 0;
  for (const LegacyEncoding encoding : encodings) {
    const Evidence found = evidence(text, encoding);
    const bool better = encoding == expected ? found.legacy >= most : found.legacy > most;
    if (!better || !speaks_for(found, encoding == expected)) continue;
    best = encoding;
    most = found.legacy;
  }
  return best;
}

bool resolve_legacy(std::string& text, std::vector<document::Run>& runs, LegacyContext& context) {
  std::vector<Piece> pieces = pieces_of(text, runs);
  const auto any = [&](const auto& is) { return std::any_of(pieces.begin(), pieces.end(), is); };
  if (any([](const Piece& piece) { return piece.font.has_value(); })) decide_by_font(pieces, context);
  if (any([](const Piece& piece) { return is_open(piece) && piece.latin; })) decide_by_content(pieces, context);
  if (!any([](const Piece& piece) { return piece.encoding || piece.hyphens; })) return false;

  bool converted = false;
  std::string out;
  std::uint32_t start = 0;
  for (Piece& piece : pieces) {
    const std::string now = resolved(piece);
    converted = converted || (piece.encoding && now != piece.text);
    piece.run->start = start;
    piece.run->length = static_cast<std::uint32_t>(code_points(now));
    start += piece.run->length;
    out += now;
  }
  text = std::move(out);
  std::erase_if(runs, [](const document::Run& run) { return run.length == 0; });
  return converted;
}

}  // namespace sauro::readers
