// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/model/sheet.h"

namespace sauro::document {
namespace {

constexpr int letters = 26, most_columns = 16'384;

}  // namespace

std::string column_name(int column) {
  std::string name;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  return name;
}

std::optional<int> column_of(std::string_view name) {
  int column = 0;
  for (const char c : name) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return std::nullopt;
    column = column * letters + (upper - 'A' + 1);
    if (column > most_columns) return std::nullopt;
  }
  return name.empty() ? std::nullopt : std::optional(column - 1);
}

std::string cell_name(int row, int column) { return column_name(column) + std::to_string(row + 1); }

}  // namespace sauro::document
