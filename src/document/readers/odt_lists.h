// SPDX-License-Identifier: AGPL-3.0-or-later
// Automatic numbers and bullets of .odt, as a person sees them before the paragraph.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/number_form.h"

namespace pugi {
class xml_node;
}

namespace sauro::readers::odt {

class Styles;

/// Counts as it goes: ask in the order of reading.
class Lists {
 public:
  static constexpr std::size_t levels = 10;

  explicit Lists(Styles& styles);

  /// The counters of a list at the top: those of the list that it continues, or new ones.
  /// `id` and `continues` are ids of lists, empty where not told; `goes_on` continues the last list of that style.
  std::size_t begin(std::string_view style, std::string_view id, std::string_view continues, bool goes_on);
  /// The counters of headings that are in no list.
  static constexpr std::size_t headings = 0;

  struct Number {
    std::string text;
    bool blank_after = true;
  };
  /// What stands before the next numbered paragraph of that list at `level` (from 0) in the list style of that name;
  /// `start` counts from there. For headings the style is empty: the outline's.
  std::optional<Number> next(std::size_t list, std::string_view style, std::size_t level, std::optional<int> start);

 private:
  struct Level {
    enum class Kind : std::uint8_t { none, number, bullet };
    Kind kind = Kind::none;
    NumberForm form = NumberForm::none;
    bool doubled = false;  ///< after z come aa, bb; else aa, ab
    std::int64_t start = 1;
    int shown = 1;  ///< how many levels are shown
    std::string prefix, suffix;
    std::string format;  ///< "%1%.%2%"; empty where prefix and suffix tell
    bool blank_after = true;
  };
  using ListStyle = std::array<Level, levels>;
  struct Counters {
    std::array<std::int64_t, levels> count{};
    std::array<bool, levels> begun{};
  };

  const ListStyle& style(std::string_view name);
  Level read_level(const pugi::xml_node& node) const;
  static std::string write(const Level& level, std::int64_t value);

  Styles& styles_;
  std::map<std::string, ListStyle, std::less<>> read_;
  std::vector<Counters> counters_;
  std::map<std::string_view, std::size_t> by_id_, by_style_;
};

}  // namespace sauro::readers::odt
