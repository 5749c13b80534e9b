// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/shared/dated_rules.h"

namespace sauro::programmes {

Result<rules::Value> DatedRules::value_on(std::string_view id, Day day) const {
  const auto own = records_.find<OwnRules>("rule", std::string(id));
  if (!own) return own.error();
  const OwnRule* last = nullptr;
  if (*own)
    for (const OwnRule& one : (*own)->values)
      if (one.from && *one.from <= day) last = &one;
  auto value = rules::value_on(id, day);
  if (last == nullptr || last->value.empty()) return value;
  const auto number = Decimal::parse_plain(last->value);
  return rules::Value{std::string(id),
                      last->value,
                      number ? std::optional(*number) : std::nullopt,
                      value ? value->unit : std::string(),
                      *last->from,
                      std::nullopt,
                      {last->document, {}, Confidence::verified},
                      value ? value->what : std::string()};
}

Result<Decimal> DatedRules::number_on(std::string_view id, Day day) const {
  const auto value = value_on(id, day);
  if (!value) return value.error();
  if (!value->number) return Error{ErrorCode::damaged, "not a number: " + value->text, std::string(id)};
  return *value->number;
}

Result<int> DatedRules::count_on(std::string_view id, Day day) const {
  const auto number = number_on(id, day);
  if (!number) return number.error();
  if (number->scale() != 0) return Error{ErrorCode::damaged, "not a whole number: " + number->str(), std::string(id)};
  return static_cast<int>(number->unscaled());
}

}  // namespace sauro::programmes
