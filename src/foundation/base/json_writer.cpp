// SPDX-License-Identifier: AGPL-3.0-or-later
// JsonWriter: escaping and layout.
#include "foundation/base/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>

#include "foundation/base/text.h"

namespace sauro {

void JsonWriter::separate() {
  if (named_) {
    named_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) text_ += ',';
  if (level.spread) {
    text_ += '\n';
    text_.append(levels_.size(), ' ');
  } else if (!level.empty) {
    text_ += ' ';
  }
  level.empty = false;
}

void JsonWriter::open(char bracket, bool spread) {
  separate();
  text_ += bracket;
  levels_.push_back({spread && (levels_.empty() || levels_.back().spread)});
}

void JsonWriter::close(char bracket) {
  assert(!levels_.empty() && !named_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.spread && !level.empty) {
    text_ += '\n';
    text_.append(levels_.size(), ' ');
  }
  text_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  separate();
  write_quoted(name);
  text_ += ": ";
  named_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  write_quoted(text);
}

void JsonWriter::number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  raw(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
}

std::string JsonWriter::take() {
  assert(levels_.empty() && !named_);
  return std::move(text_);
}

void JsonWriter::write_quoted(std::string_view text) {
  text_ += '"';
  std::size_t copied = 0;  // what stands before needs no change and is appended in one go
  const auto replace = [&](std::size_t at, std::size_t length, std::string_view with) {
    text_ += text.substr(copied, at - copied);
    text_ += with;
    copied = at + length;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const std::size_t before = at;
      if (next_code_point(text, at) == 0xFFFD && at == before + 1) replace(before, 1, "\xEF\xBF\xBD");
      continue;
    }
    if (byte == '"' || byte == '\\') {
      const std::array<char, 2> escaped{'\\', text[at]};
      replace(at, 1, std::string_view(escaped.data(), 2));
    } else if (byte == '\n') {
      replace(at, 1, "\\n");
    } else if (byte == '\t') {
      replace(at, 1, "\\t");
    } else if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view digits = "0123456789abcdef";
      const std::array<char, 6> escaped{'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
      replace(at, 1, std::string_view(escaped.data(), 6));
    }
    ++at;
  }
  text_ += text.substr(copied);
  text_ += '"';
}

}  // namespace sauro
