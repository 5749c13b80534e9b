// SPDX-License-Identifier: AGPL-3.0-or-later
// Spans, blanks, fields and notes within a paragraph of .odt.
#include "document/readers/odt_paragraph.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "document/readers/runs.h"
#include "document/readers/symbols.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::odt {
namespace {

/// A row of more blanks than this is no blank that a person typed.
constexpr int max_blanks = 1000;

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Inline elements whose content is not shown.
bool is_skipped_in_text(std::string_view name) {
  constexpr std::array<std::string_view, 6> skipped = {"annotation", "ruby-text",   "tracked-changes",
                                                       "script",     "hidden-text", "event-listeners"};
  return is_one_of(name, skipped);
}

}  // namespace

bool is_drawing(std::string_view name) {
  constexpr std::array<std::string_view, 14> drawings = {
      "frame",  "custom-shape", "rect",     "g",    "line",    "connector",       "ellipse",
      "circle", "polygon",      "polyline", "path", "caption", "regular-polygon", "measure"};
  return is_one_of(name, drawings);
}

void collect_boxes(Context& context, const pugi::xml_node& drawing, std::vector<pugi::xml_node>& boxes) {
  const Nested nested(context);
  bool has_text = false;
  for (auto at = drawing.first_child(); at && !context.error; at = at.next_sibling()) {
    context.spend();
    const auto name = local_name(at);
    if (name == "text-box") {
      boxes.push_back(at);
    } else if (name == "p" || name == "list") {
      if (!has_text) boxes.push_back(drawing);
      has_text = true;
    } else if (is_drawing(name) || name == "a") {
      // Drawings among the paragraphs of a shape are found when the shape is read.
      if (!has_text) collect_boxes(context, at, boxes);
    }
  }
}

ParagraphText::ParagraphText(Context& context, const pugi::xml_node& paragraph)
    : context_(context), style_(context.styles.get("paragraph", attribute(paragraph, "style-name"))) {
  read(paragraph, style_.text);
}

const std::vector<pugi::xml_node>& ParagraphText::boxes() const { return boxes_; }
const std::vector<pugi::xml_node>& ParagraphText::notes() const { return notes_; }

void ParagraphText::read(const pugi::xml_node& node, const RunFormat& format) {
  const Nested nested(context_);
  add_text(node.value(), format);
  for (auto at = node.first_child(); at && !context_.error; at = at.next_sibling()) {
    context_.spend();
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata)
      add_text(at.value(), format);
    else if (at.type() == pugi::node_element)
      read_element(at, format);
  }
}

void ParagraphText::read_element(const pugi::xml_node& node, const RunFormat& format) {
  const auto name = local_name(node);
  if (name == "span") {
    const Style& style = context_.styles.get("text", attribute(node, "style-name"));
    RunFormat inner = format;
    inner.add(style.text);
    if (style.percent > 0 && !style.text.half_points && format.half_points)
      inner.half_points = static_cast<std::uint16_t>(std::clamp(*format.half_points * style.percent / 100, 1, 10'000));
    read(node, inner);
  } else if (name == "s") {
    const int count = std::clamp(whole_number(attribute(node, "c")).value_or(1), 1, max_blanks);
    add(std::string(static_cast<std::size_t>(count), ' '), format);
  } else if (name == "tab") {
    add("\t", format);
  } else if (name == "line-break") {
    add("\n", format);
  } else if (name == "note") {
    notes_.push_back(node);
  } else if (is_drawing(name)) {
    collect_boxes(context_, node, boxes_);
  } else if (!is_skipped_in_text(name)) {
    read(node, format);  // links, fields, ruby base, meta ...
  }
}

/// Text of the XML: runs of blanks are one blank, whatever elements they are spread over.
void ParagraphText::add_text(std::string_view text, const RunFormat& format) {
  if (text.empty()) return;
  context_.spend(text.size());
  std::string out;
  out.reserve(text.size());
  const bool before = after_blank_;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c <= U' ') {
      if (!after_blank_) out += ' ';
      after_blank_ = true;
      continue;
    }
    if (c == 0xAD) continue;
    after_blank_ = false;
    if (c >= 0xF020 && c < 0xF100)
      out += symbol(format.font, c);
    else
      append_code_point(out, c);
  }
  if (format.hidden.value_or(false))
    after_blank_ = before;
  else
    add(out, format, after_blank_);
}

void ParagraphText::add(std::string_view text, const RunFormat& format, bool after_blank) {
  if (text.empty() || format.hidden.value_or(false)) return;
  after_blank_ = after_blank;
  if (!context_.has_text) context_.has_text = !trim(text).empty();
  text_.append(text, format);
}

document::Paragraph ParagraphText::finish() {
  bring_to_nfc(text_.text, text_.runs);
  document::Paragraph paragraph;
  paragraph.text = std::move(text_.text);
  paragraph.runs = std::move(text_.runs);
  for (auto& run : paragraph.runs) run.font = to_nfc(run.font);
  paragraph.align = style_.align.value_or(document::Align::unknown);
  paragraph.style = style_.name;
  return paragraph;
}

}  // namespace sauro::readers::odt
