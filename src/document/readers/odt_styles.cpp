// SPDX-License-Identifier: AGPL-3.0-or-later
// Styles of .odt over the XML of content.xml and styles.xml.
#include "document/readers/odt_styles.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <pugixml.hpp>
#include <unordered_map>

#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::odt {
namespace {

constexpr int max_chain = 32;
constexpr std::size_t max_name = 200;
constexpr std::size_t max_styles = 200'000;

/// A number with its unit: 12 and "pt" of "12pt".
struct Measure {
  double number = 0;
  std::string_view unit;
};

Measure measure(std::string_view text) {
  Measure measure;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), measure.number, std::chars_format::fixed);
  if (error != std::errc() || measure.number < -1e6 || measure.number > 1e6) return {};
  measure.unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return measure;
}

double millimetres(std::string_view text) {
  const auto [number, unit] = measure(text);
  if (unit == "mm") return number;
  if (unit == "cm") return number * 10;
  if (unit == "in") return number * 25.4;
  if (unit == "pt") return number * 25.4 / 72;
  if (unit == "pc") return number * 25.4 / 6;
  return 0;
}

/// "Times New Roman" of "'Times New Roman', serif".
std::string first_family(std::string_view families) {
  if (families.starts_with('\'') || families.starts_with('"'))
    families = families.substr(1, families.find(families[0], 1) - 1);
  else
    families = families.substr(0, families.find(','));
  return std::string(cut(trim(families), max_name));
}

std::optional<document::Align> align_of(std::string_view word) {
  using document::Align;
  if (word == "start" || word == "left") return Align::left;
  if (word == "center") return Align::center;
  if (word == "end" || word == "right") return Align::right;
  if (word == "justify") return Align::justify;
  return std::nullopt;
}

/// "Heading 1" of "Heading_20_1": what a file that gives no name for people means.
std::string decoded(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i, 4) == "_20_") {
      out += ' ';
      i += 3;
    } else {
      out += name[i];
    }
  }
  return out;
}

template <class T>
void take(std::optional<T>& into, const std::optional<T>& nearer) {
  if (nearer) into = nearer;
}

}  // namespace

struct Styles::Index {
  struct Place {
    pugi::xml_node node;
    bool named = false;
  };
  struct Family {
    std::unordered_map<std::string_view, Place> places;
    std::unordered_map<std::string_view, Style> resolved;
    Style fallback;
  };
  std::map<std::string_view, Family> families;
  std::unordered_map<std::string_view, pugi::xml_node> lists, layouts, masters;
  pugi::xml_node first_master, outline;
};

Styles::Styles(const pugi::xml_node& styles, const pugi::xml_node& content) : index_(std::make_unique<Index>()) {
  for (const auto& root : {styles, content})
    for (const auto& face : child(root, "font-face-decls").children())
      faces_.emplace(attribute(face, "name"), first_family(attribute(face, "font-family")));
  for (const std::string_view family : {"paragraph", "text", "table"}) index_->families[family];

  const auto add = [&](const pugi::xml_node& group, bool named, bool of_headers) {
    for (const auto& node : group.children()) {
      const auto kind = local_name(node);
      const auto name = attribute(node, "name");
      if (kind == "page-layout") index_->layouts.emplace(name, node);
      if (of_headers) continue;
      if (kind == "list-style" && index_->lists.size() < max_styles) index_->lists.emplace(name, node);
      if (kind == "outline-style") index_->outline = node;
      if (kind != "style" && kind != "default-style") continue;
      const auto family = index_->families.find(attribute(node, "family"));
      if (family == index_->families.end()) continue;
      if (kind == "default-style")
        read(family->second.fallback, node);
      else if (family->second.places.size() < max_styles)
        family->second.places.emplace(name, Index::Place{node, named});
    }
  };
  // Automatic styles of the text stand before named ones; those of styles.xml are for headers and footers.
  add(child(content, "automatic-styles"), false, false);
  add(child(styles, "styles"), true, false);
  add(child(styles, "automatic-styles"), false, true);
  for (const auto& node : child(styles, "master-styles").children()) {
    if (local_name(node) != "master-page") continue;
    if (!index_->first_master) index_->first_master = node;
    index_->masters.emplace(attribute(node, "name"), node);
  }
}

Styles::~Styles() = default;

