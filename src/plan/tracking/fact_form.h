// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts that carry values with a form.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "plan/model/fact.h"
#include "plan/tracking/form.h"

namespace sauro::tracking {

/// A fact about "KIND/ID" with what `said` says.
template <class T>
plan::NewFact fact_of(std::string kind, std::string subject, const T& said) {
  plan::NewFact fact;
  fact.kind = std::move(kind);
  fact.subject = std::move(subject);
  auto encoded = encode(said);
  fact.payload = std::move(encoded.payload);
  fact.words = std::move(encoded.words);
  return fact;
}

/// What a fact carries; nothing where its figures are not as they should be. Words that are not are as good as
/// redacted: no figure may hang on them.
template <class T>
std::optional<T> said_in(const plan::NewFact& fact) {
  auto value = decode<T>(fact.payload, fact.words);
  if (!value) value = decode<T>(fact.payload, {});
  return value ? std::optional(*std::move(value)) : std::nullopt;
}

}  // namespace sauro::tracking
