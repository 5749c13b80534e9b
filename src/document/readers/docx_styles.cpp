// SPDX-License-Identifier: AGPL-3.0-or-later
// Styles of .docx. A style is resolved when it is first asked for: most of the hundreds in a file never are.
#include "document/readers/docx_styles.h"

#include <pugixml.hpp>
#include <unordered_map>

#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::docx {
namespace {

/// Styles based on styles based on styles ...: further up than this nothing is taken over, and circles end.
constexpr int max_chain = 32;
constexpr std::size_t max_name = 200;
constexpr std::size_t max_styles = 50'000;

bool is_true(const pugi::xml_node& node) {
  const auto value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<document::Align> align_of(std::string_view word) {
  using document::Align;
  if (word == "left" || word == "start") return Align::left;
  if (word == "center") return Align::center;
  if (word == "right" || word == "end") return Align::right;
  if (word == "both" || word == "distribute" || word.ends_with("Kashida")) return Align::justify;
  return std::nullopt;
}

template <class T>
void take(std::optional<T>& into, const std::optional<T>& nearer) {
  if (nearer) into = nearer;
}

Flag toggled(const Flag& fallback, const Flag& paragraph, const Flag& character, const Flag& direct) {
  if (direct) return direct;
  if (paragraph || character) return paragraph.value_or(false) != character.value_or(false);
  return fallback;
}

}  // namespace

struct Styles::Index {
  std::unordered_map<std::string_view, pugi::xml_node> by_id;
};

void ParagraphFormat::add(const ParagraphFormat& nearer) {
  take(align, nearer.align);
  take(list, nearer.list);
  take(level, nearer.level);
}

Styles::Styles(const pugi::xml_node& styles, const pugi::xml_node& theme) : index_(std::make_unique<Index>()) {
  const auto schemes = child(child(theme, "themeElements"), "fontScheme");
  for (const std::string_view group : {"major", "minor"}) {
    const auto fonts = child(schemes, std::string(group) + "Font");
    for (const auto& [suffix, script] : {std::pair{"", "latin"}, std::pair{"EastAsia", "ea"}, std::pair{"Bidi", "cs"}})
      theme_fonts_[std::string(group) + suffix] = attribute(child(fonts, script), "typeface");
  }
  for (const auto& style : styles.children()) {
    const auto name = local_name(style);
    if (name == "style") {
      const auto id = attribute(style, "styleId");
      if (!id.empty() && index_->by_id.size() < max_styles) index_->by_id.emplace(id, style);
      const auto is_default = attribute(style, "default");
      if (attribute(style, "type") == "paragraph" && !is_default.empty() && is_default != "0" && is_default != "false")
        default_id_ = id;
    } else if (name == "docDefaults") {
      default_run_ = run_format(child(child(style, "rPrDefault"), "rPr"));
      default_paragraph_ = paragraph_format(child(child(style, "pPrDefault"), "pPr"));
    }
  }
}

Styles::~Styles() = default;

std::string_view Styles::theme_font(std::string_view name) const {
  for (const std::string_view suffix : {"HAnsi", "Ascii"})
    if (name.ends_with(suffix)) name.remove_suffix(suffix.size());
  const auto found = theme_fonts_.find(name);
  return found == theme_fonts_.end() ? std::string_view() : found->second;
}

RunFormat Styles::run_format(const pugi::xml_node& properties) const {
  RunFormat format;
  for (auto node = properties.first_child(); node; node = node.next_sibling()) {
    const auto name = local_name(node);
    if (name == "b") {
      format.bold = is_true(node);
    } else if (name == "i") {
      format.italic = is_true(node);
    } else if (name == "u") {
      const auto value = attribute(node, "val");
      format.underline = value != "none" && !value.empty();
    } else if (name == "vanish" || name == "specVanish") {
      format.hidden = is_true(node);
    } else if (name == "sz") {
      if (const auto size = whole_number(attribute(node, "val")); size && *size > 0 && *size < 10'000)
        format.half_points = static_cast<std::uint16_t>(*size);
    } else if (name == "rFonts") {
      // Letters of Vietnamese are "high ANSI" to Word, digits and plain letters "ASCII": the two agree in practice.
      format.font = theme_font(attribute(node, "asciiTheme"));
      if (format.font.empty()) format.font = attribute(node, "ascii");
      if (format.font.empty()) format.font = theme_font(attribute(node, "hAnsiTheme"));
      if (format.font.empty()) format.font = attribute(node, "hAnsi");
      format.font = cut(format.font, max_name);
    }
  }
  return format;
}

ParagraphFormat Styles::paragraph_format(const pugi::xml_node& properties) {
  ParagraphFormat format;
  for (auto node = properties.first_child(); node; node = node.next_sibling()) {
    const auto name = local_name(node);
    if (name == "jc") {
      format.align = align_of(attribute(node, "val"));
    } else if (name == "numPr") {
      format.list = whole_number(child_val(node, "numId"));
      format.level = whole_number(child_val(node, "ilvl"));
    }
  }
  return format;
}

const Style& Styles::resolve(std::string_view id, int depth) {
  if (const auto known = resolved_.find(id); known != resolved_.end()) return known->second;
  Style& style = resolved_[std::string(id)];  // already there, and empty, for styles that are based on each other
  const auto found = index_->by_id.find(id);
  if (found == index_->by_id.end()) return style;
  if (const auto base = child_val(found->second, "basedOn"); !base.empty() && depth < max_chain) {
    const Style& parent = resolve(base, depth + 1);
    style.run = parent.run;
    style.paragraph = parent.paragraph;
  }
  style.id = id;
  style.name = to_nfc(cut(child_val(found->second, "name"), max_name));
  style.run.add(run_format(child(found->second, "rPr")));
  style.paragraph.add(paragraph_format(child(found->second, "pPr")));
  return style;
}

const Style& Styles::paragraph(std::string_view id) {
  return resolve(!id.empty() && index_->by_id.contains(id) ? id : default_id_);
}

const Style& Styles::character(std::string_view id) {
  return resolve(index_->by_id.contains(id) ? id : std::string_view());
}

int Styles::list_of(std::string_view id) {
  return index_->by_id.contains(id) ? resolve(id).paragraph.list.value_or(0) : 0;
}

RunFormat Styles::combine(const Style& paragraph, const Style& character, const RunFormat& direct) const {
  RunFormat format = default_run_;
  format.add(paragraph.run);
  format.add(character.run);
  format.add(direct);
  format.bold = toggled(default_run_.bold, paragraph.run.bold, character.run.bold, direct.bold);
  format.italic = toggled(default_run_.italic, paragraph.run.italic, character.run.italic, direct.italic);
  format.hidden = toggled(default_run_.hidden, paragraph.run.hidden, character.run.hidden, direct.hidden);
  return format;
}

}  // namespace sauro::readers::docx
