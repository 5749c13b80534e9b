// SPDX-License-Identifier: AGPL-3.0-or-later
// render(): an imported plan -> the bytes of the form that was asked for.
#pragma once
#include <cstdint>
#include <string>

#include "app/reading/import.h"
#include "foundation/base/result.h"

namespace sauro::app {

enum class Format : std::uint8_t { table, json, csv, xlsx, docx, html };

/// What a table is drawn on.
struct Screen {
  int width = 120;      ///< characters
  bool colour = false;  ///< escape sequences are understood
};

struct RenderOptions {
  Format format = Format::table;
  bool findings_only = false;  ///< for table and json; csv and xlsx hold the items
  Screen screen;               ///< for table
};

/// Fails as writers::xlsx() does.
Result<std::string> render(const Imported& imported, const RenderOptions& options);

}  // namespace sauro::app
