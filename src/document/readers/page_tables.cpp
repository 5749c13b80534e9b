// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/page_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sauro::readers {
namespace {

/// Rulings this near are one line, or meet; in points. Lines are drawn a point thick, cells are ten high at least.
constexpr double near = 3.5;
/// More rulings than a page of a table has; hatchings and maps have.
constexpr std::size_t most_rulings = 4'000;

/// A straight line: at `at` across its direction, from `from` to `to` along it.
struct Segment {
  double at = 0, from = 0, to = 0;
};

/// Pieces of one line joined: those that lie beside or behind each other.
std::vector<Segment> joined(std::vector<Segment> pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Segment& a, const Segment& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  std::vector<Segment> lines;
  std::vector<bool> taken(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (taken[i]) continue;
    // Those at nearly the same place, in order along it.
    std::vector<Segment> beside;
    for (std::size_t k = i; k < pieces.size() && pieces[k].at - pieces[i].at <= near; ++k)
      if (!taken[k]) {
        beside.push_back(pieces[k]);
        taken[k] = true;
      }
    std::sort(beside.begin(), beside.end(), [](const Segment& a, const Segment& b) { return a.from < b.from; });
    double sum = 0;
    for (const Segment& piece : beside) sum += piece.at;
    const double at = sum / static_cast<double>(beside.size());
    Segment line{at, beside.front().from, beside.front().to};
    for (const Segment& piece : beside) {
      if (piece.from > line.to + near) {
        lines.push_back(line);
        line.from = piece.from;
        line.to = piece.to;
      }
      line.to = std::max(line.to, piece.to);
    }
    lines.push_back(line);
  }
  return lines;
}

/// The distinct places of the lines, ascending.
std::vector<double> places_of(const std::vector<Segment>& lines) {
  std::vector<double> places;
  places.reserve(lines.size());
  for (const Segment& line : lines) places.push_back(line.at);
  return distinct_edges(std::move(places));
}

/// Whether lines at `at` cover most of the stretch between `from` and `to`.
bool is_ruled(const std::vector<Segment>& lines, double at, double from, double to) {
  double covered = 0;
  for (const Segment& line : lines)
    if (std::abs(line.at - at) <= near) covered += std::max(0.0, std::min(line.to, to) - std::max(line.from, from));
  return covered >= 0.6 * (to - from);
}

int root(std::vector<int>& parents, int i) {
  while (parents[static_cast<std::size_t>(i)] != i) {
    auto& parent = parents[static_cast<std::size_t>(i)];
    parent = parents[static_cast<std::size_t>(parent)];
    i = parent;
  }
  return i;
}

/// Lines that touch each other, in groups: indices into `across` and, behind them, into `down`.
std::vector<std::vector<std::size_t>> groups_of(const std::vector<Segment>& across, const std::vector<Segment>& down) {
  std::vector<int> parents(across.size() + down.size());
  std::iota(parents.begin(), parents.end(), 0);
  for (std::size_t h = 0; h < across.size(); ++h)
    for (std::size_t v = 0; v < down.size(); ++v) {
      const bool meet = down[v].at >= across[h].from - near && down[v].at <= across[h].to + near &&
                        across[h].at >= down[v].from - near && across[h].at <= down[v].to + near;
      if (meet)
        parents[static_cast<std::size_t>(root(parents, static_cast<int>(h)))] =
            root(parents, static_cast<int>(across.size() + v));
    }
  std::vector<std::vector<std::size_t>> groups(parents.size());
  for (std::size_t i = 0; i < parents.size(); ++i)
    groups[static_cast<std::size_t>(root(parents, static_cast<int>(i)))].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.size() < 4; });
  return groups;
}

