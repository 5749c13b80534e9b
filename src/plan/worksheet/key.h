// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands hidden in a row of a worksheet: which item it is about, and what shows that it was moved or typed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sauro::worksheet {

struct RowKey {
  std::string item;
  int deliverable = 0;    ///< which promise its figure counts for, from 1; 0 for the first that can be counted
  std::int64_t fact = 0;  ///< the newest fact of the agency when the sheet was made

  friend bool operator==(const RowKey&, const RowKey&) = default;
};

/// "2026.4 2 1234 9f3a6c21": the key, then a check over it, the agency and the title that stands in the row.
std::string key_text(std::string_view agency, const RowKey& key, std::string_view title);

/// The key in a cell beside that title, blanks, case and marks apart; nothing where the check does not fit: somebody
/// typed it, moved it to another row, or changed the title.
std::optional<RowKey> read_key(std::string_view agency, std::string_view text, std::string_view title);

}  // namespace sauro::worksheet
