// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers of .xlsx as a person sees them: days, times, percents, figures with decimal comma.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace sauro::readers::xlsx {

/// What a format code makes of a number, as far as a reader must know.
struct NumberFormat {
  enum class Kind : std::uint8_t { general, number, date };
  Kind kind = Kind::general;
  std::string before, after;  ///< text around the figure ("%" included)
  int percents = 0;           ///< how often it is multiplied by 100
  int thousands = 0;          ///< how often it is divided by 1000
  int decimals = 0;
  int optional_decimals = 0;  ///< of the decimals, those that are dropped where they are 0
  int least_digits = 1;       ///< before the comma
  bool grouped = false;
  bool year = false, month = false, day = false, hour = false, minute = false, second = false;
  bool elapsed = false;  ///< hours go on beyond 24
};

/// The format that a code tells ("dd/mm/yyyy", "0.0%", "#,##0 \"m²\""): its first section.
NumberFormat parse_format(std::string_view code);

/// `system1904`: days are counted from 01/01/1904 and not from 01/01/1900 (with the 29/02/1900 that never was).
std::string show(double value, const NumberFormat& format, bool system1904);

/// Formats of cells by their style.
class Formats {
 public:
  /// `root` of styles.xml, or a null node.
  explicit Formats(const pugi::xml_node& root);
  /// Where the style is unknown, a general number.
  const NumberFormat& of_style(std::string_view style) const;

 private:
  std::vector<NumberFormat> formats_;
  std::vector<std::size_t> styles_;  ///< style -> index in formats_
  NumberFormat general_;
};

}  // namespace sauro::readers::xlsx
