// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/wordml.h"

#include <sstream>

#include "foundation/base/text.h"

namespace sauro::writers {

pugi::xml_node wordml_root(pugi::xml_document& document, const char* name) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  auto root = document.append_child(name);
  root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return root;
}

std::string xml_text(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string xml_safe(std::string_view text) {
  constexpr char32_t pictures = 0x2400, picture_of_delete = 0x2421, replacement = 0xFFFD;
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '\n' || c == '\t')
      safe += static_cast<char>(c);
    else if (c < 0x20)
      append_code_point(safe, pictures + c);
    else if (c == 0x7F)
      append_code_point(safe, picture_of_delete);
    else
      append_code_point(safe, c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c < 0xE000) ? replacement : c);
  }
  return safe;
}

void add_words(pugi::xml_node paragraph, std::string_view text, bool bold, bool italic) {
  if (text.empty()) return;
  const std::string safe = xml_safe(text);
  auto run = paragraph.append_child("w:r");
  if (bold || italic) {
    auto properties = run.append_child("w:rPr");
    if (bold) properties.append_child("w:b");
    if (italic) properties.append_child("w:i");
  }
  std::string piece;
  const auto flush = [&] {
    if (piece.empty()) return;
    auto words = run.append_child("w:t");
    words.append_attribute("xml:space") = "preserve";
    words.append_child(pugi::node_pcdata).set_value(piece.c_str());
    piece.clear();
  };
  for (const char c : safe) {
    if (c != '\n' && c != '\t') {
      piece += c;
      continue;
    }
    flush();
    run.append_child(c == '\n' ? "w:br" : "w:tab");
  }
  flush();
}

void add_words(pugi::xml_node paragraph, const document::Prose& words) {
  for (const document::Stretch& one : words) add_words(paragraph, one.text, one.bold, one.italic);
}

pugi::xml_node add_paragraph(pugi::xml_node to, const char* style) {
  auto paragraph = to.append_child("w:p");
  paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = style;
  return paragraph;
}

pugi::xml_node add_paragraph(pugi::xml_node to, const char* style, std::string_view text) {
  auto paragraph = add_paragraph(to, style);
  add_words(paragraph, text);
  return paragraph;
}

}  // namespace sauro::writers
