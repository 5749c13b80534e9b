// SPDX-License-Identifier: AGPL-3.0-or-later
// Which cells stand in one row, when blank lines may mean a new row or only an empty paragraph.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sauro::readers {

/// Cells that follow each other without a blank line between: they are in one row for certain.
struct Fragment {
  std::uint32_t cells = 0;
  std::uint32_t blanks = 0;  ///< blank lines before it
  bool after_empty = false;  ///< the cell before it is empty
  bool label_first = false;  ///< its first cell is a label
};

/// A row: `cells` cells, of `fragments` fragments.
struct RowFit {
  std::size_t fragments = 0;
  std::size_t cells = 0;
};

/// The number of columns under which most rows come out complete: from the largest fragment upwards, at most `most`
/// (or the largest fragment). 0 without fragments.
std::size_t fit_width(std::span<const Fragment> fragments, std::size_t most);

/// The rows of a table `width` columns wide, none longer than that. Time is linear in the fragments.
std::vector<RowFit> fit_rows(std::span<const Fragment> fragments, std::size_t width);

}  // namespace sauro::readers
