// SPDX-License-Identifier: AGPL-3.0-or-later
// The paragraph styles of an official document: each part of NĐ 30/2020 has one of its own, so that nothing is
// formatted by hand.
#pragma once
#include <string>

#include "document/writers/official_form.h"

namespace sauro::writers {

/// word/styles.xml.
std::string official_styles(const OfficialForm& form);

inline constexpr int twips_of_cm = 567;
/// Millimetres as twentieths of a point.
int twips(double millimetres);

}  // namespace sauro::writers
