// SPDX-License-Identifier: AGPL-3.0-or-later
// A spreadsheet of proposed tasks, as offices collect them.
#pragma once
#include <set>

#include "app/actions/agency.h"
#include "document/writers/xlsx.h"

namespace sauro::app {

/// `rows` tasks; those numbered in `wrong` do not tell who proposes them.
inline Files proposal_sheet(int rows, const std::set<int>& wrong = {}) {
  document::Grid grid;
  grid.columns = {{"STT", 5, 4, 0}, {"Tên nhiệm vụ", 50, 10, 0}, {"Nơi đề xuất", 30, 10, 0}};
  for (int i = 1; i <= rows; ++i)
    grid.rows.push_back({{std::to_string(i), "Nhiệm vụ đề xuất số " + std::to_string(i),
                          std::string(wrong.contains(i) ? "" : "Trường Đại học Một")}});
  return {{"de-xuat.xlsx", *writers::xlsx(grid, "Đề xuất")}};
}

}  // namespace sauro::app