RunFormat Styles::text_format(const pugi::xml_node& properties) const {
  RunFormat format;
  for (auto at = properties.first_attribute(); at; at = at.next_attribute()) {
    std::string_view name = at.name();
    name.remove_prefix(name.rfind(':') + 1);
    const std::string_view value = at.value();
    if (name == "font-name") {
      const auto face = faces_.find(value);
      format.font = face == faces_.end() || face->second.empty() ? cut(value, max_name) : face->second;
    } else if (name == "font-family" && format.font.empty()) {
      // As it is written: a family in quotes is told by its font face as well.
      format.font = cut(value, max_name);
      if (format.font.size() > 2 && format.font[0] == '\'' && format.font.ends_with('\''))
        format.font = format.font.substr(1, format.font.size() - 2);
    } else if (name == "font-size") {
      const auto [number, unit] = measure(value);
      if (unit == "pt" && number > 0 && number < 5000)
        format.half_points = static_cast<std::uint16_t>(std::lround(number * 2));
    } else if (name == "font-weight") {
      format.bold = value == "bold" || value >= "600";
      if (value == "normal") format.bold = false;
    } else if (name == "font-style") {
      format.italic = value == "italic" || value == "oblique";
    } else if (name == "text-underline-style") {
      format.underline = value != "none";
    } else if (name == "display") {
      format.hidden = value == "none";
    }
  }
  return format;
}

void Styles::read(Style& style, const pugi::xml_node& node) const {
  const auto text = child(node, "text-properties");
  const auto nearer = text_format(text);
  if (const auto [number, unit] = measure(attribute(text, "font-size")); unit == "%" && number > 0 && number < 1000) {
    style.percent = static_cast<int>(number);
    if (style.text.half_points)
      style.text.half_points =
          static_cast<std::uint16_t>(std::clamp(*style.text.half_points * style.percent / 100, 1, 10'000));
  }
  if (nearer.half_points) style.percent = 0;
  style.text.add(nearer);
  take(style.align, align_of(attribute(child(node, "paragraph-properties"), "text-align")));
  if (const auto list = attribute(node, "list-style-name"); list.data() != nullptr) style.list = list;
  style.master = attribute(node, "master-page-name");
}

Style& Styles::resolve(std::string_view family_name, std::string_view name, int depth) {
  auto& family = index_->families.find(family_name)->second;
  const auto found = family.places.find(name);
  if (found == family.places.end()) return family.fallback;
  const auto [at, is_new] = family.resolved.try_emplace(name, family.fallback);
  Style& style = at->second;  // already there for styles that are based on each other
  if (!is_new) return style;
  const auto [node, named] = found->second;
  if (const auto parent = attribute(node, "parent-style-name"); !parent.empty() && depth < max_chain) {
    const Style base = resolve(family_name, parent, depth + 1);
    style = base;
  }
  if (named) {
    const auto display = attribute(node, "display-name");
    style.name = to_nfc(display.empty() ? decoded(cut(name, max_name)) : std::string(cut(display, max_name)));
  }
  read(style, node);
  return style;
}

const Style& Styles::get(std::string_view family, std::string_view name) { return resolve(family, name, 0); }

pugi::xml_node Styles::list_style(std::string_view name) const {
  const auto found = index_->lists.find(name);
  return found == index_->lists.end() ? pugi::xml_node() : found->second;
}

pugi::xml_node Styles::outline_style() const { return index_->outline; }

document::Section Styles::section(std::string_view master) const {
  document::Section section;
  auto page = index_->first_master;
  const auto known = index_->masters.find(master.empty() ? std::string_view("Standard") : master);
  if (known != index_->masters.end()) page = known->second;
  const auto layout = index_->layouts.find(attribute(page, "page-layout-name"));
  if (layout == index_->layouts.end()) return section;
  const auto properties = child(layout->second, "page-layout-properties");
  const auto margin = [&](std::string_view side) {
    const auto value = attribute(properties, side);
    return millimetres(value.empty() ? attribute(properties, "margin") : value);
  };
  section.page_width = millimetres(attribute(properties, "page-width"));
  section.page_height = millimetres(attribute(properties, "page-height"));
  section.margin_top = margin("margin-top");
  section.margin_bottom = margin("margin-bottom");
  section.margin_left = margin("margin-left");
  section.margin_right = margin("margin-right");
  return section;
}

}  // namespace sauro::readers::odt
