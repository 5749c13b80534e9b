// SPDX-License-Identifier: AGPL-3.0-or-later
// Automatic numbers and bullets of .docx, as a person sees them before the paragraph.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/readers/number_form.h"

namespace pugi {
class xml_node;
}

namespace sauro::readers::docx {

class Styles;

/// Counts as it goes: ask in the order of reading, once for each paragraph.
class Numbering {
 public:
  /// `root` of numbering.xml, or a null node. Nothing of the XML is kept.
  Numbering(const pugi::xml_node& root, Styles& styles);

  /// What stands before the next paragraph of that list (numId) and level, without the blank after it.
  struct Number {
    std::string text;
    bool blank_after = true;
  };
  std::optional<Number> next(int list, int level);
  /// The level of the list that is bound to a paragraph style; 0 where none is.
  int level_of_style(int list, std::string_view style_id) const;

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::int64_t start = 0;
    NumberForm form = NumberForm::decimal;
    std::string text;   ///< "%1.%2", or the bullet itself
    std::string style;  ///< id of the paragraph style that is numbered so
    bool blank_after = true;
    bool all_decimal = false;  ///< w:isLgl: upper levels in Arabic digits, whatever their form
    bool hidden = false;
    std::optional<int> restart;  ///< w:lvlRestart
  };
  struct Abstract {
    std::array<std::optional<Level>, levels> level;
    std::array<std::int64_t, levels> count{};
    std::array<bool, levels> begun{};
  };
  struct List {
    int abstract = 0;
    std::array<std::optional<Level>, levels> level;         ///< overrides
    std::array<std::optional<std::int64_t>, levels> start;  ///< overrides
    std::array<bool, levels> used{};
  };

  static Level read_level(const pugi::xml_node& node, const Styles& styles);
  const Level* find_level(const List& list, const Abstract& abstract, std::size_t level) const;

  std::map<int, Abstract> abstracts_;
  std::map<int, List> lists_;
};

}  // namespace sauro::readers::docx
