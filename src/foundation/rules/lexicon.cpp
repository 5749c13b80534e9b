// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of rules/lexicon, read once, by category.
#include "foundation/rules/lexicon.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <vector>

#include "foundation/base/embedded.h"
#include "foundation/base/text.h"
#include "foundation/rules/word_map.h"

namespace sauro::rules {
namespace {

/// The terms of one category and two ways to them.
struct Category {
  std::vector<Term> terms;
  WordMap<word_hash> index;  ///< place in `terms`
  /// Length in bytes of the longest term that begins with a word: most texts begin with one that begins none.
  WordMap<word_hash> longest;
  /// The first two bytes of the terms, by a hash: tells most of the texts that begin with no term without a look-up.
  std::bitset<256> starts;

  static std::size_t start_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    return (byte(0) * 37 + byte(1)) % 256;
  }
  void add(const Term& term) {
    index.at(term.term, terms.size());
    terms.push_back(term);
    std::size_t& bound = longest.at(first_word(term.term), 0);
    bound = std::max(bound, term.term.size());
    // A term of one byte begins texts with any second one.
    if (term.term.size() == 1) starts.set();
    starts.set(start_of(term.term));
  }
  /// Length of the longest term that begins with the first word of `text`; 0 where none does.
  std::size_t bound(std::string_view text) const {
    if (!starts[start_of(text)]) return 0;
    const auto* bound = longest.find(first_word(text));
    return bound ? *bound : 0;
  }
};

/// All categories in a table by the hash of their name; the first free place after it where that is taken.
class Categories {
 public:
  Categories() {
    for (const EmbeddedFile& file : lexicon_files()) {
      for (std::string_view line : split_lines(file.text)) {
        if (line.empty() || line.front() == '#') continue;
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos) continue;
        std::string_view term = line.substr(tab + 1), value;
        if (const auto second = term.find('\t'); second != std::string_view::npos) {
          value = term.substr(second + 1);
          term = term.substr(0, second);
        }
        const CategoryName name(line.substr(0, tab));
        Place& place = places_[place_of(name)];
        if (!place.category) place = {name.hash(), std::make_unique<Category>()};
        place.category->add({term, value});
      }
    }
  }
  const Category& operator[](CategoryName name) const {
    static const Category none;
    const Place& place = places_[place_of(name)];
    return place.category ? *place.category : none;
  }

 private:
  struct Place {
    std::uint64_t hash = 0;
    std::unique_ptr<Category> category;
  };
  std::array<Place, 512> places_;

  std::size_t place_of(CategoryName name) const {
    std::size_t at = name.hash() % places_.size();
    while (places_[at].category && places_[at].hash != name.hash()) at = (at + 1) % places_.size();
    return at;
  }
};

const Category& category(CategoryName name) {
  static const Categories all;
  return all[name];
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

const std::vector<Term>& lexicon(CategoryName name) { return category(name).terms; }

std::optional<std::string_view> lexicon_value(CategoryName name, std::string_view term) {
  const Category& in = category(name);
  const auto* at = in.index.find(term);
  if (!at) return std::nullopt;
  return in.terms[*at].value;
}

std::size_t longest_term(CategoryName name, std::string_view text) { return category(name).bound(text); }

const Term* longest_prefix(CategoryName name, std::string_view key) {
  const Category& in = category(name);
  const std::size_t bound = in.bound(key);
  for (std::size_t length = std::min(bound, key.size()); length > 0; --length) {
    if (!ends_word(key, length)) continue;
    if (const auto* found = in.index.find(key.substr(0, length))) return &in.terms[*found];
  }
  return nullptr;
}

const Term* opening(CategoryName name, std::string_view text) {
  const Category& in = category(name);
  // The first word and the character after it tell whether a term may begin here, and how long it can be.
  std::size_t word = first_word(text).size();
  if (word < text.size()) next_code_point(text, word);
  const std::size_t bound = in.bound(spelling_key(text.substr(0, word)));
  if (bound == 0) return nullptr;
  // A letter and its key may differ in bytes ("uỳ", "ùy"); the word after the term must be seen to begin.
  std::size_t end = std::min(text.size(), 2 * bound + 8);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return longest_prefix(name, spelling_key(text.substr(0, end)));
}

}  // namespace sauro::rules
