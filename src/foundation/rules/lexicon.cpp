// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of rules/lexicon, read once, by category.
#include "foundation/rules/lexicon.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "foundation/base/embedded.h"
#include "foundation/base/text.h"

namespace sauro::rules {
namespace {

struct Category {
  std::vector<Term> terms;
  std::unordered_map<std::string_view, std::size_t> index;
  std::size_t longest = 0;  ///< bytes
};

using Categories = std::map<std::string_view, Category, std::less<>>;

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
      category.longest = std::max(category.longest, term.size());
    }
  }
  return categories;
}

const Category& category(std::string_view name) {
  static const Categories all = read_all();
  static const Category none;
  const auto at = all.find(name);
  return at == all.end() ? none : at->second;
}

}  // namespace

const std::vector<Term>& lexicon(std::string_view name) { return category(name).terms; }

std::optional<std::string_view> lexicon_value(std::string_view name, std::string_view term) {
  const Category& in = category(name);
  const auto at = in.index.find(term);
  if (at == in.index.end()) return std::nullopt;
  return in.terms[at->second].value;
}

const Term* longest_prefix(std::string_view name, std::string_view key) {
  const Category& in = category(name);
  for (std::size_t length = std::min(in.longest, key.size()); length > 0; --length) {
    if (length < key.size()) {
      std::size_t at = length;
      if ((static_cast<unsigned char>(key[length]) & 0xC0) == 0x80) continue;
      const char32_t next = next_code_point(key, at);
      if (is_letter(next) || is_digit(next)) continue;
    }
    const auto found = in.index.find(key.substr(0, length));
    if (found != in.index.end()) return &in.terms[found->second];
  }
  return nullptr;
}

}  // namespace sauro::rules
