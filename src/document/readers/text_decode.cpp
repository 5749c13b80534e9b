// SPDX-License-Identifier: AGPL-3.0-or-later
// The encodings of a text file and the characters that are no text.
#include "document/readers/text_decode.h"

#include <algorithm>
#include <array>

#include "document/readers/legacy.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

Error not_text(std::string subject, std::size_t byte) {
  return {ErrorCode::not_text, std::move(subject), "byte " + std::to_string(byte)};
}

bool is_dropped(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  return (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/// Writes code points as clean UTF-8.
class Cleaner {
 public:
  explicit Cleaner(std::size_t expected) { text_.reserve(expected); }

  void add(char32_t c) {
    const bool after_return = after_return_;
    after_return_ = c == '\r';
    if (c == '\n' && after_return) return;
    if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) c = '\n';
    if (is_dropped(c)) return;
    hyphens_ = hyphens_ || c == 0xAD;
    if (c > 0xA0 && c < 0x100) ++latin_;
    if (c >= 0x100 && (c < 0x2000 || c >= 0x2C00)) ++wide_;
    append_code_point(text_, c);
  }
  /// Text whose letters are nearly all in Latin-1 may be Vietnamese in an old encoding, with a word corrected since.
  /// Soft hyphens are letters only there.
  DecodedText take() {
    if (latin_ > 8 * wide_)
      if (const auto encoding = legacy_by_content(text_)) return {to_unicode(text_, *encoding), true};
    return {to_nfc(hyphens_ ? without_soft_hyphens(text_) : text_), false};
  }

 private:
  std::string text_;
  bool after_return_ = false;
  bool hyphens_ = false;
  std::size_t latin_ = 0, wide_ = 0;  ///< letters of Latin-1, and beyond it
};

Result<DecodedText> from_utf8(std::string_view bytes, std::size_t begin) {
  Cleaner clean(bytes.size());
  for (std::size_t at = begin; at < bytes.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(bytes, at);
    if (c == 0) return not_text("a zero byte", before);
    if (c == 0xFFFD && bytes.substr(before, 3) != "\xEF\xBF\xBD") return not_text("not UTF-8", before);
    clean.add(c);
  }
  return clean.take();
}

struct Utf16 {
  std::string_view bytes;
  bool little;

  char32_t unit(std::size_t at) const {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? first | (second << 8) : (first << 8) | second);
  }
};

Result<DecodedText> from_utf16(const Utf16& text, std::size_t begin) {
  const std::size_t size = text.bytes.size();
  Cleaner clean(size);
  for (std::size_t at = begin; at < size; at += 2) {
    if (at + 2 > size) return not_text("half a UTF-16 unit", at);
    char32_t c = text.unit(at);
    if (c == 0) return not_text("a zero character", at);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = c < 0xDC00 && at + 4 <= size ? text.unit(at + 2) : 0;
      if (low < 0xDC00 || low >= 0xE000) return not_text("half a UTF-16 pair", at);
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    clean.add(c);
  }
  return clean.take();
}

/// Without a mark, UTF-16 shows by the zero bytes of its spaces and basic letters, and by blocks that hold Vietnamese.
bool looks_like_utf16(const Utf16& text) {
  if (text.bytes.size() < 4 || text.bytes.size() % 2 != 0) return false;
  const std::size_t sample = std::min<std::size_t>(text.bytes.size(), 4096);
  std::size_t basic = 0, expected = 0;
  for (std::size_t at = 0; at + 1 < sample; at += 2) {
    const char32_t unit = text.unit(at), block = unit >> 8;
    if (unit == 0) return false;
    if (block == 0) ++basic;
    if (block <= 0x01 || block == 0x03 || block == 0x1E || block == 0x20) ++expected;
  }
  return basic * 4 >= sample / 2 && expected * 10 >= sample / 2 * 9;
}

/// One byte a character; nothing where it is no Vietnamese so.
std::optional<DecodedText> from_single_bytes(std::string_view bytes) {
  /// What windows-1252 has from 80 to 9F, for all the encodings in question.
  constexpr std::array<char32_t, 0x20> signs = {
      0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0, 0,
      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0, 0x178,
  };
  Cleaner clean(bytes.size() + bytes.size() / 4);
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 && (code < '\t' || code > '\r')) return std::nullopt;
    clean.add(code >= 0x80 && code < 0xA0 ? signs[code - 0x80u] : code);
  }
  DecodedText decoded = clean.take();
  if (!decoded.converted) return std::nullopt;
  return decoded;
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return from_utf8(bytes, 3);
  const Utf16 little{bytes, true}, big{bytes, false};
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(little, 2);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(big, 2);
  if (bytes.substr(0, 4096).find('\0') != std::string_view::npos) {
    if (looks_like_utf16(little)) return from_utf16(little, 0);
    if (looks_like_utf16(big)) return from_utf16(big, 0);
  }
  auto decoded = from_utf8(bytes, 0);
  if (!decoded.ok())
    if (auto legacy = from_single_bytes(bytes)) return *std::move(legacy);
  return decoded;
}

}  // namespace sauro::readers
