// SPDX-License-Identifier: AGPL-3.0-or-later
// Taking names apart: which tokens are abbreviations, which are syllables.
#include "foundation/names/parts.h"

#include <algorithm>
#include <array>
#include <span>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::names {
namespace {

constexpr std::u32string_view toned = U"áắấéếíóốớúứýàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ";

constexpr std::size_t longest_name = 1000;  ///< bytes; anything longer is no name and is not taken apart

struct Token {
  std::u32string written;  ///< as written, NFC
  std::u32string lower;
  bool number = false;
  Kind mark = Kind::word;  ///< joiner or mark where it is one
};

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

bool is_vowel(char32_t folded) { return std::u32string_view(U"aeiouy").find(folded) != std::u32string_view::npos; }

std::u32string folded(std::u32string_view text) { return decode(fold(encode(text))); }

bool any_of(std::u32string_view text, bool (*is)(char32_t)) { return std::any_of(text.begin(), text.end(), is); }
bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c); }
bool is_toned(char32_t c) { return toned.find(c) != std::u32string_view::npos; }

/// Whether the letters could be a Vietnamese syllable: "khoa", "an"; not "qlkh", "ubnd".
bool is_syllable(std::u32string_view lower) {
  const std::u32string letters = folded(lower);
  const std::size_t first = letters.find_first_of(U"aeiouy");
  if (first == std::u32string::npos) return false;
  std::size_t last = letters.find_first_not_of(U"aeiouy", first);
  if (last == std::u32string::npos) last = letters.size();
  static constexpr std::array<std::u32string_view, 27> starts = {
      U"",    U"b",  U"c", U"ch", U"d", U"g", U"gh", U"h", U"k",  U"kh", U"l", U"m", U"n", U"ng",
      U"ngh", U"nh", U"p", U"ph", U"q", U"r", U"s",  U"t", U"th", U"tr", U"v", U"x", U"gi"};
  static constexpr std::array<std::u32string_view, 9> ends = {U"", U"c", U"ch", U"m", U"n", U"ng", U"nh", U"p", U"t"};
  const std::u32string_view all = letters;
  return last - first <= 3 && std::find(starts.begin(), starts.end(), all.substr(0, first)) != starts.end() &&
         std::find(ends.begin(), ends.end(), all.substr(last)) != ends.end();
}

/// "lí", "kĩ": the same words as "lý", "kỹ".
void write_y_as_i(std::u32string& lower) {
  const std::u32string plain = folded(lower);
  if (plain.size() != 2 || plain[1] != U'y' ||
      std::u32string_view(U"hklmst").find(plain[0]) == std::u32string_view::npos)
    return;
  constexpr std::u32string_view with_y = U"yýỳỷỹỵ", with_i = U"iíìỉĩị";
  if (const auto at = with_y.find(lower[1]); at != std::u32string_view::npos) lower[1] = with_i[at];
}

Kind mark_kind(char32_t c) {
  if (c == U'&') return Kind::joiner;
  constexpr std::u32string_view marks = U"-‐‑–—,/;+·";
  return marks.find(c) != std::u32string_view::npos ? Kind::mark : Kind::word;
}

std::vector<Token> tokens_of(std::u32string_view text) {
  std::vector<Token> tokens;
  bool inside = false;
  for (const char32_t c : text) {
    const bool digit = is_digit(c);
    if (!digit && !is_letter(c)) {
      inside = false;
      if (mark_kind(c) != Kind::word) tokens.push_back({{c}, {c}, false, mark_kind(c)});
      continue;
    }
    if (!inside || tokens.back().number != digit) tokens.push_back({{}, {}, digit});
    tokens.back().written += c;
    inside = true;
  }
  for (Token& token : tokens) {
    if (token.mark != Kind::word) continue;
    token.lower = decode(spelling_key(encode(token.written)));
    if (token.lower == U"và") token.mark = Kind::joiner;
    write_y_as_i(token.lower);
  }
  return tokens;
}

bool is_caps(const Token& token) { return !any_of(token.written, is_lower) && any_of(token.written, is_upper); }

