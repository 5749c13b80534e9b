// SPDX-License-Identifier: AGPL-3.0-or-later
// Exact decimal numbers: an integer and a scale.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro {

/// Which mark groups thousands and which begins the fraction. Never guessed from a locale.
enum class NumberFormat {
  vietnamese,  ///< 1.234.567,89
  english,     ///< 1,234,567.89
};

enum class Rounding { half_up, half_even, down, up };

/// `unscaled` / 10^`scale`. Keeps the digits as written: 41.80 prints as "41.80" and equals 41.8.
class Decimal {
 public:
  Decimal() = default;
  static Decimal of(std::int64_t whole) { return Decimal(whole, 0); }
  static Decimal of(std::int64_t unscaled, int scale) { return Decimal(unscaled, scale); }
  /// "1.234,5" or "1,234.5" by `format`; groups must have three digits ("1.25" and "0.125" read as Vietnamese fail). At
  /// most 18 digits.
  static Result<Decimal> parse(std::string_view text, NumberFormat format);
  /// "1234.5", as str() prints.
  static Result<Decimal> parse_plain(std::string_view text);

  std::string str() const;
  std::string str(NumberFormat format) const;  ///< with groups
  std::int64_t unscaled() const { return unscaled_; }
  int scale() const { return scale_; }
  /// Rounded to `scale` digits after the point.
  Decimal rounded(int scale, Rounding rounding) const;
  /// Fails with bad_input on division by zero or overflow.
  Result<Decimal> divided_by(const Decimal& divisor, int scale, Rounding rounding) const;

  friend Result<Decimal> add(const Decimal& a, const Decimal& b);
  friend Result<Decimal> subtract(const Decimal& a, const Decimal& b);
  friend Result<Decimal> multiply(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Decimal(std::int64_t unscaled, int scale) : unscaled_(unscaled), scale_(scale) {}
  std::int64_t unscaled_ = 0;
  int scale_ = 0;
};

}  // namespace sauro
