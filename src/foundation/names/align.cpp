// SPDX-License-Identifier: AGPL-3.0-or-later
// Aligning a short name with a full one, part by part.
#include <algorithm>
#include <span>

#include "foundation/base/text.h"
#include "foundation/names/parts.h"

namespace sauro::names {
namespace {

constexpr std::size_t longest = 64;  ///< parts; nothing longer is the name of a unit

using Parts = std::span<const Part>;

std::u32string_view folded_letter(char32_t c, std::u32string& space) {
  std::string one;
  append_code_point(one, c);
  space.clear();
  const std::string plain = fold(one);
  for (std::size_t at = 0; at < plain.size();) space += next_code_point(plain, at);
  return space;
}

/// Whether the letter of an abbreviation may stand for this letter: tones and marks are dropped, but "Đ" is never a
/// "D".
bool stands_for(char32_t letter, char32_t full) {
  if (letter == full) return true;
  if (letter == U'đ') return false;
  std::u32string a, b;
  return folded_letter(letter, a) == folded_letter(full, b);
}

bool begins(const Part& letter, const Part& full) {
  if (letter.text.size() > full.text.size() && full.kind == Kind::word) return false;
  const std::size_t shared = std::min(letter.text.size(), full.text.size());
  return std::equal(letter.text.begin(), letter.text.begin() + static_cast<std::ptrdiff_t>(shared), full.text.begin(),
                    stands_for);
}

bool joins(const Part& part) { return part.kind == Kind::joiner || part.kind == Kind::mark; }

std::size_t token_end(Parts parts, std::size_t at) {
  std::size_t end = at;
  while (end < parts.size() && parts[end].token == parts[at].token) ++end;
  return end;
}
bool starts_token(Parts parts, std::size_t at) { return at == 0 || parts[at - 1].token != parts[at].token; }

std::u32string token_text(Parts parts, std::size_t begin, std::size_t end) {
  std::u32string text;
  for (std::size_t i = begin; i < end; ++i) text += parts[i].text;
  return text;
}

bool align(Parts brief, Parts full) {
  if (brief.size() > longest || full.size() > longest) return false;
  const std::size_t width = full.size() + 1;
  const bool full_joined = std::any_of(full.begin(), full.end(), joins);
  // fits[i, j]: brief from part i on can be read as full from part j on.
  std::vector<char> fits((brief.size() + 1) * width, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> char& { return fits[i * width + j]; };
  for (std::size_t i = brief.size() + 1; i-- > 0;) {
    for (std::size_t j = width; j-- > 0;) {
      const bool more_brief = i < brief.size(), more_full = j < full.size();
      char& fit = at(i, j);
      if (!more_brief && !more_full) {
        fit = 1;
        continue;
      }
      if (more_full && joins(full[j])) fit = at(i, j + 1) || (more_brief && joins(brief[i]) && at(i + 1, j + 1));
      if (more_brief && brief[i].kind == Kind::mark) fit = fit || at(i + 1, j);
      if (more_brief && brief[i].kind == Kind::joiner && !full_joined) fit = fit || at(i + 1, j);
      if (fit || !more_brief || !more_full || joins(brief[i]) || joins(full[j])) continue;
      if (starts_token(brief, i) && starts_token(full, j)) {
        const std::size_t end_i = token_end(brief, i), end_j = token_end(full, j);
        fit = at(end_i, end_j) && token_text(brief, i, end_i) == token_text(full, j, end_j);
      }
      if (!fit && brief[i].kind == Kind::letter) fit = at(i + 1, j + 1) && begins(brief[i], full[j]);
    }
  }
  return at(0, 0) != 0;
}

Parts rest(const Name& name) { return Parts(name.parts).subspan(name.unit_parts); }

}  // namespace

bool reads_as(const Name& short_name, const Name& full_name) {
  const Parts brief = short_name.parts, full = full_name.parts;
  if (brief.empty() || full.empty()) return false;
  // One letter says too little.
  if (brief.size() == 1 && brief[0].kind == Kind::letter && short_name.unit.empty())
    return full.size() == 1 && brief[0].text == full[0].text;
  if (!short_name.unit.empty() && !full_name.unit.empty()) {
    if (short_name.unit != full_name.unit) return false;
    return rest(short_name).empty() == rest(full_name).empty() && align(rest(short_name), rest(full_name));
  }
  if (align(brief, full)) return true;
  if (!full_name.unit.empty())
    return full_name.unit_may_be_missing && !rest(full_name).empty() && align(brief, rest(full_name));
  if (!short_name.unit.empty())
    return short_name.unit_may_be_missing && !rest(short_name).empty() && align(rest(short_name), full);
  return false;
}

}  // namespace sauro::names
