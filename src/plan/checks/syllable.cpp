// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/syllable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "foundation/base/text.h"

namespace sauro::checks {
namespace {

enum Tone { level, falling, asking, broken, rising, heavy };

/// Each vowel with its six tones, in that order.
constexpr std::array<std::u32string_view, 12> vowels = {U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ",
                                                        U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
                                                        U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ"};

/// A word as letters without tones, and the tone.
struct Letters {
  std::u32string plain;
  int tone = level;
  int tones = 0;      ///< letters that bear one
  bool wide = false;  ///< some letter is beyond ASCII
  bool vowel = false;
};

std::optional<Letters> letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c)) return std::nullopt;
    letters.wide = letters.wide || c >= 0x80;
    char32_t plain = c;
    for (const std::u32string_view vowel : vowels) {
      const auto tone = vowel.find(c);
      if (tone == std::u32string_view::npos) continue;
      plain = vowel.front();
      letters.vowel = true;
      if (tone != level) {
        letters.tone = static_cast<int>(tone);
        ++letters.tones;
      }
      break;
    }
    if (plain >= 0x80 && plain != U'đ' && plain != U'ă' && plain != U'â' && plain != U'ê' && plain != U'ô' &&
        plain != U'ơ' && plain != U'ư')
      return std::nullopt;  // a letter of another language
    letters.plain += plain;
  }
  return letters;
}

constexpr std::array<std::u32string_view, 28> initials = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g", U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"q", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};

bool is_rhyme(std::u32string_view rhyme) {
  static const std::unordered_set<std::u32string_view> rhymes = {
      U"a",    U"ai",   U"ao",   U"au",   U"ay",   U"ac",   U"ach",  U"am",   U"an",  U"ang",  U"anh",  U"ap",   U"at",
      U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"âu",   U"ây",   U"âc",  U"âm",   U"ân",   U"âng",  U"âp",
      U"ât",   U"e",    U"eo",   U"ec",   U"em",   U"en",   U"eng",  U"ep",   U"et",  U"ê",    U"êu",   U"êch",  U"êm",
      U"ên",   U"ênh",  U"êp",   U"êt",   U"êc",   U"êng",  U"i",    U"ia",   U"iu",  U"ich",  U"im",   U"in",   U"inh",
      U"ip",   U"it",   U"iêu",  U"iêc",  U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt", U"o",    U"oi",   U"oc",   U"om",
      U"on",   U"ong",  U"op",   U"ot",   U"ooc",  U"oong", U"oon",  U"oa",   U"oai", U"oao",  U"oay",  U"oau",  U"oac",
      U"oach", U"oam",  U"oan",  U"oang", U"oanh", U"oap",  U"oat",  U"oăc",  U"oăm", U"oăn",  U"oăng", U"oăp",  U"oăt",
      U"oe",   U"oeo",  U"oem",  U"oen",  U"oet",  U"oec",  U"oep",  U"oeng", U"oây", U"uăng", U"ô",    U"ôi",   U"ôc",
      U"ôm",   U"ôn",   U"ông",  U"ôp",   U"ôt",   U"ôông", U"ôôc",  U"ơ",    U"ơi",  U"ơm",   U"ơn",   U"ơng",  U"ơp",
      U"ơt",   U"u",    U"ua",   U"ui",   U"uc",   U"um",   U"un",   U"ung",  U"up",  U"ut",   U"uôi",  U"uôc",  U"uôm",
      U"uôn",  U"uông", U"uôt",  U"uôp",  U"uơ",   U"uơn",  U"uơt",  U"uê",   U"uêu", U"uêch", U"uênh", U"uên",  U"uêt",
      U"uy",   U"uya",  U"uych", U"uynh", U"uyt",  U"uyn",  U"uyp",  U"uyu",  U"uym", U"uyên", U"uyêt", U"uyêm", U"uân",
      U"uât",  U"uâng", U"uây",  U"uâc",  U"uâp",  U"uit",  U"uich", U"uinh", U"uin", U"ư",    U"ưa",   U"ưi",   U"ưu",
      U"ưc",   U"ưm",   U"ưn",   U"ưng",  U"ưt",   U"ươi",  U"ươu",  U"ươc",  U"ươm", U"ươn",  U"ương", U"ươp",  U"ươt",
      U"y",    U"yêu",  U"yêm",  U"yên",  U"yêng", U"yêt",  U"yt",   U"ynh",  U"ych", U"ym",   U"yn",   U"yp",   U"yu"};
  return rhymes.contains(rhyme);
}

/// Behind "q" stands "u", and rhymes of "o" are written with it: "quang", "quét", "quốc", "quọ".
bool is_rhyme_behind(std::u32string_view initial, std::u32string_view rhyme) {
  if (initial != U"q") return is_rhyme(rhyme);
  if (!rhyme.starts_with(U'u')) return false;
  const std::u32string_view behind = rhyme.substr(1);
  return is_rhyme(rhyme) || is_rhyme(behind) || is_rhyme(U"o" + std::u32string(behind));
}

/// Syllables that end in "c", "ch", "p" or "t" bear one of two tones.
bool has_fitting_tone(std::u32string_view rhyme, int tone) {
  constexpr std::u32string_view stops = U"cpt";
  const bool stopped = stops.find(rhyme.back()) != std::u32string_view::npos || rhyme.ends_with(U"ch");
  return !stopped || tone == rising || tone == heavy;
}

