// SPDX-License-Identifier: AGPL-3.0-or-later
// The screen that output goes to.
#pragma once
#include "app/reading/render.h"

namespace sauro::cli {

/// Its width: COLUMNS where it is set, the terminal's where the output is one, else 120.
app::Screen screen_of(bool to_screen);

}  // namespace sauro::cli
