// SPDX-License-Identifier: AGPL-3.0-or-later
// One paragraph of .odt as it is shown.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/odt_context.h"

namespace sauro::readers::odt {

/// Is it a drawing that may hold text: a frame, a shape, a group of them?
bool is_drawing(std::string_view name);
/// Elements in a drawing whose children are blocks: text boxes, and shapes with text of their own.
void collect_boxes(Context& context, const pugi::xml_node& drawing, std::vector<pugi::xml_node>& boxes);

/// Gathers the content of one <text:p> or <text:h>.
class ParagraphText {
 public:
  ParagraphText(Context& context, const pugi::xml_node& paragraph);

  const Style& style() const { return style_; }
  /// Text boxes anchored in it.
  const std::vector<pugi::xml_node>& boxes() const;
  /// <text:note>s in it, in order.
  const std::vector<pugi::xml_node>& notes() const;
  document::Paragraph finish();

 private:
  void read(const pugi::xml_node& node, const RunFormat& format);
  void read_element(const pugi::xml_node& node, const RunFormat& format);
  void add_text(std::string_view text, const RunFormat& format);
  /// `after_blank`: are blanks of the XML that follow left out?
  void add(std::string_view text, const RunFormat& format, bool after_blank = false);

  Context& context_;
  const Style& style_;
  RunText text_;
  bool after_blank_ = true;  ///< blanks that follow do not count, nor those at the beginning
  std::vector<pugi::xml_node> boxes_, notes_;
};

}  // namespace sauro::readers::odt