/// Where the parts of an abbreviation begin in `token`; empty for a word.
std::vector<std::size_t> abbreviation(const Token& token, bool caps_text) {
  std::vector<std::size_t> starts;
  if (token.number || token.written.size() != token.lower.size()) return starts;
  const std::u32string plain = folded(token.lower);
  const bool caps = is_caps(token);
  if (token.written.size() == 1) {  // "Y tế" is written out, "P." is not
    if (!plain.empty() && !is_vowel(plain[0])) starts = {0};
    return starts;
  }
  if (std::count_if(token.written.begin(), token.written.end(), is_upper) < 2 && !any_of(plain, is_vowel)) {  // "qlkh"
    for (std::size_t i = 0; i < token.written.size(); ++i) starts.push_back(i);
    return starts;
  }
  if (caps && (any_of(token.lower, is_toned) || (caps_text && is_syllable(token.lower)))) return starts;
  for (std::size_t i = 0; i < token.written.size(); ++i)
    if (i == 0 || is_upper(token.written[i])) starts.push_back(i);
  if (starts.size() < 2) starts.clear();
  return starts;
}

/// Whether capitals are no sign of an abbreviation here: a heading ("PHÒNG KHOA HỌC").
bool written_in_caps(std::span<const Token> tokens) {
  bool all = tokens.size() > 1, toned_word = false, long_word = false;
  for (const Token& token : tokens) {
    if (token.number || token.mark != Kind::word) continue;
    if (!is_caps(token)) {
      all = false;
      continue;
    }
    toned_word = toned_word || (token.written.size() > 1 && any_of(token.lower, is_toned));
    long_word = long_word || (token.written.size() > 3 && is_syllable(token.lower));
  }
  return toned_word || (all && long_word);
}

void find_unit_word(Name& name, std::span<const Token> tokens) {
  std::string key;
  for (std::size_t count = 1; count <= std::min<std::size_t>(tokens.size(), 4); ++count) {
    const Token& token = tokens[count - 1];
    if (token.number || token.mark != Kind::word) break;
    key += (count > 1 ? " " : "") + encode(token.lower);
    if (const auto value = rules::lexicon_value("unit_word", key)) {
      name.unit = value->empty() ? key : std::string(*value);
      name.unit_parts = static_cast<std::size_t>(
          std::find_if(name.parts.begin(), name.parts.end(), [&](const Part& part) { return part.token >= count; }) -
          name.parts.begin());
    }
  }
  name.unit_may_be_missing = !rules::lexicon_value("unit_of_owner", name.unit).has_value();
}

}  // namespace

Name take_apart(std::string_view text) {
  Name name;
  if (text.size() > longest_name) {
    name.parts.push_back({Kind::word, decode(text), 0});
    return name;
  }
  const std::vector<Token> tokens = tokens_of(decode(to_nfc(text)));
  const bool caps_text = written_in_caps(tokens);
  for (const Token& token : tokens) {
    const auto index = static_cast<std::size_t>(&token - tokens.data());
    const auto starts = token.mark == Kind::word ? abbreviation(token, caps_text) : std::vector<std::size_t>();
    if (starts.empty()) name.parts.push_back({token.mark, token.lower, index});
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : token.lower.size();
      name.parts.push_back({Kind::letter, token.lower.substr(starts[i], end - starts[i]), index});
    }
  }
  find_unit_word(name, tokens);
  return name;
}

std::string normal_form(const Name& name) {
  std::string form = name.unit;
  bool letters = false;
  for (std::size_t i = name.unit_parts; i < name.parts.size(); ++i) {
    const Part& part = name.parts[i];
    if (part.kind == Kind::joiner || part.kind == Kind::mark) continue;
    const bool letter = part.kind == Kind::letter;
    if (!letter || !letters) form += letter ? " #" : " ";
    form += encode(part.text);
    letters = letter;
  }
  return form;
}

std::vector<std::string> initials(const Name& name) {
  std::string rest;
  for (std::size_t i = name.unit_parts; i < name.parts.size(); ++i) {
    const Part& part = name.parts[i];
    if (part.kind == Kind::joiner || part.kind == Kind::mark) continue;
    rest += fold(
        encode(is_digit(part.text[0]) ? std::u32string_view(part.text) : std::u32string_view(part.text).substr(0, 1)));
  }
  if (name.unit.empty()) return {rest};
  std::string unit;
  bool first = true;
  for (const char32_t c : decode(name.unit)) {
    if (first) unit += fold(encode({&c, 1}));
    first = c == U' ';
  }
  if (rest.empty()) return {unit};
  return {unit + rest, rest};
}

std::pair<int, int> shortness(const Name& name) {
  int letters = 0, length = name.unit.empty() ? 0 : static_cast<int>(code_points(name.unit));
  for (std::size_t i = name.unit_parts; i < name.parts.size(); ++i) {
    letters += name.parts[i].kind == Kind::letter;
    length += static_cast<int>(name.parts[i].text.size());
  }
  return {letters, -length};
}

}  // namespace sauro::names
