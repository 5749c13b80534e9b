// SPDX-License-Identifier: AGPL-3.0-or-later
// A number of something: conferences are never added to enterprises.
#pragma once
#include <string>

#include "foundation/values/decimal.h"

namespace sauro {

class Quantity {
 public:
  /// `unit`: "hội nghị", "%"; blanks are collapsed.
  Quantity(Decimal amount, std::string_view unit);

  const Decimal& amount() const { return amount_; }
  const std::string& unit() const { return unit_; }
  std::string str(NumberFormat format) const;  ///< "1.250 hội nghị"

  /// Whether both count the same thing; case and the place of tones do not matter.
  bool same_unit(const Quantity& other) const;
  /// Fails with bad_input on unlike units or overflow; the unit is written as in `a`.
  friend Result<Quantity> add(const Quantity& a, const Quantity& b);
  friend Result<Quantity> subtract(const Quantity& a, const Quantity& b);
  /// Less, equal or greater; fails with bad_input on unlike units.
  friend Result<std::strong_ordering> compare(const Quantity& a, const Quantity& b);

 private:
  Decimal amount_;
  std::string unit_;
};

}  // namespace sauro
