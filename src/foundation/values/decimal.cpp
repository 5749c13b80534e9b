// SPDX-License-Identifier: AGPL-3.0-or-later
// Decimals on 64-bit integers; what lies between goes through 128 bits.
#include "foundation/values/decimal.h"

#include <algorithm>
#include <limits>

namespace sauro {
namespace {

constexpr int max_digits = 18;
__extension__ using Wide = __int128;

Error overflow() { return Error{ErrorCode::bad_input, "the number has more than 18 digits"}; }

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Result<Decimal> fit(Wide unscaled, int scale) {
  const Wide limit = power_of_ten(max_digits);
  if (unscaled >= limit || unscaled <= -limit || scale > max_digits) return overflow();
  return Decimal::of(static_cast<std::int64_t>(unscaled), scale);
}

/// `value` / `divisor` as a whole number; both any sign, divisor not zero.
Wide divide_rounded(Wide value, Wide divisor, Rounding rounding) {
  Wide quotient = value / divisor;
  const Wide rest = value % divisor;
  if (rest == 0) return quotient;
  const bool negative = (value < 0) != (divisor < 0);
  const Wide twice = 2 * (rest < 0 ? -rest : rest), whole = divisor < 0 ? -divisor : divisor;
  bool away = false;
  switch (rounding) {
    case Rounding::down: break;
    case Rounding::up: away = true; break;
    case Rounding::half_up: away = twice >= whole; break;
    case Rounding::half_even: away = twice > whole || (twice == whole && quotient % 2 != 0); break;
  }
  if (away) quotient += negative ? -1 : 1;
  return quotient;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<Decimal> from_parts(bool negative, std::string_view whole, std::string_view fraction) {
  if ((whole == "0" ? 0 : whole.size()) + fraction.size() > max_digits) return overflow();
  std::int64_t value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  for (const char c : fraction) value = value * 10 + (c - '0');
  return Decimal::of(negative ? -value : value, static_cast<int>(fraction.size()));
}

Result<Decimal> parse_with(std::string_view text, char group, char point) {
  const Error error{ErrorCode::bad_input, "not a number: " + std::string(text)};
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::string_view whole = text, fraction;
  if (const auto at = text.find(point); at != std::string_view::npos) {
    whole = text.substr(0, at);
    fraction = text.substr(at + 1);
    if (!all_digits(fraction)) return error;
  }
  std::string digits;
  bool first = true;
  while (!whole.empty()) {
    const auto at = group == '\0' ? std::string_view::npos : whole.find(group);
    const std::string_view part = whole.substr(0, at);
    const bool grouped = at != std::string_view::npos || !first;
    if (!all_digits(part) || (grouped && (first ? part.size() > 3 || part[0] == '0' : part.size() != 3))) return error;
    if (at != std::string_view::npos && at + 1 == whole.size()) return error;
    digits += part;
    first = false;
    whole = at == std::string_view::npos ? std::string_view() : whole.substr(at + 1);
  }
  if (digits.empty()) return error;
  const auto significant = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return from_parts(negative, std::string_view(digits).substr(significant), fraction);
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text, NumberFormat format) {
  return format == NumberFormat::vietnamese ? parse_with(text, '.', ',') : parse_with(text, ',', '.');
}

Result<Decimal> Decimal::parse_plain(std::string_view text) { return parse_with(text, '\0', '.'); }

std::string Decimal::str() const {
  const auto magnitude =
      unscaled_ < 0 ? 0 - static_cast<std::uint64_t>(unscaled_) : static_cast<std::uint64_t>(unscaled_);
  std::string digits = std::to_string(magnitude);
  if (scale_ > 0) {
    if (digits.size() <= static_cast<std::size_t>(scale_))
      digits.insert(0, static_cast<std::size_t>(scale_) + 1 - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(scale_), 1, '.');
  }
  return unscaled_ < 0 ? "-" + digits : digits;
}

std::string Decimal::str(NumberFormat format) const {
  std::string text = str();
  const char group = format == NumberFormat::vietnamese ? '.' : ',',
             point = format == NumberFormat::vietnamese ? ',' : '.';
  std::size_t end = text.find('.');
  if (end == std::string::npos)
    end = text.size();
  else
    text[end] = point;
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > begin + 3;) text.insert(at -= 3, 1, group);
  return text;
}

Decimal Decimal::rounded(int scale, Rounding rounding) const {
  if (scale >= scale_) return *this;
  return Decimal(static_cast<std::int64_t>(divide_rounded(unscaled_, power_of_ten(scale_ - scale), rounding)), scale);
}

Result<Decimal> Decimal::divided_by(const Decimal& divisor, int scale, Rounding rounding) const {
  if (divisor.unscaled_ == 0) return Error{ErrorCode::bad_input, "division by zero"};
  if (scale < 0 || scale > max_digits) return overflow();
  // this / divisor = unscaled * 10^(divisor.scale - scale_) / divisor.unscaled, wanted with `scale` digits.
  const int shift = scale + divisor.scale_ - scale_;
  Wide numerator = unscaled_, denominator = divisor.unscaled_;
  if (shift > 20) return overflow();
  if (shift >= 0)
    numerator *= power_of_ten(shift);
  else
    denominator *= power_of_ten(-shift);
  return fit(divide_rounded(numerator, denominator, rounding), scale);
}

Result<Decimal> add(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  return fit(Wide(a.unscaled_) * power_of_ten(scale - a.scale_) + Wide(b.unscaled_) * power_of_ten(scale - b.scale_),
             scale);
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, Decimal(-b.unscaled_, b.scale_)); }

Result<Decimal> multiply(const Decimal& a, const Decimal& b) {
  return fit(Wide(a.unscaled_) * b.unscaled_, a.scale_ + b.scale_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  return Wide(a.unscaled_) * power_of_ten(scale - a.scale_) <=> Wide(b.unscaled_) * power_of_ten(scale - b.scale_);
}

}  // namespace sauro
