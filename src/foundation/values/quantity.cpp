// SPDX-License-Identifier: AGPL-3.0-or-later
// Arithmetic on quantities of one unit.
#include "foundation/values/quantity.h"

#include "foundation/base/text.h"

namespace sauro {
namespace {

Error unlike(const Quantity& a, const Quantity& b) {
  return Error{ErrorCode::bad_input, "unlike units: " + a.unit() + " and " + b.unit()};
}

}  // namespace

Quantity::Quantity(Decimal amount, std::string_view unit) : amount_(amount), unit_(collapse_blanks(to_nfc(unit))) {}

std::string Quantity::str(NumberFormat format) const {
  const std::string number = amount_.str(format);
  return unit_.empty() ? number : unit_ == "%" ? number + unit_ : number + " " + unit_;
}

bool Quantity::same_unit(const Quantity& other) const { return spelling_key(unit_) == spelling_key(other.unit_); }

Result<Quantity> add(const Quantity& a, const Quantity& b) {
  if (!a.same_unit(b)) return unlike(a, b);
  const auto sum = add(a.amount_, b.amount_);
  if (!sum.ok()) return sum.error();
  return Quantity(*sum, a.unit_);
}

Result<Quantity> subtract(const Quantity& a, const Quantity& b) {
  if (!a.same_unit(b)) return unlike(a, b);
  const auto difference = subtract(a.amount_, b.amount_);
  if (!difference.ok()) return difference.error();
  return Quantity(*difference, a.unit_);
}

Result<std::strong_ordering> compare(const Quantity& a, const Quantity& b) {
  if (!a.same_unit(b)) return unlike(a, b);
  return a.amount_ <=> b.amount_;
}

}  // namespace sauro
