// SPDX-License-Identifier: AGPL-3.0-or-later
// Labels that lines and rows begin with: "I.", "1.1.", "a)", "-", "Nhiệm vụ 2:".
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plan/model/draft.h"

namespace sauro::extraction {

enum class LabelKind : std::uint8_t { none, part, roman, decimal, letter, bullet };

struct Label {
  LabelKind kind = LabelKind::none;
  int depth = 0;      ///< "1.2.1" has depth 3
  int ordinal = 0;    ///< last number of the label; 0 for bullets
  char32_t mark = 0;  ///< the bullet, or what closes the label: '.', ')', '/'
  std::string text;   ///< as written: "1.1.", "a)", "-"
  std::string word;   ///< "Nhiệm vụ 2" where the line names its kind, without the colon
  std::optional<plan::ItemKind> word_kind;
  int word_depth = 0;    ///< "Nhiệm vụ 1.2" has depth 2
  std::size_t rest = 0;  ///< byte at which the text after the labels begins

  /// Two labels of one style stand on one level of an outline.
  bool same_style(const Label& other) const {
    return kind == other.kind && depth == other.depth && (kind != LabelKind::letter || mark == other.mark);
  }
  /// "1.1. Nhiệm vụ 1", as Item::number holds it.
  std::string written() const;
};

/// The labels at the start of `text`; kind none and rest 0 where there are none.
Label read_label(std::string_view text);

/// The label's own text with another last number: "2.1." counted on to 2 is "2.2."; empty for bullets, and where the
/// number has no such form ("Z" for letters, Roman numbers beyond 39).
std::string recounted(const Label& label, int ordinal);

/// Whether the whole of `text` is a label, as in a column of numbers ("1", "2.1", "IV", "-", "a").
std::optional<Label> whole_label(std::string_view text);
/// The same in the column of numbers, where "2025" is a row and no year.
std::optional<Label> row_label(std::string_view text);

}  // namespace sauro::extraction
