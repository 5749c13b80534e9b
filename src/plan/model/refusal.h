// SPDX-License-Identifier: AGPL-3.0-or-later
// Refusal: why something that somebody wanted to do is refused, by name, in the words for people.
#pragma once
#include <string>
#include <string_view>

namespace sauro::plan {

struct Refusal {
  std::string_view id;  ///< "close.below-quantity"
  std::string_view vi;  ///< what, and what to do; "{}" stands for what it is about, ‹what whoever types commands reads›
  std::string_view en;
};

/// A character that nobody types, between the two languages of what a refusal is about.
inline constexpr char between_languages = '\x1F';

inline std::string both(std::string_view vi, std::string_view en) {
  return std::string(vi).append(1, between_languages).append(en);
}

}  // namespace sauro::plan
