// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <string>

#include "plan/model/fact.h"
#include "reports/language.h"

namespace sauro::reports {

/// A fact of a programme in words, as fact_text() has them; its kind where nothing is known of it. What is sealed is
/// never told.
std::string programme_text(const plan::Fact& fact, const Names& names, Language language);

}  // namespace sauro::reports
