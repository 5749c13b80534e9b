// SPDX-License-Identifier: AGPL-3.0-or-later
// Amounts of money in whole dong.
#pragma once
#include <string>

#include "foundation/values/decimal.h"

namespace sauro {

class Money {
 public:
  Money() = default;
  /// Fails with bad_input where a part of a dong is left ("0.5"); "1500.00" is whole.
  static Result<Money> dong(const Decimal& amount) {
    const Decimal whole = amount.rounded(0, Rounding::down);
    if (whole != amount) return Error{ErrorCode::bad_input, "part of a dong: " + amount.str()};
    return Money(whole);
  }

  const Decimal& amount() const { return amount_; }
  std::string str() const { return amount_.str(NumberFormat::vietnamese) + " đồng"; }  ///< "1.500.000 đồng"

  /// Fail with bad_input on overflow.
  friend Result<Money> add(const Money& a, const Money& b) { return of(add(a.amount_, b.amount_)); }
  friend Result<Money> subtract(const Money& a, const Money& b) { return of(subtract(a.amount_, b.amount_)); }
  friend auto operator<=>(const Money&, const Money&) = default;

 private:
  explicit Money(Decimal amount) : amount_(amount) {}
  static Result<Money> of(const Result<Decimal>& amount) {
    if (!amount.ok()) return amount.error();
    return Money(*amount);
  }
  Decimal amount_;
};

}  // namespace sauro
