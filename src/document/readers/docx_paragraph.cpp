// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs, fields, symbols and revisions within a paragraph of .docx.
#include "document/readers/docx_paragraph.h"

#include <algorithm>
#include <pugixml.hpp>

#include "document/readers/legacy.h"
#include "document/readers/runs.h"
#include "document/readers/symbols.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::docx {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// Inline elements whose content is not shown: properties, what was deleted, the small print above ruby text.
bool is_skipped(std::string_view name) {
  return name == "del" || name == "moveFrom" || name == "rt" || name.ends_with("Pr");
}

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0xC2 || byte == 0xEF;
  });
}

/// Text as it is shown: line ends of the XML are blanks; private signs of symbol fonts. Soft hyphens stay: in old
/// encodings they are letters, and resolve_legacy() drops the others.
std::string shown(std::string_view text, std::string_view font) {
  const bool legacy = legacy_by_font(font).has_value();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0xF020 && c < 0xF100 && !legacy)
      out += symbol(font, c);
    else
      append_code_point(out, c < 0x20 ? U' ' : c);
  }
  return out;
}

}  // namespace

pugi::xml_node chosen_branch(const pugi::xml_node& alternatives) {
  const auto choice = child(alternatives, "Choice");
  return choice ? choice : child(alternatives, "Fallback");
}

ParagraphText::ParagraphText(Context& context) : context_(&context) {}
ParagraphText::~ParagraphText() = default;
ParagraphText::ParagraphText(ParagraphText&&) noexcept = default;
ParagraphText& ParagraphText::operator=(ParagraphText&&) noexcept = default;

const std::vector<pugi::xml_node>& ParagraphText::boxes() const { return boxes_; }

bool ParagraphText::read(const pugi::xml_node& paragraph) {
  if (element_ == 0) element_ = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(paragraph.offset_debug(), 0));
  const auto properties = child(paragraph, "pPr");
  style_id_ = child_val(properties, "pStyle");
  style_ = &context_->styles.paragraph(style_id_);
  const auto direct = Styles::paragraph_format(properties);
  format_ = context_->styles.default_paragraph();
  format_.add(style_->paragraph);
  format_.add(direct);
  if (!direct.level && !style_->paragraph.level && format_.list)
    format_.level = context_->numbering.level_of_style(*format_.list, style_->id);
  // A field whose result goes on in the next paragraph needs no memory: what comes there is shown anyway.
  fields_.clear();
  instructions_ = 0;
  read_inline(paragraph);

  const auto mark = child(properties, "rPr");
  if (!mark) return style_->run.hidden.value_or(false);
  if (child(mark, "del") || child(mark, "moveFrom")) return true;
  const auto& character = context_->styles.character(child_val(mark, "rStyle"));
  const auto format = context_->styles.combine(*style_, character, context_->styles.run_format(mark));
  return format.hidden.value_or(false);
}

void ParagraphText::read_inline(const pugi::xml_node& node) {
  const Nested nested(*context_);
  for (auto at = node.first_child(); at && !context_->error; at = at.next_sibling()) {
    if (at.type() != pugi::node_element) continue;
    const auto name = local_name(at);
    if (name == "r")
      read_run(at);
    else if (name == "AlternateContent")
      read_inline(chosen_branch(at));
    else if (!is_skipped(name))
      read_inline(at);  // hyperlink, ins, moveTo, smartTag, sdt, fldSimple, ruby base, formulas ...
  }
}

void ParagraphText::read_run(const pugi::xml_node& node) {
  const auto properties = child(node, "rPr");
  const auto& styles = context_->styles;
  if (!properties) return read_run_content(node, styles.combine(*style_, Style{}, RunFormat{}));
  const auto& character = context_->styles.character(child_val(properties, "rStyle"));
  read_run_content(node, styles.combine(*style_, character, styles.run_format(properties)));
}