/// Which places of the grid are one cell: those that no line parts. A cell is the rectangle around its places.
std::vector<RuledCell> cells_of(const RuledTable& grid, const std::vector<Segment>& across,
                                const std::vector<Segment>& down) {
  const int columns = static_cast<int>(grid.x.size()) - 1, rows = static_cast<int>(grid.y.size()) - 1;
  const auto at = [&](int r, int c) { return r * columns + c; };
  const auto edge = [](const std::vector<double>& edges, int i) { return edges[static_cast<std::size_t>(i)]; };
  std::vector<int> parents(static_cast<std::size_t>(columns * rows));
  std::iota(parents.begin(), parents.end(), 0);
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      if (c + 1 < columns && !is_ruled(down, edge(grid.x, c + 1), edge(grid.y, r), edge(grid.y, r + 1)))
        parents[static_cast<std::size_t>(root(parents, at(r, c + 1)))] = root(parents, at(r, c));
      if (r + 1 < rows && !is_ruled(across, edge(grid.y, r + 1), edge(grid.x, c), edge(grid.x, c + 1)))
        parents[static_cast<std::size_t>(root(parents, at(r + 1, c)))] = root(parents, at(r, c));
    }
  std::vector<RuledCell> cells;
  std::vector<bool> taken(parents.size());
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      if (taken[static_cast<std::size_t>(at(r, c))]) continue;
      const int own = root(parents, at(r, c));
      const auto same = [&](int row, int column) {
        return !taken[static_cast<std::size_t>(at(row, column))] && root(parents, at(row, column)) == own;
      };
      // Where the places that are one make no rectangle, the first of them that do are a cell, the others cells below.
      RuledCell cell{c, r, 1, 1};
      while (c + cell.columns < columns && same(r, c + cell.columns)) ++cell.columns;
      for (bool whole = true; whole && r + cell.rows < rows;) {
        for (int k = c; k < c + cell.columns; ++k) whole = whole && same(r + cell.rows, k);
        if (whole) ++cell.rows;
      }
      for (int row = r; row < r + cell.rows; ++row)
        for (int column = c; column < c + cell.columns; ++column)
          taken[static_cast<std::size_t>(at(row, column))] = true;
      cells.push_back(cell);
    }
  return cells;
}

}  // namespace

Box RuledTable::box_of(const RuledCell& cell) const {
  return {x[static_cast<std::size_t>(cell.column)], y[static_cast<std::size_t>(cell.row)],
          x[static_cast<std::size_t>(cell.column + cell.columns)], y[static_cast<std::size_t>(cell.row + cell.rows)]};
}

std::vector<RuledTable> tables_of(const Page& page) {
  if (page.rulings.size() > most_rulings) return {};
  std::vector<Segment> across, down;
  for (const PageRuling& ruling : page.rulings) {
    const Box& box = ruling.box;
    if (ruling.horizontal())
      across.push_back({(box.top + box.bottom) / 2, box.left, box.right});
    else
      down.push_back({(box.left + box.right) / 2, box.top, box.bottom});
  }
  across = joined(std::move(across));
  down = joined(std::move(down));
  std::vector<RuledTable> tables;
  for (const auto& group : groups_of(across, down)) {
    std::vector<Segment> own_across, own_down;
    for (const std::size_t i : group)
      i < across.size() ? own_across.push_back(across[i]) : own_down.push_back(down[i - across.size()]);
    RuledTable table;
    table.x = places_of(own_down);
    table.y = places_of(own_across);
    if (table.x.size() < 2 || table.y.size() < 2) continue;
    table.cells = cells_of(table, own_across, own_down);
    if (table.cells.size() >= 2) tables.push_back(std::move(table));
  }
  std::sort(tables.begin(), tables.end(),
            [](const RuledTable& a, const RuledTable& b) { return a.y.front() < b.y.front(); });
  return tables;
}

std::vector<double> distinct_edges(std::vector<double> edges) {
  std::sort(edges.begin(), edges.end());
  std::vector<double> distinct;
  for (const double edge : edges)
    if (distinct.empty() || edge - distinct.back() > near) distinct.push_back(edge);
  return distinct;
}

RuledTable with_columns(const RuledTable& table, const std::vector<double>& x) {
  // Edges of one table are further apart than those that are taken for one, so each has a place of its own.
  std::vector<int> places;
  for (const double edge : table.x)
    places.push_back(static_cast<int>(std::upper_bound(x.begin(), x.end(), edge) - x.begin()) - 1);
  RuledTable wider{x, table.y, table.cells};
  for (RuledCell& cell : wider.cells) {
    const int end = places[static_cast<std::size_t>(cell.column + cell.columns)];
    cell.column = places[static_cast<std::size_t>(cell.column)];
    cell.columns = std::max(1, end - cell.column);
  }
  return wider;
}

}  // namespace sauro::readers
