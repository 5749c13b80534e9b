// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts in words, for whoever asks what stands behind a number.
#pragma once
#include <cstdint>
#include <string>

#include "plan/model/fact.h"
#include "reports/language.h"

namespace sauro::reports {

/// "Cập nhật: thêm 2; Đã họp thẩm định (BC 12/BC-KHTC)"; what people wrote stays as they wrote it. Redacted words are
/// said to be so.
std::string fact_text(const plan::Fact& fact, const Names& names, Language language = Language::vietnamese);

/// Who did it, and for whom where a deputy did.
std::string actor_text(const plan::Fact& fact, const Names& names);

/// "15/03/2026 08:05", Vietnamese time.
std::string moment_text(std::int64_t microseconds);

}  // namespace sauro::reports
