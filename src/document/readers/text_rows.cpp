// SPDX-License-Identifier: AGPL-3.0-or-later
// Dynamic programming over the fragments: joining two costs little, a row that stays short costs more.
#include "document/readers/text_rows.h"

#include <algorithm>

namespace sauro::readers {
namespace {

constexpr std::uint32_t short_row_cost = 5;
constexpr std::uint32_t wider_cost = 6;    ///< of a table wider than any row that is written in one piece
constexpr std::size_t most_joined = 32;    ///< fragments in one row
constexpr std::size_t widths_tried = 13;   ///< from the largest fragment upwards
constexpr std::size_t width_sample = 256;  ///< fragments at the start of a table that tell its width

/// How unlikely it is that the blank lines before `next` stand inside a row. Word ends a row with one blank line; in a
/// row they are empty paragraphs at the end of a cell, which an empty cell hardly has. A label mostly begins a row.
std::uint32_t join_cost(const Fragment& next) {
  const std::uint32_t blanks = next.blanks <= 1 ? 1 : next.blanks == 2 ? 3 : 4;
  return blanks + (next.after_empty ? 2 : 0) + (next.label_first ? 2 : 0);
}

struct Fit {
  std::uint64_t cost = 0;
  std::vector<std::uint32_t> joined;  ///< fragments of the row that ends with fragment i
};

Fit fit(std::span<const Fragment> fragments, std::size_t width) {
  std::vector<std::uint64_t> cost(fragments.size() + 1, 0);
  Fit best;
  best.joined.resize(fragments.size());
  for (std::size_t end = 1; end <= fragments.size(); ++end) {
    std::uint64_t least = UINT64_MAX, joins = 0;
    std::size_t cells = 0;
    for (std::size_t count = 1; count <= std::min(end, most_joined); ++count) {
      const Fragment& first = fragments[end - count];
      cells += first.cells;
      if (cells > width && count > 1) break;
      const std::uint64_t total = cost[end - count] + joins + (cells < width ? short_row_cost : 0);
      if (total < least) {
        least = total;
        best.joined[end - 1] = static_cast<std::uint32_t>(count);
      }
      joins += join_cost(first);
    }
    cost[end] = least;
  }
  best.cost = cost.back();
  return best;
}

}  // namespace

std::size_t fit_width(std::span<const Fragment> fragments, std::size_t most) {
  std::size_t largest = 0, cells = 0;
  for (const Fragment& fragment : fragments) {
    largest = std::max<std::size_t>(largest, fragment.cells);
    cells += fragment.cells;
  }
  // Two cells and more in one column are a list, not a table.
  const std::size_t first = std::max<std::size_t>(largest, cells > 1 ? 2 : 1);
  const std::size_t last = std::min({first + widths_tried - 1, std::max(most, first), std::max(cells, first)});
  if (fragments.size() <= 1 || first == last) return largest == 0 ? 0 : first;
  const auto sample = fragments.subspan(0, std::min(fragments.size(), width_sample));
  std::size_t best = first;
  std::uint64_t least = UINT64_MAX;
  for (std::size_t width = first; width <= last; ++width) {
    const std::uint64_t cost = fit(sample, width).cost + (width > first ? wider_cost : 0);
    if (cost < least) {
      least = cost;
      best = width;
    }
  }
  return best;
}

std::vector<RowFit> fit_rows(std::span<const Fragment> fragments, std::size_t width) {
  const Fit best = fit(fragments, width);
  std::vector<RowFit> rows;
  for (std::size_t end = fragments.size(); end > 0;) {
    RowFit row{best.joined[end - 1], 0};
    for (std::size_t i = end - row.fragments; i < end; ++i) row.cells += fragments[i].cells;
    end -= row.fragments;
    rows.push_back(row);
  }
  std::reverse(rows.begin(), rows.end());
  return rows;
}

}  // namespace sauro::readers
