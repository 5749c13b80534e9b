// SPDX-License-Identifier: AGPL-3.0-or-later
// Formatting of .docx: styles with what they are based on, document defaults, theme fonts, direct formatting.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/model/document.h"
#include "document/readers/runs.h"

namespace pugi {
class xml_node;
}

namespace sauro::readers::docx {

struct ParagraphFormat {
  std::optional<document::Align> align;
  std::optional<int> list;   ///< numId; 0 ends a numbering that a style began
  std::optional<int> level;  ///< ilvl, from 0

  void add(const ParagraphFormat& nearer);
};

/// A style with everything it is based on.
struct Style {
  std::string name;
  std::string id;
  RunFormat run;
  ParagraphFormat paragraph;
};

/// The XML given must outlive it.
class Styles {
 public:
  /// Roots of styles.xml and theme1.xml; null nodes where the parts are missing.
  Styles(const pugi::xml_node& styles, const pugi::xml_node& theme);
  ~Styles();

  /// The style of that id; for an unknown or empty id the default style of paragraphs.
  const Style& paragraph(std::string_view id);
  /// The style of that id; one that says nothing for an unknown or empty id.
  const Style& character(std::string_view id);
  /// numId of a numbering style (w:numStyleLink); 0 where there is none.
  int list_of(std::string_view id);

  /// Direct formatting: <w:rPr>, <w:pPr>.
  RunFormat run_format(const pugi::xml_node& properties) const;
  static ParagraphFormat paragraph_format(const pugi::xml_node& properties);

  const ParagraphFormat& default_paragraph() const { return default_paragraph_; }
  /// All that is told of a run, nearest last. Flags of the two styles cancel each other out (ECMA-376 17.7.3).
  RunFormat combine(const Style& paragraph, const Style& character, const RunFormat& direct) const;

 private:
  const Style& resolve(std::string_view id, int depth = 0);
  std::string_view theme_font(std::string_view name) const;

  struct Index;
  std::unique_ptr<Index> index_;  ///< where in the XML each style stands
  std::map<std::string, Style, std::less<>> resolved_;
  std::string_view default_id_;
  RunFormat default_run_;
  ParagraphFormat default_paragraph_;
  std::map<std::string, std::string_view, std::less<>> theme_fonts_;  ///< "major", "minorBidi" ...
};

}  // namespace sauro::readers::docx
