// SPDX-License-Identifier: AGPL-3.0-or-later
// Text for a screen: which columns there is room for, how wide each is, and the lines around them.
#include "document/writers/terminal.h"

#include <algorithm>

#include "document/writers/wrap.h"

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridRow;

constexpr int least_width = 40;
constexpr int indent_step = 2;
constexpr int max_indent = 10;

int usable_width(const TerminalStyle& style) { return std::max(style.width, least_width); }

/// The texts of a grid in the columns that are shown, with the width of each.
struct Layout {
  std::vector<std::size_t> shown;
  std::vector<int> widths;
  int inner = 0;  ///< characters between the outer borders
};

struct Texts {
  std::vector<std::vector<std::string>> rows;  ///< printable
  std::vector<int> natural;                    ///< widest line of each column, its title included
  std::vector<bool> used;
};

int indent_of(const GridRow& row) { return std::min(row.depth * indent_step, max_indent); }

Texts texts_of(const Grid& grid) {
  Texts texts{{}, {}, std::vector<bool>(grid.columns.size(), grid.rows.empty())};
  for (const auto& column : grid.columns) texts.natural.push_back(display_width(column.title));
  texts.rows.reserve(grid.rows.size());
  for (const GridRow& row : grid.rows) {
    auto& cells = texts.rows.emplace_back();
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      cells.push_back(c < row.cells.size() ? printable(text_of(row.cells[c], NumberFormat::vietnamese))
                                           : std::string());
      if (cells[c].empty()) continue;
      texts.used[c] = true;
      if (row.band) continue;
      const int indent = grid.columns[c].indented ? indent_of(row) : 0;
      texts.natural[c] = std::max(texts.natural[c], natural_width(cells[c]) + indent);
    }
  }
  return texts;
}

/// Gives each shown column its least width, then the room that is left to those that would use it, in proportion to the
/// widths they would have on paper.
void share_room(const Grid& grid, const Texts& texts, Layout& layout, int room) {
  layout.widths.clear();
  for (const std::size_t c : layout.shown) {
    layout.widths.push_back(std::min(texts.natural[c], grid.columns[c].least));
    room -= layout.widths.back();
  }
  for (; room > 0; --room) {
    int* neediest = nullptr;
    double share = 0;
    for (std::size_t i = 0; i < layout.shown.size(); ++i) {
      const std::size_t c = layout.shown[i];
      const double has = static_cast<double>(layout.widths[i]) / grid.columns[c].width;
      if (layout.widths[i] < texts.natural[c] && (!neediest || has < share)) {
        neediest = &layout.widths[i];
        share = has;
      }
    }
    if (!neediest) return;
    ++*neediest;
  }
}

Layout layout_of(const Grid& grid, const Texts& texts, int width) {
  Layout layout;
  for (std::size_t c = 0; c < grid.columns.size(); ++c)
    if (texts.used[c]) layout.shown.push_back(c);
  const auto room = [&] { return width - 1 - 3 * static_cast<int>(layout.shown.size()); };
  const auto needed = [&] {
    int sum = 0;
    for (const std::size_t c : layout.shown) sum += std::min(texts.natural[c], grid.columns[c].least);
    return sum;
  };
  while (needed() > room()) {
    const auto last = std::max_element(layout.shown.begin(), layout.shown.end(), [&](std::size_t a, std::size_t b) {
      return grid.columns[a].rank < grid.columns[b].rank;
    });
    if (last == layout.shown.end() || grid.columns[*last].rank == 0) break;
    layout.shown.erase(last);
  }
  share_room(grid, texts, layout, room());
  layout.inner = -1;
  for (const int one : layout.widths) layout.inner += one + 3;
  return layout;
}

class TablePrinter {
 public:
  TablePrinter(const Grid& grid, const Texts& texts, const Layout& layout, bool colour)
      : grid_(grid), texts_(texts), layout_(layout), colour_(colour) {}