/// `strict`: with the tone that its end asks for; loan words are written without: "cactông".
bool is_syllable(const Letters& letters, bool strict) {
  if (letters.tones > 1) return false;
  const std::u32string_view plain = letters.plain;
  return std::any_of(initials.begin(), initials.end(), [&](std::u32string_view initial) {
    if (!plain.starts_with(initial) || plain.size() == initial.size())
      return initial == U"gi" && plain == initial;  // "gì"
    const std::u32string_view rhyme = plain.substr(initial.size());
    return is_rhyme_behind(initial, rhyme) &&
           (has_fitting_tone(rhyme, letters.tone) || (!strict && letters.tone == level));
  });
}

/// "ôtô", "cactông", "thựchiện": syllables without a blank between. The second begins with a consonant, or with a vowel
/// that cannot stand behind the first: "kiốt".
bool are_joined(std::string_view word, int most) {
  for (std::size_t at = 0; at < word.size();) {
    next_code_point(word, at);
    if (at >= word.size()) return false;
    const auto first = letters_of(word.substr(0, at)), rest = letters_of(word.substr(at));
    if (!first || !rest || !is_syllable(*first, false)) continue;
    const char32_t next = rest->plain.front();
    const bool begins_vowel =
        std::any_of(vowels.begin(), vowels.end(), [&](std::u32string_view vowel) { return vowel.front() == next; });
    constexpr std::u32string_view apart = U"ôăâơo";
    if (begins_vowel && !(first->plain.back() == U'i' && apart.find(next) != apart.npos)) continue;
    if (is_syllable(*rest, false) || (most > 2 && are_joined(word.substr(at), most - 1))) return true;
  }
  return false;
}

constexpr auto plain_none = std::u32string_view::npos;

/// The place of the vowel that must bear the tone; nothing where custom has two, or the letters are no syllable's.
std::optional<std::size_t> place_of_tone(std::u32string_view plain) {
  const auto is_vowel = [](char32_t c) { return std::u32string_view(U"aăâeêioôơuưy").find(c) != plain_none; };
  std::size_t begin = 0;
  while (begin < plain.size() && !is_vowel(plain[begin])) ++begin;
  const bool opening = begin == 1 && begin + 1 < plain.size() && is_vowel(plain[begin + 1]) &&
                       ((plain[0] == U'q' && plain[1] == U'u') || (plain[0] == U'g' && plain[1] == U'i'));
  if (opening) ++begin;
  std::size_t end = begin;
  while (end < plain.size() && is_vowel(plain[end])) ++end;
  const std::size_t count = end - begin;
  if (count == 0 || count > 3) return std::nullopt;
  const auto marked = plain.substr(0, end).find_last_of(U"ăâêôơư");
  if (marked != plain_none && marked >= begin) return marked;
  if (end < plain.size()) return end - 1;
  const std::u32string_view pair = plain.substr(begin, count);
  if (pair == U"oa" || pair == U"oe" || pair == U"uy") return std::nullopt;
  return count == 3 ? begin + 1 : begin;
}

}  // namespace

std::optional<std::string> with_tone_moved(std::string_view word) {
  constexpr std::size_t longest = 16;  // bytes; longer ones are no syllables
  // A tone can be misplaced only where two vowels stand beside each other.
  bool before = false, pair = false;
  for (std::size_t at = 0; at < word.size() && !pair;) {
    const char32_t c = next_code_point(word, at);
    const bool vowel =
        c < 0x80 ? std::string_view("aeiouy").find(static_cast<char>(c)) != std::string_view::npos : c != U'đ';
    pair = before && vowel;
    before = vowel;
  }
  if (!pair) return std::nullopt;
  const auto letters = word.size() > longest ? std::nullopt : letters_of(word);
  if (!letters || letters->tones != 1) return std::nullopt;
  const auto right = place_of_tone(letters->plain);
  std::u32string written = letters->plain;
  std::size_t borne = 0, i = 0;
  for (std::size_t at = 0; at < word.size(); ++i)
    if (next_code_point(word, at) != written[i]) borne = i;
  if (!right || *right == borne || !is_syllable(*letters, true)) return std::nullopt;
  for (const std::u32string_view vowel : vowels)
    if (vowel.front() == written[*right]) written[*right] = vowel[static_cast<std::size_t>(letters->tone)];
  std::string text;
  for (const char32_t c : written) append_code_point(text, c);
  return text;
}

bool is_no_syllable(std::string_view word) {
  constexpr std::size_t longest = 24;  // bytes; longer ones are no words
  constexpr int most_joined = 4;
  if (word.size() > longest) return false;
  // Words of other languages in Vietnamese letters: "sunfát", "crôm", "prôtêin".
  for (const std::string_view foreign : {"f",  "j",  "w",  "z",   "cr", "br", "pr", "pl", "cl", "gl",
                                         "gr", "dr", "đr", "gic", "bl", "kr", "xt", "xp", "st", "sp"})
    if (word.find(foreign) != std::string_view::npos) return false;
  const auto letters = letters_of(word);
  if (!letters || !letters->wide || !letters->vowel) return false;
  if (letters->plain.size() < 2) return false;
  return !is_syllable(*letters, true) && !are_joined(word, most_joined);
}

}  // namespace sauro::checks
