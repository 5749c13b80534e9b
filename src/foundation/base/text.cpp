// SPDX-License-Identifier: AGPL-3.0-or-later
// Unicode text over ICU. ASCII and the precomposed Vietnamese letters take short ways; everything else asks ICU.
#include "foundation/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace sauro {
namespace {

template <class Map>
std::string map_code_points(std::string_view text, Map map) {
  std::string out(text.size() * 2 + 4, '\0');  // no letter's other case takes more than twice its bytes
  char* to = out.data();
  for (std::size_t at = 0; at < text.size();) {
    if (to + 4 > out.data() + out.size()) {
      const auto used = static_cast<std::size_t>(to - out.data());
      out.resize(out.size() * 2);
      to = out.data() + used;
    }
    to = write_code_point(to, map(next_code_point(text, at)));
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

/// The letters of Vietnamese beyond ASCII (and the rest of Latin-1): by rule, without asking ICU.
constexpr bool is_vietnamese(char32_t c) {
  if (c >= 0x1EA0) return c <= 0x1EF9;
  if (c <= 0xFF) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  return c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 || c == 0x128 || c == 0x129 || c == 0x168 || c == 0x169 ||
         c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

/// Of a letter for which is_vietnamese() holds.
constexpr bool is_vietnamese_upper(char32_t c) {
  if (c <= 0xFF) return c <= 0xDE;
  if (c == 0x1AF || c == 0x1B0) return c == 0x1AF;
  return c % 2 == 0;
}

char32_t lower_of_others(char32_t c) {
  if (is_vietnamese(c)) return is_vietnamese_upper(c) ? c + 1 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

inline char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0x1EA0 && c <= 0x1EF9) return c | 1u;
  if (c <= 0xFF) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  return lower_of_others(c);
}

/// The base letter of a precomposed letter: é -> e, ổ -> o, đ -> d. Nothing for a mark that stands alone; letters that
/// are composed of more than a base and marks (한) stay.
std::optional<char32_t> without_marks(char32_t c) {
  if (c < 0x80) return c;
  if (c == U'đ') return U'd';
  if (c == U'Đ') return U'D';
  if (c >= 0x1EA0 && c <= 0x1EF9) {
    const char32_t base = c < 0x1EB8   ? U'A'
                          : c < 0x1EC8 ? U'E'
                          : c < 0x1ECC ? U'I'
                          : c < 0x1EE4 ? U'O'
                          : c < 0x1EF2 ? U'U'
                                       : U'Y';
    return c % 2 == 0 ? base : base + 32;
  }
  constexpr std::u32string_view others = U"àáâãèéêìíòóôõùúýăĩũơư", their_base = U"aaaaeeeiioooouuyaiuou";
  if (const auto at = others.find(c); at != std::u32string_view::npos) return their_base[at];
  if (u_getCombiningClass(static_cast<UChar32>(c)) != 0) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> parts{};
  const int32_t length = unorm2_getDecomposition(nfd, static_cast<UChar32>(c), parts.data(), parts.size(), &status);
  if (length <= 0 || U_FAILURE(status) || U16_IS_SURROGATE(parts[0])) return c;
  for (int32_t i = 1; i < length; ++i)
    if (u_getCombiningClass(parts[static_cast<std::size_t>(i)]) == 0) return c;
  return parts[0];
}

/// The five tones in the order in which `toned` lists them.
constexpr std::u32string_view toneless = U"aăâeêioôơuưy";
constexpr std::array<std::u32string_view, 5> toned = {U"áắấéếíóốớúứý", U"àằầèềìòồờùừỳ", U"ảẳẩẻểỉỏổởủửỷ",
                                                      U"ãẵẫẽễĩõỗỡũữỹ", U"ạặậẹệịọộợụựỵ"};

/// Tone (0-4) and plain vowel of a lower-case letter that carries a tone.
std::optional<std::pair<std::size_t, char32_t>> tone_of(char32_t c) {
  if (c < 0x80) return std::nullopt;
  for (std::size_t tone = 0; tone < toned.size(); ++tone) {
    const auto at = toned[tone].find(c);
    if (at != std::u32string_view::npos) return std::pair{tone, toneless[at]};
  }
  return std::nullopt;
}

char32_t with_tone(char32_t plain, std::size_t tone) {
  const auto at = toneless.find(plain);
  return at == std::u32string_view::npos ? plain : toned[tone][at];
}

/// Whether the only blanks of `text` are single spaces between words.
bool is_collapsed(std::string_view text) {
  bool after_space = true;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' && after_space) return false;
    after_space = c == ' ';
    if (c < '\x0E' && (c >= 0 || may_begin_blank(c))) {
      if (is_blank(next_code_point(text, at))) return false;
    } else {
      ++at;
    }
  }
  return text.empty() || !after_space;
}

/// Writes the spelling key of `text` at `to`, which has room for it; returns the byte after it.
char* write_spelling_key(std::string_view text, char* to) {
  const char* const begin = to;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const char c = text[at++];
      *to++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      continue;
    }
    const char32_t c = lower(next_code_point(text, at));
    const char last = to == begin ? '\0' : to[-1];
    if (last != 'o' && last != 'u' && last != 'q') {
      to = write_code_point(to, c);
      continue;
    }
    std::size_t next_at = at;
    const char32_t next = at < text.size() ? lower(next_code_point(text, next_at)) : 0;
    const auto tone = last == 'q' || !is_letter(next) ? tone_of(c) : std::nullopt;
    const bool after_q = to - begin > 1 && to[-2] == 'q';
    if (tone && ((last == 'o' && (tone->second == U'a' || tone->second == U'e')) ||
                 (last == 'u' && tone->second == U'y' && !after_q))) {
      // "oà", "oè", "uý" at the end of a syllable: the tone belongs on the first vowel of the pair.
      to = write_code_point(to - 1, with_tone(static_cast<char32_t>(last), tone->first));
      to = write_code_point(to, tone->second);
    } else if (tone && last == 'q' && tone->second == U'u' && toneless.find(next) != toneless.npos) {
      // "qúy", "qủa": after q the u is silent, so the tone belongs on the vowel behind it.
      to = write_code_point(to, U'u');
      to = write_code_point(to, with_tone(next, tone->first));
      at = next_at;
    } else {
      to = write_code_point(to, c);
    }
  }
  return to;
}

