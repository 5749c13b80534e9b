// SPDX-License-Identifier: AGPL-3.0-or-later
// Code tables of the old Vietnamese encodings, and the names of their fonts.
#include "document/readers/legacy.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr char32_t first_code = 0xA0;
using Table = std::array<char32_t, 0x60>;  ///< of the codes from A0 to FF; 0 where a code is no letter

// clang-format off
constexpr Table tcvn3_letters = {
    0, U'Ă', U'Â', U'Ê', U'Ô', U'Ơ', U'Ư', U'Đ', U'ă', U'â', U'ê', U'ô', U'ơ', U'ư', U'đ', 0,
    0, 0, 0, 0, 0, U'à', U'ả', U'ã', U'á', U'ạ', 0, U'ằ', U'ẳ', U'ẵ', U'ắ', 0,
    0, 0, 0, 0, 0, 0, U'ặ', U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ', U'è', 0, U'ẻ', U'ẽ',
    U'é', U'ẹ', U'ề', U'ể', U'ễ', U'ế', U'ệ', U'ì', U'ỉ', 0, 0, 0, U'ĩ', U'í', U'ị', U'ò',
    0, U'ỏ', U'õ', U'ó', U'ọ', U'ồ', U'ổ', U'ỗ', U'ố', U'ộ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ', U'ù',
    0, U'ủ', U'ũ', U'ú', U'ụ', U'ừ', U'ử', U'ữ', U'ứ', U'ự', U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ', 0,
};
// clang-format on

struct Code {
  unsigned char code;
  char32_t letter;
};

/// Letters that are one code, in small; the capital's code is 0x20 less.
constexpr std::array vni_letters = {
    Code{0xF1, U'đ'}, Code{0xF4, U'ơ'}, Code{0xF6, U'ư'}, Code{0xEC, U'ì'}, Code{0xED, U'í'},
    Code{0xE6, U'ỉ'}, Code{0xF3, U'ĩ'}, Code{0xF2, U'ị'}, Code{0xEE, U'ỵ'},
};

struct Marks {
  unsigned char code;
  char32_t shape, tone;  ///< combining marks; 0 for none
};

constexpr char32_t grave = 0x300, acute = 0x301, circumflex = 0x302, tilde = 0x303, breve = 0x306, hook = 0x309,
                   dot = 0x323;

/// Marks behind a vowel, in small as above.
constexpr std::array vni_marks = {
    Marks{0xF8, 0, grave},
    Marks{0xF9, 0, acute},
    Marks{0xFB, 0, hook},
    Marks{0xF5, 0, tilde},
    Marks{0xEF, 0, dot},
    Marks{0xE2, circumflex, 0},
    Marks{0xE0, circumflex, grave},
    Marks{0xE1, circumflex, acute},
    Marks{0xE5, circumflex, hook},
    Marks{0xE3, circumflex, tilde},
    Marks{0xE4, circumflex, dot},
    Marks{0xEA, breve, 0},
    Marks{0xE8, breve, grave},
    Marks{0xE9, breve, acute},
    Marks{0xFA, breve, hook},
    Marks{0xFC, breve, tilde},
    Marks{0xEB, breve, dot},
};

/// What windows-1258 has otherwise than windows-1252.
constexpr std::array windows_1258_letters = {
    Code{0xC3, U'Ă'},  Code{0xE3, U'ă'},  Code{0xD0, U'Đ'}, Code{0xF0, U'đ'},  Code{0xD5, U'Ơ'},
    Code{0xF5, U'ơ'},  Code{0xDD, U'Ư'},  Code{0xFD, U'ư'}, Code{0xCC, grave}, Code{0xD2, hook},
    Code{0xDE, tilde}, Code{0xEC, acute}, Code{0xF2, dot},  Code{0xFE, U'₫'},
};

char32_t capital(char32_t small) {
  std::string letter;
  append_code_point(letter, small);
  letter = to_upper(letter);
  std::size_t at = 0;
  return next_code_point(letter, at);
}

struct VniTables {
  Table letters{};
  std::array<Marks, 0x60> marks{};
};

const VniTables& vni_tables() {
  static const VniTables tables = [] {
    VniTables made;
    for (const auto& [code, letter] : vni_letters) {
      made.letters[code - first_code] = letter;
      made.letters[code - 0x20 - first_code] = capital(letter);
    }
    for (const Marks& marks : vni_marks) {
      made.marks[marks.code - first_code] = marks;
      made.marks[marks.code - 0x20 - first_code] = marks;
    }
    return made;
  }();
  return tables;
}

/// Whether `vowel` is written with the shape (circumflex, breve, or none) and a tone.
bool takes(char32_t vowel, char32_t shape) {
  const std::u32string_view fitting = shape == circumflex ? U"aeoAEO" : shape == breve ? U"aA" : U"aeiouyơưAEIOUYƠƯ";
  return fitting.find(vowel) != fitting.npos;
}

std::string from_tcvn3(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    // Printing to PDF turns the soft hyphen, which is "ư" here, into a minus.
    if (c == 0x2212 && (is_letter(before) || (at < text.size() && is_letter(static_cast<unsigned char>(text[at])))))
      c = 0xAD;
    if (c >= 0xF020 && c < 0xF100) c -= 0xF000;
    const char32_t letter = c >= first_code && c < 0x100 ? tcvn3_letters[c - first_code] : 0;
    before = letter != 0 ? letter : c;
    append_code_point(out, before);
  }
  return to_nfc(out);
}

std::string from_vni(std::string_view text) {
  const VniTables& tables = vni_tables();
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  char32_t before = 0;  // the letter that marks may follow
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c >= 0xF020 && c < 0xF100) c -= 0xF000;
    if (c >= first_code && c < 0x100) {
      const Marks& marks = tables.marks[c - first_code];
      if (marks.code != 0 && takes(before, marks.shape)) {
        if (marks.shape != 0) append_code_point(out, marks.shape);
        if (marks.tone != 0) append_code_point(out, marks.tone);
        before = 0;
        continue;
      }
      if (const char32_t letter = tables.letters[c - first_code]; letter != 0) c = letter;
    }
    append_code_point(out, c);
    before = c;
  }
  return to_nfc(out);
}

std::string from_windows_1258(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    for (const auto& [code, letter] : windows_1258_letters)
      if (c == code) {
        c = letter;
        break;
      }
    append_code_point(out, c);
  }
  return to_nfc(out);
}

}  // namespace

std::optional<LegacyFont> legacy_by_font(std::string_view font) {
  if (font.size() < 4 || (font[0] != '.' && font[0] != 'V' && font[0] != 'v')) return std::nullopt;
  const std::string name = to_lower(font.substr(0, 10));
  if (name.starts_with(".vn") || name.starts_with("vntime") || name.starts_with("vnarial"))
    return LegacyFont{LegacyEncoding::tcvn3, font.ends_with('H')};
  if (name.starts_with("vni-") || name.starts_with("vni ")) return LegacyFont{LegacyEncoding::vni, false};
  return std::nullopt;
}

std::string to_unicode(std::string_view text, LegacyEncoding encoding) {
  if (encoding == LegacyEncoding::tcvn3) return from_tcvn3(text);
  return encoding == LegacyEncoding::vni ? from_vni(text) : from_windows_1258(text);
}

}  // namespace sauro::readers
