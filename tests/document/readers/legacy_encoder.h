// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes Unicode text in old encodings, for tests: the tables the other way round, by themselves.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "foundation/base/text.h"

namespace sauro::readers::test {

using Letters = std::map<std::string, std::string, std::less<>>;  ///< letter -> its codes, as Latin-1 characters

/// "à µ ả ¶ ..." as a table.
inline Letters pairs(std::string_view list) {
  Letters letters;
  std::string letter;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    const std::string word(list.substr(at, end - at));
    if (letter.empty())
      letter = word;
    else
      letters[std::exchange(letter, "")] = word;
    at = end + 1;
  }
  return letters;
}

/// Small letters, and the few capitals that have codes; the rest are drawn by fonts of capitals.
inline const Letters& tcvn3() {
  static const Letters letters = pairs(
      "ă ¨ â © ê ª ô « ơ ¬ ư \u00AD đ ® Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ § à µ ả ¶ ã · á ¸ ạ ¹ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ "
      "ầ Ç ẩ È ẫ É ấ Ê ậ Ë è Ì ẻ Î ẽ Ï é Ð ẹ Ñ ề Ò ể Ó ễ Ô ế Õ ệ Ö ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä "
      "ồ å ổ æ ỗ ç ố è ộ é ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ");
  return letters;
}

inline const Letters& vni() {
  static const Letters letters = [] {
    Letters both = pairs(
        "à aø á aù ả aû ã aõ ạ aï â aâ ầ aà ấ aá ẩ aå ẫ aã ậ aä ă aê ằ aè ắ aé ẳ aú ẵ aü ặ aë "
        "è eø é eù ẻ eû ẽ eõ ẹ eï ê eâ ề eà ế eá ể eå ễ eã ệ eä ì ì í í ỉ æ ĩ ó ị ò "
        "ò oø ó où ỏ oû õ oõ ọ oï ô oâ ồ oà ố oá ổ oå ỗ oã ộ oä ơ ô ờ ôø ớ ôù ở ôû ỡ ôõ ợ ôï "
        "ù uø ú uù ủ uû ũ uõ ụ uï ư ö ừ öø ứ öù ử öû ữ öõ ự öï ỳ yø ý yù ỷ yû ỹ yõ ỵ î đ ñ");
    for (const auto& [letter, codes] : Letters(both)) both[to_upper(letter)] = to_upper(codes);
    return both;
  }();
  return letters;
}

inline const Letters& windows_1258() {
  static const Letters letters = [] {
    Letters both;
    const Letters vowels = pairs("a a ă ã â â e e ê ê i i o o ô ô ơ õ u u ư ý y y");
    for (const auto& [vowel, code] : vowels)
      for (const auto& [tone, mark] : pairs("\u0300 Ì \u0301 ì \u0303 Þ \u0309 Ò \u0323 ò"))
        for (const bool upper : {false, true})
          both[to_nfc((upper ? to_upper(vowel) : vowel) + tone)] = (upper ? to_upper(code) : code) + mark;
    for (const auto& [letter, code] : pairs("ă ã ơ õ ư ý đ ð â â ê ê ô ô")) {
      both[letter] = code;
      both[to_upper(letter)] = to_upper(code);
    }
    return both;
  }();
  return letters;
}

inline std::string encoded(std::string_view text, const Letters& letters) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    const auto found = letters.find(text.substr(begin, at - begin));
    out += found == letters.end() ? text.substr(begin, at - begin) : found->second;
  }
  return out;
}

/// Each character up to U+00FF as one byte.
inline std::string single_bytes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) out += static_cast<char>(next_code_point(text, at));
  return out;
}

}  // namespace sauro::readers::test
