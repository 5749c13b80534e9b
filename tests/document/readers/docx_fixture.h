// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds small .docx files in memory for tests.
#pragma once
#include <zip.h>

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/readers/read.h"

namespace sauro::readers::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip of these parts; stored unless `deflate`.
inline std::string zip_of(const Parts& parts, bool deflate = false, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(archive, name.c_str(), source, 0));
    zip_set_file_compression(archive, index, deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    if (password != nullptr) zip_file_set_encryption(archive, index, ZIP_EM_AES_256, password);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

inline std::string element(std::string_view name, std::string_view inside) {
  return "<w:" + std::string(name) +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"urn:m\" xmlns:a=\"urn:a\">" +
         std::string(inside) + "</w:" + std::string(name) + ">";
}

/// What stands inside the root element of each part; a part that is empty is left out.
struct Docx {
  std::string body;
  std::string styles = {}, numbering = {}, footnotes = {}, endnotes = {}, fonts = {};

  Parts parts() const {
    Parts parts = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/word/document.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
        {"_rels/.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"r1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
         "Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml", element("document", "<w:body>" + body + "</w:body>")},
    };
    const auto add = [&](const char* name, const char* root, const std::string& inside) {
      if (!inside.empty()) parts.emplace_back("word/" + std::string(name) + ".xml", element(root, inside));
    };
    add("styles", "styles", styles);
    add("numbering", "numbering", numbering);
    add("footnotes", "footnotes", footnotes);
    add("endnotes", "endnotes", endnotes);
    if (!fonts.empty())
      parts.emplace_back("word/theme/theme1.xml", "<a:theme xmlns:a=\"urn:a\"><a:themeElements><a:fontScheme>" + fonts +
                                                      "</a:fontScheme></a:themeElements></a:theme>");
    return parts;
  }
  std::string bytes(bool deflate = false) const { return zip_of(parts(), deflate); }
};

inline document::Document read_docx(const Docx& docx) {
  auto document = read(docx.bytes());
  assert(document.ok());
  return std::move(document).value();
}

/// <w:p> with one run.
inline std::string p(std::string_view text, std::string_view paragraph_properties = "",
                     std::string_view run_properties = "") {
  std::string xml = "<w:p>";
  if (!paragraph_properties.empty()) xml += "<w:pPr>" + std::string(paragraph_properties) + "</w:pPr>";
  xml += "<w:r>";
  if (!run_properties.empty()) xml += "<w:rPr>" + std::string(run_properties) + "</w:rPr>";
  return xml + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r></w:p>";
}

/// Texts of the paragraphs at the top; a table is "[table]".
inline std::vector<std::string> texts(const document::Document& document) {
  std::vector<std::string> texts;
  for (const auto& block : document.blocks)
    texts.push_back(block.paragraph() != nullptr ? block.paragraph()->text : "[table]");
  return texts;
}

inline std::vector<std::string> texts_of_body(const std::string& body) { return texts(read_docx({body})); }

}  // namespace sauro::readers::test
