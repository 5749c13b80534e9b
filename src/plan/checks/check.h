// SPDX-License-Identifier: AGPL-3.0-or-later
// check(): a draft and its document -> what would fail later: the six clears, contradictions, order, form, language.
#pragma once
#include <optional>
#include <vector>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::checks {

/// The draft's own findings (those of reading) and those of all rules, without doubles: by severity, errors first, then
/// in the order of the document. Severities are those that hold on the plan's day.
std::vector<plan::Finding> check(const plan::Draft& draft, const document::Document& document);

struct Rule;
/// The severity of a rule by the newest of its values; nothing where it is switched off.
std::optional<plan::Severity> severity_today(const Rule& rule);

}  // namespace sauro::checks
