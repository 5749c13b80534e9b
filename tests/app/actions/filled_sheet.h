// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet as its cells, to be filled in, sorted and spoilt as people do; and written again.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/actions/agency.h"
#include "app/actions/worksheet_import.h"
#include "app/queries/render_answer.h"
#include "document/readers/sheets.h"
#include "document/readers/xlsx_fixture.h"

namespace sauro::app {

class FilledSheet {
 public:
  using Row = std::map<std::string, std::string>;  ///< by the letters of the column

  FilledSheet() = default;
  explicit FilledSheet(const std::string& bytes) {
    const auto sheets = readers::read_sheets(bytes);
    EXPECT_TRUE(sheets.ok()) << (sheets ? "" : sheets.error().subject);
    if (!sheets) return;
    for (const auto& cell : sheets->front().cells) {
      rows.resize(std::max<std::size_t>(rows.size(), static_cast<std::size_t>(cell.row) + 1));
      rows[static_cast<std::size_t>(cell.row)][document::column_name(cell.column)] = cell.text;
    }
  }

  std::vector<Row> rows;

  /// Rows from here on are work: below the headings.
  std::size_t first() const {
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (const auto at = rows[i].find("A"); at != rows[i].end() && at->second == "STT") return i + 1;
    ADD_FAILURE() << "no headings";
    return 0;
  }
  /// The (first) row of an item; its number as people count.
  int of(const std::string& item) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (const auto at = rows[i].find("B"); at != rows[i].end() && at->second.starts_with(item + " "))
        return static_cast<int>(i) + 1;
    ADD_FAILURE() << "no row of " << item;
    return 1;
  }
  Row& row(const std::string& item) { return rows[static_cast<std::size_t>(of(item)) - 1]; }

  std::string bytes() const {
    std::string data;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string cells;
      std::map<int, std::string> in_order;
      for (const auto& [column, text] : rows[i]) in_order[*document::column_of(column)] = text;
      for (const auto& [column, text] : in_order) cells += cell(document::cell_name(static_cast<int>(i), column), text);
      data += readers::test::xrow(static_cast<int>(i) + 1, cells);
    }
    return readers::test::Xlsx{{{readers::test::xdata(data)}}}.bytes(true);
  }

 private:
  /// A formula as scripts write it: without what it comes to.
  static std::string cell(const std::string& place, const std::string& text) {
    if (!text.starts_with('=')) return readers::test::xc(place, escaped(text));
    return "<c r=\"" + place + "\"><f>" + escaped(text.substr(1)) + "</f></c>";
  }
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return out;
  }
};

/// The sheet of a unit (all units where none is told) as somebody gets it.
inline std::string export_sheet(Agency& agency, const std::string& unit = {}, const std::string& user = "hoa") {
  const auto answer = agency.ask(user, "sheet", unit.empty() ? Values() : Values{{"unit", unit}});
  EXPECT_TRUE(answer.ok()) << Agency::why(answer);
  const auto bytes = answer ? render(*answer, Format::xlsx, {}) : Result<std::string>(std::string());
  EXPECT_TRUE(bytes.ok());
  return *bytes;
}

using Returned = Result<reports::ReturnedSheet>;

inline Returned bring(Agency& agency, const std::string& user, const std::string& bytes, bool write,
                      const Values& more = {}, const readers::Watch& watch = {}) {
  Input input;
  for (const auto& [name, value] : more) input.values[name].push_back(value);
  input.files["file"] = {{"bang.xlsx", bytes}};
  const Scene scene{agency.ledger(), agency.folder(), Agency::key, agency.now(), watch};
  return write ? import_worksheet(scene, input, {user, "test"}) : preview_worksheet(scene, input, {user, "test"});
}

/// "2026.2 change, 2026.4 refused item.closed": what is not nothing, in the order of the sheet.
inline std::string outcomes_text(const Returned& returned) {
  if (!returned) return "error " + returned.error().subject;
  std::string text;
  for (const auto& row : returned->rows) {
    if (row.outcome == reports::Outcome::nothing) continue;
    text.append(text.empty() ? "" : ", ").append(row.item.empty() ? "?" : row.item).append(" ");
    text.append(name_of(row.outcome));
    if (row.problem) text.append(" ").append(row.problem->id);
  }
  return text;
}

}  // namespace sauro::app