  std::string print() {
    rule(Edge::none, Edge::columns, "┌", "┐");
    std::vector<std::vector<std::string>> titles;
    for (std::size_t i = 0; i < layout_.shown.size(); ++i)
      titles.push_back(wrap(grid_.columns[layout_.shown[i]].title, layout_.widths[i]));
    lines(titles, true);
    Edge above = Edge::columns;
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      const Edge below = grid_.rows[r].band ? Edge::band : Edge::columns;
      rule(above, below, "├", "┤", r == 0);
      grid_.rows[r].band ? band(r) : row(r);
      above = below;
    }
    rule(above, Edge::none, "└", "┘");
    return std::move(out_);
  }

 private:
  enum class Edge : std::uint8_t { none, columns, band };

  void dim(std::string_view text) {
    if (colour_) out_ += "\x1B[2m";
    out_ += text;
    if (colour_) out_ += "\x1B[0m";
  }

  void rule(Edge above, Edge below, std::string_view left, std::string_view right, bool under_titles = false) {
    std::string text(under_titles ? (left == "├" ? "╞" : left) : left);
    for (std::size_t i = 0; i < layout_.widths.size(); ++i) {
      if (i > 0) {
        const bool up = above == Edge::columns, down = below == Edge::columns;
        text += under_titles ? (down ? "╪" : "╧") : up && down ? "┼" : up ? "┴" : down ? "┬" : "─";
      }
      for (int n = 0; n < layout_.widths[i] + 2; ++n) text += under_titles ? "═" : "─";
    }
    text += under_titles ? "╡" : right;
    dim(text);
    out_ += '\n';
  }

  void text(std::string_view text, int width, bool bold) {
    if (colour_ && bold && !text.empty()) out_ += "\x1B[1m";
    out_ += text;
    if (colour_ && bold && !text.empty()) out_ += "\x1B[0m";
    out_.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  }

  /// The wrapped cells of one row beside each other.
  void lines(const std::vector<std::vector<std::string>>& cells, bool bold) {
    std::size_t height = 1;
    for (const auto& cell : cells) height = std::max(height, cell.size());
    for (std::size_t line = 0; line < height; ++line) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        dim("│");
        out_ += ' ';
        text(line < cells[i].size() ? std::string_view(cells[i][line]) : std::string_view(), layout_.widths[i], bold);
        out_ += ' ';
      }
      dim("│");
      out_ += '\n';
    }
  }

  void row(std::size_t r) {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < layout_.shown.size(); ++i) {
      const std::size_t c = layout_.shown[i];
      const int indent = grid_.columns[c].indented ? std::min(indent_of(grid_.rows[r]), layout_.widths[i] / 2) : 0;
      auto& cell = cells.emplace_back(wrap(texts_.rows[r][c], layout_.widths[i] - indent));
      for (std::string& line : cell) line.insert(0, static_cast<std::size_t>(indent), ' ');
    }
    lines(cells, false);
  }

  /// Label and title across the row; whatever else the band holds at its right end, or below where it is long.
  void band(std::size_t r) {
    std::string label, rest;
    for (const std::size_t c : layout_.shown) {
      const std::string& cell = texts_.rows[r][c];
      const bool heads = grid_.columns[c].indented || c == layout_.shown.front();
      std::string& to = heads ? label : rest;
      if (cell.empty()) continue;
      if (!to.empty()) to += heads ? " " : " · ";
      to += cell;
    }
    std::replace(rest.begin(), rest.end(), '\n', ' ');
    const int indent = std::min(indent_of(grid_.rows[r]), layout_.inner / 4);
    const int width = layout_.inner - 2 - indent;
    auto head = wrap(label, width);
    const int gap = width - display_width(head.back()) - display_width(rest);
    const bool beside = gap >= 2;
    if (!rest.empty() && !beside)
      for (std::string& line : wrap(rest, width)) head.push_back(std::move(line));
    for (const std::string& line : head) {
      dim("│");
      out_.append(static_cast<std::size_t>(1 + indent), ' ');
      const bool last = beside && &line == &head.back();
      text(line, width - (last ? display_width(rest) : 0), true);
      if (last) dim(rest);
      out_ += ' ';
      dim("│");
      out_ += '\n';
    }
  }

  const Grid& grid_;
  const Texts& texts_;
  const Layout& layout_;
  bool colour_;
  std::string out_;
};

/// `text` wrapped, the first line behind `first`, the others set in as far.
void append_hanging(std::string& out, std::string_view first, std::string_view text, int width) {
  const int indent = display_width(first);
  bool begun = false;
  for (const std::string& line : wrap(printable(text), std::max(width - indent, 10))) {
    if (begun)
      out.append(static_cast<std::size_t>(indent), ' ');
    else
      out += first;
    begun = true;
    out += line;
    out += '\n';
  }
}

/// Bold, and red, yellow or cyan by how grave it is.
std::string_view tone_code(document::Tone tone) {
  switch (tone) {
    case document::Tone::error: return "\x1B[1;31m";
    case document::Tone::warning: return "\x1B[1;33m";
    case document::Tone::info: return "\x1B[1;36m";
    case document::Tone::plain: break;
  }
  return "\x1B[1m";
}

}  // namespace

std::string terminal_table(const Grid& grid, const TerminalStyle& style) {
  const Texts texts = texts_of(grid);
  const Layout layout = layout_of(grid, texts, usable_width(style));
  return TablePrinter(grid, texts, layout, style.colour).print();
}

std::string terminal_fields(const std::vector<document::Field>& fields, const TerminalStyle& style) {
  int label_width = 0;
  for (const auto& field : fields) label_width = std::max(label_width, display_width(field.label));
  std::string out;
  for (const auto& field : fields) {
    std::string label = field.label;
    label.append(static_cast<std::size_t>(label_width - display_width(label) + 2), ' ');
    append_hanging(out, label, field.value, usable_width(style));
  }
  return out;
}

std::string terminal_notes(const std::vector<document::NoteGroup>& groups, const TerminalStyle& style) {
  const int width = usable_width(style);
  std::string out;
  for (const auto& group : groups) {
    if (!out.empty()) out += '\n';
    if (style.colour) out += tone_code(group.tone);
    append_hanging(out, "", group.title, width);
    if (style.colour) out += "\x1B[0m";
    for (const auto& note : group.notes) {
      append_hanging(out, "  • ", note.text, width);
      if (style.colour) out += "\x1B[2m";
      for (const std::string& detail : note.details) append_hanging(out, "    ", detail, width);
      if (style.colour) out += "\x1B[0m";
    }
  }
  return out;
}

}  // namespace sauro::writers
