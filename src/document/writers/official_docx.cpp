// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/official_docx.h"

#include <array>
#include <map>

#include "document/writers/docx_parts.h"
#include "document/writers/official_body.h"
#include "document/writers/official_form.h"
#include "document/writers/official_styles.h"
#include "document/writers/wordml.h"

namespace sauro::writers {
namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
constexpr const char* word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* package = "http://schemas.openxmlformats.org/package/2006/";

struct PageEdge {
  const char* id;
  const char* file;
  bool header;
};
constexpr auto edges = std::to_array<PageEdge>({{"rIdPageNumber", "header1", true},
                                                {"rIdNoNumber", "header2", true},
                                                {"rIdContact", "footer1", false},
                                                {"rIdNoContact", "footer2", false}});

std::string content_types() {
  std::string xml = std::string(declaration) + "<Types xmlns=\"" + package +
                    "content-types\"><Default Extension=\"rels\" "
                    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                    "Extension=\"xml\" ContentType=\"application/xml\"/>";
  const auto add = [&](const std::string& part, const std::string& kind) {
    xml += "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + word_type + kind + "+xml\"/>";
  };
  add("document", "document.main");
  add("styles", "styles");
  for (const PageEdge& edge : edges) add(edge.file, edge.header ? "header" : "footer");
  return xml +
         "<Override PartName=\"/docProps/core.xml\" "
         "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}

std::string relationships(std::string_view inside) {
  return std::string(declaration) + "<Relationships xmlns=\"" + package + "relationships\">" + std::string(inside) +
         "</Relationships>";
}

std::string related(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string root_relationships() {
  return relationships(
      related("rId1", std::string(relation) + "officeDocument", "word/document.xml") +
      related("rId2", std::string(package) + "relationships/metadata/core-properties", "docProps/core.xml"));
}

std::string word_relationships() {
  std::string inside = related("rIdStyles", std::string(relation) + "styles", "styles.xml");
  for (const PageEdge& edge : edges)
    inside +=
        related(edge.id, std::string(relation) + (edge.header ? "header" : "footer"), std::string(edge.file) + ".xml");
  return relationships(inside);
}

/// What stands above or below the pages: their number, the contact line, or nothing.
std::string page_edge(const PageEdge& edge, const document::OfficialDocument& official) {
  pugi::xml_document part;
  auto root = wordml_root(part, edge.header ? "w:hdr" : "w:ftr");
  const std::string_view id = edge.id;
  auto paragraph = add_paragraph(root, id == "rIdContact" ? "Contact" : "PageNumber");
  if (id == "rIdContact" && !official.contact.empty()) {
    auto line = paragraph.child("w:pPr").append_child("w:pBdr").append_child("w:top");
    line.append_attribute("w:val") = "single";
    line.append_attribute("w:sz") = 4;
    line.append_attribute("w:space") = 1;
    line.append_attribute("w:color") = "000000";
    add_words(paragraph, official.contact);
  }
  if (id == "rIdPageNumber") {
    auto field = paragraph.append_child("w:fldSimple");
    field.append_attribute("w:instr") = " PAGE ";
    add_words(field, "2");
  }
  return xml_text(part);
}

std::string core_properties(const document::OfficialDocument& official) {
  pugi::xml_document part;
  auto root = part.append_child("cp:coreProperties");
  root.append_attribute("xmlns:cp") = (std::string(package) + "metadata/core-properties").c_str();
  root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  const auto add = [&](const char* name, const std::string& text) {
    root.append_child(name).append_child(pugi::node_pcdata).set_value(xml_safe(text).c_str());
  };
  add("dc:title", official.type + (official.type.empty() ? "" : " ") + official.subject);
  add("dc:creator", official.agency);
  add("dc:language", "vi-VN");
  return xml_text(part);
}

}  // namespace

Result<std::string> official_docx(const document::OfficialDocument& official) {
  const auto form = official_form(official.on);
  if (!form) return form.error();
  std::map<std::string, std::string> parts = {{"[Content_Types].xml", content_types()},
                                              {"_rels/.rels", root_relationships()},
                                              {"docProps/core.xml", core_properties(official)},
                                              {"word/_rels/document.xml.rels", word_relationships()},
                                              {"word/document.xml", official_body(official, *form)},
                                              {"word/styles.xml", official_styles(*form)}};
  for (const PageEdge& edge : edges) parts["word/" + std::string(edge.file) + ".xml"] = page_edge(edge, official);
  return package_of(parts);
}

}  // namespace sauro::writers
