// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_columns.h"

#include <algorithm>
#include <limits>

namespace sauro::readers {
namespace {

constexpr std::size_t widest_compared = 64;
constexpr std::size_t most_rows_compared = 500;
constexpr double step_cost = 0.5;  ///< of leaving one column free

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" ,:;")); }

}  // namespace

ColumnProfile::ColumnProfile(std::span<const Row> rows, std::size_t width) : width_(width) {
  const auto complete = [&](const Row& row) { return row.size() == width; };
  const auto count = std::count_if(rows.begin(), rows.end(), complete);
  if (count < 2 || static_cast<std::size_t>(count) == rows.size() || width < 3 || width > widest_compared) return;
  columns_.resize(width);
  std::size_t seen = 0;
  for (const Row& row : rows) {
    if (!complete(row)) continue;
    if (++seen > most_rows_compared) break;
    for (std::size_t i = 0; i < width; ++i) {
      const auto text = row[i].front().text;
      if (text.empty()) continue;
      ++columns_[i].filled;
      if (row[i].size() == 1 && is_label(text)) ++columns_[i].labels;
      ++columns_[i].first_words[first_word(text)];
    }
  }
}

double ColumnProfile::fitness(const Line& line, const Column& column) const {
  if (line.text.empty() || column.filled < 2) return 0;
  const bool label = is_label(line.text);
  if (!label && column.labels == column.filled) return -1;
  if (label) return static_cast<double>(column.labels) / column.filled;
  const auto found = column.first_words.find(first_word(line.text));
  return found == column.first_words.end() ? 0 : static_cast<double>(found->second) / column.filled;
}

std::vector<std::size_t> ColumnProfile::place(const Row& row) const {
  std::vector<std::size_t> columns(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) columns[i] = i;
  // A row of one cell is merged across: it stands at the left edge.
  if (columns_.empty() || row.size() >= width_ || row.size() < 2) return columns;

  // best[i][g]: the best fit of the first i + 1 cells with g columns left free before cell i.
  const std::size_t gaps = width_ - row.size() + 1;
  std::vector<double> best(row.size() * gaps);
  std::vector<std::size_t> from(row.size() * gaps, 0);
  for (std::size_t i = 0; i < row.size(); ++i) {
    for (std::size_t gap = 0; gap < gaps; ++gap) {
      double most = i == 0 ? -step_cost * static_cast<double>(gap) : -std::numeric_limits<double>::infinity();
      for (std::size_t before = 0; i > 0 && before <= gap; ++before) {
        const double value = best[(i - 1) * gaps + before] - step_cost * static_cast<double>(gap - before);
        if (value > most) {
          most = value;
          from[i * gaps + gap] = before;
        }
      }
      best[i * gaps + gap] = most + fitness(row[i].front(), columns_[i + gap]);
    }
  }
  std::size_t gap = 0;
  for (std::size_t g = 1; g < gaps; ++g)
    if (best[(row.size() - 1) * gaps + g] > best[(row.size() - 1) * gaps + gap]) gap = g;
  for (std::size_t i = row.size(); i-- > 0;) {
    columns[i] = i + gap;
    gap = from[i * gaps + gap];
  }
  return columns;
}

}  // namespace sauro::readers
