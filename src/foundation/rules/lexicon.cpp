// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of rules/lexicon, read once, by category.
#include "foundation/rules/lexicon.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "foundation/base/embedded.h"
#include "foundation/base/text.h"

namespace sauro::rules {
namespace {

/// Words are short and looked up often: their length and the bytes at both ends part them well enough.
struct ShortHash {
  std::size_t operator()(std::string_view text) const {
    std::uint64_t head = 0, tail = 0;
    if (text.empty()) return 0;
    if (text.size() >= sizeof head) {
      std::memcpy(&head, text.data(), sizeof head);
      std::memcpy(&tail, text.data() + text.size() - sizeof tail, sizeof tail);
    } else {
      std::memcpy(&head, text.data(), text.size());
    }
    const std::uint64_t mixed = (head * 0x9E3779B97F4A7C15u) ^ ((tail + text.size()) * 0xC2B2AE3D27D4EB4Fu);
    return mixed ^ (mixed >> 29);
  }
};

/// The letters and digits that `text` begins with; its first character where that is neither.
std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (!is_letter(c) && !is_digit(c)) return text.substr(0, end == 0 ? next : end);
    end = next;
  }
  return text;
}

struct Category {
  std::vector<Term> terms;
  std::unordered_map<std::string_view, std::size_t, ShortHash> index;
  /// Length in bytes of the longest term that begins with a word: most texts begin with one that begins none.
  std::unordered_map<std::string_view, std::size_t, ShortHash> longest;
};

using Categories = std::unordered_map<std::string_view, Category, ShortHash>;

Categories read_all() {
  Categories categories;
  for (const EmbeddedFile& file : lexicon_files()) {
    for (std::string_view line : split_lines(file.text)) {
      if (line.empty() || line.front() == '#') continue;
      const auto tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      const std::string_view name = line.substr(0, tab);
      std::string_view term = line.substr(tab + 1), value;
      if (const auto second = term.find('\t'); second != std::string_view::npos) {
        value = term.substr(second + 1);
        term = term.substr(0, second);
      }
      Category& category = categories[name];
      category.index.emplace(term, category.terms.size());
      category.terms.push_back({term, value});
      std::size_t& longest = category.longest[first_word(term)];
      longest = std::max(longest, term.size());
    }
  }
  return categories;
}

const Category& category(std::string_view name) {
  static const Categories all = read_all();
  static const Category none;
  // The same few names are asked for again and again, from the same literals: the last answers are kept by address.
  struct Answer {
    const char* asked = nullptr;
    std::string_view name;
    const Category* category = nullptr;
  };
  thread_local std::array<Answer, 256> answers;
  Answer& answer = answers[(reinterpret_cast<std::uintptr_t>(name.data()) >> 2) % answers.size()];
  if (answer.asked == name.data() && answer.name == name) return *answer.category;
  const auto at = all.find(name);
  if (at == all.end()) return none;
  answer = {name.data(), at->first, &at->second};
  return at->second;
}

/// Whether a word of `key` ends at byte `at`.
bool ends_word(std::string_view key, std::size_t at) {
  if (at >= key.size()) return true;
  const auto byte = static_cast<unsigned char>(key[at]);
  if (byte == ' ') return true;
  if (byte < 0x80) return !is_letter(byte) && !is_digit(byte);
  if ((byte & 0xC0) == 0x80) return false;
  const char32_t next = next_code_point(key, at);
  return !is_letter(next);
}

}  // namespace

const std::vector<Term>& lexicon(std::string_view name) { return category(name).terms; }

std::optional<std::string_view> lexicon_value(std::string_view name, std::string_view term) {
  const Category& in = category(name);
  const auto at = in.index.find(term);
  if (at == in.index.end()) return std::nullopt;
  return in.terms[at->second].value;
}

std::size_t longest_term(std::string_view name, std::string_view text) {
  const Category& in = category(name);
  const auto at = in.longest.find(first_word(text));
  return at == in.longest.end() ? 0 : at->second;
}

const Term* longest_prefix(std::string_view name, std::string_view key) {
  const Category& in = category(name);
  const auto bound = in.longest.find(first_word(key));
  if (bound == in.longest.end()) return nullptr;
  for (std::size_t length = std::min(bound->second, key.size()); length > 0; --length) {
    if (!ends_word(key, length)) continue;
    const auto found = in.index.find(key.substr(0, length));
    if (found != in.index.end()) return &in.terms[found->second];
  }
  return nullptr;
}

}  // namespace sauro::rules