/// Whether `text` is of characters only that are their own form C and join no other: those before U+0300, the
/// precomposed letters of Vietnamese, and the dashes, quotation marks and points of U+2010 to U+2027.
bool is_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x300 && !is_vietnamese(c) && !(c >= 0x2010 && c <= 0x2027)) return false;
  }
  return true;
}

/// UAX #15, stream-safe text: a grapheme joiner after every 30 marks in a row, without which sorting the marks of one
/// letter takes quadratic time. No language stacks that many.
std::string with_bounded_marks(std::string_view text) {
  constexpr int most_marks = 30;
  std::string out;
  std::size_t copied = 0;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(text, at);
    marks = c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0 ? marks + 1 : 0;
    if (marks <= most_marks) continue;
    out += text.substr(copied, before - copied);
    append_code_point(out, 0x34F);
    copied = before;
    marks = 1;
  }
  if (copied == 0) return {};
  out += text.substr(copied);
  return out;
}

}  // namespace

char32_t next_wide_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first >= 0xF5 || at + length > text.size()) {
    ++at;
    return 0xFFFD;
  }
  char32_t c = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) {
      ++at;
      return 0xFFFD;
    }
    c = (c << 6) | (byte(at + i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
    ++at;
    return 0xFFFD;
  }
  at += length;
  return c;
}

void append_code_point(std::string& text, char32_t c) {
  char bytes[4];
  text.append(bytes, write_code_point(bytes, c));
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (next_code_point(text, at) == 0xFFFD && text.substr(before, 3) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

std::size_t byte_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) next_code_point(text, at);
  return at;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_wide_letter(char32_t c) {
  if (is_vietnamese(c)) return true;
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_wide_upper(char32_t c) {
  if (is_vietnamese(c)) return is_vietnamese_upper(c);
  return u_isupper(static_cast<UChar32>(c)) != 0;
}
bool is_wide_blank(char32_t c) {
  return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

std::string to_nfc(std::string_view text) {
  if (is_composed(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const std::string bounded = with_bounded_marks(text);  // empty where nothing had to change
  if (!bounded.empty()) text = bounded;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  if (U_FAILURE(status)) return std::string(text);
  std::string again = with_bounded_marks(out);  // four marks fall apart into two
  return again.empty() ? out : again;
}

std::string to_lower(std::string_view text) { return map_code_points(text, lower); }

std::string to_upper(std::string_view text) {
  return map_code_points(text, [](char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); });
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    if (const auto c = without_marks(lower(next_code_point(text, at)))) append_code_point(out, *c);
  return out;
}

std::string spelling_key(std::string_view text) {
  // A byte that is no UTF-8 becomes three, a letter's lower case at most three for two.
  constexpr std::size_t growth = 3, small = 200;
  if (text.size() <= small) {
    std::array<char, small * growth> buffer;
    return {buffer.data(), write_spelling_key(text, buffer.data())};
  }
  std::string out(text.size() * growth, '\0');
  out.resize(static_cast<std::size_t>(write_spelling_key(text, out.data()) - out.data()));
  return out;
}

bool starts_lower(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const char32_t c = next_code_point(text, at);
  return is_letter(c) && !is_upper(c);
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t most_wrong = 2, longest = 60;
  std::size_t least = most_wrong + 1;
  std::string_view found;
  if (word.size() > longest) return found;
  for (const std::string_view one : known) {
    // A row of the edit distance for each letter of `word`.
    std::vector<std::size_t> row(one.size() + 1);
    for (std::size_t k = 0; k <= one.size(); ++k) row[k] = k;
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i + 1;
      for (std::size_t k = 0; k < one.size(); ++k) {
        const std::size_t other = diagonal + (word[i] == one[k] ? 0 : 1);
        diagonal = row[k + 1];
        row[k + 1] = std::min({other, row[k] + 1, diagonal + 1});
      }
    }
    if (row.back() >= least || row.back() >= word.size()) continue;
    least = row.back();
    found = one;
  }
  return found;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_blank(next_code_point(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t next = last;
    // What is no blank, or no whole character, ends the text.
    if (!is_blank(next_code_point(text, next)) || next != end) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_blanks(std::string_view text) {
  if (is_collapsed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // where the words not yet copied begin
  bool pending = false;
  const auto flush = [&](std::size_t end) {
    if (run == end) return;
    if (pending && !out.empty()) out += ' ';
    out += text.substr(run, end - run);
    pending = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (!is_blank(next_code_point(text, at))) continue;
    flush(before);
    run = at;
    pending = true;
  }
  flush(text.size());
  return out;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('\n', begin);
    auto line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) return lines;
    begin = end + 1;
  }
}

}  // namespace sauro