void ParagraphText::read_run_content(const pugi::xml_node& node, const RunFormat& format) {
  const Nested nested(*context_);
  const bool hidden = format.hidden.value_or(false);
  for (auto at = node.first_child(); at && !context_->error; at = at.next_sibling()) {
    if (at.type() != pugi::node_element) continue;
    const auto name = local_name(at);
    if (name == "fldChar") {
      read_field_mark(at);
    } else if (name == "AlternateContent") {
      read_run_content(chosen_branch(at), format);
    } else if (hidden || instructions_ > 0) {
      continue;
    } else if (name == "t") {
      read_text(at, format);
    } else if (name == "tab" || name == "ptab") {
      add("\t", format);
    } else if (name == "br") {
      const auto type = attribute(at, "type");
      // A page or column break inside a paragraph parts its text, but at either end it is no line of it.
      if (type == "page" || type == "column")
        break_pending_ = !empty();
      else
        add("\n", format);
    } else if (name == "cr") {
      add("\n", format);
    } else if (name == "noBreakHyphen") {
      add("-", format);
    } else if (name == "softHyphen") {
      add(soft_hyphen, format);
    } else if (name == "sym") {
      read_symbol(at, format);
    } else if (name == "footnoteReference") {
      context_->footnotes.add(attribute(at, "id"));
    } else if (name == "endnoteReference") {
      context_->endnotes.add(attribute(at, "id"));
    } else if (name == "drawing" || name == "pict" || name == "object") {
      collect_boxes(at);
    } else if (name == "ruby") {
      read_inline(child(at, "rubyBase"));
    }
  }
}

void ParagraphText::read_field_mark(const pugi::xml_node& node) {
  const auto type = attribute(node, "fldCharType");
  if (type == "begin") {
    fields_.push_back(Field::instruction);
    ++instructions_;
  } else if (!fields_.empty() && (type == "separate" || type == "end")) {
    if (fields_.back() == Field::instruction) --instructions_;
    if (type == "end")
      fields_.pop_back();
    else
      fields_.back() = Field::result;
  }
}

void ParagraphText::read_symbol(const pugi::xml_node& node, const RunFormat& format) {
  const auto digits = attribute(node, "char");
  const auto font = attribute(node, "font");
  char32_t code = 0;
  for (const char c : digits.substr(0, 6)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                             : -1;
    if (digit < 0) return;
    code = code * 16 + static_cast<char32_t>(digit);
  }
  if (legacy_by_font(font) && code >= 0x20 && code < 0xF100) {
    RunFormat named = format;
    named.font = font;
    std::string text;
    append_code_point(text, code);
    add(text, named);
  } else if (is_symbol_font(font) || (code >= 0xF000 && code < 0xF100)) {
    add(symbol(font, code), format);
  } else if (code >= 0x20 && code < 0xD800) {
    std::string text;
    append_code_point(text, code);
    add(text, format);
  }
}

void ParagraphText::read_text(const pugi::xml_node& node, const RunFormat& format) {
  const auto add_piece = [&](std::string_view piece) {
    if (is_plain(piece))
      add(piece, format);
    else
      add(shown(piece, format.font), format);
  };
  std::string_view text = node.value();
  if (attribute(node, "space") != "preserve") {
    // Blanks at the ends do not count then; Word drops them too.
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
  }
  add_piece(text);
  for (const auto& piece : node.children())
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) add_piece(piece.value());
}

void ParagraphText::collect_boxes(const pugi::xml_node& node) {
  const Nested nested(*context_);
  for (auto at = node.first_child(); at && !context_->error; at = at.next_sibling()) {
    const auto name = local_name(at);
    if (name == "txbxContent")
      boxes_.push_back(at);
    else
      collect_boxes(name == "AlternateContent" ? chosen_branch(at) : at);
  }
}

void ParagraphText::add(std::string_view text, const RunFormat& format) {
  if (text.empty()) return;
  if (!context_->has_text) context_->has_text = text != soft_hyphen && !trim(text).empty();
  if (break_pending_) text_.append("\n", format);
  break_pending_ = false;
  text_.append(text, format);
}

void ParagraphText::add_number(document::Paragraph& paragraph) {
  if (format_.list.value_or(0) <= 0) return;
  const auto number = context_->numbering.next(*format_.list, format_.level.value_or(0));
  if (!number) return;
  std::string prefix = to_nfc(number->text);
  if (context_->legacy.met)
    if (const auto encoding = legacy_by_content(prefix, context_->legacy.met)) prefix = to_unicode(prefix, *encoding);
  put_number(paragraph, prefix, number->blank_after);
}

document::Paragraph ParagraphText::finish() {
  document::Paragraph paragraph;
  paragraph.converted = resolve_legacy(text_.text, text_.runs, context_->legacy);
  bring_to_nfc(text_.text, text_.runs);
  paragraph.text = std::move(text_.text);
  paragraph.runs = std::move(text_.runs);
  for (auto& run : paragraph.runs) run.font = to_nfc(run.font);
  paragraph.align = format_.align.value_or(document::Align::unknown);
  if (style_ != nullptr) paragraph.style = style_->name.empty() ? to_nfc(cut(style_id_, 200)) : style_->name;
  add_number(paragraph);
  paragraph.element = element_;
  return paragraph;
}

}  // namespace sauro::readers::docx
