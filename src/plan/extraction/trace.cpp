// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/trace.h"

#include <fmt/format.h>

#include <array>

#include "foundation/base/text.h"
#include "plan/extraction/grid.h"
#include "plan/extraction/text_lines.h"

namespace sauro::extraction {
namespace {

std::string_view name_of(LabelKind kind) {
  switch (kind) {
    case LabelKind::none: return "none";
    case LabelKind::part: return "part";
    case LabelKind::roman: return "roman";
    case LabelKind::decimal: return "decimal";
    case LabelKind::letter: return "letter";
    case LabelKind::bullet: return "bullet";
  }
  return "";
}

std::string_view name_of(Section section) {
  switch (section) {
    case Section::unknown: return "";
    case Section::skip: return " -> skip";
    case Section::targets: return " -> targets";
    case Section::tasks: return " -> tasks";
    case Section::assignment: return " -> assignment";
  }
  return "";
}

/// "[bold, centered; decimal “1.1.”, depth 2; Nhiệm vụ 1]", empty where nothing is told.
std::string looks_of(const Line& line) {
  std::string looks;
  const auto add = [&](std::string_view word) { looks += (looks.empty() ? "" : ", ") + std::string(word); };
  if (line.heading) add("heading");
  if (line.bold) add("bold");
  if (line.centered) add("centered");
  if (line.label.kind != LabelKind::none)
    add(fmt::format("{} “{}” depth {}", name_of(line.label.kind), line.label.text, line.label.depth));
  if (!line.label.word.empty()) add("word “" + line.label.word + "”");
  if (!line.continued.empty()) add(fmt::format("{} more joined", line.continued.size()));
  return looks.empty() ? looks : "[" + looks + "] ";
}

std::string place_of_line(const Line& line) { return line.paragraph ? fmt::format("{:>4}  ", *line.paragraph) : ""; }

}  // namespace

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 110;
  std::string line = collapse_blanks(text);
  if (code_points(line) <= most) return line;
  std::size_t at = 0;
  for (std::size_t i = 0; i < most; ++i) next_code_point(line, at);
  return line.substr(0, at) + "…";
}

void trace_document(const std::vector<Element>& elements, Trace& trace) {
  for (const Element& element : elements) {
    if (!element.table) {
      trace.push_back(
          {"document", 0, place_of_line(element.line) + looks_of(element.line) + shortened(element.line.text)});
      continue;
    }
    const auto& table = *element.table;
    trace.push_back(
        {"document", 0,
         fmt::format("table {}: {} rows, {} columns", element.table_number, table.rows.size(), table.columns)});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      std::string row = fmt::format("{:>3}", r + 1);
      for (const auto& cell : table.rows[r].cells) {
        const std::string span = cell.column_span > 1 ? fmt::format("+{}", cell.column_span - 1) : "";
        row += fmt::format("  {}{}: {}", cell.column + 1, span, cell.merged_up ? "^" : shortened(text_of(&cell)));
      }
      trace.push_back({"document", 1, std::move(row)});
    }
  }
}

void trace_head(const HeadReading& reading, const std::vector<Element>& elements, Trace& trace) {
  const plan::Head& head = reading.head;
  const std::array<std::pair<std::string_view, const std::optional<std::string>*>, 8> fields = {
      {{"superior", &head.superior},
       {"agency", &head.agency},
       {"number", &head.number},
       {"symbol", &head.symbol},
       {"place", &head.place},
       {"date", &head.date},
       {"type", &head.type},
       {"subject", &head.subject}}};
  for (const auto& [name, value] : fields)
    trace.push_back({"head", 0, fmt::format("{}: {}", name, value->value_or("-"))});
  const auto count = elements.size();
  trace.push_back(
      {"head", 0,
       fmt::format("of {} lines and tables: head 1 to {}, text to {}, end to {}, appendices after it; kind “{}”", count,
                   reading.text_begin, reading.text_end, reading.after_end, reading.type_kind)});
}

void trace_outline(const std::vector<OutlineNode>& nodes, int depth, Trace& trace) {
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) {
      trace.push_back({"outline", depth, fmt::format("table {}", node.element->table_number)});
      continue;
    }
    const Line& line = node.line();
    const Section section = depth == 0 ? section_at(node) : section_opened_by(node);
    trace.push_back({"outline", depth,
                     place_of_line(line) + looks_of(line) + shortened(line.rest()) + std::string(name_of(section))});
    trace_outline(node.children, depth + 1, trace);
  }
}

}  // namespace sauro::extraction
