// SPDX-License-Identifier: AGPL-3.0-or-later
// Styles of .odt, automatic and named, with what they take over from their parents.
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

namespace sauro::readers::odt {

struct Style {
  RunFormat text;
  int percent = 0;  ///< size of the text, of what stands around it; 0 where the size is not relative
  std::optional<document::Align> align;
  std::string name;                      ///< of the nearest named style, as people see it
  std::optional<std::string_view> list;  ///< list style; empty where it is told that there is none
  std::string_view master;               ///< page style that begins with it; never taken over from a parent
};

/// A style is resolved when it is first asked for. The XML must outlive it.
class Styles {
 public:
  /// Roots of styles.xml and content.xml, either may be null.
  Styles(const pugi::xml_node& styles, const pugi::xml_node& content);
  ~Styles();
  Styles(const Styles&) = delete;
  Styles& operator=(const Styles&) = delete;

  /// `family`: "paragraph", "text", "table". An unknown name gives the default of the family.
  const Style& get(std::string_view family, std::string_view name);
  /// Properties of text alone, of a list level.
  RunFormat text_format(const pugi::xml_node& properties) const;
  /// <text:list-style> of that name; null where there is none.
  pugi::xml_node list_style(std::string_view name) const;
  pugi::xml_node outline_style() const;
  /// Page set-up of a master page, of the first one where the name is empty.
  document::Section section(std::string_view master) const;

 private:
  struct Index;

  Style& resolve(std::string_view family, std::string_view name, int depth);
  void read(Style& style, const pugi::xml_node& node) const;

  std::unique_ptr<Index> index_;
  std::map<std::string_view, std::string, std::less<>> faces_;  ///< name of a font face -> family
};

}  // namespace sauro::readers::odt
