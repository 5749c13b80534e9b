// SPDX-License-Identifier: AGPL-3.0-or-later
// The spelling of Vietnamese syllables.
#include "document/readers/syllable.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t no_tone = std::u32string_view::npos;
constexpr std::size_t longest_syllable = 7;  // "nghiêng"

/// Each vowel without a tone, then with à, á, ả, ã, ạ.
constexpr std::array<std::u32string_view, 12> vowels = {
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị",
    U"oòóỏõọ", U"ôồốổỗộ", U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ",
};

constexpr std::array<std::u32string_view, 28> beginnings = {
    U"",   U"b",   U"c",  U"ch", U"d",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m", U"n",
    U"ng", U"ngh", U"nh", U"p",  U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x", U"đ",
};

/// In order of their code points. Without the few of loan words ("xoong"), which wrong encodings make more often.
constexpr std::array<std::u32string_view, 161> rhymes = {
    U"a",    U"ac",   U"ach", U"ai",  U"am",  U"an",   U"ang",  U"anh",  U"ao",   U"ap",  U"at",  U"au",  U"ay",
    U"e",    U"ec",   U"em",  U"en",  U"eng", U"eo",   U"ep",   U"et",   U"i",    U"ia",  U"ich", U"im",  U"in",
    U"inh",  U"ip",   U"it",  U"iu",  U"iêc", U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt", U"iêu", U"o",   U"oa",
    U"oac",  U"oach", U"oai", U"oam", U"oan", U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oay", U"oc",  U"oe",
    U"oem",  U"oen",  U"oeo", U"oet", U"oi",  U"om",   U"on",   U"ong",  U"op",   U"ot",  U"oăc", U"oăm", U"oăn",
    U"oăng", U"oăt",  U"u",   U"ua",  U"uc",  U"ui",   U"um",   U"un",   U"ung",  U"up",  U"ut",  U"uy",  U"uya",
    U"uych", U"uynh", U"uyp", U"uyt", U"uyu", U"uyên", U"uyêt", U"uân",  U"uâng", U"uât", U"uây", U"uê",  U"uêch",
    U"uênh", U"uôc",  U"uôi", U"uôm", U"uôn", U"uông", U"uôt",  U"uơ",   U"y",    U"ych", U"ynh", U"yt",  U"yêm",
    U"yên",  U"yêng", U"yêt", U"yêu", U"âc",  U"âm",   U"ân",   U"âng",  U"âp",   U"ât",  U"âu",  U"ây",  U"ê",
    U"êch",  U"êm",   U"ên",  U"ênh", U"êp",  U"êt",   U"êu",   U"ô",    U"ôc",   U"ôi",  U"ôm",  U"ôn",  U"ông",
    U"ôp",   U"ôt",   U"ăc",  U"ăm",  U"ăn",  U"ăng",  U"ăp",   U"ăt",   U"ơ",    U"ơi",  U"ơm",  U"ơn",  U"ơp",
    U"ơt",   U"ư",    U"ưa",  U"ưc",  U"ưi",  U"ưm",   U"ưn",   U"ưng",  U"ưt",   U"ưu",  U"ươc", U"ươi", U"ươm",
    U"ươn",  U"ương", U"ươp", U"ươt", U"ươu",
};
static_assert(std::is_sorted(rhymes.begin(), rhymes.end()));

/// A syllable without its tone.
struct Spelling {
  std::array<char32_t, longest_syllable> letters{};
  std::size_t size = 0;
  std::size_t toned = no_tone;  ///< the letter that bears the tone
  std::size_t tone = 0;         ///< as in `vowels`

  std::u32string_view view() const { return {letters.data(), size}; }
};

/// False for what no syllable holds.
bool spell(std::string_view lower, Spelling& out) {
  for (std::size_t at = 0; at < lower.size();) {
    char32_t c = next_code_point(lower, at);
    if (out.size == longest_syllable) return false;
    if (c >= 0x80 && c != U'đ') {
      const auto vowel = std::find_if(vowels.begin(), vowels.end(), [&](auto row) { return row.find(c) != row.npos; });
      if (vowel == vowels.end()) return false;
      const std::size_t tone = vowel->find(c);
      if (tone > 0 && out.tone > 0) return false;
      if (tone > 0) {
        out.tone = tone;
        out.toned = out.size;
      }
      c = vowel->front();
    }
    out.letters[out.size++] = c;
  }
  return out.size > 0;
}

/// Whether the tone may stand on the letter `at` of `rhyme`.
bool bears_tone(std::u32string_view rhyme, std::size_t at) {
  const auto modified = rhyme.find_last_of(U"ăâêôơư");
  if (modified != rhyme.npos) return at == modified;
  const bool pair = rhyme.starts_with(U"oa") || rhyme.starts_with(U"oe") || rhyme.starts_with(U"uy");
  if (pair && rhyme.size() == 2) return at < 2;  // "hòa" and "hoà"
  return at == (pair ? 1 : 0);
}

bool is_stopped(std::u32string_view rhyme) {
  return rhyme.ends_with(U"c") || rhyme.ends_with(U"ch") || rhyme.ends_with(U"p") || rhyme.ends_with(U"t");
}

}  // namespace

bool is_syllable(std::string_view word) {
  if (word.empty() || word.size() > longest_syllable * 3) return false;
  Spelling spelling;
  if (!spell(to_lower(word), spelling)) return false;
  const auto whole = spelling.view();
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::u32string_view beginning) {
    if (!whole.starts_with(beginning)) return false;
    const auto rhyme = whole.substr(beginning.size());
    if (!std::binary_search(rhymes.begin(), rhymes.end(), rhyme)) return false;
    // Before a stop only the tones of "á" and "ạ" are spoken.
    if (is_stopped(rhyme) && spelling.tone != 2 && spelling.tone != 5) return false;
    if (spelling.toned == no_tone) return true;
    return spelling.toned >= beginning.size() && bears_tone(rhyme, spelling.toned - beginning.size());
  });
}

}  // namespace sauro::readers
