// SPDX-License-Identifier: AGPL-3.0-or-later
// A share of a whole that never loses its denominator.
#pragma once
#include <string>

#include "foundation/values/decimal.h"

namespace sauro {

class Percent {
 public:
  /// Fails with bad_input where `whole` is zero or negative: a share of nothing is no number.
  static Result<Percent> of(const Decimal& part, const Decimal& whole) {
    if (whole <= Decimal()) return Error{ErrorCode::bad_input, "a share of nothing"};
    return Percent(part, whole);
  }

  const Decimal& part() const { return part_; }
  const Decimal& whole() const { return whole_; }
  /// 12.35 for 1983 of 16051 with two digits. Fails with bad_input on overflow.
  Result<Decimal> value(int scale, Rounding rounding) const {
    const auto hundredfold = multiply(part_, Decimal::of(100));
    if (!hundredfold.ok()) return hundredfold.error();
    return hundredfold->divided_by(whole_, scale, rounding);
  }
  /// "12,35% (1.983/16.051)".
  Result<std::string> str(int scale, Rounding rounding, NumberFormat format) const {
    const auto number = value(scale, rounding);
    if (!number.ok()) return number.error();
    return number->str(format) + "% (" + part_.str(format) + "/" + whole_.str(format) + ")";
  }

 private:
  Percent(Decimal part, Decimal whole) : part_(part), whole_(whole) {}
  Decimal part_, whole_;
};

}  // namespace sauro
